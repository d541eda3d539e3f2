import { done, type Outcome } from '../outcome.ts';
import type { Person } from '../triage/intake.ts';
import type { Case, CaseEvent } from './case.ts';
import { decideAct } from './decide-act.ts';
import { fold } from './fold.ts';
import type { Ground } from './procedure.ts';
import type { CaseRefusal } from './refusal.ts';
import { isSeenByMore, restrictedLike } from './restriction.ts';

type Other = Pick<Case, 'reference' | 'restricted' | 'complainedAbout'>;
type Here = Pick<Case, 'restricted' | 'complainedAbout'>;
type Acting = { readonly by: Person; readonly at: string; readonly ground: Ground };

/** Whoever is complained about in the other case and is not yet here, nor was taken back here after they had come. */
const unnamed = (events: readonly CaseEvent[], kase: Here, other: Other): Person | undefined =>
  other.complainedAbout.find(
    (person) => !kase.complainedAbout.some(({ id }) => id === person.id) && !tookBack(events, person, other),
  );

function tookBack(events: readonly CaseEvent[], person: Person, { reference }: Other): boolean {
  const came = events.findIndex((event) => event.type === 'took in' && event.from === reference);
  return events.some(
    (event, index) =>
      came >= 0 && index > came && event.type === 'not complained about' && event.person.id === person.id,
  );
}

/** Whether something goes with what comes from another case that does not stand here yet. */
export const hasToTakeAlong = (kase: Here, other: Other, events: readonly CaseEvent[] = []): boolean =>
  isSeenByMore(kase, other) || unnamed(events, kase, other) !== undefined;

/**
 * The next thing that goes with what comes from another case, before that comes: who alone may see it, and who is complained
 * about and so answers nothing of it here either (LGSCO Code 5.4). Null where all of it stands.
 */
export function takeAlong(
  events: readonly CaseEvent[],
  other: Other,
  { by, at, ground }: Acting,
): Outcome<CaseEvent | null, CaseRefusal> {
  const guarded = restrictedLike(events, other, { by, at, ground });
  if (!guarded.ok || guarded.value !== null) return guarded;
  const kase = fold(events);
  const person = kase && unnamed(events, kase, other);
  if (!person) return done(null);
  return decideAct(events, { act: { type: 'complained about', person }, by, at, seen: null, ground });
}
