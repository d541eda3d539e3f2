import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { OpenTab } from '../support/browser/open-tab.ts';
import { tooSmall } from '../support/browser/target-size.ts';
import { appears } from '../support/browser/visit.ts';

let tab: OpenTab;
beforeAll(async () => {
  tab = await OpenTab.open({ reducedMotion: 'reduce' });
  await tab.anew();
});
afterEach(() => tab.leave());
afterAll(() => tab.close());

describe('what is pressed', () => {
  const PLACES: Readonly<Record<string, string>> = {
    '#work': 'Council tax: moved house and still chased',
    '#work?whose=all': 'Nobody rang back about the school transport place',
    '#board': 'Planning refused without reading the letters',
    '#case/RD-26-000123': 'The bins on Larch Row were missed three weeks running.',
    '#mail': 'Third time asking: bins on Larch Row still not collected',
    '#calendar': 'Today',
    '#trends': 'Trends',
    '#notices': 'How you are reminded',
    '#search': 'Find a case',
  };
  it.each(Object.entries(PLACES))('is large enough for a finger in %s, wide and narrow', async (place, shows) => {
    await tab.go(place);
    await appears(tab.page.locator('main').getByText(shows).first());
    if (place === '#search') {
      await tab.page.getByLabel('Find a case').fill('larch');
      await appears(tab.page.getByRole('link', { name: /Larch Row/ }).first());
    }
    for (const fold of await tab.page.locator('main summary').all()) await fold.click();
    expect(await tooSmall(tab.page)).toEqual([]);
    await tab.page.setViewportSize({ width: 320, height: 640 });
    expect(await tooSmall(tab.page)).toEqual([]);
  });

  it.each(['Record points', 'Record the reply'])('is so in the form “%s”', async (act) => {
    await tab.go(act === 'Record points' ? '#case/RD-26-000131' : '#case/RD-26-000123');
    const button = tab.page.locator('main').getByRole('button', { name: act, exact: true, includeHidden: true });
    await button.first().evaluate((one) => (one as HTMLElement).click());
    await appears(tab.dialog());
    expect(await tooSmall(tab.page)).toEqual([]);
    await tab.page.setViewportSize({ width: 320, height: 640 });
    expect(await tooSmall(tab.page)).toEqual([]);
    await tab.page.keyboard.press('Escape');
    await tab.page.keyboard.press('Escape');
    await tab.dialog().waitFor({ state: 'detached' });
  });
});

it('draws no chart with letters smaller than those of a footnote, also at 320 pixels', async () => {
  for (const width of [320, 640, 1280]) {
    await tab.page.setViewportSize({ width, height: 900 });
    await tab.go('#trends');
    await appears(tab.page.getByRole('img').first());
    const heights = await tab.page
      .locator('[role=img] svg text')
      .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(8);
    // Twelve pixels of type fill fifteen of height or so.
    expect([width, Math.min(...heights) >= 11]).toEqual([width, true]);
    await tab.go('#search');
  }
});
