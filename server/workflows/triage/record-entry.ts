import type { IntakeEntry } from '../../../src/domain/triage/intake.ts';
import { merge, saysAll } from '../../../src/domain/triage/merge.ts';
import type { Needs } from '../needs.ts';

/** Writes the row; where one stands already (another mailbox, an earlier run), adds what this arrival tells. */
export async function recordEntry(
  entry: IntakeEntry,
  { intake, memory }: Pick<Needs, 'intake' | 'memory'>,
): Promise<IntakeEntry> {
  const standing = memory.intake(entry.key) ?? (await intake.record(entry)).entry;
  const recorded = saysAll(standing, entry)
    ? standing
    : await intake.change(entry.key, (current) => merge(current, entry));
  memory.rememberIntake(recorded);
  return recorded;
}
