import { findApplication, REDRESS_APP_ID } from '../directory/applications.ts';
import { listGroups } from '../directory/groups.ts';
import { SHARED_MAILBOXES } from '../directory/shared-mailboxes.ts';
import { openIdConfiguration } from '../entra/discovery.ts';
import type { TokenMint } from '../entra/tokens.ts';
import { GraphFault } from '../route.ts';
import type { ControlCall, ControlRoute, Slice } from '../slice.ts';
import type { OpenTenant } from '../store.ts';
import type { TenantSettings } from '../tenant.ts';
import type { Counts } from './counts.ts';
import { durationMs } from './duration.ts';
import { BadRule, type FaultRules } from './faults.ts';

export const SITE_HOST = 'marlsbury.sharepoint.example';
export const SITE_PATH = '/sites/redress';

/** What the shell itself offers below `/control`. */
export function shellControls(
  tenant: OpenTenant,
  mint: TokenMint,
  faults: FaultRules,
  counts: Counts,
  slices: readonly Slice[],
): ControlRoute[] {
  return [
    { method: 'GET', path: '/connection', handle: () => ({ status: 200, body: connection(tenant, mint) }) },
    {
      method: 'POST',
      path: '/faults',
      handle: ({ json }) => ({ status: 200, body: { rules: addFaults(faults, json) } }),
    },
    {
      method: 'DELETE',
      path: '/faults',
      handle: () => {
        faults.clear();
        return { status: 204 };
      },
    },
    { method: 'GET', path: '/clock', handle: () => ({ status: 200, body: { now: tenant.clock.iso() } }) },
    {
      method: 'POST',
      path: '/clock',
      handle: ({ json }) => {
        moveClock(tenant, json);
        return { status: 200, body: { now: tenant.clock.iso() } };
      },
    },
    { method: 'GET', path: '/settings', handle: () => ({ status: 200, body: tenant.settings }) },
    {
      method: 'POST',
      path: '/settings',
      handle: ({ json }) => {
        changeSettings(tenant.settings, json);
        return { status: 200, body: tenant.settings };
      },
    },
    {
      method: 'POST',
      path: '/expire-delta',
      handle: () => {
        for (const slice of slices) slice.expireDelta?.(tenant);
        return { status: 204 };
      },
    },
    { method: 'GET', path: '/routes', handle: () => ({ status: 200, body: { routes: imitated(slices) } }) },
    { method: 'GET', path: '/counts', handle: () => ({ status: 200, body: counts.report() }) },
    {
      method: 'DELETE',
      path: '/counts',
      handle: () => {
        counts.reset();
        return { status: 204 };
      },
    },
  ];
}

/** Every address the tenant imitates, and what a token needs to call it. */
const imitated = (slices: readonly Slice[]): unknown[] =>
  slices.flatMap((slice) =>
    slice.routes.map(({ method, pattern, permissions, workload }) => ({ method, pattern, workload, permissions })),
  );

/** What a server must be told to work with this tenant. */
function connection(tenant: OpenTenant, mint: TokenMint): Record<string, unknown> {
  const app = findApplication(tenant, REDRESS_APP_ID)!;
  return {
    tenantId: tenant.settings.tenantId,
    graphUrl: tenant.settings.origin,
    authority: mint.authority,
    authorityMetadata: JSON.stringify(openIdConfiguration(tenant, mint.issuer)),
    clientId: app.appId,
    clientSecret: app.secret,
    apiAudience: app.appId,
    siteHost: SITE_HOST,
    sitePath: SITE_PATH,
    groups: listGroups(tenant).map(({ id, displayName }) => ({ id, displayName })),
    mailboxes: SHARED_MAILBOXES.map(({ name, kind }) => ({ address: `${name}@${tenant.settings.domain}`, kind })),
  };
}

function addFaults(faults: FaultRules, json: unknown): number {
  try {
    return faults.add(json);
  } catch (error) {
    if (error instanceof BadRule) throw bad(error.message);
    throw error;
  }
}

function moveClock(tenant: OpenTenant, json: ControlCall['json']): void {
  const { advance, set } = record(json);
  if (typeof advance === 'string') {
    const ms = durationMs(advance);
    if (ms === null) throw bad('"advance" must be a duration such as PT2H.');
    tenant.clock.advance(ms);
    return;
  }
  const instant = typeof set === 'string' ? Date.parse(set) : Number.NaN;
  if (Number.isNaN(instant)) throw bad('Give "advance" (a duration) or "set" (an instant).');
  tenant.clock.set(instant);
}

function changeSettings(settings: TenantSettings, json: unknown): void {
  for (const [name, value] of Object.entries(record(json))) {
    switch (name) {
      case 'listViewThreshold':
      case 'resourceUnitsPerMinute':
        if (typeof value !== 'number' || !Number.isInteger(value) || value < 1)
          throw bad(`"${name}" must be 1 or more.`);
        settings[name] = value;
        break;
      case 'throttles':
        if (typeof value !== 'boolean') throw bad('"throttles" must be true or false.');
        settings.throttles = value;
        break;
      default:
        if (!Object.hasOwn(settings.switches, name)) throw bad(`There is no setting "${name}".`);
        settings.switches[name] = value;
    }
  }
}

function record(json: unknown): Record<string, unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw bad('The body must be a JSON object.');
  return json as Record<string, unknown>;
}

const bad = (message: string): GraphFault => new GraphFault(400, 'badRequest', message);
