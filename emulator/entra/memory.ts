import { randomBytes } from 'node:crypto';
import type { Tenant } from '../tenant.ts';

const CODE_MS = 600_000;
/** A browser's refresh token ends after a day; others last ninety. */
const BROWSER_REFRESH_MS = 86_400_000;
const REFRESH_MS = 90 * 86_400_000;
const SESSION_MS = 86_400_000;

export type AuthorizationCode = {
  readonly clientId: string;
  readonly userId: string;
  readonly redirectUri: string;
  readonly scope: string;
  /** S256 code challenge. */
  readonly challenge: string;
  readonly nonce: string | null;
};

export type RefreshToken = {
  readonly clientId: string;
  readonly userId: string;
  readonly browser: boolean;
  readonly expired: boolean;
};

const secret = (): string => randomBytes(32).toString('base64url');

/** A code good for ten minutes and one redemption. */
export function keepCode(tenant: Tenant, code: AuthorizationCode): string {
  const text = `1.${secret()}`;
  tenant
    .sql('INSERT INTO entra_codes VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)')
    .run(
      text,
      code.clientId,
      code.userId,
      code.redirectUri,
      code.scope,
      code.challenge,
      code.nonce,
      tenant.clock.now() + CODE_MS,
    );
  return text;
}

/** Takes a code; it cannot be taken again. */
export function takeCode(tenant: Tenant, text: string): AuthorizationCode | 'unknown' | 'used' | 'expired' {
  const row = tenant.sql('SELECT * FROM entra_codes WHERE code = ?').get(text);
  if (row === undefined) return 'unknown';
  if (row.used === 1) return 'used';
  tenant.sql('UPDATE entra_codes SET used = 1 WHERE code = ?').run(text);
  if (Number(row.expires_at) <= tenant.clock.now()) return 'expired';
  return {
    clientId: String(row.client_id),
    userId: String(row.user_id),
    redirectUri: String(row.redirect_uri),
    scope: String(row.scope),
    challenge: String(row.challenge),
    nonce: row.nonce === null ? null : String(row.nonce),
  };
}

export function keepRefreshToken(
  tenant: Tenant,
  token: { clientId: string; userId: string; browser: boolean },
): string {
  const text = `1.${secret()}`;
  const expires = tenant.clock.now() + (token.browser ? BROWSER_REFRESH_MS : REFRESH_MS);
  tenant
    .sql('INSERT INTO entra_refresh_tokens VALUES (?, ?, ?, ?, ?)')
    .run(text, token.clientId, token.userId, token.browser ? 1 : 0, expires);
  return text;
}

export function findRefreshToken(tenant: Tenant, text: string): RefreshToken | null {
  const row = tenant.sql('SELECT * FROM entra_refresh_tokens WHERE token = ?').get(text);
  if (row === undefined) return null;
  return {
    clientId: String(row.client_id),
    userId: String(row.user_id),
    browser: row.browser === 1,
    expired: Number(row.expires_at) <= tenant.clock.now(),
  };
}

/** The browser is signed in as this person from now on. */
export function keepSession(tenant: Tenant, userId: string): string {
  const text = secret();
  tenant.sql('INSERT INTO entra_sessions VALUES (?, ?, ?)').run(text, userId, tenant.clock.now() + SESSION_MS);
  return text;
}

/** The id of the person this session belongs to. */
export function findSession(tenant: Tenant, text: string): string | null {
  const row = tenant.sql('SELECT user_id, expires_at FROM entra_sessions WHERE session = ?').get(text);
  return row === undefined || Number(row.expires_at) <= tenant.clock.now() ? null : String(row.user_id);
}

export function endSession(tenant: Tenant, text: string): void {
  tenant.sql('DELETE FROM entra_sessions WHERE session = ?').run(text);
}
