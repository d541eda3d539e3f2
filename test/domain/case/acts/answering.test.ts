import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate as day } from '../../../../src/domain/calendar/calendar-date.ts';
import type { Act, ActOf } from '../../../../src/domain/case/act.ts';
import { linkMessageTo } from '../../../../src/domain/case/decide.ts';
import { lackingActs } from '../../../../src/domain/case/lacking.ts';
import { possibleActs } from '../../../../src/domain/case/possible.ts';
import type { Ground } from '../../../../src/domain/case/procedure.ts';
import { overall } from '../../../../src/domain/case/stages.ts';
import { daysLate } from '../../../../src/domain/clock/reply-period.ts';
import { DEFAULT_POLICY, type LocalClock } from '../../../../src/domain/policy/policy-pack.ts';
import { REDRESS } from '../../../../src/domain/triage/intake.ts';
import { ACase, AMINA, BRAM, CERYS, DAFYDD, GROUND } from '../../../support/a-case.ts';

const outcome = (point: number, finding: 'upheld' | 'partly upheld' | 'not upheld' | 'no finding' = 'upheld') => ({
  point,
  finding,
  reasonsGiven: true,
  learning: null,
});

const responded = (on: string, more: Partial<ActOf<'responded'>> = {}): ActOf<'responded'> => ({
  type: 'responded',
  stage: 1,
  on: day(on),
  how: 'email',
  signedBy: AMINA,
  outcomes: [outcome(1), outcome(2, 'not upheld')],
  nextStepTold: true,
  ...more,
});

const points = (owners: readonly (typeof AMINA | null)[] = [null, null]): Act => ({
  type: 'points recorded',
  points: owners.map((owner, n) => ({ number: n + 1, text: `Point ${n + 1}`, service: 'waste', owner })),
});

/** Received on Monday 2 March 2026; two points. */
const withPoints = () => new ACase().act('2026-03-05', points());
const answered = () => withPoints().act('2026-03-18', responded('2026-03-18'));
const escalated = (receivedAt: string, more: Partial<ActOf<'escalated'>> = {}): Act => ({
  type: 'escalated',
  receivedAt,
  intakeKey: 'm-0001',
  wants: '',
  ...more,
});

