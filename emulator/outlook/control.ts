import { GraphFault } from '../route.ts';
import type { ControlRoute } from '../slice.ts';
import type { Tenant } from '../tenant.ts';
import { BadAddIn, deployAddIn, deployedAddIn, readAddIn } from './add-in.ts';
import type { AddIn } from './page/shapes.ts';
import { addInOfManifest } from './unified-manifest.ts';

/** What an administrator of Microsoft 365 does in the admin centre: deploys the add-in to everybody, or takes it away. */
export const outlookControls: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/outlook',
    handle: ({ tenant }) => ({
      status: 200,
      body: { page: `${tenant.settings.origin}/outlook`, addIn: deployedAddIn(tenant) },
    }),
  },
  {
    method: 'POST',
    path: '/outlook/app',
    handle: ({ json, tenant }) => ({ status: 200, body: deploy(tenant, json) }),
  },
  {
    method: 'DELETE',
    path: '/outlook/app',
    handle: ({ tenant }) => {
      deployAddIn(tenant, null);
      return { status: 204 };
    },
  },
];

/** `{"manifest": {…}}`: an app package's unified manifest; `{"addIn": {…}}`: the facts alone. */
function deploy(tenant: Tenant, json: unknown): AddIn {
  const { manifest, addIn } = (typeof json === 'object' && json !== null ? json : {}) as Record<string, unknown>;
  try {
    const facts = addIn === undefined ? addInOfManifest(manifest) : readAddIn(addIn);
    deployAddIn(tenant, facts);
    return facts;
  } catch (error) {
    if (error instanceof BadAddIn) throw new GraphFault(400, 'badRequest', error.message);
    throw error;
  }
}
