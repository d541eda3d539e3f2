import type { Route } from '../route.ts';

const COLLECTIONS = /\/(items|lists|columns|children|drives|versions|permissions|sites|search)$/;

/**
 * What a SharePoint call costs (throttling page of October 2025): 1 for a single item, a download or a delta with a
 * token; 2 for a query over many, a write, or a delta without a token; 5 for permissions.
 */
export function resourceUnits(route: Route, query: Readonly<Record<string, string>>): number {
  if (route.units !== undefined) return route.units;
  if (route.pattern.includes('/permissions') || query.$expand?.includes('permissions')) return 5;
  if (route.method !== 'GET') return 2;
  if (route.pattern.endsWith('/delta')) {
    return query.token || query.$deltatoken || query.$skiptoken ? 1 : 2;
  }
  return COLLECTIONS.test(route.pattern) ? 2 : 1;
}