describe('the reply (Code 6.6 to 6.8)', () => {
  it('has an outcome for every point, and the case is answered', () => {
    const kase = answered();
    expect(kase.state.status).toBe('Answered');
    expect(kase.state.stages[0].answers).toMatchObject([{ on: '2026-03-18', signedBy: AMINA }]);
    expect(overall(kase.state.stages[0].answers[0] ?? null)).toBe('partly upheld');
  });

  it.each([
    [['upheld', 'upheld'], 'upheld'],
    [['upheld', 'not upheld'], 'partly upheld'],
    [['partly upheld', 'not upheld'], 'partly upheld'],
    [['not upheld', 'not upheld'], 'not upheld'],
    [['no finding', 'upheld'], 'upheld'],
    [['no finding', 'no finding'], 'no finding'],
  ] as const)('points found %j make it %s', (found, whole) => {
    expect(overall({ outcomes: found.map((finding, n) => ({ ...outcome(n, finding), reasonsGiven: true })) })).toBe(
      whole,
    );
  });

  it('may say what was learned from a point that was not upheld', () => {
    const learned = { ...outcome(2, 'not upheld'), learning: 'The leaflet misled' };
    const kase = withPoints().act('2026-03-18', responded('2026-03-18', { outcomes: [outcome(1), learned] }));
    expect(kase.state.stages[0].answers[0]?.outcomes[1]).toEqual({ ...learned, reasonsGiven: true });
  });

  it.each([
    [{ outcomes: [outcome(1)] }, { reason: 'points without an outcome', points: [2] }],
    [{ outcomes: [] }, { reason: 'points without an outcome', points: [1, 2] }],
    [{ outcomes: [outcome(1), outcome(2), outcome(3)] }, { reason: 'no such point', points: [3] }],
    [{ outcomes: [outcome(1), outcome(2), outcome(2)] }, { reason: 'point numbers repeat', points: [2] }],
    [{ outcomes: [outcome(1), { ...outcome(2), reasonsGiven: false }] }, { reason: 'reasons not given', points: [2] }],
    [{ nextStepTold: false }, { reason: 'next step not told', stage: 1, last: false }],
    [{ stage: 2 }, { reason: 'another stage by now', stage: 2, current: 1 }],
    [{ on: day('2026-03-19') }, { reason: 'day in the future', on: '2026-03-19', today: '2026-03-18' }],
  ])('with %j is refused: %j', (more, refusal) => {
    expect(withPoints().refusal('2026-03-18', responded('2026-03-18', more))).toEqual(refusal);
  });

  it('to a complaint needs its points recorded first; to a service request it does not', () => {
    const none = responded('2026-03-18', { outcomes: [] });
    expect(new ACase().refusal('2026-03-18', none)).toEqual({ reason: 'no points recorded' });
    expect(new ACase({ category: 'service_request' }).refusal('2026-03-18', none)).toBeNull();
  });

  it('goes out once a stage', () => {
    expect(answered().refusal('2026-03-19', responded('2026-03-19'))).toEqual({
      reason: 'stage answered',
      stage: 1,
      on: '2026-03-18',
    });
  });

  it('is not signed by somebody who is complained about', () => {
    const kase = withPoints().act('2026-03-06', { type: 'complained about', person: AMINA });
    expect(kase.refusal('2026-03-18', responded('2026-03-18'))).toMatchObject({ reason: 'not independent' });
  });

  it('waits for the part of every owner: three directorates, one reply', () => {
    const kase = new ACase().act('2026-03-05', points([BRAM, CERYS, null]));
    const reply = responded('2026-03-18', { outcomes: [outcome(1), outcome(2), outcome(3)] });
    const part = (points: readonly number[], of: typeof BRAM): Act => ({
      type: 'part sent in',
      stage: 1,
      points,
      of,
    });
    expect(kase.refusal('2026-03-18', reply)).toEqual({
      reason: 'parts missing',
      parts: [
        { point: 1, owner: BRAM },
        { point: 2, owner: CERYS },
      ],
    });
    kase.act('2026-03-10', part([1], BRAM), BRAM);
    expect(kase.refusal('2026-03-18', reply)).toEqual({
      reason: 'parts missing',
      parts: [{ point: 2, owner: CERYS }],
    });
    expect(kase.ask('2026-03-10', part([1], BRAM))).toEqual({ ok: true, value: null });
    kase.act('2026-03-11', part([2], CERYS), CERYS).act('2026-03-18', reply);
    expect(kase.state.status).toBe('Answered');
  });

  it('needs no part of the owner who signs it', () => {
    const kase = new ACase().act('2026-03-05', points([AMINA, null]));
    expect(kase.refusal('2026-03-18', responded('2026-03-18'))).toBeNull();
  });
});

describe('resolving early (Code 5.2: never a stage)', () => {
  const early = (more: Partial<ActOf<'resolved early'>> = {}): Act => ({
    type: 'resolved early',
    stage: 1,
    on: day('2026-03-03'),
    how: 'phone',
    escalationTold: true,
    ...more,
  });

  it('is an attribute: the stage stays, and the reply is owed and recorded like any other', () => {
    const kase = withPoints().act('2026-03-05', early());
    expect(kase.state).toMatchObject({ status: 'Open', earlyResolution: { stage: 1, how: 'phone' } });
    expect(kase.state.stages).toHaveLength(1);
    expect(kase.refusal('2026-03-06', { type: 'closed', ground: 'answered', words: '' })).toMatchObject({
      reason: 'stage not answered yet',
    });
    kase.act('2026-03-06', responded('2026-03-05', { how: 'phone' }));
    expect(kase.state).toMatchObject({ status: 'Answered', earlyResolution: { on: '2026-03-03' } });
    expect(kase.ask('2026-03-06', early())).toEqual({ ok: true, value: null });
  });

  it('is not without saying how to go on', () => {
    expect(withPoints().refusal('2026-03-05', early({ escalationTold: false }))).toMatchObject({
      reason: 'next step not told',
    });
  });

  it('is of stage 1', () => {
    const kase = answered().act('2026-03-20', escalated('2026-03-20T08:00:00Z'));
    expect(kase.refusal('2026-03-20', early({ stage: 2, on: day('2026-03-20') }))).toEqual({
      reason: 'only at stage 1',
      stage: 2,
    });
  });
});

