/** Ways in for mail that is bytes: delivery, import, and MIME posted through Graph. */
import type { Tenant } from '../tenant.ts';
import { addAttachment } from './attachment-store.ts';
import { threadOf, topicOf } from './conversation.ts';
import { askedFolder, type Folder } from './folders.ts';
import { immutableId } from './ids.ts';
import type { Mailbox } from './mailbox.ts';
import { mailboxOf } from './mailboxes.ts';
import { splitMbox } from './mbox.ts';
import { type Reading, readMime } from './mime/read-mime.ts';
import { recipientsJson } from './recipients.ts';
import { announce, insertMessage, type MessageRow, wholeSeconds } from './store.ts';

export { addMailbox, shareMailbox } from './mailboxes.ts';

export type Delivery = {
  /** When it came in, ISO 8601; the tenant's now unless given. */
  readonly receivedAt?: string;
  /** Well-known name or id; `inbox` unless given. */
  readonly folder?: string;
};

/**
 * Puts a message into the mailbox of `address` and answers its immutable id. Any bytes are accepted and kept as they
 * are. Throws where nobody has that address, the folder does not exist, or `receivedAt` is no instant.
 */
export function deliver(tenant: Tenant, address: string, mime: Uint8Array, delivery: Delivery = {}): string {
  const mailbox = mailboxOf(tenant, address);
  if (mailbox === null) throw new Error('There is no such mailbox.');
  const received = delivery.receivedAt === undefined ? tenant.clock.now() : Date.parse(delivery.receivedAt);
  if (Number.isNaN(received)) throw new Error(`"${delivery.receivedAt}" is no instant.`);
  const folder = askedFolder(tenant, mailbox, delivery.folder ?? 'inbox');
  return immutableId(mailbox.key, putMime(tenant, mailbox, folder, mime, { received, draft: false, read: false }).id);
}

/** One `.eml`, or every message of an mbox. Answers the immutable ids in order. */
export function importMail(tenant: Tenant, address: string, bytes: Uint8Array, delivery: Delivery = {}): string[] {
  return splitMbox(bytes).map((message) => deliver(tenant, address, message, delivery));
}

/** Reads the MIME once, keeps everything about it, and tells the subscriptions (`later`: when the caller's work is done). */
export function putMime(
  tenant: Tenant,
  mailbox: Mailbox,
  folder: Folder,
  mime: Uint8Array,
  how: { received: number; draft: boolean; read: boolean },
  later: (tell: () => void) => void = (tell) => tell(),
): MessageRow {
  const reading = readMime(mime);
  const row = tenant.transaction(() => {
    const kept = insertMessage(
      tenant,
      mailbox,
      folder,
      columnsOf(tenant, mailbox, reading, how),
      reading,
      reading.headers,
      mime,
    );
    for (const attachment of reading.attachments) addAttachment(tenant, kept.id, attachment);
    return kept;
  });
  later(() => announce(tenant, mailbox, row, 'created'));
  return row;
}

function columnsOf(
  tenant: Tenant,
  mailbox: Mailbox,
  reading: Reading,
  how: { received: number; draft: boolean; read: boolean },
): Parameters<typeof insertMessage>[3] {
  const received = wholeSeconds(how.received);
  const from = reading.from ?? reading.sender ?? { name: '', address: '' };
  const sender = reading.sender ?? from;
  const thread = threadOf(tenant, mailbox.box, { ...reading, received });
  return {
    received,
    sent: wholeSeconds(reading.date ?? how.received),
    subject: reading.subject,
    preview: reading.preview,
    importance: reading.importance,
    inference: 'focused',
    from_address: from.address,
    from_name: from.name,
    sender_address: sender.address,
    sender_name: sender.name,
    to_list: recipientsJson(reading.to),
    cc_list: recipientsJson(reading.cc),
    bcc_list: recipientsJson(reading.bcc),
    reply_list: recipientsJson(reading.replyTo),
    internet_id: reading.messageId || `<${tenant.guid('mail message id')}@${tenant.settings.domain}>`,
    in_reply_to: reading.inReplyTo,
    reference_ids: reading.references.slice(-100).join(' '),
    conversation: thread.conversation,
    conversation_index: thread.index,
    topic: topicOf(reading.subject),
    is_read: how.read ? 1 : 0,
    is_draft: how.draft ? 1 : 0,
    has_files: reading.attachments.some(({ isInline }) => !isInline) ? 1 : 0,
    wants_receipt: reading.wantsReadReceipt ? 1 : 0,
    wants_delivery: null,
    categories: '[]',
    flag: '{"flagStatus":"notFlagged"}',
  };
}
