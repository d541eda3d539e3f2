import { describe, expect, it } from 'vitest';
import { calendarDate as day } from '../../../../src/domain/calendar/calendar-date.ts';
import type { Act, ActOf } from '../../../../src/domain/case/act.ts';
import { lackingActs } from '../../../../src/domain/case/lacking.ts';
import { possibleActs } from '../../../../src/domain/case/possible.ts';
import { ACase, BRAM, CERYS, GROUND } from '../../../support/a-case.ts';
import { answered, responded, withPoints } from './an-answer.ts';

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
