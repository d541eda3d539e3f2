import { describe, expect, it } from 'vitest';
import { calendarDate as day } from '../../../src/domain/calendar/calendar-date.ts';
import { PUBLISHED_CALENDARS, proclaim } from '../../../src/domain/calendar/calendars.ts';
import type { Act } from '../../../src/domain/case/act.ts';
import type { Ground } from '../../../src/domain/case/procedure.ts';
import { currentStage } from '../../../src/domain/case/stages.ts';
import { caseClocks } from '../../../src/domain/clock/case-clocks.ts';
import { explainCaseClock } from '../../../src/domain/clock/explain-case-clock.ts';
import { dueFor } from '../../../src/domain/clock/next-date.ts';
import { DEFAULT_POLICY, type LocalClock, type PolicyPack } from '../../../src/domain/policy/policy-pack.ts';
import { BRAM, CERYS, GROUND } from '../../support/a-case.ts';
import { extended, lines, next, received, responded } from '../../support/clock-lines.ts';
import { acknowledgedOn as acknowledged } from '../../support/usual-acts.ts';

describe('the clocks of a corporate complaint', () => {
  it('begins with the acknowledgement: the reply has no date yet, its outer limit has', () => {
    expect(lines(received(), '2026-03-04')).toEqual([
      '1 acknowledge 2026-03-09 running 3',
      '1 outer limit 2026-03-23 running 13',
    ]);
    expect(next(received(), '2026-03-04')).toEqual({
      on: '2026-03-09',
      clock: 'acknowledge',
      move: 'complaints team',
    });
  });

  it('goes on with the reply, ten working days from the acknowledgement, and a look three days before', () => {
    const kase = received().act('2026-03-05', acknowledged('2026-03-05'));
    expect(lines(kase, '2026-03-17')).toEqual([
      '1 acknowledge 2026-03-09 met 2026-03-05 3',
      '1 early look 2026-03-16 missed 1',
      '1 respond 2026-03-19 running 2',
      '1 outer limit 2026-03-23 running 4',
    ]);
    expect(next(kase, '2026-03-17')).toEqual({ on: '2026-03-19', clock: 'respond', move: 'complaints team' });
    expect(dueFor(caseClocks(kase.state, GROUND, day('2026-03-17')), 1)).toMatchObject({
      replyDue: '2026-03-19',
      earlyLook: '2026-03-16',
    });
  });

  it.each([
    ['2026-03-19', 'met 2026-03-19 10', 'met 2026-03-19 13', 'on the last day'],
    ['2026-03-20', 'met late 2026-03-20 11 1 1', 'met 2026-03-20 14', 'the day after, inside the outer limit'],
    ['2026-03-21', 'met late 2026-03-21 11 1 2', 'met 2026-03-21 14', 'Saturday: one working day late, two days'],
    ['2026-03-24', 'met late 2026-03-24 13 3 5', 'met late 2026-03-24 16 1 1', 'after both'],
  ])('answered on %s: the reply is %s, the outer limit %s (%s)', (on, reply, outer, _why) => {
    const kase = received().act('2026-03-05', acknowledged('2026-03-05')).act(on, responded(on));
    const all = lines(kase, '2026-03-25');
    expect(all).toContain(`1 respond 2026-03-19 ${reply}`);
    expect(all).toContain(`1 outer limit 2026-03-23 ${outer}`);
  });

  it('misses what has passed and is still to be done, and says by how many working days', () => {
    const kase = received().act('2026-03-05', acknowledged('2026-03-05'));
    expect(lines(kase, '2026-03-26')).toContain('1 respond 2026-03-19 missed 5');
  });

  it('takes a same-day answer by phone for acknowledgement and reply at once: 0 days', () => {
    const kase = received().act('2026-03-02', responded('2026-03-02'));
    expect(lines(kase, '2026-03-02')).toEqual([
      '1 acknowledge 2026-03-09 met 2026-03-02 0',
      '1 early look 2026-03-11 ended',
      '1 respond 2026-03-16 met 2026-03-02 0',
      '1 outer limit 2026-03-23 met 2026-03-02 0',
      '1 escalation window 2026-03-30 running 20',
    ]);
  });
});

