import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, COLOUR_RULES } from '../support/browser/accessibility.ts';
import { launchBrowser } from '../support/browser/chromium.ts';
import { openPane, type PaneOpened } from '../support/browser/open-pane.ts';
import { known, linked, logged, OTHER, SHOWN, unsure } from '../support/browser/pane-answers.ts';
import { served } from '../support/browser/served.ts';
import { tooSmall } from '../support/browser/target-size.ts';
import { appears, expectReflow } from '../support/browser/visit.ts';

let browser: Browser;
let here: Awaited<ReturnType<typeof served>>;
let at: PaneOpened;
beforeAll(async () => {
  [browser, here] = await Promise.all([launchBrowser(), served()]);
});
afterEach(() => at.context.close());
afterAll(async () => {
  await browser.close();
  await here.close();
});

/** As Outlook says them: by the colour of its ground. */
const GROUNDS = { light: '#ffffff', dark: '#1f1f1f', contrast: '#000000' } as const;
type Look = keyof typeof GROUNDS;

async function wear(page: Page, look: Look): Promise<void> {
  await page.evaluate((ground) => globalThis.officeInPage.wear(ground), GROUNDS[look]);
  await page.waitForFunction((name) => document.documentElement.dataset.theme === name, look as string);
}

/** A state as everybody can use it: axe finds nothing in any theme, and it fits 270 pixels and text of twice the size. */
async function expectSoundPane(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await tooSmall(page)).toEqual([]);
  for (const look of ['dark', 'contrast'] as const) {
    await wear(page, look);
    expect([look, await accessibilityFaults(page, COLOUR_RULES)]).toEqual([look, []]);
  }
  for (const width of [270, 400]) {
    await page.setViewportSize({ width, height: 700 });
    await expectReflow(page);
  }
  await page.setViewportSize({ width: 640, height: 900 });
  await page.evaluate(() => document.documentElement.style.setProperty('zoom', '2'));
  await expectReflow(page);
}

type State = {
  readonly answers?: Parameters<typeof openPane>[2];
  readonly how?: Parameters<typeof openPane>[3];
  readonly act?: (page: Page) => Promise<unknown>;
  readonly shows: string | RegExp;
};
const fault = {
  status: 500,
  body: {
    type: 'about:blank',
    title: 'Something went wrong in Redress',
    status: 500,
    detail: 'It did.',
    about: { message: null, case: null },
    kept: 'Nothing was changed.',
    todo: 'Try again.',
    reference: 'ABCD-1234',
  },
};
const both = (page: Page) =>
  page.route('**/api/pane/messages', (route) =>
    route.fulfill({ json: { messages: [{ is: 'known', row: known().row }, { is: 'not known' }] } }),
  );

const STATES: Readonly<Record<string, State>> = {
  loading: { answers: () => 'never', shows: 'Checking whether this is already logged…' },
  ready: { shows: 'Log as complaint' },
  'ready, everything unfolded': {
    shows: 'Log as complaint',
    act: async (page) => {
      for (const fold of await page.locator('summary').all()) await fold.click();
      await appears(page.getByText(/Received on|Received/).first());
    },
  },
  'unsure, much to look out for': { answers: () => unsure(), shows: 'One question settles it' },
  'another choice than proposed': {
    shows: 'Log as complaint',
    act: async (page) => {
      await page.getByRole('radio', { name: 'Service request' }).check();
      await appears(page.getByRole('button', { name: 'Asked for the first time' }));
    },
  },
  'looking for a case': {
    shows: 'Log as complaint',
    act: async (page) => {
      await page.getByRole('button', { name: 'Put on a case…' }).click();
      await appears(page.getByLabel('Find a case'));
    },
  },
  logged: { answers: () => logged(), shows: 'Draft the acknowledgement' },
  'on a case': { answers: () => linked(), shows: 'Also received by waste@marlsbury.example' },
  'just arrived': {
    answers: () => ({ is: 'being read', mailbox: 'contact@marlsbury.example' }),
    shows: 'Just arrived',
  },
  'in another mailbox': {
    answers: () => ({ is: 'elsewhere', watched: ['contact@marlsbury.example'] }),
    shows: 'Redress does not watch this mailbox',
  },
  'not one message': { answers: () => ({ is: 'not one', found: 3 }), shows: 'Open the message by itself' },
  failed: { answers: () => fault, shows: 'Something went wrong in Redress' },
  offline: { answers: () => 'offline', shows: /You are offline/ },
  'nothing selected': { how: { selected: [] }, shows: 'Waiting for a decision' },
  'a call written down': {
    how: { selected: [] },
    shows: 'Log a call, letter or visit',
    act: async (page) => {
      await page.getByRole('button', { name: 'Log a call, letter or visit' }).click();
      await appears(page.getByLabel('What was said or written'));
    },
  },
  'several selected': { how: { selected: [SHOWN, OTHER], before: both }, shows: 'Log 1 message as proposed' },
};

describe('every state of the pane', () => {
  for (const [name, { answers = () => known(), how, act, shows }] of Object.entries(STATES)) {
    it(`${name}: sound in every look and width`, async () => {
      at = await openPane(browser, here, answers, { selected: [SHOWN], ...how });
      await appears(at.page.getByText(shows).first());
      await act?.(at.page);
      await expectSoundPane(at.page);
    });
  }

  it('is there in Welsh, and fits 270 pixels', async () => {
    at = await openPane(browser, here, () => unsure(), { selected: [SHOWN], language: 'cy-GB', width: 270 });
    await appears(at.page.getByRole('button', { name: /^Cofnodi fel cais am wasanaeth/ }));
    expect(await at.page.locator('html').getAttribute('lang')).toBe('cy');
    await expectReflow(at.page);
    expect(await accessibilityFaults(at.page)).toEqual([]);
    await at.page.getByRole('button', { name: 'English' }).click();
    await appears(at.page.getByRole('button', { name: /^Log as service request/ }));
  });

  it('is complete with forced colours: what is chosen is told apart, and where the keyboard is', async () => {
    at = await openPane(browser, here, () => known(), { selected: [SHOWN] });
    await at.page.emulateMedia({ forcedColors: 'active' });
    await appears(at.page.getByRole('radio', { name: /^Complaint/ }));
    const edge = (name: RegExp) =>
      at.page.getByRole('radio', { name }).evaluate((one) => {
        const { borderColor, outlineWidth, outlineStyle } = getComputedStyle(one.nextElementSibling as Element);
        return `${borderColor} ${outlineStyle} ${outlineWidth}`;
      });
    expect(await edge(/^Complaint/)).not.toBe(await edge(/^Contact/));
    const before = await edge(/^Complaint/);
    await at.page.getByRole('radio', { name: /^Complaint/ }).focus();
    await at.page.keyboard.press('ArrowDown');
    await at.page.keyboard.press('ArrowUp');
    expect(await edge(/^Complaint/)).not.toBe(before);
    expect(await accessibilityFaults(at.page)).toEqual([]);
  });

  it('follows Outlook when it changes its colours, and looks again on coming back where Outlook said nothing', async () => {
    at = await openPane(browser, here, () => known(), { selected: [SHOWN], theme: '#292929' });
    const theme = () => at.page.evaluate(() => document.documentElement.dataset.theme);
    await appears(at.page.getByText('Log as complaint'));
    expect(await theme()).toBe('dark');
    await wear(at.page, 'light');
    expect(await theme()).toBe('light');
  });
});
