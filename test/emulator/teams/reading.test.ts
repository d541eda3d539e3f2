import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ATeam, CARYS, openTeam, told } from './a-team.ts';

let at: ATeam;
beforeAll(async () => {
  at = await openTeam();
});
afterAll(() => at.close());

const get = (path: string, token: string) => at.caller.graph('GET', path, { token });

describe('reading teams', () => {
  it('lists the teams of a person, to an app that may and to the person', async () => {
    const app = await at.roles('Team.ReadBasic.All');
    expect((await get(`/users/${CARYS}/joinedTeams`, app)).body.value).toEqual([
      expect.objectContaining({ id: at.team.id, displayName: 'Resident feedback', internalId: at.team.generalId }),
    ]);
    const carys = await at.delegated(at.carys, 'Team.ReadBasic.All');
    expect((await get('/me/joinedTeams', carys)).body.value).toHaveLength(1);
    expect(told(await get(`/users/${at.amina.id}/joinedTeams`, carys))).toEqual([403, 'Forbidden']);
    expect((await get(`/users/${at.outsider.id}/joinedTeams`, app)).body.value).toEqual([]);
    expect(told(await get(`/users/${CARYS}/joinedTeams`, at.own))).toEqual([403, 'Forbidden']);
  });

  it('shows a team and its channels, General first, and only to members', async () => {
    const token = await at.roles('Team.ReadBasic.All', 'Channel.ReadBasic.All');
    expect((await get(`/teams/${at.team.id}`, token)).body).toMatchObject({ displayName: 'Resident feedback' });
    const { body } = await get(`/teams/${at.team.id}/channels`, token);
    expect(body.value.map(({ displayName }: { displayName: string }) => displayName)).toEqual([
      'General',
      'Morning digest',
    ]);
    expect(body.value[0].id).toMatch(/^19:[0-9a-f]{32}@thread\.tacv2$/);
    const one = `/teams/${at.team.id}/channels/${encodeURIComponent(at.channel.id)}`;
    expect((await get(one, token)).body).toMatchObject({ id: at.channel.id, membershipType: 'standard' });
    const named = await get(`/teams/${at.team.id}/channels?$filter=displayName eq 'morning digest'`, token);
    expect(named.body.value).toHaveLength(1);
    expect(told(await get(`/teams/${at.team.id}/channels/19:x@thread.tacv2`, token))).toEqual([404, 'NotFound']);
    expect(told(await get('/teams/none', token))).toEqual([404, 'NotFound']);
    const outsider = await at.delegated(at.outsider, 'Channel.ReadBasic.All');
    expect(told(await get(`/teams/${at.team.id}/channels`, outsider))).toEqual([403, 'Forbidden']);
    expect(told(await get(`/teams/${at.team.id}/channels`, at.own))).toEqual([403, 'Forbidden']);
  });

  it('lists tabs, with their app where asked', async () => {
    const token = await at.roles('TeamsTab.Read.All');
    const path = `/teams/${at.team.id}/channels/${encodeURIComponent(at.channel.id)}/tabs`;
    const plain = (await get(path, token)).body.value;
    expect(plain).toEqual([
      expect.objectContaining({
        displayName: 'Redress',
        configuration: expect.objectContaining({ entityId: 'board' }),
      }),
    ]);
    expect(plain[0].teamsApp).toBeUndefined();
    const filter = `$filter=teamsApp/id eq '${at.app.id}'&$expand=teamsApp`;
    expect((await get(`${path}?${filter}`, token)).body.value[0].teamsApp).toMatchObject({ id: at.app.id });
    expect((await get(`${path}?$filter=teamsApp/id eq 'other'`, token)).body.value).toEqual([]);
    expect(told(await get(`${path}?$expand=messages`, token))).toEqual([400, 'BadRequest']);
    expect(told(await get(`${path}?$top=1`, token))).toEqual([400, 'BadRequest']);
  });

  it('lists what is installed for a person and in a team, found by the manifest’s id', async () => {
    const token = await at.roles('TeamsAppInstallation.ReadForUser.All', 'TeamsAppInstallation.ReadForTeam.All');
    const query = `?$expand=teamsApp,teamsAppDefinition&$filter=teamsApp/externalId eq '${at.app.manifest.id}'`;
    for (const path of [`/users/${CARYS}/teamwork/installedApps`, `/teams/${at.team.id}/installedApps`]) {
      const { value } = (await get(path + query, token)).body;
      expect(value).toHaveLength(1);
      expect(value[0]).toMatchObject({
        teamsApp: { id: at.app.id, externalId: at.app.manifest.id, distributionMethod: 'organization' },
        teamsAppDefinition: { teamsAppId: at.app.id, displayName: 'Redress', version: '1.0.0' },
      });
      expect(value[0].id).not.toBe(at.app.id);
      expect(Object.keys((await get(path, token)).body.value[0])).toEqual(['id', 'consentedPermissionSet']);
    }
    await at.installed({ user: CARYS, installed: false });
    expect((await get(`/users/${CARYS}/teamwork/installedApps`, token)).body.value).toEqual([]);
    await at.installed({ user: CARYS, installed: true });
  });

  it('tells the catalogue’s id from the manifest’s', async () => {
    const token = await at.roles('AppCatalog.Read.All');
    const { value } = (await get(`/appCatalogs/teamsApps?$filter=externalId eq '${at.app.manifest.id}'`, token)).body;
    expect(value).toEqual([expect.objectContaining({ id: at.app.id, externalId: at.app.manifest.id })]);
    expect(at.app.id).not.toBe(at.app.manifest.id);
  });
});
