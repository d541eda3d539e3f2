import type { Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/browser/accessibility.ts';
import { AMINA, call, type OpenTeams, openTeams, tabOf } from '../support/browser/pretend-teams.ts';

let at: OpenTeams;
beforeAll(async () => {
  at = await openTeams();
});
afterEach(() => at.reset());
afterAll(() => at.close());

describe('the host of a personal tab', () => {
  it('answers initialize and getContext: who, where, and no team', async () => {
    const page = await at.open(at.entity('first'));
    const frame = await tabOf(page);
    const context = await frame.evaluate('ready');
    expect(context).toMatchObject({
      app: {
        locale: 'en-gb',
        theme: 'default',
        appId: { idAsString: at.appId },
        host: { name: 'Teams', clientType: 'web' },
      },
      page: { id: 'first', frameContext: 'content' },
      user: {
        id: at.amina.id,
        userPrincipalName: AMINA,
        loginHint: AMINA,
        displayName: 'Amina Shah',
      },
    });
    expect(context).not.toMatchObject({ team: expect.anything() });
    expect(context).not.toMatchObject({ channel: expect.anything() });
    expect(await frame.evaluate('microsoftTeams.app.getFrameContext()')).toBe('content');
    expect(frame.url()).toBe(`${at.probe.origin}/first?sub=&theme=default`);
  });

  it('has the capabilities it imitates, and is a host without the others', async () => {
    const frame = await tabOf(await at.open(at.entity('first')));
    const supported =
      await frame.evaluate(`['pages', 'pages.currentApp', 'people', 'dialog', 'dialog.url', 'dialog.update',
      'dialog.url.parentCommunication', 'chat', 'call', 'calendar', 'mail', 'profile', 'search', 'location', 'appInstallDialog',
      'pages.backStack', 'pages.tabs', 'pages.config', 'pages.appButton', 'dialog.adaptiveCard', 'sharing', 'stageView', 'webStorage'].filter((name) => {
        const found = name.split('.').reduce((from, piece) => from[piece], microsoftTeams);
        return found.isSupported();
      })`);
    expect(supported).toEqual([
      'pages',
      'pages.currentApp',
      'people',
      'dialog',
      'dialog.url',
      'dialog.update',
      'dialog.url.parentCommunication',
    ]);
    expect(await call(frame, "chat.openChat({ user: 'x', message: 'y' })")).toEqual({ refused: { errorCode: 100 } });
    expect(await call(frame, "authentication.authenticate({ url: 'https://probe.example/' })")).toEqual({
      refused: 'The pretend Teams does not imitate authentication windows.',
    });
  });

  it('tells it of a change of theme once it asked to hear of it, and wears the theme itself', async () => {
    const page = await at.open(at.entity('first'));
    const frame = await tabOf(page);
    await page.getByRole('button', { name: 'Account of Amina Shah' }).click();
    await page.getByRole('radio', { name: 'Dark' }).check();
    await page.getByRole('radio', { name: 'High contrast' }).check();
    await page.getByRole('radio', { name: 'Light' }).check();
    await expect.poll(() => frame.evaluate('told')).toEqual(['dark', 'contrast', 'default']);
    await page.getByRole('radio', { name: 'Dark' }).check();
    await page.reload();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await (await tabOf(page)).evaluate('ready.then(({ app }) => app.theme)')).toBe('dark');
  });

  it('hears that the tab is there, or why not', async () => {
    const page = await at.open(at.entity('first'));
    const frame = await tabOf(page);
    expect(await call(frame, 'app.notifySuccess()')).toEqual({ value: { hasFinishedSuccessfully: true } });
    expect(await page.locator('.tab-frame').getAttribute('data-state')).toBe('ready');
    await call(frame, "app.notifyFailure({ reason: 'Other', message: 'No server' })");
    await page.locator('.tab-frame[data-state="failed"]').waitFor();
    expect(await page.getByText('There was a problem reaching this app').count()).toBe(0);
  });
});

