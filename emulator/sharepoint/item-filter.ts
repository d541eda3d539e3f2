import type { Filter, Literal } from '../odata/filter.ts';
import { GraphFault } from '../route.ts';
import type { Column } from './column.ts';
import type { Columns } from './columns.ts';
import { type Key, keyIn, keyOf, type RowFacts, valueIn } from './field-key.ts';
import { instant, shown } from './field-value.ts';
import { invalid } from './refusals.ts';

/** What an index can be asked: a union of conditions, each on the values of one column. */
export type IndexQuery = readonly IndexCondition[];
type IndexCondition = { readonly column: Column; readonly sql: string; readonly values: readonly Key[] };

/**
 * A filter made ready. `index` is what an index can answer of it: only the first clause of an `and` counts, because
 * only that one can bring a list below the threshold (two bounds of one column are one range); an `or` needs both
 * its sides.
 */
export type Clause = { readonly test: (row: RowFacts) => boolean; readonly index: IndexQuery | null };

/** Looks every property up, checks every literal's type. Throws 400. `anyColumn`: columns without an index are allowed. */
export function clauseOf(filter: Filter, columns: Columns, anyColumn: boolean): Clause {
  switch (filter.kind) {
    case 'and': {
      const left = clauseOf(filter.left, columns, anyColumn);
      const right = clauseOf(filter.right, columns, anyColumn);
      return { test: (row) => left.test(row) && right.test(row), index: narrowed(left.index, right.index) };
    }
    case 'or': {
      const left = clauseOf(filter.left, columns, anyColumn);
      const right = clauseOf(filter.right, columns, anyColumn);
      return { test: (row) => left.test(row) || right.test(row), index: union(left.index, right.index) };
    }
    case 'text': {
      if (filter.test !== 'startswith')
        throw invalid(`Function '${filter.test}' is not supported in the filter of a list.`);
      const column = filteredColumn(filter.path, columns, anyColumn);
      if (column.kind !== 'text' && column.kind !== 'choice' && column.kind !== 'note') throw mismatch(column);
      return startsWith(column, filter.value.toLowerCase());
    }
    case 'compare':
      return comparison(filteredColumn(filter.path, columns, anyColumn), filter.operator, filter.value);
    case 'not':
    case 'any':
      throw invalid('Invalid filter clause');
    default:
      return filter satisfies never;
  }
}

/** The column behind `fields/X`. 400 where it is none, cannot be compared, or has no index and none is waived. */
export function filteredColumn(path: string, columns: Columns, anyColumn: boolean): Column {
  if (!path.startsWith('fields/')) throw new GraphFault(400, 'BadRequest', 'Invalid filter clause');
  const name = path.slice('fields/'.length);
  const column = columns.byField.get(name === 'id' ? 'ID' : name);
  if (column === undefined) throw invalid(`Field '${name}' is not recognized`);
  if (column.kind === 'system' || column.kind === 'hyperlink') {
    throw invalid(`Field '${name}' cannot be referenced in filter or orderby.`);
  }
  if (!column.indexed && !anyColumn) {
    throw invalid(
      `Field '${name}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`,
    );
  }
  return column;
}

type Operator = Extract<Filter, { kind: 'compare' }>['operator'];

const SQL: Readonly<Record<Operator, string | null>> = { eq: '=', lt: '<', gt: '>', le: '<=', ge: '>=', ne: null };

function comparison(column: Column, operator: Operator, literal: Literal): Clause {
  if (literal.kind === 'null') return emptiness(column, operator);
  const wanted = literalKey(column, literal);
  const test = (key: Key): boolean => {
    if (operator === 'eq') return key === wanted;
    if (operator === 'ne') return key !== wanted;
    if (operator === 'lt') return key < wanted;
    if (operator === 'gt') return key > wanted;
    return operator === 'le' ? key <= wanted : key >= wanted;
  };
  if (column.kind === 'choices' || column.kind === 'people') {
    const holds = (row: RowFacts): boolean => severalKeys(column, row).includes(wanted);
    if (operator !== 'eq' && operator !== 'ne') throw mismatch(column);
    return { test: (row) => holds(row) === (operator === 'eq'), index: null };
  }
  const sql = SQL[operator];
  return {
    test: (row) => {
      const key = keyIn(column, row);
      return key === null ? operator === 'ne' : test(key);
    },
    index: sql === null ? null : indexed(column, `value ${sql} ?`, [wanted]),
  };
}

