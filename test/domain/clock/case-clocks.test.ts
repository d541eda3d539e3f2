import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/domain/board/case-facts.ts';
import { calendarDate as day } from '../../../src/domain/calendar/calendar-date.ts';
import { PUBLISHED_CALENDARS, proclaim } from '../../../src/domain/calendar/calendars.ts';
import type { Act } from '../../../src/domain/case/act.ts';
import type { EventOf } from '../../../src/domain/case/case.ts';
import { fold } from '../../../src/domain/case/fold.ts';
import { lackingActs } from '../../../src/domain/case/lacking.ts';
import type { Ground } from '../../../src/domain/case/procedure.ts';
import { currentStage } from '../../../src/domain/case/stages.ts';
import { type CaseClock, caseClocks } from '../../../src/domain/clock/case-clocks.ts';
import { explainCaseClock } from '../../../src/domain/clock/explain-case-clock.ts';
import { dueFor, nextDate } from '../../../src/domain/clock/next-date.ts';
import { DEFAULT_POLICY, type LocalClock, type PolicyPack } from '../../../src/domain/policy/policy-pack.ts';
import { ACase, AMINA, BRAM, CERYS, GROUND } from '../../support/a-case.ts';

/** What a clock is, when it is due and how it stands, in one line to compare. */
function lines(kase: ACase, today: string, ground: Ground = GROUND): string[] {
  return caseClocks(kase.state, ground, day(today)).map(({ clock, stage, due, state }) => {
    const { is, ...facts } = state;
    const details = Object.values(facts).join(' ');
    return `${stage} ${clock} ${due ?? '-'} ${is}${details === '' ? '' : ` ${details}`}`;
  });
}
const next = (kase: ACase, today: string, ground: Ground = GROUND) =>
  nextDate(caseClocks(kase.state, ground, day(today)));

/** The steps by which a clock's date is explained. */
const stepsOf = (kase: ACase, clock: CaseClock): string[] => {
  const why = explainCaseClock(kase.state, clock, GROUND);
  return why?.by === 'rule' ? (why.standard?.steps ?? []).map(({ step }) => step) : [];
};

const acknowledged = (on: string, stage = 1): Act => ({ type: 'acknowledged', stage, on: day(on), how: 'email' });
const onePoint: Act = {
  type: 'points recorded',
  points: [{ number: 1, text: 'Three bins in a row', service: 'waste', owner: null }],
};
const responded = (on: string, stage = 1, signedBy = AMINA): Act => ({
  type: 'responded',
  stage,
  on: day(on),
  how: 'email',
  signedBy,
  nextStepTold: true,
  outcomes: [{ point: 1, finding: 'upheld', reasonsGiven: true, learning: null }],
});
const extended = (until: string, toldOn: string): Act => ({
  type: 'extended',
  stage: 1,
  reason: 'A contractor has to answer first',
  until: day(until),
  toldOn: day(toldOn),
  ombudsmanTold: true,
  beyondCap: null,
});

/** Received on Monday 2 March 2026. Good Friday is on 3 April, Easter Monday on 6 April. */
const received = () => new ACase().act('2026-03-02', onePoint);

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