describe('an extension', () => {
  const kase = () =>
    received().act('2026-03-05', acknowledged('2026-03-05')).act('2026-03-18', extended('2026-04-02', '2026-03-18'));

  it('becomes the date of the reply, from the original one; the first date is neither missed nor late', () => {
    expect(lines(kase(), '2026-03-25')).toEqual([
      '1 acknowledge 2026-03-09 met 2026-03-05 3',
      '1 early look 2026-03-30 running 3',
      '1 respond 2026-03-19 extended 2026-04-02',
      '1 extension 2026-04-02 running 6',
      '1 outer limit 2026-04-08 running 8',
    ]);
    expect(next(kase(), '2026-03-25')).toMatchObject({ on: '2026-04-02', clock: 'extension' });
  });

  it('is what lateness is measured by', () => {
    expect(lines(kase().act('2026-04-02', responded('2026-04-02')), '2026-04-08')).toContain(
      '1 extension 2026-04-02 met 2026-04-02 20',
    );
    expect(lines(kase().act('2026-04-08', responded('2026-04-08')), '2026-04-08')).toContain(
      '1 extension 2026-04-02 met late 2026-04-08 22 2 6',
    );
  });

  it('puts our own limit off by the period the Code has for an extension, or to the later day that was told', () => {
    const answered = kase().act('2026-04-02', responded('2026-04-02'));
    expect(lines(answered, '2026-04-08')).toContain('1 outer limit 2026-04-08 met 2026-04-02 23');
    const far = received()
      .act('2026-03-05', acknowledged('2026-03-05'))
      .act('2026-03-18', { ...extended('2026-05-01', '2026-03-18'), beyondCap: 'A court has the papers' } as Act);
    const limit = caseClocks(far.state, GROUND, day('2026-03-25')).find((one) => one.clock === 'outer limit');
    expect(limit).toMatchObject({ due: '2026-05-01', standard: 'local default', state: { is: 'running' } });
    expect(limit && explainCaseClock(far.state, limit, GROUND)).toEqual({
      by: 'limit extended',
      from: '2026-03-23',
      usual: '2026-04-08',
      until: '2026-05-01',
    });
  });

  it('is later than the original date, also where a correction has moved that past the day told before', () => {
    const moved = received()
      .act('2026-03-02', acknowledged('2026-03-02'))
      .act('2026-03-14', extended('2026-03-26', '2026-03-14'))
      .act('2026-03-14', {
        ...{ type: 'corrected', what: 'acknowledged on', stage: 1 },
        ...{ to: day('2026-03-13'), why: 'A slip of the pen' },
      });
    // Ten working days from Friday 13 March.
    const refusal = { reason: 'not later', due: '2026-03-27' };
    expect(moved.refusal('2026-03-16', extended('2026-03-27', '2026-03-16'))).toEqual(refusal);
    expect(moved.refusal('2026-03-16', extended('2026-03-30', '2026-03-16'))).toBeNull();
  });

  it('is explained by what the person was told', () => {
    const clock = caseClocks(kase().state, GROUND, day('2026-03-25')).find((one) => one.clock === 'extension');
    expect(clock && explainCaseClock(kase().state, clock, GROUND)).toMatchObject({
      by: 'extension',
      reason: 'A contractor has to answer first',
      from: '2026-03-19',
      toldOn: '2026-03-18',
    });
  });
});

describe('stage 2', () => {
  /** Answered on Wednesday 18 March, so the usual window ends on Friday 17 April. */
  const answered = () =>
    received().act('2026-03-05', acknowledged('2026-03-05')).act('2026-03-18', responded('2026-03-18'));

  it('may be asked for within a window; passing it closes nothing and is nobody’s fault', () => {
    expect(lines(answered(), '2026-04-16')).toContain('1 escalation window 2026-04-17 running 1');
    expect(lines(answered(), '2026-05-20')).toContain('1 escalation window 2026-04-17 ended');
    for (const today of ['2026-04-16', '2026-05-20'])
      expect(next(answered(), today)).toEqual({ on: '2026-04-17', clock: 'escalation window', move: 'the person' });
  });

  it('has its days to acknowledge from the request on, also while nobody has decided about it', () => {
    const kase = answered().act('2026-04-13', {
      type: 'escalation asked',
      receivedAt: '2026-04-12T19:00:00Z',
      intakeKey: 'm-0001',
    });
    // Asked on a Sunday: day one is Monday.
    expect(lines(kase, '2026-04-13').slice(-3)).toEqual([
      '1 escalation window 2026-04-17 met 2026-04-12 15',
      '2 acknowledge 2026-04-17 running 4',
      '2 outer limit 2026-05-18 running 24',
    ]);
    expect(next(kase, '2026-04-13')).toMatchObject({ on: '2026-04-17', clock: 'acknowledge' });
  });

  it('is answered twenty working days from its own acknowledgement, over the May holiday', () => {
    const kase = answered()
      .act('2026-04-20', { type: 'escalated', receivedAt: '2026-04-20T08:00:00Z', intakeKey: 'm-0001', wants: '' })
      .act('2026-04-22', acknowledged('2026-04-22', 2));
    expect(lines(kase, '2026-04-22').filter((line) => line.startsWith('2'))).toEqual([
      '2 acknowledge 2026-04-27 met 2026-04-22 2',
      '2 early look 2026-05-18 running 17',
      '2 respond 2026-05-21 running 20',
      '2 outer limit 2026-05-27 running 23',
    ]);
    expect(currentStage(kase.state).stage).toBe(2);
    expect(lines(kase, '2026-04-22')).toContain('1 escalation window 2026-04-17 met late 2026-04-20 21 1 3');
  });
});

