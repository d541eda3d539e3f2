import type { Changes, Cursor } from '../ports.ts';
import type { Statements } from './statements.ts';

/** How one list is laid into the mirror. */
export type Table<T> = {
  readonly name: 'intake' | 'event' | 'kase';
  put(value: T, row: string | null, generation: number): void;
  /** Takes out the row of the list with this id. */
  remove(row: string): void;
  /** Takes out what an earlier reading of the whole list left and this one did not name. */
  removeBefore(generation: number): void;
  /** Our own writes that no reading of the list has named yet, by their key. */
  unnamed?(): readonly string[];
  forget?(key: string): void;
};

/** How long a list may be behind its own writes before they are taken for gone. Microsoft gives no figure for it. */
const BEHIND_MS = 120_000;

export type FeedTally = { readonly put: number; readonly removed: number; readonly fromTheStart: boolean };

/**
 * Lays a list's changes into the mirror and keeps the cursor once all of them are in. When the list began again from
 * the start, rows it no longer names are removed at the end: each pass has a generation, and older ones are gone.
 * `together` makes one page all or nothing.
 *
 * `unnamed` are the writes of ours that a reading which began after them did not name, with when that was (`now`,
 * milliseconds); one that does not name them `BEHIND_MS` later either takes them out. Their row was deleted before anybody
 * read it, and a message kept by nothing but our memory would never be logged again. One reading is not enough: a list may
 * be behind for a moment.
 */
export async function feed<T>(
  sql: Statements,
  table: Table<T>,
  changes: (cursor: Cursor) => AsyncIterable<Changes<T>>,
  together: (work: () => void) => void,
  unnamed: Map<string, number>,
  now: () => number,
): Promise<FeedTally> {
  const tally = { put: 0, removed: 0, fromTheStart: false };
  let cursor: Cursor = cursorOf(sql, table.name);
  let restarted = false;
  let generation = generationOf(sql, table.name);
  const before = new Set(table.unnamed?.());
  const began = now();
  for await (const page of changes(cursor)) {
    if (page.fromTheStart && !restarted) {
      generation += 1;
      keep(sql, table.name, null, generation);
      tally.fromTheStart = true;
    }
    restarted = page.fromTheStart;
    together(() => {
      for (const { row, value } of page.put) table.put(value, row, generation);
      for (const row of page.removed) table.remove(row);
    });
    tally.put += page.put.length;
    tally.removed += page.removed.length;
    cursor = page.cursor;
  }
  together(() => {
    if (tally.fromTheStart) table.removeBefore(generation);
    const still = (table.unnamed?.() ?? []).filter((key) => before.has(key));
    const missed = still.map((key) => ({ key, since: unnamed.get(key) ?? began }));
    unnamed.clear();
    for (const { key, since } of missed) {
      if (began - since < BEHIND_MS) unnamed.set(key, since);
      else table.forget?.(key);
    }
    keep(sql, table.name, cursor, generation);
  });
  return tally;
}

export function cursorOf(sql: Statements, name: string): Cursor {
  return sql.get<{ value: string | null }>('SELECT value FROM cursor WHERE name = ?', name)?.value ?? null;
}

export function generationOf(sql: Statements, name: string): number {
  return sql.get<{ generation: number }>('SELECT generation FROM cursor WHERE name = ?', name)?.generation ?? 0;
}

export function keep(sql: Statements, name: string, value: Cursor, generation: number): void {
  sql.run(
    'INSERT INTO cursor (name, value, generation) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value, generation = excluded.generation',
    name,
    value,
    generation,
  );
}
