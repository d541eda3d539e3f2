import type { IncomingMessage, ServerResponse } from 'node:http';
import { send } from '../shell/answer.ts';
import type { Tenant } from '../tenant.ts';
import { endSession } from './memory.ts';
import { pageHeaders } from './page-frame.ts';
import { signedOutPage } from './pages.ts';
import { isRegisteredRedirect } from './redirects.ts';
import { noSessionCookie, readSession } from './session-cookie.ts';

/** `GET /{tenant}/oauth2/v2.0/logout`: the browser's session ends; back to the app where its address is registered. */
export async function signOut(
  tenant: Tenant,
  request: IncomingMessage,
  response: ServerResponse,
  query: URLSearchParams,
): Promise<void> {
  const session = readSession(request);
  if (session !== null) endSession(tenant, session);
  response.setHeader('Set-Cookie', noSessionCookie);
  const back = query.get('post_logout_redirect_uri');
  if (back === null || !isRegisteredRedirect(back)) {
    await send(response, 200, pageHeaders([]), signedOutPage());
    return;
  }
  const state = query.get('state');
  const mark = back.includes('?') ? '&' : '?';
  const to = state === null ? back : `${back}${mark}state=${encodeURIComponent(state)}`;
  await send(response, 303, { Location: to }, undefined);
}
