import { GraphFault } from '../../../server/graph/graph-fault.ts';
import type { Changes, Cursor } from '../../../server/ports.ts';

type Row<T> = { readonly row: string; value: T | null; stamp: number; standing: boolean };

/** A list's rows with their stream of changes, as a SharePoint list keeps them. Values are copied in and out. */
export class Rows<T> {
  readonly #rows: Row<T>[] = [];
  #stamp = 0;
  #generation = 1;
  readonly #page: number;

  constructor(page = 200) {
    this.#page = page;
  }

  add(value: T): string {
    const row = String(this.#rows.length + 1);
    this.#rows.push({ row, value: structuredClone(value), stamp: this.#next(), standing: true });
    return row;
  }

  find(matches: (value: T) => boolean): { readonly row: string; readonly value: T } | null {
    const found = this.#rows.find(({ value, standing }) => standing && value !== null && matches(value));
    return found ? { row: found.row, value: structuredClone(found.value as T) } : null;
  }

  all(): T[] {
    return this.#rows.flatMap(({ value, standing }) => (standing && value !== null ? [structuredClone(value)] : []));
  }

  replace(row: string, value: T): void {
    Object.assign(this.#standing(row), { value: structuredClone(value), stamp: this.#next() });
  }

  /** A person deletes the row in SharePoint. */
  remove(row: string): void {
    Object.assign(this.#standing(row), { standing: false, stamp: this.#next() });
  }

  /** A person writes over the row until nobody can make sense of it. */
  spoil(row: string): void {
    Object.assign(this.#standing(row), { value: null, stamp: this.#next() });
  }

  /** The list forgets every cursor it gave out (410). */
  forgetCursors(): void {
    this.#generation += 1;
  }

  async *changes(cursor: Cursor): AsyncGenerator<Changes<T>> {
    const [generation, after] = (cursor ?? '0.0').split('.').map(Number);
    const begin = generation !== this.#generation;
    const since = begin ? 0 : (after ?? 0);
    const changed = this.#rows
      .filter(({ stamp, standing }) => stamp > since && (standing || !begin))
      .sort((a, b) => a.stamp - b.stamp);
    let first = true;
    do {
      const page = changed.splice(0, this.#page);
      const spoiled = page.filter(({ value, standing }) => standing && value === null);
      yield {
        put: page.flatMap(({ row, value, standing }) =>
          standing && value !== null ? [{ row, value: structuredClone(value) }] : [],
        ),
        removed: page.filter(({ standing }) => !standing).map(({ row }) => row),
        cursor: `${this.#generation}.${changed.length > 0 ? (page.at(-1)?.stamp ?? since) : this.#stamp}`,
        fromTheStart: begin && first,
        ...(spoiled.length > 0 && { unreadable: spoiled.map(({ row }) => ({ row, why: 'spoiled by hand' })) }),
      };
      first = false;
    } while (changed.length > 0);
  }

  #next(): number {
    this.#stamp += 1;
    return this.#stamp;
  }

  #standing(row: string): Row<T> {
    const found = this.#rows.find((one) => one.row === row && one.standing);
    if (!found) throw new GraphFault({ kind: 'missing', operation: 'change a row', status: 404 });
    return found;
  }
}
