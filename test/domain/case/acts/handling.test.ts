import { describe, expect, it } from 'vitest';
import { calendarDate as day } from '../../../../src/domain/calendar/calendar-date.ts';
import type { Act } from '../../../../src/domain/case/act.ts';
import { possibleActs } from '../../../../src/domain/case/possible.ts';
import { handlerOf } from '../../../../src/domain/case/stages.ts';
import { REDRESS } from '../../../../src/domain/triage/intake.ts';
import { ACase, AMINA, BRAM, CERYS, DAFYDD, GROUND } from '../../../support/a-case.ts';
import { answeredOn } from '../../../support/usual-acts.ts';

const acknowledged: Act = { type: 'acknowledged', stage: 1, on: day('2026-03-05'), how: 'email' };
const bins = { number: 1, text: 'The bin was missed three times', service: 'waste', owner: null } as const;
const calls = { number: 2, text: 'Nobody rang back', service: 'customer_services', owner: null } as const;
const points = (...given: (typeof bins | typeof calls)[]): Act => ({ type: 'points recorded', points: given });
const assigned = (to: typeof AMINA | null, more: Partial<Extract<Act, { type: 'assigned' }>> = {}): Act => ({
  type: 'assigned',
  stage: 1,
  role: 'responder',
  point: null,
  to,
  ...more,
});

/** Received on Monday 2 March 2026, acknowledged on Thursday, answered on Wednesday 18 March, escalated on 20 April. */
const atStage2 = () =>
  new ACase()
    .act('2026-03-05', acknowledged)
    .act('2026-03-05', points(bins, calls))
    .act('2026-03-06', assigned(BRAM))
    .act('2026-03-06', { ...assigned(CERYS), role: 'peer reader' } as Act)
    .act('2026-03-16', {
      type: 'draft looked at',
      stage: 1,
      on: day('2026-03-16'),
      reader: DAFYDD,
      as: 'adviser',
    })
    .act('2026-03-18', answeredOn('2026-03-18', { by: BRAM, points: [1, 2] }))
    .act('2026-04-20', { type: 'escalated', receivedAt: '2026-04-20T08:00:00Z', intakeKey: 'm-0001', wants: '' });

describe('acknowledging (Code 6.2)', () => {
  it('is recorded once with its day and way; the same again adds nothing', () => {
    const kase = new ACase().act('2026-03-05', acknowledged);
    expect(kase.state.stages[0].acknowledged).toEqual({ on: '2026-03-05', how: 'email' });
    expect(kase.ask('2026-03-06', acknowledged)).toEqual({ ok: true, value: null });
    expect(kase.refusal('2026-03-06', { ...acknowledged, on: day('2026-03-06') } as Act)).toEqual({
      reason: 'acknowledged already',
      on: '2026-03-05',
    });
  });

  it.each([
    ['2026-03-04', '2026-03-05', 'day in the future', 'tomorrow cannot have happened'],
    ['2026-03-05', '2026-03-01', 'day before it began', 'nobody acknowledges what has not arrived'],
  ])('on %s that it was acknowledged on %s: %s (%s)', (today, on, reason) => {
    expect(new ACase().refusal(today, { ...acknowledged, on: day(on) } as Act)).toMatchObject({ reason });
  });

  it('is of the stage it is said of: who still looks at stage 1 does not acknowledge stage 2', () => {
    expect(atStage2().refusal('2026-04-21', acknowledged)).toEqual({
      reason: 'another stage by now',
      stage: 1,
      current: 2,
    });
  });

  it('is not recorded after the answer, which would move the date that the answer was measured by', () => {
    // Answered on Wednesday 18 March 2026 without an acknowledgement, and opened again on the 20th.
    const kase = new ACase()
      .act('2026-03-05', points(bins))
      .act('2026-03-18', answeredOn('2026-03-18', { by: BRAM }))
      .act('2026-03-20', { type: 'reopened', why: 'Something was left out' });
    expect(kase.refusal('2026-03-20', { ...acknowledged, on: day('2026-03-20') } as Act)).toEqual({
      reason: 'stage answered',
      stage: 1,
      on: '2026-03-18',
    });
    expect(possibleActs(kase.state, GROUND)).not.toContain('acknowledged');
  });
});

