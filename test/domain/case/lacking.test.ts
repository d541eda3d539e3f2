import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate as day } from '../../../src/domain/calendar/calendar-date.ts';
import { dateOnDay, dayOn } from '../../../src/domain/calendar/day-range.ts';
import { londonDay } from '../../../src/domain/calendar/london-day.ts';
import type { Act, Asked } from '../../../src/domain/case/act.ts';
import type { Case, CaseEvent } from '../../../src/domain/case/case.ts';
import { decideAct } from '../../../src/domain/case/decide-act.ts';
import { fold } from '../../../src/domain/case/fold.ts';
import { lackingActs } from '../../../src/domain/case/lacking.ts';
import { milestonesOf, typeOf } from '../../../src/domain/case/procedure.ts';
import { currentStage, standingPoints } from '../../../src/domain/case/stages.ts';
import { ACase, AMINA, BRAM, CERYS, GROUND } from '../../support/a-case.ts';
import { anOpening } from '../../support/builders.ts';
import { asLooked, FIRST_DAY, someSteps } from '../../support/case-acts.ts';

/** Received on Monday 2 March 2026. */
const lacks = (kase: ACase) => lackingActs(kase.state, GROUND);

const acknowledged = (on: string, stage = 1): Act => ({ type: 'acknowledged', stage, on: day(on), how: 'email' });
const points = (owner = null as typeof BRAM | null): Act => ({
  type: 'points recorded',
  points: [
    { number: 1, text: 'Three bins in a row', service: 'waste', owner: null },
    { number: 2, text: 'The road is not swept', service: 'highways', owner },
  ],
});
const given = (to: typeof AMINA, stage = 1): Act => ({
  ...{ type: 'assigned', stage, point: null, to },
  role: stage === 1 ? 'responder' : 'investigation officer',
});
const responded = (on: string, stage = 1, signedBy = AMINA): Act => ({
  ...{ type: 'responded', stage, on: day(on), how: 'email', signedBy, nextStepTold: true },
  outcomes: [1, 2].map((point) => ({ point, finding: 'upheld', reasonsGiven: true, learning: null })),
});

