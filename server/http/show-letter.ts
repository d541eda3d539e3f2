import type { CaseMessage } from '../../src/api/case-detail-shapes.ts';
import { ownWords } from '../../src/domain/triage/own-words.ts';
import type { Letter } from '../ports.ts';

/** A message to read, as the screens have it. */
export const showLetter = (key: string, { mail, html, leftOut }: Letter): CaseMessage => ({
  key,
  subject: mail.subject,
  from: mail.from,
  to: [...mail.to],
  cc: [...mail.cc],
  sentAt: mail.sentAt,
  text: mail.text,
  ownWords: ownWords(mail.text).text,
  html,
  leftOut,
});
