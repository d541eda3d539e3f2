import { askConsent } from '../../pages/modal.ts';
import type { Framed } from './office-frame.ts';
import { server } from './server.ts';
import type { TokenAnswer } from './shapes.ts';

/** The requests of MSAL's bridge (`@azure/msal-browser` 5.29.0, BridgeProxy), as JSON. */
type Request = {
  readonly requestId: string;
  readonly method: string;
  readonly tokenParams?: { readonly clientId?: string; readonly scope?: string };
};

/** One question at a time, however many calls wait for the answer. */
let asking: Promise<boolean> | null = null;

/**
 * Nested app authentication: the person is signed in to Outlook, so the add-in is given a token at once, unless something
 * must be agreed first. `GetToken` is then refused (MSAL: InteractionRequiredAuthError); `GetTokenPopup` asks the person.
 */
export async function answerNestedAppAuth(asked: string, { addIn, session }: Framed, origin: string): Promise<string> {
  const { requestId, method, tokenParams = {} } = JSON.parse(asked) as Request;
  const reply = (said: Record<string, unknown>): string =>
    JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId, ...said });
  const refuse = (status: string, description: string): string =>
    reply({ success: false, error: { status, description, code: '', subError: '', properties: {} } });
  if (method === 'GetInitContext') {
    const { person, tenantId, environment } = session();
    return reply({
      success: true,
      initContext: {
        capabilities: { queryAccount: true },
        sdkName: 'pretend-outlook',
        sdkVersion: '1.0.0',
        accountContext: { homeAccountId: `${person.id}.${tenantId}`, environment, tenantId },
      },
    });
  }
  if (method !== 'GetToken' && method !== 'GetTokenPopup')
    return refuse('PERSISTENT_ERROR', `The pretend Outlook does not imitate ${method}.`);
  const ask = (agreed: boolean): Promise<TokenAnswer> =>
    server.token({ clientId: tokenParams.clientId ?? '', scope: tokenParams.scope ?? '', origin, agreed });
  try {
    let answer = await ask(false);
    if ('ask' in answer) {
      if (method === 'GetToken') return refuse('USER_INTERACTION_REQUIRED', `AADSTS65001: ${answer.ask} is needed.`);
      if (!(await agreement(addIn.name, answer.ask))) return refuse('USER_CANCEL', 'The person cancelled.');
      answer = await ask(true);
    }
    if ('ask' in answer) return refuse('USER_INTERACTION_REQUIRED', `AADSTS65001: ${answer.ask} is needed.`);
    if ('refused' in answer) return refuse('PERSISTENT_ERROR', answer.refused);
    const { token, idToken, expiresIn, scope, account } = answer;
    return reply({
      success: true,
      token: { access_token: token, id_token: idToken, expires_in: expiresIn, scope, token_type: 'Bearer' },
      account: { ...account, idToken },
    });
  } catch {
    return refuse('NO_NETWORK', 'The sign-in service does not answer.');
  }
}

function agreement(name: string, what: 'consent' | 'interaction'): Promise<boolean> {
  asking ??= askConsent(name, what).finally(() => {
    asking = null;
  });
  return asking;
}
