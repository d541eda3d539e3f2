import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, COLOUR_RULES } from '../support/browser/accessibility.ts';
import { compose, type OpenOutlook, openOutlook, openPane, paneOf, read } from '../support/browser/pretend-outlook.ts';
import { expectReflow } from '../support/browser/visit.ts';

let at: OpenOutlook;
beforeAll(async () => {
  at = await openOutlook('own');
});
afterEach(() => at.reset());
afterAll(() => at.close());

describe('the page of Outlook', () => {
  it('shows a mail from anybody without what could run, track or cover the page', async () => {
    at.arrives({
      subject: 'Hostile',
      html: `<style>* { display: none }</style><p onclick="taken()" style="position: fixed; color: green; background: url(https://tracker.example/x)">Read me</p>
        <img src="https://tracker.example/pixel.gif"><a href="javascript:taken()">Here</a> <a href="https://site.example/">There</a>
        <form action="https://elsewhere.example/"><input name="password"></form><svg onload="taken()"></svg><iframe src="https://elsewhere.example/"></iframe>`,
    });
    const page = await at.open();
    await read(page, 'Hostile');
    const body = page.locator('.mail-body');
    expect(await body.locator('p').getAttribute('style')).toBe('color: green');
    expect(await body.locator('style, img, form, input, svg, iframe, [onclick]').count()).toBe(0);
    expect(await body.getByText('Here', { exact: true }).getAttribute('href')).toBe(null);
    expect(await body.getByRole('link', { name: 'There' }).getAttribute('rel')).toBe('noopener noreferrer');
    // The browser says of the style sheet that it was not taken, and of nothing else.
    expect(at.complaints().filter((one) => !one.startsWith('Applying inline style violates'))).toEqual([]);
  });

  it('hears of mail that comes in, of marks that others set, and of what is moved away', async () => {
    at.arrives({ subject: 'First' });
    const page = await at.open();
    await read(page, 'First');
    at.arrives({ subject: 'Second' });
    const second = page.getByRole('button', { name: 'Second' });
    await second.waitFor();
    expect(
      await page.getByRole('navigation', { name: 'Folders' }).getByRole('button', { name: 'Inbox 1 unread' }).count(),
    ).toBe(1);
    await second.click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('Choose a message to read it.').waitFor();
    await page.getByRole('button', { name: 'Deleted Items' }).click();
    await page.getByRole('heading', { name: 'Deleted Items, Customer Contact' }).waitFor();
    await second.waitFor();
  });

  it('goes through the messages by the arrow keys, and chooses several by their boxes', async () => {
    for (const subject of ['First', 'Second', 'Third']) at.arrives({ subject });
    const page = await at.open();
    await read(page, 'Third');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('article').getByRole('heading', { name: 'Second' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('article').getByRole('heading', { name: 'First' }).waitFor();
    await page.getByRole('button', { name: 'Third' }).click({ modifiers: ['Control'] });
    await page.getByText('2 messages chosen').waitFor();
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(2);
  });

  it('keeps what is written as a draft when something else is read, and sends it from there', async () => {
    at.arrives({ subject: 'Brown bin' });
    const page = await at.open();
    await page.getByRole('button', { name: 'New mail' }).click();
    await compose(page).getByLabel('To', { exact: true }).fill('noreen.fell@residents.example');
    await compose(page).getByLabel('Subject').fill('About your bin');
    await compose(page).getByRole('textbox', { name: 'Message body' }).fill('It is coming.');
    await read(page, 'Brown bin');
    await page.getByRole('button', { name: 'Drafts 1 drafts' }).click();
    await page.getByRole('button', { name: 'About your bin' }).click();
    expect(await compose(page).getByRole('textbox', { name: 'Message body' }).textContent()).toContain('It is coming.');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('Message sent.').waitFor();
    expect(await at.control('GET', '/outbox')).toMatchObject({ value: [{ subject: 'About your bin' }] });
  });

  it('says in Outlook’s words why a message cannot go', async () => {
    const page = await at.open();
    await page.getByRole('button', { name: 'New mail' }).click();
    await compose(page).getByLabel('To', { exact: true }).fill('nobody at all');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('At least one recipient is not valid.').waitFor();
  });

  it('is sound for everybody in each of its colours, and fits 320 pixels', async () => {
    at.arrives({
      subject: 'Brown bin, with a long subject that goes on and on for as long as it takes to fill a line',
    });
    at.arrives({ subject: 'Second' });
    const page = await at.open({ pinned: true });
    await read(page, 'Brown bin');
    await paneOf(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Account of Amina Shah' }).click();
    for (const theme of ['Dark', 'High contrast'] as const) {
      await page.getByRole('radio', { name: theme }).check();
      expect([theme, await accessibilityFaults(page, COLOUR_RULES)]).toEqual([theme, []]);
    }
    await page.getByRole('radio', { name: 'Light' }).check();
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 320, height: 640 });
    await expectReflow(page);
    await page.getByRole('button', { name: 'Close Probe' }).click();
    await page.getByRole('button', { name: 'Reply', exact: true }).click();
    await compose(page).waitFor();
    await expectReflow(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('button', { name: 'Back to the messages' }).click();
    await page.getByRole('heading', { name: 'Inbox, Customer Contact' }).waitFor();
    await expectReflow(page);
  });

  it('has no add-in where none is deployed, and opens it again once one is', async () => {
    await at.control('DELETE', '/outlook/app');
    at.arrives({ subject: 'Brown bin' });
    const page = await at.open();
    await read(page, 'Brown bin');
    expect(await page.locator('.add-in-button').count()).toBe(0);
    await at.deploy();
    await page.locator('.add-in-button').waitFor();
    await openPane(page);
    await paneOf(page);
  });
});
