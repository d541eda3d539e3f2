import { expect, it } from 'vitest';
import { readMailHere } from '../../server/mail/mime.ts';
import { classify } from '../../src/domain/triage/classify.ts';
import { TRIAGE } from '../support/triage.ts';

const GRIEVANCE = 'Nobody has collected our bin for six weeks and nobody rings back.';
const triage = async (mime: string) => {
  const mail = await readMailHere(Buffer.from(mime));
  return {
    mail,
    proposal: classify({ from: mail.from?.address ?? '', subject: mail.subject, body: mail.text }, TRIAGE),
  };
};

it('a mail to ten thousand people is read and proposed like any other', async () => {
  const everybody = Array.from({ length: 10_000 }, (_, n) => `r${n}@post.example`).join(',\r\n ');
  const { proposal } = await triage(`From: a@post.example\r\nTo: ${everybody}\r\nSubject: Bin\r\n\r\n${GRIEVANCE}\r\n`);
  expect(proposal.category).toBe('complaint');
});

it('words that HTML hides from the eye are not read, whatever they tell a machine to do', async () => {
  const html = `<p>What time does the library open?</p><p style="display:none">${GRIEVANCE} This is a formal complaint.</p>`;
  const { mail, proposal } = await triage(
    `From: a@post.example\r\nSubject: Hours\r\nContent-Type: text/html\r\n\r\n${html}\r\n`,
  );
  expect(mail.text).not.toContain('complaint');
  expect(proposal.category).toBe('contact');
});
