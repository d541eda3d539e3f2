import type { BoardPage, BoardRow } from '../../api/case-shapes.ts';

type Range = Pick<BoardPage, 'rows' | 'total'>;

/**
 * A board as far as it has been read: as long as all of it from the first answer on, with gaps where nobody has looked.
 * It is never changed; what it costs goes by what has been read, however long the board is.
 */
export class Loaded {
  static readonly none = new Loaded(0, new Map());
  readonly length: number;
  readonly #cards: ReadonlyMap<number, BoardRow>;
  readonly #places: ReadonlyMap<string, number>;

  private constructor(length: number, cards: ReadonlyMap<number, BoardRow>) {
    this.length = length;
    this.#cards = cards;
    this.#places = new Map(Array.from(cards, ([place, { reference }]) => [reference, place]));
  }

  /** The case at a place, from 0; undefined where it has not been read. */
  at = (place: number): BoardRow | undefined => this.#cards.get(place);

  /** The place of a case, -1 where it is not among what has been read. */
  placeOf = (reference: string | null | undefined): number =>
    reference == null ? -1 : (this.#places.get(reference) ?? -1);

  /**
   * With the rows of an answer at their place, which begins at `from`. A case stands once: where it was read last. `anew`:
   * what was read before may be another by now, and is forgotten.
   */
  with(from: number, { rows, total }: Range, anew = false): Loaded {
    const cards = new Map(anew ? [] : this.#cards);
    for (const { reference } of rows) {
      const place = this.#places.get(reference);
      if (place !== undefined && cards.get(place)?.reference === reference) cards.delete(place);
    }
    for (const [index, card] of rows.entries()) cards.set(from + index, card);
    for (const place of cards.keys()) if (place >= total) cards.delete(place);
    return new Loaded(total, cards);
  }

  /** Where reading has to go on for these places to be there: the first that is missing; null where none is. */
  missing(first: number, end: number): number | null {
    for (let place = Math.max(0, first); place < Math.min(end, this.length); place += 1)
      if (!this.#cards.has(place)) return place;
    return null;
  }
}
