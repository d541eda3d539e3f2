import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ownWords } from '../src/domain/triage/own-words.ts';
import { type Figure, type Part, shareOf } from './figures.ts';

/** How a case is judged: the same text but for white space, the same but for all of it, or parts that must and must not be there. */
const replies = z.array(
  z.object({
    id: z.string(),
    format: z.enum(['text', 'html', 'eml']),
    mode: z.enum(['exact_ws', 'ignore_all_ws', 'contains']),
    input: z.string(),
    expected: z.string().optional(),
    must_contain: z.array(z.string()).default([]),
    must_not_contain: z.array(z.string()).default([]),
  }),
);
type Case = z.infer<typeof replies>[number];

/** The readable text of what is not text yet: HTML, or a whole mail. */
export type Readable = (input: string, format: 'html' | 'eml') => Promise<string>;

/** Longer than this on one case is a failure of its own. In milliseconds. */
const TOO_LONG = 1_000;

const even = (text: string): string => text.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();
const bare = (text: string): string => text.replace(/\s+/g, '');
const wordsOf = (text: string): readonly string[] =>
  even(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/**
 * How the writer's own words are told from what a mail program put below them, over the cases of a folder (`cases.json` and
 * what it names). Kept: the words of the expected replies that came out. Leaked: the words that came out and are not theirs.
 */
export async function replyPart(name: string, folder: string, readable: Readable): Promise<Part> {
  const cases = replies.parse(JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8')));
  const sum = { passed: 0, kept: 0, wanted: 0, leaked: 0, got: 0, slow: 0 };
  for (const one of cases) {
    const input = readFileSync(join(folder, one.input), 'utf8');
    const began = performance.now();
    const own = ownWords(one.format === 'text' ? input : await readable(input, one.format)).text;
    if (performance.now() - began > TOO_LONG) sum.slow += 1;
    if (passes(one, own)) sum.passed += 1;
    if (one.expected === undefined) continue;
    const [wanted, got] = [wordsOf(one.expected), wordsOf(own)];
    const both = inBoth(wanted, got);
    sum.kept += both;
    sum.wanted += wanted.length;
    sum.leaked += got.length - both;
    sum.got += got.length;
  }
  const figures: readonly Figure[] = [
    ...shareOf('replies that pass', sum.passed, cases.length, {}, '>= 75'),
    ...shareOf('reply words kept', sum.kept, sum.wanted, {}, '>= 98'),
    ...shareOf('of what came out, leaked', sum.leaked, sum.got, {}, '<= 12'),
    ...shareOf('longer than a second', sum.slow, cases.length, {}, '0'),
  ];
  return { name, note: `${cases.length} replies; kept and leaked are counted in words.`, figures };
}

function passes({ mode, expected = '', must_contain, must_not_contain }: Case, own: string): boolean {
  if (mode === 'exact_ws') return even(own) === even(expected);
  if (mode === 'ignore_all_ws') return bare(own) === bare(expected);
  const has = (part: string): boolean => even(own).includes(even(part));
  return must_contain.every(has) && !must_not_contain.some(has);
}

function inBoth(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of other) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of one) {
    const have = left.get(word) ?? 0;
    if (have === 0) continue;
    both += 1;
    left.set(word, have - 1);
  }
  return both;
}
