import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessibilityFaults, COLOUR_RULES } from './accessibility.ts';

export type Visit = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: string[];
  readonly asked: string[];
};

type How = BrowserContextOptions & {
  /** What the reader chose last time: `redress.theme`, `redress.language`. */
  readonly chose?: Readonly<Record<string, string>>;
  /** Prepares the page before it goes anywhere. */
  readonly before?: (page: Page, context: BrowserContext) => Promise<unknown>;
};

/** Opens an address as a person would, and notes what the browser complains about and every address it asks for. */
export async function visit(
  browser: Browser,
  address: string,
  { chose = {}, before, ...options }: How = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => asked.push(request.url()));
  await page.addInitScript((kept) => {
    for (const [name, value] of Object.entries(kept))
      if (localStorage.getItem(name) === null) localStorage.setItem(name, value);
  }, chose);
  await before?.(page, context);
  await page.goto(address);
  return { page, context, complaints, asked };
}

/**
 * Waits until something is to be seen. A locator's own `waitFor` looks a few times in the first third of a second and then
 * every half second, and most of what is waited for on a busy machine comes in between.
 */
export async function appears(what: Locator): Promise<void> {
  const look = { interval: 25, timeout: 30_000, message: `${what}` };
  await expect.poll(() => what.isVisible(), look).toBe(true);
}

/** Goes to another place on the same page, as a link in it does. What was there is gone when this comes back. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate(async (hash) => {
    if (location.hash === hash) return;
    const gone = new Promise((next) => window.addEventListener('hashchange', next, { once: true }));
    location.hash = hash;
    await gone;
  }, place);
}

/**
 * Leaves a page for the next test: nothing in the way of its network, its language, colours, width and media as usual, and
 * no view open but the search, so that whichever is next begins anew. Whoever is signed in stays so.
 */
export async function leave({ page, context, complaints, asked }: Visit): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.setOffline(false);
  await page.emulateMedia({ forcedColors: null, media: null });
  await asUsual(page);
  await goTo(page, '#search');
  await appears(page.getByRole('searchbox'));
  // On a narrow page the choice of language is folded away: it is looked for when the header is wide again.
  await expect.poll(() => page.locator('header summary').count()).toBe(0);
  const english = page.getByRole('button', { name: 'English' });
  if (await english.isVisible()) await english.click();
  await wear(page, 'light');
  complaints.length = 0;
  asked.length = 0;
}

/**
 * Comes to a place once more on a page that was there before, as to a machine where nobody is signed in and nothing was
 * chosen: for half of what a page of its own takes.
 */
export async function comeAnew({ page, complaints, asked }: Visit, place: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.evaluate((hash) => {
    sessionStorage.clear();
    localStorage.clear();
    history.replaceState(null, '', hash);
  }, place);
  complaints.length = 0;
  asked.length = 0;
  await page.reload();
}

/** Puts the keyboard where it is when a page has just been opened: before everything on it. */
export async function beforeEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    window.scrollTo(0, 0);
  });
}

/** Changes colours the way the reader would; also behind a question, where the choice itself is out of reach. */
export async function wear(page: Page, theme: 'light' | 'dark' | 'contrast'): Promise<void> {
  await page.getByLabel('Colours').evaluate((select, value) => {
    (select as HTMLSelectElement).value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, theme);
  await page.waitForFunction((value) => document.documentElement.dataset.theme === value, theme as string);
}

/** The page at its usual width and size of text again. */
export async function asUsual(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.evaluate(() => document.documentElement.style.removeProperty('zoom'));
}

/**
 * A page as everybody can use it: axe finds nothing, in dark and in high contrast the colours have contrast, and it fits
 * 320 pixels and text of twice the size. Where a view has no colours of its own, `looks` need not be worn again.
 */
export async function expectSound(
  page: Page,
  looks: readonly ('dark' | 'contrast')[] = ['dark', 'contrast'],
): Promise<void> {
  await asUsual(page);
  await wear(page, 'light');
  expect(await accessibilityFaults(page)).toEqual([]);
  for (const theme of looks) {
    await wear(page, theme);
    expect([theme, await accessibilityFaults(page, COLOUR_RULES)]).toEqual([theme, []]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await expectReflow(page);
  await page.setViewportSize({ width: 640, height: 900 });
  await page.evaluate(() => document.documentElement.style.setProperty('zoom', '2'));
  await expectReflow(page);
}

/** Content fits the width: nothing has to be scrolled sideways (WCAG 2.2, 1.4.10 Reflow). */
export async function expectReflow(page: Page): Promise<void> {
  const over = await page.evaluate(() => {
    const wide = [...document.querySelectorAll('body *')].filter((one) => {
      const box = one.getBoundingClientRect();
      return (
        box.width > 0 &&
        one.checkVisibility() &&
        box.right > document.documentElement.clientWidth + 1 &&
        getComputedStyle(one).clipPath === 'none'
      );
    });
    return {
      page: Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
      wide: wide.map((one) => one.outerHTML.slice(0, 120)),
    };
  });
  expect(over).toEqual({ page: 0, wide: [] });
}

/** Waits until nothing on the page is still on its way. A page that hears of changes is never quiet, so its network tells nothing. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('nav') !== null &&
      document.querySelector('main :is(h2, h3, [role="alert"])') !== null &&
      document.querySelector('[aria-busy="true"]') === null,
  );
}

export const messages = (page: Page) => page.getByRole('list', { name: /^(Messages|Negeseuon)$/ });
export const rowOf = (page: Page, subject: string | RegExp) => messages(page).getByRole('listitem', { name: subject });
