import { ANYTHING, compile, END, keysOf, NUMBER_KEY, type Phrase } from './phrases.ts';

/** Where a phrase of an entry stands in a text. */
export type Hit<E> = { readonly entry: E; readonly start: number; readonly end: number };

type Page<E> = { readonly entry: E; readonly pattern: RegExp };

/** The phrases that begin with a word: those that any word may follow, and those that need a certain one. */
type Chapter<E> = { readonly always: Page<E>[]; readonly before: Map<string, Page<E>[]> };

/** A word of a text: where it begins, and the keys it may be looked up by. */
export type Word = { readonly start: number; readonly keys: readonly string[] };

/** Finds the phrases of many entries in a text, looking each word up once. `words` are the text's, where they are at hand. */
export type PhraseBook<E> = { readonly find: (text: string, words?: readonly Word[]) => readonly Hit<E>[] };

const WORD = /[\p{L}\p{N}][\p{L}\p{N}']{0,40}/gu;
/** Enough to decide on; a text that repeats itself for ever tells nothing more. */
const MOST_HITS = 400;

/** `text` must be in the form `readable` gives. Hits come in the order of the text; of one entry at one word, the longest. */
export function phraseBook<E extends { readonly words: readonly Phrase[] }>(entries: readonly E[]): PhraseBook<E> {
  const chapters = new Map<string, Chapter<E>>();
  for (const entry of entries)
    for (const phrase of entry.words) {
      const { pattern, begins } = compile(phrase);
      for (const [first, after] of begins) {
        const chapter: Chapter<E> = chapters.get(first) ?? { always: [], before: new Map() };
        chapters.set(first, chapter);
        if (after.has(END) || after.has(ANYTHING)) chapter.always.push({ entry, pattern });
        else
          for (const next of after) chapter.before.set(next, [...(chapter.before.get(next) ?? []), { entry, pattern }]);
      }
    }
  return { find: (text, words = wordsIn(text)) => find(chapters, text, words) };
}

/** The words of a text, which several books may share. */
export const wordsIn = (text: string): readonly Word[] =>
  Array.from(text.matchAll(WORD), ({ index, 0: word }) => ({
    start: index,
    keys: isDigit(word) ? [NUMBER_KEY, ...keysOf(word)] : keysOf(word),
  }));

const NOTHING: readonly string[] = [];

function find<E>(chapters: ReadonlyMap<string, Chapter<E>>, text: string, words: readonly Word[]): readonly Hit<E>[] {
  const hits: Hit<E>[] = [];
  for (let n = 0; n < words.length; n += 1) {
    const { start, keys } = words[n] as Word;
    const next = words[n + 1]?.keys ?? NOTHING;
    let here: Map<E, number> | null = null;
    for (const key of keys) {
      const chapter = chapters.get(key);
      if (chapter === undefined) continue;
      here = tried(chapter.always, text, start, here);
      if (chapter.before.size > 0) for (const after of next) here = tried(chapter.before.get(after), text, start, here);
    }
    if (here === null) continue;
    for (const [entry, end] of here) hits.push({ entry, start, end });
    if (hits.length >= MOST_HITS) return hits;
  }
  return hits;
}

/** The longest of each entry at a place, with what was found there before. */
function tried<E>(
  pages: readonly Page<E>[] | undefined,
  text: string,
  start: number,
  before: Map<E, number> | null,
): Map<E, number> | null {
  let here = before;
  for (const { entry, pattern } of pages ?? []) {
    pattern.lastIndex = start;
    if (!pattern.test(text)) continue;
    here ??= new Map();
    here.set(entry, Math.max(here.get(entry) ?? 0, pattern.lastIndex));
  }
  return here;
}

const isDigit = (word: string): boolean => word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57;
