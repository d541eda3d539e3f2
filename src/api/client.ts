import type { Outcome } from '../domain/outcome.ts';
import { done, refused } from '../domain/outcome.ts';
import { type Answer, type Asked, contract, type EndpointName } from './contract.ts';
import type { Endpoint } from './endpoint.ts';
import { type ProblemBody, problem } from './shapes.ts';

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
};

export type ClientNeeds = {
  /** A token for this server, or null when nobody is signed in. `again`: the last one was refused, do not reuse it. */
  token(again: boolean): Promise<string | null>;
  language(): string;
  fetch: typeof globalThis.fetch;
  /** Gives up after this many milliseconds; then it counts as offline. */
  patience?: number;
};

/** A client over the contract. It never throws: every failure is a `Problem`. */
export function makeClient(needs: ClientNeeds): Client {
  async function send(endpoint: Endpoint, asked: Given, again: boolean): Promise<Response | 'offline' | 'no token'> {
    const headers: Record<string, string> = { accept: 'application/json', 'accept-language': needs.language() };
    if (endpoint.caller !== 'anybody') {
      const token = await needs.token(again).catch(() => null);
      if (token === null) return 'no token';
      headers.authorization = `Bearer ${token}`;
    }
    if (endpoint.body) headers['content-type'] = 'application/json';
    const init: RequestInit = {
      method: endpoint.method,
      headers,
      signal: AbortSignal.timeout(needs.patience ?? 20_000),
      ...(endpoint.body ? { body: JSON.stringify(asked.body ?? {}) } : {}),
    };
    return needs.fetch(addressOf(endpoint, asked), init).catch(() => 'offline' as const);
  }

  return {
    async call(name, asked) {
      const endpoint: Endpoint = contract[name];
      const given = (asked ?? {}) as Given;
      let response = await send(endpoint, given, false);
      if (typeof response !== 'string' && response.status === 401) response = await send(endpoint, given, true);
      if (response === 'offline') return refused<Problem>({ kind: 'offline' });
      if (response === 'no token') return refused<Problem>({ kind: 'not signed in', body: null });
      const text = await response.text().catch(() => null);
      if (text === null) return refused<Problem>({ kind: 'offline' });
      if (response.ok && typeof endpoint.answer === 'string') return done(text as never);
      const body = json(text);
      if (response.ok && typeof endpoint.answer !== 'string') {
        const read = endpoint.answer.safeParse(body);
        if (read.success) return done(read.data as never);
      }
      const said = problem.safeParse(body);
      if (response.status === 401) return refused<Problem>({ kind: 'not signed in', body: said.data ?? null });
      if (!response.ok && said.success) return refused<Problem>({ kind: 'answered', body: said.data });
      return refused<Problem>({ kind: 'unreadable', status: response.status });
    },
  };
}

type Given = { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown };

function addressOf(endpoint: Endpoint, asked: Given): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(asked.params?.[name] ?? ''));
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
