import { createHash } from 'node:crypto';
import type { Mail } from '../../src/domain/mail.ts';
import { messageKeyBasis, tellsNothing } from '../../src/domain/triage/message-key.ts';

/** Lower-case hex. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const keyOf = (kind: string, content: string | Uint8Array): string =>
  `m-${createHash('sha256').update(kind).update('\n').update(content).digest('hex').slice(0, 40)}`;

/** The key of a message that was read: 160 bits over `messageKeyBasis`, short enough for an indexed list column. */
export const messageKey = (basis: string): string => keyOf('message', basis);

/** The same for a message and its bytes, which alone tell it apart where nothing could be read in it. */
export const keyOfMail = (mail: Mail, mime: Uint8Array): string =>
  tellsNothing(mail) ? rawKey(mime) : messageKey(messageKeyBasis(mail));

/** The key of a message that could not be read: over its bytes, so that the same bytes are held once. */
export const rawKey = (mime: Uint8Array): string => keyOf('raw', mime);

/** The key of a message that was gone before it could be read: over where it was seen. */
export const goneKey = (mailbox: string, id: string): string =>
  keyOf('gone', JSON.stringify([mailbox.toLowerCase(), id]));
