import { IDS } from './columns.ts';

/**
 * The first few of many cases by their place, without sorting them all. A place is a number in whose lowest digits the id
 * of the case stands (`placeOf`), so no two cases have the same.
 */
export class Foremost {
  readonly #wanted: number;
  readonly #after: number;
  readonly #places: Float64Array;
  #kept = 0;
  /** Nothing at or behind it can be among the first any more. */
  #behind = Number.POSITIVE_INFINITY;

  /** `after`: only what lies behind this place. */
  constructor(wanted: number, after = 0) {
    this.#wanted = wanted;
    this.#after = after;
    this.#places = new Float64Array(Math.max(64, wanted * 4));
  }

  offer(place: number): void {
    if (place <= this.#after || place >= this.#behind) return;
    this.#places[this.#kept] = place;
    this.#kept += 1;
    if (this.#kept === this.#places.length) this.#cut();
  }

  /** Their places in order. */
  inOrder(): readonly number[] {
    this.#cut();
    return Array.from(this.#places.subarray(0, this.#kept));
  }

  #cut(): void {
    this.#places.subarray(0, this.#kept).sort();
    this.#kept = Math.min(this.#kept, this.#wanted);
    if (this.#kept === this.#wanted) this.#behind = this.#places[this.#kept - 1] as number;
  }
}

/** A place for a case: by a whole number from 0, then by its id. Exact below 2^32. */
export const placeOf = (number: number, id: number): number => number * IDS + id;
/** The id of the case that has a place. */
export const idAt = (place: number): number => place % IDS;
