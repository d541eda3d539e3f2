import { GraphFault } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import { type FileRow, fileByNumber } from './file-rows.ts';
import { type Behaviour, type Change, putFile } from './files.ts';
import type { Who } from './identity.ts';
import type { ListRow } from './list-row.ts';
import { freshList } from './lists.ts';
import { invalid, notFound } from './refusals.ts';

const STEP = 327_680;
const LARGEST_PIECE = 60 * 1024 * 1024;
const GOOD_FOR = 24 * 3_600_000;

export type Session = {
  readonly key: string;
  readonly list: number;
  readonly parent: number;
  readonly name: string;
  readonly behaviour: Behaviour;
  readonly if_match: string | null;
  /** A `Who` as JSON: the one who asked for the session. */
  readonly caller: string;
  readonly expires: number;
  readonly total: number | null;
  readonly received: number;
};

/** Begins an upload into a folder; nothing can be seen of it until its last piece is there. */
export function beginUpload(
  tenant: Tenant,
  list: ListRow,
  parent: FileRow,
  name: string,
  behaviour: Behaviour,
  who: Who,
  ifMatch: string | undefined,
): Session {
  const key = tenant.guid('sp upload').replaceAll('-', '');
  tenant
    .sql(
      `INSERT INTO sp_uploads (key, list, parent, name, behaviour, if_match, caller, expires, total, received)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, 0)`,
    )
    .run(
      key,
      list.no,
      parent.item,
      name,
      behaviour,
      ifMatch ?? null,
      JSON.stringify(who),
      tenant.clock.now() + GOOD_FOR,
    );
  return session(tenant, key);
}

/** The session of an upload address; 404 where it never was, is done, was cancelled or has expired. */
export function session(tenant: Tenant, key: string): Session {
  const row = tenant.sql('SELECT * FROM sp_uploads WHERE key = ?').get(key) as Session | undefined;
  if (row === undefined || row.expires < tenant.clock.now()) throw notFound('The upload session was not found.');
  return row;
}

export function endUpload(tenant: Tenant, key: string): void {
  tenant.sql('DELETE FROM sp_uploads WHERE key = ?').run(key);
}

/** What a client is told while an upload goes on. */
export const progress = (at: Session): Record<string, unknown> => ({
  expirationDateTime: new Date(at.expires).toISOString(),
  nextExpectedRanges: [`${at.received}-`],
});

/**
 * Takes one piece. Null while more is expected; the file once it is whole. Pieces come in order: one that was taken
 * already, or that leaves a gap, is 416. Throws 400 for a range that cannot be.
 */
export function takePiece(tenant: Tenant, at: Session, range: string | undefined, bytes: Uint8Array): Change | null {
  const piece = readRange(range, bytes);
  if (at.total !== null && at.total !== piece.total) throw invalid('The total length differs from the pieces before.');
  if (piece.from !== at.received)
    throw new GraphFault(416, 'invalidRange', 'Optimistic concurrency failure during fragmented upload');
  const last = piece.to + 1 === piece.total;
  if (!last && bytes.length % STEP !== 0)
    throw invalid(`A piece that is not the last must be a multiple of ${STEP} bytes.`);
  return tenant.transaction(() => {
    tenant.sql('INSERT INTO sp_upload_parts (key, start, bytes) VALUES (?, ?, ?)').run(at.key, piece.from, bytes);
    tenant.sql('UPDATE sp_uploads SET received = ?, total = ? WHERE key = ?').run(piece.to + 1, piece.total, at.key);
    return last ? finish(tenant, at) : null;
  });
}

function readRange(range: string | undefined, bytes: Uint8Array): { from: number; to: number; total: number } {
  const read = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(range ?? '');
  if (read === null) throw invalid('Missing or invalid Content-Range header.');
  const [from, to, total] = read.slice(1).map(Number) as [number, number, number];
  if (to < from || to >= total || to - from + 1 !== bytes.length)
    throw invalid('The Content-Range does not fit the bytes sent.');
  if (bytes.length >= LARGEST_PIECE)
    throw new GraphFault(413, 'invalidRequest', 'A piece must be smaller than 60 MiB.');
  return { from, to, total };
}

function finish(tenant: Tenant, at: Session): Change {
  const list = freshList(tenant, at.list);
  const pieces = tenant.sql('SELECT bytes FROM sp_upload_parts WHERE key = ? ORDER BY start').all(at.key);
  const whole = Buffer.concat(pieces.map((piece) => piece.bytes as Uint8Array));
  const parent = fileByNumber(tenant, list, at.parent);
  if (parent === null || parent.deleted === 1) throw notFound('The folder of this upload is gone.');
  const change = putFile(
    tenant,
    list,
    parent,
    at.name,
    whole,
    at.behaviour,
    JSON.parse(at.caller),
    at.if_match ?? undefined,
  );
  endUpload(tenant, at.key);
  return change;
}
