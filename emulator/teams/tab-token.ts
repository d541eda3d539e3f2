import { findApplication } from '../directory/applications.ts';
import { challengePerson, type Person } from '../directory/people.ts';
import type { TokenMint } from '../entra/tokens.ts';
import { findApp } from './apps.ts';
import type { TokenAnswer } from './page/shapes.ts';

/** Teams on the web, as Microsoft registers it: the client to which the tokens of tabs are given. */
const TEAMS_WEB = { appId: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346' };

const SCOPE = 'access_as_user';

/**
 * `authentication.getAuthToken` of a tab shown at `origin`: a token of the person for the app's own API, or the reason
 * that teams-js hands on. The control setting `teamsAuthToken` refuses every call with its text.
 */
export function tabToken(
  mint: TokenMint,
  person: Person,
  asked: { readonly app: string; readonly origin: string; readonly agreed: boolean },
): TokenAnswer {
  const { tenant } = mint;
  const refusal = tenant.settings.switches.teamsAuthToken;
  if (typeof refusal === 'string') return { refused: refusal };
  const registration = findApp(tenant, asked.app)?.manifest.registration ?? null;
  if (registration === null) return { refused: 'resourceDisabled' };
  const resource = /^api:\/\/(?:(.+)\/)?([0-9a-f-]{36})$/i.exec(registration.resource);
  const host = URL.canParse(asked.origin) ? new URL(asked.origin).host : '';
  if (resource?.[1] !== host || resource[2] !== registration.id) {
    return { refused: 'App resource defined in manifest and iframe origin do not match' };
  }
  const api = findApplication(tenant, registration.id);
  if (api === null || !api.scopes.includes(SCOPE)) return { refused: 'resourceDisabled' };
  if (person.challenge !== null) {
    if (!asked.agreed) return { ask: person.challenge };
    challengePerson(tenant, person.id, null);
  }
  return { token: mint.userToken(person, TEAMS_WEB, api.appId, [SCOPE], '0') };
}
