import * as z from 'zod/mini';
import type { Action } from '../domain/access.ts';
import {
  caseRow,
  category,
  health,
  intakeDetail,
  intakePage,
  intakeRow,
  intakeState,
  me,
  reconciliation,
  signIn,
} from './shapes.ts';

/** Who may call: anybody, Microsoft Graph (which proves itself by its client state), or a person allowed the action. */
export type Caller = 'anybody' | 'Microsoft Graph' | Action;

export type Endpoint = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly caller: Caller;
  readonly summary: string;
  readonly params?: z.ZodMiniType;
  readonly query?: z.ZodMiniType;
  readonly body?: z.ZodMiniType;
  /** Status of success and the shape of its body; `text` is plain text. */
  readonly status: 200 | 202;
  readonly answer: z.ZodMiniType | 'text';
};

const key = z.object({ key: z.string().check(z.minLength(1), z.maxLength(255)) });
const reason = z._default(z.string().check(z.maxLength(500)), '');
const limit = (most: number, otherwise: number) =>
  z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(most)), otherwise);

/** Every endpoint there is: the server registers exactly these, the browser calls exactly these. */
export const contract = {
  signIn: {
    method: 'GET',
    path: '/api/sign-in',
    caller: 'anybody',
    summary: 'What a browser needs in order to sign a person in',
    status: 200,
    answer: signIn,
  },
  me: {
    method: 'GET',
    path: '/api/me',
    caller: 'see yourself',
    summary: 'Who is signed in, and what that person may do',
    status: 200,
    answer: me,
  },
  intake: {
    method: 'GET',
    path: '/api/intake',
    caller: 'read the mail log',
    summary: 'The latest messages and where each one stands, newest first',
    query: z.object({
      state: z.optional(intakeState),
      limit: limit(200, 50),
      after: z.optional(z.string().check(z.maxLength(500))),
    }),
    status: 200,
    answer: intakePage,
  },
  intakeDetail: {
    method: 'GET',
    path: '/api/intake/:key',
    caller: 'read the mail log',
    summary: 'One message with everything known about it',
    params: key,
    status: 200,
    answer: intakeDetail,
  },
  confirm: {
    method: 'POST',
    path: '/api/intake/:key/confirm',
    caller: 'decide about mail',
    summary: 'This is the category: a contact is recorded, anything else has its case',
    params: key,
    body: z.object({ category, reason }),
    status: 200,
    answer: intakeRow,
  },
  open: {
    method: 'POST',
    path: '/api/intake/:key/open',
    caller: 'decide about mail',
    summary: 'Open a case in the category a person chose, whatever was proposed',
    params: key,
    body: z.object({ category: z.enum(['service_request', 'complaint']), reason }),
    status: 200,
    answer: intakeRow,
  },
  undo: {
    method: 'POST',
    path: '/api/intake/:key/undo',
    caller: 'decide about mail',
    summary: 'Take the last decision back; a case it opened is withdrawn',
    params: key,
    body: z.object({ reason }),
    status: 200,
    answer: intakeRow,
  },
  notForUs: {
    method: 'POST',
    path: '/api/intake/:key/not-for-us',
    caller: 'decide about mail',
    summary: 'Keep and count the message, and ask nothing of anybody',
    params: key,
    body: z.object({ reason }),
    status: 200,
    answer: intakeRow,
  },
  cases: {
    method: 'GET',
    path: '/api/cases',
    caller: 'read cases',
    summary: 'The latest cases, newest first',
    query: z.object({ limit: limit(200, 50) }),
    status: 200,
    answer: z.object({ rows: z.array(caseRow) }),
  },
  reconcile: {
    method: 'GET',
    path: '/api/reconcile',
    caller: 'read the reconciliation',
    summary: 'Mailbox against log: whether every message is accounted for',
    status: 200,
    answer: reconciliation,
  },
  health: {
    method: 'GET',
    path: '/api/health',
    caller: 'anybody',
    summary: 'Whether each part works; says nothing about any person',
    status: 200,
    answer: health,
  },
  metrics: {
    method: 'GET',
    path: '/metrics',
    caller: 'anybody',
    summary: 'Numbers for monitoring, as Prometheus reads them; says nothing about any person',
    status: 200,
    answer: 'text',
  },
  notice: {
    method: 'POST',
    path: '/notifications/graph',
    caller: 'Microsoft Graph',
    summary: 'Something changed in a mailbox or list; also answers the validation handshake',
    query: z.object({ validationToken: z.optional(z.string().check(z.maxLength(2048))) }),
    status: 202,
    answer: 'text',
  },
  lifecycleNotice: {
    method: 'POST',
    path: '/notifications/lifecycle',
    caller: 'Microsoft Graph',
    summary: 'Something happened to a subscription itself; also answers the validation handshake',
    query: z.object({ validationToken: z.optional(z.string().check(z.maxLength(2048))) }),
    status: 202,
    answer: 'text',
  },
} as const satisfies Record<string, Endpoint>;

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
  : string;
