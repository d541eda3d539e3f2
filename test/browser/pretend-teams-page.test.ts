import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, COLOUR_RULES } from '../support/browser/accessibility.ts';
import { AMINA, call, type OpenTeams, openTeams, tabOf } from '../support/browser/pretend-teams.ts';
import { appears, expectReflow } from '../support/browser/visit.ts';

let at: OpenTeams;
beforeAll(async () => {
  at = await openTeams();
});
afterEach(() => at.reset());
afterAll(() => at.close());

/** What a digest may hold, and what is not drawn. */
const card = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'Three answers are **due today**', size: 'large', weight: 'bolder' },
    { type: 'FactSet', facts: [{ title: 'Overdue', value: '1' }] },
    {
      type: 'Container',
      items: [
        { type: 'ColumnSet', columns: [{ type: 'Column', items: [{ type: 'TextBlock', text: 'In a column' }] }] },
      ],
    },
    {
      type: 'TextBlock',
      text: 'See [the board](javascript:alert(1)) or [the site](https://site.example/)',
      wrap: true,
    },
    { type: 'Image', url: 'https://site.example/x.png' },
  ],
};
describe('what comes in', () => {
  it('stands in the feed at once, is counted, leads where it says, and is then read', async () => {
    const page = await at.open('/teams/activity');
    await page.getByText('Nothing yet.').waitFor();
    await at.notify('First');
    const line = page.getByRole('list', { name: 'Notifications' }).getByRole('link', { name: /is due tomorrow/ });
    await line.waitFor();
    expect(await line.textContent()).toContain('Probe');
    await page.getByRole('link', { name: /^1 unread Activity/ }).waitFor();
    await at.notify('Second, in the place of the first');
    await line.getByText('Second, in the place of the first').waitFor();
    expect(await line.count()).toBe(1);
    await line.click();
    const frame = await tabOf(page, '/second');
    expect(await frame.evaluate('ready.then(({ page }) => page.subPageId)')).toBe('case/RD-26-000007');
    await page.getByRole('link', { name: /^Activity$/ }).waitFor();
  });

  it('is told of while something else is open', async () => {
    const page = await at.open('/teams');
    await at.notify('Told by a toast', 2);
    const toast = page.locator('.toast');
    await toast.getByText('Told by a toast').waitFor();
    await toast.getByRole('link').click();
    await tabOf(page, '/second');
    expect(await toast.count()).toBe(0);
  });

  it('draws a card in its channel at once, opens its actions inside Teams, and says what it does not draw', async () => {
    const page = await at.open(at.posts);
    await page.getByText('Nobody has posted in Morning digest yet.').waitFor();
    await at.post({
      ...card,
      actions: [
        { type: 'Action.OpenUrl', title: 'Open my work', url: `https://teams.microsoft.com${at.entity('second')}` },
        { type: 'Action.Submit', title: 'Send' },
        { type: 'Action.OpenUrl', title: 'Bad', url: 'javascript:alert(1)' },
      ],
    });
    const article = page.getByRole('article');
    await article.getByText('In a column').waitFor();
    expect(await article.getByRole('strong').allTextContents()).toEqual(['Workflows', 'due today']);
    expect(await article.getByRole('definition').textContent()).toBe('1');
    expect(await article.getByRole('link').allTextContents()).toEqual(['the site', 'Open my work']);
    expect(await article.getByText(/^Not drawn by the pretend Teams: /).allTextContents()).toEqual([
      'Not drawn by the pretend Teams: Image',
      'Not drawn by the pretend Teams: Action.Submit',
      'Not drawn by the pretend Teams: Action.OpenUrl',
    ]);
    await article.getByRole('link', { name: 'Open my work' }).click();
    await tabOf(page, '/second');
  });

  it('is safe to look at: nothing in a post runs', async () => {
    const asked = { user: AMINA, audience: 'graph', scopes: ['ChannelMessage.Send'] };
    const { access_token } = await at.control('POST', '/token', asked);
    const content =
      '<p>Kept <b>bold</b> <a href="https://site.example/">site</a> <a href="javascript:alert(1)">bad</a></p>' +
      '<img src=x onerror="document.title=1"><script>document.title=1</script><style>*{display:none}</style>';
    const address = `${at.emulator.origin}/v1.0/teams/${at.team.id}/channels/${encodeURIComponent(at.digest.id)}/messages`;
    const body = { subject: 'A subject', importance: 'high', body: { contentType: 'html', content } };
    expect((await at.send('POST', address, body, access_token)).status).toBe(201);
    const article = (await at.open(at.posts)).getByRole('article').filter({ hasText: 'A subject' });
    await article.waitFor();
    expect(await article.locator('p').nth(1).innerHTML()).toBe(
      'Kept <b>bold</b> <a href="https://site.example/">site</a> bad',
    );
    expect(await article.locator('img, script, style').count()).toBe(0);
    expect(await article.getByText('Important').count()).toBe(1);
  });
});

