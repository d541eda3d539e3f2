import { type Call, GraphFault } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import { copyAttachments } from './attachment-store.ts';
import { copyProperties } from './extended-properties.ts';
import { askedFolder, type Folder, folderByNumber, knownFolder } from './folders.ts';
import type { Mailbox } from './mailbox.ts';
import { announce, bodyOf, insertMessage, keptMime, type MessageRow, purge, relocate } from './store.ts';

/** The folder a move or copy names. */
export function destination(call: Call, mailbox: Mailbox): Folder {
  const request = (typeof call.json === 'object' && call.json !== null ? call.json : {}) as Record<string, unknown>;
  const id = request.destinationId ?? request.DestinationId;
  if (typeof id !== 'string') throw new GraphFault(400, 'RequestBodyRead', "The parameter 'DestinationId' is missing.");
  return askedFolder(call.tenant, mailbox, id);
}

/** A message moved into the folder it is in gets a new mutable id, too. */
export function moveMessage(tenant: Tenant, mailbox: Mailbox, row: MessageRow, folder: Folder): MessageRow {
  const moved = tenant.transaction(() => relocate(tenant, row, folder));
  announce(tenant, mailbox, row, 'deleted');
  announce(tenant, mailbox, moved, 'created');
  return moved;
}

export function copyMessage(tenant: Tenant, mailbox: Mailbox, row: MessageRow, folder: Folder): MessageRow {
  const copy = tenant.transaction(() => {
    const body = bodyOf(tenant, row.id);
    const made = insertMessage(tenant, mailbox, folder, row, body, body.headers, keptMime(tenant, row.id));
    copyAttachments(tenant, row.id, made.id);
    copyProperties(tenant, row.id, made.id);
    return made;
  });
  announce(tenant, mailbox, copy, 'created');
  return copy;
}

/**
 * DELETE: to Deleted Items, from there to the recoverable items, and there it ends with 403 ErrorCannotDeleteObject.
 */
export function deleteMessage(tenant: Tenant, mailbox: Mailbox, row: MessageRow): void {
  const known = folderByNumber(tenant, row.folder)?.known;
  if (known === 'recoverableitemsdeletions') {
    throw new GraphFault(403, 'ErrorCannotDeleteObject', 'Cannot delete this object.');
  }
  const next = known === 'deleteditems' ? 'recoverableitemsdeletions' : 'deleteditems';
  moveMessage(tenant, mailbox, row, knownFolder(tenant, mailbox.box, next)!);
}

/** Gone at once, from every folder. */
export function purgeMessage(tenant: Tenant, mailbox: Mailbox, row: MessageRow): void {
  tenant.transaction(() => purge(tenant, row));
  announce(tenant, mailbox, row, 'deleted');
}
