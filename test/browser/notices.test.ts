import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NoticeShape } from '../../src/api/notice-shapes.ts';
import type { Role } from '../../src/domain/access.ts';
import {
  type CalendarDate,
  calendarDate,
  dateOfDayNumber,
  dayNumber,
} from '../../src/domain/calendar/calendar-date.ts';
import type { Delivery, NoticeRow } from '../../src/domain/reminders/delivery.ts';
import type { Matter, Notice } from '../../src/domain/reminders/notice.ts';
import { daysOf, explaining } from '../../src/tab/notices/days-of.ts';
import { boardOf, leadsTo } from '../../src/tab/notices/leads-to.ts';
import { routeText } from '../../src/tab/routes.ts';
import { noticeSaid } from '../../src/words/reminders/said.ts';
import { reminderWordsIn } from '../../src/words/reminders/words.ts';
import { accessibilityFaults } from '../support/browser/accessibility.ts';
import { bring, caseload, NIA, today } from '../support/browser/caseload.ts';
import { launchBrowser } from '../support/browser/chromium.ts';
import { served } from '../support/browser/served.ts';
import {
  beforeEverything,
  expectReflow,
  expectSound,
  goTo,
  leave,
  settled,
  type Visit,
  visit,
} from '../support/browser/visit.ts';
import { personClaims } from '../support/http/authority.ts';

let browser: Browser;
let here: Awaited<ReturnType<typeof served>>;
let at: Visit;
let page: Page;
beforeAll(async () => {
  [browser, here] = await Promise.all([launchBrowser(), served()]);
});
afterAll(async () => {
  await browser.close();
  await here.close();
});
beforeEach(async () => {
  await here.anew();
  await bring(here, caseload());
});

const BINS = 'RD-26-000123';
const DAMP = 'RD-26-000118';
const back = (days: number): CalendarDate => dateOfDayNumber(dayNumber(today()) - days);

type Told = { readonly days?: number; readonly time?: string } & Partial<Delivery>;
let made = 0;
/** Nia was told something, so many days ago. */
async function told(matter: Matter, { days = 0, time = '00:01', ...delivery }: Told = {}): Promise<NoticeRow> {
  const notice: Notice = {
    key: `notice ${++made}`,
    day: back(days),
    to: { is: 'person', ...NIA },
    matter,
  };
  // Each later than the one before it, so that it is new also to whoever has looked at that one.
  const at = `${back(days)}T${time}:00.${String(made).padStart(3, '0')}Z`;
  const sent = { state: 'sent', because: null, sends: 1, at } as const;
  const row = { ...notice, delivery: { ...sent, ...delivery } };
  await here.council.reminders.notices.record(row);
  return row;
}
const dueToday = (reference: string) => ({ kind: 'due today', reference, clock: 'respond' }) as const;
const some = (...first: string[]) => ({ total: first.length, first });
const digest = (more: Partial<Extract<NoticeShape['matter'], { kind: 'digest' }>['cases']> = {}, messages = 0) => ({
  kind: 'digest' as const,
  messages,
  cases: {
    ...{ overdue: some(), 'due today': some(), 'early look': some(), 'this week': some(), 'to confirm': some() },
    ...more,
  },
});
/** A month in which everything happened that can. */
async function everything(): Promise<readonly NoticeRow[]> {
  const gone = { state: 'refused', because: 'app not installed' } as const;
  return [
    await told(dueToday(BINS), { time: '00:02' }),
    await told(digest({ overdue: some(BINS), 'this week': some(DAMP) }, 3)),
    await told({ kind: 'overdue', reference: DAMP, clock: 'acknowledge', due: back(3) }, { days: 2, ...gone }),
    await told(digest({ 'due today': some(DAMP) }), { days: 3, ...gone }),
    await told(
      { kind: 'raised', reference: BINS, step: 'director', due: calendarDate('2026-07-09') },
      { days: 4, state: 'unclear', because: 'no answer' },
    ),
    await told(
      { kind: 'ombudsman deadline', reference: DAMP, due: back(2) },
      { days: 5, state: 'waiting', because: 'Teams is busy' },
    ),
    await told(dueToday(DAMP), { days: 6, state: 'in Redress only', because: 'asked for' }),
    await told(digest({}, 2), { days: 7, state: 'too late', because: 'no longer due' }),
  ];
}

/** A page of its own, for what depends on who comes, with what kept, or how the page begins. */
const opens = async (place: string, options: Parameters<typeof visit>[2] = {}): Promise<void> => {
  at = await visit(browser, `${here.origin}/${place}`, { reducedMotion: 'reduce', ...options });
  page = at.page;
  await settled(page);
};
const go = async (place: string): Promise<void> => {
  await goTo(page, place);
  await settled(page);
};
const inWelsh = async (): Promise<void> => {
  await page.getByRole('button', { name: 'Cymraeg' }).click();
  await page.locator('html[lang="cy"]').waitFor();
};
/** One page for all tests of a description. */
const onOnePage = (): void => {
  beforeAll(() => opens('#search'));
  afterEach(() => leave(at));
  afterAll(() => at.context.close());
};
const lines = () => page.locator('main section:has(h3 time) li');
const bell = () => page.locator('header').getByRole('link', { name: /^My notices/ });
const said = () => page.getByRole('status').last();

