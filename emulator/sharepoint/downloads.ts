import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Call, GraphFault, type Reply, type Route } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import { type FileRow, fileByNumber } from './file-rows.ts';
import { bytesOf } from './files.ts';
import type { ListRow } from './list-row.ts';
import { freshList } from './lists.ts';
import { notFound } from './refusals.ts';

/** A pre-authenticated address is good for a few minutes. */
const GOOD_FOR = 5 * 60_000;

/**
 * Transfers have an origin of their own, as Microsoft's have: a client that follows a redirect from one origin to the
 * other drops its token on the way, one that forwards it is refused.
 */
export const transferOrigin = (tenant: Tenant): string => tenant.settings.origin.replace('//localhost', '//127.0.0.1');

/** Where anyone who has the address can fetch a file's bytes for a while, without a token. */
export function downloadAddress(tenant: Tenant, list: ListRow, file: FileRow): string {
  const claim = [list.no, file.item, file.content_version, tenant.clock.now() + GOOD_FOR].join('.');
  return `${transferOrigin(tenant)}/transfer/downloads/${claim}.${sealOf(tenant, claim).toString('hex')}`;
}

function sealOf(tenant: Tenant, claim: string): Buffer {
  return createHmac('sha256', `downloads of ${tenant.settings.tenantId} ${transferSecret(tenant)}`)
    .update(claim)
    .digest();
}

const secrets = new WeakMap<Tenant, string>();

function transferSecret(tenant: Tenant): string {
  let secret = secrets.get(tenant);
  if (secret === undefined) {
    tenant.sql(`INSERT OR IGNORE INTO sp_facts VALUES ('transfer secret', ?)`).run(tenant.guid('sp transfer secret'));
    secret = String(tenant.sql(`SELECT value FROM sp_facts WHERE name = 'transfer secret'`).get()!.value);
    secrets.set(tenant, secret);
  }
  return secret;
}

function download(call: Call): Reply {
  const { tenant } = call;
  const read = /^((\d+)\.(\d+)\.\d+\.(\d+))\.([0-9a-f]{64})$/.exec(call.params.claim!);
  const genuine = read !== null && timingSafeEqual(Buffer.from(read[5]!, 'hex'), sealOf(tenant, read[1]!));
  if (!genuine || Number(read[4]) < tenant.clock.now()) {
    throw new GraphFault(401, 'unauthenticated', 'The download address has expired.');
  }
  const list = freshList(tenant, Number(read[2]));
  const file = fileByNumber(tenant, list, Number(read[3]));
  const bytes = bytesOf(tenant, list, Number(read[3]));
  if (file === null || bytes === null) throw notFound();
  return part(call.headers.range, bytes, { 'Content-Type': file.mime, 'Accept-Ranges': 'bytes' });
}

/** All of it, or the one range asked for (206). 416 where the range lies outside. */
function part(range: string | undefined, bytes: Uint8Array, headers: Record<string, string>): Reply {
  const asked = /^bytes=(\d+)-(\d*)$/.exec(range ?? '');
  if (asked === null) return { status: 200, headers, body: bytes };
  const from = Number(asked[1]);
  const to = asked[2] === '' ? bytes.length - 1 : Math.min(Number(asked[2]), bytes.length - 1);
  if (from > to) throw new GraphFault(416, 'invalidRange', 'The range lies outside the file.');
  const contentRange = `bytes ${from}-${to}/${bytes.length}`;
  return { status: 206, headers: { ...headers, 'Content-Range': contentRange }, body: bytes.subarray(from, to + 1) };
}

export const downloadRoute: Route = {
  method: 'GET',
  pattern: '/downloads/:claim',
  permissions: { app: [], delegated: [] },
  workload: 'sharepoint',
  handle: download,
};
