import { hash } from 'node:crypto';
import type { Tenant } from '../tenant.ts';
import { columnsOf } from './columns.ts';
import type { RowFacts } from './field-key.ts';
import { type Fields, merged, readFields, withDefaults } from './fields.ts';
import { type Who, writer } from './identity.ts';
import { indexRow } from './index-table.ts';
import type { ListRow } from './list-row.ts';
import { notFound, staleItem } from './refusals.ts';

export type ItemRow = {
  readonly list: number;
  readonly id: number;
  readonly guid: string;
  readonly version: number;
  readonly created: string;
  readonly modified: string;
  readonly author: string;
  readonly editor: string;
  readonly content_type: string;
  /** JSON text. */
  readonly fields: string;
  /** Place of the last write in the list's order of changes. */
  readonly change: number;
  readonly deleted: 0 | 1;
};

/** Modern lists keep this many old versions of a row. */
const OLD_VERSIONS = 50;

/** `"guid,version"`, quotes and all. */
export const tagOf = (row: Pick<ItemRow, 'guid' | 'version'>): string => `"${row.guid},${row.version}"`;

export const factsOf = (row: ItemRow): RowFacts => ({
  id: row.id,
  created: row.created,
  modified: row.modified,
  fields: JSON.parse(row.fields),
});

/** The row with this id; 404 where there is none or it has been removed. */
export function itemRow(tenant: Tenant, list: ListRow, id: string): ItemRow {
  const number = /^[1-9]\d{0,9}$/.test(id) ? Number(id) : 0;
  const row = tenant.sql('SELECT * FROM sp_items WHERE list = ? AND id = ? AND deleted = 0').get(list.no, number);
  if (row === undefined) throw notFound('The specified item was not found');
  return row as unknown as ItemRow;
}

/** Writes a new row from the fields a client sent. One transaction; throws GraphFault and leaves nothing behind. */
export function insertItem(tenant: Tenant, list: ListRow, sent: unknown, who: Who): ItemRow {
  return tenant.transaction(() => {
    const columns = columnsOf(tenant, list);
    const read = withDefaults(columns, readFields(tenant, list.site, columns, sent));
    return insertRow(tenant, list, merged({}, read), list.template === 'genericList' ? 'Item' : 'Document', who);
  });
}

/** Writes a new row whose fields are known to be good. The caller holds the transaction. */
export function insertRow(tenant: Tenant, list: ListRow, fields: Fields, contentType: string, who: Who): ItemRow {
  const now = toTheSecond(tenant);
  const by = writer(tenant, list.site, who);
  const counted = tenant
    .sql(
      `UPDATE sp_lists SET last_item = last_item + 1, last_change = last_change + 1, items = items + 1, modified = ?, editor = ?
       WHERE no = ? RETURNING last_item, last_change`,
    )
    .get(now, by, list.no)!;
  const id = Number(counted.last_item);
  const row: ItemRow = {
    list: list.no,
    id,
    guid: itemGuid(list.id, id),
    version: 1,
    created: now,
    modified: now,
    author: by,
    editor: by,
    content_type: contentType,
    fields: JSON.stringify(fields),
    change: Number(counted.last_change),
    deleted: 0,
  };
  tenant
    .sql(
      `INSERT INTO sp_items (list, id, guid, version, created, modified, author, editor, content_type, fields, change)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(row.list, id, row.guid, 1, now, now, by, by, contentType, row.fields, row.change);
  indexRow(tenant, columnsOf(tenant, list).indexed, null, { id, created: now, modified: now, fields });
  return row;
}

/** Applies the fields a client sent. `ifMatch` undefined: whatever stands there. Throws 412 where it does not match. */
export function updateItem(
  tenant: Tenant,
  list: ListRow,
  id: string,
  sent: unknown,
  who: Who,
  ifMatch?: string,
): ItemRow {
  return tenant.transaction(() => {
    const before = itemRow(tenant, list, id);
    checkTag(before, ifMatch);
    const read = readFields(tenant, list.site, columnsOf(tenant, list), sent);
    return updateRow(tenant, list, before, merged(JSON.parse(before.fields), read), who);
  });
}

/** Writes the next version of a row; the one before goes to the versions. The caller holds the transaction. */
export function updateRow(tenant: Tenant, list: ListRow, before: ItemRow, fields: Fields, who: Who): ItemRow {
  const row: ItemRow = {
    ...before,
    version: before.version + 1,
    modified: toTheSecond(tenant),
    editor: writer(tenant, list.site, who),
    fields: JSON.stringify(fields),
    change: nextChange(tenant, list, who, 0),
  };
  tenant
    .sql('INSERT INTO sp_versions (list, item, version, modified, editor, fields) VALUES (?, ?, ?, ?, ?, ?)')
    .run(list.no, before.id, before.version, before.modified, before.editor, before.fields);
  tenant
    .sql('DELETE FROM sp_versions WHERE list = ? AND item = ? AND version <= ?')
    .run(list.no, before.id, before.version - OLD_VERSIONS);
  tenant
    .sql('UPDATE sp_items SET version = ?, modified = ?, editor = ?, fields = ?, change = ? WHERE list = ? AND id = ?')
    .run(row.version, row.modified, row.editor, row.fields, row.change, list.no, row.id);
  indexRow(tenant, columnsOf(tenant, list).indexed, factsOf(before), { ...factsOf(row), fields });
  return row;
}

/** Removes a row. Its number is never used again. */
export function removeItem(tenant: Tenant, list: ListRow, id: string, who: Who, ifMatch?: string): ItemRow {
  return tenant.transaction(() => {
    const before = itemRow(tenant, list, id);
    checkTag(before, ifMatch);
    removeRow(tenant, list, before, who);
    return before;
  });
}

/** Leaves a tombstone where a row was. The caller holds the transaction. */
export function removeRow(tenant: Tenant, list: ListRow, before: ItemRow, who: Who): void {
  tenant
    .sql(`UPDATE sp_items SET deleted = 1, fields = '{}', change = ? WHERE list = ? AND id = ?`)
    .run(nextChange(tenant, list, who, -1), list.no, before.id);
  tenant.sql('DELETE FROM sp_versions WHERE list = ? AND item = ?').run(list.no, before.id);
  indexRow(tenant, columnsOf(tenant, list).indexed, factsOf(before), null);
}

function nextChange(tenant: Tenant, list: ListRow, who: Who, rows: 0 | -1): number {
  const counted = tenant
    .sql(
      'UPDATE sp_lists SET last_change = last_change + 1, items = items + ?, modified = ?, editor = ? WHERE no = ? RETURNING last_change',
    )
    .get(rows, toTheSecond(tenant), writer(tenant, list.site, who), list.no)!;
  return Number(counted.last_change);
}

const toTheSecond = (tenant: Tenant): string => `${tenant.clock.iso().slice(0, 19)}Z`;

/** Tags are compared byte for byte, quotes included; `*` takes whatever is there. */
export function checkTag(row: Pick<ItemRow, 'guid' | 'version'>, ifMatch: string | undefined): void {
  if (ifMatch !== undefined && ifMatch !== '*' && ifMatch !== tagOf(row)) throw staleItem();
}

/** The same for the same list and number, so that a row's guid needs no counter of its own. */
function itemGuid(list: string, id: number): string {
  const hex = hash('sha1', `${list}#${id}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
