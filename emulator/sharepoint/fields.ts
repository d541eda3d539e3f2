import type { Tenant } from '../tenant.ts';
import type { Column } from './column.ts';
import { defaultFor } from './column-request.ts';
import type { Columns } from './columns.ts';
import { fieldValue } from './field-value.ts';
import { inUserList } from './identity.ts';
import { isObject } from './json.ts';
import { invalid } from './refusals.ts';

export type Fields = Readonly<Record<string, unknown>>;

const ANNOTATION = '@odata.type';

/**
 * The fields a client sent, by field name, each in the form it is kept; null where it is cleared.
 * Throws 400 invalidRequest on the first that is unknown, read-only or of the wrong type.
 */
export function readFields(tenant: Tenant, site: number, columns: Columns, sent: unknown): Map<string, unknown> {
  if (!isObject(sent)) throw invalid("Property 'fields' must be an object.");
  const read = new Map<string, unknown>();
  for (const name of Object.keys(sent)) {
    if (name.startsWith('@')) continue;
    if (name.endsWith(ANNOTATION)) {
      columnFor(columns, name.slice(0, -ANNOTATION.length));
      continue;
    }
    const column = columnFor(columns, name);
    if (column.readOnly || column.kind === 'system' || column.kind === 'hyperlink') {
      throw invalid(`Field '${name}' is read-only and cannot be set.`);
    }
    const value = fieldValue(column, sent[name], sent[`${name}${ANNOTATION}`]);
    if (value !== null && (column.kind === 'person' || column.kind === 'people')) {
      for (const id of [value].flat())
        if (!inUserList(tenant, site, Number(id))) throw invalid(`Field '${name}' names nobody.`);
    }
    read.set(name, value);
  }
  return read;
}

function columnFor(columns: Columns, name: string): Column {
  const column = columns.byField.get(name);
  if (column === undefined) throw invalid(`Field '${name}' is not recognized`);
  return column;
}

/** Default values of the columns a new row says nothing about. */
export function withDefaults(columns: Columns, read: Map<string, unknown>): Map<string, unknown> {
  for (const [name, column] of columns.byField) {
    if (column.defaultValue === null || column.builtIn || read.has(name)) continue;
    read.set(name, fieldValue(column, defaultFor(column), 'Collection(Edm.String)'));
  }
  return read;
}

/** Kept fields after a write: what was sent over what was there; a cleared field is gone. */
export function merged(before: Fields, read: ReadonlyMap<string, unknown>): Fields {
  const after: Record<string, unknown> = { ...before };
  for (const [name, value] of read) {
    if (value === null) delete after[name];
    else after[name] = value;
  }
  return after;
}
