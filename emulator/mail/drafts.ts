import { type Call, GraphFault } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import { readAttachment } from './attachment-body.ts';
import { addAttachment, attachmentBytes, attachmentRows, hasFiles } from './attachment-store.ts';
import { threadOf, withoutMarks } from './conversation.ts';
import { putMime } from './deliver.ts';
import { type MessageChanges, readNewMessage, readPatch } from './draft-fields.ts';
import { writeProperties } from './extended-properties.ts';
import type { Folder } from './folders.ts';
import { changeKey, etag } from './ids.ts';
import type { Mailbox } from './mailbox.ts';
import { writeMime } from './mime/write-mime.ts';
import { addressesFrom } from './recipients.ts';
import {
  alterMessage,
  announce,
  bodyOf,
  insertMessage,
  keptMime,
  type MessageRow,
  messageByNumber,
  type NewMessage,
  wholeSeconds,
} from './store.ts';

/** A draft from the JSON or the base64 MIME of a POST. */
export function createDraft(call: Call, mailbox: Mailbox, folder: Folder): MessageRow {
  const mime = postedMime(call);
  if (mime !== null) {
    return putMime(call.tenant, mailbox, folder, mime, { received: call.tenant.clock.now(), draft: true, read: true });
  }
  const changes = readNewMessage(call.json);
  const row = call.tenant.transaction(() => insertDraft(call.tenant, mailbox, folder, changes));
  announce(call.tenant, mailbox, row, 'created');
  return row;
}

/** The MIME of a text/plain body; null where the body is JSON. Throws 400 where it is not base64. */
export function postedMime(call: Call): Buffer | null {
  if (call.json !== undefined || call.bytes.length === 0) return null;
  const text = Buffer.from(call.bytes).toString('latin1').replace(/\s+/g, '');
  if (text === '' || text.length % 4 === 1 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) {
    throw new GraphFault(400, 'ErrorMimeContentInvalidBase64String', 'Invalid base64 string for MIME content.');
  }
  return Buffer.from(text, 'base64');
}

/** Inside a transaction. `thread`: what an answer takes over from the message it answers. */
export function insertDraft(
  tenant: Tenant,
  mailbox: Mailbox,
  folder: Folder,
  changes: MessageChanges,
  thread: Partial<NewMessage> = {},
): MessageRow {
  const now = wholeSeconds(tenant.clock.now());
  const messageId = changes.columns.internet_id ?? `<${tenant.guid('mail message id')}@${tenant.settings.domain}>`;
  const own = threadOf(tenant, mailbox.box, {
    threadIndex: '',
    messageId,
    inReplyTo: '',
    references: [],
    subject: '',
    received: now,
  });
  const row = insertMessage(
    tenant,
    mailbox,
    folder,
    {
      received: now,
      sent: now,
      subject: '',
      preview: '',
      importance: 'normal',
      inference: 'focused',
      from_address: mailbox.address,
      from_name: mailbox.displayName,
      sender_address: mailbox.address,
      sender_name: mailbox.displayName,
      to_list: '[]',
      cc_list: '[]',
      bcc_list: '[]',
      reply_list: '[]',
      in_reply_to: '',
      reference_ids: '',
      conversation: own.conversation,
      conversation_index: own.index,
      topic: '',
      is_read: 1,
      is_draft: 1,
      has_files: 0,
      wants_receipt: 0,
      wants_delivery: null,
      categories: '[]',
      flag: '{"flagStatus":"notFlagged"}',
      ...thread,
      ...changes.columns,
      internet_id: messageId,
    },
    changes.body ?? { html: null, text: '' },
    changes.headers ?? [],
    null,
  );
  writeProperties(tenant, row.id, changes.properties);
  if (changes.attachments.length === 0) return row;
  for (const attachment of changes.attachments) addAttachment(tenant, row.id, readAttachment(attachment));
  return attachmentsChanged(tenant, row);
}

