import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type Call, type Caller, GraphFault, type Reply, type Route } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import { readAddress } from './address.ts';
import type { Counts } from './counts.ts';
import { errorBody, permissionRefused, queryRefused, type RequestIds } from './errors.ts';
import type { Fault, FaultRules } from './faults.ts';
import { type Body, GraphCall } from './graph-call.ts';
import { readJson } from './media.ts';
import { addressPieces, type Found, RouteIndex } from './route-index.ts';
import { BrokenConnection, slowness, strikeAfter, strikeBefore } from './strike.ts';
import { MAILBOX_SERVICE_MS, type Throttles } from './throttles.ts';

export type Asked = {
  readonly method: string;
  /** Path and query below the version root, still encoded. */
  readonly target: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
  readonly caller: Caller;
  /** A part of a batch waits for its mailbox's turn; its slowness is waited out here. */
  readonly part: boolean;
  readonly ids: RequestIds;
};

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** The body is to trickle for this long. */
  readonly slowMs: number;
  /** No answer at all: the connection breaks. */
  readonly broken: boolean;
};

type Parts = {
  readonly tenant: Tenant;
  readonly routes: readonly Route[];
  readonly faults: FaultRules;
  /** null: nobody is held back. */
  readonly throttles: Throttles | null;
  readonly counts: Counts;
  /** One mailbox has an id and several addresses; throttles go by the id. */
  mailboxKey(user: string): string;
};

const BROKEN: Answer = { status: 0, headers: {}, body: undefined, slowMs: 0, broken: true };

/** Where every call goes in, alone or as part of a batch: route, permission, fault, throttle, work, error dialect. */
export class Door {
  readonly #parts: Parts;
  readonly #index: RouteIndex;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#index = new RouteIndex(parts.routes);
  }

  /** Never rejects: what a handler throws becomes an answer. */
  async answer(asked: Asked): Promise<Answer> {
    try {
      return await this.#go(asked);
    } catch (error) {
      if (error instanceof BrokenConnection) return BROKEN;
      return this.failed(error, asked.method, asked.ids);
    }
  }

  async #go(asked: Asked): Promise<Answer> {
    const { counts, faults, throttles, tenant } = this.#parts;
    const address = readAddress(asked.target);
    const pieces = address === null ? null : addressPieces(address.path);
    if (address === null || pieces === null) throw new GraphFault(400, 'BadRequest', 'The address cannot be read.');
    const { route, params } = this.#find(asked, pieces, address.path);
    counts.reached(`${route.method} ${route.pattern}`);
    this.#permit(route, asked.caller, params);
    if (route.options !== undefined) {
      for (const option in address.query) {
        if (option.startsWith('$') && !route.options.includes(option)) throw queryRefused(route.workload, option);
      }
    }
    const call = new GraphCall(
      {
        method: route.method,
        path: address.path,
        params,
        query: address.query,
        headers: asked.headers,
        json: readJson(route, asked.headers['content-type'], asked.body),
        caller: asked.caller,
        body: asked.body,
      },
      tenant,
    );
    const fault = faults.forRequest(route.method, address.path, route.workload);
    strikeBefore(fault, route.workload);
    const admission =
      throttles !== null && tenant.settings.throttles
        ? await throttles.admit(
            route,
            asked.caller.appId,
            this.#mailbox(route, params),
            address.query,
            asked.part,
            params,
          )
        : null;
    try {
      const reply = await work(route, call, fault);
      if (admission !== null && route.workload === 'outlook') await wait(MAILBOX_SERVICE_MS);
      const slow = slowness(fault);
      if (slow > 0 && asked.part) await wait(slow);
      return {
        status: reply.status,
        headers: admission === null ? (reply.headers ?? {}) : { ...admission.headers, ...reply.headers },
        body: reply.body,
        slowMs: asked.part ? 0 : slow,
        broken: false,
      };
    } finally {
      admission?.done();
    }
  }

  #find(asked: Asked, pieces: string[], path: string): Found {
    const found = this.#index.find(asked.method, pieces);
    if (found !== null) return found;
    if (pieces[0]?.toLowerCase() === 'me') {
      const own = this.#index.find(asked.method, ['users', asked.caller.oid, ...pieces.slice(1)]);
      if (own !== null) {
        if (asked.caller.app) throw delegatedOnly();
        return own;
      }
    }
    throw new GraphFault(501, 'notSupported', `The emulator does not imitate ${asked.method} ${path}`);
  }

  #permit(route: Route, caller: Caller, params: Readonly<Record<string, string>>): void {
    const needed = caller.app ? route.permissions.app : route.permissions.delegated;
    if (needed === null) {
      if (caller.app && (route.pattern === '/me' || route.pattern.startsWith('/me/'))) throw delegatedOnly();
      throw permissionRefused(route.workload, caller.app, [], caller.permissions);
    }
    if (needed.length === 0) return;
    for (const permission of needed) if (caller.permissions.has(permission)) return;
    if (route.granted?.(this.#parts.tenant, caller, params).some((name) => needed.includes(name))) return;
    throw permissionRefused(route.workload, caller.app, needed, caller.permissions);
  }

  /** The mailbox an address is about, by its id, where it is about one. */
  #mailbox(route: Route, params: Readonly<Record<string, string>>): string | undefined {
    if (!route.pattern.startsWith('/users/:')) return undefined;
    for (const name in params) return this.#parts.mailboxKey(params[name]!);
    return undefined;
  }

  /** Anything thrown as an answer: a GraphFault as it says, whatever else as a 500 that tells nothing. */
  failed(error: unknown, method: string, ids: RequestIds): Answer {
    let fault: GraphFault;
    if (error instanceof GraphFault) {
      fault = error;
    } else {
      // The stack without its message: a message may quote what was sent.
      const stack = error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 6).join('\n') : '';
      console.error(`emulator: ${error instanceof Error ? error.name : typeof error} in ${method}\n${stack}`);
      fault = new GraphFault(500, 'generalException', 'General exception while processing');
    }
    return {
      status: fault.status,
      headers: fault.headers,
      body: errorBody(fault, ids, this.#parts.tenant.clock.iso()),
      slowMs: 0,
      broken: false,
    };
  }
}

/** The ids of a request; a caller's own id is echoed when it is a sane header value. */
export function newIds(client: string | undefined): RequestIds {
  const request = randomUUID();
  return { request, client: client !== undefined && /^[\x21-\x7e]{1,128}$/.test(client) ? client : request };
}

/** Does the work. An `after` fault replaces the answer whatever it was, a refusal by the handler included. */
async function work(route: Route, call: Call, fault: Fault | null): Promise<Reply> {
  if (fault?.kind !== 'after') return route.handle(call);
  try {
    return await route.handle(call);
  } finally {
    strikeAfter(fault, route.workload);
  }
}

const delegatedOnly = (): GraphFault =>
  new GraphFault(400, 'BadRequest', '/me request is only valid with delegated authentication flow.');
