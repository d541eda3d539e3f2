import type { Filter } from '../odata/filter.ts';
import { type Call, GraphFault, type Reply } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import { expandInto, readExpansion } from './expansion.ts';
import { readMessageFilter } from './filter-sql.ts';
import type { Folder } from './folders.ts';
import { badQuery, pageSize } from './list-messages.ts';
import type { Mailbox } from './mailbox.ts';
import { idOf, type Projection, projection, shape, type View } from './properties.ts';
import { latestChange } from './store.ts';
import { applied, viewOf } from './view.ts';

export const DELTA_OPTIONS = ['$select', '$top', '$filter', '$orderby', '$expand', '$skiptoken', '$deltatoken'];

/** Where a synchronisation stands; carried by the links, and they die with the chain. */
type State = {
  readonly folder: number;
  /** The chain of links this one belongs to, and its place there. */
  readonly chain: number;
  readonly generation: number;
  /** Changes up to this number have been told. */
  readonly since: number;
  /** What `since` was when the round began: what came after it is new, whichever page it is on. */
  readonly base: number;
  /** During the first round: messages below this number are still to come (received, id), else null. */
  readonly before: readonly [received: number, id: number] | null;
  readonly select: string | null;
  readonly expand: string | null;
  /** `receivedDateTime` bound of the first call, [operator, instant]. */
  readonly received: readonly ['>' | '>=', number] | null;
  readonly types: readonly string[];
  readonly top: string | null;
};

/** How many links of a chain stay valid beside the newest, as the error of the real service lists them. */
const KEPT_GENERATIONS = 2;
/** With a filter the first round gives no more than this (platform facts 2.4). */
const MOST_FILTERED = 5_000;

type Row = Record<string, unknown>;
/** A row as the caller wants it shown. */
type Show = (row: Row) => Record<string, unknown>;

/** What changed in one folder since a link, or everything in it. */
export function deltaMessages(call: Call, mailbox: Mailbox, folder: Folder): Reply {
  const token = call.query.$skiptoken ?? call.query.$deltatoken;
  const state = token === undefined ? begin(call, folder) : resume(call, folder, token);
  const view = viewOf(call, mailbox);
  const wanted = projection(state.select);
  const expansion = readExpansion(state.expand ?? undefined);
  const show: Show = (row) => {
    const message = shape(row, wanted, view);
    expandInto(call.tenant, message, Number(row.id), expansion, view);
    return message;
  };
  const top = pageSize({ prefer: call.prefer, query: state.top === null ? {} : { $top: state.top } });
  const { value, next, more } =
    state.before === null
      ? changes(call.tenant, state, wanted, view, top, show)
      : enumeration(call.tenant, state, wanted, top, show);
  const link = `${call.base}${call.path}?${more ? '$skiptoken' : '$deltatoken'}=${write(call.tenant, state, next)}`;
  return {
    status: 200,
    headers: applied(call),
    body: {
      '@odata.context': `${call.base}/$metadata#Collection(message)`,
      [more ? '@odata.nextLink' : '@odata.deltaLink']: link,
      value,
    },
  };
}

/** Every link given so far dies. */
export function expireMailDelta(tenant: Tenant): void {
  tenant.sql('DELETE FROM mail_delta_chains').run();
}

type Page = { readonly value: unknown[]; readonly next: State; readonly more: boolean };

/** The first round, newest first: what was in the folder when it began. What happens meanwhile comes afterwards. */
function enumeration(tenant: Tenant, state: State, wanted: Projection, top: number, show: Show): Page {
  const [received, id] = state.before!;
  const [sign, bound] = state.received ?? ['>=', Number.MIN_SAFE_INTEGER];
  if (state.types.length > 0 && !state.types.includes('created')) {
    return { value: [], next: { ...state, before: null }, more: false };
  }
  const rows = tenant
    .sql(
      `SELECT m.received AS at, ${wanted.columns} FROM ${wanted.tables} WHERE m.folder = ? AND m.entered <= ?
       AND (m.received, m.id) < (?, ?) AND m.received ${sign} ? ORDER BY m.received DESC, m.id DESC LIMIT ?`,
    )
    .all(state.folder, state.since, received, id, bound, top + 1);
  const page = rows.slice(0, top);
  const last = page.at(-1);
  const more = rows.length > top;
  const next: State = { ...state, before: more ? [Number(last!.at), Number(last!.id)] : null };
  return { value: page.map(show), next, more };
}

/** Later rounds: arrivals, changes and removals in the order they happened. */
function changes(tenant: Tenant, state: State, wanted: Projection, view: View, top: number, show: Show): Page {
  const [sign, bound] = state.received ?? ['>=', Number.MIN_SAFE_INTEGER];
  const touched: Row[] = tenant
    .sql(
      `SELECT m.entered, m.altered, m.is_read AS seen, ${wanted.columns} FROM ${wanted.tables}
       WHERE m.folder = ? AND m.touched > ? AND m.received ${sign} ? ORDER BY m.touched LIMIT ?`,
    )
    .all(state.folder, state.since, bound, top + 1);
  // What came and went between two rounds was never told, so its leaving is not told either.
  const removed: Row[] = tenant
    .sql(
      `SELECT change AS touched, message AS id, folder, stay, 1 AS gone FROM mail_removed
       WHERE folder = ? AND change > ? AND entered <= ? AND received ${sign} ? ORDER BY change LIMIT ?`,
    )
    .all(state.folder, state.since, state.since, bound, top + 1);
  const both = [...touched, ...removed].sort((a, b) => Number(a.touched) - Number(b.touched));
  const page = both.slice(0, top);
  const more = both.length > top;
  const since = page.length === 0 ? state.since : more ? Number(page.at(-1)!.touched) : latestChange(tenant);
  const value = page.flatMap((row) => told(row, state, wanted, view, show));
  return { value, next: { ...state, since, base: more ? state.base : since }, more };
}

