import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/browser/accessibility.ts';
import { launchBrowser } from '../support/browser/chromium.ts';
import { served } from '../support/browser/served.ts';
import { expectReflow, expectSound, messages, type Visit, visit } from '../support/browser/visit.ts';
import { personClaims } from '../support/http/authority.ts';

let browser: Browser;
let here: Awaited<ReturnType<typeof served>>;
let at: Visit;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  here = await served();
});
afterEach(async () => {
  await at.context.close();
  await here.close();
});

/** Every state a person can meet: how it comes about, and what shows that it is there. */
const STATES: Record<
  string,
  {
    before?: () => unknown;
    route?: (page: Page) => Promise<unknown>;
    act?: (page: Page) => Promise<unknown>;
    shows: string | RegExp;
  }
> = {
  'signing in': {
    route: (page) => page.route('**/api/me', () => new Promise(() => undefined)),
    shows: 'Signing you in…',
    // The same words stand there before the page leaves for the sign-in; judged is the one that comes back.
    act: () =>
      expect.poll(() => at.asked.some((address) => address.endsWith('/api/me')), { timeout: 20_000 }).toBe(true),
  },
  loading: {
    route: (page) => page.route('**/api/intake?*', () => new Promise(() => undefined)),
    shows: 'All 14 messages accounted for',
  },
  empty: { before: () => void here.council.entries.splice(0), shows: 'No messages yet' },
  ready: { shows: 'Third time asking: bins on Larch Row still not collected' },
  'ready, everything unfolded': {
    shows: 'By mailbox',
    act: async (page) => {
      await messages(page).waitFor();
      for (const fold of await page.locator('summary').all()) await fold.click();
    },
  },
  'ready, not accounted for': {
    before: () => Object.assign(here.council, { unaccounted: 2, entries: here.council.entries.slice(0, 2) }),
    shows: '2 messages are not yet accounted for',
  },
  failed: {
    before: () => Object.assign(here.council, { fault: new Error('down') }),
    shows: 'Something went wrong in Redress',
  },
  busy: {
    before: () => Object.assign(here.council, { fault: Object.assign(new Error('x'), { kind: 'throttled' }) }),
    shows: 'Microsoft 365 is busy',
  },
  offline: { route: (page) => page.route('**/api/intake?*', (route) => route.abort()), shows: 'You are offline' },
  'unreadable answers': {
    route: (page) =>
      page.route('**/api/intake?*', (route) => route.fulfill({ status: 200, body: '<html>proxy</html>' })),
    shows: 'Redress gave an answer this page does not understand',
  },
  'sign-in refused': {
    before: () => Object.assign(here.authority, { person: 'refused' }),
    shows: 'You could not be signed in',
  },
  'signed out': {
    shows: 'Sign out',
    act: async (page) => {
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
    },
  },
  'without a role': {
    before: () => Object.assign(here.authority, { person: { ...personClaims(), roles: [] } }),
    shows: 'You do not have a role in Redress yet',
  },
  'an auditor': {
    before: () => Object.assign(here.authority, { person: { ...personClaims(), roles: ['Redress.Auditor'] } }),
    shows: 'To decide',
  },
  'a question': {
    before: () => here.council.entries.splice(3),
    shows: 'Change…',
    act: async (page) => {
      await page.getByRole('button', { name: 'Change…' }).first().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  'a refusal': {
    shows: 'Change…',
    act: async (page) => {
      // Gone between the look and the click, not before: the list is read again every few seconds.
      await page.route('**/api/intake/*/confirm', (route) => {
        here.council.entries = [];
        return route.continue();
      });
      await page.getByRole('button', { name: 'Confirm complaint' }).first().click();
      await page.getByRole('alert').waitFor();
    },
  },
};

for (const [state, { before, route, act, shows }] of Object.entries(STATES)) {
  it(`mail, ${state}: sound in every look`, async () => {
    before?.();
    at = await visit(browser, `${here.origin}/#mail`, { reducedMotion: 'reduce', ...(route ? { before: route } : {}) });
    await at.page.getByText(shows).first().waitFor();
    await act?.(at.page);
    await expectSound(at.page);
  });
}

describe('every look', () => {
  it('is complete with forced colours: what is chosen is still told apart', async () => {
    at = await visit(browser, `${here.origin}/#mail`, { forcedColors: 'active' });
    await messages(at.page).waitFor();
    const line = (name: string) =>
      at.page.getByRole('link', { name, exact: true }).evaluate((one) => getComputedStyle(one).borderBottomColor);
    expect(await line('Mail')).not.toBe(await line('Board'));
    expect(await accessibilityFaults(at.page)).toEqual([]);
  });

  it('is complete in Welsh, also at 320 pixels', async () => {
    at = await visit(browser, `${here.origin}/#mail`, {
      chose: { 'redress.language': 'cy' },
      viewport: { width: 320, height: 640 },
    });
    await at.page.getByText('Mae cyfrif am bob un o’r 14 neges').waitFor();
    await expectReflow(at.page);
    expect(await accessibilityFaults(at.page)).toEqual([]);
    expect(await at.page.locator('main').textContent()).not.toMatch(/\b(Confirm|Received|Waiting|Logged|Open in)\b/);
  });

  it('holds still for people who asked for less motion', async () => {
    at = await visit(browser, `${here.origin}/#mail`, {
      reducedMotion: 'reduce',
      before: (page) => page.route('**/api/intake?*', () => new Promise(() => undefined)),
    });
    await at.page.getByText('All 14 messages accounted for').waitFor();
    const moving = await at.page.evaluate(
      () => document.getAnimations().filter((one) => one.playState === 'running').length,
    );
    expect(moving).toBe(0);
  });

  it('shows where the keyboard is on everything that can have it', async () => {
    at = await visit(browser, `${here.origin}/#mail`);
    await messages(at.page).waitFor();
    const without: string[] = [];
    for (let i = 0; i < 30; i++) {
      await at.page.keyboard.press('Tab');
      const seen = await at.page.evaluate(() => {
        const one = document.activeElement as HTMLElement;
        const looks = [one, one.parentElement as HTMLElement].map((each) => getComputedStyle(each));
        const after = getComputedStyle(one, '::after');
        const drawn =
          looks.some(
            (look) =>
              (look.outlineStyle !== 'none' && Number.parseFloat(look.outlineWidth) >= 1) || look.boxShadow !== 'none',
          ) ||
          after.borderTopWidth !== '0px' ||
          (one.matches('button') && getComputedStyle(one).top === '8px');
        return { what: `${one.tagName} ${one.textContent?.slice(0, 30)}`, drawn };
      });
      if (!seen.drawn) without.push(seen.what);
    }
    expect(without).toEqual([]);
  });

  it('gives every target at least 24 by 24 pixels', async () => {
    at = await visit(browser, `${here.origin}/#mail`, { viewport: { width: 320, height: 640 } });
    await messages(at.page).waitFor();
    const small = await at.page.evaluate(() =>
      [...document.querySelectorAll('a, button, summary, select, label')]
        .filter((one) => getComputedStyle(one).clipPath === 'none' && one.getBoundingClientRect().width > 0)
        .map((one) => ({ box: one.getBoundingClientRect(), what: one.outerHTML.slice(0, 80) }))
        .filter(({ box }) => box.height < 24 || box.width < 24)
        .map(({ what }) => what),
    );
    expect(small).toEqual([]);
  });
});
