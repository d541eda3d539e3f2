import { makeClient, readsOwnServer } from '../api/client.ts';
import type { SignIn } from '../api/shapes.ts';
import { forgetToken, keptToken, type SignedIn } from '../host/kept-token.ts';
import type { MailboxHost } from '../host/mailbox-host.ts';
import type { NestedSignIn } from '../host/nested-sign-in.ts';
import { arriveInOutlook } from '../host/outlook.ts';
import { Pane } from './pane.ts';
import type { WhyAsked } from './pane-state.ts';

/** How far the pane has come before it can look at anything. */
export type Arrival =
  | { readonly at: 'arriving' }
  | { readonly at: 'no library' }
  | { readonly at: 'not in Outlook' }
  | { readonly at: 'to sign in'; readonly why: WhyAsked; readonly asking: boolean; readonly pane: Pane }
  /** `who`: the account that acts; null until the first token is there. */
  | { readonly at: 'in'; readonly pane: Pane; readonly who: string | null };

export type Begun = {
  readonly settings: SignIn;
  /** The language of every call; the screens change it when the reader does. */
  readonly spoken: { language: 'en' | 'cy' };
  readonly now: () => Arrival;
  readonly watch: (changed: () => void) => () => void;
  /** Asks the person who they are. Only ever after a click. */
  readonly signIn: () => void;
};

/**
 * Meets Outlook, and asks for the selected message as soon as there is a token, while the code of the screens is still on its
 * way. The sign-in library is fetched at once where there is no token left from before, and else when it is needed.
 */
export function begin(settings: SignIn, spoken: Begun['spoken'], office: HTMLScriptElement): Begun {
  let arrival: Arrival = { at: 'arriving' };
  const watchers = new Set<() => void>();
  const say = (next: Arrival): void => {
    arrival = next;
    for (const changed of watchers) changed();
  };

  const met = arriveInOutlook(office);
  // The bridge to Outlook's sign-in comes with office.js, and the sign-in library looks for it once, when it begins.
  const user = met.then(
    (host) => host?.user ?? null,
    () => null,
  );
  let who: string | null = null;
  const actsAs = ({ token, username }: SignedIn): string => {
    who = username;
    if (arrival.at === 'in' && arrival.who !== who) say({ ...arrival, who });
    return token;
  };
  let nested: Promise<NestedSignIn> | null = null;
  const signInLibrary = (): Promise<NestedSignIn> => {
    const library = import('../host/nested-sign-in.ts');
    nested ??= Promise.all([library, user]).then(([{ signInNested }, whose]) => signInNested(settings, whose));
    // What did not come is asked for anew the next time.
    nested.catch(() => {
      nested = null;
    });
    return nested;
  };
  if (keptToken(settings.clientId, null) === null) signInLibrary().catch(() => undefined);

  const mustAsk = (why: WhyAsked): void => {
    if (arrival.at === 'in') say({ at: 'to sign in', why, asking: false, pane: arrival.pane });
  };
  const client = makeClient({
    async token(again) {
      if (again) forgetToken();
      const kept = again ? null : keptToken(settings.clientId, await user);
      if (kept !== null) return actsAs(kept);
      const token = await signInLibrary()
        .then((library) => library.token(again))
        .catch(() => undefined);
      // Null: the person has to be asked, which only a click of theirs does.
      if (!token) mustAsk(token === null ? 'first' : 'failed');
      return token ? actsAs(token) : null;
    },
    language: () => spoken.language,
    fetch: (...call) => fetch(...call),
    reads: readsOwnServer,
  });

  const meet = async (): Promise<void> => {
    let host: MailboxHost | null;
    try {
      host = await met;
    } catch {
      return say({ at: 'no library' });
    }
    if (host === null) return say({ at: 'not in Outlook' });
    const pane = new Pane({ host, client, now: () => performance.now(), later });
    say({ at: 'in', pane, who });
    await pane.start();
  };
  void meet();

  return {
    settings,
    spoken,
    now: () => arrival,
    watch(changed) {
      watchers.add(changed);
      return () => void watchers.delete(changed);
    },
    signIn() {
      if (arrival.at !== 'to sign in' || arrival.asking) return;
      const { pane } = arrival;
      say({ ...arrival, asking: true });
      const asked = signInLibrary().then((library) => library.ask());
      asked
        .catch(() => 'failed' as const)
        .then((how) => {
          if (how !== 'in') return say({ at: 'to sign in', why: how, asking: false, pane });
          say({ at: 'in', pane, who });
          void pane.look();
        });
    },
  };
}

function later(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
