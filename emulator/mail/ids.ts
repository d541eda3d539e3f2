import { hash } from 'node:crypto';
import { GraphFault } from '../route.ts';

/**
 * The opaque ids of Outlook, shaped like the real ones: url-safe base64 that names the mailbox and a counter.
 * A mutable message id also names the folder and the stay in it, so it dies when the message moves.
 */
export type MailboxKey = { readonly userId: string; readonly store: Buffer };

export type Decoded =
  | { readonly kind: 'stay'; readonly folder: number; readonly stay: number; readonly attachment: number | null }
  | { readonly kind: 'message'; readonly message: number; readonly attachment: number | null }
  | { readonly kind: 'folder'; readonly folder: number };

const ENTRY = Buffer.from('0046000000000000', 'hex').subarray(0, 7);
const PROVIDER = Buffer.from('1d840311aa6611cd9bc800aa002f845a', 'hex');
const IMMUTABLE_HEAD = Buffer.concat([Buffer.from('0009002e0000000000', 'hex'), PROVIDER, Buffer.from('0d00', 'hex')]);
const ATTACHMENT = Buffer.from('0112001000', 'hex');

const FOLDER_LENGTH = 89;
const MUTABLE_LENGTH = 113;
const IMMUTABLE_LENGTH = 51;
const ATTACHMENT_LENGTH = 21;

const keys = new Map<string, MailboxKey>();

export function mailboxKey(userId: string): MailboxKey {
  let key = keys.get(userId);
  if (key === undefined) {
    key = { userId, store: Buffer.from(hash('sha256', `store ${userId}`, 'buffer').subarray(0, 16)) };
    keys.set(userId, key);
  }
  return key;
}

export const folderId = (key: MailboxKey, folder: number): string => encode(folderBytes(key, folder));

const prefixes = new Map<string, string>();

export function mutableId(key: MailboxKey, folder: number, stay: number): string {
  const name = `${key.userId} ${folder}`;
  let prefix = prefixes.get(name);
  if (prefix === undefined) {
    prefix = Buffer.concat([folderBytes(key, folder).subarray(0, 89), key.store]).toString('base64url');
    prefixes.set(name, prefix);
  }
  const tail = Buffer.alloc(8);
  tail.writeUIntBE(stay, 0, 6);
  return `${prefix}${tail.toString('base64url')}=`;
}

export function immutableId(key: MailboxKey, message: number): string {
  return immutableBytes(key, message).toString('base64url');
}

/** The id of an attachment is that of its message, longer: it changes when the message's does. */
export function attachmentId(messageId: string, key: MailboxKey, attachment: number): string {
  const tail = Buffer.alloc(ATTACHMENT_LENGTH);
  ATTACHMENT.copy(tail);
  key.store.copy(tail, 5, 0, 10);
  tail.writeUIntBE(attachment, 15, 6);
  return encode(Buffer.concat([Buffer.from(messageId, 'base64url'), tail]));
}

/**
 * Reads an id of this mailbox. Throws 400 ErrorInvalidIdMalformed for text that is no id, and 404 ErrorItemNotFound
 * for one of another mailbox.
 */
export function decodeId(key: MailboxKey, id: string): Decoded {
  const bytes = /^[A-Za-z0-9_-]+={0,2}$/.test(id) ? Buffer.from(id, 'base64url') : null;
  if (bytes === null || encode(bytes) !== id) throw malformedId();
  const withAttachment = bytes.subarray(-ATTACHMENT_LENGTH, -ATTACHMENT_LENGTH + 5).equals(ATTACHMENT);
  const attachment = withAttachment ? bytes.readUIntBE(bytes.length - 6, 6) : null;
  const owner = withAttachment ? bytes.subarray(0, -ATTACHMENT_LENGTH) : bytes;
  const decoded = decodeOwner(key, owner, attachment);
  if (decoded === null) throw malformedId();
  return decoded;
}

function decodeOwner(key: MailboxKey, bytes: Buffer, attachment: number | null): Decoded | null {
  if (bytes.length === IMMUTABLE_LENGTH && bytes.subarray(0, 27).equals(IMMUTABLE_HEAD)) {
    const message = bytes.readUIntBE(43, 6);
    if (!bytes.subarray(27, 43).equals(key.store)) throw itemNotFound();
    if (bytes.readUInt16BE(49) !== 0) return null;
    return { kind: 'message', message, attachment };
  }
  if (bytes.length < FOLDER_LENGTH || bytes.readUInt32BE(0) !== 0x00032400) return null;
  if (!bytes.subarray(40, 47).equals(ENTRY)) return null;
  if (bytes.toString('latin1', 4, 40) !== key.userId) throw itemNotFound();
  const folder = bytes.readUIntBE(81, 6);
  if (bytes.length === FOLDER_LENGTH && attachment === null) {
    return bytes.equals(folderBytes(key, folder)) ? { kind: 'folder', folder } : null;
  }
  if (bytes.length !== MUTABLE_LENGTH) return null;
  const stay = bytes.readUIntBE(105, 6);
  return encode(bytes) === mutableId(key, folder, stay) ? { kind: 'stay', folder, stay, attachment } : null;
}

function folderBytes(key: MailboxKey, folder: number): Buffer {
  const bytes = Buffer.alloc(FOLDER_LENGTH);
  bytes.writeUInt32BE(0x00032400, 0);
  bytes.write(key.userId, 4, 'latin1');
  ENTRY.copy(bytes, 40);
  key.store.copy(bytes, 47);
  bytes.writeUInt16BE(0x0700, 63);
  PROVIDER.copy(bytes, 65);
  bytes.writeUIntBE(folder, 81, 6);
  return bytes;
}

function immutableBytes(key: MailboxKey, message: number): Buffer {
  const bytes = Buffer.alloc(IMMUTABLE_LENGTH);
  IMMUTABLE_HEAD.copy(bytes);
  key.store.copy(bytes, 27);
  bytes.writeUIntBE(message, 43, 6);
  return bytes;
}

/** Outlook keeps the padding in its url-safe ids. */
function encode(bytes: Buffer): string {
  const text = bytes.toString('base64url');
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}

/** The change key for a number of the change series; standard base64, as in an etag. */
export function changeKey(key: MailboxKey, change: number): string {
  const bytes = Buffer.alloc(30);
  bytes.writeUInt32BE(0x09000000, 0);
  bytes.writeUInt32BE(0x16000000, 4);
  key.store.copy(bytes, 8);
  bytes.writeUIntBE(change, 24, 6);
  return bytes.toString('base64');
}

export const etag = (changeKeyText: string): string => `W/"${changeKeyText}"`;

/** `conversation` is the 32 hex digits kept with a message. */
export const conversationId = (key: MailboxKey, conversation: string): string =>
  encode(
    Buffer.concat([
      Buffer.from([0x00, 0x04, 0x24, 0x00]),
      Buffer.from(key.userId, 'latin1'),
      Buffer.from('001000', 'hex'),
      Buffer.from(conversation, 'hex'),
    ]),
  );

/** null: no conversation of this mailbox has that id. */
export function conversationOf(key: MailboxKey, id: string): string | null {
  const bytes = Buffer.from(id, 'base64url');
  if (bytes.length !== 59) return null;
  const conversation = bytes.subarray(43).toString('hex');
  return conversationId(key, conversation) === id ? conversation : null;
}

export const malformedId = (): GraphFault => new GraphFault(400, 'ErrorInvalidIdMalformed', 'Id is malformed.');

export const itemNotFound = (): GraphFault =>
  new GraphFault(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
