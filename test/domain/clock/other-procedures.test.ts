import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/domain/board/case-facts.ts';
import { calendarDate as day } from '../../../src/domain/calendar/calendar-date.ts';
import type { Act } from '../../../src/domain/case/act.ts';
import type { EventOf } from '../../../src/domain/case/case.ts';
import { fold } from '../../../src/domain/case/fold.ts';
import { lackingActs } from '../../../src/domain/case/lacking.ts';
import { caseClocks } from '../../../src/domain/clock/case-clocks.ts';
import { explainCaseClock } from '../../../src/domain/clock/explain-case-clock.ts';
import { ACase, BRAM, GROUND } from '../../support/a-case.ts';
import { extended, lines, next, onePoint, received, responded, stepsOf } from '../../support/clock-lines.ts';
import { acknowledgedOn as acknowledged } from '../../support/usual-acts.ts';

describe('procedures other than the corporate one', () => {
  it('adult social care has no stages and no period for the reply: its limit is the date, unless one was agreed', () => {
    const kase = new ACase({ correspondence: 'adult-care-complaint' }).act('2026-03-04', acknowledged('2026-03-04'));
    // Six months commencing on 2 March end on 1 September.
    expect(next(kase, '2026-03-04')).toEqual({ on: '2026-09-01', clock: 'outer limit', move: 'complaints team' });
    kase.act('2026-03-04', { type: 'date set', stage: 1, due: day('2026-05-29'), source: 'agreed with the person' });
    expect(next(kase, '2026-03-04')).toMatchObject({ on: '2026-05-29', clock: 'respond' });
  });

  it('a letter of the Ombudsman has its usual period only until somebody has read the date in it', () => {
    const kase = new ACase({ correspondence: 'ombudsman-investigation-enquiry', category: 'service_request' }).act(
      '2026-03-03',
      { type: 'milestone reached', stage: 1, milestone: 'letter dated', on: day('2026-03-02') },
    );
    const clock = () => caseClocks(kase.state, GROUND, day('2026-03-03'))[0]!;
    expect(clock()).toMatchObject({ due: '2026-03-30', provisional: true });
    expect(stepsOf(kase, clock())).not.toContain('from receipt for now');
    kase.act('2026-03-03', { type: 'date set', stage: 1, due: day('2026-03-23'), source: 'the letter' });
    expect(clock()).toMatchObject({ due: '2026-03-23', provisional: false, standard: 'set' });
  });

  it.each([
    ['ombudsman-premature-check', '2026-03-09', 'respond'],
    ['ombudsman-assessment-enquiry', '2026-03-09', 'respond'],
    ['ombudsman-preallocation-enquiry', '2026-03-16', 'respond'],
    ['ombudsman-investigation-enquiry', '2026-03-30', 'respond'],
    ['ombudsman-draft-decision', '2026-03-16', 'respond'],
    ['ombudsman-housing-evidence-request', '2026-03-23', 'respond'],
    ['ombudsman-final-decision', '2026-04-02', 'step'],
  ])('%s has a date from the day it came, before anybody has entered one: %s', (correspondence, on, clock) => {
    const kase = new ACase({ correspondence, category: 'service_request' });
    expect(next(kase, '2026-03-03')).toMatchObject({ on, clock });
    const [first] = caseClocks(kase.state, GROUND, day('2026-03-03'));
    expect(first).toMatchObject({ due: on, provisional: true, start: '2026-03-02' });
    expect(stepsOf(kase, first!)).toContain('from receipt for now');
  });

  it.each(['notification', 'draft-report', 'remedy-chaser', 'non-compliance', 'housing-order'])(
    'a letter that says itself by when (ombudsman-%s) is looked at on the day it comes, until its date is entered',
    (kind) => {
      const kase = new ACase({ correspondence: `ombudsman-${kind}`, category: 'service_request' });
      const step = { clock: 'step', move: 'complaints team' };
      expect(next(kase, '2026-03-02')).toEqual({ on: '2026-03-02', ...step });
      expect(lines(kase, '2026-03-04')).toEqual(['1 step 2026-03-02 missed 2']);
      expect(lackingActs(kase.state, GROUND)).toContain('date set');
      kase.act('2026-03-04', { type: 'date set', stage: 1, due: day('2026-03-20'), source: 'the letter' });
      expect(lines(kase, '2026-03-04')).toEqual([
        '1 step 2026-03-02 met late 2026-03-04 2 2 2',
        '1 respond 2026-03-20 running 12',
      ]);
      expect(next(kase, '2026-03-04')).toMatchObject({ on: '2026-03-20', clock: 'respond' });
      // Another letter moves the date; that the first was read stays as it was.
      const moved: Act = {
        type: 'date set',
        stage: 1,
        due: day('2026-03-27'),
        source: 'the letter',
        why: 'They wrote',
      };
      kase.act('2026-03-18', moved);
      expect(lines(kase, '2026-03-18')).toContain('1 step 2026-03-02 met late 2026-03-04 2 2 2');
      // One that comes on a Saturday is for Monday.
      const late = { correspondence: `ombudsman-${kind}`, receivedAt: '2026-03-07T11:00:00Z' };
      expect(next(new ACase({ ...late, category: 'service_request' }), '2026-03-07')).toEqual({
        on: '2026-03-09',
        ...step,
      });
    },
  );

  it('says of the Housing Ombudsman’s usual fifteen days that nobody but the council sets them', () => {
    const kase = new ACase({ correspondence: 'ombudsman-housing-evidence-request', category: 'service_request' });
    expect(caseClocks(kase.state, GROUND, day('2026-03-03'))).toMatchObject([
      { due: '2026-03-23', standard: 'local default', provisional: true },
    ]);
    kase.act('2026-03-04', { type: 'procedure changed', to: 'ombudsman-housing-determination', why: 'No orders' });
    expect(next(kase, '2026-03-04')).toBeNull();
  });

  it('a panel of stage 3 goes step by step (SI 2006/1738 reg. 19, 20)', () => {
    const kase = new ACase({ correspondence: 'childrens-complaint' })
      .act('2026-03-02', onePoint)
      .act('2026-03-10', responded('2026-03-10'))
      .act('2026-03-12', { type: 'escalated', receivedAt: '2026-03-12T08:00:00Z', intakeKey: null, wants: '' })
      .act('2026-04-01', responded('2026-04-01', 2, BRAM))
      .act('2026-04-02', { type: 'escalated', receivedAt: '2026-04-02T08:00:00Z', intakeKey: null, wants: '' });
    const held: Act = { type: 'milestone reached', stage: 3, milestone: 'panel held', on: day('2026-05-12') };
    const stage3 = (today: string) => lines(kase, today).filter((line) => line.startsWith('3'));
    expect(stage3('2026-04-07')).toEqual(['3 step 2026-05-19 running 29']);
    kase.act('2026-05-12', held);
    expect(stage3('2026-05-12')).toEqual(['3 step 2026-05-19 met 2026-05-12 25', '3 step 2026-05-19 running 5']);
    kase.act('2026-05-18', { ...held, milestone: 'panel report received', on: day('2026-05-18') } as Act);
    expect(stage3('2026-05-18')).toEqual([
      '3 step 2026-05-19 met 2026-05-12 25',
      '3 step 2026-05-19 met 2026-05-18 4',
      '3 early look 2026-06-04 running 12',
      '3 respond 2026-06-09 running 15',
    ]);
  });

  it('a changed procedure counts anew from the original day of receipt', () => {
    const kase = received().act('2026-03-05', acknowledged('2026-03-05'));
    kase.act('2026-03-12', { type: 'procedure changed', to: 'childrens-complaint', why: 'A child in need' });
    expect(lines(kase, '2026-03-12')).toEqual(['1 early look 2026-03-11 missed 1', '1 respond 2026-03-16 running 2']);
  });

  it('a changed procedure keeps no extension that the law of the new one forbids', () => {
    const kase = received()
      .act('2026-03-05', acknowledged('2026-03-05'))
      .act('2026-03-10', extended('2026-03-31', '2026-03-10'))
      .act('2026-03-11', { type: 'procedure changed', to: 'childrens-complaint', why: 'A child in need' });
    // Twenty working days from 2 March end on the 30th (SI 2006/1738 reg. 14): the 31st is one too many.
    expect(next(kase, '2026-03-12')).toMatchObject({ on: '2026-03-16', clock: 'respond' });
    expect(factsOf(kase.state, GROUND).answers).toMatchObject([{ due: '2026-03-16', extendedInTime: false }]);
    // The person may be told of a day that the Regulations let.
    kase.act('2026-03-12', extended('2026-03-30', '2026-03-12'));
    expect(next(kase, '2026-03-12')).toMatchObject({ on: '2026-03-30', clock: 'extension' });
  });

  it('a changed procedure keeps an extension that the new one would have let', () => {
    const kase = received()
      .act('2026-03-05', acknowledged('2026-03-05'))
      .act('2026-03-10', extended('2026-03-27', '2026-03-10'))
      .act('2026-03-11', { type: 'procedure changed', to: 'childrens-complaint', why: 'A child in need' });
    expect(next(kase, '2026-03-12')).toMatchObject({ on: '2026-03-27', clock: 'extension' });
  });

  it('a date that was agreed gives way to the one that law counts, once the procedure is changed', () => {
    const kase = new ACase({ correspondence: 'contact', category: 'service_request' })
      .act('2026-03-03', { type: 'date set', stage: 1, due: day('2026-09-01'), source: 'agreed with the person' })
      .act('2026-03-04', { type: 'procedure changed', to: 'foi-request', why: 'It asks for records' });
    expect(next(kase, '2026-03-12')).toMatchObject({ on: '2026-03-31', clock: 'respond' });
    expect(kase.refusal('2026-03-12', extended('2026-04-30', '2026-03-12'))).toBeNull();
  });

  it('a later day agreed in time moves the six months of adult social care; one agreed afterwards leaves it late', () => {
    const agreed: Act = { type: 'date set', stage: 1, due: day('2026-10-15'), source: 'agreed with the person' };
    const begun = () =>
      new ACase({ correspondence: 'adult-care-complaint' })
        .act('2026-03-03', onePoint)
        .act('2026-03-04', acknowledged('2026-03-04'));
    // Six months commencing on 2 March end on 1 September, a day that lasts until midnight (SI 2009/309 reg. 14).
    const inTime = begun().act('2026-09-01', agreed).act('2026-10-10', responded('2026-10-10'));
    expect(lines(inTime, '2026-10-10').at(-1)).toMatch(/^1 outer limit 2026-10-15 met 2026-10-10/);
    expect(factsOf(inTime.state, GROUND).answers).toMatchObject([{ due: '2026-10-15', answeredOn: '2026-10-10' }]);
    const limit = caseClocks(inTime.state, GROUND, day('2026-10-10')).find((one) => one.clock === 'outer limit')!;
    expect(explainCaseClock(inTime.state, limit, GROUND)).toEqual({ by: 'date set', source: 'agreed with the person' });

    const tooLate = begun().act('2026-09-02', agreed).act('2026-10-10', responded('2026-10-10'));
    expect(lines(tooLate, '2026-10-10').at(-1)).toMatch(/^1 outer limit 2026-09-01 met late 2026-10-10/);
    expect(factsOf(tooLate.state, GROUND).answers).toMatchObject([{ due: '2026-09-01', answeredOn: '2026-10-10' }]);

    // Agreed on the last day and recorded on the next: the day it was made counts.
    const said = begun().act('2026-09-02', { ...agreed, on: day('2026-09-01') } as Act);
    expect(lines(said, '2026-09-02').at(-1)).toMatch(/^1 outer limit 2026-10-15 running/);
    // One that was recorded before days were named was made on that day.
    const { on: _on, ...unnamed } = inTime.events[3] as EventOf<'date set'>;
    expect(fold([...inTime.events.slice(0, 3), unnamed])?.stages[0].dateSet?.on).toBe('2026-09-01');
  });

  it('a kind that a newer version knows has no clocks here, and no date is made up', () => {
    expect(lines(new ACase({ correspondence: 'moon-enquiry' }), '2026-03-12')).toEqual([]);
  });
});
