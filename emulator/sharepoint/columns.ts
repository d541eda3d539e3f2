import type { Tenant } from '../tenant.ts';
import { builtInColumns, INDEXABLE_BUILT_INS } from './built-in-columns.ts';
import { type Column, type ColumnDefinition, fieldNameOf, kindOf } from './column.ts';
import { changedColumn, newColumn } from './column-request.ts';
import { indexColumn, unindexColumn } from './index-table.ts';
import type { ListRow } from './list-row.ts';
import { invalid, notFound, tooManyRows } from './refusals.ts';

const MOST_INDEXES = 20;
/** An index can still be added to a list four times as long as the threshold (20,000 rows; Microsoft support page). */
const INDEXING_LIMIT = 4;

/** A list's columns, and the ways they are looked up. */
export type Columns = {
  readonly all: readonly Column[];
  /** By the property name `fields` uses. */
  readonly byField: ReadonlyMap<string, Column>;
  readonly indexed: readonly Column[];
};

const kept = new WeakMap<Tenant, Map<number, Columns>>();

/** The list's columns, remembered until one changes. */
export function columnsOf(tenant: Tenant, list: ListRow): Columns {
  const byList = kept.get(tenant) ?? new Map<number, Columns>();
  kept.set(tenant, byList);
  let columns = byList.get(list.no);
  if (columns === undefined) {
    const rows = tenant.sql('SELECT no, id, definition FROM sp_columns WHERE list = ? ORDER BY no').all(list.no);
    const all = rows.map((row) => {
      const definition = JSON.parse(String(row.definition)) as ColumnDefinition;
      return {
        ...definition,
        no: Number(row.no),
        id: String(row.id),
        kind: kindOf(definition.facet, definition.settings),
      };
    });
    columns = {
      all,
      byField: new Map(all.map((column) => [fieldNameOf(column), column])),
      indexed: all.filter((column) => column.indexed && column.name !== 'ID'),
    };
    byList.set(list.no, columns);
  }
  return columns;
}

/** Runs a change of columns in a transaction and forgets what was remembered, whichever way it ended. */
function changing<T>(tenant: Tenant, list: ListRow, work: () => T): T {
  try {
    return tenant.transaction(work);
  } finally {
    kept.get(tenant)?.delete(list.no);
  }
}

/** A column by its id or internal name; 404 otherwise. */
export function column(tenant: Tenant, list: ListRow, idOrName: string): Column {
  const found = columnsOf(tenant, list).all.find((one) => one.id === idOrName || one.name === idOrName);
  if (found === undefined) throw notFound('The specified column was not found');
  return found;
}

export function addBuiltIns(tenant: Tenant, list: ListRow): void {
  changing(tenant, list, () => {
    for (const definition of builtInColumns(list.template)) insert(tenant, list, definition);
  });
}

/** Adds one column as a client asked for it. Throws GraphFault. */
export function addColumn(tenant: Tenant, list: ListRow, asked: unknown): Column {
  return changing(tenant, list, () => {
    const taken = new Set(columnsOf(tenant, list).all.map((one) => one.name.toLowerCase()));
    const definition = newColumn(asked, (name) => taken.has(name));
    insert(tenant, list, definition);
    kept.get(tenant)?.delete(list.no);
    const added = column(tenant, list, definition.name);
    if (added.indexed) roomForIndex(tenant, list, added);
    return added;
  });
}

/** Changes one column; an index that is switched on is built from the rows there are. Throws GraphFault. */
export function changeColumn(tenant: Tenant, list: ListRow, idOrName: string, asked: unknown): Column {
  return changing(tenant, list, () => {
    const before = column(tenant, list, idOrName);
    const definition = changedColumn(before, asked);
    if (before.builtIn && definition.indexed && !INDEXABLE_BUILT_INS.has(before.name)) {
      throw invalid(`Column '${before.name}' cannot be indexed.`);
    }
    tenant
      .sql('UPDATE sp_columns SET definition = ? WHERE no = ?')
      .run(JSON.stringify(definitionOf(definition)), before.no);
    kept.get(tenant)?.delete(list.no);
    const after = column(tenant, list, before.id);
    if (after.indexed && !before.indexed) {
      roomForIndex(tenant, list, after);
      indexColumn(tenant, list, after);
    } else if (after.unique && !before.unique) {
      unindexColumn(tenant, after);
      indexColumn(tenant, list, after);
    } else if (before.indexed && !after.indexed) {
      unindexColumn(tenant, after);
    }
    return after;
  });
}

/** Removes a column that did not come with the list. Values stay in old rows' text but are never shown again. */
export function removeColumn(tenant: Tenant, list: ListRow, idOrName: string): void {
  changing(tenant, list, () => {
    const gone = column(tenant, list, idOrName);
    if (gone.builtIn) throw invalid(`Column '${gone.name}' cannot be deleted.`);
    unindexColumn(tenant, gone);
    tenant.sql('DELETE FROM sp_columns WHERE no = ?').run(gone.no);
  });
}

function roomForIndex(tenant: Tenant, list: ListRow, added: Column): void {
  const indexes = columnsOf(tenant, list).indexed.length;
  if (indexes > MOST_INDEXES) {
    throw invalid(`A list cannot have more than ${MOST_INDEXES} indexes; '${added.name}' would be one too many.`);
  }
  if (list.items > tenant.settings.listViewThreshold * INDEXING_LIMIT) throw tooManyRows();
}

function insert(tenant: Tenant, list: ListRow, definition: ColumnDefinition): void {
  tenant
    .sql('INSERT INTO sp_columns (list, id, name, name_key, definition) VALUES (?, ?, ?, ?, ?)')
    .run(list.no, tenant.guid('sp column'), definition.name, definition.name.toLowerCase(), JSON.stringify(definition));
}

/** Without the handle, id and kind that a Column carries beside its definition. */
function definitionOf(column: ColumnDefinition & Partial<Column>): ColumnDefinition {
  const { no: _no, id: _id, kind: _kind, ...definition } = column;
  return definition;
}
