import { describe, expect, it } from 'vitest';
import { calendarDate as day } from '../../../../src/domain/calendar/calendar-date.ts';
import type { Act, ActOf } from '../../../../src/domain/case/act.ts';
import { decideToOpenFrom, linkMessageTo, takeBackSplit, withdrawCase } from '../../../../src/domain/case/decide.ts';
import { fold } from '../../../../src/domain/case/fold.ts';
import { openingKey } from '../../../../src/domain/case/opening-key.ts';
import { possibleActs } from '../../../../src/domain/case/possible.ts';
import { ACase, AMINA, BRAM, GROUND } from '../../../support/a-case.ts';
import { answeredOn } from '../../../support/usual-acts.ts';

const twoPoints: Act = {
  type: 'points recorded',
  points: [1, 2].map((number) => ({ number, text: `Point ${number}`, service: 'waste', owner: BRAM })),
};

describe('a service request that becomes a complaint (Code 1.7)', () => {
  it('goes on, and names the complaint', () => {
    const kase = new ACase({ category: 'service_request' }).act('2026-03-09', {
      type: 'converted',
      complaint: 'RD-26-000009',
      intakeKey: 'm-0001',
    });
    expect(kase.state).toMatchObject({
      status: 'Open',
      category: 'service_request',
      related: [{ reference: 'RD-26-000009', how: 'complaint' }],
    });
  });

  it('may have been closed long ago, and is not a complaint already', () => {
    const converted: Act = { type: 'converted', complaint: 'RD-26-000009', intakeKey: 'm-0001' };
    const closed = new ACase({ category: 'service_request' }).act('2026-03-09', {
      type: 'closed',
      ground: 'routed elsewhere',
      words: 'to the water company',
    });
    expect(closed.refusal('2026-06-01', converted)).toBeNull();
    expect(new ACase().refusal('2026-03-09', converted)).toMatchObject({ reason: 'a complaint already' });
  });

  it('opens a complaint received on the day of the message that says so, with the same people', () => {
    const parent = new ACase({ category: 'service_request' }).state;
    const opening = decideToOpenFrom(parent, {
      reference: 'RD-26-000009',
      category: 'complaint',
      correspondence: null,
      intakeKey: 'm-2',
      receivedAt: '2026-03-09T08:00:00Z',
      origin: { how: 'converted', of: parent.reference },
      by: AMINA,
      at: '2026-03-09T09:00:00Z',
    });
    expect(fold([opening])).toMatchObject({
      category: 'complaint',
      receivedAt: '2026-03-09T08:00:00Z',
      fromName: parent.fromName,
      origin: { how: 'converted', of: 'RD-26-000001' },
      related: [{ reference: 'RD-26-000001', how: 'converted' }],
    });
  });
});

describe('a message that an act rests on', () => {
  const receivedAt = '2026-03-09T09:00:00Z';
  const answered = () =>
    new ACase().act('2026-03-05', twoPoints).act('2026-03-06', answeredOn('2026-03-06', { by: BRAM, points: [1, 2] }));
  const asked = () =>
    new ACase({ category: 'service_request', correspondence: 'foi-request' }).act('2026-03-05', {
      type: 'clarification asked',
      what: 'Which year?',
      on: day('2026-03-05'),
    });
  const request = () => new ACase({ category: 'service_request' });

  // Any key was taken once, so that the letter of a restricted case could be read by way of another case.
  it.each<readonly [() => ACase, (intakeKey: string) => Act]>([
    [request, (intakeKey) => ({ type: 'converted', complaint: 'RD-26-000009', intakeKey })],
    [answered, (intakeKey) => ({ type: 'escalated', receivedAt, intakeKey, wants: '' })],
    [answered, (intakeKey) => ({ type: 'escalation asked', receivedAt, intakeKey })],
    [asked, (intakeKey) => ({ type: 'clarification answered', receivedAt, intakeKey })],
  ])('is of this very case (%#)', (kase, act) => {
    expect(kase().refusal('2026-03-09', act('m-of-another'))).toEqual({ reason: 'no such message' });
    expect(kase().refusal('2026-03-09', act('m-0001'))).toBeNull();
  });
});