describe('points', () => {
  it('are recorded, worded anew by their number, and joined by new ones while no reply went out (Code 6.9)', () => {
    const kase = new ACase()
      .act('2026-03-05', points(bins))
      .act('2026-03-09', points({ ...bins, text: 'The brown bin was missed three times' } as never, calls));
    expect(kase.state.points.map(({ number, text }) => [number, text])).toEqual([
      [1, 'The brown bin was missed three times'],
      [2, 'Nobody rang back'],
    ]);
    expect(kase.ask('2026-03-10', points(calls))).toEqual({ ok: true, value: null });
  });

  it.each([
    [points(), 'no points named', 'none'],
    [points({ ...bins, text: ' ' } as never), 'text missing', 'a point without words'],
    [points({ ...bins, number: 0 } as never), 'no such point', 'numbers begin at 1'],
    [points({ ...bins, number: 1.5 } as never), 'no such point', 'and are whole'],
    [points(bins, { ...calls, number: 1 } as never), 'point numbers repeat', 'twice the same number'],
  ])('%# refuses %o as %s (%s)', (act, reason) => {
    expect(new ACase().refusal('2026-03-05', act)).toMatchObject({ reason });
  });

  it('are not added to a reply that went out', () => {
    const kase = new ACase().act('2026-03-05', points(bins)).act('2026-03-05', {
      type: 'responded',
      stage: 1,
      on: day('2026-03-05'),
      how: 'phone',
      signedBy: AMINA,
      nextStepTold: true,
      outcomes: [{ point: 1, finding: 'upheld', reasonsGiven: true, learning: null }],
    });
    expect(kase.refusal('2026-03-06', points(calls))).toEqual({
      reason: 'stage answered',
      stage: 1,
      on: '2026-03-05',
    });
  });
});

describe('who does what', () => {
  it('gives a case to somebody, then to somebody else, and remembers both', () => {
    const kase = new ACase().act('2026-03-05', assigned(BRAM)).act('2026-03-06', assigned(CERYS));
    expect(kase.state.assignments).toMatchObject([{ person: CERYS, role: 'responder' }]);
    expect(kase.state.involved.map(({ person }) => person)).toEqual([BRAM, CERYS]);
    expect(kase.ask('2026-03-06', assigned(CERYS))).toEqual({ ok: true, value: null });
    expect(kase.act('2026-03-09', assigned(null)).state.assignments).toEqual([]);
    expect(kase.ask('2026-03-09', assigned(null))).toEqual({ ok: true, value: null });
  });

  it('gives a point an owner of its own beside who has the case', () => {
    const kase = new ACase()
      .act('2026-03-05', points(bins, calls))
      .act('2026-03-05', assigned(AMINA))
      .act('2026-03-05', assigned(BRAM, { point: 2 }));
    expect(kase.state.assignments.map(({ point, person }) => [point, person.name])).toEqual([
      [null, AMINA.name],
      [2, BRAM.name],
    ]);
    expect(kase.refusal('2026-03-05', assigned(BRAM, { point: 7 }))).toEqual({ reason: 'no such point', points: [7] });
  });

  it('counts the investigation officer of a stage as who has it, beside a responder', () => {
    const kase = new ACase()
      .act('2026-03-05', assigned(AMINA))
      .act('2026-03-05', assigned(CERYS, { role: 'investigation officer' }));
    expect(handlerOf(kase.state)?.person).toEqual(CERYS);
  });

  it('lets several people read or advise, each once', () => {
    const reading = (to: typeof AMINA) => assigned(to, { role: 'peer reader' });
    const kase = new ACase().act('2026-03-05', reading(BRAM)).act('2026-03-05', reading(CERYS));
    expect(kase.state.assignments.map(({ person }) => person)).toEqual([BRAM, CERYS]);
    expect(kase.ask('2026-03-05', reading(BRAM))).toEqual({ ok: true, value: null });
  });

  it('does not let who has the case peer-read their own draft', () => {
    const kase = new ACase().act('2026-03-05', assigned(BRAM));
    const reason = 'reads their own draft';
    expect(kase.refusal('2026-03-06', assigned(BRAM, { role: 'peer reader' }))).toMatchObject({ reason });
    expect(
      kase.refusal('2026-03-06', {
        type: 'draft looked at',
        stage: 1,
        on: day('2026-03-06'),
        reader: BRAM,
        as: 'peer reader',
      }),
    ).toMatchObject({ reason });
  });

  it('is decided by a person, not by Redress', () => {
    expect(new ACase().refusal('2026-03-05', assigned(BRAM), REDRESS)).toMatchObject({
      reason: 'a person must do this',
    });
  });
});

