import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../src/domain/triage/proposal.ts';
import { runRedress } from '../support/programs.ts';

const letter = (id: string | number, body: string) => ({
  id,
  from: 'noreen.fettle@post.example',
  subject: 'Bins',
  body,
});

describe('redress classify --jsonl, as a program of its own', () => {
  it('answers each message with a whole proposal and ends with 2 where a line was bad', async () => {
    const input = [
      JSON.stringify(letter(1, 'I want to make a formal complaint about the way I was treated.')),
      '{"id":2,"from":"a@post.example","subject":7,"body":"x"}',
      '{"id":3,"from":"a@post.example"}',
      '',
      JSON.stringify(letter('last', 'When is my next bin collection?')),
    ].join('\r\n');
    const { code, out, err } = await runRedress(['classify', '--jsonl'], process.env, input);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id }) => id)).toEqual([1, 'last']);
    expect(answers[0].category).toBe('complaint');
    for (const answer of answers) {
      expect(Object.keys(answer)).toEqual([
        'id',
        'category',
        'scores',
        'confidence',
        'needsHuman',
        'flags',
        'service',
        'evidence',
      ]);
      const scores = CATEGORIES.map((category) => answer.scores[category] as number);
      expect(scores.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    }
    expect([code, err]).toEqual([2, 'line 2: "subject" must be a string\nline 3: "subject" is missing\n']);
  });
});
