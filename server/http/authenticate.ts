import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { isRole, type Role, type Viewer } from '../../src/domain/access.ts';
import { areaOf, type GroupAreas } from '../../src/domain/areas.ts';
import { done, type Outcome, refused } from '../../src/domain/outcome.ts';
import type { Person } from '../../src/domain/triage/intake.ts';
import type { HttpSettings } from './needs.ts';

export type SignedIn = {
  readonly person: Person;
  readonly roles: readonly Role[];
  /** The same person as the rule of access sees them. */
  readonly viewer: Viewer;
  /** When the sign-in ends, in seconds since 1970. */
  readonly until: number;
};

/** Why a token is not taken. The reason goes to the caller's developer (RFC 6750), a plainer sentence to the person. */
export type TokenRefusal =
  | 'no token'
  | 'unreadable'
  | 'bad signature'
  | 'other issuer'
  | 'other audience'
  | 'other tenant'
  | 'expired'
  | 'not yet valid'
  | 'not a person'
  | 'missing scope'
  /** The keys could not be fetched, so nothing is known about the token. */
  | 'keys not reachable';

export type VerifyToken = (token: string) => Promise<Outcome<SignedIn, TokenRefusal>>;

const SCOPE = 'access_as_user';
const SKEW_SECONDS = 300;

/** Where tokens come from, read from the authority's own metadata, or as Microsoft Entra ID has it (v2.0). */
export function issuerOf(settings: Pick<HttpSettings, 'authority' | 'authorityMetadata'>): {
  readonly issuer: string;
  readonly jwksUri: string;
  readonly tokenEndpoint: string;
} {
  const authority = settings.authority.replace(/\/+$/, '');
  const said = settings.authorityMetadata ? (JSON.parse(settings.authorityMetadata) as Record<string, string>) : {};
  return {
    issuer: said.issuer ?? `${authority}/v2.0`,
    jwksUri: said.jwks_uri ?? `${authority}/discovery/v2.0/keys`,
    tokenEndpoint: said.token_endpoint ?? `${authority}/oauth2/v2.0/token`,
  };
}

/**
 * Checks bearer tokens of people: signature, issuer, audience, tenant, times (five minutes of skew) and scope. Keys are
 * kept for a day; an unknown key id has them fetched once more, at most every 30 seconds whatever is thrown at it.
 */
export function tokenVerifier(
  settings: Pick<HttpSettings, 'authority' | 'authorityMetadata' | 'clientId' | 'tenantId' | 'groupAreas'>,
  now: () => Date,
): VerifyToken {
  const { issuer, jwksUri } = issuerOf(settings);
  const keys = createRemoteJWKSet(new URL(jwksUri), { cooldownDuration: 30_000, cacheMaxAge: 24 * 3_600_000 });
  return async (token) => {
    let claims: JWTPayload;
    try {
      const verified = await jwtVerify(token, keys, {
        issuer,
        audience: settings.clientId,
        algorithms: ['RS256'],
        clockTolerance: SKEW_SECONDS,
        currentDate: now(),
        requiredClaims: ['exp', 'nbf'],
      });
      claims = verified.payload;
    } catch (error) {
      return refused(reasonOf(error));
    }
    return personIn(claims, settings.tenantId, settings.groupAreas);
  };
}

function personIn(claims: JWTPayload, tenantId: string, areas: GroupAreas): Outcome<SignedIn, TokenRefusal> {
  if (claims.tid !== tenantId) return refused('other tenant');
  // An app token has roles and no scope; `idtyp` says so where the tenant has the optional claim on.
  if (claims.idtyp === 'app' || typeof claims.scp !== 'string') return refused('not a person');
  if (!claims.scp.split(' ').includes(SCOPE)) return refused('missing scope');
  if (typeof claims.oid !== 'string' || claims.oid === '') return refused('not a person');
  const name = typeof claims.name === 'string' && claims.name !== '' ? claims.name : 'A colleague';
  const roles = Array.isArray(claims.roles) ? claims.roles.filter(isRole) : [];
  const groups = groupsIn(claims);
  const viewer = { id: claims.oid, roles, area: groups === null ? null : areaOf(groups, areas) };
  return done({ person: { id: claims.oid, name }, roles, viewer, until: claims.exp ?? 0 });
}

/**
 * The groups of a token. Null where there were too many to fit (200 in a JWT, 6 in a token of the implicit flow): then the
 * token only says where they could be asked for, or that there are some, and that is not the same as having none ("Group
 * overages", Microsoft identity platform).
 */
function groupsIn(claims: JWTPayload): readonly string[] | null {
  const elsewhere = claims._claim_names;
  const overage = typeof elsewhere === 'object' && elsewhere !== null && 'groups' in elsewhere;
  if (overage || claims.hasgroups === true || claims.hasgroups === 'true') return null;
  return Array.isArray(claims.groups) ? claims.groups.filter((group) => typeof group === 'string') : [];
}

function reasonOf(error: unknown): TokenRefusal {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'iss') return 'other issuer';
    if (error.claim === 'aud') return 'other audience';
    if (error.claim === 'nbf') return 'not yet valid';
    return 'unreadable';
  }
  if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey) {
    return 'bad signature';
  }
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return 'keys not reachable';
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported) return 'bad signature';
  if (error instanceof errors.JWTInvalid || error instanceof errors.JWSInvalid) return 'unreadable';
  // What is left comes from fetching: a network fault, or a status other than 200 (jose's plain JOSEError).
  return 'keys not reachable';
}

/** The token of an `Authorization: Bearer` header, or null where there is none. */
export const bearerOf = (header: string | undefined): string | null =>
  /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i.exec(header ?? '')?.[1] ?? null;

/** What `WWW-Authenticate` says (RFC 6750, section 3). */
export function challenge(reason: TokenRefusal): string {
  if (reason === 'no token') return 'Bearer realm="Redress"';
  const error = reason === 'missing scope' || reason === 'not a person' ? 'insufficient_scope' : 'invalid_token';
  return `Bearer realm="Redress", error="${error}", error_description="${reason}"`;
}
