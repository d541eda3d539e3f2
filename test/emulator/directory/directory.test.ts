import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addGroup, addMember, addUser, findUser } from '../../../emulator/directory/people.ts';
import { type Emulator, startEmulator } from '../../../emulator/start.ts';
import { AMINA, type Caller, callerOf } from '../core/caller.ts';

let emulator: Emulator;
let caller: Caller;
let group: string;
const names = ['Bea', 'Cyn', 'Dai', 'Ewa', 'Fay'];

beforeAll(async () => {
  emulator = await startEmulator();
  caller = await callerOf(emulator);
  const { tenant } = emulator;
  group = addGroup(tenant, { displayName: 'Complaints team', description: 'Stage 1 and 2' });
  for (const name of names) {
    const person = addUser(tenant, {
      userPrincipalName: `${name.toLowerCase()}.probe@marlsbury.gov.example`,
      displayName: `${name} Probe`,
      givenName: name,
      surname: 'Probe',
      department: name < 'D' ? 'Waste' : 'Housing',
      appRoles: ['Redress.ComplaintsTeam'],
    });
    addMember(tenant, group, person.id);
    addMember(tenant, group, person.id);
  }
});
afterAll(() => emulator.close());

const displayNames = (body: { value: { displayName: string }[] }) => body.value.map((one) => one.displayName);

describe('people', () => {
  it('are found by object id, by address in any case, and not by anything else', async () => {
    const byAddress = await caller.graph('GET', '/users/BEA.probe@marlsbury.gov.example');
    expect(byAddress.body).toMatchObject({ displayName: 'Bea Probe', mail: 'bea.probe@marlsbury.gov.example' });
    expect((await caller.graph('GET', `/users/${byAddress.body.id}`)).body.displayName).toBe('Bea Probe');
    const missing = await caller.graph('GET', '/users/nobody@marlsbury.gov.example');
    expect([missing.status, missing.body.error.code]).toEqual([404, 'Request_ResourceNotFound']);
  });

  it('come with eleven properties, and with others only when chosen', async () => {
    const plain = await caller.graph('GET', `/users/${AMINA}`);
    expect(plain.body).not.toHaveProperty('department');
    expect(Object.keys(plain.body).filter((name) => !name.startsWith('@'))).toHaveLength(11);
    const chosen = await caller.graph('GET', `/users/${AMINA}?$select=department,accountEnabled`);
    expect(chosen.body).toMatchObject({ department: 'Customer contact', accountEnabled: true });
    expect(chosen.body).not.toHaveProperty('id');
  });

  it('come in pages that lead to each other without losing or repeating anybody', async () => {
    const seen: string[] = [];
    let next: string | undefined = '/users?$top=2&$select=displayName';
    let pages = 0;
    while (next !== undefined) {
      const { body } = await caller.graph('GET', next.replace(`${emulator.origin}/v1.0`, ''));
      seen.push(...displayNames(body));
      next = body['@odata.nextLink'];
      pages += 1;
    }
    expect(pages).toBe(5);
    expect(seen.toSorted()).toEqual(
      [
        ...names.map((name) => `${name} Probe`),
        'Amina Shah',
        'Complaints',
        'Customer Contact',
        'Ombudsman Link',
      ].toSorted(),
    );
  });

  it.each([
    ["department eq 'Waste'", ['Bea Probe', 'Cyn Probe']],
    ["startswith(displayName,'E') or givenName eq 'fay'", ['Ewa Probe', 'Fay Probe']],
    [`mail eq '${AMINA}' and accountEnabled eq true`, ['Amina Shah']],
  ])('are filtered: %s', async (filter, expected) => {
    const { body } = await caller.graph('GET', `/users?$filter=${encodeURIComponent(filter)}`);
    expect(displayNames(body)).toEqual(expected);
  });

  it.each([
    ["contains(displayName,'a')", 'Request_UnsupportedQuery'],
    ["displayName ne 'a'", 'Request_UnsupportedQuery'],
    ["officeLocation eq 'a'", 'Request_UnsupportedQuery'],
    ["shoeSize eq 'a'", 'BadRequest'],
    ['displayName eq', 'BadRequest'],
  ])('are not filtered by what the directory cannot do: %s', async (filter, code) => {
    const { status, body } = await caller.graph('GET', `/users?$filter=${encodeURIComponent(filter)}`);
    expect([status, body.error.code]).toEqual([400, code]);
  });

  it.each([
    '$top=0',
    '$top=1000',
    '$select=shoeSize',
    '$orderby=shoeSize',
    '$skip=1',
    '$skiptoken=made-up',
    '$search="a"',
  ])('are not listed with %s', async (option) => {
    expect((await caller.graph('GET', `/users?${option}`)).status).toBe(400);
  });

  it('count themselves only for those who ask the documented way', async () => {
    const eventual = { headers: { consistencylevel: 'eventual' } };
    const counted = await caller.graph(
      'GET',
      "/users?$count=true&$filter=endswith(mail,'probe@marlsbury.gov.example')",
      eventual,
    );
    expect(counted.body['@odata.count']).toBe(5);
  });

  it('keep their id when they are added again', () => {
    const before = findUser(emulator.tenant, AMINA)!;
    const after = addUser(emulator.tenant, {
      ...before,
      mail: AMINA,
      jobTitle: 'Senior officer',
      givenName: 'Amina',
      surname: 'Shah',
      department: 'Customer contact',
      officeLocation: 'Town Hall',
    });
    expect(after).toMatchObject({ id: before.id, jobTitle: 'Senior officer' });
  });
});

