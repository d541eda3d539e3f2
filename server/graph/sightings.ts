import type { Sighting } from '../ports.ts';
import { GraphFault } from './graph-fault.ts';
import { mailboxPath, outlook } from './outlook.ts';
import { Remembered } from './remembered.ts';
import { type Graph, piece, query } from './request.ts';

export const SEEN = 'id,conversationId,receivedDateTime,categories,isDraft,hasAttachments,parentFolderId';

/** A message as Graph lists it. A change of the read flag comes as little more than the id. */
export type ListedMessage = {
  readonly id: string;
  readonly '@odata.etag'?: string;
  readonly '@removed'?: unknown;
  readonly conversationId?: string | null;
  readonly receivedDateTime?: string;
  readonly categories?: readonly string[];
  readonly isDraft?: boolean;
  readonly hasAttachments?: boolean;
  readonly parentFolderId?: string;
};

export type Seen = {
  readonly sighting: Sighting;
  readonly etag: string;
  readonly folder: string;
};

export type Sightings = {
  /** What a listing says of a message; where it says too little, what we knew, or else the message is asked for. */
  note(mailbox: string, listed: ListedMessage): Promise<Seen | 'gone'>;
  /** What is known of a message without asking. */
  known(mailbox: string, id: string): Seen | undefined;
  /** What Graph says of the message now. */
  fresh(mailbox: string, id: string): Promise<Seen | 'gone'>;
  changed(mailbox: string, id: string, etag: string, categories: readonly string[]): void;
};

const ROOM = 20_000;

/** Remembers what the listings said: whether a message is small enough for a batch, and the etag its mark needs. */
export function noteSightings(graph: Graph): Sightings {
  const remembered = new Remembered<Seen>(ROOM);
  const keyOf = (mailbox: string, id: string) => `${mailbox}\n${id}`;

  const keep = (mailbox: string, listed: ListedMessage): Seen | null => {
    if (listed.receivedDateTime === undefined || listed.isDraft === undefined) return null;
    const seen: Seen = {
      sighting: {
        mailbox,
        id: listed.id,
        conversationId: listed.conversationId ?? null,
        receivedAt: new Date(listed.receivedDateTime).toISOString(),
        categories: listed.categories ?? [],
        imported: listed.isDraft,
        hasAttachments: listed.hasAttachments ?? true,
      },
      etag: listed['@odata.etag'] ?? '',
      folder: listed.parentFolderId ?? '',
    };
    remembered.set(keyOf(mailbox, listed.id), seen);
    return seen;
  };

  const fresh = async (mailbox: string, id: string): Promise<Seen | 'gone'> => {
    const path = `${mailboxPath(mailbox)}/messages/${piece(id)}${query({ $select: SEEN })}`;
    try {
      const { json } = await graph.call(outlook(mailbox, { operation: 'look at a message', method: 'GET', path }));
      return keep(mailbox, json as ListedMessage) ?? 'gone';
    } catch (error) {
      if (error instanceof GraphFault && error.kind === 'missing') return 'gone';
      throw error;
    }
  };

  return {
    fresh,
    known: (mailbox, id) => remembered.get(keyOf(mailbox, id)),
    note: async (mailbox, listed) => keep(mailbox, listed) ?? (await fresh(mailbox, listed.id)),
    changed: (mailbox, id, etag, categories) => {
      const seen = remembered.get(keyOf(mailbox, id));
      if (seen) remembered.set(keyOf(mailbox, id), { ...seen, etag, sighting: { ...seen.sighting, categories } });
    },
  };
}
