import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  compose,
  type Library,
  type OpenOutlook,
  openOutlook,
  openPane,
  paneOf,
  read,
} from '../support/browser/pretend-outlook.ts';

/** Microsoft's own library first: what the emulator's own one then does must be the same. */
describe.each<Library>(['real', 'own'])('Outlook and an add-in with the library: %s', (library) => {
  let at: OpenOutlook;
  beforeAll(async () => {
    at = await openOutlook(library);
  });
  afterEach(() => at.reset());
  afterAll(() => at.close());

  it('says who reads which message, in a mailbox of whom', async () => {
    const id = at.arrives({ subject: 'Brown bin', html: '<p>The <b>bin</b> is full.</p><script>alert(1)</script>' });
    const page = await at.open();
    await read(page, 'Brown bin');
    await openPane(page);
    const pane = await paneOf(page);
    expect(await pane.evaluate('ready')).toMatchObject({ host: 'Outlook', platform: 'OfficeOnline' });
    const item = await pane.evaluate(`(({ item, userProfile }) => ({
      subject: item.subject, id: item.internetMessageId, from: item.from.emailAddress, type: item.itemType, me: userProfile.emailAddress,
      at: item.dateTimeCreated.toISOString(), ews: /[+/]|^[A-Za-z0-9=]+$/.test(item.itemId) && !/[-_]/.test(item.itemId),
    }))(Office.context.mailbox)`);
    expect(item).toMatchObject({
      ...{ subject: 'Brown bin', id, from: 'noreen.fell@residents.example', type: 'message' },
      ...{ me: 'amina.shah@marlsbury.gov.example', ews: true },
    });
    expect(await ask(pane, 'item.body.getAsync', 'text')).toEqual({ value: 'The bin is full.' });
    expect(await ask(pane, 'item.getSharedPropertiesAsync')).toMatchObject({
      value: { owner: 'contact@marlsbury.gov.example', delegatePermissions: 63 },
    });
    expect(await ask(pane, 'item.getAllInternetHeadersAsync')).toMatchObject({
      value: expect.stringContaining('Subject: Brown bin'),
    });
  });

  it('tells a pinned pane of another message, of several and of none; another pane goes with its message', async () => {
    for (const subject of ['First', 'Second', 'Third']) at.arrives({ subject });
    const page = await at.open();
    await read(page, 'Second');
    await openPane(page);
    await paneOf(page);
    await read(page, 'First');
    await expect.poll(() => page.frames().length).toBe(1);
    await openPane(page);
    const pane = await paneOf(page);
    await page.getByRole('button', { name: 'Pin the pane' }).click();
    await read(page, 'Third');
    await expect.poll(() => pane.evaluate('told')).toEqual(['Third']);
    await page.getByRole('checkbox', { name: 'Choose Second' }).check({ force: true });
    await page.getByText('2 messages chosen').waitFor();
    await expect.poll(() => pane.evaluate('told')).toEqual(['Third', null]);
    await page.reload();
    expect(await (await paneOf(page)).evaluate('Office.context.mailbox.item ?? null')).toBe(null);
  });

  it('puts marks and lines on a message, and refuses what Outlook refuses', async () => {
    at.arrives({ subject: 'Brown bin' });
    const page = await at.open();
    await read(page, 'Brown bin');
    await openPane(page);
    const pane = await paneOf(page);
    const bar = {
      type: 'informationalMessage',
      message: 'Logged as RD-26-000001',
      icon: 'Icon.16x16',
      persistent: false,
    };
    expect(await ask(pane, 'item.notificationMessages.addAsync', 'redress', bar)).toEqual({ value: null });
    await page.getByText('Logged as RD-26-000001').waitFor();
    expect(await ask(pane, 'item.notificationMessages.addAsync', 'redress', bar)).toEqual({ refused: 9023 });
    expect(await ask(pane, 'item.notificationMessages.replaceAsync', 'other', { ...bar, message: 'Another' })).toEqual({
      value: null,
    });
    await page.getByText('Another').waitFor();
    expect(await ask(pane, 'item.categories.addAsync', ['Nobody made this one'])).toEqual({ refused: 7000 });
    // The tokens of Exchange are off in every tenant.
    if (library === 'real') expect(await ask(pane, 'getCallbackTokenAsync')).toMatchObject({ refused: 9018 });
    else
      await expect(ask(pane, 'getCallbackTokenAsync')).rejects.toThrow(
        'does not imitate mailbox.getCallbackTokenAsync',
      );
  });

  it('opens an answer with the words it is given, lets the add-in see and change it, and sends it', async () => {
    at.arrives({ subject: 'Brown bin', html: '<p>The bin is full.</p>' });
    const page = await at.open({ pinned: true });
    await read(page, 'Brown bin');
    const pane = await paneOf(page);
    const htmlBody = '<p>Dear Noreen, <b>thank you</b>.</p><script>alert(1)</script>';
    expect(await ask(pane, 'item.displayReplyFormAsync', { htmlBody })).toEqual({ value: null });
    await compose(page).waitFor();
    const beside = await paneOf(page);
    expect(await ask(beside, 'item.to.getAsync')).toMatchObject({
      value: [{ emailAddress: 'noreen.fell@residents.example', displayName: 'Noreen Fell' }],
    });
    expect(await ask(beside, 'item.subject.getAsync')).toEqual({ value: 'RE: Brown bin' });
    expect(await ask(beside, 'item.body.getAsync', 'html')).toMatchObject({
      value: expect.stringMatching(/^\s*<p>Dear Noreen, <b>thank you<\/b>\.<\/p>.*<div id="divRplyFwdMsg"/s),
    });
    await ask(beside, 'item.subject.setAsync', 'RE: Brown bin [RD-26-000001]');
    await ask(beside, 'item.body.prependAsync', '<p>About the bin.</p>', { coercionType: 'html' });
    await ask(beside, 'item.cc.addAsync', ['carys.penhallow@marlsbury.gov.example']);
    expect(await ask(beside, 'item.addFileAttachmentFromBase64Async', btoa('map'), 'map.txt')).toMatchObject({
      value: expect.any(String),
    });
    expect(await ask(beside, 'item.getAttachmentsAsync')).toMatchObject({
      value: [{ name: 'map.txt', attachmentType: 'file' }],
    });
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('Message sent.').waitFor();
    const { value } = (await at.control('GET', '/outbox')) as {
      value: { subject: string; recipients: string[]; mime: string }[];
    };
    expect(value).toMatchObject([
      { subject: 'RE: Brown bin [RD-26-000001]', recipients: ['noreen.fell@residents.example'] },
    ]);
    const mime = Buffer.from(value[0]!.mime, 'base64').toString();
    expect(mime).toContain('map.txt');
    expect(mime).not.toContain('alert(1)');
  });

  it('asks the add-in before it sends: what it says, and the person decides', async () => {
    at.arrives({ subject: 'Brown bin' });
    const page = await at.open();
    const answer = async (subject: string): Promise<void> => {
      await read(page, 'Brown bin');
      await page.getByRole('button', { name: 'Reply', exact: true }).click();
      await compose(page).getByLabel('Subject').fill(subject);
      await page.getByRole('button', { name: 'Send', exact: true }).click();
    };
    const outbox = async (): Promise<string[]> =>
      ((await at.control('GET', '/outbox')) as { value: { subject: string }[] }).value.map(({ subject }) => subject);
    await answer('RE: stop');
    const alert = page.getByRole('dialog', { name: 'Probe' });
    await alert.getByText('The reference is missing: RE: stop').waitFor();
    await alert.getByRole('button', { name: 'Don’t send' }).click();
    expect(await outbox()).toEqual([]);
    expect(await compose(page).getByLabel('Subject').inputValue()).toBe('RE: stop');
    await compose(page).getByLabel('Subject').fill('RE: all is well');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('Message sent.').waitFor();
    expect(await outbox()).toEqual(['RE: all is well']);

    await answer('RE: stop again');
    await alert.getByRole('button', { name: 'Send anyway' }).click();
    await page.getByText('Message sent.').last().waitFor();
    await expect.poll(outbox).toEqual(['RE: all is well', 'RE: stop again']);
  });

  it('says after five seconds that the add-in takes long, and lets the message go without it', async () => {
    at.arrives({ subject: 'Brown bin' });
    const page = await at.open();
    await read(page, 'Brown bin');
    await page.getByRole('button', { name: 'Reply', exact: true }).click();
    await compose(page).getByLabel('Subject').fill('RE: for ever');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    const alert = page.getByRole('dialog', { name: 'Probe' });
    await alert.getByText('Probe is taking longer than expected to process your message.').waitFor({ timeout: 15_000 });
    await alert.getByRole('button', { name: 'Send anyway' }).click();
    await page.getByText('Message sent.').waitFor();
  });
});
