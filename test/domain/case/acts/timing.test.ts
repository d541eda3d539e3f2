import { describe, expect, it } from 'vitest';
import { calendarDate as day } from '../../../../src/domain/calendar/calendar-date.ts';
import type { Act } from '../../../../src/domain/case/act.ts';
import { lackingActs } from '../../../../src/domain/case/lacking.ts';
import { rulesOf } from '../../../../src/domain/case/procedure.ts';
import { caseClocks } from '../../../../src/domain/clock/case-clocks.ts';
import { DEFAULT_POLICY, type LocalClock } from '../../../../src/domain/policy/policy-pack.ts';
import { REDRESS } from '../../../../src/domain/triage/intake.ts';
import { ACase, AMINA, BRAM, GROUND } from '../../../support/a-case.ts';
import { onePoint } from '../../../support/clock-lines.ts';
import { answeredOn } from '../../../support/usual-acts.ts';

/** Received on Monday 2 March 2026, acknowledged on Thursday 5 March: due on Thursday 19 March, with 10 more on 2 April. */
const acknowledged = () =>
  new ACase().act('2026-03-05', { type: 'acknowledged', stage: 1, on: day('2026-03-05'), how: 'email' });

type Extending = Extract<Act, { type: 'extended' }>;
const extended = (until: string, more: Partial<Extending> = {}): Extending => ({
  type: 'extended',
  stage: 1,
  reason: 'The crew leader is on leave until Monday',
  until: day(until),
  toldOn: day('2026-03-18'),
  ombudsmanTold: true,
  beyondCap: null,
  ...more,
});

describe('extending the reply (Code 5.5, 6.4, 6.5)', () => {
  it('keeps reason, both dates and that the Ombudsman’s details were told', () => {
    const kase = acknowledged().act('2026-03-18', extended('2026-03-30'));
    expect(kase.events.at(-1)).toMatchObject({
      type: 'extended',
      from: '2026-03-19',
      until: '2026-03-30',
      toldOn: '2026-03-18',
      ombudsmanTold: true,
      beyondCap: null,
    });
  });

  it.each([
    ['2026-03-19', '2026-03-19', null, 'told on the last day, which lasts until midnight'],
    ['2026-03-23', '2026-03-18', null, 'told in time, recorded afterwards: the record says both'],
    ['2026-03-20', '2026-03-20', 'told too late', 'told the day after'],
    ['2026-03-18', '2026-03-20', 'day in the future', 'nobody has been told tomorrow'],
  ])('recorded on %s, told on %s: %s (%s)', (today, toldOn, reason, _why) => {
    const refusal = acknowledged().refusal(today, extended('2026-03-30', { toldOn: day(toldOn) }));
    expect(refusal?.reason ?? null).toBe(reason);
  });

  it.each([
    ['2026-04-02', null, null, 'ten working days from the original date, over the month'],
    ['2026-04-03', null, 'beyond the usual without a good reason', 'one more, and Good Friday at that'],
    ['2026-04-10', 'The contractor’s records come on 9 April', null, 'more, with good reason in writing'],
    ['2026-04-10', '   ', 'beyond the usual without a good reason', 'blanks are no reason'],
    ['2026-03-19', null, 'not later', 'the date it has already'],
    ['2026-03-18', null, 'not later', 'an extension never brings a date forward'],
    ['2099-01-01', 'x', 'day out of range', 'a slip of the pen'],
  ])('to %s with reason %o: %s (%s)', (until, beyondCap, reason, _why) => {
    const refusal = acknowledged().refusal('2026-03-18', extended(until, { beyondCap }));
    expect(refusal?.reason ?? null).toBe(reason);
  });

  it('counts a second extension from the original date as well, and only forward', () => {
    const kase = acknowledged().act('2026-03-18', extended('2026-03-30'));
    const again = (until: string) =>
      kase.refusal('2026-03-27', extended(until, { toldOn: day('2026-03-27') }))?.reason ?? null;
    expect(again('2026-03-30')).toBe('not later');
    expect(again('2026-04-02')).toBeNull();
    expect(again('2026-04-07')).toBe('beyond the usual without a good reason');
    kase.act('2026-03-27', extended('2026-04-02', { toldOn: day('2026-03-27') }));
    expect(kase.events.at(-1)).toMatchObject({ from: '2026-03-19', until: '2026-04-02' });
  });

  it.each([
    [{ reason: ' ' }, 'text missing'],
    [{ ombudsmanTold: false }, 'Ombudsman not told of'],
    [{ stage: 2 }, 'another stage by now'],
  ])('with %o is refused: %s', (more, reason) => {
    expect(acknowledged().refusal('2026-03-18', extended('2026-03-30', more))).toMatchObject({ reason });
  });

  it('goes no further than the council lets itself, where that is less than the Code, without a reason', () => {
    const own = {
      clock: 'code-stage1-extended',
      count: 5,
      unit: null,
      starts: null,
      service: null,
      until: null,
      reason: null,
    };
    const ground = { ...GROUND, policies: [{ ...DEFAULT_POLICY, clocks: [own as LocalClock] }] };
    const ask = (until: string, beyondCap: string | null = null) =>
      acknowledged().ask('2026-03-18', extended(until, { beyondCap }), undefined, null, ground);
    // Five working days from the original date, Thursday 19 March.
    expect(ask('2026-03-26').ok).toBe(true);
    expect(ask('2026-03-27')).toEqual({
      ok: false,
      refusal: { reason: 'beyond the usual without a good reason', latest: '2026-03-26' },
    });
    expect(ask('2026-03-27', 'A witness is abroad').ok).toBe(true);
  });

  it('has nothing to extend before the complaint is acknowledged, because its time has not begun', () => {
    expect(new ACase().refusal('2026-03-18', extended('2026-03-30'))).toEqual({
      reason: 'no date to extend',
      stage: 1,
    });
  });

  it('goes no further than a statute lets, whatever the reason (children, SI 2006/1738: 20 working days in all)', () => {
    const kase = new ACase({ correspondence: 'childrens-complaint' });
    const ask = (until: string) =>
      kase.refusal('2026-03-16', extended(until, { toldOn: day('2026-03-16'), beyondCap: 'An advocate is needed' }));
    // Ten working days from Monday 2 March end on Monday 16 March, twenty on Monday 30 March.
    expect(ask('2026-03-30')).toBeNull();
    expect(ask('2026-03-31')).toEqual({ reason: 'beyond what the law allows', latest: '2026-03-30' });
  });
});

