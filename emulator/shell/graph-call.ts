import type { Call, Caller } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import { readPrefer } from './address.ts';

const NOTHING = new Uint8Array();

/** A body as it came: bytes over HTTP, or a JSON value or base64 inside a batch. */
export type Body =
  | { readonly kind: 'none' }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'value'; readonly value: unknown };

/** One call on its way to a handler. Bytes and preferences are worked out only when a handler asks for them. */
export class GraphCall implements Call {
  readonly method: Call['method'];
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly json: unknown;
  readonly caller: Caller;
  readonly tenant: Tenant;
  readonly #body: Body;
  #prefer: ReadonlyMap<string, string> | null = null;

  constructor(
    asked: {
      readonly method: Call['method'];
      readonly path: string;
      readonly params: Readonly<Record<string, string>>;
      readonly query: Readonly<Record<string, string>>;
      readonly headers: Readonly<Record<string, string>>;
      readonly json: unknown;
      readonly caller: Caller;
      readonly body: Body;
    },
    tenant: Tenant,
  ) {
    this.method = asked.method;
    this.path = asked.path;
    this.params = asked.params;
    this.query = asked.query;
    this.headers = asked.headers;
    this.json = asked.json;
    this.caller = asked.caller;
    this.tenant = tenant;
    this.#body = asked.body;
  }

  get base(): string {
    return `${this.tenant.settings.origin}/v1.0`;
  }

  get prefer(): ReadonlyMap<string, string> {
    this.#prefer ??= readPrefer(this.headers.prefer);
    return this.#prefer;
  }

  get bytes(): Uint8Array {
    if (this.#body.kind === 'bytes') return this.#body.bytes;
    return this.#body.kind === 'none' ? NOTHING : Buffer.from(JSON.stringify(this.#body.value));
  }
}
