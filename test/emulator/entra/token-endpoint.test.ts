import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addGroup, addMember } from '../../../emulator/directory/people.ts';
import { type Emulator, startEmulator } from '../../../emulator/start.ts';
import { AMINA, type Caller, callerOf } from '../core/caller.ts';

let emulator: Emulator;
let caller: Caller;

beforeAll(async () => {
  emulator = await startEmulator();
  caller = await callerOf(emulator);
});
afterAll(() => emulator.close());

const post = (form: Record<string, string>, { tenant = caller.connection.tenantId, headers = {} } = {}) =>
  caller.send('POST', `${emulator.origin}/${tenant}/oauth2/v2.0/token`, {
    body: new URLSearchParams(form).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });

const asServer = (more: Record<string, string>) => ({
  client_id: caller.connection.clientId,
  client_secret: caller.connection.clientSecret,
  ...more,
});

describe('the token endpoint', () => {
  it('signs what an independent library can verify from the published keys', async () => {
    const metadata = JSON.parse(caller.connection.authorityMetadata);
    const keys = createRemoteJWKSet(new URL(metadata.jwks_uri));
    const { payload } = await jwtVerify(await caller.token({ user: AMINA, audience: 'api' }), keys, {
      issuer: `${caller.connection.authority}/v2.0`,
      audience: caller.connection.apiAudience,
    });
    expect(payload).toMatchObject({
      ver: '2.0',
      tid: caller.connection.tenantId,
      azp: caller.connection.clientId,
      scp: 'access_as_user',
      roles: ['Redress.Officer'],
      preferred_username: AMINA,
      name: 'Amina Shah',
    });
    expect(payload.oid).toMatch(/^[0-9a-f-]{36}$/);
    expect(payload).not.toHaveProperty('idtyp');
  });

  it('names the groups of a person, and only where to ask for them once there are more than a token carries', async () => {
    const groupsIn = async (): Promise<Record<string, unknown>> =>
      JSON.parse(
        Buffer.from((await caller.token({ user: AMINA, audience: 'api' })).split('.')[1] ?? '', 'base64url').toString(),
      );
    const { tenant } = emulator;
    const amina = String((await groupsIn()).oid);
    const team = addGroup(tenant, { displayName: 'Neighbourhoods' });
    addMember(tenant, team, amina);
    expect((await groupsIn()).groups).toEqual([team]);
    const { body: connection } = await caller.send('GET', `${emulator.origin}/control/connection`, {});
    expect(connection.groups).toContainEqual({ id: team, displayName: 'Neighbourhoods' });
    for (let n = 0; n < 200; n += 1) addMember(tenant, addGroup(tenant, { displayName: `Distribution ${n}` }), amina);
    const many = await groupsIn();
    expect(many).not.toHaveProperty('groups');
    expect(many).toMatchObject({
      _claim_names: { groups: 'src1' },
      _claim_sources: { src1: { endpoint: `https://graph.microsoft.com/v1.0/users/${amina}/getMemberObjects` } },
    });
  });

  it('marks a token of an app as one, with roles and without scopes', async () => {
    const { body } = await post(
      asServer({ grant_type: 'client_credentials', scope: 'https://graph.microsoft.com/.default' }),
    );
    const claims = JSON.parse(Buffer.from(body.access_token.split('.')[1], 'base64url').toString());
    expect(claims.idtyp).toBe('app');
    expect(claims.roles).toContain('Sites.ReadWrite.All');
    expect(claims).not.toHaveProperty('scp');
    expect(body).not.toHaveProperty('refresh_token');
  });

  it('gives the same configuration at its address as it hands to servers', async () => {
    const { body } = await caller.send(
      'GET',
      `${emulator.origin}/${caller.connection.tenantId}/v2.0/.well-known/openid-configuration`,
      {},
    );
    expect(body).toEqual(JSON.parse(caller.connection.authorityMetadata));
  });

  it.each([
    [
      'a single scope instead of .default',
      { grant_type: 'client_credentials', scope: 'https://graph.microsoft.com/User.Read' },
      'invalid_scope',
      1002012,
    ],
    [
      'a grant it does not imitate',
      { grant_type: 'password', username: 'x', password: 'y' },
      'unsupported_grant_type',
      70003,
    ],
    [
      'an exchange that does not say it is one',
      { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: 'x', scope: 'User.Read' },
      'invalid_request',
      900144,
    ],
    [
      'a refresh token nobody gave out',
      { grant_type: 'refresh_token', refresh_token: 'made-up', scope: 'User.Read' },
      'invalid_grant',
      9002313,
    ],
    [
      'two resources at once',
      {
        grant_type: 'client_credentials',
        scope: `https://graph.microsoft.com/.default api://7d1e55aa-0c0d-4e0a-9d0e-5eed00000001/.default`,
      },
      'invalid_request',
      28000,
    ],
  ])('refuses %s', async (_, form, error, code) => {
    const { status, body } = await post(asServer(form));
    expect({ status, error: body.error, codes: body.error_codes }).toEqual({ status: 400, error, codes: [code] });
  });

  it('says which tenant it does not know', async () => {
    const { status, body } = await post(asServer({ grant_type: 'client_credentials' }), {
      tenant: '11111111-2222-4333-8444-555555555555',
    });
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: 'invalid_request', error_codes: [90002] });
  });

  it('refuses a server without its secret as 401, and says that a certificate is not imitated', async () => {
    const bare = {
      client_id: caller.connection.clientId,
      grant_type: 'client_credentials',
      scope: 'https://graph.microsoft.com/.default',
    };
    const none = await post(bare);
    expect([none.status, none.body.error_codes]).toEqual([401, [7000218]]);
    const assertion = await post({
      ...bare,
      client_assertion: 'a.b.c',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    });
    expect(assertion.body.error_description).toContain('does not imitate');
  });

  it('takes the secret as Basic credentials too (RFC 6749, 2.3.1)', async () => {
    const basic = Buffer.from(
      `${caller.connection.clientId}:${encodeURIComponent(caller.connection.clientSecret)}`,
    ).toString('base64');
    const { status } = await post(
      { grant_type: 'client_credentials', scope: 'https://graph.microsoft.com/.default' },
      { headers: { authorization: `Basic ${basic}` } },
    );
    expect(status).toBe(200);
  });

  it('describes an error as the documentation does, with the caller’s correlation id', async () => {
    const { body } = await post(asServer({ grant_type: 'client_credentials', 'client-request-id': 'c0ffee' }));
    expect(body).toMatchObject({ correlation_id: 'c0ffee', error_codes: [900144] });
    expect(body.timestamp).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$/);
    expect(body.error_description).toMatch(/^AADSTS900144: .* Trace ID: .* Correlation ID: c0ffee Timestamp: /);
  });

  it('answers 501 for an address of the sign-in service it does not imitate', async () => {
    const { status, text } = await caller.send('GET', `${emulator.origin}/common/discovery/instance`, {});
    expect(status).toBe(501);
    expect(text).toContain('GET /common/discovery/instance');
  });
});