describe('other procedures', () => {
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
    ['ombudsman-final-decision', '2026-04-02', 'step'],
  ])('%s has a date from the day it came, before anybody has entered one: %s', (correspondence, on, clock) => {
    const kase = new ACase({ correspondence, category: 'service_request' });
    expect(next(kase, '2026-03-03')).toMatchObject({ on, clock });
    const [first] = caseClocks(kase.state, GROUND, day('2026-03-03'));
    expect(first).toMatchObject({ due: on, provisional: true, start: '2026-03-02' });
    expect(stepsOf(kase, first!)).toContain('from receipt for now');
  });

  it.each(['notification', 'draft-report', 'remedy-chaser', 'non-compliance'])(
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

  it('a freedom of information request waits for the person, and begins again with their answer (FOIA s.1(3))', () => {
    const kase = new ACase({ correspondence: 'foi-request', category: 'service_request' }).act('2026-03-10', {
      type: 'clarification asked',
      on: day('2026-03-10'),
      what: 'Which roads?',
    });
    expect(lines(kase, '2026-03-12')).toEqual(['1 respond - paused 2026-03-10']);
    expect(next(kase, '2026-03-12')).toBeNull();
    kase.act('2026-03-24', { type: 'clarification answered', receivedAt: '2026-03-24T10:00:00Z', intakeKey: 'm-0001' });
    // Twenty working days of the whole United Kingdom from Tuesday 24 March, without Good Friday and Easter Monday.
    expect(lines(kase, '2026-03-24')).toEqual(['1 respond 2026-04-23 running 20']);
  });

  it('a question asked in the review leaves the answered request alone, and stops nothing (EIR reg. 11(4))', () => {
    // Received on Monday 2 March 2026, answered on the 30th; reconsideration asked for on Friday 10 April.
    const kase = new ACase({ correspondence: 'eir-request', category: 'service_request' })
      .act('2026-03-30', { ...responded('2026-03-30'), outcomes: [] } as Act)
      .act('2026-04-10', { type: 'escalated', receivedAt: '2026-04-10T09:00:00Z', intakeKey: null, wants: '' });
    const question: Act = { type: 'clarification asked', on: day('2026-04-10'), what: 'Which part?' };
    expect(kase.refusal('2026-04-20', question)).toEqual({
      reason: 'clock does not stop',
      correspondence: 'eir-request',
    });
    const before = lines(kase, '2026-07-21');
    expect(before).toContain('1 respond 2026-03-31 met 2026-03-30 19');
    // Forty working days of the whole kingdom from 10 April, without 4 and 25 May.
    expect(next(kase, '2026-07-21')).toMatchObject({ on: '2026-06-09', clock: 'respond' });
    // Recorded before questions named their stage, and before they were refused here: asked on the day of the request.
    const { reference } = kase.state;
    kase.events.push({ ...question, reference, sequence: 4, at: '2026-04-10T10:00:00Z', by: AMINA });
    expect(kase.state.clarifications).toMatchObject([{ stage: 2, askedOn: '2026-04-10' }]);
    expect(lines(kase, '2026-07-21')).toEqual(before);
  });

  it('a question after the answer, in a case opened again, leaves the first answer as it was', () => {
    const kase = new ACase({ correspondence: 'subject-access-request', category: 'service_request' })
      .act('2026-03-20', { ...responded('2026-03-20'), outcomes: [] } as Act)
      .act('2026-03-21', { type: 'reopened', why: 'A file was left out' });
    const question: Act = { type: 'clarification asked', on: day('2026-03-23'), what: 'Which file?' };
    expect(kase.refusal('2026-03-23', question)).toEqual({ reason: 'stage answered', stage: 1, on: '2026-03-20' });
    const before = lines(kase, '2026-03-24');
    const { reference } = kase.state;
    kase.events.push({ ...question, reference, sequence: 4, at: '2026-03-23T10:00:00Z', by: AMINA });
    expect(lines(kase, '2026-03-24')).toEqual(before);
    expect(before).toContain('1 respond 2026-04-02 met 2026-03-20 14');
  });

  it('an answer that did not wait for the person ends the wait: it has a date, and is measured by it', () => {
    const kase = new ACase({ correspondence: 'foi-request', category: 'service_request' })
      .act('2026-03-10', { type: 'clarification asked', on: day('2026-03-10'), what: 'Which roads?' })
      .act('2026-04-30', { ...responded('2026-04-30'), outcomes: [] } as Act);
    // Twenty working days from 30 April, without the holidays of 4 and 25 May.
    expect(lines(kase, '2026-05-01')).toContain('1 respond 2026-06-01 met 2026-04-30 0');
  });

  it('a question after an extension of a freedom of information request ends it: the time begins anew, and can be extended', () => {
    const kase = new ACase({ correspondence: 'foi-request', category: 'service_request' })
      .act('2026-03-10', extended('2026-04-20', '2026-03-10'))
      .act('2026-03-12', { type: 'clarification asked', on: day('2026-03-12'), what: 'Which roads?' });
    expect(lines(kase, '2026-04-21')).toEqual(['1 respond - paused 2026-03-12']);
    kase.act('2026-05-12', { type: 'clarification answered', receivedAt: '2026-05-12T09:00:00Z', intakeKey: null });
    // Twenty working days of the whole kingdom from 12 May, without 25 May; forty without the Scottish 15 June as well.
    expect(lines(kase, '2026-05-13')).toEqual(['1 respond 2026-06-10 running 19']);
    expect(kase.refusal('2026-05-13', extended('2026-07-10', '2026-05-13'))).toMatchObject({ latest: '2026-07-09' });
    kase.act('2026-05-13', extended('2026-07-09', '2026-05-13'));
    expect(next(kase, '2026-05-13')).toMatchObject({ on: '2026-07-09', clock: 'extension' });
  });

  it('a question within a running extension: FOI begins anew (s.1(3), 10(6)), EIR goes on (reg. 9(2)(a)), subject access waits', () => {
    const within = (correspondence: string) =>
      new ACase({ correspondence, category: 'service_request' })
        .act('2026-03-25', extended('2026-04-27', '2026-03-25'))
        .act('2026-04-15', { type: 'clarification asked', on: day('2026-04-15'), what: 'Which roads?' });
    const answered = (kase: ACase) =>
      kase.act('2026-04-24', { type: 'clarification answered', receivedAt: '2026-04-24T09:00:00Z', intakeKey: null });

    const foi = within('foi-request');
    expect(lines(foi, '2026-04-20')).toEqual(['1 respond - paused 2026-04-15']);
    expect(next(foi, '2026-04-28')).toBeNull();
    // Twenty working days of the whole kingdom from Friday 24 April, without 4 and 25 May.
    expect(lines(answered(foi), '2026-04-28')).toEqual(['1 respond 2026-05-26 running 18']);
    expect(foi.refusal('2026-05-26', extended('2026-06-25', '2026-05-26'))).toMatchObject({ latest: '2026-06-24' });

    const eir = answered(within('eir-request'));
    expect(next(eir, '2026-04-28')).toMatchObject({ on: '2026-04-27', clock: 'extension' });

    const access = within('subject-access-request');
    expect(lines(access, '2026-04-28')).toEqual(['1 respond - paused 2026-04-15']);
    // Ten days do not count.
    expect(next(answered(access), '2026-04-28')).toMatchObject({ on: '2026-05-07', clock: 'extension' });
    expect(lines(access, '2026-04-28')[0]).toBe('1 respond 2026-04-02 extended 2026-05-07');
  });

  it('the days of a question lengthen the longest time for a subject access request as well (UK GDPR art. 12A)', () => {
    // Received on Monday 2 March 2026; asked on the 12th, answered on 22 May: 72 days that do not count.
    const kase = new ACase({ correspondence: 'subject-access-request', category: 'service_request' })
      .act('2026-03-12', { type: 'clarification asked', on: day('2026-03-12'), what: 'Which years?' })
      .act('2026-05-22', { type: 'clarification answered', receivedAt: '2026-05-22T09:00:00Z', intakeKey: null });
    expect(lines(kase, '2026-05-23')).toEqual(['1 respond 2026-06-15 running 15']);
    // Three months end on 2 June, and 72 days after that on 13 August.
    expect(kase.refusal('2026-06-12', extended('2026-08-14', '2026-06-12'))).toEqual({
      reason: 'beyond what the law allows',
      latest: '2026-08-13',
    });
    expect(kase.refusal('2026-06-12', extended('2026-08-13', '2026-06-12'))).toBeNull();
  });

  it('a question asked after its extension puts that off by the days it waited, and says so', () => {
    const kase = new ACase({ correspondence: 'subject-access-request', category: 'service_request' })
      .act('2026-03-10', extended('2026-06-02', '2026-03-10'))
      .act('2026-03-12', { type: 'clarification asked', on: day('2026-03-12'), what: 'Which years?' })
      .act('2026-05-22', { type: 'clarification answered', receivedAt: '2026-05-22T09:00:00Z', intakeKey: null });
    const clock = caseClocks(kase.state, GROUND, day('2026-06-03')).find((one) => one.clock === 'extension')!;
    expect(clock).toMatchObject({ due: '2026-08-13', state: { is: 'running' } });
    expect(explainCaseClock(kase.state, clock, GROUND)).toMatchObject({ until: '2026-06-02', waited: 72 });
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
