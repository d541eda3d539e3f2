import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMime } from '../../../emulator/mail/mime/read-mime.ts';
import { type Contact, openContact } from './mailbox.ts';

let box: Contact;
beforeAll(async () => {
  box = await openContact();
});
afterAll(() => box.close());

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const header = 'From: ann@home.example\r\nSubject: Ugly\r\n';

/** Parts of messages put together without regard to sense. */
const piece = fc.oneof(
  fc.constantFrom(
    'Subject: ',
    'From: ',
    'To: <',
    'Content-Type: multipart/mixed; boundary=',
    'Content-Type: text/html; charset=',
    '--b',
    '--b--',
    '\r\n',
    '\n',
    '\r',
    '\r\n\r\n',
    'Content-Transfer-Encoding: base64',
    'Content-Transfer-Encoding: quoted-printable',
    '=?utf-8?B?',
    '=?utf-8?Q?=',
    '?=',
    '=\r\n',
    '<',
    '>',
    '"',
    '\\',
    '(',
    ',',
    ';',
    ':',
    '\0',
    '<!--',
    '<script>',
    'Content-Type: message/rfc822',
    'b',
    'utf-7',
    '+AAA',
    '=00',
    'Date: ',
    'References: <',
    'format=flowed',
    "name*0*=utf-8''%",
    'begin 644 x',
    'From ',
  ),
  fc.string({ maxLength: 20, unit: 'binary' }),
  fc.uint8Array({ maxLength: 20 }).map((part) => Buffer.from(part).toString('latin1')),
); // prettier-ignore
const soup = fc.array(piece, { maxLength: 80 }).map((pieces) => bytes(pieces.join('')));

const nested = (depth: number): string => {
  let text = 'Content-Type: text/plain\r\n\r\nthe heart';
  for (let level = 0; level < depth; level++) {
    text = `Content-Type: multipart/mixed; boundary="n${level}"\r\n\r\n--n${level}\r\n${text}\r\n--n${level}--\r\n`;
  }
  return header + text;
};

const RECIPIENTS = Array.from({ length: 10_000 }, (_, n) => `"Person, ${n}" <p${n}@home.example>`).join(',\r\n ');

/** Everything that brought readers of mail down before, or looks as if it would. */
const UGLY: readonly (readonly [string, Uint8Array])[] = [
  ['nothing but a line break', bytes('\r\n')],
  ['one byte', bytes('x')],
  ['a header without a body', bytes('Subject: Only this')],
  ['a body without a header', bytes('\r\nonly this')],
  ['no sender, no subject, no date', bytes('X-Nothing: 1\r\n\r\nx')],
  ['10,000 recipients', bytes(`${header}To: ${RECIPIENTS}\r\n\r\nto all`)],
  ['parts nested 100 deep', bytes(nested(100))],
  [
    '1,000 parts nested in a chain of openings',
    bytes(
      `${header}Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n'.repeat(1000)}`,
    ),
  ],
  [
    '20,000 empty parts',
    bytes(`${header}Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\n\r\n'.repeat(20_000)}`),
  ],
  ['NULs everywhere', bytes('Sub\0ject: a\0b\r\nSubject: c\0d\r\n\0\r\n\r\nbo\0dy')],
  ['a subject of 1 MB', bytes(`Subject: ${'long '.repeat(200_000)}\r\n\r\nx`)],
  ['a folded header of 50,000 lines', bytes(`Subject: a${'\r\n b'.repeat(50_000)}\r\n\r\nx`)],
  ['50,000 header fields', bytes(`${'X-A: b\r\n'.repeat(50_000)}\r\nx`)],
  ['100,000 openings of an encoded word', bytes(`Subject: ${'=?'.repeat(100_000)}\r\n\r\nx`)],
  ['100,000 brackets', bytes(`To: ${'('.repeat(50_000)}${'<'.repeat(50_000)}\r\n\r\nx`)],
  ['a charset that lies', bytes(`${header}Content-Type: text/plain; charset=utf-16\r\n\r\nodd`)],
  ['a charset nobody knows', bytes(`${header}Content-Type: text/plain; charset="\xff\xfe"\r\n\r\n\x80\x81`)],
  ['lone surrogates in UTF-16', bytes(`${header}Content-Type: text/plain; charset=utf-16le\r\n\r\n\x00\xd8x\x00`)],
  ['HTML of 200,000 open angles', bytes(`${header}Content-Type: text/html\r\n\r\n${'<'.repeat(200_000)}`)],
  [
    'HTML of 100,000 comments and scripts that never close',
    bytes(`${header}Content-Type: text/html\r\n\r\n${'<!--<script>'.repeat(100_000)}`),
  ],
  ['HTML nested 50,000 deep', bytes(`${header}Content-Type: text/html\r\n\r\n${'<div>'.repeat(50_000)}x`)],
  [
    'HTML of blanks in a million elements',
    bytes(`${header}Content-Type: text/html\r\n\r\n${'<b> '.repeat(1_000_000)}x`),
  ],
  ['a body of white space', bytes(`${header}Content-Type: text/html\r\n\r\n${' \n'.repeat(300_000)}`)],
  [
    '5 MB of base64',
    bytes(
      `${header}Content-Type: application/octet-stream; name=a\r\nContent-Transfer-Encoding: base64\r\n\r\n${'QUJD'.repeat(1_250_000)}`,
    ),
  ],
  ['5 MB of random bytes', Buffer.alloc(5 * 1024 * 1024).map((_, at) => (at * 2654435761) >>> 13)],
  ['5 MB of boundaries', bytes(`${header}Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b'.repeat(1_700_000)}`)],
]; // prettier-ignore

