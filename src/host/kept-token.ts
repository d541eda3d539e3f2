const NAME = 'redress.token';
/** A token that ends sooner may end on the way. */
const LEFT_MS = 60_000;

/**
 * The last token of this tab of the browser, where the sign-in library keeps its own as well (its session storage): with it
 * the first message is asked for before that library, the largest file of the pane, has come.
 */
export function keptToken(clientId: string, now = Date.now()): string | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(NAME) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const { client, token, until } = kept as Record<string, unknown>;
    return client === clientId && typeof token === 'string' && Number(until) - LEFT_MS > now ? token : null;
  } catch {
    // Storage may be closed to a page in a frame.
    return null;
  }
}

export function keepToken(clientId: string, token: string, until: Date | null): string {
  try {
    sessionStorage.setItem(NAME, JSON.stringify({ client: clientId, token, until: until?.getTime() ?? 0 }));
  } catch {
    // Then the library is asked each time.
  }
  return token;
}

export function forgetToken(): void {
  try {
    sessionStorage.removeItem(NAME);
  } catch {
    // It was not kept either.
  }
}
