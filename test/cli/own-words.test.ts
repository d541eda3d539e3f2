import { describe, expect, it } from 'vitest';
import { run } from '../../server/cli/own-words.ts';
import { keptStreams } from '../support/kept-streams.ts';
import { runRedress } from '../support/programs.ts';

const lines = (...values: readonly unknown[]): string =>
  values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n');
const ask = (input: string) => runRedress(['own-words', '--jsonl'], process.env, input);

describe('redress own-words --jsonl, as a program of its own', () => {
  it('answers text and whole messages, quotes removed, in order', async () => {
    const eml = [
      'From: Noreen Fettle <noreen.fettle@post.example>',
      'Subject: Bins',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p>The bin was missed <b>again</b>.</p><blockquote>Dear Noreen, we are sorry.</blockquote>',
    ].join('\r\n');
    const text = 'The bin was missed.\n\nOn Mon, 2 Mar 2026, Contact wrote:\n> We are sorry.';
    const long = `The bin was missed.${'\n'.repeat(5_001)}And again.`;
    const { code, out, err } = await ask(lines({ id: 1, text }, { id: 'two', eml }, { id: 3, text: long }));
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { id: 1, ownWords: 'The bin was missed.' },
      { id: 'two', ownWords: 'The bin was missed again.' },
      { id: 3, ownWords: 'The bin was missed.', cut: true },
    ]);
    expect([code, err]).toEqual([0, '']);
  });

  it('serves the other lines past bad ones, names them, and ends with 2', async () => {
    const { code, out, err } = await ask(
      lines(
        '{"id":',
        { id: 1 },
        { id: 2, text: 5 },
        { id: 3, eml: null },
        { id: 4, text: 'a', eml: 'b' },
        { text: 'a' },
        { id: 9, text: 'Bin.' },
      ),
    );
    expect(code).toBe(2);
    expect(out).toBe('{"id":9,"ownWords":"Bin."}\n');
    expect(err.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^line 1: is not JSON/),
      'line 2: "text" or "eml" is missing',
      'line 3: "text" must be a string',
      'line 4: "eml" must be a string',
      'line 5: has both "text" and "eml"',
      'line 6: "id" is missing',
    ]);
  });

  it('says how it is used', async () => {
    const { streams, out, err } = keptStreams();
    expect([await run([], streams), out()]).toEqual([2, '']);
    expect(err()).toContain('usage: redress own-words --jsonl');
  });
});
