import { type SiteRow, siteUrl } from './sites.ts';

export function siteShape(site: SiteRow): Record<string, unknown> {
  return {
    createdDateTime: site.created,
    lastModifiedDateTime: site.created,
    description: '',
    id: site.id,
    name: site.name,
    displayName: site.title,
    webUrl: siteUrl(site),
    ...(site.path === '' ? { root: {} } : {}),
    siteCollection: { hostname: site.host, ...(site.path === '' ? { root: {} } : {}) },
  };
}