function emptiness(column: Column, operator: Operator): Clause {
  if (operator !== 'eq' && operator !== 'ne') throw mismatch(column);
  return {
    test: (row) => ((valueIn(column, row) ?? null) === null) === (operator === 'eq'),
    index: operator === 'eq' ? null : indexed(column, 'value IS NOT NULL', []),
  };
}

function startsWith(column: Column, prefix: string): Clause {
  return {
    test: (row) => {
      const key = keyIn(column, row);
      return typeof key === 'string' && key.startsWith(prefix);
    },
    index: indexed(column, 'value >= ? AND value < ?', [prefix, `${prefix}\u{10ffff}`]),
  };
}

const severalKeys = (column: Column, row: RowFacts): readonly (Key | null)[] => {
  const value = valueIn(column, row);
  return Array.isArray(value) ? value.map(keyOf) : [];
};

function indexed(column: Column, sql: string, values: readonly Key[]): IndexQuery | null {
  return column.indexed ? [{ column, sql, values }] : null;
}

function narrowed(first: IndexQuery | null, second: IndexQuery | null): IndexQuery | null {
  const [one, two] = [first?.[0], second?.[0]];
  if (first?.length !== 1 || second?.length !== 1 || one?.column !== two?.column) return first;
  return [{ column: one!.column, sql: `${one!.sql} AND ${two!.sql}`, values: [...one!.values, ...two!.values] }];
}

function union(left: IndexQuery | null, right: IndexQuery | null): IndexQuery | null {
  return left === null || right === null ? null : [...left, ...right];
}

/** SQL that answers the numbers of a list's rows from its indexes alone. */
export function indexSql(query: IndexQuery, list: number): { sql: string; values: readonly Key[] } {
  const parts = query.map(({ column, sql }) =>
    column.builtIn && column.name === 'ID'
      ? `SELECT id FROM sp_items WHERE list = ${list} AND deleted = 0 AND ${sql.replaceAll('value', 'id')}`
      : `SELECT item FROM sp_index WHERE col = ${column.no} AND ${sql}`,
  );
  return { sql: parts.join(' UNION '), values: query.flatMap(({ values }) => values) };
}

/** A literal in the form the index keeps. Dates are quoted texts; anything of another type than the column's is 400. */
function literalKey(column: Column, literal: Exclude<Literal, { kind: 'null' }>): Key {
  switch (column.kind) {
    case 'text':
    case 'note':
    case 'choice':
    case 'choices':
      if (literal.kind === 'text') return literal.value.toLowerCase();
      break;
    case 'number':
      if (literal.kind === 'number') return literal.value;
      if (column.name === 'ID' && literal.kind === 'text' && /^\d+$/.test(literal.value)) return Number(literal.value);
      break;
    case 'boolean':
      if (literal.kind === 'boolean') return literal.value ? 1 : 0;
      if (literal.kind === 'number' && (literal.value === 0 || literal.value === 1)) return literal.value;
      break;
    case 'dateTime':
    case 'date':
      if (literal.kind === 'text') return shown(instant(column, literal.value)).toLowerCase();
      break;
    case 'person':
    case 'people':
      if (literal.kind === 'number') return column.kind === 'person' ? literal.value : String(literal.value);
      if (literal.kind === 'text') return column.kind === 'person' ? Number(literal.value) : literal.value;
      break;
  }
  throw mismatch(column);
}

const mismatch = (column: Column): GraphFault =>
  invalid(`Invalid filter clause: the value or operator does not fit field '${column.name}'.`);