describe('independence (Code 5.4; stage 2: a different person)', () => {
  it.each([
    [BRAM, ['handled an earlier stage', 'signed an earlier answer'], 'answered stage 1'],
    [CERYS, ['peer-read an earlier stage'], 'peer-read stage 1'],
    [DAFYDD, ['advised on an earlier stage'], 'gave advice on the draft, though nobody assigned it'],
  ])('keeps %o from stage 2: %j (%s)', (person, conflicts) => {
    const kase = atStage2();
    for (const role of ['investigation officer', 'responder', 'adviser', 'peer reader'] as const)
      expect(kase.refusal('2026-04-21', assigned(person, { stage: 2, role }))).toEqual({
        reason: 'not independent',
        person,
        conflicts,
      });
  });

  it('keeps who once had stage 1 from stage 2, also after it was given to somebody else', () => {
    const kase = new ACase()
      .act('2026-03-05', points(bins))
      .act('2026-03-05', assigned(BRAM))
      .act('2026-03-06', assigned(CERYS))
      .act('2026-03-09', {
        type: 'responded',
        stage: 1,
        on: day('2026-03-09'),
        how: 'email',
        signedBy: CERYS,
        nextStepTold: true,
        outcomes: [{ point: 1, finding: 'not upheld', reasonsGiven: true, learning: 'write sooner' }],
      })
      .act('2026-03-10', { type: 'escalated', receivedAt: '2026-03-10T08:00:00Z', intakeKey: null, wants: '' });
    expect(kase.refusal('2026-03-10', assigned(BRAM, { stage: 2 }))).toMatchObject({ reason: 'not independent' });
  });

  it('tells whoever handled stage 1 at once, while the next stage is only asked for, and gives nobody a part that would bar them', () => {
    const kase = new ACase()
      .act('2026-03-05', points(bins))
      .act('2026-03-05', assigned(BRAM))
      .act('2026-03-06', answeredOn('2026-03-06', { by: BRAM }))
      .act('2026-03-09', { type: 'escalation asked', receivedAt: '2026-03-09T08:00:00Z', intakeKey: null });
    const officer = (to: typeof AMINA) => kase.refusal('2026-03-09', assigned(to, { role: 'investigation officer' }));
    expect(officer(BRAM)).toMatchObject({ reason: 'not independent', person: BRAM });
    expect(officer(DAFYDD)).toMatchObject({ reason: 'request for the next stage waits' });
    expect(kase.refusal('2026-03-09', assigned(CERYS))).toBeNull();
  });

  it('lets somebody do stage 2 who had no part in stage 1', () => {
    const kase = atStage2().act('2026-04-21', assigned(AMINA, { stage: 2, role: 'investigation officer' }));
    expect(kase.state.assignments.at(-1)).toMatchObject({ stage: 2, person: AMINA });
  });

  it('keeps who is complained about from every stage, and from owning a point', () => {
    const kase = new ACase().act('2026-03-05', { type: 'complained about', person: BRAM });
    const refusal = { reason: 'not independent', person: BRAM, conflicts: ['complained about'] };
    expect(kase.refusal('2026-03-05', assigned(BRAM))).toEqual(refusal);
    expect(kase.refusal('2026-03-05', points({ ...bins, owner: BRAM } as never))).toEqual(refusal);
    expect(kase.ask('2026-03-05', { type: 'complained about', person: BRAM })).toEqual({ ok: true, value: null });
  });

  it('takes back somebody who was named as complained about by mistake, with a reason and in the history', () => {
    const named = new ACase().act('2026-03-05', { type: 'complained about', person: BRAM });
    const back = (why: string): Act => ({ type: 'not complained about', person: BRAM, why });
    expect(named.refusal('2026-03-06', back(' '))).toEqual({ reason: 'text missing', what: 'reason' });
    expect(named.ask('2026-03-06', { ...back('a slip'), person: AMINA } as never)).toEqual({ ok: true, value: null });
    const kase = named.act('2026-03-06', back('The wrong Bram was chosen')).act('2026-03-06', assigned(BRAM));
    expect(kase.state).toMatchObject({ complainedAbout: [], assignments: [{ person: BRAM }] });
    expect(kase.events.map(({ type }) => type)).toEqual([
      'opened',
      'complained about',
      'not complained about',
      'assigned',
    ]);
  });

  it('keeps who was checked and found not independent, until a later check of the stage says otherwise', () => {
    const check = (independent: boolean): Act => ({
      type: 'independence checked',
      person: AMINA,
      independent,
      note: independent ? '' : 'a cousin of the crew leader',
    });
    const kase = atStage2().act('2026-04-21', check(false));
    expect(kase.refusal('2026-04-21', assigned(AMINA, { stage: 2 }))).toMatchObject({
      conflicts: ['found not independent'],
    });
    expect(kase.act('2026-04-22', check(true)).refusal('2026-04-22', assigned(AMINA, { stage: 2 }))).toBeNull();
    expect(kase.refusal('2026-04-22', { ...check(false), note: '' } as Act)).toEqual({
      reason: 'text missing',
      what: 'reason',
    });
  });
});

