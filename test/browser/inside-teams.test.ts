import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser/chromium.ts';
import { served } from '../support/browser/served.ts';
import { hostState, hostTheme, pretendTeams, TEAMS } from '../support/browser/teams-host.ts';
import { accessibilityFaults, type Visit, visit } from '../support/browser/visit.ts';

let browser: Browser;
let here: Awaited<ReturnType<typeof served>>;
let at: Visit;
beforeAll(async () => {
  [browser, here] = await Promise.all([launchBrowser(), served()]);
});
afterAll(async () => {
  await browser.close();
  await here.close();
});
afterEach(() => at.context.close());

const inTeams = async (token: string | null, theme?: string) => {
  at = await visit(browser, TEAMS, { before: (page) => pretendTeams(page, `${here.origin}/`, token, theme) });
  return at.page.frameLocator('#app');
};

describe('the tab inside Teams', () => {
  it('shows the mail to the person Teams has signed in, asks nobody to sign in, and tells Teams it is there', async () => {
    const tab = await inTeams(await here.authority.token());
    await tab.getByText('All 14 messages accounted for').waitFor();
    expect(await tab.getByText('Nia Okonkwo-Vale').first().isVisible()).toBe(true);
    expect(await hostState(at.page)).toMatchObject({ success: true });
    expect(at.asked.filter((address) => address.startsWith(here.authority.origin))).toEqual([]);
    expect(at.asked.filter((address) => /sign-in-.*\.js/.test(address))).toEqual([]);
    expect(await tab.getByRole('button', { name: 'Sign out' }).count()).toBe(0);
    expect(await tab.getByLabel('Colours').count()).toBe(0);
  });

  it('wears the colours of Teams and follows them when they change', async () => {
    const tab = await inTeams(await here.authority.token(), 'dark');
    await tab.getByText('All 14 messages accounted for').waitFor();
    const worn = () => tab.locator('html').getAttribute('data-theme');
    expect(await worn()).toBe('dark');
    for (const [theme, wears] of [
      ['contrast', 'contrast'],
      ['default', 'light'],
      ['dark', 'dark'],
    ] as const) {
      await hostTheme(at.page, theme);
      await tab.locator(`html[data-theme="${wears}"]`).waitFor();
      expect([theme, await accessibilityFaults(at.page)]).toEqual([theme, []]);
    }
  });

  it('says what to do when Teams gives no token, and tells Teams that it could not start', async () => {
    const tab = await inTeams(null);
    await tab.getByRole('heading', { name: 'You could not be signed in' }).waitFor();
    await tab.getByRole('button', { name: 'Try again' }).click();
    await tab.getByRole('heading', { name: 'You could not be signed in' }).waitFor();
    const { failure, tokensAsked } = await hostState(at.page);
    expect([failure, tokensAsked]).toEqual([true, 2]);
  });

  it('does not show itself in a frame of anybody else', async () => {
    const address = 'https://elsewhere.example/';
    at = await visit(browser, address, {
      before: (page) =>
        page.route(`${address}**`, (route) =>
          route.fulfill({ contentType: 'text/html', body: `<iframe id="app" src="${here.origin}/"></iframe>` }),
        ),
    });
    await at.page.waitForTimeout(500);
    expect(at.complaints.join(' ')).toContain('frame-ancestors');
    expect(await at.page.frameLocator('#app').locator('#root').count()).toBe(0);
  });
});
