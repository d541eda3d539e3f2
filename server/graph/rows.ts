import { setTimeout as wait } from 'node:timers/promises';
import type { Cursor } from '../ports.ts';
import { GraphFault } from './graph-fault.ts';
import type { ListName } from './lists/column.ts';
import { LISTS } from './lists.ts';
import { type Graph, type GraphAnswer, literal, piece, query } from './request.ts';
import type { Site } from './site.ts';

export type Fields = Readonly<Record<string, unknown>>;
/** A row as the list holds it. A column without a value is missing from `fields`. */
export type StoredRow = { readonly id: string; readonly etag: string; readonly fields: Fields };
export type Key = { readonly column: string; readonly value: string };

export type RowChanges = {
  readonly rows: readonly StoredRow[];
  readonly removed: readonly string[];
  readonly cursor: Cursor;
  readonly fromTheStart: boolean;
};

export type Rows = {
  find(key: Key): Promise<StoredRow | null>;
  /** Every row with this value, in no order. */
  all(key: Key): Promise<StoredRow[]>;
  /**
   * Inserts a row that unique columns allow once, and answers the row that stands: the new one, or the one that holds
   * a key already (the first of `keys` that is found). `ours` tells a row that this very call wrote although its
   * answer was lost.
   */
  insert(
    fields: Fields,
    keys: readonly Key[],
    ours: (row: StoredRow) => boolean,
  ): Promise<{ readonly row: StoredRow; readonly inserted: boolean; readonly heldBy: string | null }>;
  /** Writes columns of a row if nobody changed it since `etag`; answers its new etag (empty where Graph did not say). */
  update(id: string, etag: string, fields: Fields): Promise<{ readonly etag: string } | 'stale' | 'gone'>;
  /** Takes a row away if nobody changed it since `etag`. */
  remove(id: string, etag: string): Promise<'removed' | 'stale'>;
  changes(cursor: Cursor): AsyncIterable<RowChanges>;
};

type Item = {
  readonly id: string;
  readonly eTag?: string;
  readonly '@odata.etag'?: string;
  readonly fields?: Record<string, unknown>;
  readonly deleted?: unknown;
};
type Page = {
  readonly value: readonly Item[];
  readonly '@odata.nextLink'?: string;
  readonly '@odata.deltaLink'?: string;
};

/** A list with no writer but us still answers 409 `resourceModified` to writes at the same time. */
const INSERT_TRIES = 5;
/** A place can be forgotten while its pages are being read, too. */
const RESTARTS = 3;

/** The rows of one list. */
export function openRows(graph: Graph, site: Site, list: ListName): Rows {
  const does = (what: string) => `${what} in the list ${list}`;
  const columns = ['Title', ...LISTS[list].columns.map(({ name }) => name)].join(',');
  const expand = `fields($select=${columns})`;
  const items = async () => `${await site.list(list)}/items`;

  const all = async ({ column, value }: Key): Promise<StoredRow[]> => {
    const found: StoredRow[] = [];
    const options = { $filter: `fields/${column} eq ${literal(value)}`, $expand: expand, $top: 200 };
    let next: string | null = `${await items()}${query(options)}`;
    while (next !== null) {
      const { json } = await graph.call({ operation: does('find a row'), method: 'GET', path: next });
      const page = json as Page;
      found.push(...page.value.map(rowOf));
      next = page['@odata.nextLink'] ? graph.pathOf(page['@odata.nextLink']) : null;
    }
    return found;
  };
  const find = async (key: Key) => (await all(key))[0] ?? null;

  const standing = async (keys: readonly Key[]) => {
    for (const key of keys) {
      const row = await find(key);
      if (row) return { row, heldBy: key.column };
    }
    return null;
  };

  return {
    find,
    all,
    insert: async (fields, keys, ours) => {
      for (let tries = 1; ; tries += 1) {
        try {
          const { json } = await graph.call({
            operation: does('add a row'),
            method: 'POST',
            path: await items(),
            json: { fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) },
            looked: async () => {
              const found = await standing(keys);
              return found && ours(found.row) ? asAnswer(found.row) : null;
            },
          });
          return { row: rowOf(json as Item), inserted: true, heldBy: null };
        } catch (error) {
          // How Graph says "duplicate" is not documented: 400 on some tenants, 409 on others. The list itself decides.
          if (!(error instanceof GraphFault) || (error.status !== 400 && error.status !== 409)) throw error;
          const found = await standing(keys);
          if (found) return { ...found, inserted: ours(found.row) };
          if (error.status === 400 || tries === INSERT_TRIES) throw error;
          await wait(tries * 100 * Math.random());
        }
      }
    },
    update: async (id, etag, fields) => {
      try {
        const { json, headers } = await graph.call({
          operation: does('change a row'),
          method: 'PATCH',
          path: `${await items()}/${piece(id)}/fields`,
          headers: { 'If-Match': etag },
          json: fields,
        });
        return { etag: (json as { '@odata.etag'?: string } | undefined)?.['@odata.etag'] ?? headers.etag ?? '' };
      } catch (error) {
        if (error instanceof GraphFault && error.kind === 'conflict') return 'stale';
        if (error instanceof GraphFault && error.kind === 'missing') return 'gone';
        throw error;
      }
    },
    remove: async (id, etag) => {
      try {
        const path = `${await items()}/${piece(id)}`;
        await graph.call({ operation: does('take a row away'), method: 'DELETE', path, headers: { 'If-Match': etag } });
      } catch (error) {
        if (error instanceof GraphFault && error.kind === 'conflict') return 'stale';
        if (!(error instanceof GraphFault) || error.kind !== 'missing') throw error;
      }
      return 'removed';
    },
    async *changes(cursor) {
      const start = async () => `${await items()}/delta${query({ $expand: expand, $top: 5000 })}`;
      let begin = cursor === null;
      let restarts = 0;
      let next: string | null = cursor ?? (await start());
      while (next !== null) {
        let page: Page;
        try {
          const { json } = await graph.call({
            operation: does('follow the changes'),
            method: 'GET',
            path: next,
            alone: true,
          });
          page = json as Page;
        } catch (error) {
          // The list has forgotten this place (410): everything again, from the start.
          if (restarts === RESTARTS || !(error instanceof GraphFault) || error.status !== 410) throw error;
          restarts += 1;
          begin = true;
          next = await start();
          continue;
        }
        const link = page['@odata.nextLink'] ?? page['@odata.deltaLink'] ?? '';
        const place: string = graph.pathOf(link);
        // An item may come more than once in a page; its last occurrence stands (driveItem/listItem delta).
        const last = new Map(page.value.map((item) => [item.id, item]));
        yield {
          rows: [...last.values()].filter(({ deleted }) => !deleted).map(rowOf),
          removed: [...last.values()].filter(({ deleted }) => deleted).map(({ id }) => id),
          cursor: place,
          fromTheStart: begin,
        };
        begin = false;
        next = page['@odata.nextLink'] ? place : null;
      }
    },
  };
}

const rowOf = (item: Item): StoredRow => ({
  id: item.id,
  etag: item['@odata.etag'] ?? item.eTag ?? '',
  fields: item.fields ?? {},
});

const asAnswer = ({ id, etag, fields }: StoredRow): GraphAnswer => ({
  status: 200,
  headers: {},
  json: { id, eTag: etag, fields },
  bytes: new Uint8Array(0),
});
