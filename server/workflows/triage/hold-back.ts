import type { IntakeEntry, KeptFile, WatchedMailbox } from '../../../src/domain/triage/intake.ts';
import { isFault, type Reading, type Sighting } from '../../ports.ts';
import type { Needs } from '../needs.ts';
import { blankEntry } from './entries.ts';
import { putMark } from './put-mark.ts';
import { recordEntry } from './record-entry.ts';

/** How far the work on a message has come, should it break. */
export type Handling = {
  reading: Reading | null;
  file: KeptFile | null;
  /** Tells how large the message is, as soon as that is known. */
  readonly weighs: (bytes: number) => void;
};

/**
 * A message on which the work keeps failing goes to the holding pen, so that a person sees it: under its own key and with
 * what is known of it by then, or with nothing but where it is. Answers false where not even that row can be written.
 */
export async function holdBack(
  sighting: Sighting,
  watched: WatchedMailbox,
  { reading, file }: Handling,
  needs: Needs,
): Promise<boolean> {
  const key = needs.reader.goneKey(sighting.mailbox, sighting.id);
  const nothing = { ok: false, why: 'could not be read', key, sha256: '' } as const;
  const reason = reading === null ? 'could not be read' : 'could not be logged';
  const held = (known: Reading): IntakeEntry => ({ ...blankEntry(sighting, watched, known, file), reason });
  for (const entry of reading === null ? [held(nothing)] : [held(reading), held(nothing)]) {
    try {
      await putMark(sighting, await recordEntry(entry, needs), needs);
      return true;
    } catch (fault) {
      // Refused as it is, the shortest row may still be taken; away, the caller comes again.
      if (!isFault(fault, 'unexpected')) return false;
    }
  }
  return false;
}
