import { MARK_PREFIX } from '../../src/domain/triage/mark.ts';
import type { Mailbox } from '../ports.ts';
import { GraphFault } from './graph-fault.ts';
import { ownFolders } from './mailbox-folders.ts';
import { inboxChanges, mailOfId, receivedMail } from './mailbox-listing.ts';
import { mailboxPath, outlook } from './outlook.ts';
import { putMessage } from './put-message.ts';
import { type Graph, piece } from './request.ts';
import { noteSightings, type Seen } from './sightings.ts';

/** Someone may be changing the same message in Outlook; after this often the mark can wait for the next time. */
const MARK_TRIES = 4;

/** The shared mailboxes, by application permission. */
export function openMailbox(graph: Graph): Mailbox {
  const sightings = noteSightings(graph);
  const ours = ownFolders(graph);
  const message = (mailbox: string, id: string) => `${mailboxPath(mailbox)}/messages/${piece(id)}`;

  const value = async (mailbox: string, id: string, alone: boolean): Promise<Uint8Array> => {
    const { bytes } = await graph.call(
      outlook(mailbox, {
        operation: 'read a message',
        method: 'GET',
        path: `${message(mailbox, id)}/$value`,
        wantsBytes: true,
        alone,
      }),
    );
    return bytes;
  };

  return {
    changes: (mailbox, cursor) => inboxChanges(graph, sightings, mailbox, cursor),
    received: (mailbox, since) => receivedMail(graph, sightings, ours, mailbox, since),
    find: (mailbox, messageId) => mailOfId(graph, sightings, ours, mailbox, messageId),
    read: async (mailbox, id) => {
      // A listing does not tell a message's size. What has no attachment fits into a batch; anything else, and what we
      // know nothing of, may be 150 MB and travels by itself.
      const alone = sightings.known(mailbox, id)?.sighting.hasAttachments ?? true;
      try {
        return await value(mailbox, id, alone);
      } catch (error) {
        if (!(error instanceof GraphFault)) throw error;
        if (error.kind === 'missing') return 'gone';
        // Large pictures in the body count as no attachment, and may be too much for a batch's answer.
        if (alone || (error.kind !== 'unexpected' && error.kind !== 'unavailable')) throw error;
        return value(mailbox, id, true);
      }
    },
    mark: async ({ mailbox, id, categories }, mark) => {
      const known = sightings.known(mailbox, id);
      let seen: Pick<Seen, 'etag' | 'sighting'> | 'gone' | null = known && categories ? known : null;
      for (let tries = 1; tries <= MARK_TRIES; tries += 1) {
        if (seen === null && (categories === undefined || tries > 1)) seen = await sightings.fresh(mailbox, id);
        if (seen === 'gone') return 'gone';
        const standing = seen?.sighting.categories ?? categories ?? [];
        const wanted = [...standing.filter((one) => !one.startsWith(MARK_PREFIX)), mark];
        if (wanted.length === standing.length && wanted.every((one) => standing.includes(one))) return 'marked';
        try {
          const { json } = await graph.call(
            outlook(mailbox, {
              operation: 'mark a message',
              method: 'PATCH',
              path: message(mailbox, id),
              headers: seen?.etag ? { 'If-Match': seen.etag } : {},
              json: { categories: wanted },
            }),
          );
          const etag = (json as { '@odata.etag'?: string } | undefined)?.['@odata.etag'] ?? '';
          sightings.changed(mailbox, id, etag, wanted);
          return 'marked';
        } catch (error) {
          if (!(error instanceof GraphFault)) throw error;
          if (error.kind === 'missing') return 'gone';
          if (error.kind === 'forbidden') return 'refused';
          if (error.kind !== 'conflict' || tries === MARK_TRIES) throw error;
          seen = null;
        }
      }
      return 'refused';
    },
    put: (mailbox, mime) => putMessage(graph, mailbox, mime),
  };
}
