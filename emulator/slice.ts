/** A slice of the tenant: its tables, its addresses, and what it does while the tenant runs. */
import type { Reply, Route } from './route.ts';
import type { Tenant } from './tenant.ts';

/** A request to the control address, below `/control`. */
export type ControlCall = {
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed body where it is JSON, else undefined. */
  readonly json: unknown;
  readonly bytes: Uint8Array;
  readonly tenant: Tenant;
};

export type ControlRoute = {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Exact path below `/control`, e.g. `/import`. */
  readonly path: string;
  /** A GraphFault thrown here is answered with its status. */
  handle(call: ControlCall): Reply | Promise<Reply>;
};

export type Closer = () => void | Promise<void>;

export type Slice = {
  readonly name: string;
  /** SQL that creates the slice's tables; must be safe to run on every start. */
  readonly schema: string;
  /** Addresses below `/v1.0`. */
  readonly routes: readonly Route[];
  /** Pre-authenticated addresses below `/transfer`: no bearer token, and one that is sent is refused. */
  readonly transfers?: readonly Route[];
  readonly control?: readonly ControlRoute[];
  /** Runs after every schema is in place, before the first request. What it answers is run on close. */
  start?(tenant: Tenant): undefined | Closer | Promise<undefined | Closer>;
  /** Forgets every delta token given so far (`POST /control/expire-delta`). */
  expireDelta?(tenant: Tenant): void;
};
