import type { Tenant } from '../tenant.ts';
import type { DeltaToken } from './delta-token.ts';
import type { ItemRow } from './items.ts';
import type { ListRow } from './list-row.ts';

export type Changes = {
  readonly rows: readonly ItemRow[];
  readonly next: DeltaToken;
  /** Whether `next` stands at the end for now: a deltaLink, not a nextLink. */
  readonly atEnd: boolean;
};

/**
 * The next page of a list's changes. A row stands where its last change put it, so one that changes during an
 * enumeration comes again; that is why a client must take the last occurrence.
 */
export function changesAfter(tenant: Tenant, list: ListRow, token: DeltaToken, limit: number): Changes {
  const found = tenant
    .sql('SELECT * FROM sp_items WHERE list = ? AND change > ? AND (deleted = 0 OR change > ?) ORDER BY change LIMIT ?')
    .all(list.no, token.at, token.began, limit + 1) as unknown as ItemRow[];
  const rows = found.slice(0, limit);
  const atEnd = found.length <= limit;
  const at = atEnd ? list.last_change : rows.at(-1)!.change;
  return { rows, next: { ...token, at }, atEnd };
}

/** A token at the very beginning of a list, or at its end as it stands now. */
export function startToken(
  list: ListRow,
  from: 'the start' | 'now',
  options: Pick<DeltaToken, 'select' | 'expand' | 'top'>,
): DeltaToken {
  const now = list.last_change;
  return { list: list.no, at: from === 'now' ? now : 0, began: now, ...options };
}

/** With the switch `deltaRepeats`, one row of a page comes twice, as the documentation allows. */
export function repeated<T>(tenant: Tenant, value: readonly T[]): readonly T[] {
  return tenant.settings.switches.deltaRepeats === true && value.length > 1 ? [...value, value[0]!] : value;
}
