import { findApplication, REDRESS_APP_ID } from '../directory/applications.ts';
import { challengePerson, findUser } from '../directory/people.ts';
import { GraphFault } from '../route.ts';
import { durationMs } from '../shell/duration.ts';
import type { ControlCall, ControlRoute } from '../slice.ts';
import { GRAPH_AUDIENCE, TOKEN_SECONDS, type TokenMint } from './tokens.ts';

/** Tokens without a sign-in, and people whose sign-in needs something, for tests. */
export function signInControls(mint: TokenMint): ControlRoute[] {
  return [
    { method: 'POST', path: '/token', handle: (call) => ({ status: 200, body: mintToken(mint, call) }) },
    {
      method: 'POST',
      path: '/people',
      handle: (call) => {
        challenge(call);
        return { status: 204 };
      },
    },
  ];
}

/**
 * `{"user": upn | object id, "audience": "api" | "graph", "scopes": […]}` or `{"app": client id, "audience"?, "roles"?: […]}`;
 * `"lifetime"`: a duration, which may be negative for a token that has expired.
 */
function mintToken(mint: TokenMint, { json, tenant }: ControlCall): Record<string, unknown> {
  const asked = record(json);
  const api = (asked.audience ?? (asked.app === undefined ? 'api' : 'graph')) === 'api';
  const audience = api ? REDRESS_APP_ID : GRAPH_AUDIENCE;
  const lifetime = asked.lifetime === undefined ? TOKEN_SECONDS : (durationMs(String(asked.lifetime)) ?? 0) / 1000;
  if (asked.app !== undefined) {
    const app = findApplication(tenant, String(asked.app));
    if (app === null) throw new GraphFault(404, 'notFound', 'No such application is registered.');
    const roles = list(asked.roles) ?? (api ? [] : app.applicationPermissions);
    return { access_token: mint.appToken(app, audience, roles, lifetime), expires_in: lifetime };
  }
  const person = findUser(tenant, String(asked.user ?? ''));
  if (person === null) throw new GraphFault(404, 'notFound', 'No such person is in the directory.');
  const client = findApplication(tenant, REDRESS_APP_ID)!;
  const scopes = list(asked.scopes) ?? (api ? client.scopes : client.delegatedPermissions);
  return { access_token: mint.userToken(person, client, audience, scopes, '0', lifetime), expires_in: lifetime };
}

/** `{"user": upn | object id, "require": "consent" | "interaction" | null}`. */
function challenge({ json, tenant }: ControlCall): void {
  const { user, require } = record(json);
  const person = findUser(tenant, String(user ?? ''));
  if (person === null) throw new GraphFault(404, 'notFound', 'No such person is in the directory.');
  if (require !== 'consent' && require !== 'interaction' && require !== null) {
    throw new GraphFault(400, 'badRequest', '"require" must be "consent", "interaction" or null.');
  }
  challengePerson(tenant, person.id, require);
}

function list(value: unknown): string[] | null {
  if (value === undefined) return null;
  if (!Array.isArray(value)) throw new GraphFault(400, 'badRequest', 'Scopes and roles are lists.');
  return value.map(String);
}

function record(json: unknown): Record<string, unknown> {
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Record<string, unknown>;
  throw new GraphFault(400, 'badRequest', 'The body must be a JSON object.');
}
