import { patternOf } from '../ui/quote-pattern.ts';

/** A piece of a text, and whether it is what was looked for. */
export type Piece = { readonly text: string; readonly marked: boolean };

/** A place of a text with what was looked for in it. `before`, `after`: the text goes on there. */
export type Excerpt = { readonly pieces: readonly Piece[]; readonly before: boolean; readonly after: boolean };

type Range = { readonly from: number; readonly to: number };

/** So much stands around what was found, on each side, if no sentence ends before. */
const AROUND = 90;

/** The places of a text where these quotes stand, in the order of the text, each whole sentences where they are short. */
export function excerpts(text: string, quotes: readonly string[]): readonly Excerpt[] {
  const marks = joined(quotes.flatMap((quote) => found(text, quote)));
  const places = joined(marks.map((mark) => around(text, mark)));
  return places.map((place) => ({
    pieces: piecesOf(text, place, marks),
    before: text.slice(0, place.from).trim() !== '',
    after: text.slice(place.to).trim() !== '',
  }));
}

function found(text: string, quote: string): readonly Range[] {
  const match = patternOf(quote)?.exec(text);
  return match ? [{ from: match.index, to: match.index + match[0].length }] : [];
}

/** In order, and what overlaps or touches as one. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const out: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && range.from <= last.to) out[out.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else out.push(range);
  }
  return out;
}

function around(text: string, { from, to }: Range): Range {
  const head = text.slice(Math.max(0, from - AROUND), from);
  const ends = [...head.matchAll(/[.!?]\s+|\n+/g)].at(-1);
  const start = ends
    ? from - head.length + ends.index + ends[0].length
    : from - head.length + (from > AROUND ? head.search(/\s/) + 1 : 0);
  const tail = text.slice(to, to + AROUND);
  const stop = /[.!?](?=\s|$)|\n/.exec(tail);
  const whole = to + tail.length === text.length;
  const end = stop ? stop.index + (stop[0] === '\n' ? 0 : 1) : whole ? tail.length : Math.max(tail.lastIndexOf(' '), 0);
  return { from: start, to: to + end };
}

function piecesOf(text: string, { from, to }: Range, marks: readonly Range[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const mark of marks.filter((one) => one.from >= from && one.to <= to)) {
    if (mark.from > at) pieces.push({ text: text.slice(at, mark.from), marked: false });
    pieces.push({ text: text.slice(mark.from, mark.to), marked: true });
    at = mark.to;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), marked: false });
  return pieces;
}