function told(row: Row, state: State, wanted: Projection, view: View, show: Show): unknown[] {
  const wants = (type: string): boolean => state.types.length === 0 || state.types.includes(type);
  if (row.gone === 1) {
    if (!wants('deleted')) return [];
    return [{ '@odata.type': '#microsoft.graph.message', id: idOf(row, view), '@removed': { reason: 'deleted' } }];
  }
  const created = Number(row.entered) > state.base;
  if (!wants(created ? 'created' : 'updated')) return [];
  const onlyReadFlag = Number(row.altered) <= state.base;
  if (!onlyReadFlag) return [show(row)];
  const sparse = { '@odata.type': '#microsoft.graph.message', id: idOf(row, view) };
  return [wanted.names.includes('isRead') ? { ...sparse, isRead: row.seen === 1 } : sparse];
}

function begin(call: Call, folder: Folder): State {
  const { tenant, query } = call;
  readExpansion(query.$expand);
  if (query.$orderby !== undefined && !/^receivedDateTime\s+desc$/.test(query.$orderby.trim())) {
    throw badQuery('A delta of messages is ordered by receivedDateTime desc alone.');
  }
  const types = query.changeType === undefined ? [] : query.changeType.split(',').map((type) => type.trim());
  if (types.some((type) => !['created', 'updated', 'deleted'].includes(type)))
    throw badQuery('changeType is created, updated or deleted.');
  projection(query.$select ?? null);
  const received = query.$filter === undefined ? null : receivedBound(readMessageFilter(query.$filter));
  const chain = Number(tenant.sql('INSERT INTO mail_delta_chains (highest) VALUES (0)').run().lastInsertRowid);
  return {
    folder: folder.id,
    chain,
    generation: 0,
    since: latestChange(tenant),
    base: latestChange(tenant),
    before: [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    select: query.$select ?? null,
    expand: query.$expand ?? null,
    received: received === null ? null : capped(tenant, folder, received),
    types,
    top: query.$top ?? null,
  };
}

/** Moves the bound up where the filter would give more than 5,000 messages. */
function capped(tenant: Tenant, folder: Folder, bound: readonly ['>' | '>=', number]): readonly ['>' | '>=', number] {
  const first = tenant
    .sql('SELECT received FROM mail_messages WHERE folder = ? ORDER BY received DESC, id DESC LIMIT 1 OFFSET ?')
    .get(folder.id, MOST_FILTERED);
  return first !== undefined && Number(first.received) >= bound[1] ? ['>', Number(first.received)] : bound;
}

function receivedBound(filter: Filter): readonly ['>' | '>=', number] {
  if (filter.kind === 'compare' && filter.path === 'receivedDateTime' && filter.value.kind === 'date') {
    if (filter.operator === 'ge') return ['>=', filter.value.ms];
    if (filter.operator === 'gt') return ['>', filter.value.ms];
  }
  throw new GraphFault(
    400,
    'ErrorInvalidUrlQueryFilter',
    'A delta of messages is filtered by receivedDateTime ge or gt alone.',
  );
}

function resume(call: Call, folder: Folder, token: string): State {
  const state = read(token);
  if (state === null || state.folder !== folder.id) {
    throw new GraphFault(410, 'SyncStateInvalid', 'The sync state is invalid or expired.');
  }
  for (const name of ['$select', '$expand', '$filter', '$orderby', '$top']) {
    if (call.query[name] !== undefined) throw badQuery(`${name} belongs to the first call of a delta alone.`);
  }
  const row = call.tenant.sql('SELECT highest FROM mail_delta_chains WHERE id = ?').get(state.chain);
  const highest = row === undefined ? null : Number(row.highest);
  if (highest === null || state.generation < highest - KEPT_GENERATIONS) {
    const kept = highest === null ? '' : [0, 1, 2].map((back) => `[${highest - back}]`).join('');
    throw new GraphFault(
      410,
      'SyncStateNotFound',
      `The sync state generation is not found; generation=${state.generation};[highest=${highest ?? 0}]${kept}.`,
    );
  }
  return state;
}

/** A link that says nothing new is the one that was followed; following it again and again costs no generation. */
function write(tenant: Tenant, from: State, next: State): string {
  const same = from.before === null && next.since === from.since;
  const generation = same ? from.generation : from.generation + 1;
  if (!same)
    tenant.sql('UPDATE mail_delta_chains SET highest = max(highest, ?) WHERE id = ?').run(generation, next.chain);
  return Buffer.from(JSON.stringify({ ...next, generation })).toString('base64url');
}

function read(token: string): State | null {
  try {
    const state = JSON.parse(Buffer.from(token, 'base64url').toString()) as Partial<State>;
    return typeof state.folder === 'number' && typeof state.chain === 'number' && typeof state.since === 'number'
      ? (state as State)
      : null;
  } catch {
    return null;
  }
}
