import { hash, randomUUID } from 'node:crypto';
import type { Application } from '../directory/applications.ts';
import { groupsOf } from '../directory/groups.ts';
import type { Person } from '../directory/people.ts';
import type { Tenant } from '../tenant.ts';
import { type Claims, type SigningKey, signToken } from './jwt.ts';

export const TOKEN_SECONDS = 3600;
export const GRAPH_AUDIENCE = 'https://graph.microsoft.com';

/** Signs the tenant's v2 tokens. `appAuth`: 0 a public client, 1 a secret (claim `azpacr`). */
export class TokenMint {
  readonly tenant: Tenant;
  readonly key: SigningKey;

  constructor(tenant: Tenant, key: SigningKey) {
    this.tenant = tenant;
    this.key = key;
  }

  /** Tokens name the sign-in service's public address; where the endpoints are served is another matter. */
  get issuer(): string {
    return `${this.authority}/v2.0`;
  }

  get authority(): string {
    return `https://login.redress.invalid/${this.tenant.settings.tenantId}`;
  }

  appToken(app: Application, audience: string, roles: readonly string[], lifetime = TOKEN_SECONDS): string {
    return this.#sign(lifetime, {
      aud: audience,
      azp: app.appId,
      azpacr: '1',
      idtyp: 'app',
      oid: app.servicePrincipalId,
      sub: app.servicePrincipalId,
      ...(roles.length > 0 ? { roles } : {}),
    });
  }

  /** A person's access token; app roles go with tokens for our own API only. */
  userToken(
    person: Person,
    client: Pick<Application, 'appId'>,
    audience: string,
    scopes: readonly string[],
    appAuth: '0' | '1',
    lifetime = TOKEN_SECONDS,
  ): string {
    const own = audience !== GRAPH_AUDIENCE;
    return this.#sign(lifetime, {
      aud: audience,
      azp: client.appId,
      azpacr: appAuth,
      name: person.displayName,
      oid: person.id,
      preferred_username: person.userPrincipalName,
      sub: pairwise(person.id, audience),
      scp: scopes.join(' '),
      ...(own && person.appRoles.length > 0 ? { roles: person.appRoles } : {}),
      ...(own ? groupClaims(this.tenant, person) : {}),
    });
  }

  idToken(person: Person, client: Application, nonce: string | null): string {
    return this.#sign(TOKEN_SECONDS, {
      aud: client.appId,
      name: person.displayName,
      oid: person.id,
      preferred_username: person.userPrincipalName,
      sub: pairwise(person.id, client.appId),
      ...(person.appRoles.length > 0 ? { roles: person.appRoles } : {}),
      ...(nonce === null ? {} : { nonce }),
    });
  }

  /** What MSAL keeps an account by. */
  clientInfo(person: Person): string {
    return Buffer.from(JSON.stringify({ uid: person.id, utid: this.tenant.settings.tenantId })).toString('base64url');
  }

  #sign(lifetime: number, claims: Claims): string {
    const now = Math.floor(this.tenant.clock.now() / 1000);
    return signToken(this.key, {
      iss: this.issuer,
      iat: now,
      nbf: now,
      exp: now + lifetime,
      tid: this.tenant.settings.tenantId,
      ver: '2.0',
      uti: randomUUID(),
      ...claims,
    });
  }
}

/** More groups than a JWT carries ("Group overages", Microsoft identity platform). */
const MOST_GROUPS = 200;

/** The registration asks for security groups in its tokens; where there are too many, they only say where to ask for them. */
function groupClaims(tenant: Tenant, person: Person): Claims {
  const groups = groupsOf(tenant, person.id).map(({ id }) => id);
  if (groups.length === 0) return {};
  if (groups.length <= MOST_GROUPS) return { groups };
  const endpoint = `https://graph.microsoft.com/v1.0/users/${person.id}/getMemberObjects`;
  return { _claim_names: { groups: 'src1' }, _claim_sources: { src1: { endpoint } } };
}

/** `sub` is another one for each application. */
const pairwise = (oid: string, audience: string): string => hash('sha256', `${oid}|${audience}`, 'base64url');
