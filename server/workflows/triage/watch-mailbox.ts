import type { WatchedMailbox } from '../../../src/domain/triage/intake.ts';
import type { Left } from '../left.ts';
import { accountFor, type Tally, type Working } from './account-for.ts';

/**
 * Finds what arrived in the inbox since the last time and accounts for it, page by page. The place in the stream is
 * kept only when everything before it is accounted for, so a stop at any point repeats work and loses none (decision 4).
 */
export async function watchMailbox(watched: WatchedMailbox, needs: Working): Promise<Tally> {
  const name = `inbox ${watched.address}`;
  const left: Left[] = [];
  let seen = 0;
  let recorded = 0;
  for await (const page of needs.mailbox.changes(watched.address, needs.memory.cursor(name))) {
    const tally = await accountFor(page.seen, watched, needs);
    seen += tally.seen;
    recorded += tally.recorded;
    left.push(...tally.left);
    if (left.length === 0 && page.cursor !== null) needs.memory.keepCursor(name, page.cursor);
  }
  return { seen, recorded, left };
}
