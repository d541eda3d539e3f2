import type { GraphFault } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import type { Column } from './column.ts';
import { type Key, keyIn, type RowFacts } from './field-key.ts';
import type { ListRow } from './list-row.ts';
import { invalid, nameTaken } from './refusals.ts';

/**
 * Brings the index into line with one row. `before` is null for a new row, `after` for a removed one.
 * Throws when a unique column has the value already; the caller's transaction then takes everything back.
 */
export function indexRow(
  tenant: Tenant,
  columns: readonly Column[],
  before: RowFacts | null,
  after: RowFacts | null,
): void {
  const item = (after ?? before)!.id;
  const duplicates: Column[] = [];
  for (const column of columns) {
    const was = before === null ? null : keyIn(column, before);
    const is = after === null ? null : keyIn(column, after);
    if (was === is) continue;
    if (was !== null)
      tenant.sql('DELETE FROM sp_index WHERE col = ? AND value = ? AND item = ?').run(column.no, was, item);
    if (is === null) continue;
    if (column.unique && holderOf(tenant, column, is) !== null) duplicates.push(column);
    tenant.sql('INSERT INTO sp_index (col, value, item) VALUES (?, ?, ?)').run(column.no, is, item);
  }
  if (duplicates.length > 0) throw duplicateValues(tenant, duplicates);
}

function holderOf(tenant: Tenant, column: Column, key: Key): number | null {
  const row = tenant.sql('SELECT item FROM sp_index WHERE col = ? AND value = ? LIMIT 1').get(column.no, key);
  return row === undefined ? null : Number(row.item);
}

/** Microsoft does not say which of two answers a duplicate gets, so a tenant can be switched to either. */
function duplicateValues(tenant: Tenant, columns: readonly Column[]): GraphFault {
  const names = columns.map((column) => column.displayName).join(', ');
  const message = `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${names}].`;
  return String(tenant.settings.switches.duplicateDialect ?? '400') === '409' ? nameTaken(message) : invalid(message);
}

/** Builds the index of one column from every row of its list. Throws where a unique column's values repeat. */
export function indexColumn(tenant: Tenant, list: ListRow, column: Column): void {
  const rows = tenant
    .sql('SELECT id, created, modified, fields FROM sp_items WHERE list = ? AND deleted = 0 ORDER BY id')
    .iterate(list.no);
  for (const row of rows) {
    const facts: RowFacts = {
      id: Number(row.id),
      created: String(row.created),
      modified: String(row.modified),
      fields: JSON.parse(String(row.fields)),
    };
    indexRow(tenant, [column], null, facts);
  }
}

export function unindexColumn(tenant: Tenant, column: Column): void {
  tenant.sql('DELETE FROM sp_index WHERE col = ?').run(column.no);
}
