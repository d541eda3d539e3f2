import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate as day } from '../../../src/domain/calendar/calendar-date.ts';
import { dateOnDay, dayOn } from '../../../src/domain/calendar/day-range.ts';
import type { Act } from '../../../src/domain/case/act.ts';
import { caseClocks } from '../../../src/domain/clock/case-clocks.ts';
import { ACase, GROUND } from '../../support/a-case.ts';
import { lines, next } from '../../support/clock-lines.ts';
import { acknowledgedOn } from '../../support/usual-acts.ts';

/** Six months commencing on Monday 2 March 2026 end on 1 September (SI 2009/309 reg. 14). */
const LIMIT = '2026-09-01';

const agreed = (due: string, on?: string): Act =>
  ({
    type: 'date set',
    stage: 1,
    due: day(due),
    source: 'agreed with the person',
    why: 'She asked for it',
    ...(on && { on: day(on) }),
  }) as Act;

const limitOf = (kase: ACase, today: string) =>
  caseClocks(kase.state, GROUND, day(today)).find(({ clock }) => clock === 'outer limit')?.due;

describe('dates that the council and the person agree on in adult social care', () => {
  const begun = () =>
    new ACase({ correspondence: 'adult-care-complaint' }).act('2026-03-03', acknowledgedOn('2026-03-03'));

  it('once agreed in time, a later day is not lost by what they agree after the six months', () => {
    const kase = begun().act('2026-08-03', agreed('2026-10-30'));
    expect(limitOf(kase, '2026-08-04')).toBe('2026-10-30');
    kase.act('2026-09-10', agreed('2026-11-27'));
    expect(limitOf(kase, '2026-09-11')).toBe('2026-10-30');
    expect(next(kase, '2026-09-11')).toEqual({ on: '2026-11-27', clock: 'respond', move: 'complaints team' });
    kase.act('2026-09-14', agreed('2026-10-16'));
    expect(limitOf(kase, '2026-09-15')).toBe('2026-10-30');
    expect(next(kase, '2026-09-15')).toMatchObject({ on: '2026-10-16', clock: 'respond' });
  });

  it('of two agreed in time the one that was agreed last counts, in whatever order they were recorded', () => {
    const inOrder = begun().act('2026-08-03', agreed('2026-11-27')).act('2026-08-10', agreed('2026-10-30'));
    const recordedLate = begun()
      .act('2026-08-10', agreed('2026-10-30'))
      .act('2026-08-11', agreed('2026-11-27', '2026-08-03'));
    for (const kase of [inOrder, recordedLate]) expect(limitOf(kase, '2026-08-12')).toBe('2026-10-30');
  });

  it('the later one may be sooner than the six months again: then those are the limit', () => {
    const kase = begun().act('2026-08-03', agreed('2026-10-30')).act('2026-08-10', agreed('2026-08-28'));
    expect(limitOf(kase, '2026-08-12')).toBe(LIMIT);
  });

  it.each([
    ['adult-care-complaint', 'SI 2009/309 reg. 13, 14'],
    ['public-health-complaint', 'SI 2012/3094 reg. 28, 29, which are of one shape with those'],
  ])(
    '%s: where the person declines to discuss it the council sets a date, which never moves the six months (%s)',
    (correspondence) => {
      const set = { ...agreed('2026-10-30'), source: 'set by the council' } as Act;
      const kase = new ACase({ correspondence }).act('2026-03-03', acknowledgedOn('2026-03-03')).act('2026-03-05', set);
      expect(limitOf(kase, '2026-03-05')).toBe(LIMIT);
      kase.act('2026-03-06', { ...set, due: day('2026-05-29') } as Act);
      expect(next(kase, '2026-03-06')).toMatchObject({ on: '2026-05-29', clock: 'respond' });
    },
  );

  it('no other procedure lets the council set it: theirs have periods of their own', () => {
    const set = { ...agreed('2026-10-30'), source: 'set by the council' } as Act;
    for (const correspondence of ['corporate-complaint', 'childrens-complaint'])
      expect(new ACase({ correspondence }).refusal('2026-03-05', set)).toMatchObject({ reason: 'date set by rule' });
  });

  describe('where the day of an agreement was recorded wrongly', () => {
    const correct = (to: string, why = 'The letter is of that day'): Act =>
      ({ type: 'corrected', what: 'agreed on', stage: 1, to, why }) as Act;
    const recorded = () => begun().act('2026-08-03', agreed('2026-10-30'));

    it('a later one, for a reason, takes the limit back: it was agreed after the six months (reg. 14)', () => {
      const kase = recorded();
      expect(kase.refusal('2026-09-10', correct('2026-09-04', ''))).toEqual({ reason: 'text missing', what: 'reason' });
      kase.act('2026-09-10', correct('2026-09-04'));
      expect(kase.events.at(-1)).toMatchObject({ from: '2026-08-03', to: '2026-09-04' });
      expect(limitOf(kase, '2026-09-10')).toBe(LIMIT);
      // The date stands that was agreed: only when it was agreed was wrong.
      expect(kase.state.stages[0].dateSet).toMatchObject({ due: '2026-10-30', on: '2026-09-04' });
    });

    it('however often that agreement was recorded, and never another one', () => {
      const twice = begun()
        .act('2026-08-03', agreed('2026-10-16', '2026-07-31'))
        .act('2026-08-03', agreed('2026-10-30', '2026-08-03'))
        .act('2026-08-05', agreed('2026-10-30', '2026-08-05'))
        .act('2026-09-10', correct('2026-09-04'));
      expect(limitOf(twice, '2026-09-10')).toBe('2026-10-16');
    });

    it.each([
      [recorded(), '2026-09-11', 'day in the future', 'it has happened'],
      [recorded(), '2026-03-01', 'day before it began', 'the council had not received it'],
      [begun(), '2026-09-04', 'nothing to correct', 'nothing was agreed'],
    ])('%#: not %s: %s (%s)', (kase, to, reason, _why) => {
      expect(kase.refusal('2026-09-10', correct(to))).toMatchObject({ reason });
    });
  });

  it('law: whatever is agreed after the six months, the limit stays', () => {
    const days = (from: string, least: number, most: number) =>
      fc.integer({ min: least, max: most }).map((after) => dateOnDay(dayOn(day(from)) + after));
    const inTime = fc.array(fc.record({ due: days(LIMIT, -60, 200), on: days(LIMIT, -150, 0) }), { maxLength: 4 });
    const afterwards = fc.array(fc.record({ due: days(LIMIT, 1, 300), on: days(LIMIT, 1, 60) }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(inTime, afterwards, (before, after) => {
        const kase = begun();
        const record = ({ due, on }: { due: string; on: string }) => kase.act('2026-11-02', agreed(due, on));
        before.forEach(record);
        const limit = limitOf(kase, '2026-11-02');
        after.forEach(record);
        expect(limitOf(kase, '2026-11-02')).toBe(limit);
        expect((limit ?? '') >= LIMIT).toBe(true);
      }),
    );
  });
});

describe('the day on which the date in a letter of the Ombudsman was read', () => {
  const inLetter = (on: string, due = '2026-03-20'): Act =>
    ({
      type: 'date set',
      stage: 1,
      due: day(due),
      source: 'the letter',
      on: day(on),
      why: 'So says the log of calls',
    }) as Act;
  const notification = () => new ACase({ category: 'service_request', correspondence: 'ombudsman-notification' });
  const reading = (kase: ACase) => lines(kase, '2026-03-12').find((line) => line.startsWith('1 step'));

  it('is the first that anybody names, also where that is said afterwards', () => {
    const kase = notification().act('2026-03-06', inLetter('2026-03-06'));
    expect(reading(kase)).toMatch(/^1 step 2026-03-02 met late 2026-03-06/);
    kase.act('2026-03-09', inLetter('2026-03-02'));
    expect(reading(kase)).toMatch(/^1 step 2026-03-02 met 2026-03-02/);
    kase.act('2026-03-10', inLetter('2026-03-10', '2026-04-20'));
    expect(reading(kase)).toMatch(/^1 step 2026-03-02 met 2026-03-02/);
  });

  it('is not the day of an agreement with somebody else, under a procedure that the case has left', () => {
    const kase = new ACase({ category: 'service_request', correspondence: 'contact' })
      .act('2026-03-02', agreed('2026-03-27'))
      .act('2026-03-05', { type: 'procedure changed', to: 'ombudsman-notification', why: 'It is from the Ombudsman' })
      .act('2026-03-10', inLetter('2026-03-10'));
    expect(reading(kase)).toMatch(/^1 step 2026-03-02 met late 2026-03-10/);
  });

  it('outlasts an agreement that the procedure does not let: the date of the letter stands again with its kind', () => {
    const kase = new ACase({ category: 'service_request', correspondence: 'contact' })
      .act('2026-03-02', agreed('2026-03-27'))
      .act('2026-03-05', { type: 'procedure changed', to: 'ombudsman-notification', why: 'It is from the Ombudsman' })
      .act('2026-03-06', inLetter('2026-03-06'))
      .act('2026-03-09', { type: 'procedure changed', to: 'contact', why: 'It only names the Ombudsman' });
    expect(next(kase, '2026-03-10')).toMatchObject({ on: '2026-03-27', clock: 'respond' });
  });
});
