import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { after, bins, bring, GWEN, NIA, opened, PICTURE, TOMASZ, today } from '../support/browser/caseload.ts';
import { OpenTab } from '../support/browser/open-tab.ts';
import { appears, settled } from '../support/browser/visit.ts';

let tab: OpenTab;
let page: Page;
beforeAll(async () => {
  tab = await OpenTab.open({ permissions: ['clipboard-read', 'clipboard-write'] });
  page = tab.page;
});
beforeEach(() => tab.anew());
afterEach(() => tab.leave());
afterAll(() => tab.close());

const BINS = 'RD-26-000123';
const dialog = () => tab.dialog();
/** A button that is folded away, because the procedure does not lack it now. */
const folded = async (name: string) => {
  await page.getByText('More…').click();
  return page.getByRole('button', { name, exact: true });
};
const said = () => page.getByRole('status').last();

describe('one case', () => {
  it('is where a link leads, also through the sign-in, and says what is next, why, and who may not', async () => {
    const { context, page: opened } = await tab.visit(`#case/${BINS.toLowerCase()}`);
    await appears(opened.getByRole('heading', { level: 2, name: 'Bins on Larch Row: third time asking' }));
    await context.close();
    await tab.go(`#case/${BINS}`);
    expect(await page.getByRole('heading', { level: 2 }).textContent()).toBe('Bins on Larch Row: third time asking');
    const next = page.getByRole('region', { name: 'Next' });
    const text = await next.textContent();
    for (const part of ['Overdue 3 working days', 'Send the reply', 'Whose move: Owners of the points'])
      expect(text).toContain(part);
    const points = await page
      .getByRole('region', { name: /^Points/ })
      .getByRole('listitem')
      .allTextContents();
    expect(points).toEqual([
      expect.stringMatching(/Tomasz Fairweather-Sample sent in their part/),
      expect.stringMatching(/Gwen Pritchard-Test answers this[\s\S]*Their part is not in yet/),
      expect.stringMatching(/The case handler answers this/),
    ]);
    const reply = page
      .getByRole('region', { name: 'Dates' })
      .getByRole('listitem')
      .filter({ hasText: 'Reply stage 1' });
    await reply.getByText('Why this date?').click();
    await reply.getByText(/LGSCO Complaint Handling Code/).waitFor();
    expect(await page.getByRole('region', { name: 'People' }).textContent()).toContain('may not do stage 2');
  });

  it('shows a whole message where nothing can run and nothing is fetched from outside, what it quotes folded', async () => {
    await tab.go(`#case/${BINS}`);
    await page.getByText('Show the whole message').click();
    const frame = page.frameLocator('iframe');
    await frame.getByText('third week').waitFor();
    expect(await frame.getByText('We will come on Tuesday.').isVisible()).toBe(false);
    await frame.getByText('Quoted text').click();
    await frame.getByText('We will come on Tuesday.').waitFor();
    await page.getByText('Pictures and hidden parts are not shown here.').waitFor();
    expect(tab.at.asked.filter((address) => address.includes('tracker'))).toEqual([]);
    expect(await page.title()).toBe('Redress');
  });

  it('gives the files of its messages, and a message as it was kept, to keep', async () => {
    await tab.go(`#case/${BINS}`);
    const saved = async (name: string | RegExp) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page
          .getByRole('region', { name: /^Messages/ })
          .getByRole('button', { name })
          .click(),
      ]);
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
      return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
    };
    expect(await saved('bags on the pavement.jpg')).toEqual({ name: 'bags on the pavement.jpg', bytes: PICTURE });
    const message = await saved('Download the message');
    expect(message.name).toMatch(/^RD-26-000123 \d{4}-\d{2}-\d{2}\.eml$/);
    expect(message.bytes.toString()).toContain('Subject: Bins on Larch Row');
    // The file that was kept is taken away by hand: the person is told, and the page stands.
    tab.here.council.casework.files.removeByHand('Redress/Messages/case-123.eml');
    await page
      .getByRole('region', { name: /^Files/ })
      .getByRole('button', { name: 'bags on the pavement.jpg' })
      .click();
    await page.getByRole('alert').getByText('That message cannot be shown').waitFor();
  });

  it('takes a note by keyboard alone, says so, and is back where the keyboard was', async () => {
    await tab.go(`#case/${BINS}`);
    await page.getByText('More…').focus();
    await page.keyboard.press('Enter');
    const button = page.getByRole('button', { name: 'Add a note' });
    await button.focus();
    await page.keyboard.press('Enter');
    await dialog().getByLabel('Note').waitFor();
    await page.keyboard.type('Crew lead is back on Monday');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    expect(await said().textContent()).toBe('Recorded.');
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
    await page
      .getByRole('region', { name: /^History/ })
      .getByText('Crew lead is back on Monday')
      .waitFor();
    expect((await tab.historyOf(BINS)).at(-1)).toMatchObject({
      type: 'noted',
      text: 'Crew lead is back on Monday',
      by: { name: NIA.name },
    });
  });

  it('is told in words what is missing from a reply, and what was written stays', async () => {
    await tab.go(`#case/${BINS}`);
    await (await folded('Record the reply')).click();
    for (const point of [1, 2, 3]) {
      const one = dialog().getByRole('group', { name: `Point ${point}` });
      await one.getByRole('radio', { name: 'Upheld', exact: true }).check();
      await one.getByLabel('What we learned').fill(`Lesson ${point}`);
    }
    await dialog().getByRole('button', { name: 'Record', exact: true }).click();
    const alert = dialog().getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/What was kept[\s\S]*What you can do/);
    expect(await dialog().getByLabel('What we learned').first().inputValue()).toBe('Lesson 1');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect((await tab.historyOf(BINS)).some(({ type }) => type === 'responded')).toBe(false);
  });

  it('names what stands against somebody before they are given stage 2', async () => {
    await tab.go('#case/RD-26-000118');
    await (await folded('Assign')).click();
    await dialog().getByLabel('Find by name').fill(GWEN.name.slice(0, 4));
    await dialog().getByText('may not: handled an earlier stage').waitFor();
  });

  it('is extended with what the Code asks for', async () => {
    await tab.go('#case/RD-26-000136');
    await (await folded('Extend')).click();
    await dialog().getByLabel('New date').fill(after(6));
    await dialog().getByLabel('Reason, as the person was told').fill('We need the old address from the other council');
    await dialog().getByLabel('The person was given the Ombudsman’s details').check();
    await dialog().getByRole('button', { name: 'Record', exact: true }).click();
    await dialog().waitFor({ state: 'detached' });
    await page.getByRole('region', { name: 'Next' }).getByText('6 working days left').waitFor();
    expect((await tab.historyOf('RD-26-000136')).at(-1)).toMatchObject({ type: 'extended', ombudsmanTold: true });
  });
});

