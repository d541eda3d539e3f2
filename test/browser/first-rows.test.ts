import type { Locator, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { caseload, opened, TOMASZ, today } from '../support/browser/caseload.ts';
import { OpenTab } from '../support/browser/open-tab.ts';
import { appears, settled } from '../support/browser/visit.ts';

let tab: OpenTab;
let page: Page;
beforeAll(async () => {
  tab = await OpenTab.open({ reducedMotion: 'reduce' });
  page = tab.page;
});
beforeEach(() =>
  tab.anew([
    ...caseload(),
    ...Array.from({ length: 60 }, (_, i) =>
      opened({ number: 6_000 + i, subject: `Of many, ${i}`, from: 'Someone Invented', received: today() }),
    ),
  ]),
);
afterEach(() => tab.leave());
afterAll(() => tab.close());

const SCREENS = /\/assets\/app-[^/]*\.js/;
const rows = () => page.locator('[data-row][data-reference]');
const row = (subject: string) => rows().filter({ hasText: subject });

/** Holds up what the page asks for at an address until the function it gives back is called. */
async function held(address: RegExp | string): Promise<() => void> {
  const { promise: freed, resolve: free } = Promise.withResolvers<void>();
  await page.route(address, async (route) => {
    await freed;
    await route.continue();
  });
  return free;
}

/** Comes to a place anew, on a machine where somebody is signed in. */
async function come(place: string): Promise<void> {
  await page.evaluate((hash) => history.replaceState(null, '', hash), place);
  tab.at.complaints.length = 0;
  await page.reload();
}

/** React keeps the page: what narrows the board comes right after it, and the way to the notices. */
async function kept(): Promise<void> {
  await appears(page.locator('header a[href="#notices"]'));
  await page.waitForFunction(() => document.querySelector('main fieldset') !== null);
  await settled(page);
}

/** The page as it stands, without what comes later by itself; attributes in the order of their names. */
const picture = () =>
  page.locator('#root').evaluate((root) => {
    const later = [
      'main aside > *, main details > div, main ul:not([aria-label])',
      'header a[href="#notices"], body > * > [role="status"] *',
    ].join();
    const lines = (node: Node, depth: number): string[] => {
      if (node instanceof Text) return node.data === '' ? [] : [`${' '.repeat(depth)}${node.data}`];
      if (!(node instanceof Element) || node.matches(later)) return [];
      const attributes = [...node.attributes].map(({ name, value }) => `${name}="${value}"`).sort();
      const value = node instanceof HTMLSelectElement ? [`chosen: ${node.value}`] : [];
      const inside = [...node.childNodes].flatMap((child) => lines(child, depth + 1));
      return [[' '.repeat(depth) + node.tagName, ...attributes, ...value].join(' '), ...inside];
    };
    return [...root.childNodes].flatMap((child) => lines(child, 0));
  });

describe('the first rows of the board', () => {
  it.each([
    ['on a wide page', 1280, '#board', {}],
    ['on a narrow one', 600, '#board', {}],
    ['in dark colours, narrowed and in another order', 1280, '#board?due=later&sort=received', { theme: 'dark' }],
    ['in Welsh', 1280, '#board', { language: 'cy' }],
  ] as const)('are drawn before React is there, as React draws them: %s', async (_, width, place, chose) => {
    await page.evaluate((kept) => {
      for (const [name, value] of Object.entries(kept)) localStorage.setItem(`redress.${name}`, value);
    }, chose);
    await page.setViewportSize({ width, height: 900 });
    // Last of all the rows: then React is there before them, and draws all of it itself.
    const answer = await held('**/api/board');
    await come(place);
    await appears(page.locator('main [aria-busy="true"]'));
    answer();
    await kept();
    const byReact = await picture();
    expect(byReact.filter((line) => line.includes('data-row=')).length).toBeGreaterThan(9);

    const screens = await held(SCREENS);
    await come(place);
    await appears(rows().first());
    // A frame later it is known where the list stands, and so how many rows can be seen.
    await page.evaluate(() => new Promise((on) => requestAnimationFrame(() => requestAnimationFrame(on))));
    expect(await picture()).toEqual(byReact);
    const root = page.locator('html');
    expect([await root.getAttribute('lang'), await root.getAttribute('data-theme')]).toEqual([
      'language' in chose ? 'cy' : 'en',
      'theme' in chose ? 'dark' : 'light',
    ]);
    screens();
    await kept();
    expect(await picture()).toEqual(byReact);
    // React says so where what it finds is not what it would draw.
    expect(tab.at.complaints).toEqual([]);
    await page.evaluate(() => localStorage.clear());
  });

  it('stay where they are when React goes on with them: nothing moves, is made anew, or loses the keyboard', async () => {
    const screens = await held(SCREENS);
    await come('#board');
    await appears(rows().first());
    await page.evaluate(() => window.scrollTo({ top: 200, behavior: 'instant' }));
    const link = rows().nth(6).getByRole('link');
    await link.focus();
    await page.evaluate(() => {
      const all = [...document.querySelectorAll('header *, main *')];
      const shifts: number[] = [];
      const observer = new PerformanceObserver((list) => {
        for (const shift of list.getEntries()) shifts.push((shift as PerformanceEntry & { value: number }).value);
      });
      observer.observe({ type: 'layout-shift' });
      Object.assign(globalThis, { before: { all, shifts, focused: document.activeElement } });
    });
    screens();
    await kept();
    const after = await page.evaluate(() => {
      const { before } = globalThis as unknown as { before: { all: Element[]; shifts: number[]; focused: Element } };
      return {
        gone: before.all.filter((one) => !one.isConnected).map((one) => one.outerHTML.slice(0, 80)),
        shifts: before.shifts,
        focused: before.focused === document.activeElement,
        scrolled: window.scrollY,
      };
    });
    expect(after).toEqual({ gone: [], shifts: [], focused: true, scrolled: 200 });
    expect(tab.at.complaints).toEqual([]);
  });

  it('are a list with headings and links before anybody listens to it', async () => {
    const screens = await held(SCREENS);
    await come('#board');
    await appears(rows().first());
    const list = page.getByRole('list', { name: 'Board' });
    expect(await list.getByRole('listitem').count()).toBe(await page.locator('[data-row]').count());
    expect(await page.getByRole('heading', { level: 2 }).textContent()).toMatch(/^Board \d+ cases$/);
    const first = list.getByRole('link').first();
    const reference = await rows().first().getAttribute('data-reference');
    expect(await first.getAttribute('href')).toBe(`#case/${reference}`);
    expect(await rows().first().getAttribute('aria-posinset')).toBe('1');
    expect(await page.getByRole('navigation', { name: 'Views' }).getByRole('link').count()).toBe(6);
    screens();
    await kept();
  });
});

describe('what is done to the first rows before React is there', () => {
  /** The board with its first rows, and what lets the screens come. */
  async function early(): Promise<() => void> {
    const screens = await held(SCREENS);
    await come('#board');
    await appears(rows().first());
    return screens;
  }

  it('opens a case', async () => {
    const screens = await early();
    await row('Bins on Larch Row').getByRole('link').click();
    screens();
    await appears(page.getByRole('heading', { name: /^Bins on Larch Row/ }));
    expect(new URL(page.url()).hash).toBe('#case/RD-26-000123');
  });

  it('takes a case, once, and then goes where the next press leads', async () => {
    const take = page.getByRole('button', { name: /^Take it: / }).first();
    const screens = await early();
    const reference = /RD-\d+-\d+/.exec((await take.getAttribute('aria-label')) ?? '')?.[0] ?? '';
    await take.click();
    await page.getByRole('link', { name: 'Search' }).click();
    screens();
    await appears(page.getByRole('searchbox'));
    const assigned = async () => (await tab.historyOf(reference)).filter(({ type }) => type === 'assigned').length;
    await expect.poll(assigned).toBe(1);
  });

  it('sorts the board, and changes its language', async () => {
    const screens = await early();
    await page.getByLabel('Sort by').selectOption('received');
    screens();
    await page.waitForURL(/sort=received/);
    const again = await early();
    await page.getByRole('button', { name: 'Cymraeg' }).click();
    again();
    await page.locator('html[lang="cy"]').waitFor();
    await page.evaluate(() => localStorage.clear());
  });

  it('moves the keyboard from row to row without moving the page', async () => {
    const screens = await early();
    await rows().first().getByRole('link').focus();
    for (const key of ['ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    screens();
    await kept();
    const third = await rows().nth(2).getAttribute('data-reference');
    const focused = () => page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('data-reference'));
    await expect.poll(focused).toBe(third);
  });

  it('is none of ours with another key held: the browser opens another window', async () => {
    const screens = await early();
    const [other] = await Promise.all([
      tab.at.context.waitForEvent('page'),
      row('Bins on Larch Row')
        .getByRole('link')
        .click({ modifiers: ['ControlOrMeta'] }),
    ]);
    await other.close();
    screens();
    await kept();
    expect(new URL(page.url()).hash).toBe('#board');
  });
});

describe('a board that has no first rows', () => {
  const shell = () => page.locator('#root .shell');

  it.each([
    [
      'unreadable',
      'Redress gave an answer this page does not understand',
      (route: Route) => route.fulfill({ status: 502, body: 'Bad gateway' }),
    ],
    ['away', 'You are offline', (route: Route) => route.abort()],
  ])('is said to be so by the screens: %s', async (_, says, answers) => {
    const screens = await held(SCREENS);
    await page.route('**/api/board', answers);
    const [asked] = await Promise.all([page.waitForRequest('**/api/board'), come('#board')]);
    await asked.response();
    expect(await shell().count()).toBe(1);
    screens();
    await appears(page.getByText(says).first());
    await page.unroute('**/api/board');
  });

  it('is empty, and never a list without rows', async () => {
    await tab.anew([]);
    const screens = await held(SCREENS);
    await Promise.all([page.waitForResponse('**/api/board'), come('#board?due=today')]);
    expect(await shell().count()).toBe(1);
    screens();
    await appears(page.getByText('No case fits these filters'));
    expect(tab.at.complaints).toEqual([]);
  });

  it('gives way to another view where the address changed before React was there', async () => {
    const screens = await held(SCREENS);
    await come('#board');
    await appears(rows().first());
    await page.evaluate(() => {
      location.hash = '#search';
    });
    screens();
    await appears(page.getByRole('searchbox'));
    expect(await rows().count()).toBe(0);
    expect(tab.at.complaints).toEqual([]);
  });
});

describe('what comes after the first rows', () => {
  const BELL = /\/assets\/bell-[^/]*\.js/;
  const LIVE = /\/assets\/start-live-[^/]*\.js/;
  const bell = () => page.locator('header a[href="#notices"]');
  const tools = () => page.getByLabel('Colours').evaluate((one) => one.getBoundingClientRect().left);

  it('is the bell, whose place is kept for it', async () => {
    const code = await held(BELL);
    await come('#board');
    await appears(rows().first());
    await page.waitForFunction(() => document.querySelector('main fieldset') !== null);
    expect(await bell().count()).toBe(0);
    const before = await tools();
    code();
    await appears(bell());
    expect(await tools()).toBe(before);
  });

  it.each([
    ['the bell', BELL],
    ['what narrows the board', /\/assets\/facets-[^/]*\.js/],
    ['what hears of news', LIVE],
  ])('takes nothing with it where its code does not come: %s', async (_, code) => {
    await page.route(code, (route) => route.abort());
    await Promise.all([page.waitForEvent('requestfailed', (one) => code.test(one.url())), come('#board')]);
    await appears(rows().first());
    await page.getByRole('link', { name: 'Search' }).click();
    await appears(page.getByRole('searchbox'));
    await page.goBack();
    await appears(rows().first());
  });

  it('is the news, also of what happened while the code that hears them was on its way', async () => {
    const code = await held(LIVE);
    const [first, next] = [row('Of many, 7').first(), row('Of many, 8').first()];
    const given = async (to: Locator): Promise<void> =>
      tab.colleague((await to.getAttribute('data-reference')) ?? '', {
        ...{ type: 'assigned', stage: 1, role: 'responder', point: null, to: TOMASZ },
      });
    const says = (one: Locator) =>
      expect.poll(() => one.textContent(), { timeout: 20_000, message: 'the news have come' });
    await come('#board');
    await appears(first);
    await given(first);
    expect(await first.textContent()).not.toContain(TOMASZ.name);
    code();
    await says(first).toContain(TOMASZ.name);
    // And what happens from then on, as it happens.
    await given(next);
    await says(next).toContain(TOMASZ.name);
  });
});
