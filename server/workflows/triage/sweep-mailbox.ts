import type { WatchedMailbox } from '../../../src/domain/triage/intake.ts';
import type { Needs } from '../needs.ts';
import { accountFor, type Tally } from './account-for.ts';

/**
 * Compares the whole mailbox with the log and accounts for what notifications and the inbox missed: mail that a rule
 * filed into a folder, mail taken out of the inbox before it was seen, mail in Junk. `since` bounds the look back
 * (null: everything).
 */
export async function sweepMailbox(watched: WatchedMailbox, since: string | null, needs: Needs): Promise<Tally> {
  let seen = 0;
  let recorded = 0;
  for await (const sightings of needs.mailbox.received(watched.address, since)) {
    const tally = await accountFor(sightings, watched, needs);
    seen += tally.seen;
    recorded += tally.recorded;
  }
  return { seen, recorded };
}
