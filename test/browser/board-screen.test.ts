import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Act } from '../../src/domain/case/act.ts';
import { bring, caseload, NIA, opened, today } from '../support/browser/caseload.ts';
import { launchBrowser } from '../support/browser/chromium.ts';
import { served } from '../support/browser/served.ts';
import { expectSound, settled, type Visit, visit } from '../support/browser/visit.ts';

let browser: Browser;
let here: Awaited<ReturnType<typeof served>>;
let at: Visit;
let page: Page;
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

const go = async (place: string): Promise<void> => {
  at = await visit(browser, `${here.origin}/${place}`, { reducedMotion: 'reduce' });
  page = at.page;
  await settled(page);
};
const many = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    opened({ number: 6_000 + i, subject: `Long list ${i}`, from: 'Someone Invented', received: today() }),
  );
const high = () => page.evaluate(() => document.documentElement.scrollHeight);

describe('a long board', () => {
  it('has its whole height from the first answer on, and reads rows where somebody looks, not all before them', async () => {
    await bring(here, many(900));
    await go('#board');
    const before = await high();
    const rowHeight = await page
      .locator('[data-row]')
      .first()
      .evaluate((row) => row.getBoundingClientRect().height);
    expect(before).toBeGreaterThan(900 * rowHeight);
    await page.evaluate((to) => window.scrollTo(0, to), before);
    await page.getByText('Long list 899', { exact: true }).waitFor();
    expect(await high()).toBe(before);
    expect(await page.locator('[data-row]').count()).toBeLessThan(60);
    expect(at.asked.filter((address) => address.endsWith('/api/board')).length).toBeLessThan(5);
    await page.evaluate((to) => window.scrollTo(0, to), before / 2);
    await page
      .getByText(/^Long list 4[45]\d$/)
      .first()
      .waitFor();
    expect(await high()).toBe(before);
  });

  it('is found by the service of a point, not only by that of the case', async () => {
    const kase = opened({ number: 7_100, subject: 'Skip and lamp', from: 'Someone Invented', received: today() });
    const points: Act = {
      type: 'points recorded',
      points: [
        { number: 1, text: 'The skip', service: 'waste', owner: null },
        { number: 2, text: 'The street lamp', service: 'highways', owner: null },
      ],
    };
    await bring(here, [kase.act(today(), points, NIA)]);
    await go('#board?service=highways');
    await page.getByText('Skip and lamp').waitFor();
    expect(await page.getByRole('checkbox', { name: /^Highways/ }).isChecked()).toBe(true);
  });
});

describe('the rows of the board', () => {
  it.each([1280, 1024])('cover nothing of themselves and cut no directorate at %i pixels', async (width) => {
    await bring(here, caseload());
    await go('#board');
    await page.setViewportSize({ width, height: 900 });
    const faults = await page.locator('[data-row]').evaluateAll((rows) =>
      rows.flatMap((row) => {
        const cells = [...row.children].map((cell) => cell.getBoundingClientRect());
        const covered = cells.some((one, i) => cells.some((other, j) => i < j && one.right > other.left + 0.5));
        const cut = [...row.querySelectorAll('[title]')].some(
          (text) => text.tagName !== 'A' && text.scrollHeight > text.clientHeight + 1,
        );
        return covered || cut ? [row.textContent] : [];
      }),
    );
    expect(faults).toEqual([]);
  });

  it('are sound in every look', async () => {
    await bring(here, caseload());
    await go('#board');
    await expectSound(page);
  });
});
