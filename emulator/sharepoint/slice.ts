import type { Slice } from '../slice.ts';
import { contentRoutes } from './content-routes.ts';
import { expireTokens } from './delta-token.ts';
import { downloadRoute } from './downloads.ts';
import { driveRoutes } from './drive-routes.ts';
import { itemRoutes } from './item-routes.ts';
import { listRoutes } from './list-routes.ts';
import { schema } from './schema.ts';
import { siteRoutes } from './site-routes.ts';
import { ensureSites } from './standing-sites.ts';
import { uploadRoutes, uploadTransfers } from './upload-routes.ts';

/**
 * Sites, lists, columns, items and the libraries' drives. Switches: `duplicateDialect` ('400' or '409'), how a unique
 * column says it has the value already; `deltaRepeats` (true), every delta page hands one row out twice.
 */
export const sharepoint: Slice = {
  name: 'sharepoint',
  schema,
  routes: [...siteRoutes, ...listRoutes, ...itemRoutes, ...driveRoutes, ...contentRoutes, ...uploadRoutes],
  transfers: [downloadRoute, ...uploadTransfers],
  start: (tenant) => {
    tenant.settings.switches.duplicateDialect ??= '400';
    tenant.settings.switches.deltaRepeats ??= false;
    ensureSites(tenant);
    return undefined;
  },
  expireDelta: expireTokens,
};