describe('two people on one case', () => {
  it('the second is told what the first did, keeps what they wrote, and may record it all the same', async () => {
    await tab.go('#case/RD-26-000140');
    await page.getByRole('button', { name: 'Record acknowledgement', exact: true }).click();
    await dialog().getByLabel('How').selectOption('By letter');
    // The page hears nothing of it: the form still shows the case as it was.
    await page.route('**/api/cases/RD-26-000140', (route) => route.abort());
    await tab.colleague('RD-26-000140', { type: 'acknowledged', stage: 1, on: today(), how: 'phone' });
    await page.unroute('**/api/cases/RD-26-000140');
    await dialog().getByRole('button', { name: 'Record', exact: true }).click();
    const alert = dialog().getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain(TOMASZ.name);
    expect(await dialog().getByLabel('How').inputValue()).toBe('letter');
    const events = await tab.historyOf('RD-26-000140');
    expect(events.filter(({ type }) => type === 'acknowledged')).toHaveLength(1);
  });

  it('what comes while they read of the first is not decided over: they are told of that as well, then it is theirs', async () => {
    const BLUE = 'RD-26-000136';
    await tab.go(`#case/${BLUE}`);
    await (await folded('Assign')).click();
    await dialog().getByLabel('Find by name').fill('Gwen');
    await dialog().getByRole('option', { name: /Gwen/ }).first().click();
    await page.route(`**/api/cases/${BLUE}`, (route) => route.abort());
    await tab.colleague(BLUE, { type: 'member involved', name: 'Cllr Made Up', as: 'councillor' });
    await page.unroute(`**/api/cases/${BLUE}`);
    await dialog().getByRole('button', { name: 'Record', exact: true }).click();
    const alert = dialog().getByRole('alert');
    await alert.waitFor();
    await tab.colleague(BLUE, { type: 'assigned', stage: 1, role: 'responder', point: null, to: NIA });
    // The page behind has it already; the person reads of the councillor still.
    await page.getByRole('region', { name: 'People' }).getByText(NIA.name).first().waitFor({ timeout: 10_000 });
    await dialog().getByRole('button', { name: 'Record it all the same' }).click();
    await alert.getByText(/given to somebody/).waitFor();
    const handler = async () => (await tab.historyOf(BLUE)).findLast(({ type }) => type === 'assigned');
    expect(await handler()).toMatchObject({ to: { name: NIA.name } });
    await dialog().getByRole('button', { name: 'Record it all the same' }).click();
    await dialog().waitFor({ state: 'detached' });
    expect(await handler()).toMatchObject({ to: { name: GWEN.name } });
  });

  it('what a colleague records is seen at once, and a half-filled form, the focus and the place stay', async () => {
    await tab.go(`#case/${BINS}`);
    await (await folded('Assign')).click();
    await dialog().getByLabel('Find by name').fill('Gwen');
    await page.evaluate(() => window.scrollTo(0, 240));
    await tab.colleague(BINS, { type: 'noted', text: 'The crew was short of two people' });
    await page.getByText('The crew was short of two people').waitFor({ timeout: 10_000 });
    expect(await dialog().getByLabel('Find by name').inputValue()).toBe('Gwen');
    expect(
      await dialog()
        .getByLabel('Find by name')
        .evaluate((one) => one === document.activeElement),
    ).toBe(true);
    expect(await page.evaluate(() => window.scrollY)).toBe(240);
  });

  it('each sees that the other is on it', async () => {
    await tab.go(`#case/${BINS}`);
    const authorization = `Bearer ${await tab.here.authority.token({ oid: GWEN.id, name: GWEN.name, roles: ['Redress.ComplaintsTeam'] })}`;
    const url = `/api/cases/${BINS}/presence`;
    const told = await tab.here.app.inject({
      method: 'POST',
      url,
      headers: { authorization },
      payload: { doing: 'writing' },
    });
    expect(told.json().others).toMatchObject([{ name: NIA.name, doing: 'reading' }]);
    await page.getByText(`${GWEN.name} is on it`).waitFor({ timeout: 10_000 });
    await tab.here.app.inject({ method: 'POST', url, headers: { authorization }, payload: { doing: 'gone' } });
    await page.getByText(`${GWEN.name} is on it`).waitFor({ state: 'detached', timeout: 10_000 });
  });
});

