import { findUser } from '../directory/people.ts';
import type { Caller } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import { installedIn, type Scope } from './apps.ts';
import { findTeam } from './teams.ts';

/**
 * Resource-specific consent: what an app may do in this one team or for this one person because its manifest asks for it
 * and it is installed there. The names do not stand in the token (Teams documentation, "Resource-specific consent").
 */
export function consentedIn(
  tenant: Tenant,
  caller: Caller,
  params: Readonly<Record<string, string>>,
): readonly string[] {
  if (!caller.app) return [];
  const scope = scopeOf(tenant, params);
  if (scope === null) return [];
  const suffix = scope.kind === 'user' ? '.User' : '.Group';
  return installedIn(tenant, scope)
    .filter(({ manifest }) => manifest.registration?.id === caller.appId)
    .flatMap(({ manifest }) => manifest.resourceSpecific)
    .filter((name) => name.endsWith(suffix));
}

function scopeOf(tenant: Tenant, params: Readonly<Record<string, string>>): Scope | null {
  if (params.team !== undefined) {
    return findTeam(tenant, params.team) === null ? null : { kind: 'team', id: params.team };
  }
  const person = params.user === undefined ? null : findUser(tenant, params.user);
  return person === null ? null : { kind: 'user', id: person.id };
}
