import { useCallback, useEffect, useState } from 'react';
import { type Client, makeClient, type Problem } from '../api/client.ts';
import type { Me, SignIn } from '../api/shapes.ts';
import type { Arrival, Host } from '../host/host.ts';

/** How far a visit has come. The council's name is known from the first answer on. */
export type Visit =
  | { readonly stage: 'signing in'; readonly council: string | null; readonly offline: boolean }
  | { readonly stage: 'out' | 'refused'; readonly council: string; readonly host: Host | null }
  | { readonly stage: 'broken'; readonly council: string | null; readonly problem: Problem; readonly host: Host | null }
  | { readonly stage: 'in'; readonly council: string; readonly host: Host; readonly client: Client; readonly me: Me };

const AGAIN_MS = 4_000;
const framed = window.parent !== window;

/** Fetched while the server is asked how to sign in, so that neither waits for the other. */
const hostCode = framed ? import('../host/teams.ts') : import('../host/sign-in.ts');

/** Finds the host, signs the person in, and learns who it is. `language` is asked for at every call. */
export function useVisit(language: () => string): readonly [Visit, again: () => void] {
  const [visit, setVisit] = useState<Visit>({ stage: 'signing in', council: null, offline: false });
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((n) => n + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn begins again
  useEffect(() => {
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const say = (next: Visit): void => {
      if (!over) setVisit(next);
    };
    const begin = async (): Promise<void> => {
      const asked = await clientFor(null, language).call('signIn');
      if (over) return;
      if (!asked.ok) {
        if (asked.refusal.kind !== 'offline') {
          return say({ stage: 'broken', council: null, problem: asked.refusal, host: null });
        }
        say({ stage: 'signing in', council: null, offline: true });
        timer = setTimeout(begin, AGAIN_MS);
        return;
      }
      const { council } = asked.value;
      say({ stage: 'signing in', council, offline: false });
      const { host, person } = await arrive(asked.value);
      if (host === null || person !== 'in') {
        host?.failed();
        return say({ stage: person === 'out' ? 'out' : 'refused', council, host });
      }
      const client = clientFor(host, language);
      const me = await client.call('me');
      if (me.ok) {
        host.shown();
        return say({ stage: 'in', council, host, client, me: me.value });
      }
      host.failed();
      say({ stage: 'broken', council, problem: me.refusal, host });
    };
    void begin();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [language, turn]);

  return [visit, again];
}

const clientFor = (host: Host | null, language: () => string): Client =>
  makeClient({ token: async (renew) => host?.token(renew) ?? null, language, fetch: (...call) => fetch(...call) });

async function arrive(settings: SignIn): Promise<Arrival | { host: null; person: 'refused' }> {
  try {
    const code = await hostCode;
    return 'arriveInTeams' in code ? await code.arriveInTeams(settings.teamsHosts) : await code.arriveInBrowser(settings);
  } catch {
    return { host: null, person: 'refused' };
  }
}
