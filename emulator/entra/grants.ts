/** The four grants of the token endpoint. Each answers the JSON of its 200 or throws SignInFault. */
import { hash } from 'node:crypto';
import type { Application } from '../directory/applications.ts';
import { findUser, type Person } from '../directory/people.ts';
import { readToken } from './jwt.ts';
import { findRefreshToken, keepRefreshToken, takeCode } from './memory.ts';
import { granted, readScopes, type Wanted } from './scopes.ts';
import { meetChallenge, SignInFault } from './sign-in-fault.ts';
import { GRAPH_AUDIENCE, TOKEN_SECONDS, type TokenMint } from './tokens.ts';

export type Form = Readonly<Record<string, string>>;
export type TokenAnswer = Readonly<Record<string, unknown>>;

/** A server acting as itself. Only `<resource>/.default` can be asked for. */
export function clientCredentials(mint: TokenMint, app: Application, form: Form): TokenAnswer {
  const wanted = readScopes(mint.tenant, need(form, 'scope'), 'refuse');
  if (!wanted.byDefault || wanted.written.length !== 1) {
    throw new SignInFault(
      'invalid_scope',
      1002012,
      `The provided value for scope ${form.scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
    );
  }
  const roles = wanted.audience === GRAPH_AUDIENCE ? app.applicationPermissions : [];
  return {
    token_type: 'Bearer',
    expires_in: TOKEN_SECONDS - 1,
    ext_expires_in: TOKEN_SECONDS - 1,
    access_token: mint.appToken(app, wanted.audience, roles),
  };
}

/** An API acting for the person whose token it was sent. */
export function onBehalfOf(mint: TokenMint, app: Application, form: Form): TokenAnswer {
  if (form.requested_token_use !== 'on_behalf_of') {
    throw missing('requested_token_use');
  }
  const person = assertedPerson(mint, app, need(form, 'assertion'));
  meetChallenge(person, app);
  const wanted = readScopes(mint.tenant, need(form, 'scope'), 'refuse');
  return personAnswer(mint, { person, app, wanted, form, browser: false, nonce: null });
}

/** The second half of a browser's sign-in (RFC 7636: PKCE with S256). */
export function redeemCode(mint: TokenMint, app: Application, form: Form): TokenAnswer {
  const code = takeCode(mint.tenant, need(form, 'code'));
  if (code === 'used')
    throw new SignInFault(
      'invalid_grant',
      54005,
      'OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.',
    );
  if (code === 'expired')
    throw new SignInFault(
      'invalid_grant',
      70008,
      'The provided authorization code or refresh token has expired due to inactivity.',
    );
  if (code === 'unknown' || code.clientId !== app.appId) {
    throw new SignInFault('invalid_grant', 9002313, 'Invalid request. Request is malformed or invalid.');
  }
  if (code.redirectUri !== need(form, 'redirect_uri')) {
    throw new SignInFault(
      'invalid_grant',
      500112,
      'The reply address does not match the reply address provided when requesting Authorization code.',
    );
  }
  if (hash('sha256', need(form, 'code_verifier'), 'base64url') !== code.challenge) {
    throw new SignInFault(
      'invalid_grant',
      501481,
      'The Code_Verifier does not match the code_challenge supplied in the authorization request.',
    );
  }
  const person = existing(mint, code.userId);
  const wanted = readScopes(mint.tenant, form.scope ?? code.scope, 'refuse');
  return personAnswer(mint, { person, app, wanted, form, browser: true, nonce: code.nonce });
}

export function refresh(mint: TokenMint, app: Application, form: Form, browser: boolean): TokenAnswer {
  const token = findRefreshToken(mint.tenant, need(form, 'refresh_token'));
  if (token === null || token.clientId !== app.appId) {
    throw new SignInFault('invalid_grant', 9002313, 'Invalid request. Request is malformed or invalid.');
  }
  if (token.browser && !browser) throw crossOriginOnly();
  if (token.expired) {
    throw token.browser
      ? new SignInFault(
          'invalid_grant',
          700084,
          'The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime of 1.00:00:00, which can not be extended. It is now expired and a new sign in request must be sent by the SPA to the sign in page.',
        )
      : new SignInFault('invalid_grant', 700082, 'The refresh token has expired due to inactivity.');
  }
  const person = existing(mint, token.userId);
  meetChallenge(person, app);
  const wanted = readScopes(mint.tenant, need(form, 'scope'), 'refuse');
  return personAnswer(mint, { person, app, wanted, form, browser: token.browser, nonce: null });
}

export const crossOriginOnly = (): SignInFault =>
  new SignInFault(
    'invalid_request',
    9002327,
    "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests.",
  );

/** A parameter that must be there. */
export function need(form: Form, name: string): string {
  const value = form[name];
  if (value === undefined || value === '') {
    throw missing(name);
  }
  return value;
}

export const missing = (name: string): SignInFault =>
  new SignInFault('invalid_request', 900144, `The request body must contain the following parameter: '${name}'.`);

function assertedPerson(mint: TokenMint, app: Application, assertion: string): Person {
  const read = readToken(mint.key, assertion);
  if (!read.ok || read.claims.iss !== mint.issuer) {
    throw new SignInFault(
      'invalid_grant',
      50013,
      'Assertion failed signature validation. [Reason - The key was not found.]',
    );
  }
  const { claims } = read;
  const now = mint.tenant.clock.now() / 1000;
  if (Number(claims.exp) <= now || Number(claims.nbf) > now + 300) {
    throw new SignInFault(
      'invalid_grant',
      500133,
      'Assertion is not within its valid time range. Ensure that the access token is not expired before using it for user assertion, or request a new token.',
    );
  }
  if (claims.aud !== app.appId) {
    throw new SignInFault(
      'invalid_grant',
      500131,
      "Assertion audience does not match the Client app presenting the assertion. The audience in the assertion was not the app's own id.",
    );
  }
  if (claims.idtyp === 'app') {
    throw new SignInFault(
      'invalid_grant',
      7000114,
      `Application '${app.appId}' is not allowed to make application on-behalf-of calls.`,
    );
  }
  return existing(mint, String(claims.oid));
}

function existing(mint: TokenMint, id: string): Person {
  const person = findUser(mint.tenant, id);
  if (person === null) {
    throw new SignInFault('invalid_grant', 50034, 'The user account does not exist in the directory.');
  }
  return person;
}

function personAnswer(
  mint: TokenMint,
  {
    person,
    app,
    wanted,
    form,
    browser,
    nonce,
  }: { person: Person; app: Application; wanted: Wanted; form: Form; browser: boolean; nonce: string | null },
): TokenAnswer {
  const scopes = granted(mint.tenant, wanted, app);
  const written = wanted.byDefault
    ? [...scopes.map((name) => `${wanted.prefix}${name}`), ...wanted.written]
    : wanted.written;
  const openid = [...wanted.openid].filter((name) => name !== 'offline_access');
  return {
    token_type: 'Bearer',
    scope: [...new Set([...written, ...openid])].join(' '),
    expires_in: TOKEN_SECONDS - 1,
    ext_expires_in: TOKEN_SECONDS - 1,
    access_token: mint.userToken(person, app, wanted.audience, scopes, browser ? '0' : '1'),
    ...(wanted.openid.has('offline_access')
      ? { refresh_token: keepRefreshToken(mint.tenant, { clientId: app.appId, userId: person.id, browser }) }
      : {}),
    ...(wanted.openid.has('openid') ? { id_token: mint.idToken(person, app, nonce) } : {}),
    ...(form.client_info === '1' ? { client_info: mint.clientInfo(person) } : {}),
  };
}