describe('going to stage 2 (no reasons, no form)', () => {
  it('opens the stage from the day of the request, whatever the person says they want', () => {
    const kase = answered().act('2026-04-13', escalated('2026-04-10T21:00:00Z'));
    expect(kase.state).toMatchObject({ status: 'Open', closure: null });
    expect(kase.state.stages[1]).toMatchObject({ stage: 2, receivedAt: '2026-04-10T21:00:00Z', answers: [] });
    expect(kase.events.at(-1)).toMatchObject({ toStage: 2, late: 0 });
  });

  it.each([
    ['2026-04-17T10:00:00Z', 0, 'the last of twenty working days from Wednesday 18 March, over Easter'],
    ['2026-04-20T10:00:00Z', 1, 'the next working day'],
    ['2026-06-15T10:00:00Z', 39, 'months later, over two May bank holidays'],
  ])('asked at %s is late by %i working days and let in all the same (%s)', (receivedAt, late, _why) => {
    const kase = answered().act('2026-06-15', escalated(receivedAt));
    expect(kase.events.at(-1)).toMatchObject({ late });
    expect(kase.state.stages).toHaveLength(2);
  });

  it('is late by the council’s own window, where it gives people longer', () => {
    const clock = { clock: 'children-stage2-request', count: 30, unit: null, starts: null, service: null, until: null };
    const longer = { ...DEFAULT_POLICY, clocks: [{ ...clock, reason: 'families need the time' } as LocalClock] };
    const kase = new ACase({ correspondence: 'childrens-complaint' })
      .act('2026-03-05', points())
      .act('2026-03-18', responded('2026-03-18'));
    const late = (ground: Ground) => daysLate(kase.state, ground, '2026-05-05T10:00:00Z');
    // Twenty working days from 18 March end on 17 April, thirty on 1 May; the Monday after is a bank holiday.
    expect([late(GROUND), late({ ...GROUND, policies: [longer] })]).toEqual([11, 1]);
  });

  it('is asked for first where Redress sees it, late or not, and a person decides', () => {
    const asked: Act = { type: 'escalation asked', receivedAt: '2026-05-20T08:00:00Z', intakeKey: 'm-0001' };
    const kase = answered().act('2026-05-20', asked, REDRESS);
    expect(kase.state.escalationAsked).toEqual({ receivedAt: '2026-05-20T08:00:00Z', intakeKey: 'm-0001', late: 22 });
    expect(kase.ask('2026-05-20', asked, REDRESS)).toEqual({ ok: true, value: null });
    expect(kase.refusal('2026-05-20', escalated('2026-05-20T08:00:00Z'), REDRESS)).toMatchObject({
      reason: 'a person must do this',
    });
    expect(kase.refusal('2026-05-21', { type: 'closed', ground: 'answered', words: '' })).toMatchObject({
      reason: 'request for the next stage waits',
    });
    kase.act('2026-05-21', escalated('2026-05-20T08:00:00Z'));
    expect(kase.state.escalationAsked).toBeNull();
  });

  it('law: begins with the first of all requests that wait, whichever somebody decides by', () => {
    const moment = fc
      .integer({ min: 0, max: 40 * 24 })
      .map((hours) => new Date(Date.UTC(2026, 2, 19, hours)).toISOString());
    const requests = fc.array(moment, { maxLength: 4 });
    fc.assert(
      fc.property(requests, moment, (asked, decidedBy) => {
        const kase = answered();
        for (const [n, receivedAt] of asked.entries()) {
          const entry = { key: `m-ask-${n}`, received: [] };
          const put = linkMessageTo(kase.events, { entry, rung: 'x', by: REDRESS, at: '2026-05-01T09:00:00Z' });
          if (put.ok && put.value) kase.events.push(put.value);
          kase.act('2026-05-01', { type: 'escalation asked', receivedAt, intakeKey: entry.key }, REDRESS);
        }
        kase.act('2026-05-04', escalated(decidedBy, { intakeKey: null }));
        expect(kase.state.stages.at(-1)?.receivedAt).toBe([...asked, decidedBy].sort()[0]);
        expect(kase.events.at(-1)).toMatchObject({
          late: daysLate(answered().state, GROUND, [...asked, decidedBy].sort()[0]!),
        });
      }),
    );
  });

  it('opens again a case that was closed after its answer', () => {
    const kase = answered()
      .act('2026-04-20', { type: 'closed', ground: 'answered', words: '' })
      .act('2026-05-20', escalated('2026-05-20T08:00:00Z'));
    expect(kase.state).toMatchObject({ status: 'Open', closure: null });
  });

  it('waits for the answer of the stage before, and ends with the last stage', () => {
    expect(withPoints().refusal('2026-03-10', escalated('2026-03-10T08:00:00Z'))).toEqual({
      reason: 'stage not answered yet',
      stage: 1,
    });
    const kase = answered()
      .act('2026-03-20', escalated('2026-03-20T08:00:00Z'))
      .act('2026-03-27', responded('2026-03-27', { stage: 2, signedBy: DAFYDD }));
    expect(kase.refusal('2026-03-30', escalated('2026-03-30T08:00:00Z'))).toEqual({
      reason: 'no further stage',
      stage: 2,
    });
  });

  it('tells of the Ombudsman with the last answer', () => {
    const kase = answered().act('2026-03-20', escalated('2026-03-20T08:00:00Z'));
    expect(
      kase.refusal('2026-03-27', responded('2026-03-27', { stage: 2, signedBy: DAFYDD, nextStepTold: false })),
    ).toEqual({ reason: 'next step not told', stage: 2, last: true });
  });

  it('is not the way of a service request: dissatisfaction with its answer opens a complaint (Code 1.7)', () => {
    const kase = new ACase({ category: 'service_request' }).act(
      '2026-03-09',
      responded('2026-03-09', { outcomes: [] }),
    );
    expect(kase.refusal('2026-03-10', escalated('2026-03-10T08:00:00Z'))).toMatchObject({
      reason: 'opens a complaint instead',
    });
  });
});

