import type { Call, Reply, Route } from '../route.ts';
import { collection, entity, noContent } from './answers.ts';
import { addColumn, changeColumn, column, columnsOf, removeColumn } from './columns.ts';
import { whoIs } from './identity.ts';
import type { ListRow } from './list-row.ts';
import { columnShape, listShape } from './list-shape.ts';
import { createList, listOf, listsOf } from './lists.ts';
import { MANAGE, READ } from './permissions.ts';
import { invalid, notImitated } from './refusals.ts';
import { forSite } from './site-routes.ts';
import { type SiteRow, siteOf } from './sites.ts';

function selectOf(call: Call): ReadonlySet<string> | null {
  return call.query.$select === undefined ? null : new Set(call.query.$select.split(',').map((name) => name.trim()));
}

/** `$expand=columns` is the one thing a list can be given along. */
function shape(call: Call, site: SiteRow, list: ListRow): Record<string, unknown> {
  const expand = call.query.$expand;
  if (expand !== undefined && expand !== 'columns') throw notImitated(`Expanding '${expand}' of a list`);
  const shown = listShape(call.tenant, site, list, selectOf(call));
  return expand === undefined ? shown : { ...shown, columns: columnsOf(call.tenant, list).all.map(columnShape) };
}

/** System lists appear only where `system` is selected; `$filter` knows nothing but the display name. */
function lists(call: Call): Reply {
  const site = siteOf(call);
  const withSystem = selectOf(call)?.has('system') ?? false;
  const named = titleFilter(call.query.$filter);
  const shown = listsOf(call.tenant, site).filter(
    (list) => (withSystem || list.system === 0) && (named === null || list.title.toLowerCase() === named.toLowerCase()),
  );
  const top = call.query.$top === undefined ? shown.length : wholeTop(call.query.$top);
  return collection(
    call,
    `sites('${site.id}')/lists`,
    shown.slice(0, top).map((list) => shape(call, site, list)),
  );
}

function wholeTop(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw invalid('$top must be a whole number above zero.');
  return Number(text);
}

function titleFilter(filter: string | undefined): string | null {
  if (filter === undefined) return null;
  const asked = /^\s*displayName\s+eq\s+'((?:[^']|'')*)'\s*$/.exec(filter);
  if (asked === null) throw invalid('The provided filter statement is not supported');
  return asked[1]!.replaceAll("''", "'");
}

const context = (site: SiteRow, list: ListRow, rest: string): string =>
  `sites('${site.id}')/lists('${list.id}')/${rest}`;

function withList(work: (call: Call, site: SiteRow, list: ListRow) => Reply): (call: Call) => Reply {
  return (call) => {
    const { site, list } = listOf(call);
    return work(call, site, list);
  };
}

export const listRoutes: readonly Route[] = [
  ...forSite(
    { method: 'GET', permissions: READ, options: ['$select', '$filter', '$expand', '$top'], handle: lists },
    '/lists',
  ),
  ...forSite(
    {
      method: 'POST',
      permissions: MANAGE,
      options: [],
      handle: (call) => {
        const site = siteOf(call);
        const list = createList(call.tenant, site, whoIs(call.caller), call.json);
        return entity(call, `sites('${site.id}')/lists`, listShape(call.tenant, site, list, null), 201);
      },
    },
    '/lists',
  ),
  ...forSite(
    {
      method: 'GET',
      permissions: READ,
      options: ['$select', '$expand'],
      handle: withList((call, site, list) => entity(call, `sites('${site.id}')/lists`, shape(call, site, list))),
    },
    '/lists/:list',
  ),
  ...forSite(
    {
      method: 'GET',
      permissions: READ,
      options: [],
      handle: withList((call, site, list) =>
        collection(call, context(site, list, 'columns'), columnsOf(call.tenant, list).all.map(columnShape)),
      ),
    },
    '/lists/:list/columns',
  ),
  ...forSite(
    {
      method: 'POST',
      permissions: MANAGE,
      options: [],
      handle: withList((call, site, list) =>
        entity(call, context(site, list, 'columns'), columnShape(addColumn(call.tenant, list, call.json)), 201),
      ),
    },
    '/lists/:list/columns',
  ),
  ...forSite(
    {
      method: 'GET',
      permissions: READ,
      options: [],
      handle: withList((call, site, list) =>
        entity(call, context(site, list, 'columns'), columnShape(column(call.tenant, list, call.params.column!))),
      ),
    },
    '/lists/:list/columns/:column',
  ),
  ...forSite(
    {
      method: 'PATCH',
      permissions: MANAGE,
      options: [],
      handle: withList((call, site, list) =>
        entity(
          call,
          context(site, list, 'columns'),
          columnShape(changeColumn(call.tenant, list, call.params.column!, call.json)),
        ),
      ),
    },
    '/lists/:list/columns/:column',
  ),
  ...forSite(
    {
      method: 'DELETE',
      permissions: MANAGE,
      options: [],
      handle: withList((call, _site, list) => {
        removeColumn(call.tenant, list, call.params.column!);
        return noContent;
      }),
    },
    '/lists/:list/columns/:column',
  ),
];
