const NAME = 'redress.token';
/** A token that ends sooner may end on the way. */
const LEFT_MS = 60_000;

/** Whom a token speaks for. */
export type SignedIn = {
  readonly token: string;
  /** The account's name to sign in with. */
  readonly username: string;
};

/** A token as it is kept. `user`: the address of whose Outlook it was asked in; null: Outlook did not say. */
type Kept = SignedIn & { readonly user: string | null; readonly until: Date | null };

/** Whether two addresses, or names to sign in with, are the same. */
export const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * The last token of this tab of the browser, where the sign-in library keeps its own as well (its session storage): with it
 * the first message is asked for before that library, the largest file of the pane, has come. One that was kept in somebody
 * else's Outlook is none. `user`: whose Outlook this is; null: it does not say.
 */
export function keptToken(clientId: string, user: string | null, now = Date.now()): SignedIn | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(NAME) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const { client, token, username, until, ...of } = kept as Record<string, unknown>;
    if (client !== clientId || typeof token !== 'string' || typeof username !== 'string') return null;
    if (user !== null && !(typeof of.user === 'string' && isSame(of.user, user))) return null;
    return Number(until) - LEFT_MS > now ? { token, username } : null;
  } catch {
    // Storage may be closed to a page in a frame.
    return null;
  }
}

export function keepToken(clientId: string, { token, username, user, until }: Kept): SignedIn {
  try {
    const kept = { client: clientId, token, username, user, until: until?.getTime() ?? 0 };
    sessionStorage.setItem(NAME, JSON.stringify(kept));
  } catch {
    // Then the library is asked each time.
  }
  return { token, username };
}

export function forgetToken(): void {
  try {
    sessionStorage.removeItem(NAME);
  } catch {
    // It was not kept either.
  }
}
