import type { Case, CaseCategory, CaseEvent, EventOf } from '../../../src/domain/case/case.ts';
import { countedBy } from '../../../src/domain/case/counted-by.ts';
import { decideToOpen } from '../../../src/domain/case/decide.ts';
import { proposedCorrespondence } from '../../../src/domain/case/procedure.ts';
import type { IntakeEntry, Person } from '../../../src/domain/triage/intake.ts';
import type { Needs } from '../needs.ts';
import { showCase } from './show-case.ts';
import { takeReference } from './take-reference.ts';

type Opening = {
  readonly entry: IntakeEntry;
  readonly category: CaseCategory;
  readonly by: Person;
  readonly toConfirm: boolean;
};

/**
 * Opens the case of a message, once: the message's key is unique among openings, so a second attempt (after a crash,
 * or by another server) answers the case that the first one opened. `isNew`: this very call opened it.
 */
export async function openCase(
  { entry, category, by, toConfirm }: Opening,
  needs: Pick<Needs, 'register' | 'memory' | 'now' | 'standing'>,
): Promise<{ readonly kase: Case; readonly isNew: boolean }> {
  const receivedAt = entry.received[0]?.at ?? needs.now();
  const correspondence = proposedCorrespondence(category, entry.proposal?.flags ?? []);
  const tried: CaseEvent[] = [];
  const open = (reference: string): EventOf<'opened'> => {
    const about = { entry, category, correspondence, receivedAt, toConfirm };
    const event = countedBy(decideToOpen({ ...about, reference, by, at: needs.now() }), needs.standing.ground);
    tried.push(event);
    return event;
  };
  const events = await takeReference(receivedAt, open, needs);
  return { kase: await showCase(events, needs), isNew: tried.some((event) => event === events[0]) };
}