describe('what the procedure lacks', () => {
  it('of a complaint is its acknowledgement, its points, somebody who answers; a reply is not on offer before its points', () => {
    expect(lacks(new ACase())).toEqual(['acknowledged', 'points recorded', 'assigned']);
    const known = new ACase().act('2026-03-03', acknowledged('2026-03-03'));
    expect(lacks(known)).toEqual(['points recorded', 'assigned']);
    expect(lacks(known.act('2026-03-04', points()))).toEqual(['assigned', 'responded']);
    expect(lacks(known.act('2026-03-04', given(AMINA)))).toEqual(['responded']);
  });

  it('is the part of an owner before the one reply', () => {
    const kase = new ACase()
      .act('2026-03-03', acknowledged('2026-03-03'))
      .act('2026-03-04', points(BRAM))
      .act('2026-03-04', given(AMINA));
    expect(lacks(kase)).toEqual(['part sent in']);
    kase.act('2026-03-09', { type: 'part sent in', stage: 1, points: [2], of: BRAM });
    expect(lacks(kase)).toEqual(['responded']);
  });

  it('is a decision on a request for the next stage, which nothing ends or opens again over; beside what was promised', () => {
    const kase = new ACase()
      .act('2026-03-03', acknowledged('2026-03-03'))
      .act('2026-03-04', points())
      .act('2026-03-12', responded('2026-03-12'))
      .act('2026-03-12', {
        ...{ type: 'remedy promised', kind: 'apology', what: 'A letter', due: day('2026-03-20') },
        ...{ owner: null, point: null },
      })
      .act('2026-03-13', { type: 'escalation asked', receivedAt: '2026-03-13T08:00:00Z', intakeKey: null });
    expect(lacks(kase)).toEqual(['escalated', 'refused', 'remedy done']);
    // Opened again over the request, as it was once let: it is named still, and the end is not on offer.
    const { reference, sequence } = kase.state;
    const again = { type: 'reopened', why: 'So', reference, sequence: sequence + 1 } as const;
    kase.events.push({ ...again, at: '2026-03-16T09:00:00Z', by: AMINA });
    expect(lacks(kase)).toEqual(['assigned', 'responded', 'refused']);
  });

  it('is never a request that no kind of decision could end: the procedure is not changed from under it', () => {
    const kase = new ACase({ correspondence: 'foi-request', category: 'service_request' })
      .act('2026-03-12', { ...responded('2026-03-12'), outcomes: [] } as Act)
      .act('2026-03-13', { type: 'escalation asked', receivedAt: '2026-03-13T08:00:00Z', intakeKey: null });
    expect(lacks(kase)).toEqual(['escalated']);
    const changed: Act = { type: 'procedure changed', to: 'subject-access-request', why: 'Their own records' };
    expect(kase.refusal('2026-03-16', changed)).toMatchObject({ reason: 'kind has no such stage', stage: 2 });
  });

  it('after the answer is what was promised, done and then proved, and the end; never somebody to give it to', () => {
    const kase = new ACase()
      .act('2026-03-03', acknowledged('2026-03-03'))
      .act('2026-03-04', points())
      .act('2026-03-12', responded('2026-03-12'));
    expect(lacks(kase)).toEqual(['closed']);
    kase.act('2026-03-12', {
      ...{ type: 'remedy promised', kind: 'payment', what: 'The fee back', owner: null, point: null },
      due: day('2026-04-01'),
    });
    expect(lacks(kase)).toEqual(['remedy done', 'closed']);
    kase.act('2026-03-20', { type: 'remedy done', remedy: 1, on: day('2026-03-20') });
    expect(lacks(kase)).toEqual(['remedy proof sent', 'closed']);
    kase.act('2026-03-23', { type: 'closed', ground: 'answered', words: '' });
    expect(lacks(kase)).toEqual(['remedy proof sent']);
    kase.act('2026-03-24', { type: 'remedy proof sent', remedy: 1, on: day('2026-03-24'), proof: 'BACS 1' });
    expect(lacks(kase)).toEqual([]);
  });

  it('is a decision on a request for the next stage, then the whole of stage 2 with another person', () => {
    const kase = new ACase()
      .act('2026-03-03', acknowledged('2026-03-03'))
      .act('2026-03-04', points())
      .act('2026-03-04', given(AMINA))
      .act('2026-03-12', responded('2026-03-12'))
      .act('2026-03-16', { type: 'escalation asked', receivedAt: '2026-03-16T09:00:00Z', intakeKey: null });
    expect(lacks(kase)).toEqual(['escalated', 'refused']);
    kase.act('2026-03-17', { type: 'escalated', receivedAt: '2026-03-16T09:00:00Z', intakeKey: null, wants: '' });
    expect(lacks(kase)).toEqual(['acknowledged', 'assigned', 'responded']);
    kase.act('2026-03-17', acknowledged('2026-03-17', 2)).act('2026-03-17', given(CERYS, 2));
    expect(lacks(kase)).toEqual(['responded']);
    expect(lacks(kase.act('2026-04-01', responded('2026-04-01', 2, CERYS)))).toEqual(['closed']);
  });

  it('of what Redress opened is that a person says what it is', () => {
    expect(lacks(new ACase({ toConfirm: true }))).toEqual(['confirmed']);
  });

  it('of a service request is somebody who sees to it, and the answer: it has no points and nothing to acknowledge', () => {
    const kase = new ACase({ category: 'service_request' });
    expect(lacks(kase)).toEqual(['assigned', 'responded']);
  });

  it('of a complaint about adult care is the date that was agreed with the person (SI 2009/309 reg. 13)', () => {
    const kase = new ACase({ correspondence: 'adult-care-complaint' }).act('2026-03-03', acknowledged('2026-03-03'));
    expect(lacks(kase)).toContain('date set');
    kase.act('2026-03-04', { type: 'date set', stage: 1, due: day('2026-04-30'), source: 'agreed with the person' });
    expect(lacks(kase)).not.toContain('date set');
  });

  it('of a case opened again after its answer is a further reply, and no second acknowledgement', () => {
    const kase = new ACase()
      .act('2026-03-04', points())
      .act('2026-03-04', given(AMINA))
      .act('2026-03-12', responded('2026-03-12'))
      .act('2026-03-18', { type: 'reopened', why: 'The bins were missed again' });
    expect(lacks(kase)).toEqual(['responded']);
  });
});

/** Somebody who has no part in any case of these stories. */
const ZADIE = { id: 'oid-zadie', name: 'Zadie Madeup' };

