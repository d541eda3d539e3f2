import { type Delivery, deliver } from '../../../emulator/mail/deliver.ts';
import { mailboxOf } from '../../../emulator/mail/mailboxes.ts';
import { type StartOptions, startEmulator } from '../../../emulator/start.ts';
import { type Answer, callerOf, type Sent } from '../core/caller.ts';

export const CONTACT = 'contact@marlsbury.gov.example';
export const COMPLAINTS = 'complaints@marlsbury.gov.example';
export const IMMUTABLE = { prefer: 'IdType="ImmutableId"' };

/** A tenant of its own with its contact mailbox in hand; paths are below `/users/contact@…`. */
export async function openContact(options: StartOptions = {}) {
  const emulator = await startEmulator({ throttles: false, ...options });
  const caller = await callerOf(emulator);
  const of =
    (method: string) =>
    (path: string, sent: Sent = {}) =>
      caller.graph(method, `/users/${CONTACT}${path}`, sent);
  return {
    emulator,
    tenant: emulator.tenant,
    caller,
    get: of('GET'),
    post: (path: string, body: unknown, sent: Sent = {}) => of('POST')(path, { ...sent, body }),
    patch: (path: string, body: unknown, sent: Sent = {}) => of('PATCH')(path, { ...sent, body }),
    remove: of('DELETE'),
    deliver: (mime: string | Uint8Array, how: Delivery = {}) => deliver(emulator.tenant, CONTACT, bytesOf(mime), how),
    /** Follows every nextLink; answers the items and the last page. */
    all: async (path: string, sent: Sent = {}): Promise<{ items: Item[]; last: Answer; pages: number }> => {
      const items: Item[] = [];
      let last = await of('GET')(path, sent);
      let pages = 1;
      for (;;) {
        if (last.status !== 200) throw new Error(`${last.status} ${last.text}`);
        items.push(...last.body.value);
        const next = last.body['@odata.nextLink'] as string | undefined;
        if (next === undefined) return { items, last, pages };
        last = await caller.graph('GET', next.slice(`${emulator.origin}/v1.0`.length), sent);
        pages += 1;
      }
    },
    follow: (link: string, sent: Sent = {}) => caller.graph('GET', link.slice(`${emulator.origin}/v1.0`.length), sent),
    userId: mailboxOf(emulator.tenant, CONTACT)!.userId,
    close: () => emulator.close(),
  };
}

export type Contact = Awaited<ReturnType<typeof openContact>>;

// biome-ignore lint/suspicious/noExplicitAny: tests read whatever the tenant answers.
export type Item = any;

export const bytesOf = (mime: string | Uint8Array): Uint8Array =>
  typeof mime === 'string' ? Buffer.from(mime.replace(/\r?\n/g, '\r\n')) : mime;

/** A short letter; every header can be replaced. */
export function letter(headers: Record<string, string> = {}, body = 'My bin was missed again.'): string {
  const all = {
    From: 'Ann Archer <ann@home.example>',
    To: CONTACT,
    Subject: 'Missed bin',
    'Message-ID': `<${Math.abs(hashOf(JSON.stringify(headers) + body))}@home.example>`,
    Date: 'Mon, 16 Nov 2026 09:30:00 +0000',
    ...headers,
  };
  return `${Object.entries(all)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\r\n')}\r\n\r\n${body}\r\n`;
}

const hashOf = (text: string): number => {
  let hash = 7;
  for (const character of text) hash = (Math.imul(hash, 31) + character.codePointAt(0)!) | 0;
  return hash;
};