describe('whose move it is', () => {
  it('is the owners’ while a part is missing, then the handler’s, else the complaints team’s', () => {
    const kase = received().act('2026-03-05', acknowledged('2026-03-05'));
    expect(next(kase, '2026-03-05')?.move).toBe('complaints team');
    const assigned: Act = { type: 'assigned', stage: 1, role: 'responder', point: null, to: BRAM };
    expect(next(kase.act('2026-03-05', assigned), '2026-03-05')?.move).toBe('handler');
    kase.act('2026-03-05', { ...assigned, point: 1, to: CERYS });
    expect(next(kase, '2026-03-05')?.move).toBe('owners of points');
    kase.act('2026-03-09', { type: 'part sent in', stage: 1, points: [1], of: CERYS });
    expect(next(kase, '2026-03-09')?.move).toBe('handler');
  });
});

describe('what outlives the reply', () => {
  it('keeps a remedy on its own date, done in time or late, after the case is closed', () => {
    const kase = received()
      .act('2026-03-18', responded('2026-03-18'))
      .act('2026-03-18', {
        type: 'remedy promised',
        kind: 'apology',
        what: 'A letter',
        due: day('2026-04-15'),
        owner: BRAM,
        point: null,
      })
      .act('2026-03-20', { type: 'closed', ground: 'answered', words: '' });
    expect(next(kase, '2026-04-01')).toEqual({ on: '2026-04-15', clock: 'remedy', move: 'owner of a remedy' });
    expect(lines(kase, '2026-04-20')).toContain('1 remedy 2026-04-15 missed 3');
    kase.act('2026-04-17', { type: 'remedy done', remedy: 1, on: day('2026-04-17') });
    expect(lines(kase, '2026-04-20')).toContain('1 remedy 2026-04-15 met late 2026-04-17 20 2 2');
    expect(next(kase, '2026-04-20')).toBeNull();
  });

  it('asks nothing more for a remedy that could not be delivered and was replaced', () => {
    const kase = received()
      .act('2026-03-18', {
        type: 'remedy promised',
        kind: 'payment',
        what: '£50',
        due: day('2026-04-15'),
        owner: BRAM,
        point: null,
      })
      .act('2026-03-20', {
        type: 'remedy not possible',
        remedy: 1,
        on: day('2026-03-20'),
        why: 'The account was closed',
        instead: 'A cheque',
        ombudsmanTold: true,
      });
    expect(lines(kase, '2026-04-20')).toContain('1 remedy 2026-04-15 ended');
  });

  it('ends every other clock with a case that was taken back, and all of them with one opened wrongly', () => {
    const back = received().act('2026-03-03', { type: 'closed', ground: 'taken back', words: 'It is sorted' });
    expect(lines(back, '2026-03-20')).toEqual(['1 acknowledge 2026-03-09 ended', '1 outer limit 2026-03-23 ended']);
    expect(next(back, '2026-03-20')).toBeNull();
  });
});

