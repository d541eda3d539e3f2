import { describe, expect, it } from 'vitest';
import { run } from '../../server/cli/classify.ts';
import { CATEGORIES } from '../../src/domain/triage/proposal.ts';
import { keptStreams } from '../support/kept-streams.ts';
import { runRedress } from '../support/programs.ts';
import { TRIAGE } from '../support/triage.ts';

const letter = (id: string | number, body: string) => ({
  id,
  from: 'noreen.fettle@post.example',
  subject: 'Bins',
  body,
});

/** The same without a program of its own. */
const classified = async (args: readonly string[], input: string) => {
  const { streams, out, err } = keptStreams(input);
  return { code: await run(args, streams, () => TRIAGE), out: out(), err: err() };
};

describe('redress classify --jsonl', () => {
  it('answers, as a program of its own, each message with a whole proposal and ends with 2 where a line was bad', async () => {
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
        'question',
        'whyNot',
      ]);
      const scores = CATEGORIES.map((category) => answer.scores[category] as number);
      expect(scores.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    }
    expect([code, err]).toEqual([2, 'line 2: "subject" must be a string\nline 3: "subject" is missing\n']);
  });

  it('serves the other lines past every kind of bad one, and repeats nothing of what they say', async () => {
    const good = letter('good', 'Noreen: please could you empty the bin?');
    const bad = [
      '{"id":"a","from":"x","subject":"y","body":"Noreen Fettle',
      'Noreen Fettle',
      '["Noreen Fettle"]',
      JSON.stringify({ ...good, id: null }),
      JSON.stringify({ ...good, id: ['Noreen Fettle'] }),
      JSON.stringify({ ...good, from: null }),
      JSON.stringify({ ...good, body: { text: 'Noreen Fettle' } }),
      JSON.stringify({ id: 'b', from: 'x', subject: 'y' }),
      '{"__proto__":{"id":"c"},"from":"x","subject":"y","body":"z"}',
    ];
    const { code, out, err } = await classified(['--jsonl'], [...bad, JSON.stringify(good)].join('\n'));
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ id: 'good', category: 'service_request' });
    expect(err.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^line 1: is not JSON/),
      expect.stringMatching(/^line 2: is not JSON/),
      'line 3: is not a JSON object',
      'line 4: "id" must be a string or a number',
      'line 5: "id" must be a string or a number',
      'line 6: "from" must be a string',
      'line 7: "body" must be a string',
      'line 8: "body" is missing',
      'line 9: "id" is missing',
    ]);
    expect(err).not.toContain('Noreen');
  });

  it('says how it is used, and ends with 0 where every line was good and where there was none', async () => {
    const wrong = await classified(['--json'], '');
    expect([wrong.code, wrong.out]).toEqual([2, '']);
    expect(wrong.err).toContain('usage: redress classify --jsonl');
    expect(await classified(['--jsonl'], '\n\n')).toEqual({ code: 0, out: '', err: '' });
  });
});