describe('questions back to the person', () => {
  const asked: Act = { type: 'clarification asked', on: day('2026-03-04'), what: 'Which years do you mean?' };
  const answered: Act = { type: 'clarification answered', receivedAt: '2026-03-10T09:00:00Z', intakeKey: 'm-0001' };

  it('stop no clock of the Code; an extension is the way', () => {
    expect(acknowledged().refusal('2026-03-06', { ...asked, on: day('2026-03-06') } as Act)).toEqual({
      reason: 'clock does not stop',
      correspondence: 'corporate-complaint',
    });
  });

  it.each(['foi-request', 'eir-request', 'subject-access-request'])(
    'are not answered by what came before them, which would bring the date of the law forward: %s',
    (type) => {
      const kase = new ACase({ category: 'service_request', correspondence: type }).act('2026-03-16', {
        ...asked,
        on: day('2026-03-16'),
      } as Act);
      expect(kase.refusal('2026-03-17', answered)).toEqual({
        reason: 'day before it began',
        on: '2026-03-10',
        began: '2026-03-16',
      });
    },
  );

  it.each(['foi-request', 'subject-access-request'])('are asked and answered where law lets them count: %s', (type) => {
    const kase = new ACase({ category: 'service_request', correspondence: type }).act('2026-03-04', asked);
    expect(kase.refusal('2026-03-05', asked)).toEqual({ reason: 'asked already', on: '2026-03-04' });
    kase.act('2026-03-10', answered);
    expect(kase.state.clarifications).toEqual([
      { stage: 1, askedOn: '2026-03-04', what: 'Which years do you mean?', answeredAt: '2026-03-10T09:00:00Z' },
    ]);
    expect(kase.refusal('2026-03-10', answered)).toEqual({ reason: 'nothing was asked' });
  });

  it.each([
    ['2026-03-06', { reason: 'day before it began', on: '2026-03-06', began: '2026-03-10' }],
    ['2026-03-10', null],
  ])('take away what was told before they started the time anew: told on %s', (toldOn, refusal) => {
    const kase = new ACase({ category: 'service_request', correspondence: 'foi-request' });
    kase.act('2026-03-04', asked).act('2026-03-10', answered);
    expect(kase.refusal('2026-03-11', extended('2026-04-16', { toldOn: day(toldOn) }))).toEqual(refusal);
  });

  it.each([
    ['2026-13-01T00:00:00Z', 'not a moment'],
    ['yesterday', 'not a moment'],
    ['2026-03-12T00:00:00Z', 'day in the future'],
  ])('are not answered at %s: %s', (receivedAt, reason) => {
    const kase = new ACase({ category: 'service_request', correspondence: 'foi-request' }).act('2026-03-04', asked);
    expect(kase.refusal('2026-03-10', { ...answered, receivedAt } as Act)).toMatchObject({ reason });
  });
});

