import {
  CacheLookupPolicy,
  InteractionRequiredAuthError,
  LogLevel,
  PublicClientApplication,
} from '@azure/msal-browser';
import type { Arrival, Host, SignInSettings } from './host.ts';

/** Remembers across the redirect that we sent the person away, so that a refusal does not send them round again. */
const SENT = 'redress.sent-to-sign-in';
const LEFT = 'redress.signed-out';

/**
 * In a plain browser: signs the person in by redirect (authorisation code with PKCE). Tokens live in the tab's own
 * session storage. Comes back `out` or `refused` rather than sending anyone to sign in twice in a row.
 */
export async function arriveInBrowser(settings: SignInSettings): Promise<Arrival> {
  const { clientId, authority, authorityMetadata } = settings;
  const home = `${location.origin}/`;
  const client = new PublicClientApplication({
    auth: {
      clientId,
      authority,
      knownAuthorities: [new URL(authority).host],
      ...(authorityMetadata ? { authorityMetadata } : {}),
      redirectUri: home,
      postLogoutRedirectUri: home,
    },
    cache: { cacheLocation: 'sessionStorage' },
    system: { loggerOptions: { logLevel: LogLevel.Error, piiLoggingEnabled: false, loggerCallback: () => undefined } },
  });
  await client.initialize();
  const scopes = [...settings.scopes];
  const returned = await client.handleRedirectPromise().catch(() => 'refused' as const);
  const account = (returned !== 'refused' && returned?.account) || client.getAllAccounts()[0] || null;

  const signIn = async (): Promise<void> => {
    sessionStorage.setItem(SENT, 'yes');
    sessionStorage.removeItem(LEFT);
    await client.loginRedirect({ scopes });
  };
  const host: Host = {
    theme: 'device',
    onTheme: () => undefined,
    language: navigator.language,
    signIn,
    async signOut() {
      sessionStorage.setItem(LEFT, 'yes');
      await client.logoutRedirect({ account });
    },
    async token(again) {
      if (account === null) return null;
      try {
        // No hidden frames: our policy allows none, and browsers withhold their cookies anyway.
        const policy = CacheLookupPolicy.AccessTokenAndRefreshToken;
        const asked = { scopes, account, forceRefresh: again, cacheLookupPolicy: policy };
        return (await client.acquireTokenSilent(asked)).accessToken;
      } catch (error) {
        if (error instanceof InteractionRequiredAuthError) return null;
        throw error;
      }
    },
    linkTo: (place) => `${home}#${place}`,
    shown: () => undefined,
    failed: () => undefined,
  };

  if (account !== null) {
    sessionStorage.removeItem(SENT);
    sessionStorage.removeItem(LEFT);
    return { host, person: 'in' };
  }
  const sent = sessionStorage.getItem(SENT) !== null;
  sessionStorage.removeItem(SENT);
  if (sent || returned === 'refused') return { host, person: 'refused' };
  if (sessionStorage.getItem(LEFT) !== null) return { host, person: 'out' };
  await signIn();
  return new Promise(() => undefined);
}
