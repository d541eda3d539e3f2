import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noticeSaid } from '../../src/words/reminders/said.ts';
import { reminderWordsIn } from '../../src/words/reminders/words.ts';
import { accessibilityFaults } from '../support/browser/accessibility.ts';
import { BINS, DAMP, daysBack, digest, dueToday, NoticesToNia, some } from '../support/browser/notices.ts';
import { OpenTab } from '../support/browser/open-tab.ts';
import {
  appears,
  beforeEverything,
  comeAnew,
  expectReflow,
  expectSound,
  goTo,
  settled,
  type Visit,
} from '../support/browser/visit.ts';
import { personClaims } from '../support/http/authority.ts';

let tab: OpenTab;
let page: Page;
let nia: NoticesToNia;
beforeAll(async () => {
  tab = await OpenTab.open({ reducedMotion: 'reduce' });
  page = tab.page;
  nia = new NoticesToNia(tab.here);
});
beforeEach(() => tab.anew());
afterEach(() => tab.leave());
afterAll(() => tab.close());

const lines = (one = page) => one.locator('main section:has(h3 time) li');
const bell = (one = page) => one.locator('header').getByRole('link', { name: /^My notices/ });

describe('my notices', () => {
  it('stand in the tab the latest first, in the words that Teams was given', async () => {
    const all = await nia.everything();
    await tab.go('#notices');
    const texts = await lines().allTextContents();
    expect(texts).toHaveLength(all.length);
    for (const [index, notice] of all.entries())
      expect(texts[index]).toContain(noticeSaid(notice, reminderWordsIn('en')).text);
    const days = await page.getByRole('heading', { level: 3 }).allTextContents();
    expect([days[0], days.length]).toEqual(['Today', 8]);
    expect(tab.at.complaints).toEqual([]);
  });

  it('lead to the case they are about, by a click anywhere on the line', async () => {
    await nia.told(dueToday(BINS));
    await tab.go('#notices');
    await lines().click({ position: { x: 4, y: 20 } });
    await page.getByRole('heading', { name: 'Bins on Larch Row: third time asking' }).waitFor();
    expect(page.url()).toBe(`${tab.here.origin}/#case/${BINS}`);
  });

  it('lead from a digest to the work it counted, to its first case, the board and the mail', async () => {
    await nia.told(digest({ overdue: some(BINS) }, 3));
    await tab.go('#notices');
    const links = await lines()
      .getByRole('link')
      .evaluateAll((all) => all.map((one) => `${one.textContent} ${one.getAttribute('href')}`));
    expect(links).toEqual([
      'Your work today #work',
      `${BINS} #case/${BINS}`,
      'Board #board?officer=mine&due=overdue',
      'Mail #mail?state=proposed',
    ]);
  });

  it('say what did not reach Teams and what to do, each obstacle once and to the person it stands in the way of', async () => {
    await nia.everything();
    await tab.go('#notices');
    const [, , refused = '', again = '', unclear, waiting, asked, late] = await lines().allTextContents();
    expect(refused).toContain('Not taken by Teams');
    expect(refused).toContain(
      'Redress is not installed for you in Teams, or may not notify you. Ask IT to install it.',
    );
    expect(again).toContain('Not taken by Teams');
    expect(again).not.toContain('Ask IT');
    expect(unclear).toContain('Teams did not say whether it arrived.');
    expect(waiting).toContain('Will be tried again');
    expect(asked).toContain('You asked for urgent notices to stand here only.');
    expect(late).toContain('No longer due, not sent');
  });

  it('are read in the language of the page, whichever Teams was told in', async () => {
    const notice = await nia.told(dueToday(BINS));
    await tab.inWelsh();
    await tab.go('#notices');
    await lines()
      .filter({ hasText: noticeSaid(notice, reminderWordsIn('cy')).text })
      .waitFor();
  });
});