/** PATCH. Throws 412 ErrorIrresolvableConflict where If-Match names another version. */
export function patchMessage(call: Call, mailbox: Mailbox, row: MessageRow): MessageRow {
  const { tenant } = call;
  checkVersion(call, mailbox, row);
  const changes = readPatch(call.json, row.is_draft === 1);
  const patched = tenant.transaction(() => applyChanges(tenant, row, changes));
  announce(tenant, mailbox, patched, 'updated');
  return patched;
}

export function checkVersion(call: Call, mailbox: Mailbox, row: MessageRow): void {
  const wanted = call.headers['if-match'];
  if (wanted === undefined || wanted === '*' || wanted === etag(changeKey(mailbox.key, row.touched))) return;
  throw new GraphFault(
    412,
    'ErrorIrresolvableConflict',
    'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.',
  );
}

export function applyChanges(tenant: Tenant, row: MessageRow, changes: MessageChanges): MessageRow {
  writeProperties(tenant, row.id, changes.properties);
  if (changes.body !== null) {
    tenant
      .sql('UPDATE mail_bodies SET html = ?, text = ? WHERE message = ?')
      .run(changes.body.html, changes.body.text, row.id);
  }
  // What a draft says anew, its MIME must say too.
  const said = Object.keys(changes.columns).some((column) => !BESIDE_THE_MIME.has(column));
  if (row.is_draft === 1 && (said || changes.body !== null)) forgetMime(tenant, row.id);
  return alterMessage(tenant, row, changes.columns);
}

const BESIDE_THE_MIME = new Set(['categories', 'flag', 'inference', 'is_read']);

/** A draft got or lost an attachment. */
export function attachmentsChanged(tenant: Tenant, row: MessageRow): MessageRow {
  forgetMime(tenant, row.id);
  return alterMessage(tenant, row, { has_files: hasFiles(tenant, row.id) ? 1 : 0 });
}

/** The bytes of a message: those that came in, or for what was made here those it would be sent as. */
export function mimeOf(tenant: Tenant, row: MessageRow): Uint8Array {
  return keptMime(tenant, row.id) ?? composed(tenant, row, addressesFrom(row.bcc_list));
}

export function composed(tenant: Tenant, row: MessageRow, bcc: ReturnType<typeof addressesFrom>): Buffer {
  const body = bodyOf(tenant, row.id);
  const from = { name: row.from_name, address: row.from_address };
  const sender = { name: row.sender_name, address: row.sender_address };
  return writeMime({
    from,
    sender: sender.address.toLowerCase() === from.address.toLowerCase() ? null : sender,
    to: addressesFrom(row.to_list),
    cc: addressesFrom(row.cc_list),
    bcc,
    replyTo: addressesFrom(row.reply_list),
    subject: row.subject,
    date: row.sent,
    messageId: row.internet_id,
    inReplyTo: row.in_reply_to,
    references: row.reference_ids,
    topic: withoutMarks(row.subject),
    threadIndex: row.conversation_index,
    importance: row.importance,
    wantsReadReceipt: row.wants_receipt === 1,
    headers: body.headers.filter(({ name }) => OWN_HEADER.test(name)),
    html: body.html,
    text: body.text,
    attachments: attachmentRows(tenant, row.id).map((attachment) => ({
      kind: attachment.kind,
      name: attachment.name,
      contentType: attachment.content_type,
      contentId: attachment.content_id,
      isInline: attachment.is_inline === 1,
      bytes: attachmentBytes(tenant, attachment.id),
    })),
  });
}

/** Headers the writer of a message adds; everything else is written from its properties. */
const OWN_HEADER = /^x-(?!priority$)/i;

function forgetMime(tenant: Tenant, id: number): void {
  tenant.sql('DELETE FROM mail_mime WHERE message = ?').run(id);
}

/** The row again, after somebody else changed it. */
export const fresh = (tenant: Tenant, row: MessageRow): MessageRow => messageByNumber(tenant, row.id) ?? row;
