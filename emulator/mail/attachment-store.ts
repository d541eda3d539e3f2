import type { Tenant } from '../tenant.ts';
import type { ReadAttachment } from './mime/read-mime.ts';
import { bodyOf } from './store.ts';

export type AttachmentKind = 'file' | 'item' | 'reference';

/** An attachment without its bytes. */
export type AttachmentRow = {
  readonly id: number;
  readonly message: number;
  readonly kind: AttachmentKind;
  readonly name: string;
  readonly content_type: string;
  readonly size: number;
  readonly is_inline: number;
  readonly content_id: string;
  readonly modified: number;
};

const WITHOUT_BYTES = 'id, message, kind, name, content_type, size, is_inline, content_id, modified';

export type NewAttachment = {
  readonly kind: AttachmentKind;
  readonly name: string;
  readonly contentType: string;
  readonly isInline: boolean;
  readonly contentId: string;
  readonly bytes: Uint8Array;
};

export function addAttachment(
  tenant: Tenant,
  message: number,
  attachment: NewAttachment | ReadAttachment,
): AttachmentRow {
  const id = Number(
    tenant
      .sql(
        `INSERT INTO mail_attachments (message, kind, name, content_type, size, is_inline, content_id, modified, bytes)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        message,
        attachment.kind,
        attachment.name,
        attachment.contentType,
        attachment.bytes.length,
        attachment.isInline ? 1 : 0,
        attachment.contentId,
        tenant.clock.now(),
        attachment.bytes,
      ).lastInsertRowid,
  );
  return attachmentRow(tenant, message, id)!;
}

export function attachmentRows(tenant: Tenant, message: number): AttachmentRow[] {
  return tenant
    .sql(`SELECT ${WITHOUT_BYTES} FROM mail_attachments WHERE message = ? ORDER BY id`)
    .all(message) as unknown as AttachmentRow[];
}

export function attachmentRow(tenant: Tenant, message: number, id: number): AttachmentRow | null {
  const row = tenant.sql(`SELECT ${WITHOUT_BYTES} FROM mail_attachments WHERE message = ? AND id = ?`).get(message, id);
  return (row as AttachmentRow | undefined) ?? null;
}

export function attachmentBytes(tenant: Tenant, id: number): Uint8Array {
  return tenant.sql('SELECT bytes FROM mail_attachments WHERE id = ?').get(id)?.bytes as Uint8Array;
}

export function removeAttachment(tenant: Tenant, id: number): void {
  tenant.sql('DELETE FROM mail_attachments WHERE id = ?').run(id);
}

export function copyAttachments(tenant: Tenant, from: number, to: number): void {
  tenant
    .sql(
      `INSERT INTO mail_attachments (message, kind, name, content_type, size, is_inline, content_id, modified, bytes)
       SELECT ?, kind, name, content_type, size, is_inline, content_id, modified, bytes FROM mail_attachments WHERE message = ? ORDER BY id`,
    )
    .run(to, from);
}

/** Inline pictures do not count. */
export function hasFiles(tenant: Tenant, message: number): boolean {
  return (
    tenant.sql('SELECT 1 FROM mail_attachments WHERE message = ? AND is_inline = 0 LIMIT 1').get(message) !== undefined
  );
}

/** Whether the body shows an attachment with this content id. */
export function bodyShows(tenant: Tenant, message: number, contentId: string): boolean {
  return contentId !== '' && (bodyOf(tenant, message).html?.includes(`cid:${contentId}`) ?? false);
}
