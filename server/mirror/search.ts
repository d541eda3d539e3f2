import { soughtReference } from '../../src/domain/board/sought-reference.ts';
import { SEES } from './board/board.ts';
import type { Statements } from './statements.ts';

/** Words of a search, folded as the index folds them: letters and digits, in lower case, without accents. */
export const wordsOf = (text: string): readonly string[] =>
  folded(text)
    .match(/[\p{L}\p{N}]+/gu)
    ?.slice(0, 12) ?? [];

export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * A query of the index: every word, each as the beginning of one, because people search while they type. One letter alone
 * would find everybody and is left out; null where nothing is left.
 */
export function queryFor(text: string, columns: string | null): string | null {
  const words = wordsOf(text).filter((word) => word.length > 1);
  if (words.length === 0) return null;
  const all = words.map((word) => `"${word}" *`).join(' AND ');
  return columns === null ? all : `{${columns}} : (${all})`;
}

/** Ids of the cases that a query finds, in the order of their rows. */
export function idsOf(sql: Statements, query: string | null, index: 'search' | 'recent' = 'search'): readonly number[] {
  if (query === null) return [];
  const found = sql.get<{ ids: string }>(
    `SELECT json_group_array(rowid) AS ids FROM ${index} WHERE ${index} MATCH ?`,
    query,
  );
  return found === undefined ? [] : (JSON.parse(found.ids) as number[]);
}

/** Every year a reference may say, the latest of this century first. */
const CENTURY = Array.from({ length: 100 }, (_, n) => String(99 - n).padStart(2, '0'));

/** The cases of a sloppy reference, those of the latest year first. */
export function idsByReference(sql: Statements, text: string, prefix: string): readonly number[] {
  const sought = soughtReference(text, prefix);
  if (sought === null) return [];
  const years = sought.year === null ? CENTURY : [sought.year];
  const number = String(sought.number).padStart(6, '0');
  return years.flatMap(
    (year) =>
      sql.get<{ id: number }>('SELECT id FROM kase WHERE reference = ?', `${prefix}-${year}-${number}`)?.id ?? [],
  );
}

export type Hit = {
  readonly id: number;
  readonly sight: 'whole' | 'progress';
  readonly by: 'reference' | 'person' | 'words';
};

/**
 * Finds cases as one types: by reference, then by the name or address of somebody who wrote on it, then by any words;
 * newest rows first. Of a case seen in its progress alone only the reference is looked at.
 */
export function search(
  sql: Statements,
  text: string,
  { prefix, limit, sights }: { prefix: string; limit: number; sights: Uint8Array },
): { readonly hits: readonly Hit[]; readonly more: boolean } {
  const hits = new Map<number, Hit>();
  for (const id of idsByReference(sql, text, prefix)) {
    if (sights[id] !== SEES.nothing)
      hits.set(id, { id, sight: sights[id] === SEES.whole ? 'whole' : 'progress', by: 'reference' });
  }
  for (const [columns, by] of [
    ['name address', 'person'],
    [null, 'words'],
  ] as const) {
    if (hits.size > limit) break;
    for (const id of idsOf(sql, queryFor(text, columns)).toReversed()) {
      if (hits.size > limit) break;
      if (!hits.has(id) && sights[id] === SEES.whole) hits.set(id, { id, sight: 'whole', by });
    }
  }
  return { hits: [...hits.values()].slice(0, limit), more: hits.size > limit };
}
