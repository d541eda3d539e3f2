import { type Call, GraphFault } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import { sendAsDenied } from './access.ts';
import { putMime } from './deliver.ts';
import { readNewMessage } from './draft-fields.ts';
import { composed, insertDraft, postedMime } from './drafts.ts';
import { knownFolder } from './folders.ts';
import type { Mailbox } from './mailbox.ts';
import { mailboxOf, rightsOf } from './mailboxes.ts';
import { readHeader } from './mime/header-fields.ts';
import { readMime } from './mime/read-mime.ts';
import { withReceived } from './received.ts';
import { addressesFrom } from './recipients.ts';
import { alterMessage, announce, keptMime, type MessageRow, purge, relocate, wholeSeconds } from './store.ts';

/** At most 500 recipients a message (platform facts 2.5). */
const MOST_RECIPIENTS = 500;

export type Sending = {
  /** Whether Sent Items gets the message. */
  readonly keepCopy: boolean;
  /** The draft was told of; sendMail makes one that nobody ever saw. */
  readonly seen: boolean;
};

/** `POST /messages/{id}/send`: the draft becomes a sent item, or nothing, and its copies are delivered. */
export function sendDraft(
  tenant: Tenant,
  mailbox: Mailbox,
  draft: MessageRow,
  { keepCopy, seen }: Sending = { keepCopy: true, seen: true },
): void {
  if (draft.is_draft !== 1) {
    throw new GraphFault(400, 'ErrorInvalidRequest', 'The message is not a draft and cannot be sent.');
  }
  refuseSender(tenant, mailbox, draft.from_address);
  refuseSender(tenant, mailbox, draft.sender_address);
  const to = addressesFrom(draft.to_list);
  const cc = addressesFrom(draft.cc_list);
  const bcc = addressesFrom(draft.bcc_list);
  const recipients = [...new Set([...to, ...cc, ...bcc].map(({ address }) => address.toLowerCase()))];
  if (recipients.length === 0 || recipients.some((address) => !/^[^\s@<>]+@[^\s@<>]+$/.test(address))) {
    throw new GraphFault(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.');
  }
  if (recipients.length > MOST_RECIPIENTS) {
    throw new GraphFault(400, 'ErrorExceededMaxRecipientLimit', `A message has at most ${MOST_RECIPIENTS} recipients.`);
  }
  const told: (() => void)[] = [];
  tenant.transaction(() => {
    const now = wholeSeconds(tenant.clock.now());
    const sent = alterMessage(tenant, draft, { is_draft: 0, is_read: 1, sent: now, received: now });
    const kept = keptMime(tenant, sent.id);
    const copy = kept ?? composed(tenant, sent, bcc);
    const transport = kept === null ? composed(tenant, sent, []) : withoutBcc(Buffer.from(kept));
    if (keepCopy) {
      tenant.sql('INSERT INTO mail_mime VALUES (?, ?) ON CONFLICT DO NOTHING').run(sent.id, copy);
      tenant
        .sql('UPDATE mail_bodies SET headers = ? WHERE message = ?')
        .run(JSON.stringify(readMime(copy).headers), sent.id);
      const moved = relocate(tenant, sent, knownFolder(tenant, mailbox.box, 'sentitems')!);
      told.push(() => announce(tenant, mailbox, moved, 'created'));
    } else purge(tenant, sent);
    if (seen) told.unshift(() => announce(tenant, mailbox, draft, 'deleted'));
    hand(tenant, draft.from_address, recipients, transport, told);
  });
  for (const tell of told) tell();
}

/** `POST /sendMail`, from JSON or base64 MIME. */
export function sendMail(call: Call, mailbox: Mailbox): void {
  const { tenant } = call;
  const drafts = knownFolder(tenant, mailbox.box, 'drafts')!;
  const mime = postedMime(call);
  if (mime !== null) {
    tenant.transaction(() => {
      const reading = { received: tenant.clock.now(), draft: true, read: true };
      const draft = putMime(tenant, mailbox, drafts, withSender(mime, mailbox), reading, () => {});
      sendDraft(tenant, mailbox, draft, { keepCopy: true, seen: false });
    });
    return;
  }
  const request = (typeof call.json === 'object' && call.json !== null ? call.json : {}) as Record<string, unknown>;
  const { message, saveToSentItems = true, ...rest } = lowerFirst(request);
  const unknown = Object.keys(rest)[0];
  if (unknown !== undefined) throw badBody(`The parameter '${unknown}' does not exist.`);
  if (message === undefined) throw badBody("The parameter 'Message' is missing.");
  if (typeof saveToSentItems !== 'boolean') throw badBody("The parameter 'SaveToSentItems' must be true or false.");
  const changes = readNewMessage(message);
  tenant.transaction(() => {
    const draft = insertDraft(tenant, mailbox, drafts, changes);
    sendDraft(tenant, mailbox, draft, { keepCopy: saveToSentItems, seen: false });
  });
}

/** Delivers to the mailboxes of the tenant and keeps the rest in the outbox of the outside world. */
function hand(
  tenant: Tenant,
  sender: string,
  recipients: readonly string[],
  bytes: Buffer,
  told: (() => void)[],
): void {
  const outside: string[] = [];
  for (const address of recipients) {
    const mailbox = mailboxOf(tenant, address);
    if (mailbox === null) {
      outside.push(address);
      continue;
    }
    const inbox = knownFolder(tenant, mailbox.box, 'inbox')!;
    const stamped = withReceived(tenant, bytes, {
      from: `mail.${tenant.settings.domain}`,
      with: 'HTTPS',
      recipient: null,
    });
    const how = { received: tenant.clock.now(), draft: false, read: false };
    putMime(tenant, mailbox, inbox, stamped, how, (tell) => told.push(tell));
  }
  if (outside.length > 0) {
    tenant
      .sql('INSERT INTO mail_outbox (sent, sender, recipients, bytes) VALUES (?, ?, ?, ?)')
      .run(tenant.clock.now(), sender, JSON.stringify(outside), bytes);
  }
}

/** A mailbox sends as itself, and as another one only with Send As there. */
function refuseSender(tenant: Tenant, mailbox: Mailbox, address: string): void {
  if (address.toLowerCase() === mailbox.address.toLowerCase()) return;
  const other = mailboxOf(tenant, address);
  if (other !== null && (other.box === mailbox.box || rightsOf(tenant, other.box, mailbox.userId).sendAs)) return;
  throw sendAsDenied();
}

/** Exchange puts the mailbox's own address where a posted MIME names no sender. */
function withSender(mime: Buffer, mailbox: Mailbox): Buffer {
  if (readMime(mime).from !== null) return mime;
  return Buffer.concat([Buffer.from(`From: <${mailbox.address}>\r\n`), mime]);
}

/** The bytes without their Bcc fields; everything else stays as it is. */
function withoutBcc(bytes: Buffer): Buffer {
  const { bodyStart } = readHeader(bytes, 0, bytes.length);
  const head = bytes.toString('latin1', 0, bodyStart);
  const clean = head.replace(/(^|\n)bcc[ \t]*:[^\n]*(?:\n[ \t][^\n]*)*(?:\n|$)/gi, '$1');
  return clean === head ? bytes : Buffer.concat([Buffer.from(clean, 'latin1'), bytes.subarray(bodyStart)]);
}

const lowerFirst = (object: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(object).map(([name, value]) => [name.charAt(0).toLowerCase() + name.slice(1), value]),
  );

const badBody = (message: string): GraphFault => new GraphFault(400, 'RequestBodyRead', message);