describe('my notices', () => {
  onOnePage();

  it('stand in the tab the latest first, in the words that Teams was given', async () => {
    const all = await everything();
    await go('#notices');
    const texts = await lines().allTextContents();
    expect(texts).toHaveLength(all.length);
    for (const [index, notice] of all.entries())
      expect(texts[index]).toContain(noticeSaid(notice, reminderWordsIn('en')).text);
    const days = await page.getByRole('heading', { level: 3 }).allTextContents();
    expect([days[0], days.length]).toEqual(['Today', 8]);
    expect(at.complaints).toEqual([]);
  });

  it('lead to the case they are about, by a click anywhere on the line', async () => {
    await told(dueToday(BINS));
    await go('#notices');
    await lines().click({ position: { x: 4, y: 20 } });
    await page.getByRole('heading', { name: 'Bins on Larch Row: third time asking' }).waitFor();
    expect(page.url()).toBe(`${here.origin}/#case/${BINS}`);
  });

  it('lead from a digest to the work it counted, to its first case, the board and the mail', async () => {
    await told(digest({ overdue: some(BINS) }, 3));
    await go('#notices');
    const links = await lines()
      .getByRole('link')
      .evaluateAll((all) => all.map((one) => `${one.textContent} ${one.getAttribute('href')}`));
    expect(links).toEqual([
      'Your work today #work',
      `${BINS} #case/${BINS}`,
      'Board #board?officer=mine&due=overdue',
      'Mail #mail',
    ]);
  });

  it('say what did not reach Teams and what to do, each obstacle once and to the person it stands in the way of', async () => {
    await everything();
    await go('#notices');
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
    const notice = await told(dueToday(BINS));
    await inWelsh();
    await go('#notices');
    await lines()
      .filter({ hasText: noticeSaid(notice, reminderWordsIn('cy')).text })
      .waitFor();
  });
});

describe('my notices, from the first address on', () => {
  afterEach(async () => {
    await at.context.close();
    here.authority.person = personClaims();
  });

  it('of cases that are not for this person to see any more are not there', async () => {
    await told(dueToday('RD-26-000129'));
    here.authority.person = { ...personClaims(), oid: '77777777-7777-4777-8777-777777777777' };
    await opens('#notices');
    await page.getByRole('heading', { name: 'No notices yet' }).waitFor();
  });

  it('carry nothing about anybody in addresses, and keep but an instant on the machine', async () => {
    const [latest] = await everything();
    await opens('#notices');
    await bell().waitFor();
    const own = at.asked.filter((address) => address.startsWith(here.origin));
    expect(own.filter((address) => /okonkwo|nia|%40|@|2222/i.test(address))).toEqual([]);
    const kept = await page.evaluate(() => Object.entries(localStorage).filter(([name]) => name.startsWith('redress')));
    expect(kept).toEqual([['redress.notices.seen', latest?.delivery.at]]);
  });
});

describe('the bell', () => {
  afterEach(async () => {
    await at.context.close();
    here.authority.person = personClaims();
  });
  const HOURS = 3_600_000;
  const ago = (hours: number) => new Date(Date.now() - hours * HOURS).toISOString();

  it('says how many are new until they are looked at, then marks them where they stand', async () => {
    await told(dueToday(BINS), { at: ago(2) });
    await told(dueToday(DAMP), { at: ago(3) });
    await told(digest({ overdue: some(BINS) }), { days: 3, at: ago(72) });
    await opens('#work');
    await page.getByRole('link', { name: 'My notices 2 new' }).click();
    await lines().first().waitFor();
    expect(await page.getByText('New', { exact: true }).count()).toBe(2);
    await page.getByRole('link', { name: 'My notices', exact: true }).waitFor();
    expect(await bell().getAttribute('aria-current')).toBe('page');

    // Another day: what was looked at is not new, what came since is.
    await told({ kind: 'overdue', reference: BINS, clock: 'respond', due: back(1) }, { at: ago(1) });
    await page.goto(`${here.origin}/#work`);
    await page.reload();
    await page.getByRole('link', { name: 'My notices 1 new' }).waitFor();
  });

  it('lets the first view come first, and leads to the notices also where its number cannot be had', async () => {
    await opens('#work', { before: (one) => one.route('**/api/notices', (route) => route.abort()) });
    await page.waitForRequest('**/api/notices');
    const order = at.asked.map((address) => new URL(address).pathname);
    expect(order.indexOf('/api/work')).toBeLessThan(order.indexOf('/api/notices'));
    const fetched = () => at.asked.filter((address) => /\/assets\/(notices-view|cy)-[^/]*\.js$/.test(address));
    expect(fetched()).toEqual([]);
    await page.getByRole('link', { name: 'My notices', exact: true }).click();
    await page.getByText('You are offline').waitFor();
    // The view comes when somebody goes there, and no Welsh to a reader of English.
    expect(fetched().map((address) => address.replace(/.*\/assets\/([a-z-]*)-.*/, '$1'))).toEqual(['notices-view']);
  });

  it('is not there for somebody who may see nothing', async () => {
    here.authority.person = { ...personClaims(), roles: [] };
    await opens('#notices');
    await page.getByText('You do not have a role in Redress yet').waitFor();
    expect(await bell().count()).toBe(0);
  });
});

