import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';

/** The tenant's signing key (RS256) and what the keys address says of it. */
export type SigningKey = {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** The public half as JWKS entry. */
  readonly jwk: Readonly<Record<string, unknown>>;
};

export type Claims = Readonly<Record<string, unknown>>;

/** A new private key as PEM, to be kept by the tenant. */
export function newPrivateKey(): string {
  return generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
}

export function signingKey(pem: string): SigningKey {
  const privateKey = createPrivateKey(pem);
  const publicKey = createPublicKey(privateKey);
  const { n, e } = publicKey.export({ format: 'jwk' });
  const kid = hash('sha256', `${n}.${e}`, 'base64url').slice(0, 27);
  return { kid, privateKey, publicKey, jwk: { kty: 'RSA', use: 'sig', alg: 'RS256', kid, n, e } };
}

export function signToken(key: SigningKey, claims: Claims): string {
  const head = encode({ typ: 'JWT', alg: 'RS256', kid: key.kid });
  const signed = `${head}.${encode(claims)}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), key.privateKey).toString('base64url')}`;
}

/** The claims of a token this key signed; otherwise what is wrong with it. Times and audience are the caller's matter. */
export function readToken(
  key: SigningKey,
  token: string,
): { readonly ok: true; readonly claims: Claims } | { readonly ok: false; readonly why: 'malformed' | 'signature' } {
  const pieces = token.split('.');
  if (pieces.length !== 3) return { ok: false, why: 'malformed' };
  const [head, body, signature] = pieces as [string, string, string];
  const header = decode(head);
  const claims = decode(body);
  if (header === null || claims === null) return { ok: false, why: 'malformed' };
  if (header.alg !== 'RS256' || header.kid !== key.kid) return { ok: false, why: 'signature' };
  const fits = verify('sha256', Buffer.from(`${head}.${body}`), key.publicKey, Buffer.from(signature, 'base64url'));
  return fits ? { ok: true, claims } : { ok: false, why: 'signature' };
}

const encode = (value: Claims): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function decode(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
