import type { Case, CaseCategory } from '../../../src/domain/case/case.ts';
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
 * or by another server) answers the case that the first one opened.
 */
export async function openCase(
  { entry, category, by, toConfirm }: Opening,
  needs: Pick<Needs, 'register' | 'memory' | 'now' | 'standing'>,
): Promise<Case> {
  const receivedAt = entry.received[0]?.at ?? needs.now();
  const correspondence = proposedCorrespondence(category, entry.proposal?.flags ?? []);
  const events = await takeReference(
    receivedAt,
    (reference) =>
      decideToOpen({ reference, entry, category, correspondence, receivedAt, by, toConfirm, at: needs.now() }),
    needs,
  );
  return showCase(events, needs);
}
