import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOfMail } from '../../server/mail/message-key.ts';
import { readMailHere } from '../../server/mail/mime.ts';
import { messageKeyBasis } from '../../src/domain/triage/message-key.ts';

const junk = fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString('latin1'));
const name = fc.constantFrom(
  'From',
  'To',
  'Subject',
  'Date',
  'Message-ID',
  'References',
  'Reply-To',
  'X-Form',
  'Content-ID',
  'fRoM',
  '',
  ' ',
);
const type = fc.constantFrom(
  'text/plain',
  'text/html; charset=utf-16',
  'text/plain; charset=utf-7; format=flowed; delsp=yes',
  'text/plain; charset="iso-2022-jp"',
  'multipart/mixed; boundary=b',
  'multipart/alternative; boundary="b"; boundary=c',
  'multipart/related',
  'message/rfc822',
  'multipart/digest; boundary=b',
  'text/calendar; method=REPLY',
  'application/ms-tnef; name="=?x?q?=?="',
  ';;;',
);
const encoding = fc.constantFrom('7bit', 'base64', 'quoted-printable', 'x-uuencode', '(c) BASE64');
const value = fc.oneof(
  junk,
  fc.constantFrom('=?utf-8?b?////?=', '"a <b@c.example>', 'a@b.example, ,;:<>', 'Mon, 99 Foo 20266 25:61', '<<a@b>>'),
);
const body = fc.oneof(
  junk,
  fc.constantFrom(
    '--b',
    '--b--',
    '--',
    '<div style="display:none',
    '<table><td rowspan=9999>',
    '<![CDATA[<!--',
    '&#xD800;&#0;',
    '=E2=82',
    '=',
    'From x',
  ),
);
const line = fc.oneof(
  fc.tuple(name, value).map(([key, text]) => `${key}: ${text}`),
  type.map((text) => `Content-Type: ${text}`),
  encoding.map((text) => `Content-Transfer-Encoding: ${text}`),
  fc.constant(''),
  fc.constant('--b'),
  body,
);
const ugly = fc
  .tuple(fc.array(line, { maxLength: 40 }), fc.constantFrom('\r\n', '\n', '\r', '\n\r'))
  .map(([lines, end]) => Buffer.from(lines.join(end), 'latin1'));

// biome-ignore lint/suspicious/noControlCharactersInRegex: the reader's promise is that there are none
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

describe('any bytes at all', { timeout: 30_000 }, () => {
  it('are read without an error, into text fit for a list column', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          ugly,
          fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
        ),
        async (bytes) => {
          const mail = await readMailHere(bytes);
          expect(mail.subject).not.toMatch(/[\r\n]/);
          expect(
            [mail.text, mail.subject, mail.from?.name ?? '', mail.from?.address ?? '', mail.messageId ?? ''].filter(
              (text) => UNFIT.test(text) || !text.isWellFormed(),
            ),
          ).toEqual([]);
          expect(mail.attachments.every((one) => one.name !== '' && /^[0-9a-f]{64}$/.test(one.sha256))).toBe(true);
          expect(mail.sentAt === null || !Number.isNaN(Date.parse(mail.sentAt))).toBe(true);
          expect((mail.textFrom === 'none') === (mail.text === '')).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each([
    ['one line', 'Nobody emptied my bin.'],
    ['two', 'Nobody emptied my bin.\r\nPlease come.'],
  ])('are all letter where they have no header at all: %s', async (_which, words) => {
    const mail = await readMailHere(new TextEncoder().encode(words));
    expect(mail.text).toBe(words.replace('\r\n', '\n'));
  });

  it('are told apart by their bytes where nothing can be read in them', async () => {
    const key = async (bytes: string) => {
      const mime = new TextEncoder().encode(bytes);
      return keyOfMail(await readMailHere(mime), mime);
    };
    const [one, other] = ['From: a@post.example\nno header', 'From: a@post.example\nanother line'];
    expect(await key(one)).not.toBe(await key(other));
    expect(await key(one)).toBe(await key(one));
  });

  it('are read the same way twice, so that a message keeps its key', async () => {
    await fc.assert(
      fc.asyncProperty(ugly, async (bytes) => {
        const [once, twice] = [await readMailHere(bytes), await readMailHere(new Uint8Array(bytes))];
        expect(messageKeyBasis(twice)).toBe(messageKeyBasis(once));
      }),
      { numRuns: 100 },
    );
  });
});
