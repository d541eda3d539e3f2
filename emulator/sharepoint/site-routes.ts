import type { Call, Route } from '../route.ts';
import { entity } from './answers.ts';
import { READ } from './permissions.ts';
import { invalid } from './refusals.ts';
import { siteShape } from './site-shape.ts';
import { siteOf } from './sites.ts';

/** One route for each way to name a site: by id or host (`/sites/:site…`), and by path (`/sites/:host:/:web*:…`). */
export function forSite(route: Omit<Route, 'pattern' | 'workload'>, suffix: string): Route[] {
  return [
    { ...route, workload: 'sharepoint', pattern: `/sites/:site${suffix}` },
    { ...route, workload: 'sharepoint', pattern: `/sites/:host:/:web*:${suffix}` },
  ];
}

const one = (call: Call) => entity(call, 'sites', selected(siteShape(siteOf(call)), call.query.$select));

function selected(site: Record<string, unknown>, select: string | undefined): Record<string, unknown> {
  if (select === undefined) return site;
  const names = select.split(',').map((name) => name.trim());
  for (const name of names)
    if (!Object.hasOwn(site, name))
      throw invalid(`Could not find a property named '${name}' on type 'microsoft.graph.site'.`);
  return Object.fromEntries(names.map((name) => [name, site[name]]));
}

const get = { method: 'GET', permissions: READ, workload: 'sharepoint' } as const;

export const siteRoutes: readonly Route[] = [
  { ...get, pattern: '/sites/:site', options: ['$select'], handle: one },
  { ...get, pattern: '/sites/:host:/:web*', options: ['$select'], handle: one },
  { ...get, pattern: '/sites/:host:/:web*:', options: ['$select'], handle: one },
];
