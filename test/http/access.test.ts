import { generateKeyPair, type JWTPayload } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type EndpointName } from '../../src/api/contract.ts';
import type { Endpoint } from '../../src/api/endpoint.ts';
import { ACTIONS, actionsOf, MAY, may, ROLES } from '../../src/domain/access.ts';
import { CALLS, callOf } from '../support/http/calls.ts';
import { type Running, running } from '../support/http/running.ts';

let here: Running;
/** A key that is not of the sign-in. */
let strange: CryptoKey;
beforeAll(async () => {
  here = await running();
  strange = (await generateKeyPair('RS256')).privateKey;
});
afterAll(() => here.close());

const names = Object.keys(contract) as EndpointName[];
const endpointOf = (name: EndpointName): Endpoint => contract[name];
const forPeople = names.filter((name) => !['anybody', 'Microsoft Graph'].includes(endpointOf(name).caller));

const ask = (name: EndpointName, token?: string) => here.app.inject(callOf(name, CALLS[name] as never, token));

const now = (): number => Math.floor(Date.now() / 1_000);

describe('who may come in', () => {
  it('has a rule for every endpoint of the contract, and no endpoint beside the contract', async () => {
    const routes = here.app.printRoutes({ commonPrefix: false });
    for (const name of names) expect(routes).toContain(endpointOf(name).path.split('/').at(-1));
    expect(forPeople.length).toBeGreaterThanOrEqual(21);
    expect(forPeople.every((name) => ACTIONS.some((action) => action === endpointOf(name).caller))).toBe(true);
    const documented = (await here.app.inject('/api/docs/json')).json<{ paths: Record<string, object> }>().paths;
    expect(Object.keys(documented).sort()).toEqual(
      [...new Set(names.map((name) => endpointOf(name).path.replace(/:(\w+)/g, '{$1}')))].sort(),
    );
  });

  /** As of when it is asked: six minutes are five and a half where the tests before took thirty seconds. */
  const wrong = (): [why: string, claims: JWTPayload, status: number, challenge: string][] => [
    ['another audience', { aud: '00000000-0000-4000-8000-000000000000' }, 401, 'other audience'],
    ['Graph as the audience', { aud: 'https://graph.microsoft.com' }, 401, 'other audience'],
    ['another tenant', { tid: '99999999-9999-4999-8999-999999999999' }, 401, 'other tenant'],
    ['another issuer', { iss: 'https://login.elsewhere.invalid/x/v2.0' }, 401, 'other issuer'],
    ['a token that ended six minutes ago', { exp: now() - 360 }, 401, 'expired'],
    ['a token that begins in six minutes', { nbf: now() + 360 }, 401, 'not yet valid'],
    ['no scope', { scp: undefined }, 403, 'not a person'],
    ['another scope', { scp: 'User.Read' }, 403, 'missing scope'],
    ['an app with every role', { scp: undefined, idtyp: 'app', roles: [...ROLES] }, 403, 'not a person'],
    ['an app that also claims the scope', { idtyp: 'app', roles: [...ROLES] }, 403, 'not a person'],
    ['nobody in particular', { oid: undefined }, 403, 'not a person'],
  ];

  for (const name of forPeople) {
    const endpoint = endpointOf(name);
    const said = `${endpoint.method} ${endpoint.path}`;

    it(`${said} turns away whoever brings no token, a bad signature or a token for something else`, async () => {
      const bare = await ask(name);
      expect([bare.statusCode, bare.headers['www-authenticate']]).toEqual([401, 'Bearer realm="Redress"']);
      const forged = await ask(name, await here.authority.token({ roles: [...ROLES] }, strange));
      expect([forged.statusCode, forged.headers['www-authenticate']]).toEqual([
        401,
        'Bearer realm="Redress", error="invalid_token", error_description="bad signature"',
      ]);
      for (const [why, claims, status, challenge] of wrong()) {
        const answer = await ask(name, await here.authority.token({ roles: [...ROLES], ...claims }));
        expect([why, answer.statusCode, answer.headers['www-authenticate']]).toEqual([
          why,
          status,
          expect.stringContaining(`"${challenge}"`),
        ]);
        expect(answer.headers['content-type']).toContain('application/problem+json');
      }
    });

    it(`${said} lets in exactly the roles that the table names for "${endpoint.caller}"`, async () => {
      const outcomes: [string, boolean][] = [];
      for (const role of [...ROLES, 'Redress.Emperor', 'none']) {
        const roles = role === 'none' ? [] : [role];
        // A sign-in that is over and still taken, because clocks differ: the stream of updates ends with it.
        const { statusCode } = await ask(name, await here.authority.token({ roles, exp: now() - 60 }));
        expect([200, 403, 404]).toContain(statusCode);
        outcomes.push([role, statusCode !== 403]);
      }
      expect(outcomes).toEqual(
        [...ROLES, 'Redress.Emperor', 'none'].map((role) => [
          role,
          may(
            ROLES.filter((known) => known === role),
            endpoint.caller as (typeof ACTIONS)[number],
          ),
        ]),
      );
    });
  }

  it('takes a token within five minutes of its end, because clocks differ', async () => {
    const { statusCode } = await ask('me', await here.authority.token({ exp: now() - 240 }));
    expect(statusCode).toBe(200);
  });
});

describe('the table of access', () => {
  it('lets nobody but officers, the complaints team, member services and the link officer decide', () => {
    expect(ROLES.filter((role) => MAY[role].includes('decide about mail'))).toEqual([
      'Redress.Officer',
      'Redress.ComplaintsTeam',
      'Redress.MemberServices',
      'Redress.LinkOfficer',
    ]);
  });

  it('keeps the whole post from heads of service and directors, who answer for cases', () => {
    expect(may(['Redress.HeadOfService', 'Redress.Director'], 'read the mail log')).toBe(false);
    expect(may(['Redress.HeadOfService'], 'read cases')).toBe(true);
  });

  it('adds roles up, and shows everyone who they are', () => {
    expect(actionsOf([])).toEqual(['see yourself']);
    expect(actionsOf(['Redress.HeadOfService', 'Redress.Auditor'])).toEqual([
      'see yourself',
      'read the mail log',
      'read cases',
      'act on cases',
      'see the load',
      'see the figures',
      'read the reconciliation',
    ]);
  });
});
