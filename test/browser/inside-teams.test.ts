import type { Browser, FrameLocator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findUser } from '../../emulator/directory/people.ts';
import { type Emulator, startEmulator } from '../../emulator/start.ts';
import { REDRESS_TEAMS_APP_ID } from '../../emulator/teams/redress-app.ts';
import { accessibilityFaults, COLOUR_RULES } from '../support/browser/accessibility.ts';
import { builtSurfaces } from '../support/browser/built-surfaces.ts';
import { launchBrowser } from '../support/browser/chromium.ts';
import { AMINA, visitTeams } from '../support/browser/pretend-teams.ts';
import { appears, type Visit, visit } from '../support/browser/visit.ts';
import { type Running, running } from '../support/http/running.ts';

let browser: Browser;
let emulator: Emulator;
let here: Running;
let origin: string;
let at: Visit;

const control = (path: string, body: unknown): Promise<Response> =>
  fetch(`${emulator.origin}/control${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

beforeAll(async () => {
  [browser, emulator] = await Promise.all([launchBrowser(), startEmulator()]);
  const said = (await (await fetch(`${emulator.origin}/control/connection`)).json()) as Record<string, string>;
  here = await running({
    tenantId: said.tenantId!,
    clientId: said.clientId!,
    authority: said.authority!,
    authorityMetadata: said.authorityMetadata!,
    scopes: [`api://${said.clientId}/access_as_user`],
    webRoot: await builtSurfaces(),
    teamsHosts: [emulator.origin],
  });
  await here.app.listen({ port: 0, host: 'localhost' });
  origin = `http://localhost:${(here.app.server.address() as { port: number }).port}`;
  await control('/teams/app', { origin });
});
afterAll(async () => {
  await browser.close();
  await here.close();
  await emulator.close();
});
afterEach(async () => {
  await at.context.close();
  await control('/settings', { teamsAuthToken: null });
});

/** Redress in the pretend Teams, opened by Amina through a deep link to this place in it. */
async function inTeams(place: string, theme = 'default'): Promise<FrameLocator> {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: place }));
  at = await visitTeams(browser, `${emulator.origin}/l/entity/${REDRESS_TEAMS_APP_ID}/work?context=${context}`, {
    chose: { 'pretend-teams.theme': theme },
    as: findUser(emulator.tenant, AMINA)!,
  });
  await appears(at.page.locator('.tab-frame'));
  return at.page.frameLocator('.tab-frame iframe');
}
const state = (wanted: string) => at.page.locator(`.tab-frame[data-state="${wanted}"]`).waitFor();

describe('the tab inside Teams', () => {
  it('opens where the link leads, for the person Teams has signed in, asks nobody to sign in, and says that it is there', async () => {
    const tab = await inTeams('mail');
    await appears(tab.getByText('All 14 messages accounted for'));
    await state('ready');
    expect(await tab.getByText('Amina Shah').first().isVisible()).toBe(true);
    expect(at.page.frames().at(-1)?.url()).toBe(`${origin}/#mail`);
    expect(at.asked.filter((address) => /\/oauth2\//.test(address))).toEqual([]);
    expect(at.asked.filter((address) => /sign-in-.*\.js/.test(address))).toEqual([]);
    expect(await tab.getByRole('button', { name: 'Sign out' }).count()).toBe(0);
    expect(await tab.getByLabel('Colours').count()).toBe(0);
  });

  it('wears the colours of Teams and follows them when they change', async () => {
    const tab = await inTeams('trends', 'dark');
    await appears(tab.getByRole('heading', { name: 'What came in' }));
    expect(await tab.locator('html').getAttribute('data-theme')).toBe('dark');
    await at.page.getByRole('button', { name: 'Account of Amina Shah' }).click();
    expect(await accessibilityFaults(at.page)).toEqual([]);
    for (const [theme, wears] of [
      ['High contrast', 'contrast'],
      ['Light', 'light'],
      ['Dark', 'dark'],
    ] as const) {
      await at.page.getByRole('radio', { name: theme }).check();
      await tab.locator(`html[data-theme="${wears}"]`).waitFor();
      expect([theme, await accessibilityFaults(at.page, COLOUR_RULES)]).toEqual([theme, []]);
    }
  });

  it('lets Teams ask for the consent that is missing, and goes on with it', async () => {
    await control('/people', { user: AMINA, require: 'consent' });
    const tab = await inTeams('mail');
    await at.page
      .getByRole('dialog', { name: 'Permissions requested' })
      .getByRole('button', { name: 'Accept' })
      .click();
    await appears(tab.getByText('All 14 messages accounted for'));
  });

  it('says what to do when Teams gives no token, and tells Teams that it could not start', async () => {
    await control('/settings', { teamsAuthToken: 'resourceDisabled' });
    const tab = await inTeams('mail');
    await tab.getByRole('heading', { name: 'You could not be signed in' }).waitFor();
    await state('failed');
    await control('/settings', { teamsAuthToken: null });
    await tab.getByRole('button', { name: 'Try again' }).click();
    await appears(tab.getByText('All 14 messages accounted for'));
    await state('ready');
  });

  it('does not show itself in a frame of anybody else', async () => {
    const address = 'https://elsewhere.example/';
    at = await visit(browser, address, {
      before: (page) =>
        page.route(`${address}**`, (route) =>
          route.fulfill({ contentType: 'text/html', body: `<iframe id="app" src="${origin}/"></iframe>` }),
        ),
    });
    await expect.poll(() => at.complaints.join(' ')).toContain('frame-ancestors');
    expect(await at.page.frameLocator('#app').locator('#root').count()).toBe(0);
  });
});
