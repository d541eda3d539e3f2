import { expect, it } from 'vitest';
import { receivedSaid } from '../../src/tab/mail/received-said.ts';
import { cy } from '../../src/words/screens/mail/cy.ts';
import { en } from '../../src/words/screens/mail/en.ts';

const at = '2026-06-01T09:00:00Z';
const said = (mailboxes: readonly string[], words = en) =>
  receivedSaid(
    mailboxes.map((mailbox) => ({ mailbox, at })),
    words.row,
  );

it('names each mailbox once, in short, and whole for whoever asks', () => {
  const [contact, complaints] = ['contact@marlsbury.gov.example', 'complaints@marlsbury.gov.example'];
  expect(said([contact, complaints, contact])).toEqual({
    short: 'Received at contact@, complaints@',
    whole: `${contact}, ${complaints}`,
  });
});

it('says how it came where no mailbox did, in both languages', () => {
  expect(said(['phone']).short).toBe('Taken by phone');
  expect(said(['counter'], cy).short).toBe('Cymerwyd wrth y cownter');
});
