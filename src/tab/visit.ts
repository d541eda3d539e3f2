import { type Client, makeClient, type Problem, readsOwnServer } from '../api/client.ts';
import type { Me, SignIn } from '../api/shapes.ts';
import { done } from '../domain/outcome.ts';
import type { Arrival, Host } from '../host/host.ts';
import { type AheadClient, askAhead } from './ask-ahead.ts';
import { routeOf } from './routes.ts';

/** How far a visit has come. The council's name is known from the first answer on. */
export type Stage =
  | { readonly stage: 'signing in'; readonly council: string | null; readonly offline: boolean }
  | { readonly stage: 'out' | 'refused'; readonly council: string | null; readonly host: Host | null }
  | { readonly stage: 'broken'; readonly council: string | null; readonly problem: Problem; readonly host: Host | null }
  | {
      readonly stage: 'in';
      readonly council: string;
      readonly host: Host;
      readonly client: AheadClient;
      readonly me: Me;
    };

export type Visit = {
  now(): Stage;
  /** Calls `changed` when the stage changes, until the function it gives back is called. */
  watch(changed: () => void): () => void;
  again(): void;
};

const AGAIN_MS = 4_000;
/** So long the first picture waits for the first view's data: a skeleton drawn just before it makes both late. */
const SOON_MS = 60;

/**
 * Finds the host (`arrive`), signs the person in, and learns who it is; asks for the first view's data meanwhile. It begins
 * before anything is drawn, so that the person, the data and the code of the screens come at the same time. `language` is
 * asked for at every call.
 */
export function startVisit(language: () => string, arrive: (settings: SignIn) => Promise<Arrival>): Visit {
  let stage: Stage = { stage: 'signing in', council: null, offline: false };
  const watchers = new Set<() => void>();
  let turn = 0;

  const clientFor = (host: Host | null): Client =>
    makeClient({
      token: async (again) => host?.token(again) ?? null,
      language,
      fetch: (...call) => fetch(...call),
      reads: readsOwnServer,
    });

  const begin = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    const say = (next: Stage): void => {
      if (mine !== turn) return;
      stage = next;
      for (const changed of watchers) changed();
    };
    say({ stage: 'signing in', council: null, offline: false });
    // What the page brought with it may be old by the time somebody tries again.
    const brought = mine === 1 ? signInOfPage() : null;
    const asked = brought ? done(brought) : await clientFor(null).call('signIn');
    if (!asked.ok) {
      if (asked.refusal.kind !== 'offline') {
        return say({ stage: 'broken', council: null, problem: asked.refusal, host: null });
      }
      say({ stage: 'signing in', council: null, offline: true });
      setTimeout(() => mine === turn && void begin(), AGAIN_MS);
      return;
    }
    const { council } = asked.value;
    say({ stage: 'signing in', council, offline: false });
    const arrival = await arrive(asked.value).catch(() => null);
    const host = arrival?.host ?? null;
    if (host === null || arrival?.person !== 'in') {
      host?.failed();
      return say({ stage: arrival?.person === 'out' ? 'out' : 'refused', council, host });
    }
    const { client, me } = await learn(clientFor(host));
    if (me.ok) return say({ stage: 'in', council, host, client, me: me.value });
    host.failed();
    say({ stage: 'broken', council, problem: me.refusal, host });
  };
  void begin();
  return {
    now: () => stage,
    watch(changed) {
      watchers.add(changed);
      return () => void watchers.delete(changed);
    },
    again: () => void begin(),
  };
}

async function learn(plain: Client) {
  const client = askAhead(plain, routeOf(location.hash));
  const me = await client.call('me');
  await Promise.race([client.ahead, new Promise((on) => setTimeout(on, SOON_MS))]);
  return { client, me };
}

/** What the server wrote into the page; null where it is another page, or there is none. */
function signInOfPage(): SignIn | null {
  try {
    return JSON.parse(document.getElementById('sign-in')?.textContent ?? 'null') as SignIn | null;
  } catch {
    return null;
  }
}