describe('single sign-on in a tab', () => {
  it('is silent: a v2 token of the person for the app’s API, given to Teams on the web, that the keys verify', async () => {
    const frame = await tabOf(await at.open(at.entity('first')));
    const { value } = (await call(frame, 'authentication.getAuthToken({ silent: true })')) as { value: string };
    const claims = JSON.parse(Buffer.from(value.split('.')[1]!, 'base64url').toString());
    const { clientId, tenantId } = await at.control('GET', '/connection');
    expect(claims).toMatchObject({
      ...{ aud: clientId, tid: tenantId, ver: '2.0', scp: 'access_as_user', preferred_username: AMINA, azpacr: '0' },
      azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
      roles: ['Redress.Officer'],
    });
  });

  it('is refused with the documented word when the control address says so', async () => {
    const frame = await tabOf(await at.open(at.entity('first')));
    await at.control('POST', '/settings', { teamsAuthToken: 'resourceDisabled' });
    expect(await call(frame, 'authentication.getAuthToken()')).toEqual({ refused: 'resourceDisabled' });
  });

  it('asks for consent where it is missing, unless it must be silent, and remembers it', async () => {
    const page = await at.open(at.entity('first'));
    const frame = await tabOf(page);
    await at.control('POST', '/people', { user: AMINA, require: 'consent' });
    expect(await call(frame, 'authentication.getAuthToken({ silent: true })')).toEqual({
      refused: 'resourceRequiresConsent',
    });
    const cancelled = call(frame, 'authentication.getAuthToken()');
    await page.getByRole('dialog', { name: 'Permissions requested' }).getByRole('button', { name: 'Cancel' }).click();
    expect(await cancelled).toEqual({ refused: 'CancelledByUser' });
    // Two calls at once are one question.
    const [first, second] = [
      call(frame, 'authentication.getAuthToken()'),
      call(frame, 'authentication.getAuthToken()'),
    ];
    const dialog = page.getByRole('dialog', { name: 'Permissions requested' });
    await dialog.getByRole('button', { name: 'Accept' }).click();
    expect([await first, await second]).toEqual([{ value: expect.any(String) }, { value: expect.any(String) }]);
    expect(await call(frame, 'authentication.getAuthToken({ silent: true })')).toEqual({ value: expect.any(String) });
    expect(await dialog.count()).toBe(0);
  });

  it('wants the person to prove themselves where the tenant does', async () => {
    const page = await at.open(at.entity('first'));
    const frame = await tabOf(page);
    await at.control('POST', '/people', { user: AMINA, require: 'interaction' });
    expect(await call(frame, 'authentication.getAuthToken({ silent: true })')).toEqual({
      refused: 'resourceRequiresMfa',
    });
    const asked = call(frame, 'authentication.getAuthToken()');
    await page
      .getByRole('dialog', { name: 'More information required' })
      .getByRole('button', { name: 'Continue' })
      .click();
    expect(await asked).toEqual({ value: expect.any(String) });
  });

  it('is refused where the app’s resource is not the tab’s own domain', async () => {
    const resource = `api://redress.marlsbury.gov.example/${at.clientId}`;
    await at.upload({ webApplicationInfo: { id: at.clientId, resource } });
    const frame = await tabOf(await at.open(at.entity('first')));
    expect(await call(frame, 'authentication.getAuthToken()')).toEqual({
      refused: 'App resource defined in manifest and iframe origin do not match',
    });
    await at.upload();
  });
});