describe('the view in every state', () => {
  const STATES: Readonly<
    Record<string, { shows: string; before?: () => unknown; route?: (one: Page) => Promise<unknown> }>
  > = {
    'a full month': { before: () => nia.everything(), shows: 'Not taken by Teams' },
    'nothing yet': { shows: 'On working days Redress tells you in the morning what there is to do' },
    loading: { route: (one) => one.route('**/api/notices', () => new Promise(() => undefined)), shows: 'Loading…' },
    'offline from the start': {
      route: (one) => one.route('**/api/notices', (route) => route.abort()),
      shows: 'You are offline',
    },
    failed: {
      route: (one) =>
        one.route('**/api/notices', (route) => route.fulfill({ status: 502, body: '<html>gateway</html>' })),
      shows: 'Redress gave an answer this page does not understand',
    },
  };
  for (const [state, { shows, before, route }] of Object.entries(STATES)) {
    it(`${state}: sound in every look`, async () => {
      await before?.();
      await route?.(page);
      await goTo(page, '#notices');
      await page.getByText(shows).first().waitFor();
      if (state === 'a full month') expect(await page.getByText('New', { exact: true }).count()).toBe(2);
      await expectSound(page, state === 'a full month' ? ['dark', 'contrast'] : []);
    });
  }

  it('goes on showing what it had when the network goes', async () => {
    await nia.told(dueToday(BINS));
    await tab.go('#notices');
    await page.route('**/api/notices', (route) => route.abort());
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await page.getByText('You are offline').waitFor();
    expect(await lines().count()).toBe(1);
  });

  it('is complete in Welsh, also at 320 pixels with the form open', async () => {
    await nia.everything();
    await tab.inWelsh();
    await page.setViewportSize({ width: 320, height: 640 });
    await tab.go('#notices');
    await page.locator('main summary').click();
    await expect
      .poll(() => page.locator('main').textContent())
      .not.toMatch(/\b(New|Sent|Today|Yesterday|Digest|Urgent|Save|notices|Time|Redress is|Board)\b/);
    await expectReflow(page);
    expect(tab.at.complaints).toEqual([]);
  });

  it('has no fault with forced colours, and still tells where one is', async () => {
    await nia.everything();
    await page.emulateMedia({ forcedColors: 'active' });
    await tab.go('#notices');
    expect(await accessibilityFaults(page)).toEqual([]);
    const line = () => bell().evaluate((one) => getComputedStyle(one).borderBottomColor);
    const there = await line();
    await tab.go('#work');
    expect(await line()).not.toBe(there);
  });

  it('shows where the keyboard is, and gives every target at least 24 by 24 pixels', async () => {
    await nia.everything();
    await tab.go('#notices');
    await beforeEverything(page);
    const without: string[] = [];
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const one = document.activeElement as HTMLElement;
        const drawn = [one, one.closest('li')].some((each) => {
          const look = each && getComputedStyle(each);
          return look && look.outlineStyle !== 'none' && Number.parseFloat(look.outlineWidth) >= 1;
        });
        return { what: `${one.tagName} ${one.textContent?.slice(0, 30)}`, drawn };
      });
      if (!seen.drawn && !seen.what.startsWith('BODY')) without.push(seen.what);
    }
    expect(without).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('header a, main :is(a, button, summary, label:has(input))')]
        .map((one) => ({ what: one.outerHTML.slice(0, 90), box: one.getBoundingClientRect() }))
        // A title is the whole line: its target is what is drawn over that.
        .filter(({ what, box }) => box.width > 0 && (box.height < 24 || box.width < 24) && !what.includes('title'))
        .map(({ what }) => what),
    );
    expect(small).toEqual([]);
  });
});