/** The act of a kind as somebody says it truly and whole on a day; null where another workflow decides it. */
function wellSaid(kind: Asked['type'], kase: Case, at: string): Act | null {
  const { stage } = currentStage(kase);
  const today = londonDay(at);
  const owed = kase.remedies.filter(({ proved, notPossible }) => !proved && !notPossible);
  const standing = standingPoints(kase).map(({ number }) => number);
  const routed = typeOf(kase, GROUND)?.stages.length === 0;
  switch (kind) {
    case 'acknowledged':
      return { type: kind, stage, on: today, how: 'email' };
    case 'clarification answered':
      return { type: kind, receivedAt: at, intakeKey: null };
    case 'points recorded':
      return { type: kind, points: [{ number: 9, text: 'What went wrong', service: null, owner: null }] };
    case 'assigned':
      return { type: kind, stage, role: 'responder', point: null, to: ZADIE };
    case 'date set': {
      const source = typeOf(kase, GROUND)?.letterDateWins ? 'the letter' : 'agreed with the person';
      return { type: kind, stage, due: dateOnDay(dayOn(today) + 30), source };
    }
    case 'milestone reached': {
      const done = currentStage(kase).milestones.map(({ milestone }) => milestone);
      const milestone = milestonesOf(kase, GROUND).find((one) => !done.includes(one))!;
      return { type: kind, stage, milestone, on: today };
    }
    case 'part sent in':
      return { type: kind, stage, points: standing, of: ZADIE };
    case 'responded':
      return {
        ...{ type: kind, stage, on: today, how: 'email', signedBy: ZADIE, nextStepTold: true },
        outcomes: standing.map((point) => ({ point, finding: 'not upheld', reasonsGiven: true, learning: null })),
      };
    case 'escalated':
      return { type: kind, receivedAt: kase.escalationAsked!.receivedAt, intakeKey: null, wants: '' };
    case 'refused':
      return {
        ...{ type: kind, what: 'escalation', ground: 'other', on: today, rightsTold: true },
        ...{ reasons: 'It was answered', weighed: 'Nothing new was said' },
      };
    case 'remedy done':
      return { type: kind, remedy: owed.find(({ doneOn }) => doneOn === null)!.remedy, on: today };
    case 'remedy proof sent':
      return { type: kind, remedy: owed.find(({ doneOn }) => doneOn !== null)!.remedy, on: today, proof: 'Seen' };
    case 'closed':
      return { type: kind, ground: routed ? 'routed elsewhere' : 'answered', words: 'It is done' };
    default:
      return null;
  }
}

describe('whatever has happened on a case', { timeout: 30_000 }, () => {
  const opening = fc.record({
    correspondence: fc.constantFrom(
      ...[null, 'corporate-complaint', 'landlord-complaint', 'childrens-complaint', 'adult-care-complaint'],
      ...['foi-request', 'ombudsman-investigation-enquiry', 'insurance-claim', 'a-kind-of-a-newer-version'],
    ),
    category: fc.constantFrom('complaint' as const, 'complaint' as const, 'service_request' as const),
    receivedAt: fc.constant(`${FIRST_DAY}T09:00:00Z`),
  });

  it('what is lacking is never refused to whoever says it truly, and one who does all of it comes to an end', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(opening, someSteps(40), (opened, steps) => {
        const events: CaseEvent[] = [anOpening(opened)];
        let at = Date.parse(`${FIRST_DAY}T10:00:00Z`);
        const kase = () => fold(events) as Case;
        const later = (days: number): string => {
          at += days * 86_400_000 + 1_000;
          return new Date(at).toISOString();
        };
        for (const step of steps) {
          const when = later(step.daysLater);
          const act = step.looked ? asLooked(step.act, kase(), when) : step.act;
          const decided = decideAct(events, { act, by: step.by, at: when, seen: null, ground: GROUND });
          if (decided.ok && decided.value) events.push(decided.value);
        }
        for (let turn = 0; turn < 40; turn++) {
          const when = later(0);
          const [first] = lackingActs(kase(), GROUND);
          if (first === undefined) return;
          met.add(first);
          const act = wellSaid(first, kase(), when);
          expect(act).not.toBeNull();
          const decided = decideAct(events, { act: act!, by: ZADIE, at: when, seen: null, ground: GROUND });
          expect([first, decided]).toMatchObject([first, { ok: true }]);
          expect([first, decided.ok && decided.value !== null]).toEqual([first, true]);
          if (decided.ok && decided.value) events.push(decided.value);
        }
        expect(lackingActs(kase(), GROUND)).toEqual([]);
      }),
      { numRuns: 150, seed: 20_260_302 },
    );
    expect([...met].sort()).toEqual(
      expect.arrayContaining(['acknowledged', 'assigned', 'closed', 'remedy done', 'responded']),
    );
  });
});
