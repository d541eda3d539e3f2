import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bring, GWEN, NIA, opened, TOMASZ, today, before as workingDaysAgo } from '../support/browser/caseload.ts';
import { OpenTab } from '../support/browser/open-tab.ts';
import { appears, expectSound, goTo, settled, wear } from '../support/browser/visit.ts';
import { personClaims } from '../support/http/authority.ts';

let tab: OpenTab;
let page: Page;
beforeAll(async () => {
  tab = await OpenTab.open({ reducedMotion: 'reduce' });
  page = tab.page;
});
beforeEach(() => tab.anew());
afterEach(() => tab.leave());
afterAll(() => tab.close());

const dialog = () => page.getByRole('dialog');
const panel = (name: string | RegExp) => page.getByRole('region', { name });
/** The one button that says what to do. */
const first = () => panel('Next').getByRole('button').first().textContent();
const BINS = 'RD-26-000123';
const NEW = 'RD-26-006100';
const aNewOne = () =>
  bring(tab.here, [
    opened({ number: 6100, subject: 'Skip on the verge', from: 'Someone Invented', received: workingDaysAgo(1) }),
  ]);

describe('the next thing to do', () => {
  it('follows the case, from the acknowledgement to the end, and is never what would be refused', async () => {
    await aNewOne();
    await tab.go(`#case/${NEW}`);
    expect(await first()).toBe('Record acknowledgement');
    await page.getByRole('button', { name: 'Record acknowledgement' }).click();
    await tab.record();
    expect(await first()).toBe('Record points');
    expect(await page.getByRole('button', { name: 'Record the reply' }).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Record points' }).click();
    await dialog().getByLabel('What the person complains about').fill('The skip blocks the path');
    await tab.record();
    expect(await first()).toBe('Assign');
    await page.getByRole('button', { name: 'Assign' }).click();
    await dialog().getByLabel('Find by name').fill('Nia');
    await dialog().getByRole('option', { name: /Nia/ }).click();
    await tab.record();
    expect(await first()).toBe('Record the reply');
    await page.getByRole('button', { name: 'Record the reply' }).click();
    await dialog().getByRole('radio', { name: 'Upheld', exact: true }).check();
    await dialog().getByLabel('The reply gives reasons').check();
    await dialog().getByLabel('The person was told what they can do next').check();
    await tab.record();
    expect(await first()).toBe('Close');
  });

  it('is the part that is missing where owners of points have not sent theirs in, and says so', async () => {
    await tab.go(`#case/${BINS}`);
    expect(await first()).toBe('Send in a part');
    await panel('Next').getByText('Part of the reply is still missing.').waitFor();
  });
});

describe('the history', () => {
  it('says when something happened before when it was written down, and shows a late entry as one', async () => {
    await aNewOne();
    await tab.go(`#case/${NEW}`);
    await page.getByRole('button', { name: 'Record acknowledgement' }).click();
    await dialog().getByLabel('Date', { exact: true }).fill(workingDaysAgo(1));
    await tab.record();
    const entry = panel(/^History/)
      .getByRole('listitem')
      .filter({ hasText: 'Acknowledged' });
    expect(await entry.locator('time').first().getAttribute('datetime')).toBe(workingDaysAgo(1));
    await entry.getByText(new RegExp(`^Late entry, recorded today \\d\\d:\\d\\d by ${NIA.name}$`)).waitFor();
    const opening = panel(/^History/)
      .getByRole('listitem')
      .filter({ hasText: 'Opened' });
    expect(await opening.getByText('Late entry').count()).toBe(0);
  });
});

describe('a case at stage 2', () => {
  it('has the people of each stage apart, those of now first, and keeps what stage 1 found', async () => {
    await tab.go('#case/RD-26-000118');
    const text = await panel('People').textContent();
    expect(text).toMatch(
      /Stage 2, now.*Nia.*Investigation officer.*Stage 1.*Gwen Pritchard-Test.*Handler · Signed the answer/s,
    );
    await panel(/^Points/)
      .getByText('Stage 1: Partly upheld')
      .waitFor();
    await page.getByRole('button', { name: 'Record the reply' }).click();
    await dialog().getByRole('radio', { name: 'Not upheld', exact: true }).check();
    await dialog().getByLabel('The reply gives reasons').check();
    await dialog().getByLabel('The person was told what they can do next').check();
    await tab.record();
    await panel(/^Points/)
      .getByText('Stage 2: Not upheld')
      .waitFor();
    expect(
      await panel(/^Points/)
        .getByText('Stage 1: Partly upheld')
        .count(),
    ).toBe(1);
  });
});

describe('the points of a complaint', () => {
  it('are each given to somebody of their own, and go into one reply', async () => {
    await aNewOne();
    await tab.go(`#case/${NEW}`);
    await page.getByRole('button', { name: 'Record points' }).click();
    await dialog().getByLabel('What the person complains about').fill('The skip blocks the path');
    await dialog().getByLabel('Service').selectOption('highways');
    await dialog().getByRole('button', { name: 'Add a point' }).click();
    const second = dialog().getByRole('group', { name: 'Point 2' });
    await second.getByLabel('What the person complains about').fill('Nobody rang back');
    await second.getByLabel('Find by name').fill('gwen');
    await second.getByRole('option', { name: /Gwen/ }).click();
    await tab.record();
    expect((await tab.historyOf(NEW)).at(-1)).toMatchObject({
      type: 'points recorded',
      points: [
        { number: 1, owner: null },
        { number: 2, owner: { name: GWEN.name } },
      ],
    });
    await panel(/^Points/)
      .getByText(`${GWEN.name} answers this`)
      .waitFor();
  });
});

describe('finding somebody, by keyboard alone', () => {
  const box = () => dialog().getByRole('combobox', { name: 'Find by name' });
  const active = () =>
    box().evaluate(
      (one) => document.getElementById(one.getAttribute('aria-activedescendant') ?? '')?.textContent ?? null,
    );
  const open = async (): Promise<void> => {
    await aNewOne();
    await tab.go(`#case/${NEW}`);
    await page.getByRole('button', { name: 'Assign' }).click();
    await box().focus();
  };
  const shown = () => dialog().getByRole('listbox').getByRole('option');
  afterEach(async () => {
    if (page !== tab.page) await page.context().close();
    page = tab.page;
    tab.here.authority.person = personClaims();
  });

  it('opens with an arrow, is walked round with arrows, and chooses nothing by passing over it', async () => {
    await open();
    expect(await box().getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowDown');
    await shown().first().waitFor();
    expect(await box().getAttribute('aria-expanded')).toBe('true');
    const names = await shown().allTextContents();
    expect(names.length).toBeGreaterThan(2);
    await page.keyboard.press('ArrowDown');
    expect(await active()).toBe(names[0]);
    await page.keyboard.press('ArrowDown');
    expect(await active()).toBe(names[1]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await active()).toBe(names.at(-1));
    expect(
      await dialog()
        .getByRole('button', { name: /^Take out/ })
        .count(),
    ).toBe(0);
    expect(await box().evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it('says who can be found and what to do about the others, and where the search fails, that it did, and tries again', async () => {
    await open();
    await appears(dialog().getByText(/^Only people who have signed in to Redress once are found\./));
    await page.route('**/api/people', (route) => route.abort());
    await page.keyboard.type('tomasz');
    await appears(dialog().getByRole('alert'));
    await page.unroute('**/api/people');
    await dialog().getByRole('alert').getByRole('button', { name: 'Try again' }).click();
    await shown().filter({ hasText: TOMASZ.name }).waitFor();
    expect(await dialog().getByRole('alert').count()).toBe(0);
    expect(await box().evaluate((one) => one === document.activeElement)).toBe(true);
    tab.at.complaints.length = 0;
  });

  it('narrows as one types; Enter chooses the one that is marked and does not send the form', async () => {
    await open();
    await page.keyboard.type('tomasz');
    await shown().filter({ hasText: TOMASZ.name }).waitFor();
    await page.waitForFunction(() => document.querySelectorAll('[role=listbox] [role=option]').length === 1);
    await page.keyboard.press('Enter');
    expect(await dialog().count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog()
      .getByRole('button', { name: `Take out ${TOMASZ.name}` })
      .waitFor();
    expect(await box().getAttribute('aria-expanded')).toBe('false');
    expect(await box().inputValue()).toBe('');
    await tab.record();
    expect((await tab.historyOf(NEW)).at(-1)).toMatchObject({ type: 'assigned', to: { name: TOMASZ.name } });
  });

  it('closes its list with Escape, then empties the box, and only then leaves the form', async () => {
    await open();
    await page.keyboard.type('g');
    await shown().first().waitFor();
    await page.keyboard.press('Escape');
    expect([await shown().count(), await box().inputValue()]).toEqual([0, 'g']);
    await page.keyboard.press('Escape');
    expect([await dialog().count(), await box().inputValue()]).toEqual([1, '']);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  it('suggests, before a name is typed, who has least to do and nothing against them, and says what the others have', async () => {
    for (const who of [GWEN, TOMASZ, { id: 'oid-ines', name: 'Ines Made-Up' }]) {
      const claims = { oid: who.id, name: who.name, roles: ['Redress.InvestigationOfficer'], groups: [] };
      const headers = { authorization: `Bearer ${await tab.here.authority.token(claims)}` };
      await tab.here.app.inject({ url: '/api/me', headers });
    }
    tab.here.authority.person = { ...personClaims(), roles: ['Redress.ComplaintsTeam'] };
    // Gwen handled stage 1 of this one.
    page = (await tab.visit('#case/RD-26-000118')).page;
    await settled(page);
    await page.getByText('More…').click();
    await page.getByRole('button', { name: 'Assign', exact: true }).click();
    await dialog().getByLabel('What for').selectOption('Investigation officer');
    await box().click();
    await appears(shown().first());
    const [suggested = '', ...others] = await shown().allTextContents();
    expect(suggested).toMatch(/^Ines Made-Up.*nothing open.*Suggested: independent, with least to do of 3 people/);
    expect(others.filter((one) => one.includes('Suggested'))).toEqual([]);
    expect(others.find((one) => one.startsWith('Gwen'))).toMatch(/open: .*may not: handled an earlier stage/);
    await appears(dialog().getByText(/An investigation counts as two replies/));
    await expectSound(page);
  });

  it('lets several be chosen one after the other, and each be taken out again', async () => {
    tab.here.authority.person = { ...personClaims(), roles: ['Redress.ComplaintsTeam'] };
    page = (await tab.visit(`#case/${BINS}`)).page;
    await settled(page);
    await page.getByText('More…').click();
    await page.getByRole('button', { name: 'Restrict', exact: true }).click();
    await box().focus();
    await page.keyboard.press('ArrowDown');
    await shown().first().waitFor();
    for (let one = 0; one < 2; one++) {
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    }
    expect(await dialog().getByRole('listbox').getAttribute('aria-multiselectable')).toBe('true');
    const out = dialog().getByRole('button', { name: /^Take out/ });
    expect(await out.count()).toBe(2);
    expect(await dialog().getByRole('option', { selected: true }).count()).toBe(2);
    await out.first().focus();
    await page.keyboard.press('Enter');
    expect(await out.count()).toBe(1);
    expect(await box().evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it('is sound in every look, its list open', async () => {
    await open();
    await page.keyboard.press('ArrowDown');
    await shown().first().waitFor();
    await page.keyboard.press('ArrowDown');
    await expectSound(page);
  });
});

describe('two people on one case', () => {
  it('are told quietly what the other did while they were writing, where it stood in no way of theirs', async () => {
    await tab.go(`#case/${BINS}`);
    await page.getByText('More…').click();
    await page.getByRole('button', { name: 'Add a note' }).click();
    await dialog().getByLabel('Note').fill('My own note');
    await tab.colleague(BINS, { type: 'call attempted', stage: 1, on: today(), reached: false, note: 'No answer' });
    await tab.record();
    const told = panel('What others did meanwhile');
    expect(await told.textContent()).toMatch(new RegExp(`Phone call attempted .*by ${TOMASZ.name}`));
    expect(await told.textContent()).not.toContain('Note');
    await told.getByRole('button', { name: 'I have seen it' }).click();
    await told.waitFor({ state: 'detached' });
  });
});

describe('a case that is not there', () => {
  it('is asked about once, who else is on it, and not every few seconds', async () => {
    const answered = page.waitForResponse('**/presence');
    await goTo(page, '#case/RD-26-999999');
    await page.getByText('There is no such case').waitFor();
    await answered;
    const asked = () => tab.at.asked.filter((address) => address.endsWith('/presence')).length;
    const before = asked();
    const looked = page.waitForResponse('**/api/me').catch(() => null);
    for (let turn = 0; turn < 3; turn++)
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.evaluate(() => fetch('/api/me'));
    await looked;
    expect(asked()).toBe(before);
  });
});

describe('a case on paper', () => {
  it('is light whatever the screen wears, whole where the screen folds, without what can be pressed, and says who printed it', async () => {
    await tab.go('#case/RD-26-000118');
    await wear(page, 'dark');
    expect(await page.getByText('Opened', { exact: true }).isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    await page.getByText('Opened', { exact: true }).waitFor();
    await panel('Dates').getByText('Acknowledge stage 1').waitFor();
    await page.getByText(new RegExp(`^Printed from Redress on .* by ${NIA.name}`)).waitFor();
    expect(await panel('Next').getByRole('button').filter({ visible: true }).count()).toBe(0);
    expect(await panel('Next').evaluate((one) => getComputedStyle(one).backgroundColor)).toBe('rgb(255, 255, 255)');
    expect(await page.getByText('Stage 2', { exact: true }).evaluate((one) => getComputedStyle(one).color)).toBe(
      'rgb(36, 36, 36)',
    );
  });
});
