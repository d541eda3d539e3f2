import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

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

/** What axe finds wrong by WCAG 2.2 A and AA and by best practice. Focus traps of the dialog are not part of the page. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
  );
}

/** Content fits the width: nothing has to be scrolled sideways (WCAG 2.2, 1.4.10 Reflow). */
export async function expectReflow(page: Page): Promise<void> {
  const over = await page.evaluate(() => {
    const wide = [...document.querySelectorAll('body *')].filter((one) => {
      const box = one.getBoundingClientRect();
      return (
        box.width > 0 &&
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

export const messages = (page: Page) => page.getByRole('list', { name: /^(Messages|Negeseuon)$/ });
export const rowOf = (page: Page, subject: string | RegExp) => messages(page).getByRole('listitem', { name: subject });
