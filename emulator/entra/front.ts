import type { IncomingMessage, ServerResponse } from 'node:http';
import { listPeople } from '../directory/people.ts';
import { send } from '../shell/answer.ts';
import { newIds } from '../shell/door.ts';
import { authorize } from './authorize.ts';
import { openIdConfiguration } from './discovery.ts';
import { pageHeaders } from './page-frame.ts';
import { frontPage } from './pages.ts';
import { faultBody, SignInFault } from './sign-in-fault.ts';
import { signOut } from './sign-out.ts';
import { tokenEndpoint } from './token-endpoint.ts';
import type { TokenMint } from './tokens.ts';

/** The sign-in service: everything below `/{tenant}`. What it does not imitate is 501. */
export class EntraFront {
  readonly #mint: TokenMint;

  constructor(mint: TokenMint) {
    this.#mint = mint;
  }

  async answer(request: IncomingMessage, response: ServerResponse, target: string): Promise<void> {
    const mark = target.indexOf('?');
    const path = mark === -1 ? target : target.slice(0, mark);
    const query = new URLSearchParams(mark === -1 ? '' : target.slice(mark + 1));
    const ids = newIds(String(request.headers['client-request-id'] ?? ''));
    response.setHeader('x-ms-request-id', ids.request);
    response.setHeader('client-request-id', ids.client);
    if (path === '/' && request.method === 'GET') {
      const { tenant } = this.#mint;
      return send(response, 200, pageHeaders([]), frontPage(tenant.settings, listPeople(tenant)));
    }
    const found = /^\/([^/]+)(\/.+)$/.exec(path);
    const endpoint = found === null ? null : this.#endpoint(request.method ?? '', found[2]!);
    if (found === null || endpoint === null) {
      const message = `The emulator does not imitate ${request.method} ${path}`;
      return send(response, 501, {}, { error: { code: 'notSupported', message } });
    }
    const { tenantId, domain, origin } = this.#mint.tenant.settings;
    const named = found[1]!.toLowerCase();
    if (named !== tenantId && named !== domain) {
      const fault = new SignInFault(
        'invalid_request',
        90002,
        `Tenant '${named.slice(0, 80)}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.`,
      );
      return send(response, 400, {}, faultBody(fault, ids.client, this.#mint.tenant.clock.iso(), origin));
    }
    return endpoint(request, response, query);
  }

  #endpoint(
    method: string,
    path: string,
  ): ((request: IncomingMessage, response: ServerResponse, query: URLSearchParams) => Promise<void>) | null {
    const mint = this.#mint;
    switch (`${method} ${path}`) {
      case 'GET /v2.0/.well-known/openid-configuration':
        return (_, response) => send(response, 200, OPEN, openIdConfiguration(mint.tenant, mint.issuer));
      case 'GET /discovery/v2.0/keys':
        return (_, response) => send(response, 200, OPEN, { keys: [{ ...mint.key.jwk, issuer: mint.issuer }] });
      case 'POST /oauth2/v2.0/token':
      case 'OPTIONS /oauth2/v2.0/token':
        return (request, response) => tokenEndpoint(mint, request, response);
      case 'GET /oauth2/v2.0/authorize':
      case 'POST /oauth2/v2.0/authorize':
        return (request, response, query) => authorize(mint, request, response, query);
      case 'GET /oauth2/v2.0/logout':
        return (request, response, query) => signOut(mint.tenant, request, response, query);
      default:
        return null;
    }
  }
}

/** Discovery is public, for pages of any origin too. */
const OPEN = { 'Content-Type': 'application/json; charset=utf-8', 'Access-Control-Allow-Origin': '*' };
