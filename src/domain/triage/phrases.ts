/**
 * A small language for the phrases people use, so that the tables of cues can be read and changed without knowing
 * regular expressions. On top of plain lower-case words:
 *
 * - `(rang|phoned)` one of several; each may be several words. `(has)?` may be left out.
 * - `report~` the word with any ending. `#` a number, in digits or words. `…` up to five words of the same sentence.
 * - `'` matches with or without the apostrophe: people leave it out.
 *
 * A phrase must not begin with `…`. Every phrase matches in bounded time: gaps, words and endings have a limit.
 */
export type Phrase = string;

/** Between two words, in a text as `readable` gives it: a comma may stand there and a line may end, a paragraph may not. */
const GAP = ',?[ \\n]{1,4}';
const ANY_WORDS = `(?:[^\\s.!?;,]{1,30}${GAP}){0,5}?`;
const NUMBERS = [
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['fifteen', 'twenty', 'thirty', 'fifty', 'hundred', 'dozen', 'several', 'couple', 'few', 'half'],
];
const NUMBER = `(?:\\d{1,4}|(?:a )?(?:${NUMBERS.join('|')})(?: of| dozen)?)`;
/**
 * The letters of English and Welsh in small letters, and digits. Not `\\p{L}`: its table of every script made five hundred
 * phrases take a second to compile when the first mail arrived.
 */
const LETTERS = 'a-z\\u00df-\\u024f';
const ENDING = `[${LETTERS}]{0,12}`;

/** Which keys a phrase can begin with, and for each the keys of the word after it, `END` and `ANYTHING` among them. */
export type Beginnings = ReadonlyMap<string, ReadonlySet<string>>;
/** Nothing has to come after the first word. */
export const END = '.';
/** What comes after the first word cannot be looked up. */
export const ANYTHING = '*';

type Piece = { readonly source: string; readonly begins: Beginnings; readonly optional: boolean };

/** What a token is looked up by: its whole word, or the first letters of one that may have any ending. */
function keyOf(token: string): string {
  const word = (/^[\p{L}\p{N}']*/u.exec(token)?.[0] ?? '').replaceAll("'", '');
  return token.includes('~') ? word.slice(0, FIRST_LETTERS) : `=${word}`;
}

/** Every key that a word of a text may be found under; `'` ends a word, or is left out of it. */
export function keysOf(word: string): readonly string[] {
  const quote = word.indexOf("'");
  if (quote < 0) return [`=${word}`, word.slice(0, FIRST_LETTERS)];
  const whole = word.replaceAll("'", '');
  return [`=${whole}`, `=${word.slice(0, quote)}`, whole.slice(0, FIRST_LETTERS)];
}
const FIRST_LETTERS = 3;

/** One phrase as a sticky expression, and the keys of the one or two words it can begin with. */
export function compile(phrase: Phrase): { readonly pattern: RegExp; readonly begins: Beginnings } {
  const { source, begins } = sequence(phrase);
  if (begins.size === 0) throw new Error(`The phrase "${phrase}" begins with nothing that can be looked up.`);
  return { pattern: new RegExp(`${source}(?![${LETTERS}\\d])`, 'y'), begins };
}

function sequence(phrase: Phrase): Piece {
  const pieces = tokens(phrase).map(piece);
  const begins = new Map<string, Set<string>>();
  let open = true;
  for (const [n, part] of pieces.entries()) {
    if (open)
      for (const [first, after] of part.begins) {
        const next = [...after].flatMap((key) => (key === END ? followed(pieces.slice(n + 1)) : [key]));
        begins.set(first, new Set([...(begins.get(first) ?? []), ...next]));
      }
    open &&= part.optional;
  }
  const last = pieces.length - 1;
  const trailing = pieces.findLastIndex(({ optional }) => !optional);
  const source = pieces.map(({ source, optional }, index) => {
    if (optional) return index > trailing ? `(?:${GAP}${source})?` : `(?:${source}${GAP})?`;
    const gapAfter = index < last && index < trailing;
    return `${source}${gapAfter && source !== ANY_WORDS ? GAP : ''}`;
  });
  return { source: source.join(''), begins, optional: open };
}

/** The keys of what can come first of some pieces, and `END` where nothing has to. */
function followed(pieces: readonly Piece[]): readonly string[] {
  const needed = pieces.findIndex(({ optional }) => !optional);
  const first = pieces.slice(0, needed < 0 ? pieces.length : needed + 1);
  const keys = first.flatMap(({ begins }) => (begins.size > 0 ? [...begins.keys()] : [ANYTHING]));
  return needed < 0 ? [...keys, END] : keys;
}

function piece(token: string): Piece {
  if (token === '…') return { source: ANY_WORDS, begins: new Map(), optional: false };
  if (token === '#') return { source: NUMBER, begins: BEGINS_NUMBER, optional: false };
  if (!token.startsWith('(')) {
    const source = token
      .replace(/[.*+?^${}[\]\\/]/g, '\\$&')
      .replaceAll("'", "'?")
      .replace('~', ENDING);
    return {
      source,
      begins: new Map([[keyOf(token), new Set([WHOLE_WORD.test(token) ? END : ANYTHING])]]),
      optional: false,
    };
  }
  const optional = token.endsWith('?');
  const choices = alternatives(token.slice(1, optional ? -2 : -1)).map(sequence);
  const begins = new Map<string, Set<string>>();
  for (const choice of choices)
    for (const [first, after] of choice.begins) begins.set(first, new Set([...(begins.get(first) ?? []), ...after]));
  return { source: `(?:${choices.map(({ source }) => source).join('|')})`, begins, optional };
}

/** One with a hyphen or a slash is two words of a text. */
const WHOLE_WORD = /^[\p{L}\p{N}][\p{L}\p{N}']*~?$/u;

/** Digits begin any number. */
export const NUMBER_KEY = '#';
const BEGINS_NUMBER: Beginnings = new Map(
  [...NUMBERS.map(keyOf), keyOf('a'), NUMBER_KEY].map((key) => [key, new Set([ANYTHING])]),
);

/** Words and groups at the outermost level. */
const tokens = (phrase: Phrase): readonly string[] => split(phrase, ' ');
const alternatives = (group: string): readonly string[] => split(group, '|');

function split(text: string, at: ' ' | '|'): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const character of text) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === at && depth === 0) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  if (depth !== 0) throw new Error(`The phrase "${text}" has a bracket too many or too few.`);
  return [...parts, part].filter((one) => one !== '');
}
