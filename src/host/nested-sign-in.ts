import {
  type AccountInfo,
  type AuthenticationResult,
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
  type IPublicClientApplication,
  LogLevel,
} from '@azure/msal-browser';
import type { SignInSettings } from './host.ts';
import { isSame, keepToken, type SignedIn } from './kept-token.ts';

/** How a question about who is there ended. `consent`: IT has not allowed Redress yet. */
export type Asked = 'in' | 'not now' | 'consent' | 'failed';

export type NestedSignIn = {
  /** A token for our API without a word to the person; null: they have to be asked. `again`: the last one was refused. */
  token(again: boolean): Promise<SignedIn | null>;
  /** Asks the person, by Outlook's own window, or by one of ours where Outlook has none. Only ever after a click. */
  ask(): Promise<Asked>;
};

/** "User or administrator has not consented", and "needs admin approval" (Entra error codes). */
const CONSENT = /consent_required|AADSTS(65001|65004|90094|90095)/;
const NOT_NOW = /user_cancell?ed|UserCancel|popup_window_error|empty_window_error|interaction_in_progress/i;

/**
 * Inside Outlook: the person is who Outlook says ("Enable SSO in an Office Add-in using nested app authentication",
 * Microsoft 365 developer documentation). `user`: the address of whose Outlook it is; null: it does not say. An account that
 * is left from somebody else is never taken for theirs.
 */
export async function signInNested(settings: SignInSettings, user: string | null): Promise<NestedSignIn> {
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
  const hint = user === null ? {} : { loginHint: user };
  // The account that answered in this window: a name to sign in with need not be the address of the mailbox.
  let answered: string | null = null;
  const theirs = (): AccountInfo | undefined =>
    client
      .getAllAccounts()
      .find(({ homeAccountId, username }) =>
        answered === null ? user === null || isSame(username, user) : homeAccountId === answered,
      );
  const kept = ({ accessToken: token, expiresOn: until, account }: AuthenticationResult): SignedIn => {
    answered = account.homeAccountId;
    return keepToken(clientId, { token, until, user, username: account.username });
  };
  return {
    async token(again) {
      const account = theirs();
      try {
        // Without an account only Outlook's own bridge answers, and for its own person.
        return kept(
          await client.acquireTokenSilent({ scopes, forceRefresh: again, ...(account ? { account } : hint) }),
        );
      } catch (error) {
        if (error instanceof InteractionRequiredAuthError) return null;
        // Without a bridge and without an account there is nobody to be silent about.
        if (/no_account|no_token_request_cache/.test(String(Reflect.get(error as object, 'errorCode')))) return null;
        throw error;
      }
    },
    async ask() {
      try {
        kept(await client.acquireTokenPopup({ scopes, ...hint }));
        return 'in';
      } catch (error) {
        const said = `${Reflect.get(error as object, 'errorCode')} ${String(error)}`;
        if (CONSENT.test(said)) return 'consent';
        return NOT_NOW.test(said) ? 'not now' : 'failed';
      }
    },
  };
}
