import { done, type Outcome, refused } from '../outcome.ts';
import type { Person } from '../triage/intake.ts';
import type { Case, CaseEvent } from './case.ts';
import { decideAct } from './decide-act.ts';
import { fold } from './fold.ts';
import type { Ground } from './procedure.ts';
import type { CaseRefusal } from './refusal.ts';

type Guarded = Pick<Case, 'restricted'>;

/** Whether somebody sees a case who may not see the other one. */
export const isSeenByMore = ({ restricted }: Guarded, than: Guarded): boolean =>
  than.restricted !== null && (restricted === null || restricted.to.some(({ id }) => !isNamed(than.restricted, id)));

const isNamed = (restricted: Case['restricted'], person: string): boolean =>
  restricted?.to.some(({ id }) => id === person) ?? false;

/**
 * A case holds what another one guards, and is guarded like that from now on: for those alone who may see both. Null where it
 * is already. Refused where that is nobody: then a person decides who sees it.
 */
export function restrictedLike(
  events: readonly CaseEvent[],
  other: Guarded,
  { by, at, ground }: { readonly by: Person; readonly at: string; readonly ground: Ground },
): Outcome<CaseEvent | null, CaseRefusal> {
  const kase = fold(events);
  if (kase === null) return refused({ reason: 'no such case' });
  const { restricted, reference } = kase;
  if (other.restricted === null || !isSeenByMore(kase, other)) return done(null);
  const to = other.restricted.to.filter(({ id }) => restricted === null || isNamed(restricted, id));
  if (to.length === 0) return refused({ reason: 'other case seen by more', reference });
  const act = { type: 'restricted', to, why: other.restricted.why } as const;
  return decideAct(events, { act, by, at, seen: null, ground });
}
