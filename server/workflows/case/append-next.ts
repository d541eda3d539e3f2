import type { Case, CaseEvent } from '../../../src/domain/case/case.ts';
import { countedBy } from '../../../src/domain/case/counted-by.ts';
import type { Outcome } from '../../../src/domain/outcome.ts';
import { done } from '../../../src/domain/outcome.ts';
import type { Needs } from '../needs.ts';
import { countAgain } from './count-again.ts';
import { showCase } from './show-case.ts';

/** How often another writer may be faster on one case before it is a fault. */
const TRIES = 20;

/**
 * Appends the event that `decide` answers for the case as it stands. When another writer took the place in the
 * sequence, `decide` is asked again with what that writer did. Answers the case as it then is; `null` from `decide`
 * means there is nothing to do.
 */
export async function appendNext<R>(
  reference: string,
  decide: (events: readonly CaseEvent[]) => Outcome<CaseEvent | null, R>,
  needs: Pick<Needs, 'register' | 'memory' | 'now' | 'standing'>,
): Promise<Outcome<Case | null, R>> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const events = await needs.register.events(reference);
    // Whoever comes to a case before its dates were counted by the calendars of now counts them first: none moves unsaid.
    const again = countAgain(events, needs);
    const decided = again === null ? decide(events) : done(again);
    if (!decided.ok) return decided;
    if (decided.value === null) return done(events.length > 0 ? await showCase(events, needs) : null);
    const event = countedBy(decided.value, needs.standing.ground);
    const appended = await needs.register.append(event);
    if (appended.kind !== 'appended') continue;
    const kase = await showCase([...events, event], needs);
    if (again === null) return done(kase);
  }
  throw new Error(
    `Case ${reference} was changed by others ${TRIES} times while this change waited; nothing of it was written. Try again.`,
  );
}
