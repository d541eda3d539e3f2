import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser/chromium.ts';
import { served } from '../support/browser/served.ts';
import { goTo, leave, messages, rowOf, settled, type Visit, visit } from '../support/browser/visit.ts';
import { message, proposal } from '../support/http/mail-at-marlsbury.ts';

let browser: Browser;
let here: Awaited<ReturnType<typeof served>>;
let at: Visit;
beforeAll(async () => {
  [browser, here] = await Promise.all([launchBrowser(), served()]);
  at = await visit(browser, `${here.origin}/#mail`);
  await settled(at.page);
});
beforeEach(() => here.anew());
afterEach(() => leave(at));
afterAll(async () => {
  await browser.close();
  await here.close();
});

const bins = 'Third time asking: bins on Larch Row still not collected';
const fresh = (key: string, subject: string) =>
  message(key, subject, 'Later Writer', 0, { proposal: proposal('contact', 0.9) });

describe('an officer opens the mail in a browser', () => {
  it('is signed in by redirect and sees the mail, with every address and the title free of people', async () => {
    await goTo(at.page, '#mail');
    await messages(at.page).waitFor();
    expect(await messages(at.page).getByRole('listitem').count()).toBeGreaterThanOrEqual(13);
    expect(await at.page.title()).toBe('Redress');
    expect(new URL(at.page.url()).href).toBe(`${here.origin}/#mail`);
    const own = at.asked.filter((address) => address.startsWith(here.origin));
    expect(own.filter((address) => /penhaligon|okonkwo|nia|%40|@/i.test(address))).toEqual([]);
    const elsewhere = at.asked.filter(
      (address) =>
        ![here.origin, here.authority.origin].includes(new URL(address).origin) && !address.startsWith('data:'),
    );
    expect(elsewhere).toEqual([]);
    expect(at.complaints).toEqual([]);
  });

  it('reads what was proposed and why, in words', async () => {
    await goTo(at.page, '#mail');
    const row = rowOf(at.page, bins);
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
    expect(await row.getByRole('link', { name: /Open in SharePoint/ }).getAttribute('href')).toContain(
      '/Lists/Intake/k01',
    );
  });

  it('confirms with one click, hears the reference, and keeps the place', async () => {
    await goTo(at.page, '#mail');
    const row = rowOf(at.page, bins);
    await row.getByRole('button', { name: 'Confirm complaint' }).click();
    await row.getByText('RD-26-000101').waitFor();
    expect(await at.page.getByRole('status').last().textContent()).toBe('Complaint RD-26-000101 is open.');
    await at.page.waitForFunction(() => document.activeElement?.id === 'row-k01');
    expect(here.council.entries[0]).toMatchObject({ state: 'logged', decided: { by: { name: 'Nia Okonkwo-Vale' } } });
  });

  it('changes the category with a reason, by keyboard alone', async () => {
    await goTo(at.page, '#mail');
    const change = rowOf(at.page, bins).getByRole('button', { name: 'Change…' });
    await change.focus();
    await at.page.keyboard.press('Enter');
    const dialog = at.page.getByRole('dialog', { name: 'Change the category' });
    await dialog.waitFor();
    await dialog.getByRole('radio', { name: /^Contact/ }).focus();
    await at.page.keyboard.press('ArrowDown');
    expect(await dialog.getByRole('radio', { name: /^Service request/ }).isChecked()).toBe(true);
    await at.page.keyboard.press('Tab');
    await at.page.keyboard.type('First report of this street');
    await at.page.keyboard.press('Tab');
    await at.page.keyboard.press('Tab');
    await at.page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(here.council.entries[0]?.decided).toMatchObject({
      category: 'service_request',
      reason: 'First report of this street',
    });
  });

  it('closes a question with Escape and is back where the keyboard was', async () => {
    await goTo(at.page, '#mail');
    const button = rowOf(at.page, bins).getByRole('button', { name: 'Not for us…' });
    await button.focus();
    await at.page.keyboard.press('Enter');
    await at.page.getByRole('dialog').waitFor();
    await at.page.keyboard.press('Escape');
    await at.page.getByRole('dialog').waitFor({ state: 'detached' });
    await at.page.waitForFunction(() => document.activeElement?.textContent === 'Not for us…');
    expect(here.council.entries[0]?.state).toBe('proposed');
  });

  it('takes a decision back', async () => {
    await goTo(at.page, '#mail');
    const row = rowOf(at.page, 'Pothole damage claim, Sallow Street');
    await row.getByRole('button', { name: 'Undo…' }).click();
    const dialog = at.page.getByRole('dialog', { name: 'Undo this decision?' });
    expect(await dialog.textContent()).toContain('Case RD-26-000097 will be withdrawn');
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await row.getByText('The case was withdrawn; a person decides').waitFor();
    await row.getByRole('button', { name: 'Confirm service request' }).waitFor();
  });

  it('opens a case from a message that could not be read', async () => {
    await goTo(at.page, '#mail');
    const row = rowOf(at.page, '(no subject)');
    await row.getByRole('button', { name: 'Open a case…' }).click();
    await at.page.getByRole('dialog').getByRole('button', { name: 'Open complaint' }).click();
    await row.getByText('RD-26-000101').waitFor();
  });

  it('is told when somebody else was faster, sees what stands, and keeps what was typed', async () => {
    await goTo(at.page, '#mail');
    const row = rowOf(at.page, bins);
    await row.getByRole('button', { name: 'Not for us…' }).click();
    const dialog = at.page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Belongs to the county');
    await here.council.decide(
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
    here.council.entries = here.council.entries.filter(({ state }) => state !== 'proposed');
    await goTo(at.page, '#mail');
    await at.page.getByRole('radio', { name: /^All/ }).focus();
    await at.page.keyboard.press('ArrowRight');
    await at.page.getByRole('heading', { name: 'Nothing waits for you' }).waitFor();
    await at.page.keyboard.press('ArrowRight');
    await rowOf(at.page, 'Thank you to the team at Marl Park').waitFor();
    expect(await messages(at.page).locator('> li').count()).toBe(3);
  });

  it('loads older messages on request', async () => {
    here.council.entries.push(
      ...Array.from({ length: 60 }, (_, i) => message(`old${i}`, `Older message ${i}`, 'Someone Before', 5_000 + i)),
    );
    await goTo(at.page, '#mail');
    await messages(at.page).waitFor();
    expect(await messages(at.page).locator('> li').count()).toBe(50);
    await at.page.getByRole('button', { name: 'Show older messages' }).click();
    await rowOf(at.page, 'Older message 59').waitFor();
    expect(await messages(at.page).locator('> li').count()).toBe(73);
    expect(await at.page.getByRole('button', { name: 'Show older messages' }).count()).toBe(0);
  });
});

describe('while the page is open', () => {
  it('new mail comes in by itself when nobody would be disturbed', async () => {
    await goTo(at.page, '#mail');
    await messages(at.page).waitFor();
    here.council.deliver(fresh('n1', 'Just arrived'));
    await rowOf(at.page, 'Just arrived').waitFor({ timeout: 12_000 });
    await at.page.getByText('All 15 messages accounted for').waitFor({ timeout: 40_000 });
  });

  it('new mail waits behind a button while somebody works in the list; focus and scroll stay', async () => {
    await goTo(at.page, '#mail');
    const button = rowOf(at.page, 'Pothole damage claim, Sallow Street').getByRole('button', { name: 'Undo…' });
    await button.focus();
    const before = await at.page.evaluate(() => window.scrollY);
    expect(before).toBeGreaterThan(100);
    here.council.deliver(fresh('n1', 'Just arrived'));
    here.council.deliver(fresh('n2', 'Arrived after that'));
    const show = at.page.getByRole('button', { name: 'Show 2 new messages' });
    await show.waitFor({ timeout: 12_000 });
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await rowOf(at.page, 'Just arrived').count()).toBe(0);
    await show.click();
    await rowOf(at.page, 'Arrived after that').waitFor();
    expect(await at.page.evaluate(() => window.scrollY)).toBe(0);
  });

  it('what a colleague decides is seen without a reload', async () => {
    await goTo(at.page, '#mail');
    await messages(at.page).waitFor();
    await here.council.decide(
      'k02',
      { choice: 'confirm', category: 'service_request', reason: '' },
      { id: 'x', name: 'Second Officer' },
    );
    await rowOf(at.page, 'Street light out, corner of Weir Lane')
      .getByText('Second Officer')
      .waitFor({ timeout: 12_000 });
  });

  it('an end of the network keeps what was read and says from when it is; its return is noticed', async () => {
    await goTo(at.page, '#mail');
    await messages(at.page).waitFor();
    await at.context.setOffline(true);
    await at.page
      .getByText(/You are offline\. Showing what was here today/)
      .or(at.page.getByText('You are offline'))
      .first()
      .waitFor({ timeout: 12_000 });
    expect(await messages(at.page).locator('> li').count()).toBe(13);
    await at.context.setOffline(false);
    await at.page.getByText('You are offline').waitFor({ state: 'detached', timeout: 12_000 });
  });

  it('messages without a row are told at once, with what that means', async () => {
    here.council.unaccounted = 3;
    await goTo(at.page, '#mail');
    await at.page.getByText('3 messages are not yet accounted for').click();
    await at.page.getByText('Redress is fetching them; nothing is lost.').waitFor();
    expect(
      await at.page
        .getByRole('row', { name: /contact@marlsbury/ })
        .getByRole('cell')
        .allTextContents(),
    ).toEqual(['14', '11', '3']);
  });

  it('the language changes at once and is remembered', async () => {
    await goTo(at.page, '#mail');
    await at.page.getByRole('button', { name: 'Cymraeg' }).click();
    await at.page.getByText('Mae cyfrif am bob un o’r 14 neges').waitFor();
    expect(await at.page.evaluate(() => document.documentElement.lang)).toBe('cy');
    await at.page.reload();
    await at.page.getByRole('button', { name: 'Cadarnhau cwyn' }).first().waitFor();
    await at.page.getByRole('button', { name: 'English' }).click();
    await at.page.getByText('All 14 messages accounted for').waitFor();
  });

  it('the colours follow the reader’s choice and are remembered', async () => {
    await goTo(at.page, '#mail');
    await at.page.getByLabel('Colours').selectOption('Dark');
    const ground = () => at.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(await ground()).toBe('rgb(31, 31, 31)');
    await at.page.reload();
    expect(await ground()).toBe('rgb(31, 31, 31)');
  });
});