describe('a request for the next stage', () => {
  it.each(['escalated', 'escalation asked'] as const)('comes after the answer, not before it (%s)', (type) => {
    const asked = (receivedAt: string): Act =>
      type === 'escalated' ? escalated(receivedAt) : { type, receivedAt, intakeKey: null };
    expect(answered().refusal('2026-03-20', asked('2026-03-17T10:00:00Z'))).toEqual({
      reason: 'day before the answer',
      on: '2026-03-17',
      answered: '2026-03-18',
    });
    expect(answered().refusal('2026-03-20', asked('2026-03-18T10:00:00Z'))).toBeNull();
  });
});

describe('refusing (Code 2.1 to 2.5, 5.7)', () => {
  const refusedAct = (more: Partial<ActOf<'refused'>> = {}): ActOf<'refused'> => ({
    type: 'refused',
    what: 'complaint',
    ground: 'over twelve months',
    knownOn: day('2023-05-04'),
    on: day('2026-03-06'),
    reasons: 'You told us that you knew of this in 2023, and no record of it is left',
    weighed: 'Illness was offered as a reason for the delay; it ended in 2024',
    rightsTold: true,
    ...more,
  });

  it('closes the case with the reasons that were told', () => {
    const kase = new ACase().act('2026-03-06', refusedAct());
    expect(kase.state).toMatchObject({ status: 'Closed', closure: { ground: 'refused' } });
    expect(kase.state.refusals).toMatchObject([{ what: 'complaint', ground: 'over twelve months' }]);
  });

  it.each([
    [{ reasons: ' ' }, 'text missing'],
    [{ weighed: '' }, 'text missing'],
    [{ weighed: 'You told us that you knew of this in 2023; and no record of it is left!' }, 'merits not weighed'],
    [{ rightsTold: false }, 'rights not told'],
    [{ ground: 'late request for the next stage' as const }, 'ground does not fit'],
    [{ what: 'escalation' as const }, 'ground does not fit'],
  ])('with %j is refused itself: %s', (more, reason) => {
    expect(new ACase().refusal('2026-03-06', refusedAct(more))).toMatchObject({ reason });
  });

  it.each([
    ['2025-03-01', null, 'received on 2 March 2026, a day too late'],
    ['2025-03-02', '2026-03-02', 'the last day within twelve months'],
    ['2024-02-29', null, 'two years ago, from a leap day'],
    [null, null, 'nobody says from when'],
  ])('for more than twelve months since %s: until %s (%s)', (knownOn, until, _why) => {
    const act = refusedAct({ knownOn: knownOn === null ? null : day(knownOn) });
    const old = knownOn !== null && until === null;
    const refusal = old ? null : { reason: 'twelve months not passed', until };
    expect(new ACase().refusal('2026-03-06', act)).toEqual(refusal);
    expect(new ACase({ correspondence: 'adult-care-complaint' }).refusal('2026-03-06', act)).toEqual(refusal);
  });

  it('is of a complaint, and not after its answer', () => {
    expect(new ACase({ category: 'service_request' }).refusal('2026-03-06', refusedAct())).toMatchObject({
      reason: 'only a complaint',
    });
    expect(answered().refusal('2026-03-19', refusedAct())).toMatchObject({ reason: 'stage answered' });
  });

  it('keeps a request for stage 2 out, also on a closed case, with the same care', () => {
    const late = refusedAct({ what: 'escalation', ground: 'late request for the next stage', on: day('2026-09-02') });
    const kase = answered()
      .act('2026-04-20', { type: 'closed', ground: 'answered', words: '' })
      .act('2026-09-01', { type: 'escalation asked', receivedAt: '2026-09-01T08:00:00Z', intakeKey: 'm-0001' })
      .act('2026-09-02', late);
    expect(kase.state).toMatchObject({ status: 'Closed', escalationAsked: null, closure: { ground: 'answered' } });
    expect(kase.state.refusals).toMatchObject([{ what: 'escalation' }]);
  });
});