describe('who may see whom', () => {
  it('a signed-in person sees themselves with User.Read, and nobody else', async () => {
    const token = await caller.token({ user: AMINA, audience: 'graph' });
    expect((await caller.graph('GET', '/me', { token })).body.userPrincipalName).toBe(AMINA);
    expect((await caller.graph('GET', `/users/${AMINA}`, { token })).status).toBe(200);
    expect((await caller.graph('GET', '/users/bea.probe@marlsbury.gov.example', { token })).status).toBe(403);
    expect((await caller.graph('GET', '/users', { token })).body.error.code).toBe('Authorization_RequestDenied');
  });

  it('an app has no /me', async () => {
    const { status, body } = await caller.graph('GET', '/me');
    expect([status, body.error.message]).toEqual([
      400,
      '/me request is only valid with delegated authentication flow.',
    ]);
  });

  it('an app without permissions sees nothing', async () => {
    const token = await caller.token({ app: '7d1e55aa-0c0d-4e0a-9d0e-5eed00000002' });
    expect((await caller.graph('GET', '/users', { token })).status).toBe(403);
    expect((await caller.graph('GET', '/groups', { token })).status).toBe(403);
  });
});

describe('groups', () => {
  it('have members, once each, and members have groups', async () => {
    const members = await caller.graph('GET', `/groups/${group}/members?$select=displayName`);
    expect(displayNames(members.body)).toEqual(names.map((name) => `${name} Probe`));
    expect(members.body.value[0]['@odata.type']).toBe('#microsoft.graph.user');
    const of = await caller.graph('GET', '/users/bea.probe@marlsbury.gov.example/memberOf');
    expect(of.body.value).toMatchObject([
      { id: group, displayName: 'Complaints team', '@odata.type': '#microsoft.graph.group' },
    ]);
  });

  it('are reached by a person’s own address too', async () => {
    const token = await caller.token({ user: 'bea.probe@marlsbury.gov.example', audience: 'graph' });
    expect((await caller.graph('GET', '/me/memberOf', { token })).body.value).toHaveLength(1);
  });

  it('are 404 when there is none', async () => {
    expect((await caller.graph('GET', '/groups/5eedc0de-0000-4000-8000-000000000000/members')).body.error.code).toBe(
      'Request_ResourceNotFound',
    );
    expect((await caller.graph('GET', "/groups?$filter=displayName eq 'Nobody'")).body.value).toEqual([]);
  });
});
