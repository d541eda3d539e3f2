import type { WatchedMailbox } from '../../../src/domain/triage/intake.ts';
import type { Left } from '../left.ts';
import { accountFor, type Tally, type Working } from './account-for.ts';
import { putMarksRight } from './put-marks-right.ts';

/**
 * Compares the whole mailbox with the log and accounts for what notifications and the inbox missed: mail that a rule
 * filed into a folder, mail taken out of the inbox before it was seen, mail in Junk; and puts the marks that are missing.
 * `since` bounds the look back (null: everything).
 */
export async function sweepMailbox(watched: WatchedMailbox, since: string | null, needs: Working): Promise<Tally> {
  const left: Left[] = [];
  let seen = 0;
  let recorded = 0;
  let takesMarks = true;
  for await (const sightings of needs.mailbox.received(watched.address, since)) {
    const standing = needs.memory.rowsOf(
      watched.address,
      sightings.map(({ id }) => id),
    );
    const tally = await accountFor(sightings, watched, needs);
    if (takesMarks) takesMarks = await putMarksRight(sightings, standing, needs);
    seen += tally.seen;
    recorded += tally.recorded;
    left.push(...tally.left);
  }
  return { seen, recorded, left };
}
