import { hash } from 'node:crypto';
import type { Tenant } from '../tenant.ts';
import { driveItemId } from './file-id.ts';
import { mediaTypeOf } from './file-media.ts';
import { checkName, checkPath, numbered } from './file-name.ts';
import { childOf, childrenOf, contentTag, type FileRow, fileByNumber, fileTag, pathOf } from './file-rows.ts';
import type { Who } from './identity.ts';
import { insertRow, itemRow, removeRow, updateRow } from './items.ts';
import type { ListRow } from './list-row.ts';
import { quickXorHash } from './quick-xor.ts';
import { invalid, nameTaken, notImitated, staleItem } from './refusals.ts';
import { siteByNo } from './sites.ts';

export type Behaviour = 'fail' | 'replace' | 'rename';

export type Change = { readonly file: FileRow; readonly type: 'created' | 'updated' | 'deleted' };

/** The folder at these names, each created where it is missing (`made`). A file in the way is 409. */
export function folderAt(
  tenant: Tenant,
  list: ListRow,
  from: FileRow,
  names: readonly string[],
  who: Who,
): { folder: FileRow; made: readonly FileRow[] } {
  let at = from;
  const made: FileRow[] = [];
  for (const name of names) {
    const standing = childOf(tenant, list, at.item, name);
    if (standing?.folder === 0) throw nameTaken();
    at = standing ?? addRow(tenant, list, at, name, who, null);
    if (standing === null) made.push(at);
  }
  return { folder: at, made };
}

/** Creates a folder. `replace` is not what SharePoint does to a folder with something in it, so it is refused. */
export function createFolder(
  tenant: Tenant,
  list: ListRow,
  parent: FileRow,
  name: string,
  behaviour: Behaviour,
  who: Who,
): FileRow {
  if (behaviour === 'replace') throw notImitated('Replacing a folder');
  return tenant.transaction(() => {
    const taken = childOf(tenant, list, parent.item, name) !== null;
    if (taken && behaviour === 'fail') throw nameTaken();
    return addRow(tenant, list, parent, taken ? freeName(tenant, list, parent, name) : name, who, null);
  });
}

/** Puts bytes under a name in a folder. `ifMatch` guards what would be replaced. Caller holds no transaction or one of its own. */
export function putFile(
  tenant: Tenant,
  list: ListRow,
  parent: FileRow,
  name: string,
  bytes: Uint8Array,
  behaviour: Behaviour,
  who: Who,
  ifMatch?: string,
): Change {
  if (parent.folder === 0) throw invalid('The parent is not a folder.');
  return tenant.transaction(() => {
    const standing = childOf(tenant, list, parent.item, name);
    if (standing === null) {
      if (ifMatch !== undefined) throw staleItem();
      return { file: addRow(tenant, list, parent, name, who, bytes), type: 'created' as const };
    }
    if (behaviour === 'rename') {
      return {
        file: addRow(tenant, list, parent, freeName(tenant, list, parent, name), who, bytes),
        type: 'created' as const,
      };
    }
    if (behaviour === 'fail' || standing.folder === 1) throw nameTaken();
    return { file: replaceContent(tenant, list, standing, bytes, who, ifMatch), type: 'updated' as const };
  });
}

export function replaceContent(
  tenant: Tenant,
  list: ListRow,
  file: FileRow,
  bytes: Uint8Array,
  who: Who,
  ifMatch?: string,
): FileRow {
  return tenant.transaction(() => {
    if (file.folder === 1) throw invalid('A folder has no content.');
    checkFileTag(file, ifMatch);
    const row = itemRow(tenant, list, String(file.item));
    updateRow(tenant, list, row, JSON.parse(row.fields), who);
    tenant
      .sql(
        'UPDATE sp_files SET size = ?, sha256 = ?, quick_xor = ?, content_version = content_version + 1 WHERE list = ? AND item = ?',
      )
      .run(bytes.length, sha256(bytes), quickXorHash(bytes), list.no, file.item);
    tenant.sql('UPDATE sp_blobs SET bytes = ? WHERE list = ? AND item = ?').run(bytes, list.no, file.item);
    return fileByNumber(tenant, list, file.item)!;
  });
}

/** Removes a file, or a folder and everything below it. Answers what is gone, the deepest first. */
export function removeFile(
  tenant: Tenant,
  list: ListRow,
  file: FileRow,
  who: Who,
  ifMatch?: string,
): readonly FileRow[] {
  if (file.item === 0) throw invalid('The root of a drive cannot be deleted.');
  return tenant.transaction(() => {
    checkFileTag(file, ifMatch);
    return removeBelow(tenant, list, file, who);
  });
}

function removeBelow(tenant: Tenant, list: ListRow, file: FileRow, who: Who): FileRow[] {
  const gone =
    file.folder === 0
      ? []
      : childrenOf(tenant, list, file.item, '', -1).flatMap((child) => removeBelow(tenant, list, child, who));
  removeRow(tenant, list, itemRow(tenant, list, String(file.item)), who);
  tenant.sql('DELETE FROM sp_blobs WHERE list = ? AND item = ?').run(list.no, file.item);
  // A colon cannot stand in a name, so the name is free again while the drive's delta still knows the file.
  tenant.sql('UPDATE sp_files SET name_key = ? WHERE list = ? AND item = ?').run(`:${file.item}`, list.no, file.item);
  return [...gone, file];
}

export function bytesOf(tenant: Tenant, list: ListRow, item: number): Uint8Array | null {
  const row = tenant.sql('SELECT bytes FROM sp_blobs WHERE list = ? AND item = ?').get(list.no, item);
  return row === undefined ? null : (row.bytes as Uint8Array);
}

/** `null` bytes make a folder. */
function addRow(
  tenant: Tenant,
  list: ListRow,
  parent: FileRow,
  name: string,
  who: Who,
  bytes: Uint8Array | null,
): FileRow {
  checkName(name);
  const site = siteByNo(tenant, list.site);
  checkPath([site.path.slice(1), list.name, ...pathOf(tenant, list, parent), name].join('/'));
  const row = insertRow(tenant, list, { FileLeafRef: name }, bytes === null ? 'Folder' : 'Document', who);
  tenant
    .sql(
      `INSERT INTO sp_files (list, item, drive_item, parent, name, name_key, folder, size, mime, sha256, quick_xor, content_version)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`,
    )
    .run(
      list.no,
      row.id,
      driveItemId(list.id, row.id),
      parent.item,
      name,
      name.toLowerCase(),
      bytes === null ? 1 : 0,
      bytes?.length ?? 0,
      bytes === null ? '' : mediaTypeOf(name),
      bytes === null ? '' : sha256(bytes),
      bytes === null ? '' : quickXorHash(bytes),
    );
  if (bytes !== null)
    tenant.sql('INSERT INTO sp_blobs (list, item, bytes) VALUES (?, ?, ?)').run(list.no, row.id, bytes);
  return fileByNumber(tenant, list, row.id)!;
}

function freeName(tenant: Tenant, list: ListRow, parent: FileRow, name: string): string {
  for (let number = 1; ; number++) {
    const other = numbered(name, number);
    if (childOf(tenant, list, parent.item, other) === null) return other;
  }
}

/** Either tag of a file may guard it. */
export function checkFileTag(file: FileRow, ifMatch: string | undefined): void {
  if (ifMatch !== undefined && ifMatch !== '*' && ifMatch !== fileTag(file) && ifMatch !== contentTag(file)) {
    throw staleItem();
  }
}

const sha256 = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex').toUpperCase();
