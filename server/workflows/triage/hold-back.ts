import type { WatchedMailbox } from '../../../src/domain/triage/intake.ts';
import type { Sighting } from '../../ports.ts';
import type { Needs } from '../needs.ts';
import { blankEntry } from './entries.ts';

/** Kinds of fault that pass by themselves, or that a person must mend for all messages alike (rights, lists). */
const PASSING = new Set(['throttled', 'unavailable', 'conflict', 'missing', 'forbidden']);

/**
 * A message on which the work itself broke goes to the holding pen with that reason, so that it is seen, and does not
 * stop those behind it. Answers false where the fault is a passing one and the message should be tried again.
 */
export async function holdBack(
  sighting: Sighting,
  watched: WatchedMailbox,
  fault: unknown,
  needs: Needs,
): Promise<boolean> {
  if (PASSING.has(kindOf(fault))) return false;
  const key = needs.reader.goneKey(sighting.mailbox, sighting.id);
  const nothing = { ok: false, why: 'could not be read', key, sha256: '' } as const;
  const entry = { ...blankEntry(sighting, watched, nothing, null), reason: 'could not be logged' } as const;
  try {
    const { entry: standing } = await needs.intake.record(entry);
    needs.memory.rememberIntake(standing);
    return true;
  } catch {
    // Even the short row cannot be written: the lists are away. The caller keeps its place and comes again.
    return false;
  }
}

/** Faults say what kind they are in words (`server/graph/graph-fault.ts`); anything else is a bug of ours. */
function kindOf(fault: unknown): string {
  return fault instanceof Error && 'kind' in fault ? String(fault.kind) : 'bug';
}
