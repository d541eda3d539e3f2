import type { Tenant } from '../tenant.ts';
import { type AttachmentRow, attachmentBytes } from './attachment-store.ts';
import { attachmentId } from './ids.ts';
import { isoSeconds, unknownProperty, type View } from './properties.ts';

const TYPE = {
  file: '#microsoft.graph.fileAttachment',
  item: '#microsoft.graph.itemAttachment',
  reference: '#microsoft.graph.referenceAttachment',
} as const;

const KNOWN = new Set([
  'id',
  'lastModifiedDateTime',
  'name',
  'contentType',
  'size',
  'isInline',
  'contentId',
  'contentLocation',
  'contentBytes',
]);

/**
 * The attachment resource; `contentBytes` comes with a file unless a `$select` leaves it out.
 * `messageId`: as shown to this caller, because the attachment's own id begins with it.
 */
export function attachmentShape(
  tenant: Tenant,
  row: AttachmentRow,
  messageId: string,
  view: View,
  select: readonly string[] | null,
): Record<string, unknown> {
  const wrong = select?.find((name) => !KNOWN.has(name));
  if (wrong !== undefined) throw unknownProperty(wrong, 'microsoft.graph.attachment');
  const wants = (name: string): boolean => select === null || select.includes(name);
  const shaped: Record<string, unknown> = {
    '@odata.type': TYPE[row.kind],
    ...(row.kind === 'file' ? { '@odata.mediaContentType': row.content_type } : {}),
    id: attachmentId(messageId, view.mailbox.key, row.id),
  };
  if (wants('lastModifiedDateTime')) shaped.lastModifiedDateTime = isoSeconds(row.modified);
  if (wants('name')) shaped.name = row.name;
  if (wants('contentType')) shaped.contentType = row.kind === 'file' ? row.content_type : null;
  if (wants('size')) shaped.size = row.size;
  if (wants('isInline')) shaped.isInline = row.is_inline === 1;
  if (row.kind === 'file') {
    if (wants('contentId')) shaped.contentId = row.content_id === '' ? null : row.content_id;
    if (wants('contentLocation')) shaped.contentLocation = null;
    if (wants('contentBytes')) shaped.contentBytes = Buffer.from(attachmentBytes(tenant, row.id)).toString('base64');
  }
  return shaped;
}
