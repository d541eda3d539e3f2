import type { CaseDetail, CaseMessage } from '../../src/api/case-detail-shapes.ts';
import { isGivenOut } from '../../src/domain/given-out.ts';
import type { AttachmentNote } from '../../src/domain/mail.ts';
import { ownWords } from '../../src/domain/triage/own-words.ts';
import type { Letter } from '../ports.ts';

/** A message to read, as the screens have it. */
export function showLetter(key: string, { mail, html, leftOut }: Letter): CaseMessage {
  const own = ownWords(mail.text);
  return {
    key,
    subject: mail.subject,
    from: mail.from,
    to: [...mail.to],
    cc: [...mail.cc],
    sentAt: mail.sentAt,
    text: mail.text,
    ownWords: own.text,
    cut: own.cut,
    html,
    leftOut,
  };
}

/** What came with a message, as the screens have it. */
export const showAttached = (
  attachments: readonly Omit<AttachmentNote, 'sha256'>[],
): CaseDetail['messages'][number]['attachments'] =>
  attachments.map(({ name, mediaType, bytes, inline }) => ({
    name,
    mediaType,
    bytes,
    inline,
    givenOut: isGivenOut(name),
  }));
