import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BearerCheck } from '../entra/bearer.ts';
import { type Caller, GraphFault } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import { send } from './answer.ts';
import { runBatch } from './batch.ts';
import { readBody } from './body.ts';
import type { Counts } from './counts.ts';
import { type Door, newIds } from './door.ts';
import { errorBody, type RequestIds } from './errors.ts';
import type { FaultRules } from './faults.ts';
import type { Body } from './graph-call.ts';
import { isJson, mediaType, parseJson } from './media.ts';
import { BrokenConnection, slowness, strikeAfter, strikeBefore } from './strike.ts';

const JSON_LIMIT = 4 * 1024 * 1024;
const FILE_LIMIT = 250 * 1024 * 1024;

const NOBODY: Caller = { appId: '', app: true, oid: '', permissions: new Set() };

/** Graph over HTTP: token, body, batch or single call, and the headers every answer carries. */
export class GraphFront {
  readonly #tenant: Tenant;
  readonly #bearer: BearerCheck;
  readonly #door: Door;
  readonly #transfers: Door;
  readonly #counts: Counts;
  readonly #faults: FaultRules;

  constructor(tenant: Tenant, bearer: BearerCheck, door: Door, transfers: Door, counts: Counts, faults: FaultRules) {
    this.#tenant = tenant;
    this.#bearer = bearer;
    this.#door = door;
    this.#transfers = transfers;
    this.#counts = counts;
    this.#faults = faults;
  }

  /** `target` is the path and query below `/v1.0`. */
  async graph(request: IncomingMessage, response: ServerResponse, target: string): Promise<void> {
    this.#counts.requests += 1;
    const ids = this.#mark(request, response);
    try {
      const caller = this.#bearer.caller(request.headers.authorization);
      if (/^\/\$batch\/?(\?|$)/i.test(target)) await this.#batch(request, response, caller, ids);
      else await this.#single(this.#door, request, response, target, caller, ids);
    } catch (error) {
      await this.#refuse(request, response, ids, error);
    }
  }

  /** A pre-authenticated address: whoever has it may use it, and a bearer token beside it is refused. */
  async transfer(request: IncomingMessage, response: ServerResponse, target: string): Promise<void> {
    const ids = this.#mark(request, response);
    try {
      if (request.headers.authorization !== undefined) {
        throw new GraphFault(401, 'unauthenticated', 'A pre-authenticated address takes no Authorization header.');
      }
      await this.#single(this.#transfers, request, response, target, NOBODY, ids);
    } catch (error) {
      await this.#refuse(request, response, ids, error);
    }
  }

  async #single(
    door: Door,
    request: IncomingMessage,
    response: ServerResponse,
    target: string,
    caller: Caller,
    ids: RequestIds,
  ): Promise<void> {
    const headers = request.headers as Record<string, string>;
    const file = door === this.#transfers || request.method === 'PUT';
    const bytes = await readBody(request, file ? FILE_LIMIT : JSON_LIMIT);
    if (bytes === null) throw tooLarge();
    const body: Body = bytes.length === 0 ? { kind: 'none' } : { kind: 'bytes', bytes };
    const answer = await door.answer({
      method: request.method ?? 'GET',
      target,
      headers,
      body,
      caller,
      part: false,
      ids,
    });
    if (answer.broken) response.destroy();
    else await send(response, answer.status, answer.headers, answer.body, answer.slowMs);
  }

  async #batch(request: IncomingMessage, response: ServerResponse, caller: Caller, ids: RequestIds): Promise<void> {
    if (request.method !== 'POST') throw new GraphFault(405, 'MethodNotAllowed', 'A batch is posted.');
    if (!isJson(mediaType(request.headers['content-type']))) {
      throw new GraphFault(400, 'BadRequest', 'A batch needs the content type application/json.');
    }
    const bytes = await readBody(request, JSON_LIMIT);
    if (bytes === null) throw tooLarge();
    const fault = this.#faults.forBatch();
    strikeBefore(fault, 'directory');
    const responses = await runBatch(this.#door, parseJson(bytes), caller, ids);
    this.#counts.batches += 1;
    this.#counts.parts += responses?.length ?? 0;
    strikeAfter(fault, 'directory');
    if (responses === null) throw new BrokenConnection();
    await send(response, 200, {}, { responses }, slowness(fault));
  }

  #mark(request: IncomingMessage, response: ServerResponse): RequestIds {
    const client = request.headers['client-request-id'];
    const ids = newIds(typeof client === 'string' ? client : undefined);
    response.setHeader('Date', new Date(this.#tenant.clock.now()).toUTCString());
    response.setHeader('request-id', ids.request);
    response.setHeader('client-request-id', ids.client);
    response.setHeader('x-ms-ags-diagnostic', DIAGNOSTIC);
    response.setHeader('Strict-Transport-Security', 'max-age=31536000');
    response.setHeader('Cache-Control', 'no-store');
    return ids;
  }

  async #refuse(request: IncomingMessage, response: ServerResponse, ids: RequestIds, error: unknown): Promise<void> {
    if (error instanceof BrokenConnection) {
      response.destroy();
      return;
    }
    if (!(error instanceof GraphFault)) throw error;
    if (!request.complete) response.setHeader('Connection', 'close');
    await send(response, error.status, error.headers, errorBody(error, ids, this.#tenant.clock.iso()));
  }
}

const DIAGNOSTIC = JSON.stringify({
  ServerInfo: { DataCenter: 'Emulator', Slice: 'E', Ring: '0', ScaleUnit: '000', RoleInstance: 'EMULATOR' },
});

const tooLarge = (): GraphFault =>
  new GraphFault(413, 'RequestEntityTooLarge', 'The request body is larger than this address takes.');
