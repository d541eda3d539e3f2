import type { Tenant } from '../tenant.ts';
import { SYSTEM } from './identity.ts';
import { createList } from './lists.ts';
import { SITE_HOST, SITE_PATH, siteAt } from './sites.ts';

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
