import { findApplication } from '../directory/applications.ts';
import { challengePerson, type Person } from '../directory/people.ts';
import { TOKEN_SECONDS, type TokenMint } from '../entra/tokens.ts';
import { deployedAddIn } from './add-in.ts';
import type { TokenAnswer } from './page/shapes.ts';

const SCOPE = 'access_as_user';

/**
 * A token of the person for the add-in's own API, given to the add-in itself: in nested app authentication the nested app is
 * the client. `agreed`: the person has just been asked. Missing consent or a second factor is asked for where the call may ask.
 */
export function addInToken(
  mint: TokenMint,
  person: Person,
  asked: { readonly clientId: string; readonly scope: string; readonly origin: string; readonly agreed: boolean },
): TokenAnswer {
  const { tenant } = mint;
  const addIn = deployedAddIn(tenant);
  const app = addIn?.registration === asked.clientId ? findApplication(tenant, asked.clientId) : null;
  // The redirect address of a nested app is `brk-multihub://` and the host of its page, and nobody else's.
  if (addIn === null || app === null || new URL(addIn.pane).origin !== asked.origin)
    return { refused: 'AADSTS50011: no redirect address brk-multihub:// of this page is registered for this app.' };
  const scopes = asked.scope.split(' ').filter((one) => !/^(openid|profile|offline_access|email)?$/.test(one));
  const own = new RegExp(`^(api://([^/]+/)?)?${app.appId}/(${SCOPE}|\\.default)$`);
  if (scopes.length === 0 || !app.scopes.includes(SCOPE) || !scopes.every((one) => own.test(one)))
    return { refused: `AADSTS70011: the scope ${asked.scope} is not one of the add-in’s own API.` };
  if (person.challenge !== null) {
    if (!asked.agreed) return { ask: person.challenge };
    challengePerson(tenant, person.id, null);
  }
  const lifetime = Number(tenant.settings.switches.outlookTokenSeconds ?? TOKEN_SECONDS);
  const { tenantId } = tenant.settings;
  return {
    token: mint.userToken(person, app, app.appId, [SCOPE], '0', lifetime),
    idToken: mint.idToken(person, app, null),
    // Also of one that is good for another time: a client holds it for good, as it does one that was revoked.
    expiresIn: TOKEN_SECONDS,
    scope: scopes.join(' '),
    account: {
      homeAccountId: `${person.id}.${tenantId}`,
      environment: new URL(mint.authority).host,
      tenantId,
      username: person.userPrincipalName,
      localAccountId: person.id,
      name: person.displayName,
    },
  };
}
