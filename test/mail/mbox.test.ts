import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messagesOf } from '../../server/mail/mbox.ts';

const FROM = 'From noreen@post.example Mon Mar  2 09:00:00 2026';

async function taken(text: string, chunk = text.length || 1, maxBytes = 1_000_000): Promise<string[]> {
  const bytes = Buffer.from(text, 'latin1');
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  }
  const found: string[] = [];
  for await (const one of messagesOf(chunks(), maxBytes))
    found.push(one === 'too large' ? one : Buffer.from(one).toString('latin1'));
  return found;
}

describe('taking an mbox file apart', () => {
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('finds each message, %s, the last without a line end', async (_, end) => {
    const box = [FROM, 'Subject: one', '', 'a', '', FROM, 'Subject: two', '', 'b'].join(end);
    expect(await taken(box)).toEqual([['Subject: one', '', 'a', ''].join(end), ['Subject: two', '', 'b'].join(end)]);
  });

  it('takes one mark of quoting off, as mboxrd puts it on', async () => {
    expect(await taken(`${FROM}\nS: x\n\n>From here\n>>From there\n> From quoted\n`)).toEqual([
      'S: x\n\nFrom here\n>From there\n> From quoted\n',
    ]);
  });

  it.each([
    ['a sentence that starts with From', 'From the council I got no answer at 10:30 yesterday.'],
    ['a sentence with a year', 'From 2024 on nothing was done.'],
    ['a word that only begins so', 'Fromage'],
  ])('does not cut a letter at %s', async (_, line) => {
    const found = await taken(`${FROM}\nS: x\n\nfirst\n\n${line}\nlast\n`);
    expect(found).toEqual([`S: x\n\nfirst\n\n${line}\nlast\n`]);
  });

  it.each([
    ['Thunderbird’s', 'From - Mon Mar 02 09:00:00 2026'],
    ['a bounce’s', 'From MAILER-DAEMON Mon Mar  2 09:00:00 2026'],
    ['Gmail’s', 'From 1234567890@xxx Mon Mar 02 09:00:00 +0000 2026'],
    ['an archive’s', 'From noreen at post.example  Mon Mar  2 09:00:00 2026'],
  ])('believes %s separator', async (_, separator) => {
    expect(await taken(`${FROM}\nS: 1\n\na\n\n${separator}\nS: 2\n\nb\n`)).toEqual(['S: 1\n\na\n', 'S: 2\n\nb\n']);
  });

  it('believes a whole separator even where the writer forgot the empty line', async () => {
    expect(await taken(`${FROM}\nS: 1\n\na\n${FROM}\nS: 2\n\nb\n`)).toEqual(['S: 1\n\na\n', 'S: 2\n\nb\n']);
  });

  it('does not trust Content-Length', async () => {
    expect(await taken(`${FROM}\nContent-Length: 99999\n\na\n\n${FROM}\nContent-Length: 1\n\nbcd\n`)).toHaveLength(2);
  });

  it('passes over a message that is too large and finds the next', async () => {
    const box = `${FROM}\nS: 1\n\n${'x'.repeat(60)}\n${'y'.repeat(600)}\n\n${FROM}\nS: 2\n\nb\n`;
    expect(await taken(box, 50, 200)).toEqual(['too large', 'S: 2\n\nb\n']);
  });

  it('finds nothing in nothing', async () => {
    expect(await taken('')).toEqual([]);
    expect(await taken('\n\n\n')).toEqual([]);
    expect(await taken(`${FROM}\n\n${FROM}\n`)).toEqual([]);
  });

  it('gives back what was put in, wherever the chunks are cut', async () => {
    const words = fc.constantFrom('From here at 09:00 in 2026', 'From ', '>From x', 'bin', '', 'Fro', FROM);
    const letter = fc.array(words, { minLength: 1, maxLength: 8 }).map((lines) => `S: x\n\n${lines.join('\n')}\n`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(letter, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 90 }),
        async (letters, chunk) => {
          const box = letters.map((one) => `${FROM}\n${one.replace(/^(>*From )/gm, '>$1')}\n`).join('');
          expect(await taken(box, chunk)).toEqual(letters);
        },
      ),
    );
  });
});