describe('changing the procedure', () => {
  const changed = (to: string, why = 'It is about a child in need'): Act => ({ type: 'procedure changed', to, why });

  it('takes the rules of the new kind from the original day of receipt, and says what it was before', () => {
    const kase = acknowledged().act('2026-03-12', changed('childrens-complaint'));
    expect(kase.events.at(-1)).toMatchObject({ from: 'corporate-complaint', to: 'childrens-complaint' });
    expect(rulesOf(kase.state, GROUND)?.type.id).toBe('childrens-complaint');
    expect(kase.state.receivedAt).toBe('2026-03-02T09:00:00Z');
    expect(kase.ask('2026-03-12', changed('childrens-complaint'))).toEqual({ ok: true, value: null });
  });

  it.each([
    [changed('no-such-kind'), 'no such kind of correspondence'],
    [changed('childrens-complaint', ''), 'text missing'],
  ])('refuses %o: %s', (act, reason) => {
    expect(acknowledged().refusal('2026-03-12', act)).toMatchObject({ reason });
  });

  it('refuses a kind that has no stage like the one the case is in', () => {
    const kase = acknowledged()
      .act('2026-03-06', {
        type: 'points recorded',
        points: [{ number: 1, text: 'Late care', service: 'adults', owner: null }],
      })
      .act('2026-03-10', {
        type: 'responded',
        stage: 1,
        on: day('2026-03-10'),
        how: 'email',
        signedBy: { id: 'x', name: 'X' },
        nextStepTold: true,
        outcomes: [{ point: 1, finding: 'upheld', reasonsGiven: true, learning: null }],
      })
      .act('2026-03-11', { type: 'escalated', receivedAt: '2026-03-11T08:00:00Z', intakeKey: null, wants: '' });
    expect(kase.refusal('2026-03-12', changed('adult-care-complaint'))).toEqual({
      reason: 'kind has no such stage',
      correspondence: 'adult-care-complaint',
      stage: 2,
    });
  });
});

