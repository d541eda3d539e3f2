import { type Application, findApplication } from '../directory/applications.ts';
import type { Tenant } from '../tenant.ts';
import { consentRequired, SignInFault } from './sign-in-fault.ts';
import { GRAPH_AUDIENCE } from './tokens.ts';

const OPENID: ReadonlySet<string> = new Set(['openid', 'profile', 'email', 'offline_access']);

/** What a `scope` parameter asks for: OpenID scopes and those of one resource. */
export type Wanted = {
  readonly openid: ReadonlySet<string>;
  /** The `aud` of the access token. */
  readonly audience: string;
  /** Bare scope names; empty with `.default`. */
  readonly names: readonly string[];
  /** `<resource>/.default`. */
  readonly byDefault: boolean;
  /** The scopes of the resource as they were written, for the answer. */
  readonly written: readonly string[];
  /** What stands before the name of a written scope (`api://…/`, or '' for Graph's bare names). */
  readonly prefix: string;
};

/**
 * Reads `scope`. Throws AADSTS500011 for a resource the tenant does not know. `several`: what a second resource
 * means; an authorize request may name more than one and gets the first, a token request may not (AADSTS28000).
 */
export function readScopes(tenant: Tenant, text: string, several: 'first' | 'refuse'): Wanted {
  const openid = new Set<string>();
  const found: { audience: string; name: string; prefix: string; written: string }[] = [];
  for (const written of text.split(/\s+/).filter(Boolean)) {
    if (OPENID.has(written.toLowerCase())) openid.add(written.toLowerCase());
    else found.push({ ...resourceOf(tenant, written), written });
  }
  const audience = found[0]?.audience ?? GRAPH_AUDIENCE;
  const own = found.filter((scope) => scope.audience === audience);
  if (own.length !== found.length && several === 'refuse') {
    throw new SignInFault(
      'invalid_request',
      28000,
      'Provided value for the input parameter scope is not valid because it contains more than one resource.',
    );
  }
  return {
    openid,
    audience,
    names: own.map((scope) => scope.name).filter((name) => name !== '.default'),
    byDefault: own.some((scope) => scope.name === '.default'),
    written: own.map((scope) => scope.written),
    prefix: own[0]?.prefix ?? '',
  };
}

/**
 * The scopes a token for this will carry. Throws AADSTS65001 for a Graph scope the client was never granted, and
 * AADSTS70011 for one an API does not expose.
 */
export function granted(tenant: Tenant, wanted: Wanted, client: Application): string[] {
  const graph = wanted.audience === GRAPH_AUDIENCE;
  const has = graph ? client.delegatedPermissions : (findApplication(tenant, wanted.audience)?.scopes ?? []);
  const openid = graph ? [...wanted.openid].filter((name) => name !== 'offline_access') : [];
  if (wanted.byDefault) return [...has, ...openid];
  const names = wanted.names.map((name) => {
    const known = has.find((one) => one.toLowerCase() === name.toLowerCase());
    if (known !== undefined) return known;
    if (graph) throw consentRequired(client);
    throw new SignInFault(
      'invalid_scope',
      70011,
      `The provided value for the input parameter 'scope' is not valid. The scope ${name} does not exist.`,
    );
  });
  return [...names, ...openid];
}

/** `api://<id>/x`, `api://localhost:PORT/<id>/x` (as Teams wants it), `<id>/x`, `https://graph…/x` or a bare Graph name. */
function resourceOf(tenant: Tenant, scope: string): { audience: string; name: string; prefix: string } {
  const slash = scope.lastIndexOf('/');
  if (slash === -1) return { audience: GRAPH_AUDIENCE, name: scope, prefix: '' };
  const resource = scope.slice(0, slash);
  const name = scope.slice(slash + 1);
  const prefix = scope.slice(0, slash + 1);
  if (resource === GRAPH_AUDIENCE || resource === '00000003-0000-0000-c000-000000000000') {
    return { audience: GRAPH_AUDIENCE, name, prefix };
  }
  const appId = /^(?:api:\/\/(?:localhost(?::\d+)?\/)?)?([0-9a-f-]{36})$/i.exec(resource)?.[1];
  const app = appId === undefined ? null : findApplication(tenant, appId);
  if (app === null) {
    throw new SignInFault(
      'invalid_resource',
      500011,
      `The resource principal named ${resource} was not found in the tenant named Marlsbury Borough Council. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant.`,
    );
  }
  return { audience: app.appId, name, prefix };
}
