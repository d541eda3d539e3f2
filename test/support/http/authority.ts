import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import { GROUPS } from './areas.ts';

export const TENANT = '11111111-1111-4111-8111-111111111111';
export const CLIENT = '33333333-3333-4333-8333-333333333333';
const AUTHORITY = `https://login.marlsbury.invalid/${TENANT}`;

type Key = { readonly kid: string; readonly privateKey: CryptoKey; readonly jwk: JWK };

/** Every authority begins with the same key: making one takes longer than all its answers. */
let firstKey: Promise<Key> | null = null;

/** A small sign-in authority over HTTP: keys, a code flow for browsers without any page, and tokens as asked for. */
export class FakeAuthority {
  readonly #server: Server;
  #keys: Key[] = [];
  #codes = new Map<string, { nonce: string; clientId: string }>();
  /** How often the keys were asked for. */
  keyRequests = 0;
  /** While true, nothing is answered but 503. */
  down = false;
  /** What a browser that asks to sign in gets: this person, or a refusal. */
  person: JWTPayload | 'refused' = personClaims();
  /** Keeps the browser waiting at the sign-in page for this long. */
  delayMs = 0;

  static async start(): Promise<FakeAuthority> {
    const authority = new FakeAuthority();
    firstKey ??= makeKey();
    authority.#keys = [await firstKey];
    await new Promise<void>((resolve) => authority.#server.listen(0, 'localhost', resolve));
    return authority;
  }

  private constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  get origin(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  get settings(): { tenantId: string; clientId: string; authority: string; authorityMetadata: string } {
    return {
      tenantId: TENANT,
      clientId: CLIENT,
      authority: AUTHORITY,
      authorityMetadata: JSON.stringify({
        issuer: `${AUTHORITY}/v2.0`,
        authorization_endpoint: `${this.origin}/${TENANT}/oauth2/v2.0/authorize`,
        token_endpoint: `${this.origin}/${TENANT}/oauth2/v2.0/token`,
        end_session_endpoint: `${this.origin}/${TENANT}/oauth2/v2.0/logout`,
        jwks_uri: `${this.origin}/${TENANT}/discovery/v2.0/keys`,
      }),
    };
  }

  /** Signs with a new key from now on; the old ones are still published unless `forget`. */
  async newKey(forget = false): Promise<void> {
    const key = await makeKey();
    this.#keys = forget ? [key] : [key, ...this.#keys];
  }

  /** A token for the API. `claims` replace the usual ones; an undefined claim is left out. */
  async token(claims: JWTPayload = {}, key?: CryptoKey): Promise<string> {
    const now = Math.floor(Date.now() / 1_000);
    const all = { ...base(CLIENT, now), ...personClaims(), scp: 'access_as_user', ...claims };
    const current = this.#keys[0] as Key;
    const said = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
    return new SignJWT(said)
      .setProtectedHeader({ alg: 'RS256', kid: current.kid, typ: 'JWT' })
      .sign(key ?? current.privateKey);
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin);
    const json = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
      response.end(JSON.stringify(body));
    };
    if (this.down) return json(503, {});
    if (url.pathname.endsWith('/discovery/v2.0/keys')) {
      this.keyRequests += 1;
      return json(200, { keys: this.#keys.map(({ jwk }) => jwk) });
    }
    if (url.pathname.endsWith('/authorize')) {
      const asked = url.searchParams;
      const code = randomUUID();
      this.#codes.set(code, { nonce: asked.get('nonce') ?? '', clientId: asked.get('client_id') ?? '' });
      const fields: Record<string, string> = { state: asked.get('state') ?? '' };
      if (this.person === 'refused')
        Object.assign(fields, { error: 'access_denied', error_description: 'AADSTS65004: declined' });
      else Object.assign(fields, { code, client_info: clientInfo(this.person) });
      await new Promise((resolve) => setTimeout(resolve, this.delayMs));
      response.writeHead(302, { location: `${asked.get('redirect_uri')}#${new URLSearchParams(fields)}` });
      response.end();
      return;
    }
    if (url.pathname.endsWith('/logout')) {
      response.writeHead(302, { location: url.searchParams.get('post_logout_redirect_uri') ?? '/' });
      response.end();
      return;
    }
    if (url.pathname.endsWith('/token')) {
      const form = new URLSearchParams(await bodyOf(request));
      const known = this.#codes.get(form.get('code') ?? '');
      if (this.person === 'refused' || (!known && form.get('grant_type') !== 'refresh_token')) {
        return json(400, { error: 'invalid_grant', error_description: 'AADSTS70000: the code is not known' });
      }
      const now = Math.floor(Date.now() / 1_000);
      const id = await this.token({
        ...base(form.get('client_id') ?? '', now),
        ...this.person,
        nonce: known?.nonce,
        scp: undefined,
      });
      return json(200, {
        token_type: 'Bearer',
        scope: `${form.get('scope')}`,
        expires_in: 3_599,
        ext_expires_in: 3_599,
        access_token: await this.token(this.person),
        refresh_token: randomUUID(),
        id_token: id,
        client_info: clientInfo(this.person),
      });
    }
    return json(404, {});
  }
}

async function makeKey(): Promise<Key> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = randomUUID();
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' } };
}

export const personClaims = (): JWTPayload => ({
  oid: '22222222-2222-4222-8222-222222222222',
  sub: 'pairwise-subject',
  name: 'Nia Okonkwo-Vale',
  preferred_username: 'nia.okonkwo-vale@marlsbury.gov.example',
  roles: ['Redress.Officer'],
  /** The front desk belongs to every directorate. */
  groups: Object.values(GROUPS),
});

const base = (aud: string, now: number): JWTPayload => ({
  iss: `${AUTHORITY}/v2.0`,
  aud,
  tid: TENANT,
  ver: '2.0',
  iat: now - 5,
  nbf: now - 5,
  exp: now + 3_600,
});

const clientInfo = (person: JWTPayload): string =>
  Buffer.from(JSON.stringify({ uid: person.oid, utid: TENANT })).toString('base64url');

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}
