import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Case } from '../../src/domain/case/case.ts';
import { fold } from '../../src/domain/case/fold.ts';
import { GWEN, NIA, TOMASZ } from '../support/browser/caseload.ts';
import { OpenTab } from '../support/browser/open-tab.ts';
import { settled } from '../support/browser/visit.ts';
import { personClaims } from '../support/http/authority.ts';

let tab: OpenTab;
let page: Page;
beforeAll(async () => {
  tab = await OpenTab.open();
  tab.here.authority.person = { ...personClaims(), roles: ['Redress.ComplaintsTeam'] };
});
beforeEach(() => tab.anew());
afterEach(() => page.context().close());
afterAll(() => tab.close());

const BLUE = 'RD-26-000136';
const ask = async (reference: string, name: string) => {
  page = (await tab.visit(`#case/${reference}`)).page;
  await settled(page);
  await page.getByText('More…').click();
  await again(name);
};
const again = (name: string) => page.getByRole('button', { name, exact: true }).click();
const dialog = () => page.getByRole('dialog');
const press = () => dialog().getByRole('button', { name: 'Record', exact: true }).click();
const record = async () => {
  await press();
  await dialog().waitFor({ state: 'detached' });
};
const box = () => dialog().getByLabel('Find by name');
const choose = async (name: string) => {
  await box().fill(name);
  await dialog()
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .click();
};
const types = async () => (await tab.historyOf(BLUE)).map(({ type }) => type);

describe('whoever is named on a case', () => {
  it('is chosen: with nobody chosen nothing is recorded, the form says why, and a slip can be taken back', async () => {
    const before = await types();
    await ask(BLUE, 'Name who is complained about');
    for (const next of ['Check independence', 'Note talk with head of service', 'Name who is complained about']) {
      for (const text of await dialog().locator('textarea').all()) await text.fill('As agreed today');
      await press();
      await dialog().getByText('Find somebody by name, then choose them from the list.').waitFor();
      expect([next, await types()]).toEqual([next, before]);
      await page.keyboard.press('Escape');
      await dialog().waitFor({ state: 'detached' });
      await again(next);
    }
    await choose('Gwen');
    await record();
    await page.getByRole('region', { name: 'People' }).getByText('May not answer this complaint').waitFor();
    await again('Not complained about after all');
    await dialog().getByLabel('Why').fill('The wrong Gwen');
    await record();
    expect((await tab.historyOf(BLUE)).slice(-2)).toMatchObject([
      { type: 'complained about', person: { id: GWEN.id } },
      { type: 'not complained about', person: { id: GWEN.id }, why: 'The wrong Gwen' },
    ]);
  });

  it('is shown where it is usually oneself, with what comes of it', async () => {
    await ask(BLUE, 'Record a look at the draft');
    await dialog().getByText(NIA.name).waitFor();
    await dialog().getByText('they may not do a later stage of this case').waitFor();
  });

  it('keeps the case while nobody else is chosen, and loses it only where "nobody" is said on purpose', async () => {
    const handler = async () => (await tab.historyOf(BLUE)).findLast(({ type }) => type === 'assigned');
    await ask(BLUE, 'Assign');
    await press();
    await dialog().getByText('Find somebody by name, then choose them from the list.').waitFor();
    await box().fill('Gwen');
    await page.keyboard.press('Tab');
    await press();
    await dialog().getByText('You typed a name but chose nobody.').waitFor();
    expect(await handler()).toMatchObject({ to: { id: TOMASZ.id } });
    await box().fill('');
    await dialog().getByLabel('Nobody: take it off the person who has it').check();
    await record();
    expect(await handler()).toMatchObject({ to: null });
  });
});

describe('a case that is to go on in another', () => {
  it('shows that one before anything is done, and is asked for on purpose where somebody else wrote', async () => {
    const OTHER = 'RD-26-000140';
    await ask(BLUE, 'Merge into another case');
    await dialog().getByLabel('Reference of the other case').fill(OTHER.toLowerCase());
    const other = fold(await tab.historyOf(OTHER)) as Case;
    await dialog().getByText(other.subject).waitFor();
    const shown = dialog().getByRole('status');
    expect(await shown.textContent()).toContain(other.fromName);
    expect(await shown.textContent()).toMatch(/Its dates count from then on/);
    await dialog().getByLabel('Why').fill('One letter, two cases');
    await press();
    expect((await types()).includes('merged')).toBe(false);
    await dialog().getByLabel('Reference of the other case').fill('RD-26-009999');
    await dialog().getByRole('alert').waitFor();
    await dialog().getByLabel('Reference of the other case').fill(OTHER);
    await dialog()
      .getByLabel(/came from somebody else, and I mean it/)
      .check();
    await record();
    expect((await tab.historyOf(BLUE)).at(-1)).toMatchObject({ type: 'merged', into: OTHER, ofAnother: true });
  });
});

describe('a link that names what is none', () => {
  it('leaves an unknown filter out and says so, and says that there is no such case', async () => {
    page = (await tab.visit('#board?due=banana&status=Open')).page;
    await page.getByText('The link names a filter that Redress does not know.').waitFor();
    await page.getByRole('list', { name: 'Board' }).getByRole('listitem').first().waitFor();
    await page.evaluate(() => {
      location.hash = '#case/xyz';
    });
    await page
      .getByRole('alert')
      .getByText(/no such case|not find|There is no/i)
      .first()
      .waitFor();
  });
});
