import { type Column, fieldNameOf } from './column.ts';

/** What the index keeps: text without regard to case (dates too), numbers, booleans as 0 and 1. */
export type Key = string | number;

/** What a row says about itself, apart from its fields. Instants are ISO 8601. */
export type RowFacts = {
  readonly id: number;
  readonly created: string;
  readonly modified: string;
  readonly fields: Readonly<Record<string, unknown>>;
};

/** The comparable form of one kept value, or null for an empty field. */
export function keyOf(value: unknown): Key | null {
  switch (typeof value) {
    case 'string':
      return value === '' ? null : value.toLowerCase();
    case 'number':
      return value;
    case 'boolean':
      return value ? 1 : 0;
    default:
      return null;
  }
}

/** The value of a column in a row as it is kept or, for what the row says about itself, as it is shown. */
export function valueIn(column: Column, row: RowFacts): unknown {
  if (column.builtIn) {
    if (column.name === 'ID') return row.id;
    if (column.name === 'Created') return row.created;
    if (column.name === 'Modified') return row.modified;
  }
  return row.fields[fieldNameOf(column)];
}

/** The comparable form of a column's value in a row; a person compares by lookup id. */
export function keyIn(column: Column, row: RowFacts): Key | null {
  const value = valueIn(column, row);
  return column.kind === 'person' && typeof value === 'string' ? Number(value) : keyOf(value);
}