describe('the board', () => {
  const list = () => page.getByRole('list', { name: 'Board' });
  const references = () =>
    list()
      .getByRole('listitem')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-reference')));

  it('keeps its filters in the link, and goes back to what was there', async () => {
    await tab.go('#board');
    const all = await references();
    expect(all[0]).toBe(BINS);
    await page.getByRole('checkbox', { name: /^Stage 2/ }).check();
    await page.getByRole('button', { name: 'Remove filter: Stage 2' }).waitFor();
    expect(new URL(page.url()).hash).toBe('#board?stage=2');
    await page.waitForFunction((many) => document.querySelectorAll('[data-row]').length < many, all.length);
    expect(await references()).toEqual(['RD-26-000118']);
    await page.getByRole('checkbox', { name: /^Mine/ }).check();
    expect(new URL(page.url()).hash).toBe('#board?stage=2&officer=mine');
    await page.reload();
    await settled(page);
    expect(await page.getByRole('checkbox', { name: /^Stage 2/ }).isChecked()).toBe(true);
    await page.goBack();
    await page.waitForFunction(() => location.hash === '#board?stage=2');
    expect(await page.getByRole('checkbox', { name: /^Mine/ }).isChecked()).toBe(false);
  });

  it('is worked by keyboard: along the rows, a link copied, a case taken, one opened', async () => {
    await tab.go('#board');
    await list().getByRole('link').first().focus();
    await page.keyboard.press('ArrowDown');
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest('[data-reference]')?.getAttribute('data-reference'));
    const [, second] = await references();
    await page.waitForFunction(
      (wanted) => document.activeElement?.closest('[data-reference]')?.getAttribute('data-reference') === wanted,
      second,
    );
    await page.keyboard.press('c');
    await page.getByText(`The link to ${second} was copied.`).waitFor({ state: 'attached' });
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${tab.here.origin}/#case/${second}`);
    await page.getByRole('link', { name: 'Planning refused without reading the letters' }).focus();
    await page.keyboard.press('t');
    await page.getByRole('button', { name: 'Take it: RD-26-000144' }).waitFor({ state: 'detached' });
    expect(await focused()).toBe('RD-26-000144');
    expect((await tab.historyOf('RD-26-000144')).at(-1)).toMatchObject({ type: 'assigned', to: { name: NIA.name } });
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash === '#case/RD-26-000144');
  });

  it('is downloaded as it is filtered', async () => {
    await tab.go('#board?stage=2');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`redress-board-${today()}.csv`);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const lines = Buffer.concat(chunks).toString('utf8').trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('RD-26-000118');
  });

  it('draws only what can be seen of a long list, reads on while it is scrolled, and stays still when a case comes in above', async () => {
    await bring(
      tab.here,
      Array.from({ length: 420 }, (_, i) =>
        opened({ number: 6_000 + i, subject: `Long list ${i}`, from: 'Someone Invented', received: today() }),
      ),
    );
    await tab.go('#board');
    const drawn = () => page.locator('[data-row]').count();
    expect(await drawn()).toBeLessThan(60);
    const atEnd = () =>
      page.evaluate(() => window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 1);
    for (let i = 0; i < 200 && !(await atEnd()); i++) await page.mouse.wheel(0, 4_000);
    await page.getByText('Long list 419').waitFor();
    expect(await drawn()).toBeLessThan(60);
    const total = Number((await page.getByRole('heading', { level: 2 }).textContent())?.match(/\d+/)?.[0]);
    expect(await list().getByRole('listitem').first().getAttribute('aria-setsize')).toBe(String(total));
    const row = page.getByText('Long list 400', { exact: true });
    // Brings it into view, and waits until it stands still there.
    await row.hover();
    const before = await row.boundingBox();
    const urgent = bins();
    await bring(tab.here, [
      opened({
        number: 7_000,
        subject: 'Came in above',
        from: 'Late Writer',
        received: urgent.state.stages[0].acknowledged!.on,
      }),
    ]);
    await tab.colleague('RD-26-007000', { type: 'noted', text: 'Seen' });
    await page.waitForFunction((many) => document.querySelector('h2')?.textContent?.includes(many), String(total + 1));
    expect((await row.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
  });
});

