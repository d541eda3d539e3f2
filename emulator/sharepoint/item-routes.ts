import type { Call, Reply, Route } from '../route.ts';
import { collection, entity, linkTo, noContent } from './answers.ts';
import { columnsOf } from './columns.ts';
import { changesAfter, repeated, startToken } from './delta.ts';
import { type DeltaToken, openToken, sealToken } from './delta-token.ts';
import { whoIs } from './identity.ts';
import { itemsPage, pageSize } from './item-pages.ts';
import { itemShaper, type Wanted } from './item-shape.ts';
import { type ItemRow, insertItem, itemRow, removeItem, tagOf, updateItem } from './items.ts';
import { bodyOf, isObject } from './json.ts';
import type { ListRow } from './list-row.ts';
import { listOf } from './lists.ts';
import { READ, WRITE } from './permissions.ts';
import { invalid, notImitated } from './refusals.ts';
import { wantedOf } from './select-expand.ts';
import { forSite } from './site-routes.ts';
import type { SiteRow } from './sites.ts';
import { versionRoutes } from './version-routes.ts';

const ENVELOPE = new Set(['fields', 'contentType']);
const WITH_FIELDS: Wanted = { properties: null, fields: 'all' };

const context = (site: SiteRow, list: ListRow): string => `sites('${site.id}')/lists('${list.id}')/items`;

/** Tells whoever listens that a row of a list is new, other or gone. */
function tell(call: Call, site: SiteRow, list: ListRow, type: 'created' | 'updated' | 'deleted', row: ItemRow): void {
  const resource = `sites/${site.id}/lists/${list.id}`;
  call.tenant.changed({ kind: 'listItem', type, resource, id: String(row.id), etag: tagOf(row) });
}

function create(call: Call): Reply {
  const { site, list } = listOf(call);
  const body = bodyOf(call.json, ENVELOPE);
  if (list.template === 'documentLibrary') throw invalid('To add an item to a document library, upload a file.');
  checkContentType(body.contentType);
  const row = insertItem(call.tenant, list, body.fields ?? {}, whoIs(call.caller));
  tell(call, site, list, 'created', row);
  const shaper = itemShaper(call.tenant, site, list, columnsOf(call.tenant, list));
  return entity(call, context(site, list), shaper.item(row, WITH_FIELDS), 201);
}

/** A row has the list's one content type; naming it is allowed, another one is not imitated. */
function checkContentType(asked: unknown): void {
  if (asked === undefined || asked === null) return;
  if (!isObject(asked)) throw invalid("Property 'contentType' must be an object.");
  if (asked.name !== undefined && asked.name !== 'Item') throw notImitated(`Content type '${String(asked.name)}'`);
  if (typeof asked.id === 'string' && !asked.id.startsWith('0x01')) throw invalid('The content type does not exist.');
}

function read(call: Call): Reply {
  const { site, list } = listOf(call);
  const row = itemRow(call.tenant, list, call.params.item!);
  const shaper = itemShaper(call.tenant, site, list, columnsOf(call.tenant, list));
  return entity(call, context(site, list), shaper.item(row, wantedOf(call.query.$select, call.query.$expand)));
}

function readFields(call: Call): Reply {
  const { site, list } = listOf(call);
  const row = itemRow(call.tenant, list, call.params.item!);
  const shaper = itemShaper(call.tenant, site, list, columnsOf(call.tenant, list));
  const { $select } = call.query;
  const wanted = $select === undefined ? 'all' : wantedOf(undefined, `fields($select=${$select})`).fields!;
  return entity(call, `${context(site, list)}('${row.id}')/fields`, shaper.fields(row, wanted));
}

function change(call: Call, sent: unknown): { site: SiteRow; list: ListRow; row: ItemRow } {
  const { site, list } = listOf(call);
  if (list.template === 'documentLibrary' && isObject(sent) && 'FileLeafRef' in sent)
    throw notImitated('Renaming a file by its list item');
  const row = updateItem(call.tenant, list, call.params.item!, sent, whoIs(call.caller), call.headers['if-match']);
  tell(call, site, list, 'updated', row);
  return { site, list, row };
}

