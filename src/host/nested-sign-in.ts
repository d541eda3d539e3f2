import {
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
  type IPublicClientApplication,
  LogLevel,
} from '@azure/msal-browser';
import type { SignInSettings } from './host.ts';
import { keepToken } from './kept-token.ts';

/** How a question about who is there ended. `consent`: IT has not allowed Redress yet. */
export type Asked = 'in' | 'not now' | 'consent' | 'failed';

export type NestedSignIn = {
  /** A token for our API without a word to the person; null: they have to be asked. `again`: the last one was refused. */
  token(again: boolean): Promise<string | null>;
  /** Asks the person, by Outlook's own window, or by one of ours where Outlook has none. Only ever after a click. */
  ask(): Promise<Asked>;
};

/** "User or administrator has not consented", and "needs admin approval" (Entra error codes). */
const CONSENT = /consent_required|AADSTS(65001|65004|90094|90095)/;
const NOT_NOW = /user_cancell?ed|UserCancel|popup_window_error|empty_window_error|interaction_in_progress/i;

/**
 * Inside Outlook: the person is who Outlook says ("Enable SSO in an Office Add-in using nested app authentication",
 * Microsoft 365 developer documentation).
 */
export async function signInNested(settings: SignInSettings): Promise<NestedSignIn> {
  const { clientId, authority, authorityMetadata } = settings;
  const client: IPublicClientApplication = await createNestablePublicClientApplication({
    auth: {
      clientId,
      authority,
      knownAuthorities: [new URL(authority).host],
      ...(authorityMetadata ? { authorityMetadata } : {}),
      redirectUri: `${location.origin}/`,
    },
    cache: { cacheLocation: 'sessionStorage' },
    system: { loggerOptions: { logLevel: LogLevel.Error, piiLoggingEnabled: false, loggerCallback: () => undefined } },
  });
  const scopes = [...settings.scopes];
  return {
    async token(again) {
      const account = client.getAllAccounts()[0];
      try {
        const got = await client.acquireTokenSilent({ scopes, forceRefresh: again, ...(account && { account }) });
        return keepToken(clientId, got.accessToken, got.expiresOn);
      } catch (error) {
        if (error instanceof InteractionRequiredAuthError) return null;
        // Without a bridge and without an account there is nobody to be silent about.
        if (/no_account|no_token_request_cache/.test(String(Reflect.get(error as object, 'errorCode')))) return null;
        throw error;
      }
    },
    async ask() {
      try {
        const got = await client.acquireTokenPopup({ scopes });
        keepToken(clientId, got.accessToken, got.expiresOn);
        return 'in';
      } catch (error) {
        const said = `${Reflect.get(error as object, 'errorCode')} ${String(error)}`;
        if (CONSENT.test(said)) return 'consent';
        return NOT_NOW.test(said) ? 'not now' : 'failed';
      }
    },
  };
}
