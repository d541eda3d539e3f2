import { readFilter } from '../odata/filter.ts';
import { readOrder } from '../odata/order.ts';
import type { Call } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import type { Column } from './column.ts';
import { type Columns, columnsOf } from './columns.ts';
import { type Key, keyIn } from './field-key.ts';
import { type Clause, clauseOf, filteredColumn, indexSql } from './item-filter.ts';
import { factsOf, type ItemRow } from './items.ts';
import type { ListRow } from './list-row.ts';
import { invalid, tooManyRows } from './refusals.ts';

export type ItemQuery = {
  readonly clause: Clause | null;
  readonly order: { readonly column: Column; readonly descending: boolean } | null;
};

/** `$filter` and `$orderby` of a list's items, checked against its columns, indexes and length. Throws 400 or 422. */
export function itemQuery(call: Call, list: ListRow): ItemQuery {
  const { $filter, $orderby } = call.query;
  const columns = columnsOf(call.tenant, list);
  const anyColumn = call.prefer.has('honornonindexedquerieswarningmayfailrandomly');
  const clause = $filter === undefined ? null : filterClause($filter, columns, anyColumn);
  const order = $orderby === undefined ? null : orderOf($orderby, columns, anyColumn);
  if (list.items > call.tenant.settings.listViewThreshold) {
    if (clause !== null) checkThreshold(call.tenant, list, clause);
    if (clause === null && order !== null && !order.column.indexed) throw tooManyRows();
  }
  return { clause, order };
}

function filterClause(text: string, columns: Columns, anyColumn: boolean): Clause {
  const read = readFilter(text);
  if (!read.ok) throw invalid(`Invalid filter clause: ${read.why}`);
  return clauseOf(read.filter, columns, anyColumn);
}

function orderOf(text: string, columns: Columns, anyColumn: boolean): ItemQuery['order'] {
  const read = readOrder(text);
  if (!read.ok) throw invalid(read.why);
  const [first, ...others] = read.order;
  if (first === undefined || others.length > 0) throw invalid('Items can be ordered by one field only.');
  const column = filteredColumn(first.path, columns, anyColumn);
  if (column.kind === 'people' || column.kind === 'choices' || column.kind === 'note') {
    throw invalid(`Items cannot be ordered by field '${column.name}'.`);
  }
  return { column, descending: first.descending };
}

/** A long list is only searched where the first clause has an index and few enough rows pass it. */
function checkThreshold(tenant: Tenant, list: ListRow, clause: Clause): void {
  if (clause.index === null) throw tooManyRows();
  const limit = tenant.settings.listViewThreshold;
  const { sql, values } = indexSql(clause.index, list.no);
  const counted = tenant.sql(`SELECT count(*) AS rows FROM (${sql} LIMIT ${limit + 1})`).get(...values);
  if (Number(counted?.rows) > limit) throw tooManyRows();
}

/** Rows that pass, in order of their numbers, beginning after `after`; no more than `limit`. */
export function rowsById(
  tenant: Tenant,
  list: ListRow,
  clause: Clause | null,
  after: number,
  limit: number,
): ItemRow[] {
  if (clause === null) {
    return tenant
      .sql('SELECT * FROM sp_items WHERE list = ? AND id > ? AND deleted = 0 ORDER BY id LIMIT ?')
      .all(list.no, after, limit) as unknown as ItemRow[];
  }
  const index = clause.index === null ? null : indexSql(clause.index, list.no);
  const within = index === null ? '' : `AND id IN (${index.sql})`;
  const candidates = tenant
    .sql(`SELECT * FROM sp_items WHERE list = ? AND id > ? AND deleted = 0 ${within} ORDER BY id`)
    .iterate(list.no, after, ...(index?.values ?? []));
  const rows: ItemRow[] = [];
  for (const candidate of candidates) {
    const row = candidate as unknown as ItemRow;
    if (clause.test(factsOf(row))) rows.push(row);
    if (rows.length === limit) break;
  }
  return rows;
}

export type Place = { readonly key: Key | null; readonly id: number };

/** Rows that pass, in order of a field (empty ones first, equal ones by number), beginning after `after`. */
export function rowsInOrder(
  tenant: Tenant,
  list: ListRow,
  { clause, order }: ItemQuery,
  after: Place | null,
  limit: number,
): { rows: ItemRow[]; keys: readonly (Key | null)[] } {
  const { column, descending } = order!;
  const places = (
    clause === null && column.indexed ? indexOrder(tenant, list, column) : rowPlaces(tenant, list, clause, column)
  ).sort((a, b) => byPlace(a, b, descending));
  const from = after === null ? 0 : places.findIndex((place) => byPlace(place, after, descending) > 0);
  const chosen = from === -1 ? [] : places.slice(from, from + limit);
  const read = tenant.sql('SELECT * FROM sp_items WHERE list = ? AND id = ?');
  return {
    rows: chosen.map((place) => read.get(list.no, place.id) as unknown as ItemRow),
    keys: chosen.map((place) => place.key),
  };
}

function rowPlaces(tenant: Tenant, list: ListRow, clause: Clause | null, column: Column): Place[] {
  const rows = rowsById(tenant, list, clause, 0, Number.MAX_SAFE_INTEGER);
  return rows.map((row) => ({ key: keyIn(column, factsOf(row)), id: row.id }));
}

function indexOrder(tenant: Tenant, list: ListRow, column: Column): Place[] {
  if (column.name === 'ID') {
    const ids = tenant.sql('SELECT id, id AS key FROM sp_items WHERE list = ? AND deleted = 0').all(list.no);
    return ids as unknown as Place[];
  }
  const keys = new Map<number, Key>();
  for (const row of tenant.sql('SELECT item, value FROM sp_index WHERE col = ?').iterate(column.no)) {
    keys.set(Number(row.item), row.value as Key);
  }
  const ids = tenant.sql('SELECT id FROM sp_items WHERE list = ? AND deleted = 0').all(list.no);
  return ids.map((row) => ({ key: keys.get(Number(row.id)) ?? null, id: Number(row.id) }));
}

function byPlace(a: Place, b: Place, descending: boolean): number {
  const keys = a.key === b.key ? 0 : a.key === null ? -1 : b.key === null ? 1 : a.key < b.key ? -1 : 1;
  return keys === 0 ? a.id - b.id : descending ? -keys : keys;
}
