import { hash, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { challengePerson, findUser, listPeople, type Person } from '../directory/people.ts';
import { send } from '../shell/answer.ts';
import { readBody } from '../shell/body.ts';
import { type AuthorizeRequest, readAuthorizeRequest, readReplyTo, replyAddress } from './authorize-request.ts';
import { findSession, keepCode, keepSession } from './memory.ts';
import { pageHeaders } from './page-frame.ts';
import { confirmPage, faultPage, peoplePage } from './pages.ts';
import { readSession, sessionCookie } from './session-cookie.ts';
import { SignInFault } from './sign-in-fault.ts';
import type { TokenMint } from './tokens.ts';

/** `GET` and `POST /{tenant}/oauth2/v2.0/authorize`: pick who you are, go back with a code. */
export async function authorize(
  mint: TokenMint,
  request: IncomingMessage,
  response: ServerResponse,
  query: URLSearchParams,
): Promise<void> {
  try {
    const replyTo = readReplyTo(mint.tenant, query);
    try {
      const asked = readAuthorizeRequest(mint.tenant, query, replyTo);
      if (request.method === 'POST') await picked(mint, asked, request, response);
      else await arrived(mint, asked, request, response);
    } catch (error) {
      if (!(error instanceof SignInFault)) throw error;
      const answer = { error: error.error, error_description: error.message };
      await redirect(response, replyAddress(replyTo, answer));
    }
  } catch (error) {
    if (!(error instanceof SignInFault)) throw error;
    await send(response, error.status, pageHeaders([]), faultPage(error));
  }
}

/** A browser comes: straight on with its session, or to the people. */
async function arrived(
  mint: TokenMint,
  asked: AuthorizeRequest,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const session = readSession(request);
  const id = session === null ? null : findSession(mint.tenant, session);
  const signedIn = id === null ? null : findUser(mint.tenant, id);
  const person = signedIn !== null && fits(signedIn, asked.loginHint) ? signedIn : null;
  if (asked.prompt === 'none') {
    if (person === null) {
      throw new SignInFault('login_required', 50058, 'A silent sign-in request was sent but no user is signed in.');
    }
    if (person.challenge !== null) {
      const number = person.challenge === 'consent' ? 65001 : 50079;
      throw new SignInFault('interaction_required', number, 'The person must sign in interactively.');
    }
    return finish(mint, asked, person, response);
  }
  if (person === null || asked.prompt === 'login' || asked.prompt === 'select_account') {
    const people = listPeople(mint.tenant).filter((one) => one.kind === 'person');
    return page(response, asked, peoplePage(asked, people));
  }
  if (person.challenge !== null || asked.prompt === 'consent') return page(response, asked, confirmPage(asked, person));
  return finish(mint, asked, person, response);
}

/** A person was picked on our page, and perhaps agreed to something. */
async function picked(
  mint: TokenMint,
  asked: AuthorizeRequest,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { origin } = request.headers;
  const form = new URLSearchParams(((await readBody(request, 64 * 1024)) ?? Buffer.alloc(0)).toString('utf8'));
  if ((origin !== undefined && origin !== mint.tenant.settings.origin) || asked.prompt === 'none') {
    throw new SignInFault('access_denied', 50011, 'The form did not come from the sign-in page.');
  }
  if (form.get('cancel') !== null) {
    throw new SignInFault('access_denied', 65004, 'User declined to consent to access the app.');
  }
  const person = findUser(mint.tenant, form.get('oid') ?? '');
  if (person === null || person.kind !== 'person') {
    throw new SignInFault('access_denied', 50034, 'The user account does not exist in the directory.');
  }
  const agreed = form.get('agree') !== null;
  if (!agreed && (person.challenge !== null || asked.prompt === 'consent')) {
    return page(response, asked, confirmPage(asked, person));
  }
  if (person.challenge !== null) challengePerson(mint.tenant, person.id, null);
  response.setHeader('Set-Cookie', sessionCookie(keepSession(mint.tenant, person.id)));
  return finish(mint, asked, person, response);
}

function finish(mint: TokenMint, asked: AuthorizeRequest, person: Person, response: ServerResponse): Promise<void> {
  const code = keepCode(mint.tenant, {
    clientId: asked.app.appId,
    userId: person.id,
    redirectUri: asked.redirectUri,
    scope: asked.scope,
    challenge: asked.challenge,
    nonce: asked.nonce,
  });
  return redirect(
    response,
    replyAddress(asked, {
      code,
      session_state: hash('sha256', `${person.id}|${asked.app.appId}`).slice(0, 32),
      ...(asked.clientInfo ? { client_info: mint.clientInfo(person) } : {}),
    }),
  );
}

const fits = (person: Person, hint: string | null): boolean =>
  hint === null || [person.userPrincipalName, person.mail].some((name) => name?.toLowerCase() === hint.toLowerCase());

const page = (response: ServerResponse, asked: AuthorizeRequest, html: Uint8Array): Promise<void> =>
  send(response, 200, pageHeaders([new URL(asked.redirectUri).origin]), html);

const redirect = (response: ServerResponse, to: string): Promise<void> =>
  send(response, 303, { Location: to, 'Cache-Control': 'no-store', 'x-ms-request-id': randomUUID() }, undefined);
