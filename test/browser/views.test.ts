import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/browser/accessibility.ts';
import { bring, caseload, today } from '../support/browser/caseload.ts';
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
beforeAll(async () => {
  tab = await OpenTab.open({ reducedMotion: 'reduce' });
  await bring(tab.here, caseload());
  page = tab.page;
});
afterEach(() => tab.leave());
afterAll(() => tab.close());

const never = (path: string) => (page: Page) => page.route(path, () => new Promise(() => undefined));
const away = (path: string) => (page: Page) => page.route(path, (route) => route.abort());
const as = (role: string) => () => {
  tab.here.authority.person = { ...personClaims(), oid: '77777777-7777-4777-8777-777777777777', roles: [role] };
};
const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name, exact: true }).click();

type State = {
  readonly place: string;
  /** What shows that the state is there. */
  readonly shows: string | RegExp;
  readonly act?: (page: Page) => Promise<unknown>;
  readonly route?: (page: Page) => Promise<unknown>;
  /** It has colours of its own. */
  readonly coloured?: true;
};

/** What an officer meets, one view after the other on the same page. */
const OFFICERS: Readonly<Record<string, State>> = {
  'work, a full day': { place: '#work', shows: 'Council tax: moved house and still chased', coloured: true },
  'work, everybody’s': { place: '#work?whose=all', shows: 'Nobody rang back about the school transport place' },
  'work, loading': { place: '#work', route: never('**/api/work*'), shows: 'Loading…' },
  'work, offline from the start': { place: '#work', route: away('**/api/work*'), shows: 'You are offline' },
  board: { place: '#board', shows: 'Planning refused without reading the letters', coloured: true },
  'board, narrowed to nothing': {
    place: '#board?due=overdue&directorate=Communities',
    shows: 'No case fits these filters',
  },
  'board, filters nobody knows': {
    place: '#board?due=someday',
    shows: 'The link names a filter that Redress does not know. It was left out.',
  },
  'case, everything unfolded': {
    place: '#case/RD-26-000123',
    shows: 'The bins on Larch Row were missed three weeks running.',
    coloured: true,
    act: async (page) => {
      for (const fold of await page.locator('main summary').all()) await fold.click();
      await page.getByText('Due by the end of').first().waitFor();
      await page.locator('iframe').waitFor();
    },
  },
  'case, asked for the next stage': { place: '#case/RD-26-000137', shows: /The person asked for the next stage on/ },
  'case, not there': { place: '#case/RD-26-999999', shows: 'There is no such case' },
  'search, before anything is typed': { place: '#search', shows: 'Type to find a case' },
  'search, something found': {
    place: '#search',
    shows: 'Find a case',
    act: async (page) => {
      await page.getByLabel('Find a case').fill('larch');
      await page.getByRole('link', { name: /Larch Row/ }).waitFor();
    },
  },
  'search, nothing found': {
    place: '#search',
    shows: 'Find a case',
    act: async (page) => {
      await page.getByLabel('Find a case').fill('zzzz');
      await page.getByText('Nothing found for “zzzz”').waitFor();
    },
  },
  calendar: { place: '#calendar', shows: /\d cases? due/, coloured: true },
  'calendar, an empty month': { place: '#calendar/2031-02', shows: 'February 2031' },
  trends: { place: '#trends', shows: 'What came in', coloured: true },
  'case, the points of the reply': {
    place: '#case/RD-26-000123',
    shows: 'Send in a part',
    coloured: true,
    act: async (page) => {
      await page.getByText('More…').click();
      await press('Record the reply')(page);
      await page.getByRole('dialog').getByText('Point 3').waitFor();
    },
  },
};

describe('what an officer meets', () => {
  for (const [state, { place, route, shows, act, coloured }] of Object.entries(OFFICERS)) {
    it(`${state}: sound in every look`, async () => {
      await route?.(page);
      await goTo(page, place);
      await appears(page.getByText(shows).first());
      await act?.(page);
      await expectSound(page, coloured ? ['dark', 'contrast'] : []);
    });
  }
});

/** What others meet: each from the first address on. */
const OTHERS: Readonly<Record<string, State & { readonly before: () => unknown }>> = {
  'work, nothing yet': { place: '#work', before: as('Redress.InvestigationOfficer'), shows: 'You have no cases yet' },
  'case, restricted to others': {
    place: '#case/RD-26-000129',
    before: as('Redress.Officer'),
    shows: 'There is no such case',
  },
  'trends, not for this role': { place: '#trends', before: as('Redress.MemberServices'), shows: 'My work' },
};

