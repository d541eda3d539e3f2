import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Category } from '../../src/domain/triage/proposal.ts';
import { compared } from '../../training/compare.ts';
import { readDecisions, withoutNames } from '../../training/decisions.ts';
import { lineOf } from '../../training/options.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-decisions-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const decided = (n: number, body: string) => ({
  id: `m-${n}`,
  at: `2026-03-0${n}`,
  subject: '',
  body,
  category: 'contact',
});
const written = (lines: readonly unknown[]): string => {
  const path = join(folder, 'decisions.jsonl');
  writeFileSync(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return path;
};

describe('a council’s own decisions', () => {
  it('are read the earliest first', () => {
    const reads = readDecisions(written([decided(2, 'Later.'), decided(1, 'Sooner.')]));
    expect(reads.map(({ message }) => message.id)).toEqual(['m-1', 'm-2']);
  });

  it('are named by their line where one is none, and not shown: a letter does not belong in a terminal', () => {
    const path = written([decided(1, 'Fine.'), '{"id":"m-2","body":"Noreen Fettle wrote']);
    expect(() => readDecisions(path)).toThrow(/line 2, is no decision\.$/);
  });

  it('teach no word that only a few letters have: it may be a name', () => {
    const [corpus] = [readDecisions(written([decided(1, 'the bin')]))];
    const letters = [1, 2, 3, 4, 5].map((n) =>
      decided(n, n === 1 ? 'the bin of zebedee gorsedown' : 'the bin of gorsedown'),
    );
    const [first] = withoutNames(readDecisions(written(letters)), corpus);
    expect([...(first?.traits.words.keys() ?? [])].sort()).toEqual(
      ['bin', 'gorsedown', 'of', 'the', 'bin of', 'the bin'].sort(),
    );
  });
});

describe('a candidate', () => {
  const judged = (right: readonly boolean[]) =>
    right.map((is, n) => {
      const category: Category = n % 2 === 0 ? 'complaint' : 'contact';
      const complaint = is === (category === 'complaint') ? 0.9 : 0.1;
      return { category, acceptable: [category], shares: { complaint, contact: 1 - complaint, service_request: 0 } };
    });
  const good = judged(Array.from({ length: 200 }, (_, n) => n % 10 > 0));

  it('may replace the shipped model where it answers the same', () => {
    expect(compared(good, good)).toMatchObject({ mayReplace: true, atLeast: 0 });
  });

  it('may not where it is clearly worse, nor where too little was asked to know', () => {
    const worse = judged(Array.from({ length: 200 }, (_, n) => n % 5 > 0));
    expect(compared(good, worse).mayReplace).toBe(false);
    expect(compared([], []).mayReplace).toBe(false);
  });

  it('may where it is better, and may not where the better one is to be replaced by the worse', () => {
    const better = judged(Array.from({ length: 200 }, () => true));
    expect(compared(good, better).mayReplace).toBe(true);
    expect(compared(better, good).mayReplace).toBe(false);
  });
});

describe('a line of options', () => {
  const wanted = { usage: 'usage\n', switches: ['json'], words: { only: ['a', 'b'], real: 'any' } } as const;

  it('is what was asked', () => {
    expect(lineOf(['--json', '--only', 'a'], wanted)).toEqual({
      go: true,
      on: new Set(['json']),
      words: { only: 'a' },
    });
    expect(lineOf(['--help'], wanted)).toEqual({ go: false, code: 0, says: 'usage\n' });
  });

  it.each([[['--only', 'c']], [['--real', '']], [['--sead']], [['--real']], [['word']]])('%j is refused', (line) => {
    expect(lineOf(line, wanted)).toMatchObject({
      go: false,
      code: 2,
      says: expect.stringContaining('Nothing was started.'),
    });
  });
});
