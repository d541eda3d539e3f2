import { randomBytes } from 'node:crypto';
import { type Call, GraphFault, type Reply, type Route } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import { malformed, SMALL } from './attachment-body.ts';
import { addAttachment } from './attachment-store.ts';
import { attachmentsChanged } from './drafts.ts';
import { attachmentId, immutableId, mailboxKey, mutableId } from './ids.ts';
import type { Mailbox } from './mailbox.ts';
import { mailboxOf } from './mailboxes.ts';
import { withoutNuls } from './mime/charset.ts';
import { announce, type MessageRow, messageByNumber } from './store.ts';
import { viewOf } from './view.ts';

const LARGEST = 150 * 1024 * 1024;
const LARGEST_PIECE = 4 * 1024 * 1024;
const LIFETIME = 7 * 86_400_000;

/** Another origin than Graph's, as in the real service: a client that carries its token along is caught. */
const transferOrigin = (tenant: Tenant): string => tenant.settings.origin.replace('//localhost', '//127.0.0.1');

/** `createUploadSession`: an address that takes the attachment in pieces and needs no token. */
export function createUploadSession(call: Call, mailbox: Mailbox, row: MessageRow): Reply {
  // A known gap of the real service: a delegate gets no session for somebody else's mailbox (platform facts 2.5).
  if (!call.caller.app && call.caller.oid !== mailbox.userId) {
    throw new GraphFault(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
  }
  const item = itemOf(call.json);
  const token = randomBytes(24).toString('base64url');
  const expires = call.tenant.clock.now() + LIFETIME;
  const immutable = viewOf(call, mailbox).immutable ? 1 : 0;
  call.tenant
    .sql('INSERT INTO mail_uploads VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(
      token,
      row.id,
      item.name,
      item.contentType,
      item.isInline ? 1 : 0,
      item.contentId,
      item.size,
      expires,
      immutable,
    );
  return {
    status: 201,
    body: {
      '@odata.context': `${call.base}/$metadata#microsoft.graph.uploadSession`,
      uploadUrl: `${transferOrigin(call.tenant)}/transfer/attachments/${token}`,
      expirationDateTime: new Date(expires).toISOString(),
      nextExpectedRanges: ['0-'],
    },
  };
}

/** Where the pieces go. */
export const uploadTransfers: readonly Route[] = [
  transfer('PUT', (call) => {
    const { tenant } = call;
    const session = sessionOf(call);
    return tenant.transaction(() => takePiece(call, session));
  }),
  transfer('DELETE', (call) => {
    call.tenant.sql('DELETE FROM mail_uploads WHERE token = ?').run(sessionOf(call).token);
    return { status: 204 };
  }),
];

type Session = {
  token: string;
  message: number;
  name: string;
  content_type: string;
  is_inline: number;
  content_id: string;
  size: number;
  expires: number;
  immutable: number;
};

function takePiece(call: Call, session: Session): Reply {
  const { tenant, bytes } = call;
  const range = /^bytes (\d{1,12})-(\d{1,12})\/(\d{1,12})$/.exec(call.headers['content-range'] ?? '');
  if (range === null) throw badRange('The Content-Range header is missing or not valid.');
  const [start, end, total] = [Number(range[1]), Number(range[2]), Number(range[3])];
  const expected = Number(
    tenant.sql('SELECT coalesce(sum(length(bytes)), 0) AS n FROM mail_upload_pieces WHERE token = ?').get(session.token)
      ?.n,
  );
  if (total !== session.size) throw badRange('The total size is not the one the session was made for.');
  if (start !== expected) throw badRange(`The piece must begin at ${expected}.`);
  if (end < start || end >= total || end - start + 1 !== bytes.length)
    throw badRange('The piece is not as long as its range.');
  if (bytes.length > LARGEST_PIECE) throw new GraphFault(413, 'ErrorContentRangeTooLarge', 'A piece has at most 4 MB.');
  tenant.sql('INSERT INTO mail_upload_pieces VALUES (?, ?, ?)').run(session.token, start, bytes);
  if (end + 1 === total) return finish(tenant, session);
  return {
    status: 200,
    body: {
      '@odata.context': `${call.base}/$metadata#microsoft.graph.uploadSession`,
      ExpirationDateTime: new Date(session.expires).toISOString(),
      NextExpectedRanges: [String(end + 1)],
    },
  };
}

function finish(tenant: Tenant, session: Session): Reply {
  const pieces = tenant
    .sql('SELECT bytes FROM mail_upload_pieces WHERE token = ? ORDER BY start')
    .all(session.token)
    .map((row) => row.bytes as Uint8Array);
  const added = addAttachment(tenant, session.message, {
    kind: 'file',
    name: session.name,
    contentType: session.content_type,
    isInline: session.is_inline === 1,
    contentId: session.content_id,
    bytes: Buffer.concat(pieces),
  });
  tenant.sql('DELETE FROM mail_uploads WHERE token = ?').run(session.token);
  const row = attachmentsChanged(tenant, messageByNumber(tenant, session.message)!);
  const userId = String(tenant.sql('SELECT user_id FROM mail_boxes WHERE box = ?').get(row.box)?.user_id);
  const key = mailboxKey(userId);
  const message = session.immutable === 1 ? immutableId(key, row.id) : mutableId(key, row.folder, row.stay);
  const mailbox = mailboxOf(tenant, userId);
  if (mailbox !== null) announce(tenant, mailbox, row, 'updated');
  const owner = `${userId}@${tenant.settings.tenantId}`;
  return {
    status: 201,
    headers: {
      Location: `${tenant.settings.origin}/api/v2.0/Users('${owner}')/Messages('${message}')/Attachments('${attachmentId(message, key, added.id)}')`,
    },
  };
}

function sessionOf(call: Call): Session {
  const session = call.tenant.sql('SELECT * FROM mail_uploads WHERE token = ?').get(call.params.token!) as
    | Session
    | undefined;
  if (session === undefined || session.expires < call.tenant.clock.now()) {
    throw new GraphFault(404, 'ErrorItemNotFound', 'The upload session is not found or has ended.');
  }
  return session;
}

function itemOf(json: unknown): {
  name: string;
  contentType: string;
  isInline: boolean;
  contentId: string;
  size: number;
} {
  const request = (typeof json === 'object' && json !== null ? json : {}) as Record<string, unknown>;
  const item = (request.AttachmentItem ?? request.attachmentItem) as Record<string, unknown> | undefined;
  if (typeof item !== 'object' || item === null) throw malformed('AttachmentItem');
  const { attachmentType, name, size, contentType, isInline, contentId } = item;
  if (attachmentType !== 'file') throw malformed('attachmentType');
  if (typeof name !== 'string' || name === '') throw malformed('name');
  if (typeof size !== 'number' || !Number.isInteger(size)) throw malformed('size');
  if (size < SMALL) {
    throw new GraphFault(
      400,
      'ErrorAttachmentSizeShouldNotBeLessThanMinimumSize',
      'Attachment size must be greater than the minimum size.',
    );
  }
  if (size > LARGEST)
    throw new GraphFault(400, 'ErrorAttachmentSizeLimitExceeded', 'The attachment is larger than 150 MB.');
  return {
    name: withoutNuls(name).slice(0, 255),
    size,
    contentType: typeof contentType === 'string' && contentType !== '' ? contentType : 'application/octet-stream',
    isInline: isInline === true,
    contentId: typeof contentId === 'string' ? withoutNuls(contentId) : '',
  };
}

function transfer(method: 'PUT' | 'DELETE', handle: (call: Call) => Reply): Route {
  return {
    method,
    pattern: '/attachments/:token',
    permissions: { app: [], delegated: [] },
    workload: 'outlook',
    options: [],
    handle,
  };
}

const badRange = (message: string): GraphFault => new GraphFault(400, 'ErrorInvalidContentRange', message);
