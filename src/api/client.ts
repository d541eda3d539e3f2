import type { Outcome } from '../domain/outcome.ts';
import { done, refused } from '../domain/outcome.ts';
import type { Answer, Asked, EndpointName, FileEndpoint } from './contract.ts';
import { type Call, endpoints } from './endpoints.ts';
import type { ProblemBody } from './shapes.ts';

/** Why a call brought no answer, as a value. The server's own words are used wherever it spoke. */
export type Problem =
  | { readonly kind: 'answered'; readonly body: ProblemBody }
  /** Nothing came back: no network, or nobody at the address. */
  | { readonly kind: 'offline' }
  /** No token could be had, or the server no longer takes it: the person has to sign in. */
  | { readonly kind: 'not signed in'; readonly body: ProblemBody | null }
  /** Something answered, and not in the words of the contract (a proxy, an older server). */
  | { readonly kind: 'unreadable'; readonly status: number };

export type Client = {
  call<N extends EndpointName>(name: N, asked?: Asked<N>): Promise<Outcome<Answer<N>, Problem>>;
  /** A file, whole. */
  file<N extends FileEndpoint>(name: N, asked: Asked<N>): Promise<Outcome<Blob, Problem>>;
  /** A stream that stays open until `signal` ends it; null where there is none to be had now. */
  stream(name: EndpointName, signal: AbortSignal, headers?: Readonly<Record<string, string>>): Promise<Response | null>;
};

/** Judges the body of a good answer: its value, or null where it is not what the contract promises. */
export type Reads = (name: EndpointName, body: unknown) => { readonly value: unknown } | null;

/**
 * For the page that the same server sent: the server holds every answer to its schema as it leaves, so here it is enough
 * that it is an answer at all and not the page of a proxy.
 */
export const readsOwnServer: Reads = (_, body) => (typeof body === 'object' && body !== null ? { value: body } : null);

export type ClientNeeds = {
  /** A token for this server, or null when nobody is signed in. `again`: the last one was refused, do not reuse it. */
  token(again: boolean): Promise<string | null>;
  language(): string;
  fetch: typeof globalThis.fetch;
  reads: Reads;
  /** Gives up after this many milliseconds; then it counts as offline. */
  patience?: number;
};

/** A client over the contract. It never throws: every failure is a `Problem`. */
export function makeClient(needs: ClientNeeds): Client {
  async function send(
    call: Call,
    asked: Given,
    { again = false, signal, more }: { again?: boolean; signal?: AbortSignal; more?: Readonly<Record<string, string>> },
  ): Promise<Response | 'offline' | 'no token'> {
    const headers: Record<string, string> = {
      accept: 'application/json',
      'accept-language': needs.language(),
      ...more,
    };
    if (!call.open) {
      const token = await needs.token(again).catch(() => null);
      if (token === null) return 'no token';
      headers.authorization = `Bearer ${token}`;
    }
    if (call.sends) headers['content-type'] = 'application/json';
    const init: RequestInit = {
      method: call.method,
      headers,
      signal: signal ?? AbortSignal.timeout(needs.patience ?? 20_000),
      ...(call.sends ? { body: JSON.stringify(asked.body ?? {}) } : {}),
    };
    return needs.fetch(addressOf(call, asked), init).catch(() => 'offline' as const);
  }

  /** Sends it, and once more with another token where the first was not taken. */
  async function sent(call: Call, given: Given): Promise<Outcome<Response, Problem>> {
    let response = await send(call, given, {});
    if (typeof response !== 'string' && response.status === 401) response = await send(call, given, { again: true });
    if (response === 'offline') return refused({ kind: 'offline' });
    return response === 'no token' ? refused({ kind: 'not signed in', body: null }) : done(response);
  }

  return {
    async call(name, asked) {
      const call = endpoints[name];
      const answer = await sent(call, (asked ?? {}) as Given);
      if (!answer.ok) return answer;
      const response = answer.value;
      const text = await response.text().catch(() => null);
      if (text === null) return refused<Problem>({ kind: 'offline' });
      if (response.ok && call.text) return done(text as never);
      const body = json(text);
      const read = response.ok ? needs.reads(name, body) : null;
      return read ? done(read.value as never) : refused(problemOf(response, body));
    },

    async file(name, asked) {
      const answer = await sent(endpoints[name], asked as Given);
      if (!answer.ok) return answer;
      const response = answer.value;
      if (!response.ok) return refused(problemOf(response, json(await response.text().catch(() => ''))));
      const file = await response.blob().catch(() => null);
      return file === null ? refused({ kind: 'offline' }) : done(file);
    },

    async stream(name, signal, more) {
      const call = endpoints[name];
      const asked = { signal, more: { ...more, accept: 'text/event-stream' } };
      let response = await send(call, {}, asked);
      if (typeof response !== 'string' && response.status === 401)
        response = await send(call, {}, { ...asked, again: true });
      return typeof response !== 'string' && response.ok ? response : null;
    },
  };
}

function problemOf({ ok, status }: Response, body: unknown): Problem {
  const said = isProblem(body) ? body : null;
  if (status === 401) return { kind: 'not signed in', body: said };
  return !ok && said ? { kind: 'answered', body: said } : { kind: 'unreadable', status };
}

type Given = { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown };

function addressOf({ path: pattern }: Call, asked: Given): string {
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(asked.params?.[name] ?? ''));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked.query ?? {})) {
    if (value !== undefined && value !== null) query.set(name, String(value));
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The sentences a person needs are all there (RFC 9457, and ours). */
const isProblem = (body: unknown): body is ProblemBody =>
  typeof body === 'object' &&
  body !== null &&
  ['title', 'detail', 'kept', 'todo', 'reference'].every((field) => typeof Reflect.get(body, field) === 'string');
