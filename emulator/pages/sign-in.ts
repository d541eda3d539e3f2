import type { IncomingMessage, ServerResponse } from 'node:http';
import { findUser, listPeople } from '../directory/people.ts';
import { keepSession } from '../entra/memory.ts';
import { pageHeaders } from '../entra/page-frame.ts';
import { peoplePage, signedOutPage } from '../entra/pages.ts';
import { sessionCookie } from '../entra/session-cookie.ts';
import { send } from '../shell/answer.ts';
import { readBody } from '../shell/body.ts';
import type { Tenant } from '../tenant.ts';

/** A page of the tenant's that asks who one is: `home` is its path. */
export type SignInTo = { readonly name: string; readonly home: string; readonly within: RegExp };

/**
 * `…/sign-in?to=…`: the sign-in's own page of people, and from there back. The session it begins is the browser's one
 * session at the tenant, so that Redress opened beside it is opened by the same person.
 */
export async function signInTo(
  { name, home, within }: SignInTo,
  tenant: Tenant,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  if (request.method === 'GET') {
    const people = listPeople(tenant).filter((one) => one.kind === 'person');
    return send(response, 200, pageHeaders([]), peoplePage({ app: { displayName: name }, loginHint: null }, people));
  }
  const { origin } = request.headers;
  const form = new URLSearchParams(((await readBody(request, 64 * 1024)) ?? Buffer.alloc(0)).toString('utf8'));
  const person = findUser(tenant, form.get('oid') ?? '');
  const ours = request.method === 'POST' && (origin === undefined || origin === tenant.settings.origin);
  if (!ours || form.get('cancel') !== null || person === null || person.kind !== 'person') {
    return send(response, ours ? 200 : 403, pageHeaders([]), signedOutPage());
  }
  const asked = url.searchParams.get('to');
  // Back to a page of its own and to nowhere else.
  const to = asked !== null && within.test(asked) ? asked : home;
  response.setHeader('Set-Cookie', sessionCookie(keepSession(tenant, person.id)));
  return send(response, 303, { Location: to, 'Cache-Control': 'no-store' }, undefined);
}
