import { describe, expect, it } from 'vitest';
import { classify } from '../../../src/domain/triage/classify.ts';
import type { Evidence, TriageInput } from '../../../src/domain/triage/proposal.ts';
import { readCorpus } from '../../../training/corpus.ts';
import { TRIAGE } from '../../support/triage.ts';

/** A message without some of its words; spaces stand for them, so that nothing else moves. */
function without(message: TriageInput, places: readonly Pick<Evidence, 'part' | 'start' | 'end'>[]): TriageInput {
  const blanked = (part: Evidence['part'], text: string): string =>
    places
      .filter((place) => place.part === part)
      .reduce((left, { start, end }) => `${left.slice(0, start)}${' '.repeat(end - start)}${left.slice(end)}`, text);
  return { ...message, subject: blanked('subject', message.subject), body: blanked('body', message.body) };
}

describe('the evidence of a category', () => {
  // Jacovi and Goldberg 2020: an explanation is faithful when what it names is what the answer rests on.
  it('is what it rests on: without those words its share falls, in nineteen messages of twenty', () => {
    const asked = readCorpus()
      .filter((_, n) => n % 31 === 0)
      .flatMap(({ from, subject, body }) => {
        const message = { from, subject, body };
        const { category, scores, evidence } = classify(message, TRIAGE);
        const places = evidence.filter(({ points }) => points === category);
        if (places.length === 0) return [];
        return [scores[category] - classify(without(message, places), TRIAGE).scores[category]];
      });
    expect(asked.length).toBeGreaterThan(150);
    expect(asked.filter((fell) => fell > 0).length / asked.length).toBeGreaterThanOrEqual(0.95);
  }, 30_000);
});

describe('a body too long to look through', () => {
  it('is read at its beginning, and left to a person, who can see the rest', () => {
    const plain = { from: 'pat@post.example', subject: 'Opening hours', body: 'When does the library open on Sunday?' };
    expect(classify(plain, TRIAGE).needsHuman).toBe(false);
    const long = classify({ ...plain, body: `${plain.body}\n\n> ${'old mail '.repeat(120_000)}` }, TRIAGE);
    expect([long.category, long.needsHuman]).toEqual(['contact', true]);
  });
});