async function isKept(mime: Uint8Array): Promise<void> {
  const id = box.deliver(mime);
  const list = await box.get(
    '/mailFolders/inbox/messages?$top=1&$select=subject,from,bodyPreview,hasAttachments,internetMessageId',
  );
  expect(list.status).toBe(200);
  expect((await box.get(`/messages/${id}?$select=body,uniqueBody,internetMessageHeaders,toRecipients`)).status).toBe(
    200,
  );
  const raw = await fetch(`${box.emulator.origin}/v1.0/users/${box.userId}/messages/${id}/$value`, {
    headers: { authorization: `Bearer ${box.caller.ownToken}` },
  });
  expect(Buffer.compare(Buffer.from(await raw.arrayBuffer()), mime)).toBe(0);
  expect((await box.get(`/messages/${id}/attachments?$select=name`)).status).toBe(200);
  expect((await box.post(`/messages/${id}/permanentDelete`, {})).status).toBe(204);
}

describe('ugly mail', () => {
  it.each(UGLY)('%s is accepted, listed and given back byte for byte', async (_name, mime) => {
    await isKept(mime);
  });

  it('whatever the bytes: accepted, listed, given back', async () => {
    await fc.assert(fc.asyncProperty(soup, isKept), { numRuns: 60, seed: 20261123 });
  });

  it('is read in a time that grows with its size alone, so that one letter cannot stop the tenant', () => {
    for (const [name, mime] of UGLY) {
      const began = performance.now();
      readMime(mime);
      expect([name, performance.now() - began < 5_000]).toEqual([name, true]);
    }
  });

  it('shows at worst a subject and a sender taken from the header lines', () => {
    const reading = readMime(bytes('subject:x\nfrom:ann@home.example\nContent-Type: multipart/mixed; boundary=\n\n'));
    expect([reading.subject, reading.from?.address]).toEqual(['x', 'ann@home.example']);
  });

  it('never gives text that JSON or SQLite could not carry', () => {
    fc.assert(
      fc.property(soup, (mime) => {
        const reading = readMime(mime);
        const texts = [
          reading.subject,
          reading.text,
          reading.html ?? '',
          reading.preview,
          ...reading.headers.map(({ value }) => value),
          ...reading.to.map(({ name }) => name),
          ...reading.attachments.map(({ name }) => name),
        ];
        for (const text of texts) expect([text.includes('\0'), text.isWellFormed()]).toEqual([false, true]);
        expect(reading.preview.length).toBeLessThanOrEqual(255);
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});
