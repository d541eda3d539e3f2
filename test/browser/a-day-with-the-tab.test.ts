import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OpenTab } from '../support/browser/open-tab.ts';
import { goTo, messages, rowOf } from '../support/browser/visit.ts';
import { message, proposal } from '../support/http/mail-at-marlsbury.ts';

let tab: OpenTab;
let page: Page;
beforeAll(async () => {
  tab = await OpenTab.open({ place: '#mail' });
  page = tab.page;
});
beforeEach(() => tab.here.anew());
afterEach(() => tab.leave());
afterAll(() => tab.close());

const bins = 'Third time asking: bins on Larch Row still not collected';
const fresh = (key: string, subject: string) =>
  message(key, subject, 'Later Writer', 0, { proposal: proposal('contact', 0.9) });

describe('an officer opens the mail in a browser', () => {
  it('is signed in by redirect and sees the mail, with every address and the title free of people', async () => {
    await goTo(page, '#mail');
    await messages(page).waitFor();
    expect(await messages(page).getByRole('listitem').count()).toBeGreaterThanOrEqual(13);
    expect(await page.title()).toBe('Redress');
    expect(new URL(page.url()).href).toBe(`${tab.here.origin}/#mail`);
    const own = tab.at.asked.filter((address) => address.startsWith(tab.here.origin));
    expect(own.filter((address) => /penhaligon|okonkwo|nia|%40|@/i.test(address))).toEqual([]);
    const elsewhere = tab.at.asked.filter(
      (address) =>
        ![tab.here.origin, tab.here.authority.origin].includes(new URL(address).origin) && !address.startsWith('data:'),
    );
    expect(elsewhere).toEqual([]);
    expect(tab.at.complaints).toEqual([]);
  });

  it('reads what was proposed and why, in words', async () => {
    await goTo(page, '#mail');
    const row = rowOf(page, bins);
    await row.getByText('Why?').click();
    await row.getByRole('list', { name: 'Words that led to this' }).waitFor();
    const text = await row.textContent();
    for (const part of [
      'Received at contact@, complaints@',
      'Orla Penhaligon-Test',
      'Complaint',
      'Very likely',
      'May be vulnerable',
      '2 attachments',
      'To decide',
      'nobody has called me back as you promised on the 3rd',
    ])
      expect(text).toContain(part);
    await row.getByRole('button', { name: 'Read the message' }).click();
    expect(await row.getByRole('link', { name: /Open in SharePoint/ }).getAttribute('href')).toContain(
      '/Lists/Intake/k01',
    );
  });

  it('confirms with one click, hears the reference, and keeps the place', async () => {
    await goTo(page, '#mail');
    const row = rowOf(page, bins);
    await row.getByRole('button', { name: 'Confirm complaint' }).click();
    await row.getByText('RD-26-000101').waitFor();
    expect(await page.getByRole('status').last().textContent()).toBe('Complaint RD-26-000101 is open.');
    await page.waitForFunction(() => document.activeElement?.id === 'row-k01');
    expect(tab.here.council.entries[0]).toMatchObject({
      state: 'logged',
      decided: { by: { name: 'Nia Okonkwo-Vale' } },
    });
  });

  it('changes the category with a reason, by keyboard alone', async () => {
    await goTo(page, '#mail');
    const change = rowOf(page, bins).getByRole('button', { name: 'Change…' });
    await change.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Change the category' });
    await dialog.waitFor();
    await dialog.getByRole('radio', { name: /^Contact/ }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await dialog.getByRole('radio', { name: /^Service request/ }).isChecked()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.type('First report of this street');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(tab.here.council.entries[0]?.decided).toMatchObject({
      category: 'service_request',
      reason: 'First report of this street',
    });
  });

  it('closes a question with Escape and is back where the keyboard was', async () => {
    await goTo(page, '#mail');
    const button = rowOf(page, bins).getByRole('button', { name: 'Not for us…' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.textContent === 'Not for us…');
    expect(tab.here.council.entries[0]?.state).toBe('proposed');
  });

  it('takes a decision back', async () => {
    await goTo(page, '#mail');
    const row = rowOf(page, 'Pothole damage claim, Sallow Street');
    await row.getByRole('button', { name: 'Undo…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Undo this decision?' });
    expect(await dialog.textContent()).toContain('Case RD-26-000097 will be withdrawn');
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await row.getByText('The case was withdrawn; a person decides').waitFor();
    await row.getByRole('button', { name: 'Confirm service request' }).waitFor();
  });

  it('keeps what was decided last and the way back, also where the list has gone on without it', async () => {
    await goTo(page, '#mail?state=proposed');
    await rowOf(page, bins).getByRole('button', { name: 'Confirm complaint' }).click();
    const last = page.getByRole('region', { name: 'Your last decision' });
    await last.getByRole('link', { name: 'RD-26-000101' }).waitFor();
    await page.getByRole('radio', { name: /^Held/ }).press('Space');
    await expect.poll(() => new URL(page.url()).hash).toBe('#mail?state=held');
    await expect.poll(() => rowOf(page, bins).count()).toBe(0);
    await last.getByRole('button', { name: 'Undo…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click();
    await last.getByText('Undone. The message waits for a decision again.').waitFor();
    await expect.poll(() => last.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.goBack();
    await rowOf(page, bins).getByRole('button', { name: 'Confirm complaint' }).waitFor();
    expect(new URL(page.url()).hash).toBe('#mail?state=proposed');
  });

  it('opens a case from a message that could not be read', async () => {
    await goTo(page, '#mail');
    const row = rowOf(page, '(no subject)');
    await row.getByRole('button', { name: 'Open a case…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Open complaint' }).click();
    await row.getByText('RD-26-000101').waitFor();
  });

  it('is told when somebody else was faster, sees what stands, and keeps what was typed', async () => {
    await goTo(page, '#mail');
    const row = rowOf(page, bins);
    await row.getByRole('button', { name: 'Not for us…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Belongs to the county');
    await tab.here.council.decide(
      'k01',
      { choice: 'confirm', category: 'complaint', reason: '' },
      { id: 'x', name: 'Second Officer' },
    );
    await dialog.getByRole('button', { name: 'Not for us' }).click();
    const alert = dialog.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(
      /Someone else has decided[\s\S]*Second Officer[\s\S]*Yours was not saved[\s\S]*Reference/,
    );
    expect(await dialog.getByRole('textbox').inputValue()).toBe('Belongs to the county');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await row.getByText('RD-26-000101').waitFor();
  });

  it('filters by state with the arrow keys and finds nothing left to decide', async () => {
    tab.here.council.entries = tab.here.council.entries.filter(({ state }) => state !== 'proposed');
    await goTo(page, '#mail');
    await page.getByRole('radio', { name: /^All/ }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { name: 'Nothing waits for you' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await rowOf(page, 'Thank you to the team at Marl Park').waitFor();
    expect(await messages(page).locator('> li').count()).toBe(3);
  });

  it('loads older messages on request', async () => {
    tab.here.council.entries.push(
      ...Array.from({ length: 60 }, (_, i) => message(`old${i}`, `Older message ${i}`, 'Someone Before', 5_000 + i)),
    );
    await goTo(page, '#mail');
    await messages(page).waitFor();
    expect(await messages(page).locator('> li').count()).toBe(50);
    await page.getByRole('button', { name: 'Show older messages' }).click();
    await rowOf(page, 'Older message 59').waitFor();
    expect(await messages(page).locator('> li').count()).toBe(73);
    expect(await page.getByRole('button', { name: 'Show older messages' }).count()).toBe(0);
  });
});

describe('while the page is open', () => {
  it('new mail comes in by itself when nobody would be disturbed', async () => {
    await goTo(page, '#mail');
    await messages(page).waitFor();
    tab.here.council.deliver(fresh('n1', 'Just arrived'));
    await rowOf(page, 'Just arrived').waitFor({ timeout: 12_000 });
    await page.getByText('All 15 messages accounted for').waitFor({ timeout: 40_000 });
  });

  it('new mail waits behind a button while somebody works in the list; focus and scroll stay', async () => {
    await goTo(page, '#mail');
    const button = rowOf(page, 'Pothole damage claim, Sallow Street').getByRole('button', { name: 'Undo…' });
    await button.focus();
    const before = await page.evaluate(() => window.scrollY);
    expect(before).toBeGreaterThan(100);
    tab.here.council.deliver(fresh('n1', 'Just arrived'));
    tab.here.council.deliver(fresh('n2', 'Arrived after that'));
    const show = page.getByRole('button', { name: 'Show 2 new messages' });
    await show.waitFor({ timeout: 12_000 });
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await rowOf(page, 'Just arrived').count()).toBe(0);
    await show.click();
    await rowOf(page, 'Arrived after that').waitFor();
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });

  it('what a colleague decides is seen without a reload', async () => {
    await goTo(page, '#mail');
    await messages(page).waitFor();
    await tab.here.council.decide(
      'k02',
      { choice: 'confirm', category: 'service_request', reason: '' },
      { id: 'x', name: 'Second Officer' },
    );
    await rowOf(page, 'Street light out, corner of Weir Lane').getByText('Second Officer').waitFor({ timeout: 12_000 });
  });

  it('an end of the network keeps what was read and says from when it is; its return is noticed', async () => {
    await goTo(page, '#mail');
    await messages(page).waitFor();
    await tab.at.context.setOffline(true);
    await page
      .getByText(/You are offline\. Showing what was here today/)
      .or(page.getByText('You are offline'))
      .first()
      .waitFor({ timeout: 12_000 });
    expect(await messages(page).locator('> li').count()).toBe(13);
    await tab.at.context.setOffline(false);
    await page.getByText('You are offline').waitFor({ state: 'detached', timeout: 12_000 });
  });

  it('messages without a row are told at once, with what that means', async () => {
    tab.here.council.unaccounted = 3;
    await goTo(page, '#mail');
    await page.getByText('3 messages are not yet accounted for').click();
    await page.getByText('Redress is fetching them; nothing is lost.').waitFor();
    expect(
      await page
        .getByRole('row', { name: /contact@marlsbury/ })
        .getByRole('cell')
        .allTextContents(),
    ).toEqual(['14', '11', '3']);
  });

  it('the language changes at once and is remembered', async () => {
    await goTo(page, '#mail');
    await page.getByRole('button', { name: 'Cymraeg' }).click();
    await page.getByText('Mae cyfrif am bob un o’r 14 neges').waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('cy');
    await page.reload();
    await page.getByRole('button', { name: 'Cadarnhau cwyn' }).first().waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('All 14 messages accounted for').waitFor();
  });

  it('the colours follow the reader’s choice and are remembered', async () => {
    await goTo(page, '#mail');
    await page.getByLabel('Colours').selectOption('Dark');
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(await ground()).toBe('rgb(31, 31, 31)');
    await page.reload();
    expect(await ground()).toBe('rgb(31, 31, 31)');
  });
});
