import { type Caller, GraphFault } from '../route.ts';
import { readToken, type SigningKey } from './jwt.ts';

export const GRAPH_AUDIENCES = new Set(['https://graph.microsoft.com', '00000003-0000-0000-c000-000000000000']);

const SKEW_SECONDS = 300;
const REMEMBERED = 500;

/** Reads the Authorization header of Graph calls. Tokens seen before cost a lookup, not a signature check. */
export class BearerCheck {
  readonly #key: SigningKey;
  readonly #issuer: string;
  readonly #nowMs: () => number;
  readonly #seen = new Map<string, { caller: Caller; from: number; until: number }>();

  constructor(key: SigningKey, issuer: string, nowMs: () => number) {
    this.#key = key;
    this.#issuer = issuer;
    this.#nowMs = nowMs;
  }

  /** Throws the documented 401. */
  caller(authorization: string | undefined): Caller {
    const token = /^bearer\s+(\S+)\s*$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) throw unauthorised('Access token is empty.');
    const known = this.#seen.get(token) ?? this.#check(token);
    const now = this.#nowMs() / 1000;
    if (now >= known.until + SKEW_SECONDS) throw unauthorised('Lifetime validation failed, the token is expired.');
    if (now < known.from - SKEW_SECONDS) throw unauthorised('Access token has expired or is not yet valid.');
    return known.caller;
  }

  #check(token: string): { caller: Caller; from: number; until: number } {
    const read = readToken(this.#key, token);
    if (!read.ok) {
      throw unauthorised(
        read.why === 'malformed'
          ? 'CompactToken parsing failed with error code: 80049217'
          : 'CompactToken validation failed with reason code: 80049228.',
      );
    }
    const { claims } = read;
    if (claims.iss !== this.#issuer) throw unauthorised('Access token validation failure. Invalid issuer.');
    if (typeof claims.aud !== 'string' || !GRAPH_AUDIENCES.has(claims.aud)) {
      throw unauthorised('Access token validation failure. Invalid audience.');
    }
    const app = claims.idtyp === 'app';
    const held = app ? claims.roles : String(claims.scp ?? '').split(' ');
    const entry = {
      caller: {
        appId: String(claims.azp ?? ''),
        app,
        oid: String(claims.oid ?? ''),
        permissions: new Set((Array.isArray(held) ? held : []).map(String).filter(Boolean)),
      },
      from: Number(claims.nbf ?? 0),
      until: Number(claims.exp ?? 0),
    };
    if (this.#seen.size >= REMEMBERED) this.#seen.clear();
    this.#seen.set(token, entry);
    return entry;
  }
}

function unauthorised(message: string): GraphFault {
  return new GraphFault(401, 'InvalidAuthenticationToken', message, {
    headers: {
      'WWW-Authenticate':
        'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"',
    },
  });
}