/** Microsoft's page says 201 here; the service answers 200. */
function patchFields(call: Call): Reply {
  const { site, list, row } = change(call, call.json);
  const shaper = itemShaper(call.tenant, site, list, columnsOf(call.tenant, list));
  return entity(call, `${context(site, list)}('${row.id}')/fields`, shaper.fields(row));
}

function patch(call: Call): Reply {
  const body = bodyOf(call.json, ENVELOPE);
  checkContentType(body.contentType);
  const { site, list, row } = change(call, body.fields ?? {});
  const shaper = itemShaper(call.tenant, site, list, columnsOf(call.tenant, list));
  return entity(call, context(site, list), shaper.item(row, WITH_FIELDS));
}

function remove(call: Call): Reply {
  const { site, list } = listOf(call);
  if (list.template === 'documentLibrary') throw notImitated('Removing a file by its list item');
  const row = removeItem(call.tenant, list, call.params.item!, whoIs(call.caller), call.headers['if-match']);
  tell(call, site, list, 'deleted', row);
  return noContent;
}

/** `$select`, `$expand` and `$top` count on the first call; the links carry them from then on. */
function delta(call: Call): Reply {
  const { site, list } = listOf(call);
  const { $select = null, $expand = null, $top = null, token } = call.query;
  const asked = { select: $select, expand: $expand, top: $top };
  const fresh = (old: DeltaToken | null): string => {
    const options = old ?? asked;
    return linkTo(call, {
      $select: options.select ?? undefined,
      $expand: options.expand ?? undefined,
      $top: options.top ?? undefined,
    });
  };
  const from =
    token === undefined || token === 'latest'
      ? startToken(list, token === 'latest' ? 'now' : 'the start', asked)
      : openToken(call.tenant, list.no, token, fresh);
  const wanted = wantedOf(from.select ?? undefined, from.expand ?? undefined);
  const { rows, next, atEnd } = changesAfter(call.tenant, list, from, pageSize(from.top ?? undefined));
  const shaper = itemShaper(call.tenant, site, list, columnsOf(call.tenant, list));
  const value = rows.map((row) => (row.deleted === 1 ? shaper.removed(row) : shaper.item(row, wanted)));
  const link = linkTo(call, { token: sealToken(call.tenant, next) });
  return collection(call, context(site, list), repeated(call.tenant, value), {
    [atEnd ? '@odata.deltaLink' : '@odata.nextLink']: link,
  });
}

const READ_ONE = ['$select', '$expand'];
const READ_MANY = [...READ_ONE, '$filter', '$orderby', '$top', '$skiptoken'];
const FIRST_DELTA = [...READ_ONE, '$top'];

export const itemRoutes: readonly Route[] = [
  ...forSite(
    {
      method: 'GET',
      permissions: READ,
      options: READ_MANY,
      handle: (call) => {
        const { site, list } = listOf(call);
        return itemsPage(call, site, list);
      },
    },
    '/lists/:list/items',
  ),
  ...forSite({ method: 'POST', permissions: WRITE, options: [], handle: create }, '/lists/:list/items'),
  ...forSite({ method: 'GET', permissions: READ, options: FIRST_DELTA, handle: delta }, '/lists/:list/items/delta'),
  ...forSite({ method: 'GET', permissions: READ, options: READ_ONE, handle: read }, '/lists/:list/items/:item'),
  ...forSite({ method: 'PATCH', permissions: WRITE, options: [], handle: patch }, '/lists/:list/items/:item'),
  ...forSite({ method: 'DELETE', permissions: WRITE, options: [], handle: remove }, '/lists/:list/items/:item'),
  ...forSite(
    { method: 'GET', permissions: READ, options: ['$select'], handle: readFields },
    '/lists/:list/items/:item/fields',
  ),
  ...forSite(
    { method: 'PATCH', permissions: WRITE, options: [], handle: patchFields },
    '/lists/:list/items/:item/fields',
  ),
  ...versionRoutes,
];