describe('how I want to be reminded', () => {
  onOnePage();
  const wishes = async () => (await here.council.reminders.mine(NIA.id)).wishes;
  const choose = (name: string) => page.getByRole('radio', { name }).check();

  it('is chosen, kept, said aloud, and there again the next time', async () => {
    await go('#notices');
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
    await go('#notices');
    await page.getByRole('radio', { name: 'At the usual time' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('form').getByText('Saved. No digest, and urgent notices in Teams.').waitFor();
    expect(await wishes()).toEqual({ digest: 'off', urgent: 'in Teams', language: 'en' });
  });

  it('is not sent without its time', async () => {
    await go('#notices');
    await choose('At a time of my own');
    await page.getByLabel('Time', { exact: true }).fill('');
    await page.getByRole('button', { name: 'Save' }).click();
    expect(await page.locator('input[type=time]:invalid').count()).toBe(1);
    expect(at.asked.filter((address) => address.endsWith('/wishes'))).toEqual([]);
  });

  it('stays on the screen where it could not be kept, and says so', async () => {
    await page.route('**/api/notices/wishes', (route) => route.abort());
    await go('#notices');
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
    await go('#notices');
    const fold = page.locator('summary');
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

describe('the view in every state', () => {
  onOnePage();
  const STATES: Readonly<
    Record<string, { shows: string; before?: () => unknown; route?: (one: Page) => Promise<unknown> }>
  > = {
    'a full month': { before: everything, shows: 'Not taken by Teams' },
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
    await told(dueToday(BINS));
    await go('#notices');
    await page.route('**/api/notices', (route) => route.abort());
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await page.getByText('You are offline').waitFor();
    expect(await lines().count()).toBe(1);
  });

  it('is complete in Welsh, also at 320 pixels with the form open', async () => {
    await everything();
    await page.setViewportSize({ width: 320, height: 640 });
    await inWelsh();
    await go('#notices');
    await page.locator('summary').click();
    await expect
      .poll(() => page.locator('main').textContent())
      .not.toMatch(/\b(New|Sent|Today|Yesterday|Digest|Urgent|Save|notices|Time|Redress is|Board)\b/);
    await expectReflow(page);
    expect(at.complaints).toEqual([]);
  });

  it('has no fault with forced colours, and still tells where one is', async () => {
    await everything();
    await page.emulateMedia({ forcedColors: 'active' });
    await go('#notices');
    expect(await accessibilityFaults(page)).toEqual([]);
    const line = () => bell().evaluate((one) => getComputedStyle(one).borderBottomColor);
    const there = await line();
    await go('#work');
    expect(await line()).not.toBe(there);
  });

  it('shows where the keyboard is, and gives every target at least 24 by 24 pixels', async () => {
    await everything();
    await go('#notices');
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

describe('the list', () => {
  const row = (key: string, day: string, because: NoticeShape['because'] = null): NoticeShape => ({
    ...{ key, day: calendarDate(day), at: `${day}T09:00:00Z`, because },
    ...{
      state: because === null ? 'sent' : 'refused',
      matter: { kind: 'due today', reference: BINS, clock: 'respond' },
    },
  });
  const rows = [
    row('c', '2026-11-24', 'app not installed'),
    row('b', '2026-11-23', 'Teams is not set up'),
    row('a', '2026-11-23', 'app not installed'),
  ];

  const overdue = digest({ overdue: some(BINS) });

  it('is by days, in the order it came in', () => {
    expect(daysOf(rows).map(({ day, rows: own }) => [day, own.map(({ key }) => key)])).toEqual([
      ['2026-11-24', ['c']],
      ['2026-11-23', ['b', 'a']],
    ]);
  });

  it('explains an obstacle where it was met last', () => {
    expect([...explaining(rows)]).toEqual(['c', 'b']);
  });

  const leading: readonly (readonly [string, NoticeShape['matter'], Role, string, string | null])[] = [
    ['an urgent notice leads to its case', dueToday(BINS), 'Redress.Officer', `case/${BINS}`, null],
    ['a digest of my part', overdue, 'Redress.Officer', 'work', 'board?officer=mine&due=overdue'],
    ['a digest of all cases', overdue, 'Redress.ComplaintsTeam', 'work?whose=all', 'board?due=overdue'],
    ['a digest without dates', digest({ 'to confirm': some(BINS) }), 'Redress.Director', 'work?whose=all', null],
    ['a digest of messages alone', digest({}, 4), 'Redress.Officer', 'mail', null],
  ];
  it.each(leading)('leads to what it is about: %s', (_, matter, role, place, onBoard) => {
    const board = matter.kind === 'digest' ? boardOf(matter, [role]) : null;
    expect([routeText(leadsTo(matter, [role])), board && routeText(board)]).toEqual([place, onBoard]);
  });
});
