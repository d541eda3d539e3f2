import type { Tenant } from '../tenant.ts';
import { downloadAddress } from './downloads.ts';
import type { Library } from './drive-address.ts';
import { contentsOf, contentTag, type FileRow, fileByNumber, fileTag, pathOf } from './file-rows.ts';
import { identitySet } from './identity.ts';
import { listUrl } from './lists.ts';

/** Graph's drive of a library. */
export function driveShape(tenant: Tenant, library: Library): Record<string, unknown> {
  const { site, list } = library;
  const used = contentsOf(tenant, list, 0).bytes;
  const total = 27_487_790_694_400;
  return {
    createdDateTime: list.created,
    description: list.description,
    id: list.drive,
    lastModifiedDateTime: list.modified,
    name: list.title,
    webUrl: listUrl(site, list),
    driveType: 'documentLibrary',
    createdBy: identitySet(tenant, list.author),
    lastModifiedBy: identitySet(tenant, list.editor),
    owner: { group: { displayName: `${site.title} Owners` } },
    quota: { deleted: 0, remaining: total - used, state: 'normal', total, used },
  };
}

/** Graph's driveItem. */
export function fileShape(tenant: Tenant, library: Library, file: FileRow): Record<string, unknown> {
  const { site, list } = library;
  const names = pathOf(tenant, list, file).map(encodeURIComponent);
  const isRoot = file.item === 0;
  const contents = file.folder === 1 ? contentsOf(tenant, list, file.item) : null;
  return {
    '@odata.etag': fileTag(file),
    ...(contents === null ? { '@microsoft.graph.downloadUrl': downloadAddress(tenant, list, file) } : {}),
    createdDateTime: file.created,
    eTag: fileTag(file),
    id: file.drive_item,
    lastModifiedDateTime: file.modified,
    name: file.name,
    webUrl: [listUrl(site, list), ...names].join('/'),
    cTag: contentTag(file),
    size: contents?.bytes ?? file.size,
    createdBy: identitySet(tenant, file.author),
    lastModifiedBy: identitySet(tenant, file.editor),
    parentReference: {
      driveType: 'documentLibrary',
      driveId: list.drive,
      ...(isRoot
        ? {}
        : {
            id: fileByNumber(tenant, list, file.parent)!.drive_item,
            path: ['/drives', list.drive, 'root:', ...names.slice(0, -1)].join('/'),
          }),
      siteId: site.id,
    },
    ...(isRoot ? { root: {} } : {}),
    ...(contents === null ? fileFacet(file) : { folder: { childCount: contents.children } }),
    fileSystemInfo: { createdDateTime: file.created, lastModifiedDateTime: file.modified },
  };
}

const fileFacet = (file: FileRow) => ({
  file: { mimeType: file.mime, hashes: { quickXorHash: file.quick_xor, sha256Hash: file.sha256 } },
});

/** What the drive's delta says of an item that is gone. */
export function removedShape(library: Library, file: FileRow): Record<string, unknown> {
  const { site, list } = library;
  return {
    id: file.drive_item,
    name: file.name,
    parentReference: { driveType: 'documentLibrary', driveId: list.drive, siteId: site.id },
    ...(file.folder === 1 ? { folder: {} } : { file: {} }),
    deleted: { state: 'deleted' },
  };
}
