import { type Application, findApplication } from '../directory/applications.ts';
import type { Tenant } from '../tenant.ts';
import { isRegisteredRedirect } from './redirects.ts';
import { granted, readScopes } from './scopes.ts';
import { SignInFault } from './sign-in-fault.ts';

/** What a browser asks of `/authorize`, checked. */
export type AuthorizeRequest = {
  readonly app: Application;
  readonly redirectUri: string;
  readonly responseMode: 'query' | 'fragment';
  readonly state: string | null;
  readonly scope: string;
  readonly challenge: string;
  readonly nonce: string | null;
  readonly prompt: 'none' | 'login' | 'select_account' | 'consent' | null;
  readonly loginHint: string | null;
  readonly clientInfo: boolean;
};

/** Where an answer may go although the rest of the request is refused. */
export type ReplyTo = Pick<AuthorizeRequest, 'app' | 'redirectUri' | 'responseMode' | 'state'>;

/** Throws what must be shown to the person, because it cannot be sent to an address nobody registered. */
export function readReplyTo(tenant: Tenant, query: URLSearchParams): ReplyTo {
  const clientId = query.get('client_id') ?? '';
  const app = findApplication(tenant, clientId);
  if (app === null) {
    throw new SignInFault(
      'unauthorized_client',
      700016,
      `Application with identifier '${clientId.slice(0, 80)}' was not found in the directory 'Marlsbury Borough Council'.`,
    );
  }
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!isRegisteredRedirect(redirectUri)) {
    throw new SignInFault(
      'invalid_request',
      50011,
      `The redirect URI '${redirectUri.slice(0, 200)}' specified in the request does not match the redirect URIs configured for the application '${app.appId}'.`,
    );
  }
  const mode = query.get('response_mode') ?? 'query';
  if (mode !== 'query' && mode !== 'fragment') {
    throw new SignInFault(
      'invalid_request',
      70007,
      `'${mode.slice(0, 40)}' is not a response mode the emulator imitates.`,
    );
  }
  return { app, redirectUri, responseMode: mode, state: query.get('state') };
}

/** Throws what is sent back to the redirect address. */
export function readAuthorizeRequest(tenant: Tenant, query: URLSearchParams, replyTo: ReplyTo): AuthorizeRequest {
  if (query.get('response_type') !== 'code') {
    throw new SignInFault(
      'unsupported_response_type',
      700054,
      "Only response_type 'code' is enabled for the application.",
    );
  }
  const challenge = query.get('code_challenge') ?? '';
  if (query.get('code_challenge_method') !== 'S256' || !/^[\w-]{43}$/.test(challenge)) {
    throw new SignInFault(
      'invalid_request',
      9002325,
      'Proof Key for Code Exchange is required for cross-origin authorization code redemption.',
    );
  }
  const scope = query.get('scope') ?? '';
  if (scope.trim() === '') {
    throw new SignInFault('invalid_request', 900144, "The request body must contain the following parameter: 'scope'.");
  }
  granted(tenant, readScopes(tenant, scope, 'first'), replyTo.app);
  const prompt = query.get('prompt');
  if (
    prompt !== null &&
    prompt !== 'none' &&
    prompt !== 'login' &&
    prompt !== 'select_account' &&
    prompt !== 'consent'
  ) {
    throw new SignInFault('invalid_request', 90023, `Unsupported 'prompt' value '${prompt.slice(0, 40)}'.`);
  }
  return {
    ...replyTo,
    scope,
    challenge,
    nonce: query.get('nonce'),
    prompt,
    loginHint: query.get('login_hint'),
    clientInfo: query.get('client_info') === '1',
  };
}

/** The redirect address with an answer in its query or fragment. */
export function replyAddress(to: ReplyTo, answer: Readonly<Record<string, string>>): string {
  const parameters = new URLSearchParams(answer);
  if (to.state !== null) parameters.set('state', to.state);
  if (to.responseMode === 'fragment') return `${to.redirectUri}#${parameters}`;
  return `${to.redirectUri}${to.redirectUri.includes('?') ? '&' : '?'}${parameters}`;
}
