import type { Call } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import { invalid, notFound } from './refusals.ts';

export type SiteRow = {
  readonly no: number;
  /** `host,site collection,web`: one string with two commas. */
  readonly id: string;
  readonly host: string;
  /** '' for the root site, else `/sites/name`. */
  readonly path: string;
  readonly name: string;
  readonly title: string;
  readonly created: string;
};

export const SITE_HOST = 'marlsbury.sharepoint.example';
export const SITE_PATH = '/sites/redress';

/** The site at this address, however its letters are written. */
export function siteAt(tenant: Tenant, host: string, path: string): SiteRow | null {
  const row = tenant
    .sql('SELECT * FROM sp_sites WHERE host = ? AND path = ?')
    .get(host.toLowerCase(), path.toLowerCase());
  return (row as SiteRow | undefined) ?? null;
}

/** The site an address names, by `:site` (id, `root` or a host name) or by `:host:/:web*`. 404 otherwise. */
export function siteOf(call: Call): SiteRow {
  const { site, host, web } = call.params;
  const found = web === undefined ? siteById(call.tenant, site!) : siteAt(call.tenant, host!, `/${web}`);
  if (found === null) throw notFound('Requested site could not be found');
  return found;
}

function siteById(tenant: Tenant, id: string): SiteRow | null {
  if (id === 'root') return siteAt(tenant, SITE_HOST, '');
  if (!id.includes(',')) {
    if (!id.includes('.')) throw invalid('Invalid hostname for this tenancy');
    return siteAt(tenant, id, '');
  }
  return (tenant.sql('SELECT * FROM sp_sites WHERE id = ?').get(id) as SiteRow | undefined) ?? null;
}

export function siteByNo(tenant: Tenant, no: number): SiteRow {
  return tenant.sql('SELECT * FROM sp_sites WHERE no = ?').get(no) as SiteRow;
}

export const siteUrl = (site: SiteRow): string => `https://${site.host}${site.path}`;
