import type { Span } from './own-words.ts';
import type { Evidence } from './proposal.ts';

/** Words that are read for a decision, in characters: some thirty pages. A longer mail has said it by then. */
const READ_AT_MOST = 40_000;
const BETWEEN = '\u2029\n';

export type Sentence = { readonly start: number; readonly end: number };

/**
 * Parts of a message's subject or body as the rules read them: in small letters, apostrophes and spaces made even, of the
 * same length as the original, so that every place in it leads back there.
 */
export type Passage = {
  readonly part: Evidence['part'];
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** The words of the original between two places of this text, as evidence shows them. */
  readonly quote: (start: number, end: number) => Pick<Evidence, 'part' | 'start' | 'end' | 'quote'>;
};

/** Reads the spans of an original text as one passage, an empty line between them. */
export function passageOf(part: Evidence['part'], original: string, spans: readonly Span[]): Passage {
  const pieces: { readonly at: number; readonly from: number }[] = [];
  let text = '';
  for (const { start, end } of spans) {
    if (text.length >= READ_AT_MOST) break;
    if (text !== '') text += BETWEEN;
    pieces.push({ at: text.length, from: start });
    text += readable(original.slice(start, Math.min(end, start + READ_AT_MOST)));
  }
  const origin = (place: number): number => {
    const piece = pieces.findLast(({ at }) => at <= place);
    return piece === undefined ? place : piece.from + place - piece.at;
  };
  return {
    part,
    text,
    sentences: sentencesOf(text),
    quote: (start, end) => {
      const from = origin(start);
      const to = origin(end - 1) + 1;
      return { part, start: from, end: to, quote: original.slice(from, to) };
    },
  };
}

export const wholeOf = (part: Evidence['part'], original: string): Passage =>
  passageOf(part, original, [{ start: 0, end: original.length }]);

/** The end of a paragraph in a readable text, so that no phrase is read across it. */
const PARAGRAPH = '\u2029';

/**
 * Small letters, straight apostrophes, plain spaces, a space for a dash between words, and a mark of its own where a
 * paragraph ends; never longer or shorter.
 */
export function readable(text: string): string {
  const even = text
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[\u00a0\u2000-\u200f\u202f\u2060\ufeff\t]|\r(?=\n)/g, ' ')
    .replace(/\r/g, '\n')
    .replace(/\n(?= {0,8}\n)/g, PARAGRAPH)
    .replace(/ [-–—](?= )/g, '  ');
  const small = even.toLowerCase();
  return small.length === even.length ? small : Array.from(even, smallUnit).join('');
}

const smallUnit = (character: string): string => {
  const small = character.toLowerCase();
  return small.length === character.length ? small : character;
};

/** A sentence ends at its mark before a space or line end, or at an empty line. */
const SENTENCE_END = /[.!?…]{1,6}["')\]]{0,3}(?=\s|$)|\u2029/g;

function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(SENTENCE_END)) {
    sentences.push({ start, end: index + mark.length });
    start = index + mark.length;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

export function sentenceAt(passage: Passage, place: number): Sentence {
  let low = 0;
  let high = passage.sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passage.sentences[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return passage.sentences[low] ?? { start: 0, end: passage.text.length };
}
