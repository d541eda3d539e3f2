import { describe, expect, it } from 'vitest';
import { classify } from '../../../src/domain/triage/classify.ts';
import { TRIAGE } from '../../support/triage.ts';
import { ENGLISH_ALL_THE_SAME, OTHER_LANGUAGES } from './messages/languages.ts';

const propose = (body: string) => classify({ from: 'a.resident@mail.example', subject: '', body }, TRIAGE);
const foreign = (body: string): boolean => propose(body).flags.includes('not_english');
const all = Object.entries(OTHER_LANGUAGES).flatMap(([language, texts]) => texts.map((text) => ({ language, text })));

describe('mail in another language', () => {
  it('is known as such, and left to a person with the words that say so', () => {
    expect(all.length).toBeGreaterThanOrEqual(60);
    const missed = all.filter(({ text }) => !foreign(text));
    expect(missed).toEqual([]);
    for (const { text } of all) {
      const { needsHuman, evidence } = propose(text);
      expect([text, needsHuman]).toEqual([text, true]);
      expect(
        evidence.filter(({ points }) => points === 'not_english').map(({ quote }) => text.includes(quote)),
      ).toEqual([true]);
    }
  });

  it.each(ENGLISH_ALL_THE_SAME)('is not what is English all the same: “%s”', (text) => {
    expect(foreign(text)).toBe(false);
  });
});