describe('what is noted on the way', () => {
  it('counts calls, reached or not (the phone call of stage 2)', () => {
    const call = (reached: boolean): Act => ({
      type: 'call attempted',
      stage: 2,
      on: day('2026-04-22'),
      reached,
      note: '',
    });
    const kase = atStage2().act('2026-04-22', call(false)).act('2026-04-22', call(true));
    expect(kase.state.stages[1]?.calls.map(({ reached }) => reached)).toEqual([false, true]);
  });

  it('records who brought the case as a member, and when they heard of it', () => {
    const involved: Act = { type: 'member involved', name: 'Councillor Ffion Pretend', as: 'councillor' };
    const kase = new ACase()
      .act('2026-03-03', involved)
      .act('2026-03-09', { type: 'member updated', on: day('2026-03-09'), note: '' });
    expect(kase.state.members).toEqual([{ name: 'Councillor Ffion Pretend', as: 'councillor', since: '2026-03-03' }]);
    expect(kase.state.membersUpdatedOn).toEqual(['2026-03-09']);
    expect(kase.ask('2026-03-10', involved)).toEqual({ ok: true, value: null });
  });

  it.each([
    [{ type: 'noted', text: '  ' } as const, 'note'],
    [{ type: 'liaison noted', with: BRAM, note: '' } as const, 'note'],
    [{ type: 'member involved', name: '', as: 'MP' } as const, 'name'],
    [{ type: 'delay explained', why: '' } as const, 'reason'],
  ])('%o says nothing and is refused', (act, what) => {
    expect(new ACase().refusal('2026-03-05', act)).toEqual({ reason: 'text missing', what });
  });

  it('refuses a text that no cell of a list holds, and says how much there is room for', () => {
    expect(new ACase().refusal('2026-03-05', { type: 'noted', text: 'x'.repeat(70_000) })).toMatchObject({
      reason: 'too much text',
      most: 60_000,
    });
  });
});

describe('the choice to complain (Code 5.3)', () => {
  const request = () => new ACase({ category: 'service_request' });
  const offered = (answer: 'yes' | 'no' | 'declined', why = ''): Act => ({ type: 'complaint offered', answer, why });

  it('is recorded on a service request, with the answer', () => {
    expect(request().act('2026-03-05', offered('declined')).state.complaintOffered).toEqual({
      answer: 'declined',
      why: '',
    });
  });

  it('is not left out without a reason', () => {
    expect(request().refusal('2026-03-05', offered('no'))).toEqual({ reason: 'text missing', what: 'reason' });
    expect(request().refusal('2026-03-05', offered('no', 'an anonymous note'))).toBeNull();
  });

  it('is no question where there is a complaint already', () => {
    expect(new ACase().refusal('2026-03-05', offered('yes'))).toMatchObject({ reason: 'a complaint already' });
  });
});