describe('closing and opening again', () => {
  it('is not opened again while a request for the next stage waits: it could neither go on nor end', () => {
    const kase = answered().act('2026-03-20', {
      type: 'escalation asked',
      receivedAt: '2026-03-20T08:00:00Z',
      intakeKey: null,
    });
    const reopened: Act = { type: 'reopened', why: 'We missed a point' };
    expect(kase.refusal('2026-03-21', reopened)).toEqual({
      reason: 'request for the next stage waits',
      receivedAt: '2026-03-20T08:00:00Z',
    });
    expect(possibleActs(kase.state, GROUND)).not.toContain('reopened');
    expect(lackingActs(kase.state, GROUND)).toEqual(['escalated', 'refused']);
    expect(answered().refusal('2026-03-21', reopened)).toBeNull();
  });

  it('closes when the answer is out, though a remedy is still to come (Code 6.6)', () => {
    const kase = answered()
      .act('2026-03-18', {
        type: 'remedy promised',
        kind: 'apology',
        what: 'A letter from the head of service',
        due: day('2026-03-31'),
        owner: BRAM,
        point: 1,
      })
      .act('2026-03-20', { type: 'closed', ground: 'answered', words: '' })
      .act('2026-03-30', { type: 'remedy done', remedy: 1, on: day('2026-03-30') });
    expect(kase.state).toMatchObject({ status: 'Closed', remedies: [{ doneOn: '2026-03-30', proved: null }] });
    expect(kase.refusal('2026-03-30', { type: 'assigned', stage: 1, role: 'adviser', point: null, to: CERYS })).toEqual(
      { reason: 'case closed', reference: 'RD-26-000001', ground: 'answered' },
    );
  });

  it.each([
    [{ type: 'closed', ground: 'answered', words: '' } as const, 'stage not answered yet'],
    [{ type: 'closed', ground: 'taken back', words: ' ' } as const, 'text missing'],
    [{ type: 'closed', ground: 'routed elsewhere', words: 'insurance' } as const, 'refuse it with reasons instead'],
  ])('does not close an open complaint by %j: %s', (act, reason) => {
    expect(withPoints().refusal('2026-03-10', act)).toMatchObject({ reason });
  });

  it('routes a claim elsewhere, and takes a complaint back in the person’s own words', () => {
    const claim = new ACase({ category: 'service_request', correspondence: 'insurance-claim' });
    expect(
      claim.refusal('2026-03-10', { type: 'closed', ground: 'routed elsewhere', words: 'to insurance' }),
    ).toBeNull();
    const words = 'Please stop, it is all sorted now';
    expect(withPoints().act('2026-03-10', { type: 'closed', ground: 'taken back', words }).state.closure).toMatchObject(
      {
        ground: 'taken back',
        words,
      },
    );
  });

  it('is opened again with a reason, and may then be answered again; the first answer stays the first', () => {
    const kase = answered()
      .act('2026-03-20', { type: 'closed', ground: 'answered', words: '' })
      .act('2026-03-23', { type: 'reopened', why: 'The reply left out the second week' })
      .act('2026-03-24', responded('2026-03-24'));
    expect(kase.state.stages[0].answers.map(({ on }) => on)).toEqual(['2026-03-18', '2026-03-24']);
    expect(kase.state.status).toBe('Answered');
    expect(kase.refusal('2026-03-25', { type: 'reopened', why: '' })).toEqual({
      reason: 'text missing',
      what: 'reason',
    });
    expect(withPoints().refusal('2026-03-25', { type: 'reopened', why: 'x' })).toMatchObject({
      reason: 'case not closed',
    });
  });
});
