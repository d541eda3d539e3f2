import type { IncomingMessage, ServerResponse } from 'node:http';
import { send } from '../shell/answer.ts';
import type { Tenant } from '../tenant.ts';
import { openIdConfiguration } from './discovery.ts';
import type { TokenMint } from './tokens.ts';

/** The sign-in service's addresses below `/{tenant}`. */
export class EntraFront {
  readonly #tenant: Tenant;
  readonly #mint: TokenMint;

  constructor(tenant: Tenant, mint: TokenMint) {
    this.#tenant = tenant;
    this.#mint = mint;
  }

  async answer(request: IncomingMessage, response: ServerResponse, target: string): Promise<void> {
    const path = target.split('?', 1)[0]!;
    if (request.method === 'GET' && path.endsWith('/v2.0/.well-known/openid-configuration')) {
      return send(response, 200, {}, openIdConfiguration(this.#tenant, this.#mint.issuer));
    }
    if (request.method === 'GET' && path.endsWith('/discovery/v2.0/keys')) {
      return send(response, 200, {}, { keys: [this.#mint.key.jwk] });
    }
    return send(
      response,
      501,
      {},
      {
        error: { code: 'notSupported', message: `The emulator does not imitate ${request.method} ${path}` },
      },
    );
  }
}
