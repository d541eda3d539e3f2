import { isOfSeen, type SeenMessage, seenId } from '../../../src/domain/triage/seen-message.ts';
import type { Sighting } from '../../ports.ts';
import type { Needs } from '../needs.ts';

export type LookedFor =
  /** It has a row after all: one that could not be read, or that has come meanwhile. */
  | { readonly is: 'row'; readonly key: string }
  | { readonly is: 'without a row'; readonly sighting: Sighting }
  | { readonly is: 'elsewhere' };

/**
 * Somebody sees a message in Outlook that no row is known of: looks for it in the mailboxes that are watched, first in the one
 * that Outlook names. What Outlook names is a hint; a shared mailbox is at times taken for the person's own.
 */
export async function lookForMessage(
  seen: SeenMessage,
  { mailbox, memory, standing }: Pick<Needs, 'mailbox' | 'memory' | 'standing'>,
): Promise<LookedFor> {
  const id = seenId(seen);
  if (id === null) return { is: 'elsewhere' };
  const named = standing.mailboxes.filter(({ address }) => address.toLowerCase() === seen.mailbox?.toLowerCase());
  const others = standing.mailboxes.filter((one) => !named.includes(one));
  for (const some of [named, others]) {
    const found = (await Promise.all(some.map(({ address }) => mailbox.find(address, id)))).flat();
    const rows = found.map((sighting) => memory.rowsOf(sighting.mailbox, [sighting.id]).get(sighting.id) ?? []);
    const row = rows.flat().find((entry) => entry.messageId === null || isOfSeen(entry, seen));
    if (row !== undefined) return { is: 'row', key: row.key };
    const sighting = found.find((_, at) => rows[at]?.length === 0);
    if (sighting !== undefined) return { is: 'without a row', sighting };
  }
  return { is: 'elsewhere' };
}
