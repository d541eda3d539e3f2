import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Application, findApplication } from '../directory/applications.ts';
import { send } from '../shell/answer.ts';
import { readBody } from '../shell/body.ts';
import { newIds } from '../shell/door.ts';
import { mediaType } from '../shell/media.ts';
import {
  clientCredentials,
  crossOriginOnly,
  type Form,
  missing,
  need,
  onBehalfOf,
  redeemCode,
  refresh,
  type TokenAnswer,
} from './grants.ts';
import { isRegisteredRedirect } from './redirects.ts';
import { faultBody, SignInFault } from './sign-in-fault.ts';
import type { TokenMint } from './tokens.ts';

const LIMIT = 256 * 1024;

/** `POST /{tenant}/oauth2/v2.0/token`, with the cross-origin headers a single-page app needs. */
export async function tokenEndpoint(
  mint: TokenMint,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { origin } = request.headers;
  const browser = origin !== undefined;
  if (browser && isRegisteredRedirect(`${origin}/`)) {
    response.setHeader('Access-Control-Allow-Origin', origin);
    response.setHeader('Vary', 'Origin');
  }
  if (request.method === 'OPTIONS') {
    const asked = request.headers['access-control-request-headers'];
    return send(
      response,
      200,
      {
        'Access-Control-Allow-Methods': 'POST, OPTIONS',
        ...(typeof asked === 'string' && /^[\w\-, ]*$/.test(asked) ? { 'Access-Control-Allow-Headers': asked } : {}),
      },
      undefined,
    );
  }
  let form: Form = {};
  try {
    form = await readForm(request);
    const client = readClient(mint, request, form);
    await send(response, 200, HEADERS, grant(mint, client, form, browser));
  } catch (error) {
    if (!(error instanceof SignInFault)) throw error;
    const correlation = newIds(form['client-request-id'] ?? String(request.headers['client-request-id'] ?? '')).client;
    if (!request.complete) response.setHeader('Connection', 'close');
    await send(
      response,
      error.status,
      HEADERS,
      faultBody(error, correlation, mint.tenant.clock.iso(), mint.tenant.settings.origin),
    );
  }
}

const HEADERS = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store', Pragma: 'no-cache' };

type Client = {
  readonly app: Application;
  /** What it sent to prove itself, in the form or as Basic credentials. */
  readonly secret: string | null;
  readonly assertion: boolean;
};

function grant(mint: TokenMint, client: Client, form: Form, browser: boolean): TokenAnswer {
  const type = need(form, 'grant_type');
  switch (type) {
    case 'client_credentials':
      return clientCredentials(mint, confidential(client), form);
    case 'urn:ietf:params:oauth:grant-type:jwt-bearer':
      return onBehalfOf(mint, confidential(client), form);
    case 'authorization_code':
      if (!browser) throw crossOriginOnly();
      return redeemCode(mint, client.app, form);
    case 'refresh_token':
      return refresh(mint, browser ? client.app : confidential(client), form, browser);
    default:
      throw new SignInFault(
        'unsupported_grant_type',
        70003,
        `The app requested an unsupported grant type '${type.slice(0, 80)}'.`,
      );
  }
}

function readClient(mint: TokenMint, request: IncomingMessage, form: Form): Client {
  const basic = readBasic(request.headers.authorization);
  const id = form.client_id ?? basic?.id ?? '';
  if (id === '') throw missing('client_id');
  const app = findApplication(mint.tenant, id);
  if (app === null) {
    throw new SignInFault(
      'unauthorized_client',
      700016,
      `Application with identifier '${id.slice(0, 80)}' was not found in the directory 'Marlsbury Borough Council'.`,
    );
  }
  return { app, secret: form.client_secret ?? basic?.secret ?? null, assertion: form.client_assertion !== undefined };
}

/** RFC 6749, 2.3.1: both halves are form-encoded before they are joined. */
function readBasic(header: string | undefined): { id: string; secret: string } | null {
  const encoded = /^basic\s+(\S+)$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return null;
  const text = Buffer.from(encoded, 'base64').toString();
  const colon = text.indexOf(':');
  const [id, secret] = [text.slice(0, colon), text.slice(colon + 1)].map(
    (half) => new URLSearchParams(`v=${half}`).get('v') ?? '',
  ) as [string, string];
  return colon === -1 ? null : { id, secret };
}

/** The client proves who it is with its secret. Throws invalid_client. */
function confidential({ app, secret, assertion }: Client): Application {
  const refused = (number: number, message: string) =>
    new SignInFault('invalid_client', number, message, { status: 401 });
  if (assertion) throw refused(700027, 'The emulator does not imitate client assertions; use the client secret.');
  if (secret === null) {
    throw refused(
      7000218,
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
    );
  }
  const [given, kept] = [Buffer.from(secret), Buffer.from(app.secret)];
  if (given.length === kept.length && timingSafeEqual(given, kept)) return app;
  throw refused(
    7000215,
    `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${app.appId}'.`,
  );
}

async function readForm(request: IncomingMessage): Promise<Form> {
  const bytes = await readBody(request, LIMIT);
  if (bytes === null)
    throw new SignInFault('invalid_request', 900144, 'The request body is too large.', { status: 413 });
  if (mediaType(request.headers['content-type']) !== 'application/x-www-form-urlencoded') {
    throw missing('grant_type');
  }
  return Object.fromEntries(new URLSearchParams(bytes.toString('utf8')));
}
