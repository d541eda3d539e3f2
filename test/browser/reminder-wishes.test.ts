import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NIA } from '../support/browser/caseload.ts';
import { OpenTab } from '../support/browser/open-tab.ts';

let tab: OpenTab;
let page: Page;
beforeAll(async () => {
  tab = await OpenTab.open({ reducedMotion: 'reduce' });
  page = tab.page;
});
beforeEach(() => tab.anew());
afterEach(() => tab.leave());
afterAll(() => tab.close());

const said = () => page.getByRole('status').last();

describe('how I want to be reminded', () => {
  const wishes = async () => (await tab.here.council.reminders.mine(NIA.id)).wishes;
  const choose = (name: string) => page.getByRole('radio', { name }).check();

  it('is chosen, kept, said aloud, and there again the next time', async () => {
    await tab.go('#notices');
    await choose('At a time of my own');
    await page.getByLabel('Time', { exact: true }).fill('10:15');
    await choose('Here only');
    await choose('Cymraeg');
    await page.getByRole('button', { name: 'Save' }).click();
    const words = 'Saved. Digest at 10:15, and urgent notices here only.';
    await page.locator('form').getByText(words).waitFor();
    expect(await said().textContent()).toBe(words);
    expect(await wishes()).toEqual({ digest: 10 * 60 + 15, urgent: 'in Redress only', language: 'cy' });
    await page.reload();
    await page.getByRole('radio', { name: 'Here only', checked: true }).waitFor();
    expect(await page.getByLabel('Time', { exact: true }).inputValue()).toBe('10:15');
  });

  it('can be no digest at all, by the keyboard alone', async () => {
    await tab.go('#notices');
    await page.getByRole('radio', { name: 'At the usual time' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('form').getByText('Saved. No digest, and urgent notices in Teams.').waitFor();
    expect(await wishes()).toEqual({ digest: 'off', urgent: 'in Teams', language: 'en' });
  });

  it('is not sent without its time', async () => {
    await tab.go('#notices');
    await choose('At a time of my own');
    await page.getByLabel('Time', { exact: true }).fill('');
    await page.getByRole('button', { name: 'Save' }).click();
    expect(await page.locator('input[type=time]:invalid').count()).toBe(1);
    expect(tab.at.asked.filter((address) => address.endsWith('/wishes'))).toEqual([]);
  });

  it('stays on the screen where it could not be kept, and says so', async () => {
    await page.route('**/api/notices/wishes', (route) => route.abort());
    await tab.go('#notices');
    await choose('Not at all');
    await page.getByRole('button', { name: 'Save' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('You are offline');
    expect(await page.getByRole('radio', { name: 'Not at all' }).isChecked()).toBe(true);
    await page.unroute('**/api/notices/wishes');
    await page.getByRole('button', { name: 'Save' }).click();
    await page
      .locator('form')
      .getByText(/^Saved/)
      .waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect((await wishes()).digest).toBe('off');
  });

  it('is one line where there is little room, that says what holds and opens', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await tab.go('#notices');
    const fold = page.locator('main summary');
    expect(await fold.textContent()).toBe(
      'How you are remindedDigest at the council’s time, and urgent notices in Teams.',
    );
    expect(await page.getByRole('radio').first().isVisible()).toBe(false);
    await fold.click();
    await choose('Here only');
    await page.getByRole('button', { name: 'Save' }).click();
    await page
      .locator('form')
      .getByText(/^Saved/)
      .waitFor();
    expect(await fold.textContent()).toContain('urgent notices here only');
  });
});
