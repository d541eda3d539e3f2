/**
 * The one contract inside the emulator: every slice (directory, sites, mail, drives, subscriptions) is a list of
 * routes; the shell matches, checks the token against `permissions`, applies faults and throttles, and answers.
 * A `$batch` part goes through the same door. What no route imitates is answered 501 by the shell.
 */
import type { Tenant } from './tenant.ts';

/** What the bearer token says, already verified. `app`: application permission (roles); otherwise delegated (scopes). */
export type Caller = {
  readonly appId: string;
  readonly app: boolean;
  /** Object id of the signed-in person; the service principal's id for an app. */
  readonly oid: string;
  /** Application roles or delegated scopes held. */
  readonly permissions: ReadonlySet<string>;
};

export type Call = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Path below `/v1.0`, still encoded, for links. */
  readonly path: string;
  /** Decoded `:name` pieces of the route's pattern. */
  readonly params: Readonly<Record<string, string>>;
  /** Decoded query options; system option names are lower-cased with their `$` (`$filter`), others as sent. */
  readonly query: Readonly<Record<string, string>>;
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Each preference of the Prefer header, lower-cased name to value ('' where it has none, quotes removed). */
  readonly prefer: ReadonlyMap<string, string>;
  /** Parsed JSON for application/json, else undefined. */
  readonly json: unknown;
  /** The raw body bytes. */
  readonly bytes: Uint8Array;
  readonly caller: Caller;
  readonly tenant: Tenant;
  /** Absolute address of this Graph (`http://localhost:4010/v1.0`), for nextLinks and deltaLinks. */
  readonly base: string;
};

export type Reply = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON, bytes as they are, undefined as an empty body. */
  readonly body?: unknown;
};

export type Route = {
  readonly method: Call['method'];
  /**
   * `/users/:user/mailFolders/:folder/messages`. A piece may be a function form such as `mailFolders('inbox')`, which
   * a request may use for any `name/:key` pair. `/me/…` reaches `/users/:user/…` with the signed-in person's id.
   * Colon addresses: `:host:` is a piece that ends with a colon (kept out of the parameter), `:path*` is the rest of
   * the address joined by `/`, and `:path*:` the pieces up to one that ends with a colon:
   * `/sites/:host:/:path*:/lists`, `/drives/:drive/root:/:path*:/content`.
   */
  readonly pattern: string;
  /** Any one of these suffices. `null`: this kind of token cannot call it at all. An empty list: no permission needed. */
  readonly permissions: { readonly app: readonly string[] | null; readonly delegated: readonly string[] | null };
  /** Permissions the caller holds on the addressed resource alone (resource-specific consent), beside its token's. */
  readonly granted?: (tenant: Tenant, caller: Caller, params: Readonly<Record<string, string>>) => readonly string[];
  /** Chooses the dialect of errors and the throttle that applies. */
  readonly workload: 'outlook' | 'sharepoint' | 'directory' | 'subscriptions' | 'teams';
  /** System query options it understands; another one is 400. */
  readonly options?: readonly string[];
  /** Media types a POST or PATCH takes beside application/json (`text/plain` for MIME). PUT takes any. */
  readonly accepts?: readonly string[];
  /** SharePoint resource units a call costs, where the usual reckoning (see `shell/resource-units.ts`) is wrong. */
  readonly units?: number;
  handle(call: Call): Reply | Promise<Reply>;
};

/** Thrown by a handler, answered by the shell as Graph's error body in the workload's dialect. */
export class GraphFault extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly inner: Readonly<Record<string, unknown>>;
  constructor(
    status: number,
    code: string,
    message: string,
    more: { headers?: Record<string, string>; inner?: Record<string, unknown> } = {},
  ) {
    super(message);
    this.name = 'GraphFault';
    this.status = status;
    this.code = code;
    this.headers = more.headers ?? {};
    this.inner = more.inner ?? {};
  }
}
