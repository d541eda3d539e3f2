import type { Call, Route } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import { type FileRow, fileAt, fileById, rootOf } from './file-rows.ts';
import type { ListRow } from './list-row.ts';
import { listByDrive, listOf, listsOf } from './lists.ts';
import { invalid, notFound, notImitated } from './refusals.ts';
import { type SiteRow, siteOf } from './sites.ts';

export type Library = { readonly site: SiteRow; readonly list: ListRow };

type DriveRoute = Omit<Route, 'pattern' | 'workload'>;

/** One route for each way to name a drive: its id, a site's default library, a site's drive by id, a list's drive. */
export function forDrive(route: DriveRoute, suffix: string): Route[] {
  const drives = [
    '/drives/:drive',
    '/sites/:site/drive',
    '/sites/:host:/:web*:/drive',
    '/sites/:site/drives/:drive',
    '/sites/:site/lists/:list/drive',
  ];
  return drives.map((drive) => ({ ...route, workload: 'sharepoint', pattern: `${drive}${suffix}` }));
}

/** One route for each way to name an item of a drive: the root, a path from the root, an id, a path from an id. */
export function forFile(route: DriveRoute, suffix: string): Route[] {
  const colon = suffix === '' ? [':path*', ':path*:'] : [`:path*:${suffix}`];
  return [
    ...forDrive(route, `/root${suffix}`),
    ...colon.flatMap((path) => forDrive(route, `/root:/${path}`)),
    ...forDrive(route, `/items/:item${suffix}`),
    ...colon.flatMap((path) => forDrive(route, `/items/:item:/${path}`)),
  ];
}

/** The library an address names. 404 where there is none. */
export function libraryOf(call: Call): Library {
  const { drive, list, site, host } = call.params;
  if (list !== undefined) {
    const named = listOf(call);
    if (named.list.drive === null) throw notFound('The list is not a document library.');
    return named;
  }
  if (drive === undefined) return defaultLibrary(call.tenant, siteOf(call));
  const library = listByDrive(call.tenant, drive);
  if (library === null) throw notFound('The resource could not be found.');
  if ((site !== undefined || host !== undefined) && siteOf(call).no !== library.site.no) throw notFound();
  return library;
}

export function defaultLibrary(tenant: Tenant, site: SiteRow): Library {
  return { site, list: librariesOf(tenant, site)[0]! };
}

export const librariesOf = (tenant: Tenant, site: SiteRow): readonly ListRow[] =>
  listsOf(tenant, site).filter((list) => list.drive !== null);

/** Where a path leads: the folder it starts from and the names that follow, already decoded. */
export function pathIn(call: Call, list: ListRow): { from: FileRow; names: readonly string[] } {
  const { item, path } = call.params;
  const from = item === undefined ? rootOf(list) : fileById(call.tenant, list, item);
  const names = path === undefined ? [] : path.split('/').filter((name) => name !== '');
  if (names.some((name) => name === '.' || name === '..')) throw invalid('The path is not valid.');
  // A colon cannot stand in a name: what follows it is an address nobody here has heard of.
  if (names.some((name) => name.includes(':'))) throw notImitated(`'${call.path}'`);
  return { from, names };
}

/** The file or folder an address names; 404 where nothing is there. */
export function fileOf(call: Call): Library & { file: FileRow } {
  const library = libraryOf(call);
  const { from, names } = pathIn(call, library.list);
  const file = fileAt(call.tenant, library.list, from, names);
  if (file === null) throw notFound('The resource could not be found.');
  return { ...library, file };
}

export function tellFile(
  tenant: Tenant,
  { site, list }: Library,
  type: 'created' | 'updated' | 'deleted',
  file: FileRow,
): void {
  const etag = `"${file.guid},${file.version}"`;
  tenant.changed({ kind: 'driveItem', type, resource: `drives/${list.drive}/root`, id: file.drive_item, etag });
  tenant.changed({
    kind: 'listItem',
    type,
    resource: `sites/${site.id}/lists/${list.id}`,
    id: String(file.item),
    etag,
  });
}
