import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOnDay, dayOn } from '../../../src/domain/calendar/day-range.ts';
import { londonDay } from '../../../src/domain/calendar/london-day.ts';
import type { ActType } from '../../../src/domain/case/act.ts';
import type { Case, CaseEvent } from '../../../src/domain/case/case.ts';
import { decideAct } from '../../../src/domain/case/decide-act.ts';
import { isEvent } from '../../../src/domain/case/event-shape.ts';
import { fold, foldOn } from '../../../src/domain/case/fold.ts';
import { possibleActs } from '../../../src/domain/case/possible.ts';
import { currentStage } from '../../../src/domain/case/stages.ts';
import { summarise } from '../../../src/domain/case/summary.ts';
import { caseClocks } from '../../../src/domain/clock/case-clocks.ts';
import { explainCaseClock } from '../../../src/domain/clock/explain-case-clock.ts';
import { dueFor, nextDate } from '../../../src/domain/clock/next-date.ts';
import { GROUND } from '../../support/a-case.ts';
import { anOpening } from '../../support/builders.ts';
import { asLooked, FIRST_DAY, type Step, someSteps } from '../../support/case-acts.ts';

const correspondence = fc.constantFrom(
  null,
  'corporate-complaint',
  'landlord-complaint',
  'childrens-complaint',
  'adult-care-complaint',
  'foi-request',
  'ombudsman-investigation-enquiry',
  'a-kind-of-a-newer-version',
);
const opening = fc.record({
  correspondence,
  category: fc.constantFrom('complaint' as const, 'complaint' as const, 'service_request' as const),
  receivedAt: fc.constantFrom(`${FIRST_DAY}T09:00:00Z`, `${FIRST_DAY}T23:59:59Z`),
});

type Told = { readonly events: readonly CaseEvent[]; readonly recorded: ReadonlySet<ActType> };

/** Lets every step be decided in turn; what is refused is left out, `each` sees what is recorded. */
function tell(
  opened: Partial<Extract<CaseEvent, { type: 'opened' }>>,
  steps: readonly Step[],
  each: (before: readonly CaseEvent[], event: CaseEvent, step: Step & { at: string }) => void = () => undefined,
): Told {
  const events: CaseEvent[] = [anOpening(opened)];
  const recorded = new Set<ActType>();
  let at = Date.parse(`${FIRST_DAY}T10:00:00Z`);
  for (const step of steps) {
    at += step.daysLater * 86_400_000 + 1_000;
    const when = new Date(at).toISOString();
    const act = step.looked ? asLooked(step.act, whole(events), when) : step.act;
    const decided = decideAct(events, { act, by: step.by, at: when, seen: null, ground: GROUND });
    if (!decided.ok || decided.value === null) continue;
    each([...events], decided.value, { ...step, act, at: when });
    events.push(decided.value);
    recorded.add(step.act.type);
  }
  return { events, recorded };
}

/** What Redress itself records, offered to nobody: also each further request for the next stage, while one waits. */
const unoffered = (kase: Case, type: ActType): boolean =>
  type === 'calendar recomputed' ||
  type === 'took in' ||
  (type === 'escalation asked' && kase.escalationAsked !== null);
const whole = (events: readonly CaseEvent[]): Case => fold(events) as Case;
const lastDay = (events: readonly CaseEvent[]) => londonDay(events.at(-1)?.at ?? '');

