import type { Slice } from '../slice.ts';
import { activityRoutes } from './activity-routes.ts';
import { findByManifest, uploadApp } from './apps.ts';
import { teamsControls } from './control.ts';
import { messageRoutes } from './message-routes.ts';
import { REDRESS_MANIFEST_ID, redressManifest, USUAL_ORIGIN } from './redress-app.ts';
import { teamsSchema } from './schema.ts';
import { teamRoutes } from './team-routes.ts';
import { workflowRoutes } from './workflows.ts';

export const teams: Slice = {
  name: 'teams',
  schema: teamsSchema,
  routes: [...teamRoutes, ...activityRoutes, ...messageRoutes],
  transfers: workflowRoutes,
  control: teamsControls,
  /** Redress stands in the catalogue of every tenant; where its server is, the control address is told later. */
  start(tenant) {
    const [tab] = findByManifest(tenant, REDRESS_MANIFEST_ID)?.manifest.staticTabs ?? [];
    uploadApp(tenant, redressManifest(tab === undefined ? USUAL_ORIGIN : new URL(tab.contentUrl).origin));
    tenant.settings.switches.teamsAuthToken = null;
    return undefined;
  },
};