describe('what others meet', () => {
  let at: Visit;
  beforeAll(async () => {
    at = await tab.visit('#search', { reducedMotion: 'reduce' });
    await settled(at.page);
  });
  afterEach(() => {
    tab.here.authority.person = personClaims();
  });
  afterAll(() => at.context.close());

  for (const [state, { place, before, shows }] of Object.entries(OTHERS)) {
    it(`${state}: sound in every look`, async () => {
      before();
      await comeAnew(at, place);
      await appears(at.page.getByText(shows).first());
      await expectSound(at.page, []);
    });
  }
});

describe('every view', () => {
  const PLACES = ['#work', '#board', '#case/RD-26-000123', '#search', '#calendar', '#trends'];
  it('keeps people out of every address, and asks nothing of anybody else', async () => {
    for (const place of PLACES) {
      await tab.go(place);
    }
    await tab.go('#search');
    await page.getByLabel('Find a case').fill('orla penhaligon');
    await page.getByRole('link', { name: /Larch Row/ }).waitFor();
    const own = tab.at.asked.filter((address) => address.startsWith(tab.here.origin));
    expect(own.filter((address) => /penhaligon|orla|%40|@/i.test(address))).toEqual([]);
    expect(page.url()).toBe(`${tab.here.origin}/#search`);
    const others = tab.at.asked.filter(
      (address) =>
        ![tab.here.origin, tab.here.authority.origin].includes(new URL(address).origin) &&
        !/^(data|about):/.test(address),
    );
    expect(others).toEqual([]);
    expect(tab.at.complaints).toEqual([]);
  });

  it('is complete in Welsh, also at 320 pixels', async () => {
    await tab.inWelsh();
    await page.setViewportSize({ width: 320, height: 640 });
    for (const place of PLACES) {
      await tab.go(place);
      await expect
        .poll(async () => [place, await page.locator('main').textContent()])
        .toEqual([
          place,
          expect.not.stringMatching(/\b(Overdue|Due today|Record|Received|working days?|Search|Loading|Stage|Next)\b/),
        ]);
      await expectReflow(page);
    }
    expect(tab.at.complaints).toEqual([]);
  });

  it('tells what is chosen apart with forced colours, and has no fault there', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await tab.go('#board?due=overdue');
    await page.getByRole('list', { name: 'Board' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await tab.go('#case/RD-26-000123');
    await page.getByRole('button', { name: 'Send in a part' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('shows where the keyboard is on everything that can have it', async () => {
    for (const place of ['#work', '#board', '#case/RD-26-000123', '#calendar']) {
      await tab.go(place);
      await beforeEverything(page);
      const without: string[] = [];
      for (let i = 0; i < 26; i++) {
        await page.keyboard.press('Tab');
        const seen = await page.evaluate(() => {
          const one = document.activeElement as HTMLElement;
          const around = [one, one.closest('li'), one.parentElement].filter((each) => each !== null);
          const drawn = around.some((each) => {
            const { outlineStyle, outlineWidth } = getComputedStyle(each);
            return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
          });
          return { what: `${one.tagName} ${one.textContent?.slice(0, 30)}`, drawn };
        });
        if (i === 0) expect(seen.what).toContain('Skip to the content');
        // Past the last of them the keyboard leaves the page.
        if (!seen.drawn && !seen.what.startsWith('BODY')) without.push(seen.what);
      }
      expect([place, without]).toEqual([place, []]);
    }
  });

  it('gives every target at least 24 by 24 pixels', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const place of ['#work', '#board', '#case/RD-26-000123', '#calendar']) {
      await tab.go(place);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('main :is(button, summary, select, label), nav a')]
          .filter((one) => getComputedStyle(one).clipPath === 'none' && one.getBoundingClientRect().width > 0)
          .filter((one) => one.getBoundingClientRect().height < 24 || one.getBoundingClientRect().width < 24)
          .map((one) => one.outerHTML.slice(0, 90)),
      );
      expect([place, small]).toEqual([place, []]);
    }
  });

  it('is made for the day of London, whatever clock the machine has', async () => {
    const { page: away, context } = await tab.visit('#calendar', {
      timezoneId: 'Pacific/Auckland',
    });
    const day = away.locator('[aria-current="date"] > span').first();
    await appears(day);
    expect(await day.textContent()).toBe(String(Number(today().slice(8))));
    await context.close();
  });
});
