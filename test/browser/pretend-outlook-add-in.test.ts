import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  AMINA,
  ask,
  compose,
  type OpenOutlook,
  openOutlook,
  paneOf,
  read,
} from '../support/browser/pretend-outlook.ts';

let at: OpenOutlook;
beforeAll(async () => {
  at = await openOutlook('own');
});
afterEach(async () => {
  await at.reset();
  await at.deploy();
  await at.control('POST', '/settings', { outlookNestedAppAuth: true, outlookTokenSeconds: 3600 });
});
afterAll(() => at.close());

async function probe(subject = 'Brown bin') {
  at.arrives({ subject });
  const page = await at.open({ pinned: true });
  await read(page, subject);
  return { page, pane: await paneOf(page) };
}

describe('what Microsoft’s library of 2022 does not have yet', () => {
  it('hands on the chosen messages, and one of them as a whole', async () => {
    const ids = ['First', 'Second', 'Third'].map((subject) =>
      at.arrives({ subject, html: `<p>${subject}, as a whole.</p>` }),
    );
    const page = await at.open({ pinned: true });
    await read(page, 'Third');
    const pane = await paneOf(page);
    await page.getByRole('button', { name: 'First' }).click({ modifiers: ['Shift'] });
    await page.getByText('3 messages chosen').waitFor();
    const chosen = (await ask(pane, 'getSelectedItemsAsync')) as { value: { itemId: string }[] };
    expect(chosen).toMatchObject({
      value: [
        { subject: 'Third', itemType: 'message', itemMode: 'Read', internetMessageId: ids[2] },
        { subject: 'Second', internetMessageId: ids[1] },
        { subject: 'First', internetMessageId: ids[0] },
      ],
    });
    const loaded =
      await pane.evaluate(`new Promise((next) => Office.context.mailbox.loadItemByIdAsync(${JSON.stringify(chosen.value[1]?.itemId)}, ({ value }) =>
      value.body.getAsync('text', (body) => value.unloadAsync(() => next([value.subject, body.value])))))`);
    expect(loaded).toEqual(['Second', 'Second, as a whole.']);
    expect(await ask(pane, 'loadItemByIdAsync', 'none')).toEqual({ refused: 9004 });
  });

  it('tells of the colours, when they change as well', async () => {
    const { page, pane } = await probe();
    expect(await pane.evaluate('Office.context.officeTheme.bodyBackgroundColor')).toBe('#FFFFFF');
    await page.getByRole('button', { name: 'Account of Amina Shah' }).click();
    await page.getByRole('radio', { name: 'Dark' }).check();
    await page.getByRole('radio', { name: 'High contrast' }).check();
    await expect.poll(() => pane.evaluate('told.slice(-2)')).toEqual(['#292929', '#000000']);
  });

  it('says of what it does not imitate that it does not', async () => {
    const { pane } = await probe();
    const told = await pane.evaluate(`['mailbox.item.getEntities', 'mailbox.makeEwsRequestAsync', 'ui'].map((path) => {
      try { return path.split('.').reduce((from, name) => from[name], Office.context) && path; } catch (error) { return error.message; }
    })`);
    expect(told).toEqual([
      "The pretend Outlook's library does not imitate item.getEntities.",
      "The pretend Outlook's library does not imitate mailbox.makeEwsRequestAsync.",
      "The pretend Outlook's library does not imitate Office.context.ui.",
    ]);
  });

  it('speaks to nobody but the page it was served with', async () => {
    at.arrives({ subject: 'Brown bin' });
    const page = await at.open();
    await page.route('**/framed', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<script>name = JSON.stringify({ xdmInfo: 'a|b|https://elsewhere.example' })</script>
          <script src="${at.emulator.origin}/outlook/office.js"></script><script>Office.onReady().then((info) => { globalThis.info = info })</script>`,
      }),
    );
    await page.goto(`${at.probe.origin}/framed`);
    await expect.poll(() => page.evaluate('globalThis.info')).toEqual({ host: null, platform: null });
  });
});

describe('nested app authentication, by MSAL', () => {
  const authority = (): Promise<string> => at.control('GET', '/connection').then(({ authority }) => String(authority));
  const token = async (pane: Awaited<ReturnType<typeof paneOf>>, how: string): Promise<unknown> =>
    pane.evaluate(`token(${JSON.stringify(at.clientId)}, ${JSON.stringify(await authority())}, '${how}')`);

  it('gives a token of the person for the add-in’s own API without a word', async () => {
    const { pane } = await probe();
    expect(await token(pane, 'acquireTokenSilent')).toMatchObject({
      ...{ aud: at.clientId, azp: at.clientId, scp: 'access_as_user', preferred_username: AMINA, ver: '2.0' },
    });
  });

  it('refuses to be silent where consent is missing, asks in a window, and takes no for an answer', async () => {
    const { page, pane } = await probe();
    await at.control('POST', '/people', { user: AMINA, require: 'consent' });
    expect(await token(pane, 'acquireTokenSilent')).toMatchObject({ refused: 'InteractionRequiredAuthError' });
    const refused = token(pane, 'acquireTokenPopup');
    const asked = page.getByRole('dialog', { name: 'Permissions requested' });
    await asked.getByRole('button', { name: 'Cancel' }).click();
    expect(await refused).toMatchObject({ code: 'user_canceled' });
    const agreed = token(pane, 'acquireTokenPopup');
    await asked.getByRole('button', { name: 'Accept' }).click();
    expect(await agreed).toMatchObject({ scp: 'access_as_user' });
    expect(await token(pane, 'acquireTokenSilent')).toMatchObject({ scp: 'access_as_user' });
  });

  it('asks for a second factor in the same way', async () => {
    const { page, pane } = await probe();
    await at.control('POST', '/people', { user: AMINA, require: 'interaction' });
    expect(await token(pane, 'acquireTokenSilent')).toMatchObject({ refused: 'InteractionRequiredAuthError' });
    const agreed = token(pane, 'acquireTokenPopup');
    await page
      .getByRole('dialog', { name: 'More information required' })
      .getByRole('button', { name: 'Continue' })
      .click();
    expect(await agreed).toMatchObject({ scp: 'access_as_user' });
  });

  it('gives an add-in no token of another app', async () => {
    await at.deploy({ registration: '7d1e55aa-0c0d-4e0a-9d0e-5eed00000002' });
    const { pane } = await probe();
    expect(await token(pane, 'acquireTokenSilent')).toMatchObject({ refused: expect.any(String) });
  });

  it('is not there in a host that does not have it', async () => {
    await at.control('POST', '/settings', { outlookNestedAppAuth: false });
    const { pane } = await probe();
    expect(await pane.evaluate('typeof nestedAppAuthBridge')).toBe('undefined');
    expect(await pane.evaluate("Office.context.requirements.isSetSupported('NestedAppAuth', '1.1')")).toBe(false);
  });
});

describe('the check before sending', () => {
  const send = async (subject: string) => {
    at.arrives({ subject: 'Brown bin' });
    const page = await at.open();
    await read(page, 'Brown bin');
    await page.getByRole('button', { name: 'Reply', exact: true }).click();
    await compose(page).getByLabel('Subject').fill(subject);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    return page;
  };

  it('lets a message go that an unavailable add-in cannot look at, unless it was to block', async () => {
    const gone = { page: 'http://localhost:9/events.html', action: 'onMessageSendHandler', mode: 'softBlock' };
    await at.deploy({ send: gone });
    await (await send('RE: stop')).getByText('Message sent.').waitFor({ timeout: 30_000 });
  });

  it('lets nobody send anyway where the add-in blocks softly, and says so', async () => {
    const { send: mode } = at.probe.facts(at.clientId) as { send: Record<string, unknown> };
    await at.deploy({ send: { ...mode, mode: 'softBlock' } });
    const page = await send('RE: stop');
    const alert = page.getByRole('dialog', { name: 'Probe' });
    await alert.getByText('The reference is missing').waitFor();
    expect(await alert.getByRole('button', { name: 'Send anyway' }).count()).toBe(0);
    await alert.getByRole('button', { name: 'Don’t send' }).click();
    expect(await at.control('GET', '/outbox')).toMatchObject({ value: [] });
  });
});
