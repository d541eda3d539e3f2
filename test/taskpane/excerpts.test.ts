import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Excerpt, excerpts } from '../../src/taskpane/excerpts.ts';

const TEXT = 'Good morning. The bin was missed again! I am fed up with\n this, and with you. Noreen';
const textOf = ({ pieces }: Excerpt): string => pieces.map(({ text }) => text).join('');
const marked = (found: readonly Excerpt[]): string[] =>
  found.flatMap(({ pieces }) => pieces.filter((piece) => piece.marked).map(({ text }) => text));

describe('the places where the writer said what led to a proposal', () => {
  it('are their sentences, with the words marked', () => {
    const [place] = excerpts(TEXT, ['missed again']);
    expect(place && textOf(place)).toBe('The bin was missed again!');
    expect(place).toMatchObject({ before: true, after: true });
    expect(marked(excerpts(TEXT, ['missed again']))).toEqual(['missed again']);
  });

  it('are found over the end of a line and in other capitals', () => {
    expect(marked(excerpts(TEXT, ['FED UP with this']))).toEqual(['fed up with\n this']);
  });

  it('are one place where they stand in one sentence, and what overlaps is marked once', () => {
    const found = excerpts(TEXT, ['the bin was', 'bin was missed', 'again']);
    expect(found).toHaveLength(1);
    expect(marked(found)).toEqual(['The bin was missed', 'again']);
  });

  it('are not there where the words are not', () => {
    expect(excerpts(TEXT, ['lovely', '', '   '])).toEqual([]);
    expect(excerpts('', ['bin'])).toEqual([]);
  });

  it('say nothing that was not written, and are not long, whatever was written', () => {
    const words = fc.array(fc.constantFrom('bin', 'again.', 'missed', '\n', 'you!', 'a', '…'), { maxLength: 400 });
    fc.assert(
      fc.property(words, fc.nat(20), fc.nat(5), (all, from, length) => {
        const text = all.join(' ');
        const quote = all.slice(from, from + length).join(' ');
        for (const place of excerpts(text, [quote])) {
          expect(text).toContain(textOf(place));
          expect(textOf(place).length).toBeLessThanOrEqual(quote.length + 2 * 90 + 20);
        }
      }),
    );
  });
});
