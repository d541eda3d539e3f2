import type { Mail } from '../mail.ts';
import { header } from '../mail.ts';

/** Rewritten by the mail system for each mailbox, so their bytes say nothing about whether two messages are one. */
const REWRITTEN = /^(?:message\/|text\/calendar$|application\/ms-tnef$|application\/(?:x-)?pkcs7-)/;

const folded = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/**
 * What makes a message itself, as one canonical string: Message-ID, From, Date, Subject, the text with white space folded,
 * and the attached files. What the journey adds (Received, Return-Path, To of a distribution list) is left out, so the same
 * mail in two mailboxes has the same basis. Message-ID alone does not decide: some senders use one for every message.
 *
 * Scar: a gateway that appends a footer for one mailbox only makes two of one message. That is meant: a second row can be
 * marked as not for us by a person, a row that was never written cannot be missed by anybody.
 */
export function messageKeyBasis(mail: Mail): string {
  const files = mail.attachments.filter((one) => !REWRITTEN.test(one.mediaType)).map((one) => one.sha256);
  return JSON.stringify([
    'message-1',
    mail.messageId ?? '',
    mail.from?.address.toLowerCase() ?? '',
    mail.sentAt ?? folded(header(mail, 'date') ?? ''),
    folded(mail.subject),
    folded(mail.text),
    files.sort(),
  ]);
}

/** Whether nothing was found in a message that tells it from another of its kind: then only its bytes can. */
export const tellsNothing = (mail: Mail): boolean =>
  mail.messageId === null &&
  (mail.sentAt ?? header(mail, 'date') ?? '') === '' &&
  folded(`${mail.subject}${mail.text}`) === '' &&
  mail.attachments.length === 0;
