import { done, type Outcome, refused } from '../outcome.ts';
import type { Person } from '../triage/intake.ts';
import type { CaseEvent } from './case.ts';
import type { CaseRefusal } from './refusal.ts';

/** When somebody was given a case or a point of it, by whom, and by which event of the case. */
export type Given = { readonly at: string; readonly by: string; readonly sequence: number };

/** What somebody else gave to a person, who has neither opened it nor done anything on it since; null: no such thing. */
export function givenTo(events: readonly CaseEvent[], person: string): Given | null {
  const owned = new Set<number>();
  let given: Given | null = null;
  for (const event of events) {
    const points =
      event.type === 'points recorded'
        ? event.points.filter(({ number, owner }) => owner?.id === person && !owned.has(number))
        : [];
    for (const { number } of points) owned.add(number);
    if (event.by.id === person) given = null;
    else if (points.length > 0 || (event.type === 'assigned' && event.to?.id === person))
      given = { at: event.at, by: event.by.name, sequence: event.sequence };
  }
  return given;
}

type Seeing = {
  readonly by: Person;
  /** UTC instant. */
  readonly at: string;
};

/** Somebody has opened a case: an event where it was given to them and they had not, null for everybody else. */
export function seeAssignment(
  events: readonly CaseEvent[],
  { by, at }: Seeing,
): Outcome<CaseEvent | null, CaseRefusal> {
  const last = events.at(-1);
  if (last === undefined) return refused({ reason: 'no such case' });
  if (givenTo(events, by.id) === null) return done(null);
  const { reference, sequence } = last;
  return done({ type: 'assignment seen', reference, sequence: sequence + 1, at, by });
}
