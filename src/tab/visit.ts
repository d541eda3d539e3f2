import { type Client, makeClient, type Problem, readsOwnServer } from '../api/client.ts';
import type { Me, SignIn } from '../api/shapes.ts';
import type { Arrival, Host } from '../host/host.ts';
import { askAhead } from './ask-ahead.ts';
import { routeOf } from './routes.ts';

/** How far a visit has come. The council's name is known from the first answer on. */
export type Stage =
  | { readonly stage: 'signing in'; readonly council: string | null; readonly offline: boolean }
  | { readonly stage: 'out' | 'refused'; readonly council: string | null; readonly host: Host | null }
  | { readonly stage: 'broken'; readonly council: string | null; readonly problem: Problem; readonly host: Host | null }
  | { readonly stage: 'in'; readonly council: string; readonly host: Host; readonly client: Client; readonly me: Me };

export type Visit = {
  now(): Stage;
  /** Calls `changed` when the stage changes, until the function it gives back is called. */
  watch(changed: () => void): () => void;
  again(): void;
};

const AGAIN_MS = 4_000;
const framed = window.parent !== window;

/**
 * Finds the host, signs the person in, and learns who it is; asks for the first view's data meanwhile. It begins before
 * anything is drawn, so that the person, the data and the code of the screens come at the same time. `language` is asked
 * for at every call.
 */
export function startVisit(language: () => string): Visit {
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
    const asking = clientFor(null).call('signIn');
    // Microsoft's own Teams has signed the person in; a browser has to know where, another host whether it is trusted.
    const arriving =
      framed && inMicrosofts() ? arrive(null) : asking.then((asked) => (asked.ok ? arrive(asked.value) : null));
    const learning = arriving.then((arrival) => (arrival?.person === 'in' ? learn(clientFor(arrival.host)) : null));

    const asked = await asking;
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
    const [arrival, learned] = await Promise.all([arriving, learning]);
    const host = arrival?.host ?? null;
    if (host === null || learned === null) {
      host?.failed();
      return say({ stage: arrival?.person === 'out' ? 'out' : 'refused', council, host });
    }
    const { client, me } = learned;
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
  return { client, me: await client.call('me') };
}

/** Whether the page around this one is of a host that teams-js knows by itself, where the browser tells. */
function inMicrosofts(): boolean {
  const [around = ''] = 'ancestorOrigins' in location ? location.ancestorOrigins : [];
  return /^https:\/\/([\w-]+\.)*(teams\.microsoft\.com|cloud\.microsoft|microsoft365\.com|office\.com)$/.test(around);
}

/** Fetched while the server is asked how to sign in, so that neither waits for the other. */
const hostCode = framed ? import('../host/teams.ts') : import('../host/sign-in.ts');

async function arrive(settings: SignIn | null): Promise<Arrival | { host: null; person: 'refused' }> {
  try {
    const code = await hostCode;
    if ('arriveInTeams' in code) return await code.arriveInTeams(settings?.teamsHosts);
    return settings ? await code.arriveInBrowser(settings) : { host: null, person: 'refused' };
  } catch {
    return { host: null, person: 'refused' };
  }
}
