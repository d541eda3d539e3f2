import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphFault } from '../route.ts';
import type { ControlRoute } from '../slice.ts';
import type { Tenant } from '../tenant.ts';
import { readAddress } from './address.ts';
import { send } from './answer.ts';
import { readBody } from './body.ts';
import { isJson, mediaType, parseJson } from './media.ts';

const LIMIT = 150 * 1024 * 1024;
const LOOPBACK_NAME = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/** The control address: for tests and tools on this machine, never for a page in a browser. */
export class ControlFront {
  readonly #tenant: Tenant;
  readonly #routes: ReadonlyMap<string, ControlRoute>;

  constructor(tenant: Tenant, routes: readonly ControlRoute[]) {
    this.#tenant = tenant;
    const index = new Map<string, ControlRoute>();
    for (const route of routes) {
      const key = `${route.method} ${route.path}`;
      if (index.has(key)) throw new Error(`Two control routes for ${key}`);
      index.set(key, route);
    }
    this.#routes = index;
  }

  async answer(request: IncomingMessage, response: ServerResponse, target: string): Promise<void> {
    try {
      const reply = await this.#reply(request, target);
      await send(response, reply.status, { ...JSON_TYPE, ...reply.headers }, reply.body);
    } catch (error) {
      if (!(error instanceof GraphFault)) throw error;
      if (!request.complete) response.setHeader('Connection', 'close');
      await send(response, error.status, JSON_TYPE, { error: { code: error.code, message: error.message } });
    }
  }

  async #reply(request: IncomingMessage, target: string) {
    if (request.headers.origin !== undefined || !LOOPBACK_NAME.test(request.headers.host ?? '')) {
      throw new GraphFault(403, 'forbidden', 'The control address answers programs on this machine, not web pages.');
    }
    const address = readAddress(target);
    if (address === null) throw new GraphFault(400, 'badRequest', 'The address cannot be read.');
    const route = this.#routes.get(`${request.method} ${address.path}`);
    if (route === undefined) {
      throw new GraphFault(404, 'notFound', `There is no ${request.method} /control${address.path}`);
    }
    const bytes = await readBody(request, LIMIT);
    if (bytes === null) throw new GraphFault(413, 'tooLarge', 'The body is larger than 150 MB.');
    const media = mediaType(request.headers['content-type']);
    const json = bytes.length > 0 && isJson(media) ? parseJson(bytes) : undefined;
    return route.handle({
      query: address.query,
      headers: request.headers as Record<string, string>,
      json,
      bytes,
      tenant: this.#tenant,
    });
  }
}

const JSON_TYPE = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };
