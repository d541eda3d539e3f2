import { hash } from 'node:crypto';
import type { Tenant } from '../tenant.ts';
import type { Folder } from './folders.ts';
import { changeKey, decodeId, etag, folderId, immutableId, itemNotFound, mutableId } from './ids.ts';
import type { Mailbox } from './mailbox.ts';

/** A row of `mail_messages`; the columns are explained in `schema.ts`. */
export type MessageRow = {
  id: number;
  box: number;
  folder: number;
  stay: number;
  entered: number;
  altered: number;
  touched: number;
  created: number;
  modified: number;
  received: number;
  sent: number;
  subject: string;
  preview: string;
  importance: string;
  inference: string;
  from_address: string;
  from_name: string;
  sender_address: string;
  sender_name: string;
  to_list: string;
  cc_list: string;
  bcc_list: string;
  reply_list: string;
  internet_id: string;
  in_reply_to: string;
  reference_ids: string;
  conversation: string;
  conversation_index: string;
  topic: string;
  is_read: number;
  is_draft: number;
  has_files: number;
  wants_receipt: number;
  wants_delivery: number | null;
  categories: string;
  flag: string;
};

type Assigned = 'id' | 'box' | 'folder' | 'stay' | 'entered' | 'altered' | 'touched' | 'created' | 'modified';

/** What the maker of a message decides; the rest is assigned by the store. */
export type NewMessage = Omit<MessageRow, Assigned>;

export type Body = { readonly html: string | null; readonly text: string };

export type Header = { readonly name: string; readonly value: string };

const INSERTED = [
  'box',
  'folder',
  'stay',
  'entered',
  'altered',
  'touched',
  'created',
  'modified',
  'received',
  'sent',
  'subject',
  'preview',
  'importance',
  'inference',
  'from_address',
  'from_name',
  'sender_address',
  'sender_name',
  'to_list',
  'cc_list',
  'bcc_list',
  'reply_list',
  'internet_id',
  'in_reply_to',
  'reference_ids',
  'conversation',
  'conversation_index',
  'topic',
  'is_read',
  'is_draft',
  'has_files',
  'wants_receipt',
  'wants_delivery',
  'categories',
  'flag',
] as const; // prettier-ignore

const INSERT = `INSERT INTO mail_messages (${INSERTED.join(', ')}) VALUES (${INSERTED.map(() => '?').join(', ')})`;

/** Puts a message into a folder and tells the subscriptions. `mime` null: it is written when somebody asks. */
export function insertMessage(
  tenant: Tenant,
  mailbox: Mailbox,
  folder: Folder,
  message: NewMessage,
  body: Body,
  headers: readonly Header[],
  mime: Uint8Array | null,
): MessageRow {
  const change = nextChange(tenant);
  const now = wholeSeconds(tenant.clock.now());
  const whole: Omit<MessageRow, 'id'> = {
    ...message,
    box: mailbox.box,
    folder: folder.id,
    stay: nextStay(tenant),
    entered: change,
    altered: change,
    touched: change,
    created: now,
    modified: now,
  };
  const id = Number(tenant.sql(INSERT).run(...INSERTED.map((column) => whole[column])).lastInsertRowid);
  tenant.sql('INSERT INTO mail_bodies VALUES (?, ?, ?, ?)').run(id, body.html, body.text, JSON.stringify(headers));
  if (mime !== null) tenant.sql('INSERT INTO mail_mime VALUES (?, ?)').run(id, mime);
  return { ...whole, id };
}

/** Changes columns of a message; anything but the read flag alone makes it altered. Answers the row as it is now. */
export function alterMessage(tenant: Tenant, row: MessageRow, changes: Partial<NewMessage>): MessageRow {
  const touched = nextChange(tenant);
  const names = Object.keys(changes) as (keyof NewMessage)[];
  const onlyReadFlag = names.length === 1 && names[0] === 'is_read';
  const altered = onlyReadFlag ? row.altered : touched;
  const next = { ...row, ...changes, altered, touched, modified: wholeSeconds(tenant.clock.now()) };
  const columns = [...names, 'altered', 'touched', 'modified'] as const;
  tenant
    .sql(`UPDATE mail_messages SET ${columns.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`)
    .run(...columns.map((name) => next[name]), row.id);
  return next;
}

