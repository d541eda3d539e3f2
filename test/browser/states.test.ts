import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/browser/accessibility.ts';
import { OpenTab } from '../support/browser/open-tab.ts';
import {
  appears,
  beforeEverything,
  comeAnew,
  expectReflow,
  expectSound,
  goTo,
  messages,
  settled,
  type Visit,
} from '../support/browser/visit.ts';
import { personClaims } from '../support/http/authority.ts';

let tab: OpenTab;
let page: Page;
beforeAll(async () => {
  tab = await OpenTab.open({ reducedMotion: 'reduce' });
  page = tab.page;
});
afterEach(() => tab.leave());
afterAll(() => tab.close());

type State = {
  readonly before?: () => unknown;
  readonly route?: (page: Page) => Promise<unknown>;
  readonly act?: (page: Page) => Promise<unknown>;
  /** What shows that the state is there. */
  readonly shows: string | RegExp;
};
const never = (page: Page) => page.route('**/api/intake?*', () => new Promise(() => undefined));

/** Every state somebody who is signed in can meet, one after the other on the same page. */
const INSIDE: Readonly<Record<string, State>> = {
  loading: { route: never, shows: 'All 14 messages accounted for' },
  empty: { before: () => void tab.here.council.entries.splice(0), shows: 'No messages yet' },
  ready: { shows: 'Third time asking: bins on Larch Row still not collected' },
  'ready, everything unfolded': {
    shows: 'By mailbox',
    act: async (page) => {
      await messages(page).waitFor();
      for (const fold of await page.locator('summary').all()) await fold.click();
    },
  },
  'ready, not accounted for': {
    before: () => Object.assign(tab.here.council, { unaccounted: 2, entries: tab.here.council.entries.slice(0, 2) }),
    shows: '2 messages are not yet accounted for',
  },
  failed: {
    before: () => Object.assign(tab.here.council, { fault: new Error('down') }),
    shows: 'Something went wrong in Redress',
  },
  busy: {
    before: () => Object.assign(tab.here.council, { fault: Object.assign(new Error('x'), { kind: 'throttled' }) }),
    shows: 'Microsoft 365 is busy',
  },
  offline: { route: (page) => page.route('**/api/intake?*', (route) => route.abort()), shows: 'You are offline' },
  'unreadable answers': {
    route: (page) =>
      page.route('**/api/intake?*', (route) => route.fulfill({ status: 200, body: '<html>proxy</html>' })),
    shows: 'Redress gave an answer this page does not understand',
  },
  'a question': {
    before: () => tab.here.council.entries.splice(3),
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
        tab.here.council.entries = [];
        return route.continue();
      });
      await page.getByRole('button', { name: 'Confirm complaint' }).first().click();
      await page.getByRole('alert').waitFor();
    },
  },
};

describe('somebody who is signed in', () => {
  afterEach(() => tab.here.anew());
  const go = async (): Promise<void> => {
    await goTo(page, '#mail');
    await messages(page).waitFor();
  };

  for (const [state, { before, route, act, shows }] of Object.entries(INSIDE)) {
    it(`mail, ${state}: sound in every look`, async () => {
      before?.();
      await route?.(page);
      await goTo(page, '#mail');
      await appears(page.getByText(shows).first());
      await act?.(page);
      await expectSound(page);
    });
  }

  it('is complete with forced colours: what is chosen is still told apart', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await go();
    const line = (name: string) =>
      page.getByRole('link', { name, exact: true }).evaluate((one) => getComputedStyle(one).borderBottomColor);
    expect(await line('Mail')).not.toBe(await line('Board'));
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('is complete in Welsh, also at 320 pixels', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.locator('header summary[aria-label^="Settings"]').click();
    await page.getByRole('button', { name: 'Cymraeg' }).click();
    await go();
    await page.getByText('Mae cyfrif am bob un o’r 14 neges').waitFor();
    await expect
      .poll(() => page.locator('main').textContent())
      .not.toMatch(/\b(Confirm|Received|Waiting|Logged|Open in)\b/);
    await expectReflow(page);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('holds still for people who asked for less motion', async () => {
    await never(page);
    await goTo(page, '#mail');
    await page.getByText('All 14 messages accounted for').waitFor();
    const moving = await page.evaluate(
      () => document.getAnimations().filter((one) => one.playState === 'running').length,
    );
    expect(moving).toBe(0);
  });

  it('shows where the keyboard is on everything that can have it', async () => {
    await go();
    await beforeEverything(page);
    const without: string[] = [];
    for (let i = 0; i < 30; i++) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
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
      if (i === 0) expect(seen.what).toContain('Skip to the content');
      if (!seen.drawn) without.push(seen.what);
    }
    expect(without).toEqual([]);
  });

  it('gives every target at least 24 by 24 pixels', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await go();
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('a, button, summary, select, label')]
        .filter((one) => getComputedStyle(one).clipPath === 'none' && one.getBoundingClientRect().width > 0)
        .map((one) => ({ box: one.getBoundingClientRect(), what: one.outerHTML.slice(0, 80) }))
        .filter(({ box }) => box.height < 24 || box.width < 24)
        .map(({ what }) => what),
    );
    expect(small).toEqual([]);
  });
});

let at: Visit;
/** What comes before that, and what depends on who it is: each from the first address on. */
const ARRIVING: Readonly<Record<string, State>> = {
  'signing in': {
    route: (page) => page.route('**/api/me', () => new Promise(() => undefined)),
    shows: 'Signing you in…',
    // The same words stand there before the page leaves for the sign-in; judged is the one that comes back.
    act: () =>
      expect.poll(() => at.asked.some((address) => address.endsWith('/api/me')), { timeout: 20_000 }).toBe(true),
  },
  'sign-in refused': {
    before: () => Object.assign(tab.here.authority, { person: 'refused' }),
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
    before: () => Object.assign(tab.here.authority, { person: { ...personClaims(), roles: [] } }),
    shows: 'You do not have a role in Redress yet',
  },
  'an auditor': {
    before: () => Object.assign(tab.here.authority, { person: { ...personClaims(), roles: ['Redress.Auditor'] } }),
    shows: 'To decide',
  },
};

describe('somebody who arrives', () => {
  beforeAll(async () => {
    at = await tab.visit('#search', { reducedMotion: 'reduce' });
    await settled(at.page);
  });
  afterEach(async () => {
    await at.page.unrouteAll({ behavior: 'ignoreErrors' });
    tab.here.authority.person = personClaims();
  });
  afterAll(() => at.context.close());

  for (const [state, { before, route, act, shows }] of Object.entries(ARRIVING)) {
    it(`mail, ${state}: sound in every look`, async () => {
      before?.();
      await route?.(at.page);
      await comeAnew(at, '#mail');
      await appears(at.page.getByText(shows).first());
      await act?.(at.page);
      await expectSound(at.page);
    });
  }
});
