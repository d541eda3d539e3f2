import { DrawnRow, type RowLabels } from './drawn-row.ts';
import type { RowSaid } from './row-said.ts';

/** A place of the list to be drawn, by the case that stands there; `said` null: it is not read yet. */
export type Place = { readonly index: number; readonly key: string; readonly said: RowSaid | null };

/**
 * The rows of a long list that can be seen. Rows that went out of sight are said anew for those that came into it; a row
 * that stays is not touched. Through components each row cost several times as much: on a slow laptop half a second
 * before the first fifty, and every twentieth frame of a scroll.
 */
export class DrawnRows {
  readonly #list: HTMLElement;
  #rows: ReadonlyMap<string, DrawnRow> = new Map();

  constructor(list: HTMLElement) {
    this.#list = list;
  }

  /** Draws these and nothing else, in their order. `of`: how many there are altogether, drawn or not. */
  draw(places: readonly Place[], of: number, rowHeight: number, labels: RowLabels): void {
    const focused = document.activeElement;
    const wanted = new Set(places.map(({ key }) => key));
    const spare: DrawnRow[] = [];
    for (const [key, row] of this.#rows) {
      if (wanted.has(key)) continue;
      // They leave before the others are put in order, so that those need not move.
      row.element.remove();
      spare.push(row);
    }
    const rows = new Map<string, DrawnRow>();
    let at = this.#list.firstChild;
    for (const { key, index, said } of places) {
      const row = this.#rows.get(key) ?? spare.pop() ?? new DrawnRow();
      rows.set(key, row);
      if (said === null) row.await(labels);
      else row.say(said, labels);
      row.put(index, of, rowHeight);
      if (row.element === at) at = at.nextSibling;
      else this.#list.insertBefore(row.element, at);
    }
    this.#rows = rows;
    // A row that had to move lost the keyboard on the way.
    if (focused instanceof HTMLElement && focused !== document.activeElement && this.#list.contains(focused))
      focused.focus({ preventScroll: true });
  }

  /** The link of a case, where its row is drawn. */
  linkOf = (reference: string): HTMLElement | null => this.#rows.get(reference)?.subject ?? null;
}
