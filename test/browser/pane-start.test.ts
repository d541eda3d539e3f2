import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/browser/accessibility.ts';
import { launchBrowser } from '../support/browser/chromium.ts';
import { officeObject } from '../support/browser/office-object.ts';
import { openPane } from '../support/browser/open-pane.ts';
import { known, SHOWN } from '../support/browser/pane-answers.ts';
import { served } from '../support/browser/served.ts';
import { appears, type Visit, visit } from '../support/browser/visit.ts';

const OFFICE = 'https://appsforoffice.microsoft.com/**';

let browser: Browser;
let here: Awaited<ReturnType<typeof served>>;
let at: Visit;
beforeAll(async () => {
  [browser, here] = await Promise.all([launchBrowser(), served()]);
});
afterEach(() => at.context.close());
afterAll(async () => {
  await browser.close();
  await here.close();
});
const pane = () => `${here.origin}/pane`;

describe('the page of the pane', () => {
  it('shows its shape before any script has run, in the colours of the device', async () => {
    at = await visit(browser, pane(), {
      javaScriptEnabled: false,
      colorScheme: 'dark',
      viewport: { width: 320, height: 640 },
    });
    expect(await at.page.locator('.shell-card').count()).toBe(3);
    const ground = await at.page.locator('html').evaluate((one) => getComputedStyle(one).backgroundColor);
    expect(ground).toBe('rgb(31, 31, 31)');
    expect(await at.page.getByText('Redress is slow to start').isVisible()).toBe(false);
  });

  it('lets Microsoft’s library in by name and its own scripts by their hash, and hosts of Outlook show it', async () => {
    const { headers, body } = await here.app.inject({ url: '/pane', headers: { 'accept-encoding': 'identity' } });
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/script-src 'self' 'sha256-[^']+' https:\/\/appsforoffice\.microsoft\.com/);
    expect(policy).toContain('https://outlook.office.com');
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toContain('unsafe-eval');
    expect(body).toContain('src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"');
    expect(headers['cache-control']).toBe('no-cache');
  });

  it('takes the library from where the settings say', async () => {
    const { running } = await import('../support/http/running.ts');
    const { builtSurfaces } = await import('../support/browser/built-surfaces.ts');
    const officeJs = 'http://localhost:4010/outlook/office.js?a=1&b=2';
    const other = await running({ webRoot: await builtSurfaces(), officeJs });
    const { headers, body } = await other.app.inject({ url: '/pane', headers: { 'accept-encoding': 'identity' } });
    await other.close();
    expect(body).toContain('src="http://localhost:4010/outlook/office.js?a=1&amp;b=2"');
    expect(String(headers['content-security-policy'])).toMatch(/script-src [^;]*http:\/\/localhost:4010/);
    at = await visit(browser, 'about:blank');
  });
});

describe('where a part of the pane does not come', () => {
  const blocked = async (what: string | RegExp, hangs: boolean): Promise<void> => {
    at = await visit(browser, 'about:blank');
    await officeObject(at.page, [SHOWN]);
    await at.page.clock.install();
    await at.page.route(what, (route) => (hangs ? undefined : route.abort()));
    await at.page.goto(pane(), { waitUntil: 'commit' });
  };

  it('says so after eight seconds, in words, with the details for IT and a way on', async () => {
    await blocked(/\/assets\/screens-/, true);
    const late = at.page.getByRole('alert');
    await at.page.clock.runFor(6_000);
    expect(await late.count()).toBe(0);
    await at.page.clock.runFor(2_100);
    await appears(late.getByRole('heading', { name: 'Redress is slow to start' }));
    expect(await late.getByRole('link', { name: 'Open Redress in the browser' }).getAttribute('href')).toBe('/');
    await late.getByRole('button', { name: 'Copy details for IT' }).click();
    await expect.poll(() => late.getByRole('status').textContent()).toMatch(/✓|"waited": 8/);
    expect(await accessibilityFaults(at.page)).toEqual([]);
  });

  it('says so at once where the code of the screens is refused', async () => {
    await blocked(/\/assets\/screens-/, false);
    await appears(at.page.getByText('Redress could not be loaded. Nothing you did is lost.'));
  });

  it('says what IT has to let through where Microsoft’s library is blocked', async () => {
    at = await visit(browser, 'about:blank');
    await at.page.route(OFFICE, (route) => route.abort());
    await at.page.goto(pane());
    await appears(at.page.getByRole('heading', { name: 'Outlook’s own part did not load' }));
    await appears(at.page.getByRole('button', { name: 'Copy details for IT' }));
    expect(await accessibilityFaults(at.page)).toEqual([]);
  });

  it('says where it belongs in a browser without Outlook', async () => {
    at = await visit(browser, 'about:blank');
    await at.page.route(OFFICE, (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: 'globalThis.Office = { onReady: () => Promise.resolve({ host: null, platform: null }), context: {} };',
      }),
    );
    await at.page.goto(pane());
    await appears(at.page.getByRole('heading', { name: 'This page belongs in Outlook' }));
    expect(await accessibilityFaults(at.page)).toEqual([]);
  });
});

// The session storage of a tab outlives a change of account in Outlook on the web.
describe('a token that is left from before', () => {
  const asks = (): number => at.asked.filter((address) => address.includes('/api/pane/message')).length;

  it('acts for whom it was kept, and says for whom', async () => {
    at = await openPane(browser, here, () => known(), { selected: [SHOWN] });
    await appears(at.page.getByRole('button', { name: /^Log as complaint/ }));
    await appears(at.page.getByText('Signed in as carys.penhallow@marlsbury.example'));
  });

  it('does not act in the Outlook of somebody else: they are asked who they are', async () => {
    at = await openPane(browser, here, () => known(), {
      selected: [SHOWN],
      keptFor: 'amina.shah@marlsbury.example',
    });
    await appears(at.page.getByRole('heading', { name: 'Sign in once' }));
    expect(asks()).toBe(0);
    expect(await at.page.getByText('Signed in as').count()).toBe(0);
  });
});

describe('somebody whom Outlook cannot speak for yet', () => {
  it('is asked once, by a press of their own, and never sent round', async () => {
    at = await openPane(browser, here, () => known(), { selected: [SHOWN], signedIn: false });
    await appears(at.page.getByRole('heading', { name: 'Sign in once' }));
    expect(await accessibilityFaults(at.page)).toEqual([]);
    const asked = at.asked.length;
    await at.page.waitForTimeout(2_000);
    expect(at.asked.slice(asked)).toEqual([]);
    expect(at.context.pages()).toHaveLength(1);
  });
});

describe('one that Outlook speaks for', () => {
  it('sees the message with one question to the server, and without the sign-in library', async () => {
    const pane = await openPane(browser, here, () => known(), { selected: [SHOWN] });
    at = pane;
    await appears(at.page.getByRole('button', { name: /^Log as complaint/ }));
    expect(at.asked.filter((url) => url.includes('/api/'))).toEqual([`${here.origin}/api/pane/message`]);
    expect(at.asked.filter((url) => /nested-sign-in/.test(url))).toEqual([]);
    expect(at.complaints).toEqual([]);
  });
});