/** Goes to an address of Teams as by a link that stands on the page. */
const follow = (page: Page, address: string): Promise<void> =>
  page.evaluate((href) => {
    const link = Object.assign(document.createElement('a'), { href });
    document.body.append(link);
    link.click();
    link.remove();
  }, address);

describe('the page', () => {
  it('asks for the sign-in of the tenant, goes where it was going, and ends with it', async () => {
    const page = await at.open(at.entity('second'), { signedIn: false });
    await page.getByRole('button', { name: /Amina Shah/ }).click();
    await tabOf(page, '/second');
    await page.getByRole('button', { name: 'Account of Amina Shah' }).click();
    await page.getByRole('link', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: /^Sign in to/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/teams/sign-in');
  });

  it('answers nobody else: no session, no form of another page, no token for another page of this machine', async () => {
    const { origin } = at.emulator;
    expect((await fetch(`${origin}/teams/data/session`)).status).toBe(401);
    const away = await fetch(`${origin}/teams`, { redirect: 'manual' });
    expect([away.status, away.headers.get('location')]).toEqual([303, '/teams/sign-in?to=%2Fteams']);
    const page = await at.open('/teams');
    const [cookie] = await page.context().cookies(origin);
    const ask = (headers: Record<string, string>) =>
      fetch(`${origin}/teams/data/token`, {
        method: 'POST',
        headers: { cookie: `${cookie!.name}=${cookie!.value}`, 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ app: at.appId, origin: at.probe.origin, agreed: true }),
      });
    expect((await ask({ origin })).status).toBe(200);
    expect((await ask({ origin: at.probe.origin })).status).toBe(403);
    expect((await ask({})).status).toBe(403);
    const post = (to: string, headers: Record<string, string> = {}) =>
      fetch(`${origin}/teams/sign-in?to=${encodeURIComponent(to)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: `oid=${at.amina.id}`,
        redirect: 'manual',
      });
    const strange = await post('/teams', { origin: at.probe.origin });
    expect([strange.status, strange.headers.get('set-cookie')]).toEqual([403, null]);
    for (const to of ['//elsewhere.example', 'https://elsewhere.example', '/teamsters', '/control/faults'])
      expect((await post(to)).headers.get('location')).toBe('/teams');
    expect((await post('/l/app/x?a=b')).headers.get('location')).toBe('/l/app/x?a=b');
  });

  it('is not for a person who has not got the app', async () => {
    await at.control('POST', '/teams/installation', { app: at.appId, user: AMINA, installed: false });
    const page = await at.open(at.entity('first'));
    await page.getByText('Probe is not installed for you.').waitFor();
    const bar = page.getByRole('navigation', { name: 'App bar' });
    expect(await bar.getByRole('link', { name: 'Probe' }).count()).toBe(0);
    await at.control('POST', '/teams/installation', { app: at.appId, user: AMINA, installed: true });
  });

  it('shows an app that asks for it a waiting screen, and what to do when it fails', async () => {
    await at.upload({ showLoadingIndicator: true });
    const page = await at.open(at.entity('first'));
    const frame = await tabOf(page);
    await page.getByText('Opening Probe…').waitFor();
    await call(frame, 'app.notifyFailure({ reason: "Other", message: "The server is away" })');
    await page.getByRole('heading', { name: 'There was a problem reaching this app' }).waitFor();
    await page.getByText('The server is away').waitFor();
    // The frame stays and loads anew: what it held before cannot answer for it.
    const anew = page.waitForEvent('framenavigated', (one) => one === frame);
    await page.getByRole('button', { name: 'Try again' }).click();
    await anew;
    await call(await tabOf(page), 'app.notifySuccess()');
    await page.getByText('Opening Probe…').waitFor({ state: 'hidden' });
    await at.upload();
  });

  it.each([
    [1280, 800],
    [400, 780],
  ])('shows everything without fault and within its width at %i by %i, in every theme', async (width, height) => {
    await at.control('DELETE', '/teams');
    const [, ...wrapped] = card.body;
    const url = 'https://teams.microsoft.com/l/app/x';
    await at.post({ ...card, body: wrapped, actions: [{ type: 'Action.OpenUrl', title: 'Open my work', url }] });
    await at.notify('Stage 2 answer, three points');
    const page = await at.open('/teams/activity');
    await page.setViewportSize({ width, height });
    const places = [
      ['/teams/activity', () => appears(page.getByText('Stage 2 answer, three points'))],
      ['/teams', () => appears(page.getByRole('link', { name: 'Morning digest' }))],
      [at.entity('first', { channelId: at.digest.id }), () => tabOf(page)],
      [at.posts, () => appears(page.getByRole('article'))],
      [at.entity('first'), () => tabOf(page)],
      ['/l/nowhere', () => appears(page.getByText('This link leads nowhere'))],
    ] as const;
    const account = page.getByRole('button', { name: 'Account of Amina Shah' });
    const worn = { Light: 'default', Dark: 'dark', 'High contrast': 'contrast' } as const;
    const themes = ['Light', 'Dark', 'High contrast'] as const;
    const wears = async (theme: (typeof themes)[number]): Promise<void> =>
      expect(await page.locator('html').getAttribute('data-theme')).toBe(worn[theme]);
    /** As the menu of the account changes it, without opening that. */
    const wear = async (theme: (typeof themes)[number]): Promise<void> => {
      const radio = page.getByRole('radio', { name: theme, includeHidden: true });
      await radio.evaluate((one) => (one as HTMLInputElement).click());
      await wears(theme);
    };
    // What is no matter of colour is the same in every theme.
    const faults = (theme: string) => accessibilityFaults(page, theme === 'Light' ? undefined : COLOUR_RULES);
    for (const [path, there] of places) {
      await follow(page, path);
      await there();
      for (const theme of themes) {
        await wear(theme);
        expect([theme, path, await faults(theme)]).toEqual([theme, path, []]);
      }
      await wear('Light');
      await page.setViewportSize({ width: Math.max(320, width - 80), height });
      await expectReflow(page);
      await page.setViewportSize({ width, height });
    }
    for (const theme of themes) {
      await account.click();
      await page.getByRole('radio', { name: theme }).check();
      await wears(theme);
      expect([theme, 'account', await faults(theme)]).toEqual([theme, 'account', []]);
      await expectReflow(page);
      await page.keyboard.press('Escape');
    }
    expect(at.complaints()).toEqual([]);
  });

  it('is reached and left by keyboard', async () => {
    const page = await at.open(at.entity('first'));
    await tabOf(page);
    await page.getByRole('link', { name: 'Activity' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Activity' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Activity');
    await page.goBack();
    const frame = await tabOf(page);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await call(frame, 'pages.returnFocus(true)');
    await expect.poll(focused).toContain('Account of Amina Shah');
    await call(frame, 'pages.returnFocus(microsoftTeams.pages.ReturnFocusType.GoToActivityFeed)');
    await expect.poll(focused).toContain('Activity');
    await call(frame, 'pages.returnFocus(false)');
    await expect.poll(focused).toBe('First');
  });
});