describe('a case that was opened again', () => {
  const reopened = () =>
    received()
      .act('2026-03-05', acknowledged('2026-03-05'))
      .act('2026-03-18', responded('2026-03-18'))
      .act('2026-03-25', { type: 'reopened', why: 'The reply left out the second week' });

  it('gets the time of its stage for a further reply; the first answer stays what timeliness is measured by', () => {
    expect(lines(reopened(), '2026-03-25').slice(2)).toEqual([
      '1 respond 2026-03-19 met 2026-03-18 9',
      '1 outer limit 2026-03-23 met 2026-03-18 12',
      '1 respond 2026-04-10 running 10',
      '1 escalation window 2026-04-17 running 15',
    ]);
    expect(next(reopened(), '2026-03-25')).toMatchObject({ on: '2026-04-10', clock: 'respond' });
    expect(dueFor(caseClocks(reopened().state, GROUND, day('2026-03-25')), 1).replyDue).toBe('2026-04-10');
    expect(reopened().refusal('2026-03-26', extended('2026-04-15', '2026-03-26'))).toMatchObject({
      reason: 'stage answered',
    });
  });

  it('is done with that once the further reply is out', () => {
    const kase = reopened().act('2026-03-27', responded('2026-03-27'));
    expect(lines(kase, '2026-03-27').filter((line) => line.includes('respond'))).toHaveLength(1);
  });
});

describe('a councillor who brought the case', () => {
  it('hears of it every ten working days until the reply', () => {
    const kase = received()
      .act('2026-03-05', acknowledged('2026-03-05'))
      .act('2026-03-02', { type: 'member involved', name: 'Councillor Ffion Pretend', as: 'councillor' });
    expect(lines(kase, '2026-03-05')).toContain('1 member update 2026-03-16 running 7');
    expect(next(kase, '2026-03-05')).toMatchObject({ on: '2026-03-16', clock: 'member update' });
    kase.act('2026-03-13', { type: 'member updated', on: day('2026-03-13'), note: '' });
    expect(lines(kase, '2026-03-13')).toContain('1 member update 2026-03-27 running 10');
    kase.act('2026-03-18', responded('2026-03-18'));
    expect(lines(kase, '2026-03-19').some((line) => line.includes('member update'))).toBe(false);
  });
});

describe('a council’s own periods', () => {
  const own = (count: number, more: Partial<LocalClock> = {}): Ground => ({
    ...GROUND,
    policies: [
      {
        ...DEFAULT_POLICY,
        clocks: [
          { clock: 'code-stage1', count, unit: null, starts: null, service: null, until: null, reason: null, ...more },
        ],
      },
    ],
  });
  const kase = () => received().act('2026-03-05', acknowledged('2026-03-05'));
  const respond = (ground: Ground) =>
    caseClocks(kase().state, ground, day('2026-03-18')).find((one) => one.clock === 'respond');

  it('stand beside the Code’s; the earlier of the two is the date to work to', () => {
    expect(respond(own(8))).toMatchObject({
      due: '2026-03-19',
      local: { due: '2026-03-17', exceeds: false, state: { is: 'missed', by: 1 } },
    });
    expect(next(kase(), '2026-03-18', own(8))).toMatchObject({ on: '2026-03-17' });
  });

  it('never exceed the Code silently: the Code’s date stays the one to work to', () => {
    const longer = own(15, { reason: 'a strike' });
    expect(respond(longer)).toMatchObject({
      due: '2026-03-19',
      local: { due: '2026-03-26', exceeds: true, reason: 'a strike' },
    });
    expect(next(kase(), '2026-03-18', longer)).toMatchObject({ on: '2026-03-19' });
  });

  it('apply to what is received from their first day on; an older case keeps the rules it began under', () => {
    const later: PolicyPack = { ...(own(5).policies[0] as PolicyPack), version: 'B', effectiveFrom: day('2026-03-03') };
    const ground = { ...GROUND, policies: [DEFAULT_POLICY, later] };
    expect(respond(ground)?.local).toBeNull();
  });

  it('may count the reply from receipt, and then it has a date before the acknowledgement', () => {
    const ground = own(10, { starts: 'received' });
    expect(lines(received(), '2026-03-03', ground)).toContain('1 respond 2026-03-16 running 9');
    expect(next(received(), '2026-03-03', ground)).toMatchObject({ on: '2026-03-09', clock: 'acknowledge' });
  });
});

describe('a holiday proclaimed while a case is open', () => {
  it('moves the dates that count over it', () => {
    const kase = received().act('2026-03-05', acknowledged('2026-03-05'));
    const calendars = proclaim(PUBLISHED_CALENDARS, [
      { day: day('2026-03-13'), title: 'State Funeral of an invented monarch', nations: ['england-and-wales'] },
    ]);
    expect(next(kase, '2026-03-09', { ...GROUND, calendars })).toMatchObject({ on: '2026-03-20', clock: 'respond' });
  });
});
