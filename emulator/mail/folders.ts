import { GraphFault } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import { decodeId, folderId, itemNotFound } from './ids.ts';
import type { Mailbox } from './mailbox.ts';

/** The folders every mailbox has, by the names Graph knows them under. */
const STANDING: readonly (readonly [known: string, name: string, parent: string | null])[] = [
  ['msgfolderroot', 'Top of Information Store', null],
  ['inbox', 'Inbox', 'msgfolderroot'],
  ['drafts', 'Drafts', 'msgfolderroot'],
  ['sentitems', 'Sent Items', 'msgfolderroot'],
  ['deleteditems', 'Deleted Items', 'msgfolderroot'],
  ['archive', 'Archive', 'msgfolderroot'],
  ['junkemail', 'Junk Email', 'msgfolderroot'],
  ['outbox', 'Outbox', 'msgfolderroot'],
  ['conversationhistory', 'Conversation History', 'msgfolderroot'],
  ['recoverableitemsdeletions', 'Deletions', null],
];

export type Folder = {
  readonly id: number;
  readonly box: number;
  readonly parent: number | null;
  readonly name: string;
  readonly known: string | null;
  readonly hidden: boolean;
};

export function addStandingFolders(tenant: Tenant, box: number): void {
  const ids = new Map<string, number>();
  for (const [known, name, parent] of STANDING) {
    const parentId = parent === null ? null : ids.get(parent)!;
    ids.set(known, insertFolder(tenant, box, parentId, name, known));
  }
}

/** By well-known name (any case) or id; `parent` must be of this mailbox. Throws the 400 or 404 Graph answers. */
export function askedFolder(tenant: Tenant, mailbox: Mailbox, asked: string): Folder {
  const known = knownFolder(tenant, mailbox.box, asked.toLowerCase());
  if (known !== null) return known;
  const decoded = decodeId(mailbox.key, asked);
  const folder = decoded.kind === 'folder' ? folderByNumber(tenant, decoded.folder) : null;
  if (folder === null || folder.box !== mailbox.box) throw itemNotFound();
  return folder;
}

export function knownFolder(tenant: Tenant, box: number, known: string): Folder | null {
  return folderFrom(tenant.sql('SELECT * FROM mail_folders WHERE box = ? AND known = ?').get(box, known));
}

export function folderByNumber(tenant: Tenant, id: number): Folder | null {
  return folderFrom(tenant.sql('SELECT * FROM mail_folders WHERE id = ?').get(id));
}

export function childFolders(tenant: Tenant, parent: Folder): Folder[] {
  return tenant
    .sql('SELECT * FROM mail_folders WHERE parent = ? AND hidden = 0 ORDER BY name')
    .all(parent.id)
    .map((row) => folderFrom(row)!);
}

/** Throws 409 ErrorFolderExists where the parent has a child of that name. */
export function createFolder(tenant: Tenant, parent: Folder, name: string): Folder {
  const taken = tenant.sql('SELECT 1 FROM mail_folders WHERE parent = ? AND name = ?').get(parent.id, name);
  if (taken !== undefined)
    throw new GraphFault(409, 'ErrorFolderExists', 'A folder with the specified name already exists.');
  return folderByNumber(tenant, insertFolder(tenant, parent.box, parent.id, name, null))!;
}

/** The mailFolder resource. */
export function folderShape(tenant: Tenant, mailbox: Mailbox, folder: Folder): Record<string, unknown> {
  const count = (sql: string): number => Number(tenant.sql(sql).get(folder.id)?.n);
  return {
    id: folderId(mailbox.key, folder.id),
    displayName: folder.name,
    parentFolderId: folderId(mailbox.key, folder.parent ?? folder.id),
    childFolderCount: count('SELECT count(*) AS n FROM mail_folders WHERE parent = ?'),
    unreadItemCount: count('SELECT count(*) AS n FROM mail_messages WHERE folder = ? AND is_read = 0'),
    totalItemCount: count('SELECT count(*) AS n FROM mail_messages WHERE folder = ?'),
    isHidden: folder.hidden,
  };
}

function insertFolder(tenant: Tenant, box: number, parent: number | null, name: string, known: string | null): number {
  const hidden = known === 'recoverableitemsdeletions' ? 1 : 0;
  return Number(
    tenant
      .sql('INSERT INTO mail_folders (box, parent, name, known, hidden) VALUES (?, ?, ?, ?, ?)')
      .run(box, parent, name, known, hidden).lastInsertRowid,
  );
}

function folderFrom(row: Record<string, unknown> | undefined): Folder | null {
  if (row === undefined) return null;
  return {
    id: Number(row.id),
    box: Number(row.box),
    parent: row.parent === null ? null : Number(row.parent),
    name: String(row.name),
    known: row.known === null ? null : String(row.known),
    hidden: row.hidden === 1,
  };
}
