import type { BoardPage, BoardRow } from '../../api/case-shapes.ts';

/** A board as far as it has been read: as long as all of it from the first answer on, with gaps where nobody has looked. */
export type Loaded = readonly (BoardRow | undefined)[];

type Range = Pick<BoardPage, 'rows' | 'total'>;

/**
 * The rows of an answer at their place, which begins at `from`. A case stands once: where it was read last. `anew`: what
 * was read before may be another by now, and is forgotten.
 */
export function withRange(loaded: Loaded, from: number, { rows, total }: Range, anew = false): Loaded {
  const next: (BoardRow | undefined)[] = anew ? [] : loaded.slice(0, total);
  const read = new Set(rows.map(({ reference }) => reference));
  if (!anew)
    next.forEach((card, index) => {
      if (card !== undefined && read.has(card.reference)) delete next[index];
    });
  next.length = total;
  rows.forEach((card, index) => {
    if (from + index < total) next[from + index] = card;
  });
  return next;
}

/** The place of a case, -1 where it is not among what has been read. */
export function placeOf(loaded: Loaded, reference: string | null | undefined): number {
  if (reference == null) return -1;
  let place = -1;
  loaded.forEach((card, index) => {
    if (card?.reference === reference) place = index;
  });
  return place;
}

/** Where reading has to go on for these places to be there: the first that is missing; null where none is. */
export function missingIn(loaded: Loaded, first: number, end: number): number | null {
  for (let place = Math.max(0, first); place < Math.min(end, loaded.length); place += 1)
    if (loaded[place] === undefined) return place;
  return null;
}
