import type { NoticeShape } from '../../api/notice-shapes.ts';

type Day = { readonly day: string; readonly rows: readonly NoticeShape[] };

/** The notices by the day they were made on; both in the order they come in, the latest first. */
export function daysOf(rows: readonly NoticeShape[]): readonly Day[] {
  const days = new Map<string, NoticeShape[]>();
  for (const row of rows) days.set(row.day, [...(days.get(row.day) ?? []), row]);
  return [...days].map(([day, own]) => ({ day, rows: own }));
}

/**
 * The notices that explain what kept them from Teams: of each obstacle the latest. One that stands in the way for weeks is
 * explained once, and every notice below says that it did not arrive.
 */
export function explaining(rows: readonly NoticeShape[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  for (const { key, because } of rows) if (because !== null && !first.has(because)) first.set(because, key);
  return new Set(first.values());
}
