import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Act } from '../../src/domain/case/act.ts';
import { NIA, opened, today } from '../support/browser/caseload.ts';
import { OpenTab } from '../support/browser/open-tab.ts';
import { settled } from '../support/browser/visit.ts';

let tab: OpenTab;
let page: Page;
beforeAll(async () => {
  tab = await OpenTab.open({ reducedMotion: 'reduce' });
  page = tab.page;
});
afterEach(() => tab.leave());
afterAll(() => tab.close());

const many = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    opened({ number: 6_000 + i, subject: `Long list ${i}`, from: 'Someone Invented', received: today() }),
  );
const high = () => page.evaluate(() => document.documentElement.scrollHeight);

describe('a long board', () => {
  it('has its whole height from the first answer on, and reads rows where somebody looks, not all before them', async () => {
    await tab.anew(many(900));
    // Begun after the cases came in: for the news of them it would read the board once more.
    await page.reload();
    await settled(page);
    await tab.go('#board');
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
    expect(tab.at.asked.filter((address) => address.endsWith('/api/board')).length).toBeLessThan(5);
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
    await tab.anew([kase.act(today(), points, NIA)]);
    await tab.go('#board?service=highways');
    await page.getByText('Skip and lamp').waitFor();
    expect(await page.getByRole('checkbox', { name: /^Highways/ }).isChecked()).toBe(true);
  });
});

describe('the rows of the board', () => {
  it.each([1280, 1024])('cover nothing of themselves and cut no directorate at %i pixels', async (width) => {
    await tab.anew();
    await tab.go('#board');
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
});