describe('whatever the rules let happen', () => {
  it('can be folded, whole or on from any place in it, from memory or from text', () => {
    fc.assert(
      fc.property(opening, someSteps(60), fc.nat(), (opened, steps, cut) => {
        const { events } = tell(opened, steps);
        const state = whole(events);
        expect(state.sequence).toBe(events.length);
        expect(state.notUnderstood).toEqual([]);
        const place = cut % (events.length + 1);
        expect(foldOn(fold(events.slice(0, place)), events.slice(place))).toEqual(state);
        const read: unknown = JSON.parse(JSON.stringify(events));
        expect(whole(read as CaseEvent[])).toEqual(state);
      }),
      { numRuns: 100 },
    );
  });

  it('is a whole event by its shape, was on offer, and is recorded once by the same person', () => {
    fc.assert(
      fc.property(opening, someSteps(40), (opened, steps) => {
        tell(opened, steps, (before, event, { act, by, at }) => {
          expect([act.type, isEvent(JSON.parse(JSON.stringify(event)))]).toEqual([act.type, true]);
          if (!unoffered(whole(before), act.type)) expect(possibleActs(whole(before), GROUND)).toContain(act.type);
          const again = decideAct([...before, event], { act, by, at, seen: before.length, ground: GROUND });
          if (again.ok) expect([act.type, again.value]).toEqual([act.type, null]);
        });
      }),
      { numRuns: 80 },
    );
  });

  it('has clocks that can be told and explained, and one next date among them', () => {
    fc.assert(
      fc.property(opening, someSteps(60), (opened, steps) => {
        const { events } = tell(opened, steps);
        const state = whole(events);
        const clocks = caseClocks(state, GROUND, lastDay(events));
        for (const clock of clocks) expect(explainCaseClock(state, clock, GROUND)).not.toBeNull();
        const next = nextDate(clocks);
        if (next) expect(clocks.map(({ clock }) => clock)).toContain(next.clock);
        const later = caseClocks(state, GROUND, londonDay('2027-01-04T12:00:00Z'));
        expect(nextDate(later)).toEqual(next);
        const due = dueFor(clocks, currentStage(state).stage);
        expect(summarise(state, due)).toMatchObject({ sequence: events.length, needsUpdate: false });
      }),
      { numRuns: 100 },
    );
  });

  it('is explained to the very date the clock has', () => {
    fc.assert(
      fc.property(opening, someSteps(60), (opened, steps) => {
        const { events } = tell(opened, steps);
        const state = whole(events);
        for (const clock of caseClocks(state, GROUND, lastDay(events))) {
          const why = explainCaseClock(state, clock, GROUND);
          if (why?.by === 'rule') expect((why.standard ?? why.local)?.due).toBe(clock.due);
          if (why?.by === 'extension') expect(dateOnDay(dayOn(why.until) + why.waited)).toBe(clock.due);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('never moves the date of a reply earlier by an extension', () => {
    fc.assert(
      fc.property(opening, someSteps(60), (opened, steps) => {
        tell(opened, steps, (before, event) => {
          if (event.type !== 'extended') return;
          const due = (events: readonly CaseEvent[]) => {
            const clocks = caseClocks(whole(events), GROUND, lastDay(events));
            return dueFor(clocks, event.stage).replyDue;
          };
          const after = due([...before, event]);
          // Told earlier than it was recorded, it may have run when a question was asked: then the time waits for the answer.
          if (after === null) expect(whole(before).clarifications.at(-1)).toMatchObject({ answeredAt: null });
          else expect(after > (due(before) ?? '')).toBe(true);
          expect(event.until > event.from).toBe(true);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('keeps stage 2 free of who had a part in stage 1', () => {
    fc.assert(
      fc.property(opening, someSteps(60), (opened, steps) => {
        const { involved, stages } = whole(tell(opened, steps).events);
        const first = new Set(involved.filter((one) => one.stage === 1).map(({ person }) => person.id));
        expect(involved.filter((one) => one.stage === 2 && first.has(one.person.id))).toEqual([]);
        for (const { answers } of stages.slice(1))
          for (const { signedBy } of answers) expect(first.has(signedBy.id)).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it('reaches every kind of act in these trials, so that none of the laws above holds for want of cases', () => {
    const reached = new Set<ActType>();
    const samples = fc.sample(fc.tuple(opening, someSteps(60)), { numRuns: 500, seed: 4711 });
    for (const [opened, steps] of samples) for (const type of tell(opened, steps).recorded) reached.add(type);
    const never: ActType[] = ['calendar recomputed'];
    expect([...reached].sort()).toEqual(
      [...new Set(samples.flatMap(([, steps]) => steps.map(({ act }) => act.type)))]
        .filter((type) => !never.includes(type))
        .sort(),
    );
  });
});