describe('finding', () => {
  it('finds by name, address, reference and words as one types, and goes there by keyboard', async () => {
    await tab.go('#search');
    const box = page.getByLabel('Find a case');
    for (const [typed, found] of [
      ['wren abern', 'By name'],
      ['ghost@residents.example', 'By address'],
      ['RD-26-000131', 'By reference'],
      ['recycling depot', 'In the subject'],
    ] as const) {
      await box.fill(typed);
      await page.getByRole('list', { name: 'Search' }).getByText(found).first().waitFor();
    }
    await box.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash === '#case/RD-26-000145');
  });

  it('moves through the calendar by keyboard, over the end of a month as well', async () => {
    await tab.go('#calendar/2026-06');
    const cell = page.getByRole('gridcell', { selected: true });
    await cell.focus();
    await page.keyboard.press('ArrowUp');
    await page.waitForFunction(() => location.hash === '#calendar/2026-05');
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'gridcell');
    await page.getByRole('heading', { level: 2, name: 'May 2026' }).waitFor();
    await page.keyboard.press('PageDown');
    await page.waitForFunction(() => location.hash === '#calendar/2026-06');
  });
});

describe('when the network goes', () => {
  it('what was read stays, with its age; what was written stays, too, until it can be recorded', async () => {
    await tab.go(`#case/${BINS}`);
    await page.getByText('More…').click();
    await page.getByRole('button', { name: 'Add a note' }).click();
    await dialog().getByLabel('Note').fill('Rang the depot');
    await tab.at.context.setOffline(true);
    await dialog().getByRole('button', { name: 'Record', exact: true }).click();
    await dialog().getByText('You are offline').waitFor();
    await tab.at.context.setOffline(false);
    await dialog().getByRole('button', { name: 'Record', exact: true }).click();
    await dialog().waitFor({ state: 'detached' });
    await page.getByText('Rang the depot').waitFor();
  });
});
