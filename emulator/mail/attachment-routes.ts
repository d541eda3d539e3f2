import { type Call, GraphFault, type Reply, type Route } from '../route.ts';
import { readAttachment } from './attachment-body.ts';
import { attachmentShape } from './attachment-shape.ts';
import {
  type AttachmentRow,
  addAttachment,
  attachmentBytes,
  attachmentRow,
  attachmentRows,
  removeAttachment,
} from './attachment-store.ts';
import { attachmentsChanged } from './drafts.ts';
import { decodeId, itemNotFound } from './ids.ts';
import type { Mailbox } from './mailbox.ts';
import { idOf } from './properties.ts';
import { messageRoutes } from './routes.ts';
import { announce, type MessageRow } from './store.ts';
import { createUploadSession } from './upload-session.ts';
import { viewOf } from './view.ts';

export const attachmentRoutes: readonly Route[] = [
  ...messageRoutes('GET', '/attachments', 'read', listAttachments, { options: ['$select', '$top', '$skip', '$count'] }),
  ...messageRoutes('GET', '/attachments/:attachment', 'read', oneAttachment, { options: ['$select'] }),
  ...messageRoutes('GET', '/attachments/:attachment/$value', 'read', rawAttachment),
  ...messageRoutes('POST', '/attachments', 'write', (call, mailbox, row) => {
    onlyDrafts(row);
    const { tenant } = call;
    const attachment = readAttachment(call.json);
    const added = tenant.transaction(() => {
      const kept = addAttachment(tenant, row.id, attachment);
      return { kept, changed: attachmentsChanged(tenant, row) };
    });
    announce(tenant, mailbox, added.changed, 'updated');
    return attachmentReply(call, mailbox, row, added.kept, 201);
  }),
  ...messageRoutes('DELETE', '/attachments/:attachment', 'write', (call, mailbox, row) => {
    onlyDrafts(row);
    const { tenant } = call;
    const attachment = askedAttachment(call, mailbox, row);
    const changed = tenant.transaction(() => {
      removeAttachment(tenant, attachment.id);
      return attachmentsChanged(tenant, row);
    });
    announce(tenant, mailbox, changed, 'updated');
    return { status: 204 };
  }),
  ...messageRoutes('POST', '/attachments/createUploadSession', 'write', (call, mailbox, row) => {
    onlyDrafts(row);
    return createUploadSession(call, mailbox, row);
  }),
];

function listAttachments(call: Call, mailbox: Mailbox, row: MessageRow): Reply {
  const view = viewOf(call, mailbox);
  const select = call.query.$select?.split(',').map((name) => name.trim()) ?? null;
  const messageId = idOf(row, view);
  const all = attachmentRows(call.tenant, row.id);
  const skip = Number(call.query.$skip ?? 0) || 0;
  const shown = all.slice(skip, skip + (Number(call.query.$top ?? all.length) || all.length));
  return {
    status: 200,
    body: {
      '@odata.context': `${call.base}/$metadata#users('${mailbox.userId}')/messages('${messageId}')/attachments`,
      ...(call.query.$count === 'true' ? { '@odata.count': all.length } : {}),
      value: shown.map((attachment) => attachmentShape(call.tenant, attachment, messageId, view, select)),
    },
  };
}

function oneAttachment(call: Call, mailbox: Mailbox, row: MessageRow): Reply {
  return attachmentReply(call, mailbox, row, askedAttachment(call, mailbox, row), 200);
}

function attachmentReply(
  call: Call,
  mailbox: Mailbox,
  row: MessageRow,
  attachment: AttachmentRow,
  status: number,
): Reply {
  const view = viewOf(call, mailbox);
  const messageId = idOf(row, view);
  const select = call.query.$select?.split(',').map((name) => name.trim()) ?? null;
  return {
    status,
    body: {
      '@odata.context': `${call.base}/$metadata#users('${mailbox.userId}')/messages('${messageId}')/attachments/$entity`,
      ...attachmentShape(call.tenant, attachment, messageId, view, select),
    },
  };
}

function rawAttachment(call: Call, mailbox: Mailbox, row: MessageRow): Reply {
  const attachment = askedAttachment(call, mailbox, row);
  if (attachment.kind === 'reference') {
    throw new GraphFault(405, 'ErrorInvalidRequest', 'A reference attachment has no content of its own.');
  }
  const type = attachment.kind === 'item' ? 'text/plain' : attachment.content_type;
  return {
    status: 200,
    headers: { 'Content-Type': /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : 'application/octet-stream' },
    body: attachmentBytes(call.tenant, attachment.id),
  };
}

/** By either kind of id; one of another message, or gone, is 404. */
function askedAttachment(call: Call, mailbox: Mailbox, row: MessageRow): AttachmentRow {
  const decoded = decodeId(mailbox.key, call.params.attachment!);
  if (decoded.kind === 'folder' || decoded.attachment === null) throw itemNotFound();
  const owner = decoded.kind === 'message' ? decoded.message === row.id : decoded.stay === row.stay;
  const found = owner ? attachmentRow(call.tenant, row.id, decoded.attachment) : null;
  if (found === null) throw itemNotFound();
  return found;
}

/** The real service also changes received mail this way; here its bytes stay what they were. */
function onlyDrafts(row: MessageRow): void {
  if (row.is_draft !== 1) {
    throw new GraphFault(
      501,
      'notSupported',
      'The emulator does not imitate changing the attachments of a message that is not a draft.',
    );
  }
}
