import type * as z from 'zod/mini';
import { caseEndpoints } from './case-endpoints.ts';
import { mailEndpoints } from './mail-endpoints.ts';
import { noticeEndpoints } from './notice-endpoints.ts';
import { paneEndpoints } from './pane-endpoints.ts';

/** Every endpoint there is: the server registers exactly these, the browser calls exactly these. */
export const contract = {
  ...mailEndpoints,
  ...caseEndpoints,
  ...noticeEndpoints,
  ...paneEndpoints,
};

export type Contract = typeof contract;
export type EndpointName = keyof Contract;

type In<E, K extends string> = E extends Record<K, infer S extends z.ZodMiniType> ? z.input<S> : undefined;
type Out<E, K extends string> = E extends Record<K, infer S extends z.ZodMiniType> ? z.output<S> : undefined;

/** What a caller gives, before defaults are filled in. */
export type Asked<N extends EndpointName> = {
  readonly [K in 'params' | 'query' | 'body' as In<Contract[N], K> extends undefined ? never : K]: In<Contract[N], K>;
};
/** What a handler receives, checked and complete. */
export type Received<N extends EndpointName> = {
  readonly params: Out<Contract[N], 'params'>;
  readonly query: Out<Contract[N], 'query'>;
  readonly body: Out<Contract[N], 'body'>;
};
/** What an endpoint answers when it succeeds. */
export type Answer<N extends EndpointName> = Contract[N] extends { answer: infer S extends z.ZodMiniType }
  ? z.output<S>
  : Contract[N] extends { answer: 'file' }
    ? Uint8Array
    : string;

/** Endpoints that answer the bytes of a file. */
export type FileEndpoint = { [N in EndpointName]: Contract[N] extends { answer: 'file' } ? N : never }[EndpointName];
