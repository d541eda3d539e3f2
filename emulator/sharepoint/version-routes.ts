import { readExpand } from '../odata/select.ts';
import type { Call, Reply, Route } from '../route.ts';
import { collection, entity } from './answers.ts';
import { columnsOf } from './columns.ts';
import { identitySet } from './identity.ts';
import { itemShaper } from './item-shape.ts';
import { type ItemRow, itemRow } from './items.ts';
import type { ListRow } from './list-row.ts';
import { listOf } from './lists.ts';
import { READ } from './permissions.ts';
import { notFound, notImitated } from './refusals.ts';
import { forSite } from './site-routes.ts';
import type { SiteRow } from './sites.ts';

type Version = Pick<ItemRow, 'version' | 'modified' | 'editor' | 'fields'>;

/** Newest first, the standing one among them. */
function versionsOf(call: Call, list: ListRow, row: ItemRow): readonly Version[] {
  const old = call.tenant
    .sql('SELECT version, modified, editor, fields FROM sp_versions WHERE list = ? AND item = ? ORDER BY version DESC')
    .all(list.no, row.id);
  return [row, ...(old as unknown as Version[])];
}

function shape(call: Call, site: SiteRow, list: ListRow, row: ItemRow): (version: Version) => Record<string, unknown> {
  const read = call.query.$expand === undefined ? null : readExpand(call.query.$expand);
  if (read !== null && (!read.ok || read.expand.length !== 1 || read.expand[0]!.name !== 'fields')) {
    throw notImitated(`Expanding '${call.query.$expand}' of a version`);
  }
  const shaper = itemShaper(call.tenant, site, list, columnsOf(call.tenant, list));
  return (version) => ({
    id: `${version.version}.0`,
    lastModifiedDateTime: version.modified,
    lastModifiedBy: identitySet(call.tenant, version.editor),
    ...(read === null ? {} : { fields: shaper.fields(row, 'all', version) }),
  });
}

function all(call: Call): Reply {
  const { site, list } = listOf(call);
  const row = itemRow(call.tenant, list, call.params.item!);
  const context = `sites('${site.id}')/lists('${list.id}')/items('${row.id}')/versions`;
  return collection(call, context, versionsOf(call, list, row).map(shape(call, site, list, row)));
}

function one(call: Call): Reply {
  const { site, list } = listOf(call);
  const row = itemRow(call.tenant, list, call.params.item!);
  const found = versionsOf(call, list, row).find((version) => `${version.version}.0` === call.params.version);
  if (found === undefined) throw notFound('The specified version was not found');
  const context = `sites('${site.id}')/lists('${list.id}')/items('${row.id}')/versions`;
  return entity(call, context, shape(call, site, list, row)(found));
}

export const versionRoutes: readonly Route[] = [
  ...forSite(
    { method: 'GET', permissions: READ, options: ['$expand'], handle: all },
    '/lists/:list/items/:item/versions',
  ),
  ...forSite(
    { method: 'GET', permissions: READ, options: ['$expand'], handle: one },
    '/lists/:list/items/:item/versions/:version',
  ),
];
