/** The directory's collections: filter, choice of properties, order, pages. */
import { evaluate } from '../odata/evaluate.ts';
import { type Filter, filterPaths, readFilter } from '../odata/filter.ts';
import { inOrder, readOrder } from '../odata/order.ts';
import { nextLink, readTop } from '../odata/paging.ts';
import { pick, readSelect } from '../odata/select.ts';
import { type Call, GraphFault, type Reply } from '../route.ts';
import { getterOf } from './person-shape.ts';

export const COLLECTION_OPTIONS: readonly string[] = ['$filter', '$select', '$top', '$orderby', '$skiptoken', '$count'];

export type Kind = {
  /** The set's name in `@odata.context`. */
  readonly set: string;
  readonly properties: ReadonlySet<string>;
  readonly filters: ReadonlySet<string>;
  readonly defaults: readonly string[];
  /** Written into each element of a mixed collection (`#microsoft.graph.user`). */
  readonly type?: string;
};

/** Pages of 100 unless `$top` (at most 999) says otherwise. */
export function collection(call: Call, kind: Kind, all: readonly Record<string, unknown>[]): Reply {
  const names = selected(call, kind);
  const top = readTop(call.query.$top, 100, 999);
  if (top === null) throw bad('Invalid page size specified. Must be between 1 and 999 inclusive.');
  const found = ordered(call, kind, filtered(call, kind, all));
  const from = offsetOf(call.query.$skiptoken);
  const page = found.slice(from, from + top);
  const rest = from + top < found.length;
  return {
    status: 200,
    body: {
      '@odata.context': `${call.base}/$metadata#${kind.set}${call.query.$select === undefined ? '' : `(${names.join(',')})`}`,
      ...(call.query.$count === 'true' && advanced(call) ? { '@odata.count': found.length } : {}),
      ...(rest ? { '@odata.nextLink': nextLink(call.base, call.path, call.query, skiptoken(from + top)) } : {}),
      value: page.map((one) => ({
        ...(kind.type === undefined ? {} : { '@odata.type': kind.type }),
        ...pick(one, names),
      })),
    },
  };
}

export function single(call: Call, kind: Kind, one: Readonly<Record<string, unknown>>): Reply {
  const names = selected(call, kind);
  const chosen = call.query.$select === undefined ? '' : `(${names.join(',')})`;
  return {
    status: 200,
    body: { '@odata.context': `${call.base}/$metadata#${kind.set}${chosen}/$entity`, ...pick(one, names) },
  };
}

/** `$count=true` and unusual filters need this header beside them. */
const advanced = (call: Call): boolean => call.headers.consistencylevel?.toLowerCase() === 'eventual';

function selected(call: Call, kind: Kind): readonly string[] {
  if (call.query.$select === undefined) return kind.defaults;
  const read = readSelect(call.query.$select);
  if (!read.ok) throw bad(`Parsing OData Select and Expand failed: ${read.why}`);
  const wrong = read.names.find((name) => !kind.properties.has(name));
  if (wrong !== undefined)
    throw bad(`Parsing OData Select and Expand failed: Could not find a property named '${wrong}'.`);
  return read.names;
}

function filtered(call: Call, kind: Kind, all: readonly Record<string, unknown>[]): readonly Record<string, unknown>[] {
  if (call.query.$filter === undefined) return all;
  const read = readFilter(call.query.$filter);
  if (!read.ok) throw bad(`Invalid filter clause: ${read.why}`);
  const wrong = filterPaths(read.filter).find((path) => !kind.properties.has(path));
  if (wrong !== undefined) throw bad(`Invalid filter clause: Could not find a property named '${wrong}'.`);
  const unsupported = filterPaths(read.filter).find((path) => !kind.filters.has(path));
  if (unsupported !== undefined) throw unsupportedQuery(`Property '${unsupported}' is not supported for filtering.`);
  if (needsAdvanced(read.filter) && !(advanced(call) && call.query.$count === 'true')) {
    throw unsupportedQuery(
      "Operator 'not', 'ne' or 'endsWith' is not supported because the 'ConsistencyLevel:eventual' header is missing.",
    );
  }
  if (uses(read.filter, (one) => one.kind === 'text' && one.test === 'contains')) {
    throw unsupportedQuery("Filter operator 'Contains' is not supported.");
  }
  return all.filter((one) => evaluate(read.filter, getterOf(one)));
}

const needsAdvanced = (filter: Filter): boolean =>
  uses(
    filter,
    (one) =>
      one.kind === 'not' ||
      (one.kind === 'compare' && one.operator === 'ne') ||
      (one.kind === 'text' && one.test === 'endswith'),
  );

function uses(filter: Filter, test: (one: Filter) => boolean): boolean {
  if (test(filter)) return true;
  if (filter.kind === 'and' || filter.kind === 'or') return uses(filter.left, test) || uses(filter.right, test);
  return filter.kind === 'not' && uses(filter.filter, test);
}

function ordered(
  call: Call,
  kind: Kind,
  found: readonly Record<string, unknown>[],
): readonly Record<string, unknown>[] {
  if (call.query.$orderby === undefined) return found;
  const read = readOrder(call.query.$orderby);
  if (!read.ok) throw bad(`Invalid $orderby: ${read.why}`);
  const wrong = read.order.find(({ path }) => !kind.filters.has(path));
  if (wrong !== undefined) throw unsupportedQuery(`Sorting by '${wrong.path}' is not supported.`);
  if (call.query.$filter !== undefined && !advanced(call))
    throw unsupportedQuery('Sorting not supported for current query.');
  return found.toSorted((a, b) => inOrder(read.order, getterOf(a), getterOf(b)));
}

/** The token is opaque to clients: an offset, wrapped. */
const skiptoken = (offset: number): string => Buffer.from(`m~${offset}`).toString('base64url');

function offsetOf(token: string | undefined): number {
  if (token === undefined) return 0;
  const match = /^m~(\d{1,9})$/.exec(Buffer.from(token, 'base64url').toString('utf8'));
  if (match === null)
    throw new GraphFault(
      400,
      'Directory_ExpiredPageToken',
      'The specified page token value has expired and can no longer be included in your request.',
    );
  return Number(match[1]);
}

const bad = (message: string): GraphFault => new GraphFault(400, 'BadRequest', message);
const unsupportedQuery = (message: string): GraphFault => new GraphFault(400, 'Request_UnsupportedQuery', message);
