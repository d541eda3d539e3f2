import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownWords } from '../../../src/domain/triage/own-words.ts';

describe('laws of own words', () => {
  const piece = fc.constantFrom(
    'The bin was missed.',
    '> We are sorry.',
    '',
    ' ',
    'On Mon, 4 May 2026 at 09:12, A B <a@b.example> wrote:',
    '-----Original Message-----',
    'From: A <a@b.example>',
    'Sent: 4 May 2026 09:12',
    'To: us',
    'Subject: Bins',
    'Kind regards',
    'Noreen Fettle',
    'Tel 01632 960 001',
    '--',
    'Message: help',
    'Name: Noreen',
    '[EXTERNAL]',
    'Sent from my iPhone',
    '\u200b\u00a0',
  );
  const mail = fc
    .array(fc.oneof({ weight: 4, arbitrary: piece }, fc.string({ maxLength: 30 })), { maxLength: 25 })
    .chain((parts) => fc.constantFrom('\n', '\r\n', '\r').map((end) => parts.join(end)));

  it('spans are in order, inside the text, never empty, never overlapping, and say exactly what the text says', () => {
    fc.assert(
      fc.property(mail, (text) => {
        const { spans, text: words } = ownWords(text);
        let last = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        expect(words).toBe(spans.map(({ start, end }) => text.slice(start, end)).join('\n\n'));
      }),
    );
  });

  it('the line ends do not matter', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (parts) => {
        const flat = (text: string): string => ownWords(text).text.replace(/\r\n?|\n/g, '\n');
        expect(flat(parts.join('\r\n'))).toBe(flat(parts.join('\n')));
      }),
    );
  });

  it('a marked line is never the writer’s own, unless they wrote nothing at all', () => {
    fc.assert(
      fc.property(mail, (text) => {
        const { spans, onlyQuoted } = ownWords(text);
        if (onlyQuoted) return;
        const starts = new Set(spans.map(({ start }) => start));
        for (const start of starts) expect(text.slice(start, start + 2)).not.toBe('> ');
      }),
    );
  });

  it('an unmarked sentence without any sign of mail stays whole', () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/);
    const sentence = fc.array(word, { minLength: 5, maxLength: 15 }).map((words) => `I said ${words.join(' ')}.`);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 6 }), (sentences) => {
        const letter = sentences.join('\n');
        expect(ownWords(letter)).toMatchObject({ text: letter, onlyQuoted: false });
      }),
    );
  });
});

describe('a letter too long to look through', () => {
  it.each<[string, string]>([
    ['labels', 'a:\n'],
    ['quote marks', '>\n'],
    ['carriage returns', 'a:\r'],
    ['headers', 'From: x\n'],
    ['one line', 'word '],
    ['brackets', '([<'],
    ['attributions', 'On Monday wrote:\n'],
    ['markup', '<p>a</p>\n'],
  ])('is read at its beginning only, and says so: a megabyte of %s', (_of, piece) => {
    const { cut, spans } = ownWords(piece.repeat(Math.ceil(1_000_000 / piece.length)));
    expect(cut).toBe(true);
    const last = Math.max(0, ...spans.map(({ end }) => end));
    expect(last).toBeLessThanOrEqual(Math.min(100_000, 5_000 * (/[\r\n]/.test(piece) ? piece.length : 100_000)));
  });

  it('is read to its end while it has no more than 100,000 characters and 5,000 lines', () => {
    expect(ownWords(`${'word '.repeat(19_999)}word.`)).toMatchObject({ cut: false });
    const letter = `${'The bin again.\n'.repeat(4_999)}The end.`;
    expect(ownWords(letter)).toMatchObject({ text: letter, cut: false });
    expect(ownWords(`${letter}\nMore`)).toMatchObject({ text: letter, cut: true });
  });
});
