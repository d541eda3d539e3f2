import { type Filter, filterPaths } from '../odata/filter.ts';
import { type OrderBy, readOrder } from '../odata/order.ts';
import { readTop } from '../odata/paging.ts';
import { type Call, GraphFault, type Reply } from '../route.ts';
import { expandInto, readExpansion } from './expansion.ts';
import { type Condition, condition, FILTERABLE, readMessageFilter } from './filter-sql.ts';
import type { Folder } from './folders.ts';
import type { Mailbox } from './mailbox.ts';
import { projection, shape } from './properties.ts';
import { searchCondition } from './search.ts';
import { applied, viewOf } from './view.ts';

export const LIST_OPTIONS = [
  '$select',
  '$filter',
  '$orderby',
  '$search',
  '$top',
  '$skip',
  '$skiptoken',
  '$expand',
  '$count',
];

const PAGE = 10;
const MOST = 1_000;
/** A search finds no more than this (platform facts 2.2). */
const MOST_FOUND = 1_000;

/** A page of messages of one folder, or (null) of every folder but the hidden ones. */
export function listMessages(call: Call, mailbox: Mailbox, folder: Folder | null): Reply {
  const { tenant, query } = call;
  const view = viewOf(call, mailbox);
  const wanted = projection(query.$select ?? null);
  const expansion = readExpansion(query.$expand);
  const search = query.$search === undefined ? null : searchCondition(query.$search);
  if (search !== null) refuseWithSearch(query);
  const filter = query.$filter === undefined ? null : readMessageFilter(query.$filter);
  const order = orderOf(query.$orderby);
  if (filter !== null && order !== null) refuseInefficient(filter, order);
  const top = pageSize(call);
  const skip = offset(query);

  const where: Condition[] = [place(mailbox, folder)];
  if (filter !== null) where.push(condition(filter, mailbox));
  if (search !== null) where.push(search);
  const values = where.flatMap((part) => part.values);
  const clause = where.map(({ sql }) => sql).join(' AND ');
  const tables = search !== null && !wanted.tables.includes('mail_bodies') ? WITH_BODIES : wanted.tables;
  const limit = search === null ? top : Math.max(0, Math.min(top, MOST_FOUND - skip));
  const found = tenant
    .sql(`SELECT ${wanted.columns} FROM ${tables} WHERE ${clause} ORDER BY ${orderSql(order)} LIMIT ? OFFSET ?`)
    .all(...values, limit + 1, skip);

  const page = found.slice(0, limit).map((row) => {
    const message = shape(row, wanted, view);
    expandInto(tenant, message, Number(row.id), expansion, view);
    return message;
  });
  const body: Record<string, unknown> = { '@odata.context': contextOf(call, mailbox, folder) };
  if (query.$count === 'true') {
    body['@odata.count'] = tenant.sql(`SELECT count(*) AS n FROM ${tables} WHERE ${clause}`).get(...values)?.n;
  }
  if (found.length > limit && (search === null || skip + limit < MOST_FOUND)) {
    body['@odata.nextLink'] = nextLink(call, skip + limit, search !== null);
  }
  body.value = page;
  return { status: 200, headers: applied(call), body };
}

/** `Prefer: odata.maxpagesize` or `$top`, 10 without either. Throws 400 outside 1 to 1,000. */
export function pageSize(call: Pick<Call, 'query' | 'prefer'>): number {
  const top = readTop(call.query.$top, PAGE, MOST);
  if (top === null) throw badQuery(`The value of $top must be a whole number from 1 to ${MOST}.`);
  const preferred = readTop(call.prefer.get('odata.maxpagesize'), top, Number.MAX_SAFE_INTEGER);
  return call.query.$top === undefined ? Math.min(preferred ?? top, MOST) : Math.min(preferred ?? top, top);
}

const WITH_BODIES = 'mail_messages m JOIN mail_bodies b ON b.message = m.id';

function place(mailbox: Mailbox, folder: Folder | null): Condition {
  if (folder !== null) return { sql: 'm.box = ? AND m.folder = ?', values: [mailbox.box, folder.id] };
  return {
    sql: 'm.box = ? AND m.folder NOT IN (SELECT id FROM mail_folders WHERE box = ? AND hidden = 1)',
    values: [mailbox.box, mailbox.box],
  };
}

function orderOf(text: string | undefined): readonly OrderBy[] | null {
  if (text === undefined) return null;
  const read = readOrder(text);
  if (!read.ok) throw badQuery(read.why);
  for (const { path } of read.order) {
    if (!Object.hasOwn(FILTERABLE, path)) throw badQuery(`The property '${path}' does not support ordering.`);
  }
  return read.order;
}

function orderSql(order: readonly OrderBy[] | null): string {
  const asked = (order ?? []).map(({ path, descending }) => `${FILTERABLE[path]![0]}${descending ? ' DESC' : ''}`);
  return [...(asked.length > 0 ? asked : ['m.received DESC']), 'm.id DESC'].join(', ');
}

/** Every property of the order must stand in the filter, in the same order and before any other (platform facts 2.2). */
function refuseInefficient(filter: Filter, order: readonly OrderBy[]): void {
  const filtered = [...new Set(filterPaths(filter))];
  if (order.every(({ path }, index) => filtered[index] === path)) return;
  throw new GraphFault(400, 'InefficientFilter', 'The restriction or sort order is too complex for this operation.');
}

function refuseWithSearch(query: Call['query']): void {
  if (query.$filter !== undefined) {
    throw new GraphFault(400, 'SearchWithFilter', "The query parameter '$filter' is not supported with '$search'.");
  }
  if (query.$orderby !== undefined) {
    throw new GraphFault(400, 'SearchWithOrderBy', "The query parameter '$orderBy' is not supported with '$search'.");
  }
  if (query.$skip !== undefined) throw badQuery("The query parameter '$skip' is not supported with '$search'.");
}

function offset(query: Call['query']): number {
  const text =
    query.$skip ?? (query.$skiptoken === undefined ? '0' : Buffer.from(query.$skiptoken, 'base64url').toString());
  if (!/^\d{1,9}$/.test(text)) throw badQuery('The value of $skip or $skiptoken is not valid.');
  return Number(text);
}

function nextLink(call: Call, skip: number, token: boolean): string {
  const kept = Object.entries(call.query).filter(([name]) => name !== '$skip' && name !== '$skiptoken');
  const next = token ? ['$skiptoken', Buffer.from(String(skip)).toString('base64url')] : ['$skip', String(skip)];
  const pairs = [...kept, next].map(([name, value]) => `${name!.replaceAll('$', '%24')}=${encodeURIComponent(value!)}`);
  return `${call.base}${call.path}?${pairs.join('&')}`;
}

function contextOf(call: Call, mailbox: Mailbox, folder: Folder | null): string {
  const inside = folder === null ? '' : `/mailFolders('${encodeURIComponent(call.params.folder ?? '')}')`;
  const select = call.query.$select === undefined ? '' : `(${call.query.$select})`;
  return `${call.base}/$metadata#users('${mailbox.userId}')${inside}/messages${select}`;
}

export const badQuery = (message: string): GraphFault => new GraphFault(400, 'ErrorInvalidUrlQuery', message);