describe('the host of a tab in a channel', () => {
  it('says which team, channel and group, and what the person is there', async () => {
    const frame = await tabOf(await at.open(at.entity('first', { channelId: at.digest.id })));
    expect(await frame.evaluate('ready')).toMatchObject({
      page: { id: 'first', frameContext: 'content' },
      team: {
        internalId: at.team.generalId,
        displayName: 'Resident feedback',
        groupId: at.team.id,
        userRole: 0,
        isArchived: false,
      },
      channel: { id: at.digest.id, displayName: 'Morning digest', membershipType: 'Regular' },
      sharePointSite: { teamSiteDomain: 'marlsbury.sharepoint.example' },
    });
  });

  it('offers the members of the team to be picked, and everybody where asked', async () => {
    const page = await at.open(at.entity('first', { channelId: at.digest.id }));
    const frame = await tabOf(page);
    const picking = call(frame, "people.selectPeople({ title: 'Give it to' })");
    const dialog = page.getByRole('dialog', { name: 'Give it to' });
    await dialog.waitFor();
    expect(await dialog.getByRole('checkbox').count()).toBe(2);
    await dialog.getByRole('checkbox', { name: /Carys/ }).check();
    await dialog.getByRole('checkbox', { name: /Amina/ }).check();
    await dialog.getByRole('button', { name: 'Done' }).click();
    expect(await picking).toEqual({
      value: [
        { objectId: expect.any(String), displayName: 'Amina Shah', email: AMINA },
        {
          objectId: expect.any(String),
          displayName: 'Carys Penhallow',
          email: 'carys.penhallow@marlsbury.gov.example',
        },
      ],
    });
    const one = call(frame, 'people.selectPeople({ singleSelect: true, openOrgWideSearchInChatOrChannel: true })');
    const everybody = page.getByRole('dialog', { name: 'Select a person' });
    await everybody.getByLabel('Find a person').fill('ebd');
    await everybody.getByRole('radio', { name: /Winston Ebdon/ }).check();
    expect(await accessibilityFaults(page)).toEqual([]);
    await everybody.getByRole('button', { name: 'Done' }).click();
    expect(await one).toMatchObject({ value: [{ displayName: 'Winston Ebdon' }] });
    const given = call(frame, 'people.selectPeople()');
    await page.getByRole('dialog', { name: 'Select people' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await given).toEqual({ refused: 'The person cancelled.' });
  });
});

describe('deep links', () => {
  it('lead to a page inside a tab, pasted or clicked, and the tab learns which', async () => {
    const page = await at.open('/teams');
    const box = page.getByRole('textbox', { name: 'Open a Teams link' });
    await box.fill(`https://teams.microsoft.com${at.entity('second', { subEntityId: 'case/RD-26-000123' })}`);
    await box.press('Enter');
    const frame = await tabOf(page, '/second');
    expect(await frame.evaluate('ready.then(({ page }) => [page.id, page.subPageId])')).toEqual([
      'second',
      'case/RD-26-000123',
    ]);
    expect(frame.url()).toBe(`${at.probe.origin}/second?sub=case%2FRD-26-000123&theme=default`);
    expect(new URL(page.url()).pathname).toBe(`/l/entity/${at.appId}/second`);
    await page.reload();
    expect(await (await tabOf(page, '/second')).evaluate('ready.then(({ page }) => page.subPageId)')).toBe(
      'case/RD-26-000123',
    );
    await page.goBack();
    await page.getByRole('heading', { name: 'Teams', exact: true }).waitFor();
  });

  it('say why they lead nowhere, and offer their own way out', async () => {
    const page = await at.open('/teams');
    const box = page.getByRole('textbox', { name: 'Open a Teams link' });
    for (const [link, why] of [
      [at.entity('third'), 'has no personal tab "third"'],
      ['/l/entity/99999999-8888-4777-8666-555555555555/first', 'by the id in its manifest'],
      [`${at.entity('first')}?context=%7B`, 'is no JSON object'],
      [at.entity('first', { channelId: '19:none@thread.tacv2' }), 'not a member of the channel'],
      [`${at.entity('first')}?tenantId=11111111-1111-1111-1111-111111111111`, 'another organisation'],
      ['/l/meetup-join/1', 'does not know links of this kind'],
      [`${at.entity('first')}?label=${'x'.repeat(1900)}`, 'longer than 1900 characters'],
    ] as const) {
      await box.fill(`https://teams.microsoft.com${link}`);
      await box.press('Enter');
      await page.getByText(why).waitFor();
    }
    await box.fill(
      `https://teams.microsoft.com/l/entity/nobody/x?webUrl=${encodeURIComponent(`${at.probe.origin}/first`)}`,
    );
    await box.press('Enter');
    expect(await page.getByRole('link', { name: 'Open it in the browser' }).getAttribute('href')).toBe(
      `${at.probe.origin}/first`,
    );
  });

  it('are followed for a tab: openLink, navigateToApp, navigateTo', async () => {
    const page = await at.open(at.entity('first'));
    let frame = await tabOf(page);
    const link = `https://teams.microsoft.com${at.entity('second', { subEntityId: 'board?due=overdue' })}`;
    expect(await call(frame, `app.openLink(${JSON.stringify(link)})`)).toEqual({ value: undefined });
    frame = await tabOf(page, '/second');
    expect(await frame.evaluate('ready.then(({ page }) => page.subPageId)')).toBe('board?due=overdue');

    const to = { appId: at.appId, pageId: 'first', subPageId: 'a b', channelId: at.digest.id };
    expect(await call(frame, `pages.navigateToApp(${JSON.stringify(to)})`)).toEqual({ value: undefined });
    frame = await tabOf(page);
    expect(await frame.evaluate('ready.then(({ page, channel }) => [page.subPageId, channel.displayName])')).toEqual([
      'a b',
      'Morning digest',
    ]);
    expect(await call(frame, "pages.currentApp.navigateTo({ pageId: 'second', subPageId: 'x' })")).toEqual({
      value: undefined,
    });
    frame = await tabOf(page, '/second');
    expect(await call(frame, "pages.currentApp.navigateTo({ pageId: 'nowhere' })")).toEqual({
      refused: 'The app has no page "nowhere".',
    });
    expect(await call(frame, `pages.navigateToApp({ appId: ${JSON.stringify(at.appId)}, pageId: 'third' })`)).toEqual({
      refused: 'Probe has no personal tab "third".',
    });
    expect(await call(frame, 'pages.currentApp.navigateToDefaultPage()')).toEqual({ value: undefined });
    await tabOf(page);
  });

  it('open the web in a new window, and no other scheme', async () => {
    const page = await at.open(at.entity('first'));
    const frame = await tabOf(page);
    const opened = page.context().waitForEvent('page');
    expect(await call(frame, `app.openLink('${at.probe.origin}/elsewhere')`)).toEqual({ value: undefined });
    expect((await opened).url()).toBe(`${at.probe.origin}/elsewhere`);
    expect(page.frames()).toContain(frame);
  });

  it('are given out for the page one is on, and lead back to it', async () => {
    const page = await at.open(at.entity('first', { channelId: at.digest.id }));
    const frame = await tabOf(page);
    await call(frame, "pages.shareDeepLink({ subPageId: 'case/RD-26-000123', subPageLabel: 'RD-26-000123' })");
    const dialog = page.getByRole('dialog', { name: 'Copy link' });
    const link = await dialog.getByLabel('Link to this page').inputValue();
    expect(link).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/entity\//);
    await dialog.getByRole('button', { name: 'Close' }).click();
    const box = page.getByRole('textbox', { name: 'Open a Teams link' });
    await box.fill(link);
    await box.press('Enter');
    await expect
      .poll(async () =>
        (await tabOf(page)).evaluate('ready.then(({ page, channel }) => [page.subPageId, channel?.id])'),
      )
      .toEqual(['case/RD-26-000123', at.digest.id]);
  });
});

describe('dialogs of a tab', () => {
  const open = (frame: Frame, url: string): Promise<unknown> =>
    frame.evaluate(
      `new Promise((closed) => microsoftTeams.dialog.url.open({ url: ${JSON.stringify(url)}, title: 'Decide', size: { width: 400, height: 300 } },
        closed, (message) => told.push(message)))`,
    );

  it('show a page of the app, carry messages both ways, and end with what it submits', async () => {
    const page = await at.open(at.entity('first'));
    const frame = await tabOf(page);
    const ended = open(frame, `${at.probe.origin}/dialog`);
    const inside = await tabOf(page, '/dialog');
    expect(await inside.evaluate('microsoftTeams.app.getFrameContext()')).toBe('task');
    await inside.evaluate(
      'microsoftTeams.dialog.url.parentCommunication.registerOnMessageFromParent((message) => told.push(message))',
    );
    await frame.evaluate("microsoftTeams.dialog.url.parentCommunication.sendMessageToDialog('to the dialog')");
    await expect.poll(() => inside.evaluate('told')).toContain('to the dialog');
    await inside.evaluate(
      "microsoftTeams.dialog.url.parentCommunication.sendMessageToParentFromDialog('to the opener')",
    );
    await expect.poll(() => frame.evaluate('told')).toContain('to the opener');
    await inside.evaluate('microsoftTeams.dialog.url.submit({ agreed: true })');
    expect(await ended).toEqual({ err: null, result: { agreed: true } });
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('end with an error when they are closed, and are refused for a page that is not the app’s', async () => {
    const page = await at.open(at.entity('first'));
    const frame = await tabOf(page);
    const ended = open(frame, `${at.probe.origin}/dialog`);
    await tabOf(page, '/dialog');
    await page.getByRole('dialog', { name: 'Decide' }).getByRole('button', { name: 'Close' }).click();
    expect(await ended).toMatchObject({ err: 'User cancelled/closed the task module.' });
    expect(await open(frame, 'https://elsewhere.example/')).toMatchObject({
      err: 'The address of the dialog is not among the valid domains of the app.',
    });
  });
});
