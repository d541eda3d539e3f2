import type { Tenant } from '../tenant.ts';

/** The bytes with the Received field of the tenant's server on top; the rest is untouched. */
export function withReceived(
  tenant: Tenant,
  bytes: Uint8Array,
  hop: { from: string; with: string; recipient: string | null },
): Buffer {
  const { domain } = tenant.settings;
  const id = tenant.guid('mail hop').slice(0, 8).toUpperCase();
  const forWhom = hop.recipient === null ? '' : ` for <${clean(hop.recipient)}>`;
  const date = new Date(tenant.clock.now()).toUTCString().replace('GMT', '+0000');
  const field = [
    `Received: from ${clean(hop.from)} by mx.${domain}`,
    ` with ${hop.with} id ${id}${forWhom};`,
    ` ${date}\r\n`,
  ].join('\r\n');
  return Buffer.concat([Buffer.from(field, 'latin1'), bytes]);
}

const clean = (text: string): string => text.replace(/[^\x21-\x7e]+/g, '?').slice(0, 300);
