import type { CaseEvent } from '../../../src/domain/case/case.ts';
import { type IntakeEntry, REDRESS } from '../../../src/domain/triage/intake.ts';
import type { Needs } from '../needs.ts';
import { showCase } from './show-case.ts';

/**
 * Mends what a crash left behind an event (decision 3: appending it is the commit, the rows follow): the readable row of
 * a case, and the log's row of the message that opened it. Answers the references it mended.
 */
export async function repairCases(
  needs: Pick<Needs, 'register' | 'memory' | 'intake' | 'now' | 'standing'>,
): Promise<readonly string[]> {
  const { register, memory, intake } = needs;
  const behind = memory.behind();
  for (const reference of behind) {
    const events = await register.events(reference);
    if (events.length > 0) await showCase(events, needs);
  }
  const openings = memory.openingsWithoutRow();
  for (const opening of openings) {
    if (opening.type !== 'opened') continue;
    memory.rememberIntake(await intake.change(opening.intakeKey, (current) => nameCase(current, opening)));
  }
  return [...behind, ...openings.map(({ reference }) => reference)];
}

type Opening = Extract<CaseEvent, { type: 'opened' }>;

function nameCase(current: IntakeEntry, { reference, by, at, category }: Opening): IntakeEntry {
  if (current.state !== 'proposed' || current.reference !== null) return current;
  if (by.id === REDRESS.id)
    return { ...current, state: 'logged', reason: 'opened by Redress, to be confirmed', reference };
  const decided = { category, by, at, reason: '' };
  return { ...current, state: 'logged', reason: 'opened by a person', reference, decided };
}
