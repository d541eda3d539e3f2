import { compile, keysOf, NUMBER_KEY, type Phrase } from './phrases.ts';

/** Where a phrase of an entry stands in a text. */
export type Hit<E> = { readonly entry: E; readonly start: number; readonly end: number };

type Page<E> = { readonly entry: E; readonly pattern: RegExp };

/** Finds the phrases of many entries in a text, looking each word up once. */
export type PhraseBook<E> = { readonly find: (text: string) => readonly Hit<E>[] };

const WORD = /[\p{L}\p{N}][\p{L}\p{N}']{0,40}/gu;
/** Enough to decide on; a text that repeats itself for ever tells nothing more. */
const MOST_HITS = 400;

/** `text` must be in the form `readable` gives. Hits come in the order of the text; of one entry at one word, the longest. */
export function phraseBook<E extends { readonly words: readonly Phrase[] }>(entries: readonly E[]): PhraseBook<E> {
  const pages = new Map<string, Page<E>[]>();
  for (const entry of entries)
    for (const phrase of entry.words) {
      const { pattern, keys } = compile(phrase);
      for (const key of keys) pages.set(key, [...(pages.get(key) ?? []), { entry, pattern }]);
    }
  return { find: (text) => find(pages, text) };
}

function find<E>(pages: ReadonlyMap<string, readonly Page<E>[]>, text: string): readonly Hit<E>[] {
  const hits: Hit<E>[] = [];
  for (const { index, 0: word } of text.matchAll(WORD)) {
    let here: Map<E, number> | null = null;
    for (const key of isDigit(word) ? [NUMBER_KEY, ...keysOf(word)] : keysOf(word))
      for (const { entry, pattern } of pages.get(key) ?? []) {
        pattern.lastIndex = index;
        if (!pattern.test(text)) continue;
        here ??= new Map();
        here.set(entry, Math.max(here.get(entry) ?? 0, pattern.lastIndex));
      }
    for (const [entry, end] of here ?? []) hits.push({ entry, start: index, end });
    if (hits.length >= MOST_HITS) return hits;
  }
  return hits;
}

const isDigit = (word: string): boolean => word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57;
