import type { Browser, Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { addUser, findUser, type Person } from '../../../emulator/directory/people.ts';
import { startEmulator } from '../../../emulator/start.ts';
import { findApp } from '../../../emulator/teams/apps.ts';
import { pagesTold } from '../../../emulator/teams/live.ts';
import { addChannel, addTab, addTeam } from '../../../emulator/teams/teams.ts';
import { addWorkflow, workflowUrl } from '../../../emulator/teams/workflows.ts';
import { until } from '../until.ts';
import { launchBrowser } from './chromium.ts';
import { probeApp } from './probe-app.ts';
import { appears, type Visit, visit } from './visit.ts';

export const AMINA = 'amina.shah@marlsbury.gov.example';

/** A browser at the pretend Teams, with one team, a channel beside General, and the probe app in it and for everybody. */
export async function openTeams() {
  const [browser, emulator] = await Promise.all([launchBrowser(), startEmulator({ throttles: false })]);
  const { tenant, origin } = emulator;
  const amina = findUser(tenant, AMINA)!;
  const person = (name: string, displayName: string) =>
    addUser(tenant, { userPrincipalName: `${name}@marlsbury.gov.example`, displayName });
  const carys = person('carys.penhallow', 'Carys Penhallow');
  person('winston.ebdon', 'Winston Ebdon');
  const team = addTeam(tenant, { name: 'Resident feedback', owners: [amina.id], members: [carys.id] });
  const digest = addChannel(tenant, team.id, 'Morning digest');
  const workflow = addWorkflow(tenant, digest, 'Digest', amina.id);
  const probe = await probeApp(origin);

  const send = async (method: string, address: string, body?: unknown, token?: string): Promise<Response> =>
    fetch(address, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const control = async (method: string, path: string, body?: unknown): Promise<Record<string, string>> => {
    const response = await send(method, `${origin}/control${path}`, body);
    expect(response.ok, `${method} ${path}`).toBe(true);
    return response.status === 204 ? {} : ((await response.json()) as Record<string, string>);
  };
  const clientId = (await control('GET', '/connection')).clientId!;
  const upload = (more: Record<string, unknown> = {}) =>
    control('POST', '/teams/app', { manifest: probe.manifest(clientId, more) });
  const appId = (await upload()).id!;
  const contentUrl = `${probe.origin}/first`;
  addTab(tenant, digest, findApp(tenant, appId)!, { name: 'Probe', entityId: 'first', contentUrl });

  const entity = (tab: string, context?: Record<string, string>): string =>
    `/l/entity/${appId}/${tab}${context === undefined ? '' : `?context=${encodeURIComponent(JSON.stringify(context))}`}`;
  const visits: Visit[] = [];
  let listening = 0;

  return {
    ...{ browser, emulator, tenant, amina, team, digest, probe, clientId, appId },
    ...{ send, control, upload, entity },
    /** The path of the channel's posts. */
    posts: `/l/channel/${encodeURIComponent(digest.id)}/x?groupId=${team.id}`,
    /** Opens a page of Teams as Amina: signed in already, or with the sign-in still to come. */
    async open(path: string, { signedIn = true } = {}): Promise<Page> {
      const at = await visitTeams(browser, origin + path, signedIn ? { as: amina } : {});
      visits.push(at);
      if (signedIn) {
        await appears(at.page.getByRole('navigation', { name: 'App bar' }));
        // What comes in before the page listens shows in its lists and not as a toast.
        listening += 1;
        await until(() => pagesTold(tenant) >= listening);
      }
      return at.page;
    },
    /** What the browser complained about on the open pages. */
    complaints: (): string[] => visits.flatMap(({ complaints }) => complaints),
    /** Posts a card through the workflow of the channel. */
    async post(content: Record<string, unknown>): Promise<void> {
      const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
      const answer = await send('POST', workflowUrl(tenant, workflow), { type: 'message', attachments });
      expect(answer.status).toBe(202);
    },
    /** Sends Amina a notification of the probe that leads to its second tab. */
    async notify(content: string, chainId = 1): Promise<void> {
      const { access_token } = await control('POST', '/token', { app: clientId, roles: ['TeamsActivity.Send'] });
      const webUrl = `https://teams.microsoft.com${entity('second', { subEntityId: 'case/RD-26-000007' })}`;
      const body = {
        ...{ topic: { source: 'text', value: 'Case RD-26-000007', webUrl }, teamsAppId: appId, chainId },
        ...{ activityType: 'systemDefault', previewText: { content } },
        templateParameters: [{ name: 'systemDefaultText', value: 'RD-26-000007 is due tomorrow' }],
      };
      const path = `/v1.0/users/${AMINA}/teamwork/sendActivityNotification`;
      expect((await send('POST', origin + path, body, access_token)).status).toBe(204);
    },
    /** Closes what was opened, and takes away what a test put in somebody's way. */
    async reset(): Promise<void> {
      for (const { context } of visits.splice(0)) await context.close();
      await until(() => pagesTold(tenant) === 0);
      listening = 0;
      await control('POST', '/settings', { teamsAuthToken: null });
      await control('POST', '/people', { user: AMINA, require: null });
    },
    async close(): Promise<void> {
      await browser.close();
      await probe.close();
      await emulator.close();
    },
  };
}

export type OpenTeams = Awaited<ReturnType<typeof openTeams>>;

/**
 * Visits Teams with the list of hosts that teams-js fetches for itself, which no test may ask the network for. `as`: a
 * person whose session the browser has already; anybody else is asked to sign in.
 */
export const visitTeams = (
  browser: Browser,
  address: string,
  { as, ...options }: Omit<NonNullable<Parameters<typeof visit>[2]>, 'before'> & { readonly as?: Person } = {},
): Promise<Visit> =>
  visit(browser, address, {
    ...options,
    before: async (page, { request }) => {
      await page.route('https://res.cdn.office.net/**', (route) =>
        route.fulfill({ json: { validOrigins: ['teams.microsoft.com'] } }),
      );
      if (as === undefined) return;
      const { origin } = new URL(address);
      const signIn = { headers: { origin }, form: { oid: as.id }, maxRedirects: 0 };
      expect((await request.post(`${origin}/teams/sign-in?to=%2Fteams`, signIn)).status()).toBe(303);
    },
  });

/** The probe's own window in the page, once the host has answered it. */
export async function tabOf(page: Page, path = '/first'): Promise<Frame> {
  const find = () => page.frames().find((frame) => new URL(frame.url(), 'http://x').pathname === path);
  await expect.poll(find).toBeDefined();
  const frame = find()!;
  await frame.waitForFunction('globalThis.ready');
  await frame.evaluate('ready');
  return frame;
}

/** Runs a call of teams-js in the probe: its value, or what it rejects with. */
export const call = (frame: Frame, code: string): Promise<unknown> =>
  frame.evaluate(`(async () => { try { return { value: await microsoftTeams.${code} } }
    catch (error) { return { refused: error.message ?? error } } })()`);
