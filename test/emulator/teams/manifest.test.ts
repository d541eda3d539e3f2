import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmulator } from '../../../emulator/start.ts';
import { findApp } from '../../../emulator/teams/apps.ts';
import { BadManifest, parametersOf, readManifest } from '../../../emulator/teams/manifest.ts';
import { REDRESS_TEAMS_APP_ID, redressManifest } from '../../../emulator/teams/redress-app.ts';
import { addTeam, channelsOf, tabsOf } from '../../../emulator/teams/teams.ts';
import { callerOf } from '../core/caller.ts';
import { type ATeam, openTeam, told } from './a-team.ts';

const good = redressManifest('https://redress.marlsbury.gov.example');

describe('a manifest', () => {
  it('of Redress is taken, and asks for no more than to notify people', () => {
    const manifest = readManifest(good);
    expect(manifest.resourceSpecific).toEqual(['TeamsActivity.Send.User']);
    expect(manifest.validDomains).toEqual(['redress.marlsbury.gov.example']);
    for (const { templateText } of manifest.activityTypes) {
      // A preview stands on locked screens: no template has a place for a name.
      for (const name of parametersOf(templateText))
        expect(['reference', 'when', 'dueToday', 'overdue']).toContain(name);
    }
  });

  const types = (more: object) => ({
    activities: { activityTypes: [{ ...{ type: 'a', description: 'b', templateText: 'c' }, ...more }] },
  });
  const tab = (contentUrl: string) => ({ staticTabs: [{ entityId: 'a', name: 'b', contentUrl }] });
  it.each([
    ['is no object', 7],
    ['has an id that is no GUID', { ...good, id: 'redress' }],
    ['has too long a name', { ...good, name: { short: 'x'.repeat(31) } }],
    ['has no colour', { ...good, accentColor: 'teal' }],
    ['shows a page over plain http', { ...good, ...tab('http://redress.example/') }],
    ['shows no address', { ...good, ...tab('cases') }],
    ['declares the reserved activity type', { ...good, ...types({ type: 'systemDefault' }) }],
    [
      'declares a type twice',
      { ...good, activities: { activityTypes: [types({}), types({})].flatMap((one) => one.activities.activityTypes) } },
    ],
    ['has too long a template', { ...good, ...types({ templateText: 'x'.repeat(129) }) }],
  ])('is refused when it %s', (_what, json) => {
    expect(() => readManifest(json)).toThrow(BadManifest);
  });
});

describe('the control address of Teams', () => {
  let at: ATeam;
  beforeAll(async () => {
    at = await openTeam();
  });
  afterAll(() => at.close());

  it('moves Redress and its channel tabs to where the server is', async () => {
    await at.caller.control('POST', '/teams/app', { origin: 'http://localhost:4999/' });
    expect(findApp(at.tenant, REDRESS_TEAMS_APP_ID)?.manifest.staticTabs[0]?.contentUrl).toBe(
      'http://localhost:4999/#work',
    );
    expect(tabsOf(at.tenant, at.channel.id)[0]?.contentUrl).toBe('http://localhost:4999/#board');
  });

  it('says what it does not take', async () => {
    for (const body of [{}, { origin: 'x' }, { manifest: { id: 'x' } }])
      expect(told(await at.caller.control('POST', '/teams/app', body))).toEqual([400, 'badRequest']);
    expect(told(await at.caller.control('POST', '/teams/installation', { app: 'none' }))).toEqual([404, 'notFound']);
    expect(told(await at.installed({ user: 'nobody', installed: true }))).toEqual([404, 'notFound']);
    expect(told(await at.installed({ team: at.team.id, installed: 'yes' }))).toEqual([400, 'badRequest']);
    expect(told(await at.caller.control('POST', '/teams/workflow', { id: 'x', enabled: true }))).toEqual([
      404,
      'notFound',
    ]);
    expect(told(await at.caller.control('GET', '/teams/activity?user=nobody'))).toEqual([404, 'notFound']);
  });
});

describe('what Teams keeps', () => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-teams-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('survives a restart: teams, tabs, posts, feeds, workflows, and where Redress is', async () => {
    const first = await startEmulator({ dataFolder: folder, seed: true, throttles: false });
    const before = await callerOf(first);
    await before.control('POST', '/teams/app', { origin: 'http://localhost:4321' });
    const overview = (await before.control('GET', '/teams')).body;
    const [digest] = overview.teams[1].channels.filter(({ name }: { name: string }) => name === 'Morning digest');
    const card = { type: 'AdaptiveCard', version: '1.5', body: [] };
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }];
    expect(
      (await before.send('POST', digest.workflows[0].url, { body: { type: 'message', attachments } })).status,
    ).toBe(202);
    await first.close();

    const second = await startEmulator({ dataFolder: folder, seed: true });
    const after = await callerOf(second);
    const kept = (await after.control('GET', '/teams')).body;
    const moved = (text: string) =>
      text.replaceAll(`:${new URL(first.origin).port}/`, `:${new URL(second.origin).port}/`);
    const expected = JSON.parse(moved(JSON.stringify(overview)));
    const channels = expected.teams[1].channels as { name: string; workflows: { runs: unknown[] }[] }[];
    channels
      .find(({ name }) => name === 'Morning digest')!
      .workflows[0]!.runs.push({ at: expect.any(Number), failure: null });
    expect(kept).toEqual(expected);
    expect(kept.teams[1].channels[0].tabs[0].contentUrl).toBe('http://localhost:4321/#board');
    await second.close();
  });

  it('is made once: a team, channel or tab of the same name is the same', async () => {
    const at = await openTeam();
    const again = addTeam(at.tenant, { name: 'resident feedback', members: [at.outsider.id] });
    expect(again.id).toBe(at.team.id);
    expect(channelsOf(at.tenant, again.id)).toHaveLength(2);
    await at.close();
  });
});
