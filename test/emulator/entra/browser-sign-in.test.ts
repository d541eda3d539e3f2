import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addUser } from '../../../emulator/directory/people.ts';
import { type Emulator, startEmulator } from '../../../emulator/start.ts';
import { accessibilityFaults } from '../../support/browser/accessibility.ts';
import { launchBrowser } from '../../support/browser/chromium.ts';
import { AMINA, type Caller, callerOf } from '../core/caller.ts';

let emulator: Emulator;
let caller: Caller;
let browser: Browser;
let app: Server;
let appUrl: string;
let context: BrowserContext;

/** A single-page app with nothing but msal-browser in it: the real bundle, unchanged. */
function appPage(): string {
  const { clientId, authority, authorityMetadata } = caller.connection;
  const auth = {
    clientId,
    authority,
    authorityMetadata,
    knownAuthorities: ['login.redress.invalid'],
    redirectUri: appUrl,
  };
  return `<!doctype html><html lang="en"><title>App</title><script src="/msal.js"></script><script>
window.ready = (async () => {
  const client = new msal.PublicClientApplication({ auth: ${JSON.stringify(auth)}, cache: { cacheLocation: 'sessionStorage' } });
  await client.initialize();
  window.client = client;
  window.answer = await client.handleRedirectPromise();
})();
</script><body><p>App</p></body></html>`;
}

beforeAll(async () => {
  emulator = await startEmulator();
  caller = await callerOf(emulator);
  for (const [name, role] of [
    ['Bea Probe', 'Redress.ComplaintsTeam'],
    ['Cyn Probe', 'Redress.Director'],
    ['Cllr Dai Probe', ''],
  ] as const) {
    const appRoles = role === '' ? [] : [role];
    addUser(emulator.tenant, {
      userPrincipalName: `${name.split(' ').join('.').toLowerCase()}@marlsbury.gov.example`,
      displayName: name,
      jobTitle: 'Officer of the Probe',
      appRoles,
    });
  }
  const bundle = readFileSync(
    fileURLToPath(import.meta.resolve('@azure/msal-browser')).replace(
      /(msal-browser)[/\\].*$/,
      '$1/lib/msal-browser.min.js',
    ),
  );
  app = createServer((request, response) => {
    const script = request.url === '/msal.js';
    response.setHeader('Content-Type', script ? 'text/javascript' : 'text/html');
    response.end(script ? bundle : appPage());
  }).listen(0, 'localhost');
  await new Promise((resolve) => app.once('listening', resolve));
  appUrl = `http://localhost:${(app.address() as { port: number }).port}/`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  app.close();
  await emulator.close();
});
afterEach(() => context.close());

const open = async (options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> => {
  context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(appUrl);
  await page.evaluate('window.ready');
  return page;
};
const scope = () => `api://${caller.connection.clientId}/access_as_user`;
const signIn = async (page: Page, more: object = {}): Promise<void> => {
  const asked = JSON.stringify({ scopes: [scope()], ...more });
  await page.evaluate(`void client.loginRedirect(${asked})`);
  await page.waitForURL(`${emulator.origin}/**`);
};
const back = async (page: Page): Promise<void> => {
  await page.waitForURL(`${appUrl}**`);
  await page.evaluate('window.ready');
};

describe('msal-browser, unchanged, in a real browser', () => {
  it('signs a person in by redirect and gets tokens silently afterwards', async () => {
    const page = await open();
    await signIn(page);
    await page.getByRole('button', { name: /Amina Shah/ }).click();
    await back(page);
    expect(await page.evaluate('answer.account.username')).toBe(AMINA);
    expect(await page.evaluate('answer.account.idTokenClaims.roles')).toEqual(['Redress.Officer']);
    const token = await page.evaluate(
      `client.acquireTokenSilent({ scopes: ['User.Read'], account: answer.account }).then((answer) => answer.accessToken)`,
    );
    expect((await caller.graph('GET', '/me', { token: String(token) })).body.userPrincipalName).toBe(AMINA);
    await caller.control('POST', '/people', { user: AMINA, require: 'interaction' });
    const refused = await page.evaluate(
      `client.acquireTokenSilent({ scopes: ['User.Read'], account: answer.account, forceRefresh: true }).catch((error) => [error.name, error.errorCode])`,
    );
    await caller.control('POST', '/people', { user: AMINA, require: null });
    expect(refused).toEqual(['InteractionRequiredAuthError', 'interaction_required']);
  });

  it('hears that the person turned back', async () => {
    const page = await open();
    await signIn(page);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.waitForURL(`${appUrl}**`);
    expect(await page.evaluate(`window.ready.catch((error) => error.errorCode)`)).toBe('access_denied');
  });
});

describe('the page of people', () => {
  it('lists them by role, with nobody twice', async () => {
    const page = await open();
    await signIn(page);
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'Officers',
      'Complaints team',
      'Directors',
      'No role in Redress',
    ]);
    expect(await page.locator('.person').count()).toBe(4);
  });

  it('is used with the keyboard alone: type a name, press Enter', async () => {
    const page = await open();
    await signIn(page);
    await page.keyboard.type('bea pro');
    expect(await page.getByRole('status').textContent()).toContain('One person');
    await page.keyboard.press('Enter');
    await back(page);
    expect(await page.evaluate('answer.account.name')).toBe('Bea Probe');
  });

  it('is walked with the arrow keys', async () => {
    const page = await open();
    await signIn(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate('document.activeElement.textContent')).toContain('Bea Probe');
  });

  it('works without script', async () => {
    context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const query = new URLSearchParams({
      client_id: caller.connection.clientId,
      response_type: 'code',
      redirect_uri: appUrl,
      scope: scope(),
      code_challenge: 'a'.repeat(43),
      code_challenge_method: 'S256',
    });
    await page.goto(`${emulator.origin}/${caller.connection.tenantId}/oauth2/v2.0/authorize?${query}`);
    expect(await page.getByLabel('Find a person').isVisible()).toBe(false);
    await page.getByRole('button', { name: /Amina Shah/ }).click();
    await page.waitForURL(/[?&]code=/);
  });

  it.each(['light', 'dark'] as const)(
    'has no accessibility fault and fits 320 pixels in the %s scheme',
    async (colorScheme) => {
      const page = await open({ colorScheme, viewport: { width: 320, height: 640 } });
      await signIn(page);
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    },
  );

  it('asks for consent on a page that is as plain', async () => {
    const page = await open({ colorScheme: 'dark' });
    await signIn(page, { prompt: 'consent' });
    await page.getByRole('button', { name: /Amina Shah/ }).click();
    await page.getByRole('heading', { name: 'Permissions requested' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Accept' }).click();
    await back(page);
    expect(await page.evaluate('answer.account.username')).toBe(AMINA);
  });
});
