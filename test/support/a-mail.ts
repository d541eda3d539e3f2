import type { Mail } from '../../src/domain/mail.ts';

/** A resident's plain letter; a test names what matters to it. */
export const aMail = (more: Partial<Mail> = {}): Mail => ({
  messageId: 'letter-1@post.example',
  inReplyTo: [],
  from: { name: 'Noreen Fettle', address: 'noreen.fettle@post.example' },
  sender: null,
  replyTo: [],
  to: [{ name: '', address: 'contact@marlsbury.gov.example' }],
  cc: [],
  subject: 'Bin not collected',
  sentAt: '2026-03-02T08:59:00.000Z',
  headers: [],
  text: 'The brown bin was not emptied again.',
  textFrom: 'plain',
  attachments: [],
  forgiven: [],
  ...more,
});

/** MIME from its lines, CRLF between them, characters as UTF-8. */
export const mime = (...lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join('\r\n'));
