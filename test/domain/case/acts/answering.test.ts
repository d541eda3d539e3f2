import { describe, expect, it } from 'vitest';
import { calendarDate as day } from '../../../../src/domain/calendar/calendar-date.ts';
import type { Act, ActOf } from '../../../../src/domain/case/act.ts';
import { overall } from '../../../../src/domain/case/stages.ts';
import { ACase, AMINA, BRAM, CERYS } from '../../../support/a-case.ts';
import { answered, escalated, outcome, points, responded, withPoints } from './an-answer.ts';

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
