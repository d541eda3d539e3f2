import { GraphFault } from '../../../server/graph/graph-fault.ts';
import type { Cursor, Mailbox, Sighting } from '../../../server/ports.ts';
import { MARK_PREFIX } from '../../../src/domain/triage/mark.ts';

export type Folder = 'inbox' | 'archive' | 'junkemail' | 'deleteditems' | 'sentitems' | 'drafts' | 'outbox';
const OURS_TO_SEND: readonly Folder[] = ['sentitems', 'drafts', 'outbox'];

type Message = {
  readonly mailbox: string;
  readonly id: string;
  readonly mime: Uint8Array;
  readonly receivedAt: string;
  readonly conversationId: string | null;
  readonly imported: boolean;
  categories: readonly string[];
  folder: Folder;
  stamp: number;
};

type Delivery = {
  readonly receivedAt?: string;
  readonly conversationId?: string | null;
  readonly folder?: Folder;
  readonly categories?: readonly string[];
};

/** Shared mailboxes in memory: `deliver` is the post arriving; the rest is what people do in Outlook. */
export class InMemoryMailbox implements Mailbox {
  readonly #addresses: ReadonlySet<string>;
  readonly #messages = new Map<string, Message>();
  readonly #refusing = new Set<string>();
  readonly #page: number;
  readonly #now: () => string;
  #stamp = 0;
  #generation = 1;

  constructor(addresses: readonly string[], more: { readonly now?: () => string; readonly page?: number } = {}) {
    this.#addresses = new Set(addresses);
    // Of two messages one came first, as in any mailbox.
    this.#now = more.now ?? (() => new Date(Date.UTC(2026, 5, 1, 9, 0, this.#stamp)).toISOString());
    this.#page = more.page ?? 100;
  }

  async *changes(mailbox: string, cursor: Cursor): AsyncGenerator<{ seen: readonly Sighting[]; cursor: Cursor }> {
    this.#exists(mailbox);
    const [generation, after] = (cursor ?? '0.0').split('.').map(Number);
    const since = generation === this.#generation ? (after ?? 0) : 0;
    const changed = this.#in(mailbox)
      .filter(({ stamp, folder }) => stamp > since && folder === 'inbox')
      .sort((a, b) => a.stamp - b.stamp);
    do {
      const page = changed.splice(0, this.#page);
      const place = changed.length > 0 ? (page.at(-1)?.stamp ?? since) : this.#stamp;
      yield { seen: page.map(sightingOf), cursor: `${this.#generation}.${place}` };
    } while (changed.length > 0);
  }

  async *received(mailbox: string, since: string | null): AsyncGenerator<readonly Sighting[]> {
    this.#exists(mailbox);
    const held = this.#in(mailbox)
      .filter(({ folder }) => !OURS_TO_SEND.includes(folder))
      .filter(({ receivedAt }) => since === null || Date.parse(receivedAt) >= Date.parse(since))
      .sort((a, b) => Date.parse(a.receivedAt) - Date.parse(b.receivedAt));
    while (held.length > 0) yield held.splice(0, this.#page).map(sightingOf);
  }

  async find(mailbox: string, messageId: string): Promise<readonly Sighting[]> {
    this.#exists(mailbox);
    const wanted = `message-id: <${messageId}>`;
    return this.#in(mailbox)
      .filter(({ folder }) => !OURS_TO_SEND.includes(folder))
      .filter(({ mime }) => headLines(mime).some((line) => line.replace(/^message-id/i, 'message-id') === wanted))
      .map(sightingOf);
  }

  async read(mailbox: string, id: string): Promise<Uint8Array | 'gone'> {
    return this.#message(mailbox, id)?.mime.slice() ?? 'gone';
  }

  async mark(
    { mailbox, id }: { readonly mailbox: string; readonly id: string },
    category: string,
  ): Promise<'marked' | 'refused' | 'gone'> {
    const message = this.#message(mailbox, id);
    if (!message) return 'gone';
    if (this.#refusing.has(mailbox)) return 'refused';
    message.categories = [...message.categories.filter((one) => !one.startsWith(MARK_PREFIX)), category];
    message.stamp = ++this.#stamp;
    return 'marked';
  }

  async put(mailbox: string, mime: Uint8Array): Promise<string> {
    this.#exists(mailbox);
    return this.#keep(mailbox, mime, { receivedAt: this.#now() }, true);
  }

  // ---- what a test does by hand and looks at

  /** The post brings a message; answers its immutable id. */
  deliver(mailbox: string, mime: string | Uint8Array, delivery: Delivery = {}): string {
    return this.#keep(mailbox, typeof mime === 'string' ? new TextEncoder().encode(mime) : mime, delivery, false);
  }

  move(mailbox: string, id: string, folder: Folder): void {
    const message = this.#message(mailbox, id);
    if (message) Object.assign(message, { folder, stamp: ++this.#stamp });
  }

  /** Someone reads, flags or categorises it: it comes in the changes once more. */
  touch(mailbox: string, id: string, categories?: readonly string[]): void {
    const message = this.#message(mailbox, id);
    if (message) Object.assign(message, { stamp: ++this.#stamp, ...(categories && { categories }) });
  }

  remove(mailbox: string, id: string): void {
    if (this.#message(mailbox, id)) this.#messages.delete(id);
  }

  categories(mailbox: string, id: string): readonly string[] {
    return this.#message(mailbox, id)?.categories ?? [];
  }

  /** Exchange answers 403 to marks in this mailbox from now on. */
  refuseMarks(mailbox: string): void {
    this.#refusing.add(mailbox);
  }

  forgetCursors(): void {
    this.#generation += 1;
  }

  #keep(mailbox: string, mime: Uint8Array, delivery: Delivery, imported: boolean): string {
    this.#exists(mailbox);
    const stamp = ++this.#stamp;
    const id = `message-${stamp}`;
    this.#messages.set(id, {
      mailbox,
      id,
      mime: mime.slice(),
      receivedAt: new Date(delivery.receivedAt ?? this.#now()).toISOString(),
      conversationId: delivery.conversationId === undefined ? `conversation-${stamp}` : delivery.conversationId,
      imported,
      categories: delivery.categories ?? [],
      folder: delivery.folder ?? 'inbox',
      stamp,
    });
    return id;
  }

  #in(mailbox: string): Message[] {
    return [...this.#messages.values()].filter((message) => message.mailbox === mailbox);
  }

  #message(mailbox: string, id: string): Message | undefined {
    const message = this.#messages.get(id);
    return message?.mailbox === mailbox ? message : undefined;
  }

  #exists(mailbox: string): void {
    if (!this.#addresses.has(mailbox)) {
      throw new GraphFault({ kind: 'missing', operation: 'open a mailbox', status: 404, code: 'ErrorInvalidUser' });
    }
  }
}

const headLines = (mime: Uint8Array): readonly string[] =>
  (new TextDecoder('latin1').decode(mime).split(/\r?\n\r?\n/)[0] ?? '').split(/\r?\n/);

const sightingOf = ({ mailbox, id, conversationId, receivedAt, categories, imported, mime }: Message): Sighting => ({
  mailbox,
  id,
  conversationId,
  receivedAt,
  categories,
  imported,
  hasAttachments: /^content-disposition:\s*attachment/im.test(new TextDecoder('latin1').decode(mime)),
});