/** The message leaves its folder for another one of its mailbox, with a new mutable id. */
export function relocate(tenant: Tenant, row: MessageRow, folder: Folder): MessageRow {
  leaveFolder(tenant, row);
  // Leaving and coming are two changes: with one number a page of a delta could end between them.
  const change = nextChange(tenant);
  const next = {
    ...row,
    folder: folder.id,
    stay: nextStay(tenant),
    entered: change,
    altered: change,
    touched: change,
    modified: wholeSeconds(tenant.clock.now()),
  };
  tenant
    .sql(
      'UPDATE mail_messages SET folder = ?, stay = ?, entered = ?, altered = ?, touched = ?, modified = ? WHERE id = ?',
    )
    .run(next.folder, next.stay, change, change, change, next.modified, row.id);
  return next;
}

/** The message is gone for good. */
export function purge(tenant: Tenant, row: MessageRow): void {
  leaveFolder(tenant, row);
  tenant.sql('DELETE FROM mail_messages WHERE id = ?').run(row.id);
}

export function messageByNumber(tenant: Tenant, id: number): MessageRow | null {
  return (tenant.sql('SELECT * FROM mail_messages WHERE id = ?').get(id) as MessageRow | undefined) ?? null;
}

/** The message a request names by either kind of id. Throws 400 ErrorInvalidIdMalformed or 404 ErrorItemNotFound. */
export function askedMessage(tenant: Tenant, mailbox: Mailbox, id: string): MessageRow {
  const decoded = decodeId(mailbox.key, id);
  if (decoded.kind === 'folder' || decoded.attachment !== null) throw itemNotFound();
  const found =
    decoded.kind === 'message'
      ? messageByNumber(tenant, decoded.message)
      : ((tenant.sql('SELECT * FROM mail_messages WHERE stay = ?').get(decoded.stay) as MessageRow | undefined) ??
        null);
  if (found === null || found.box !== mailbox.box) throw itemNotFound();
  if (decoded.kind === 'stay' && decoded.folder !== found.folder) throw itemNotFound();
  return found;
}

export function bodyOf(tenant: Tenant, id: number): Body & { headers: Header[] } {
  const row = tenant.sql('SELECT html, text, headers FROM mail_bodies WHERE message = ?').get(id);
  return {
    html: row?.html === null || row === undefined ? null : String(row.html),
    text: String(row?.text ?? ''),
    headers: JSON.parse(String(row?.headers ?? '[]')) as Header[],
  };
}

export function keptMime(tenant: Tenant, id: number): Uint8Array | null {
  return (tenant.sql('SELECT bytes FROM mail_mime WHERE message = ?').get(id)?.bytes as Uint8Array | undefined) ?? null;
}

/** Tells the subscriptions what became of a message; call it after the transaction. */
export function announce(
  tenant: Tenant,
  mailbox: Mailbox,
  row: MessageRow,
  type: 'created' | 'updated' | 'deleted',
): void {
  tenant.changed({
    kind: 'message',
    type,
    resource: `users/${mailbox.userId}/mailFolders/${folderId(mailbox.key, row.folder)}/messages/${immutableId(mailbox.key, row.id)}`,
    id: mutableId(mailbox.key, row.folder, row.stay),
    etag: etag(changeKey(mailbox.key, row.touched)),
  });
}

/** The highest number of the change series so far. */
export function latestChange(tenant: Tenant): number {
  return Number(tenant.sql("SELECT number FROM tenant_series WHERE name = 'mail change'").get()?.number ?? 0);
}

/** A GUID-less 32 hex digit key that is the same for the same text. */
export const keyOf = (text: string): string => hash('sha256', text, 'hex').slice(0, 32);

/** Graph shows instants of mail without a fraction, so none is kept. */
export const wholeSeconds = (ms: number): number => Math.floor(ms / 1000) * 1000;

const nextChange = (tenant: Tenant): number => tenant.next('mail change');
const nextStay = (tenant: Tenant): number => tenant.next('mail stay');

function leaveFolder(tenant: Tenant, row: MessageRow): void {
  const change = nextChange(tenant);
  tenant
    .sql('INSERT INTO mail_removed VALUES (?, ?, ?, ?, ?, ?)')
    .run(row.folder, change, row.id, row.stay, row.entered, row.received);
}
