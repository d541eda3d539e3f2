import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Act } from '../../../../src/domain/case/act.ts';
import { linkMessageTo } from '../../../../src/domain/case/decide.ts';
import type { Ground } from '../../../../src/domain/case/procedure.ts';
import { daysLate } from '../../../../src/domain/clock/reply-period.ts';
import { DEFAULT_POLICY, type LocalClock } from '../../../../src/domain/policy/policy-pack.ts';
import { REDRESS } from '../../../../src/domain/triage/intake.ts';
import { ACase, DAFYDD, GROUND } from '../../../support/a-case.ts';
import { answered, escalated, points, responded, withPoints } from './an-answer.ts';

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
