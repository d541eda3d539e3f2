import type { WatchedMailbox } from '../../../src/domain/triage/intake.ts';
import { isFault, type Sighting } from '../../ports.ts';
import type { Needs } from '../needs.ts';
import { blankEntry } from './entries.ts';

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
  // Busy, away, or something a person must mend for all messages alike (rights, a list that is gone).
  if (isFault(fault, 'throttled', 'unavailable', 'conflict', 'missing', 'forbidden')) return false;
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