describe('what an opening is known by', () => {
  const opened = (origin?: { how: 'converted'; of: string } | { how: 'split'; of: string; points: number[] }) =>
    openingKey({ intakeKey: 'm-1', ...(origin && { origin }) });

  it('lets a message open one case, convert one request once, and points be split off once', () => {
    const keys = [
      opened(),
      opened({ how: 'converted', of: 'RD-26-000001' }),
      opened({ how: 'converted', of: 'RD-26-000002' }),
      opened({ how: 'split', of: 'RD-26-000001', points: [2] }),
      opened({ how: 'split', of: 'RD-26-000001', points: [2, 3] }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(opened()).toBe('m-1');
    expect(Math.max(...keys.map((key) => key.length))).toBeLessThan(255);
  });
});

describe('splitting and merging', () => {
  it('takes back a case whose points could not leave the other, while nobody has worked on it', () => {
    const off = new ACase({ origin: { how: 'split', of: 'RD-26-000009', points: [2] } }).act('2026-03-05', twoPoints);
    const taking = { by: AMINA, at: '2026-03-05T11:00:00Z' };
    expect(takeBackSplit(off.events, taking)).toMatchObject({ ok: true, value: { type: 'withdrawn' } });
    off.act('2026-03-05', { type: 'noted', text: 'She rang.' });
    expect(takeBackSplit(off.events, taking)).toMatchObject({ refusal: { reason: 'case has moved on' } });
  });

  const split = (points: readonly number[]): ActOf<'split'> => ({
    type: 'split',
    into: 'RD-26-000009',
    points,
    why: 'a matter of the planners',
  });

  it('leaves the point where it was, for the record, and asks no answer for it here', () => {
    const kase = new ACase().act('2026-03-05', twoPoints).act('2026-03-06', split([2]));
    expect(kase.state.points.map(({ splitInto }) => splitInto)).toEqual([null, 'RD-26-000009']);
    expect(kase.state.assignments.map(({ point }) => point)).toEqual([1]);
    expect(kase.refusal('2026-03-06', split([2]))).toEqual({
      reason: 'point was split off',
      point: 2,
      into: 'RD-26-000009',
    });
    expect(
      kase.refusal('2026-03-09', {
        type: 'responded',
        stage: 1,
        on: day('2026-03-09'),
        how: 'email',
        signedBy: BRAM,
        outcomes: [{ point: 1, finding: 'upheld', reasonsGiven: true, learning: null }],
        nextStepTold: true,
      }),
    ).toBeNull();
  });

  it.each([
    [split([]), 'no points named'],
    [split([1, 2]), 'would leave nothing'],
    [split([3]), 'no such point'],
    [{ ...split([1]), why: '' }, 'text missing'],
  ])('refuses %j: %s', (act, reason) => {
    expect(new ACase().act('2026-03-05', twoPoints).refusal('2026-03-06', act)).toMatchObject({ reason });
  });

  it('ends a case in another one, which takes in its messages; mail for it is sent on', () => {
    const merged: Act = { type: 'merged', into: 'RD-26-000002', why: 'the same bins' };
    const kase = new ACase().act('2026-03-05', merged);
    expect(kase.state).toMatchObject({ status: 'Closed', closure: { ground: 'merged' } });
    const linking = { entry: { key: 'm-7', received: [] }, rung: 'reference', by: AMINA, at: '2026-03-06T09:00:00Z' };
    expect(linkMessageTo(kase.events, linking)).toEqual({
      ok: false,
      refusal: { reason: 'goes on in another case', reference: 'RD-26-000001', into: 'RD-26-000002' },
    });
    expect(kase.refusal('2026-03-06', { type: 'reopened', why: 'x' })).toMatchObject({
      reason: 'goes on in another case',
    });
    const ground = 'late request for the next stage';
    const on = day('2026-03-06');
    for (const act of [
      { type: 'escalated', receivedAt: '2026-03-06T08:00:00Z', intakeKey: null, wants: '' },
      { type: 'escalation asked', receivedAt: '2026-03-06T08:00:00Z', intakeKey: null },
      { type: 'refused', what: 'escalation', ground, on, reasons: 'a', weighed: 'b', rightsTold: true },
    ] as const) {
      expect(kase.refusal('2026-03-06', act)).toMatchObject({
        reason: 'goes on in another case',
        into: 'RD-26-000002',
      });
      expect(possibleActs(kase.state, GROUND)).not.toContain(act.type);
    }
    const other = new ACase({ reference: 'RD-26-000002' }).act('2026-03-05', {
      type: 'took in',
      from: 'RD-26-000001',
      messages: ['m-0001', 'm-3'],
    });
    expect(other.state.messages).toBe(3);
    expect(linkMessageTo(other.events, { ...linking, entry: { key: 'm-3', received: [] } })).toEqual({
      ok: true,
      value: null,
    });
  });

  it('does not end a case in itself', () => {
    expect(new ACase().refusal('2026-03-05', { type: 'merged', into: 'RD-26-000001', why: 'x' })).toMatchObject({
      reason: 'the same case',
    });
  });
});

describe('restricting', () => {
  it('names who alone may see it, with a reason, and is lifted with one', () => {
    const kase = new ACase().act('2026-03-05', {
      type: 'restricted',
      to: [AMINA],
      why: 'a colleague is the complainant',
    });
    expect(kase.state.restricted).toEqual({ to: [AMINA], why: 'a colleague is the complainant' });
    kase.act('2026-03-09', { type: 'restriction lifted', why: 'she asked for it' });
    expect(kase.state.restricted).toBeNull();
    expect(kase.ask('2026-03-09', { type: 'restriction lifted', why: 'again' })).toEqual({ ok: true, value: null });
  });

  it('leaves somebody who sees it', () => {
    expect(new ACase().refusal('2026-03-05', { type: 'restricted', to: [], why: 'x' })).toEqual({
      reason: 'nobody could see it',
    });
  });
});

describe('correcting: what, from, to, why', () => {
  const acknowledged: Act = { type: 'acknowledged', stage: 1, on: day('2026-03-05'), how: 'email' };
  const correct = (what: ActOf<'corrected'>['what'], to: string, why = 'typed wrongly'): Act =>
    ({ type: 'corrected', what, stage: 1, to, why }) as Act;

  it('puts a day right and keeps the wrong one in the history', () => {
    const kase = new ACase()
      .act('2026-03-06', acknowledged)
      .act('2026-03-09', correct('acknowledged on', '2026-03-04'));
    expect(kase.state.stages[0].acknowledged?.on).toBe('2026-03-04');
    expect(kase.events.at(-1)).toMatchObject({ from: '2026-03-05', to: '2026-03-04', why: 'typed wrongly' });
  });

  it('puts the receipt right, which the first stage counts from', () => {
    // As the hint of the form says: a day, or a day with a time in London.
    const said = (to: string) => new ACase().act('2026-03-06', correct('received at', to)).state.receivedAt;
    expect([said('2026-02-27'), said('2026-02-27 16:00')]).toEqual(['2026-02-27T12:00:00Z', '2026-02-27T16:00:00Z']);
    const kase = new ACase().act('2026-03-06', correct('received at', '2026-02-27T16:00:00Z'));
    expect(kase.state.receivedAt).toBe('2026-02-27T16:00:00Z');
    expect(kase.state.stages[0].receivedAt).toBe('2026-02-27T16:00:00Z');
  });

  it.each([
    ['subject', 'Brown bin', 'subject'],
    ['from name', 'Noreen Fettle-Smythe', 'fromName'],
    ['from address', 'noreen@post.example', 'fromAddress'],
    ['service', 'highways', 'service'],
  ] as const)('puts the %s right', (what, to, field) => {
    expect(new ACase().act('2026-03-06', correct(what, to)).state[field]).toBe(to);
  });

  it.each([
    [correct('acknowledged on', '2026-03-04'), 'nothing to correct', 'it is not acknowledged'],
    [correct('answered on', '2026-03-04'), 'nothing to correct', 'nor answered'],
    [correct('received at', 'Tuesday'), 'not a moment', 'not an instant'],
    [correct('received at', '2026-03-08T09:00:00Z'), 'day in the future', 'it has arrived'],
    [correct('received at', '1926-03-02T09:00:00Z'), 'day out of range', 'no clock counts from there'],
    [correct('service', 'astrology'), 'no such service', 'none of the taxonomy'],
    [correct('subject', 'Brown bin', ' '), 'text missing', 'a silent edit'],
  ])('refuses %j: %s (%s)', (act, reason, _why) => {
    expect(new ACase().refusal('2026-03-06', act)).toMatchObject({ reason });
  });

  it('leaves the days of a case in their order: received, acknowledged, answered, and only then the next stage', () => {
    const kase = new ACase()
      .act('2026-03-05', { type: 'acknowledged', stage: 1, on: day('2026-03-05'), how: 'email' })
      .act('2026-03-05', twoPoints)
      .act('2026-03-18', answeredOn('2026-03-18', { by: BRAM, points: [1, 2] }));
    const first = (to: string) => kase.refusal('2026-04-10', correct('received at', to));
    expect(first('2026-03-06T09:00:00Z')).toEqual({
      reason: 'day after what followed',
      on: '2026-03-06',
      followed: '2026-03-05',
    });
    expect(first('2026-03-05T09:00:00Z')).toBeNull();

    kase.act('2026-04-01', { type: 'escalated', receivedAt: '2026-04-01T08:00:00Z', intakeKey: null, wants: '' });
    const second = (to: string) => kase.refusal('2026-04-10', { ...correct('received at', to), stage: 2 } as Act);
    expect(second('2026-03-17T09:00:00Z')).toEqual({
      reason: 'day before the answer',
      on: '2026-03-17',
      answered: '2026-03-18',
    });
    expect(second('2026-03-18T09:00:00Z')).toBeNull();
    expect(second('2026-04-10T08:00:00Z')).toBeNull();
  });

  describe('the day of an acknowledgement, or of an answer', () => {
    /** Acknowledged on Thursday 5 March 2026, answered on the 18th. */
    const answered = () =>
      new ACase()
        .act('2026-03-05', acknowledged)
        .act('2026-03-05', twoPoints)
        .act('2026-03-18', answeredOn('2026-03-18', { by: BRAM, points: [1, 2] }));
    const refusal = (kase: ACase, what: 'acknowledged on' | 'answered on', to: string) =>
      kase.refusal('2026-04-20', correct(what, to));

    it.each([
      ['acknowledged on', '2026-03-01', 'day before it began', 'the council had not received it'],
      ['acknowledged on', '2026-04-21', 'day in the future', 'it has happened'],
      ['acknowledged on', '2026-03-19', 'day after what followed', 'the answer had gone out'],
      ['answered on', '2026-03-01', 'day before it began', 'the council had not received it'],
      ['answered on', '2026-04-21', 'day in the future', 'it has happened'],
      ['answered on', '2026-03-04', 'day before the acknowledgement', 'nobody had acknowledged it'],
    ] as const)('%s %s is refused: %s (%s)', (what, to, reason, _why) => {
      expect(refusal(answered(), what, to)).toMatchObject({ reason });
    });

    it('may be the same day', () => {
      expect(refusal(answered(), 'acknowledged on', '2026-03-18')).toBeNull();
      expect(refusal(answered(), 'answered on', '2026-03-05')).toBeNull();
    });

    it('lies before what came of the answer: a request for the next stage, decided on or not', () => {
      const asked = { receivedAt: '2026-04-01T08:00:00Z', intakeKey: null };
      const waits = answered().act('2026-04-01', { type: 'escalation asked', ...asked });
      const later = { reason: 'day after what followed', on: '2026-04-02', followed: '2026-04-01' };
      expect(refusal(waits, 'answered on', '2026-04-02')).toEqual(later);
      expect(refusal(waits, 'answered on', '2026-04-01')).toBeNull();
      waits.act('2026-04-02', { type: 'escalated', ...asked, wants: '' });
      expect(refusal(waits, 'answered on', '2026-04-02')).toEqual(later);
    });

    it('lies before what came of the answer: its closing, or its opening again and the next answer', () => {
      const closed = answered().act('2026-03-20', { type: 'closed', ground: 'answered', words: '' });
      expect(refusal(closed, 'answered on', '2026-03-23')).toMatchObject({ followed: '2026-03-20' });
      const again = answered().act('2026-03-24', { type: 'reopened', why: 'A letter was left out' });
      expect(refusal(again, 'answered on', '2026-03-25')).toMatchObject({ followed: '2026-03-24' });
      again.act('2026-03-26', answeredOn('2026-03-26', { by: BRAM, points: [1, 2] }));
      expect(refusal(again, 'answered on', '2026-03-27')).toMatchObject({ followed: '2026-03-26' });
    });
  });

  it('adds nothing where it says what stands', () => {
    expect(new ACase().ask('2026-03-06', correct('subject', 'Bin not collected'))).toEqual({ ok: true, value: null });
  });
});

describe('taking back a case that was opened wrongly', () => {
  it('is offered where it is let, and nowhere else: a note is something that was done', () => {
    const fresh = new ACase();
    expect(possibleActs(fresh.state, GROUND)).toContain('withdrawn');
    const kase = fresh.act('2026-03-05', { type: 'noted', text: 'She rang.' });
    const taking = { why: 'wrong', by: AMINA, at: '2026-03-06T09:00:00Z' };
    expect(withdrawCase(kase.events, taking)).toMatchObject({ refusal: { reason: 'case has moved on' } });
    expect(possibleActs(kase.state, GROUND)).not.toContain('withdrawn');
  });

  it('is refused once anything was done on it', () => {
    const kase = new ACase().act('2026-03-05', { type: 'acknowledged', stage: 1, on: day('2026-03-05'), how: 'email' });
    expect(withdrawCase(kase.events, { why: 'a contact', by: AMINA, at: '2026-03-06T09:00:00Z' })).toMatchObject({
      refusal: { reason: 'case has moved on' },
    });
  });
});
