import { done, type Outcome } from '../outcome.ts';
import type { Person } from '../triage/intake.ts';
import type { Case, CaseEvent } from './case.ts';
import { decideAct } from './decide-act.ts';
import { fold } from './fold.ts';
import type { Ground } from './procedure.ts';
import type { CaseRefusal } from './refusal.ts';
import { isSeenByMore, restrictedLike } from './restriction.ts';

type Other = Pick<Case, 'restricted' | 'complainedAbout'>;
type Acting = { readonly by: Person; readonly at: string; readonly ground: Ground };

/** Whoever is complained about in the other case and is not yet here. */
const unnamed = ({ complainedAbout }: Pick<Case, 'complainedAbout'>, other: Other): Person | undefined =>
  other.complainedAbout.find((person) => !complainedAbout.some(({ id }) => id === person.id));

/** Whether something goes with what comes from another case that does not stand here yet. */
export const hasToTakeAlong = (kase: Pick<Case, 'restricted' | 'complainedAbout'>, other: Other): boolean =>
  isSeenByMore(kase, other) || unnamed(kase, other) !== undefined;

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
  const person = kase && unnamed(kase, other);
  if (!person) return done(null);
  return decideAct(events, { act: { type: 'complained about', person }, by, at, seen: null, ground });
}
