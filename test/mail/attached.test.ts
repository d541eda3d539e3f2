import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { attachedHere, readMailHere } from '../../server/mail/mime.ts';
import { startMailReader } from '../../server/mail/read-mail.ts';
import { mime } from '../support/a-mail.ts';

const reader = startMailReader({ workers: 1 });
afterAll(() => reader.close());

const file = (name: string, words: string): string[] => [
  '--b',
  `Content-Type: application/octet-stream; name="${name}"`,
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from(words).toString('base64'),
];
const LETTER = mime(
  'From: noreen.fettle@post.example',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/plain',
  '',
  'See the files.',
  ...file('one.pdf', 'the first'),
  '--b',
  'Content-Type: text/html',
  '',
  '<p>See the files.</p>',
  ...file('two.pdf', 'the second'),
  '--b--',
);

describe('an attachment of a kept message', () => {
  it('is found at its place of the list, and is the file that the list has the hash of', async () => {
    const { attachments } = await readMailHere(LETTER);
    expect(attachments.map(({ name }) => name)).toEqual(['one.pdf', 'two.pdf']);
    for (const [place, note] of attachments.entries()) {
      const found = await reader.attached(LETTER, place);
      expect(found?.name).toBe(note.name);
      expect(createHash('sha256').update(found!.bytes).digest('hex')).toBe(note.sha256);
    }
  });

  it('is nothing where the list has no such place, or the message cannot be taken apart', async () => {
    for (const place of [-1, 2, 0.5, 9999]) expect(await attachedHere(LETTER, place)).toBeNull();
    const deep = Array.from({ length: 150 }, (_, n) => [
      `Content-Type: multipart/mixed; boundary=d${n}`,
      '',
      `--d${n}`,
    ]);
    expect(await reader.attached(mime('From: a@post.example', ...deep.flat()), 0)).toBeNull();
  });
});
