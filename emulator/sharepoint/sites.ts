import type { Call } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import { SYSTEM } from './identity.ts';
import { createList } from './lists.ts';
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

/** What a tenant has before anyone comes: its root site and the site of Redress, each with its Documents library. */
export function ensureSites(tenant: Tenant): void {
  tenant.transaction(() => {
    ensureSite(tenant, '', 'root', 'Communication site');
    ensureSite(tenant, SITE_PATH, 'redress', 'Redress');
  });
}

function ensureSite(tenant: Tenant, path: string, name: string, title: string): void {
  if (siteAt(tenant, SITE_HOST, path) !== null) return;
  const id = `${SITE_HOST},${tenant.guid('sp site collection')},${tenant.guid('sp web')}`;
  tenant
    .sql('INSERT INTO sp_sites (id, host, path, name, title, created) VALUES (?, ?, ?, ?, ?, ?)')
    .run(id, SITE_HOST, path, name, title, tenant.clock.iso());
  const site = siteAt(tenant, SITE_HOST, path)!;
  const library = { displayName: 'Documents', list: { template: 'documentLibrary' } };
  createList(tenant, site, SYSTEM, library, { name: 'Shared Documents' });
  createList(tenant, site, SYSTEM, { displayName: 'TaxonomyHiddenList', list: { hidden: true } }, { system: true });
}

function siteAt(tenant: Tenant, host: string, path: string): SiteRow | null {
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
