import type { Tenant } from '../tenant.ts';
import { driveItemId } from './file-id.ts';
import type { ItemRow } from './items.ts';
import type { ListRow } from './list-row.ts';
import { notFound } from './refusals.ts';

/** A file or folder of a library. It is a row of the library's list, too; `item` is its number there. */
export type FileRow = Omit<ItemRow, 'id' | 'fields'> & {
  readonly item: number;
  readonly drive_item: string;
  /** Number of the folder it is in; 0: the root. */
  readonly parent: number;
  readonly name: string;
  readonly folder: 0 | 1;
  readonly size: number;
  readonly mime: string;
  readonly sha256: string;
  readonly quick_xor: string;
  readonly content_version: number;
};

const FILE = `SELECT i.list, i.guid, i.version, i.created, i.modified, i.author, i.editor, i.content_type, i.change, i.deleted,
  f.item, f.drive_item, f.parent, f.name, f.folder, f.size, f.mime, f.sha256, f.quick_xor, f.content_version
  FROM sp_files f JOIN sp_items i ON i.list = f.list AND i.id = f.item`;

export const fileTag = (file: Pick<FileRow, 'guid' | 'version'>): string =>
  `"{${file.guid.toUpperCase()}},${file.version}"`;
export const contentTag = (file: FileRow): string => `"c:{${file.guid.toUpperCase()}},${file.content_version}"`;

/** The library's root folder: no row of the list, but an item of the drive. */
export function rootOf(list: ListRow): FileRow {
  return {
    list: list.no,
    guid: list.id,
    version: 1,
    created: list.created,
    modified: list.modified,
    author: list.author,
    editor: list.editor,
    content_type: 'Folder',
    change: 0,
    deleted: 0,
    item: 0,
    drive_item: driveItemId(list.id, 0),
    parent: -1,
    name: 'root',
    folder: 1,
    size: 0,
    mime: '',
    sha256: '',
    quick_xor: '',
    content_version: 0,
  };
}

const found = (row: unknown): FileRow | null => (row as FileRow | undefined) ?? null;

export const fileByNumber = (tenant: Tenant, list: ListRow, item: number): FileRow | null =>
  item === 0 ? rootOf(list) : found(tenant.sql(`${FILE} WHERE f.list = ? AND f.item = ?`).get(list.no, item));

/** The item of the drive with this id; 404 otherwise. */
export function fileById(tenant: Tenant, list: ListRow, id: string): FileRow {
  const root = rootOf(list);
  if (id === root.drive_item || id === 'root') return root;
  const file = found(tenant.sql(`${FILE} WHERE f.list = ? AND f.drive_item = ? AND i.deleted = 0`).get(list.no, id));
  if (file === null) throw notFound('The resource could not be found.');
  return file;
}

export function childOf(tenant: Tenant, list: ListRow, parent: number, name: string): FileRow | null {
  return found(
    tenant
      .sql(`${FILE} WHERE f.list = ? AND f.parent = ? AND f.name_key = ? AND i.deleted = 0`)
      .get(list.no, parent, name.toLowerCase()),
  );
}

/** Follows names from a folder; null where one of them leads nowhere. */
export function fileAt(tenant: Tenant, list: ListRow, from: FileRow, names: readonly string[]): FileRow | null {
  let at: FileRow | null = from;
  for (const name of names) {
    if (at === null) return null;
    at = childOf(tenant, list, at.item, name);
  }
  return at;
}

/** Names of the folders from the root down to and with this one. */
export function pathOf(tenant: Tenant, list: ListRow, file: FileRow): string[] {
  const names: string[] = [];
  for (let at: FileRow = file; at.item !== 0; at = fileByNumber(tenant, list, at.parent)!) names.unshift(at.name);
  return names;
}

/** A folder's children by name, after `after` (a name in lower case). */
export function childrenOf(tenant: Tenant, list: ListRow, parent: number, after: string, limit: number): FileRow[] {
  return tenant
    .sql(`${FILE} WHERE f.list = ? AND f.parent = ? AND f.name_key > ? AND i.deleted = 0 ORDER BY f.name_key LIMIT ?`)
    .all(list.no, parent, after, limit) as unknown as FileRow[];
}

/** Files and folders by their place in the library's order of changes, removed ones among them. */
export function changedFiles(tenant: Tenant, list: ListRow, after: number, began: number, limit: number): FileRow[] {
  return tenant
    .sql(`${FILE} WHERE i.list = ? AND i.change > ? AND (i.deleted = 0 OR i.change > ?) ORDER BY i.change LIMIT ?`)
    .all(list.no, after, began, limit) as unknown as FileRow[];
}

/** How many children a folder has, and the bytes of everything below it. */
export function contentsOf(tenant: Tenant, list: ListRow, folder: number): { children: number; bytes: number } {
  const children = tenant
    .sql(`SELECT count(*) AS number FROM sp_files WHERE list = ? AND parent = ? AND name_key NOT LIKE ':%'`)
    .get(list.no, folder);
  const below = tenant
    .sql(
      `WITH RECURSIVE below (item, size) AS (
         VALUES (?, 0)
         UNION ALL SELECT f.item, f.size FROM below b JOIN sp_files f ON f.list = ? AND f.parent = b.item
       ) SELECT sum(size) AS bytes FROM below`,
    )
    .get(folder, list.no);
  return { children: Number(children?.number), bytes: Number(below?.bytes) };
}