describe('a date that no rule sets', () => {
  const set = (source: 'the letter' | 'agreed with the person', due = '2026-03-20'): Act => ({
    type: 'date set',
    stage: 1,
    due: day(due),
    source,
  });

  it.each([
    ['ombudsman-investigation-enquiry', set('the letter'), null, 'the letter’s date beats the usual one'],
    ['adult-care-complaint', set('agreed with the person'), null, 'SI 2009/309 reg. 13 leaves it to agreement'],
    ['corporate-complaint', set('agreed with the person'), 'date set by rule', 'the Code sets it'],
    ['corporate-complaint', set('the letter'), 'date set by rule', 'a resident’s letter sets none'],
    ['adult-care-complaint', set('the letter', '2126-03-20'), 'day out of range', 'a slip of the pen'],
  ])('%s, %o: %s (%s)', (correspondence, act, reason, _why) => {
    const category = correspondence.endsWith('complaint') ? 'complaint' : 'service_request';
    const kase = new ACase({ correspondence, category });
    expect(kase.refusal('2026-03-05', act)?.reason ?? null).toBe(reason);
  });

  it('is never one that had passed before the letter came', () => {
    const letter = new ACase({ correspondence: 'ombudsman-investigation-enquiry', category: 'service_request' });
    expect(letter.refusal('2026-03-05', set('the letter', '2001-03-20'))).toEqual({
      reason: 'day before it began',
      on: '2001-03-20',
      began: '2026-03-02',
    });
  });

  it('was agreed on a day that had come, and not before the matter; where nobody names it, on the day of the record', () => {
    const kase = new ACase({ correspondence: 'adult-care-complaint' });
    const agreed = (on: string): Act => ({ ...set('agreed with the person'), on: day(on) }) as Act;
    expect(kase.refusal('2026-03-05', agreed('2026-03-06'))).toMatchObject({ reason: 'day in the future' });
    expect(kase.refusal('2026-03-05', agreed('2026-03-01'))).toMatchObject({ reason: 'day before it began' });
    kase.act('2026-03-05', set('agreed with the person'));
    expect(kase.events.at(-1)).toMatchObject({ on: '2026-03-05' });
    // It was agreed the day before, as somebody finds: that is a change, for a reason.
    expect(kase.refusal('2026-03-06', agreed('2026-03-04'))).toEqual({ reason: 'text missing', what: 'reason' });
    kase.act('2026-03-06', { ...agreed('2026-03-04'), why: 'The note of the call says so' } as Act);
    expect(kase.state.stages[0].dateSet).toMatchObject({ on: '2026-03-04', due: '2026-03-20' });
  });

  it('is changed for a reason, which the history keeps, and said twice is nothing new', () => {
    const letter = new ACase({ correspondence: 'ombudsman-investigation-enquiry', category: 'service_request' });
    letter.act('2026-03-05', set('the letter'));
    expect(letter.ask('2026-03-06', set('the letter'))).toEqual({ ok: true, value: null });
    const moved = set('the letter', '2026-05-20');
    for (const why of [undefined, null, '  '])
      expect(letter.refusal('2026-04-20', { ...moved, ...(why !== undefined && { why }) } as Act)).toEqual({
        reason: 'text missing',
        what: 'reason',
      });
    letter.act('2026-04-20', { ...moved, why: 'The Ombudsman gave us until 20 May' } as Act);
    expect(letter.events.at(-1)).toMatchObject({ due: '2026-05-20', why: 'The Ombudsman gave us until 20 May' });
  });
});

describe('what a clock starts from outside the council', () => {
  const dated = (on: string): Act => ({ type: 'milestone reached', stage: 1, milestone: 'letter dated', on: day(on) });
  const letter = () => new ACase({ correspondence: 'ombudsman-investigation-enquiry', category: 'service_request' });

  it.each([
    ['2026-02-26', null, 'a letter is dated before it arrives'],
    ['2026-03-06', 'day in the future', 'and not tomorrow'],
    ['1026-03-02', 'day out of range', 'a slip of the pen'],
  ])('a letter dated %s: %s (%s)', (on, reason, _why) => {
    expect(letter().refusal('2026-03-05', dated(on))?.reason ?? null).toBe(reason);
  });

  it('is taken where a clock of the stage starts from it', () => {
    expect(new ACase().refusal('2026-03-05', dated('2026-03-02'))).toEqual({
      reason: 'no such step',
      milestone: 'letter dated',
    });
    const kase = letter().act('2026-03-05', dated('2026-02-26'));
    expect(kase.ask('2026-03-05', dated('2026-02-26'))).toEqual({ ok: true, value: null });
  });

  it('is changed for a reason, which the history keeps: the dates that are counted from it move', () => {
    const kase = letter().act('2026-03-05', dated('2026-02-26'));
    expect(kase.refusal('2026-03-05', dated('2026-02-27'))).toEqual({ reason: 'text missing', what: 'reason' });
    kase.act('2026-03-05', { ...dated('2026-02-27'), why: 'Misread' } as Act);
    expect(kase.state.stages[0].milestones).toEqual([{ milestone: 'letter dated', on: '2026-02-27' }]);
    expect(kase.events.at(-1)).toMatchObject({ why: 'Misread' });
  });
});

