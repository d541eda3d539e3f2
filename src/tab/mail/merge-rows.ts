import type { IntakePage, IntakeRow } from '../../api/shapes.ts';

/** The rows a reader sees, and how many newer ones wait to be shown. */
export type Merged = { readonly rows: readonly IntakeRow[]; readonly waiting: number };

/**
 * Brings a fresh first page into what is on the screen without moving it under the reader's hands: rows keep their
 * place and get their new content; new rows come in only when `admit`; a row that left the page's range of time (because
 * it no longer fits the filter) goes, unless the reader has just decided about it (`keep`). What moves up into the page as
 * others leave it is no news: it stands at the end, where it disturbs nobody.
 */
export function mergeRows(
  shown: readonly IntakeRow[],
  page: IntakePage,
  { admit, keep }: { admit: boolean; keep: ReadonlyMap<string, IntakeRow> },
): Merged {
  if (shown.length === 0) return { rows: page.rows, waiting: 0 };
  const fresh = new Map(page.rows.map((row) => [row.key, row]));
  const last = page.rows.at(-1);
  const beyond = (row: IntakeRow): boolean => page.next !== null && last !== undefined && at(row) <= at(last);
  const stay = shown
    .filter((row) => fresh.has(row.key) || keep.has(row.key) || beyond(row))
    .map((row) => fresh.get(row.key) ?? keep.get(row.key) ?? row);
  const known = new Set(shown.map(({ key }) => key));
  const newer = page.rows.filter(({ key }) => !known.has(key));
  if (!admit && stay.length > 0) {
    const bottom = shown.at(-1) as IntakeRow;
    const below = newer.filter((row) => at(row) <= at(bottom));
    return { rows: [...stay, ...below], waiting: newer.length - below.length };
  }
  const rows = [...newer, ...stay].sort((a, b) => (at(a) < at(b) ? 1 : at(a) > at(b) ? -1 : 0));
  return { rows, waiting: 0 };
}

/** Adds an older page at the end. */
export function appendRows(shown: readonly IntakeRow[], older: readonly IntakeRow[]): readonly IntakeRow[] {
  const known = new Set(shown.map(({ key }) => key));
  return [...shown, ...older.filter(({ key }) => !known.has(key))];
}

const at = (row: IntakeRow): string => row.received[0]?.at ?? '';