/** On another page, for what depends on who comes, with what kept, or how the page begins. */
describe('from the first address on', () => {
  let at: Visit;
  let own: Page;
  beforeAll(async () => {
    at = await tab.visit('#search', { reducedMotion: 'reduce' });
    own = at.page;
    await settled(own);
  });
  afterEach(async () => {
    await own.unrouteAll({ behavior: 'ignoreErrors' });
    tab.here.authority.person = personClaims();
  });
  afterAll(() => at.context.close());
  const opens = async (place: string): Promise<void> => {
    await comeAnew(at, place);
    await settled(own);
  };

  describe('my notices', () => {
    it('of cases that are not for this person to see any more are not there', async () => {
      await nia.told(dueToday('RD-26-000129'));
      tab.here.authority.person = { ...personClaims(), oid: '77777777-7777-4777-8777-777777777777' };
      await opens('#notices');
      await appears(own.getByRole('heading', { name: 'No notices yet' }));
    });

    it('carry nothing about anybody in addresses, and keep but an instant on the machine', async () => {
      const [latest] = await nia.everything();
      await opens('#notices');
      await bell(own).waitFor();
      const asked = at.asked.filter((address) => address.startsWith(tab.here.origin));
      expect(asked.filter((address) => /okonkwo|nia|%40|@|2222/i.test(address))).toEqual([]);
      const kept = await own.evaluate(() =>
        Object.entries(localStorage).filter(([name]) => name.startsWith('redress')),
      );
      expect(kept).toEqual([['redress.notices.seen', latest?.delivery.at]]);
    });
  });

  describe('the bell', () => {
    const HOURS = 3_600_000;
    /** The first view has the line to itself for so long. */
    const BELL_MS = 3_000;
    const ago = (hours: number) => new Date(Date.now() - hours * HOURS).toISOString();

    it('says how many are new until they are looked at, then marks them where they stand', async () => {
      await nia.told(dueToday(BINS), { at: ago(2) });
      await nia.told(dueToday(DAMP), { at: ago(3) });
      await nia.told(digest({ overdue: some(BINS) }), { days: 3, at: ago(72) });
      const { page: clocked, context } = await tab.visit('#work', {
        reducedMotion: 'reduce',
        before: ({ clock }) => clock.install(),
      });
      await settled(clocked);
      await clocked.clock.fastForward(BELL_MS);
      await clocked.getByRole('link', { name: 'My notices 2 new' }).click();
      await lines(clocked).first().waitFor();
      expect(await clocked.getByText('New', { exact: true }).count()).toBe(2);
      await clocked.getByRole('link', { name: 'My notices', exact: true }).waitFor();
      expect(await bell(clocked).getAttribute('aria-current')).toBe('page');

      // Another day: what was looked at is not new, what came since is.
      await nia.told({ kind: 'overdue', reference: BINS, clock: 'respond', due: daysBack(1) }, { at: ago(1) });
      await clocked.goto(`${tab.here.origin}/#work`);
      await clocked.reload();
      await settled(clocked);
      await clocked.clock.fastForward(BELL_MS);
      await appears(clocked.getByRole('link', { name: 'My notices 1 new' }));
      await context.close();
    });

    it('lets the first view come first, and leads to the notices also where its number cannot be had', async () => {
      await own.route('**/api/notices', (route) => route.abort());
      await opens('#work');
      await own.waitForRequest('**/api/notices');
      const order = at.asked.map((address) => new URL(address).pathname);
      expect(order.indexOf('/api/work')).toBeLessThan(order.indexOf('/api/notices'));
      const fetched = () => at.asked.filter((address) => /\/assets\/(notices-view|cy)-[^/]*\.js$/.test(address));
      expect(fetched()).toEqual([]);
      await own.getByRole('link', { name: 'My notices', exact: true }).click();
      await own.getByText('You are offline').waitFor();
      // The view comes when somebody goes there, and no Welsh to a reader of English.
      expect(fetched().map((address) => address.replace(/.*\/assets\/([a-z-]*)-.*/, '$1'))).toEqual(['notices-view']);
    });

    it('is not there for somebody who may see nothing', async () => {
      tab.here.authority.person = { ...personClaims(), roles: [] };
      await opens('#notices');
      await own.getByText('You do not have a role in Redress yet').waitFor();
      expect(await bell(own).count()).toBe(0);
    });
  });
});