describe('stage 2 of children’s services, asked for by word of mouth', () => {
  const stated = (on: string): Act =>
    ({ type: 'milestone reached', stage: 2, milestone: 'statement agreed', on: day(on) }) as Act;
  const stage2 = (correspondence: string) =>
    new ACase({ correspondence })
      .act('2026-03-02', onePoint)
      .act('2026-03-06', answeredOn('2026-03-06', { by: AMINA }))
      .act('2026-03-09T12:00:00Z', {
        ...{ type: 'escalated', receivedAt: '2026-03-09T12:00:00Z', intakeKey: null, wants: '' },
      } as Act);
  const reply = (kase: ACase) =>
    caseClocks(kase.state, GROUND, day('2026-03-20')).find(({ clock, stage }) => clock === 'respond' && stage === 2);

  it('begins with the agreed statement, where there is one, and with the request where there is none', () => {
    const kase = stage2('childrens-complaint');
    expect(reply(kase)).toMatchObject({ start: '2026-03-09', due: '2026-04-15' });
    expect(lackingActs(kase.state, GROUND)).not.toContain('milestone reached');
    expect(kase.refusal('2026-03-20', stated('2026-03-06'))).toMatchObject({ reason: 'day before it began' });
    kase.act('2026-03-20', stated('2026-03-16'));
    expect(reply(kase)).toMatchObject({ start: '2026-03-16', due: '2026-04-22' });
  });

  it('is not so under the Code: the request counts, however it was made', () => {
    expect(stage2('corporate-complaint').refusal('2026-03-20', stated('2026-03-16'))).toMatchObject({
      reason: 'no such step',
    });
  });
});

describe('a review panel of children’s services', () => {
  const step = (milestone: 'panel held' | 'panel report received', on: string): Act =>
    ({ type: 'milestone reached', stage: 3, milestone, on: day(on) }) as Act;
  const stage3 = () => {
    const kase = new ACase({ correspondence: 'childrens-complaint' }).act('2026-03-02', onePoint);
    for (const [stage, on, by] of [
      [1, '2026-03-06', AMINA],
      [2, '2026-03-12', BRAM],
    ] as const) {
      const receivedAt = `${on}T12:00:00Z`;
      kase
        .act(on, answeredOn(on, { stage, by }))
        .act(receivedAt, { type: 'escalated', receivedAt, intakeKey: null, wants: '' });
    }
    return kase;
  };

  it('is held after it was asked for, and reports after that, so that no clock starts before its event', () => {
    const kase = stage3();
    expect(kase.refusal('2026-04-20', step('panel held', '2026-03-11'))).toEqual({
      reason: 'day before it began',
      on: '2026-03-11',
      began: '2026-03-12',
    });
    kase.act('2026-04-20', step('panel held', '2026-04-15'));
    expect(kase.refusal('2026-04-20', step('panel report received', '2026-04-14'))).toMatchObject({
      began: '2026-04-15',
    });
    kase.act('2026-04-20', step('panel report received', '2026-04-16'));
    expect(kase.refusal('2026-04-20', step('panel held', '2026-04-17'))).toEqual({
      reason: 'day after what followed',
      on: '2026-04-17',
      followed: '2026-04-16',
    });
  });
});

describe('a proclaimed holiday', () => {
  const moved = {
    clock: 'respond',
    rule: 'code-stage1',
    stage: 1,
    own: false,
    from: day('2026-03-19'),
    to: day('2026-03-20'),
    because: [{ day: day('2026-03-13'), name: 'State Funeral of an invented monarch', kept: true }],
  };
  const recomputed: Act = { type: 'calendar recomputed', calendar: '2026-08+2026-03-13', moved: [moved] };

  it('is recorded by Redress with every date it moved, and by nobody else', () => {
    const kase = acknowledged().act('2026-03-09', recomputed, REDRESS);
    expect(kase.events.at(-1)).toMatchObject({ type: 'calendar recomputed', moved: [moved], by: REDRESS });
    expect(kase.refusal('2026-03-09', recomputed)).toEqual({ reason: 'nothing to correct' });
  });

  it('never touches a closed case, and says nothing where nothing moved', () => {
    const closed = acknowledged().act('2026-03-10', { type: 'closed', ground: 'taken back', words: 'It is sorted' });
    expect(closed.refusal('2026-03-11', recomputed, REDRESS)).toBeNull();
    expect(closed.ask('2026-03-11', recomputed, REDRESS)).toEqual({ ok: true, value: null });
    expect(acknowledged().ask('2026-03-11', { ...recomputed, moved: [] }, REDRESS)).toEqual({ ok: true, value: null });
  });
});
