import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partHead } from '../../server/mail/head.ts';
import { keyOfMail } from '../../server/mail/message-key.ts';
import { readMailHere } from '../../server/mail/mime.ts';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text.replaceAll('\n', '\r\n')));
const read = async (text: string) => {
  const { from, subject, text: letter } = await readMailHere(bytes(text));
  return [from?.address ?? null, subject, letter];
};
const FROM = 'From: noreen@post.example\n';
const NOREEN = 'noreen@post.example';

describe('a letter without an empty line before it (28 November 2026: its words were dropped, and only its bytes told it from others)', () => {
  it.each([
    [
      'before the next empty line',
      `${FROM}Subject: bin\nDear council,\nmy bin was missed.\n\nNoreen\n`,
      [NOREEN, 'bin', 'Dear council,\nmy bin was missed.\n\nNoreen'],
    ],
    ['to the end', `${FROM}Subject: bin\nMy bin was missed.\n`, [NOREEN, 'bin', 'My bin was missed.']],
    ['with what looks like a header', `${FROM}Name: Noreen\nMy bin.\n\n`, [NOREEN, '', 'Name: Noreen\nMy bin.']],
    [
      'of fields alone',
      `${FROM}Subject: form\nName: Noreen\nBin: brown\n`,
      [NOREEN, 'form', 'Name: Noreen\nBin: brown'],
    ],
    ['and no header at all', 'Dear council\n\nMy bin was missed.\n', [null, '', 'Dear council\n\nMy bin was missed.']],
    ['that begins with a space', '  Dear council\nMy bin.\n', [null, '', '  Dear council\nMy bin.']],
    [
      'that quotes a head',
      `${FROM}Subject: FW\nPlease see below.\nFrom: Idris <idris@post.example>\nSubject: bins\n\nMissed.\n`,
      [NOREEN, 'FW', 'Please see below.\nFrom: Idris <idris@post.example>\nSubject: bins\n\nMissed.'],
    ],
    [
      'in several parts, whose own heads are no better',
      `${FROM}Content-Type: multipart/mixed; boundary=b\nA letter in parts.\n--b\nMy bin\nagain.\n--b\nContent-Type: text/plain\nAnd the lamp.\n\nNoreen\n--b--\n`,
      [NOREEN, '', 'My bin\nagain.\n\nAnd the lamp.\n\nNoreen'],
    ],
  ])('is read %s', async (_, mail, said) => {
    expect(await read(mail)).toEqual(said);
  });

  it('is told from another by its words', async () => {
    const [bin, lamp] = ['My bin.', 'My lamp.'].map((words) => bytes(`${FROM}Subject: again\n${words}\n`));
    const [one, other, same] = await Promise.all(
      [bin!, lamp!, Buffer.concat([Buffer.from('Received: by post.example\r\n'), bin!])].map(async (mime) =>
        keyOfMail(await readMailHere(mime), mime),
      ),
    );
    expect(one).not.toBe(other);
    expect(one).toBe(same);
  });
});

describe('a head that is not in order', () => {
  it('goes on after words in the middle of it, which are read before the letter', async () => {
    expect(await read(`${FROM}My bin was missed.\nSubject: bin\n\nThank you.\n`)).toEqual([
      NOREEN,
      'bin',
      'My bin was missed.\n\nThank you.',
    ]);
    expect(await read(`a line of junk\n${FROM}Subject: bin\n\nMissed.\n`)).toEqual([
      NOREEN,
      'bin',
      'a line of junk\n\nMissed.',
    ]);
  });

  it('is found behind a byte order mark, behind empty lines, where lines end in CR alone, and in a file of UTF-16', async () => {
    const whole = `${FROM}Subject: bin\n\nMissed.\nAgain.\n`;
    const said = [NOREEN, 'bin', 'Missed.\nAgain.'];
    expect(await read(`\uFEFF${whole}`)).toEqual(said);
    expect(await read(`\n \n${whole}`)).toEqual(said);
    const saved = Buffer.from(`\uFEFF${whole}`, 'utf16le');
    for (const bytes of [Buffer.from(whole.replaceAll('\n', '\r')), saved, Buffer.from(saved).swap16()]) {
      const { from, subject, text } = await readMailHere(new Uint8Array(bytes));
      expect([from?.address, subject, text]).toEqual(said);
    }
  });

  it('loses no word of a letter, wherever in it the empty line is missing', async () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/);
    const line = fc.tuple(word, word, word).map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 5 }), fc.nat(5), async (lines, gap) => {
        const letter = [...lines.slice(0, gap), '', ...lines.slice(gap)].join('\n');
        const [from, , text] = await read(`${FROM}Subject: bin\n${letter}\n`);
        expect(from).toBe(NOREEN);
        for (const one of lines) expect(text).toContain(one);
      }),
    );
  });
});

describe('a message in order', () => {
  it.each([
    `${FROM}Subject: bin\n\nMissed.\n`,
    `From noreen@post.example Mon Mar  2 08:59:00 2026\n${FROM}Subject: a folded\n one\n\nDear\n\nSir\n`,
    `${FROM}Subject: nothing more\n`,
    '\nDear council, without any header\n',
    '',
  ])('%j is left as it is, to the byte', (mail) => {
    const before = bytes(mail);
    expect(partHead(before)).toBe(before);
  });
});
