import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readMailHere } from '../../../server/mail/mime.ts';
import { ownWords } from '../../../src/domain/triage/own-words.ts';

/**
 * Replies in the shapes that Outlook (new, classic, Mac, on the web, on telephones), Gmail and Apple's Mail write, with what
 * their writers wrote. All were composed for this; `shape` says what each stands for.
 */
type Reply = {
  readonly id: string;
  readonly shape: string;
  readonly format: 'text' | 'eml';
  readonly input: string;
  readonly expected: string;
};

/**
 * Replies whose words are not told apart. The list may only shrink: a new miss fails, and so does one that is no miss any more
 * and still stands here.
 */
const KNOWN_MISSES: readonly string[] = ['bottom-under-header', 'colour-unmarked'];

const FOLDER = fileURLToPath(new URL('./own-words/', import.meta.url));
const file = (name: string): string => readFileSync(`${FOLDER}${name}`, 'utf8');
const replies = JSON.parse(file('cases.json')) as readonly Reply[];

/** The text of a mail as the server reads it for triage. */
const textOf = async ({ format, input }: Reply): Promise<string> =>
  format === 'text' ? file(input) : (await readMailHere(readFileSync(`${FOLDER}${input}`))).text;

const even = (text: string): string => text.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();
const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** How many words of one text are in another, each as often as it is there. */
function inBoth(one: readonly string[], other: readonly string[]): number {
  const left = Map.groupBy(other, (word) => word);
  return one.filter((word) => left.get(word)?.pop() !== undefined).length;
}

const read = await Promise.all(replies.map(async (reply) => ({ ...reply, own: ownWords(await textOf(reply)).text })));

describe('replies as mail programs write them', () => {
  it('are at least sixty, each of its own name and words', () => {
    expect(replies.length).toBeGreaterThanOrEqual(60);
    for (const of of ['id', 'shape'] as const)
      expect(new Set(replies.map((reply) => reply[of])).size).toBe(replies.length);
  });

  it('give their writer’s words and no others, but for the misses that are known', () => {
    const missed = read.filter(({ own, expected }) => even(own) !== even(expected));
    expect(missed.map(({ id }) => id)).toEqual(KNOWN_MISSES);
  });

  it('keep of their writers’ words 99 of 100, and of a hundred that come out one at most is another’s', () => {
    const pairs = read.map(({ own, expected }) => [wordsOf(own), wordsOf(expected)] as const);
    const sum = (of: (pair: (typeof pairs)[number]) => number): number =>
      pairs.reduce((all, pair) => all + of(pair), 0);
    const both = sum(([own, expected]) => inBoth(own, expected));
    expect((100 * both) / sum(([, expected]) => expected.length)).toBeGreaterThanOrEqual(99);
    expect(100 - (100 * both) / sum(([own]) => own.length)).toBeLessThanOrEqual(1);
  });
});
