import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dateOnDay, dayOn } from '../../src/domain/calendar/day-range.ts';
import { londonDay } from '../../src/domain/calendar/london-day.ts';
import type { WrittenDraft } from '../../src/host/compose-host.ts';
import { ACase, BRAM } from '../support/a-case.ts';
import { accessibilityFaults } from '../support/browser/accessibility.ts';
import { launchBrowser } from '../support/browser/chromium.ts';
import { composingOffice } from '../support/browser/composing-office.ts';
import { served } from '../support/browser/served.ts';
import { appears, type Visit, visit } from '../support/browser/visit.ts';
import { anEntry } from '../support/builders.ts';

const REFERENCE = 'RD-26-000118';
const CONVERSATION = 'AAQkADk-x_y0z=';
let browser: Browser;
let here: Awaited<ReturnType<typeof served>>;
const open: Visit[] = [];
beforeAll(async () => {
  [browser, here] = await Promise.all([launchBrowser(), served()]);
  const came = dateOnDay(dayOn(londonDay(new Date().toISOString())) - 5);
  const receivedAt = `${came}T09:00:00Z`;
  const kase = new ACase({
    ...{ reference: REFERENCE, intakeKey: 'm-118', receivedAt, at: receivedAt },
    ...{ subject: 'Brown bin at Larch Row', fromName: 'Noreen Fettle' },
  })
    .act(came, { type: 'acknowledged', stage: 1, on: came, how: 'email' })
    .act(came, {
      type: 'points recorded',
      points: [
        { number: 1, text: 'The brown bin was missed on three Tuesdays in a row', service: 'waste', owner: null },
        { number: 2, text: 'The call handler hung up on me', service: 'customer_services', owner: null },
        { number: 3, text: 'Nobody replied to my web form of 12 October', service: 'customer_services', owner: null },
      ],
    });
  const entry = anEntry({
    ...{ key: 'm-118', reference: REFERENCE, state: 'logged', conversationId: CONVERSATION },
    received: [{ mailbox: 'contact@marlsbury.gov.example', messageId: 'id-118', at: receivedAt }],
  });
  await here.anew({ entries: [entry], histories: [kase.events] });
});
afterEach(async () => {
  for (const { context } of open.splice(0)) await context.close();
});
afterAll(async () => {
  await browser.close();
  await here.close();
});

const ANSWER = `Dear Ms Fettle,

Thank you for your complaint. I have completed my investigation.

The crew missed your brown bin on all three Tuesdays because Larch Row was blocked. I attach their log.

I have listened to the call. The handler should not have hung up, and I’ve told him so.

I uphold your complaint, and I am sorry. We will empty the bin on 3 November.

Yours sincerely
Bram Tolliver`;
const MAIL: WrittenDraft = {
  ...{ subject: 'Re: Brown bin', conversationId: CONVERSATION, reference: null, attachments: [] },
  ...{ to: ['noreen.fettle@post.example'], cc: [], text: ANSWER },
};

type How = { readonly width?: number; readonly theme?: string; readonly language?: string };
async function writes(mail: Partial<WrittenDraft> = {}, how: How = {}): Promise<Page> {
  const { width = 320, language = 'en-GB', theme } = how;
  const token = await here.authority.token({ oid: BRAM.id, name: BRAM.name, roles: ['Redress.ComplaintsTeam'] });
  const at = await visit(browser, `${here.origin}/pane`, {
    ...{ viewport: { width, height: 1_150 }, locale: language, reducedMotion: 'reduce' },
    async before(page) {
      await composingOffice(page, { ...MAIL, ...mail }, { language, ...(theme && { theme }) });
      await page.addInitScript((kept) => sessionStorage.setItem('redress.token', JSON.stringify(kept)), {
        client: here.authority.settings.clientId,
        ...{ token, username: 'bram.tolliver@marlsbury.example', user: 'carys.penhallow@marlsbury.gov.example' },
        until: Date.now() + 3_600_000,
      });
    },
  });
  open.push(at);
  return at.page;
}
const finding = (page: Page, words: string | RegExp) => page.getByRole('listitem').filter({ hasText: words });
const types = (page: Page, change: Partial<WrittenDraft>) =>
  page.evaluate((one) => {
    globalThis.composing.mail = { ...globalThis.composing.mail, ...one };
  }, change);
const mailOf = (page: Page): Promise<WrittenDraft> => page.evaluate(() => globalThis.composing.mail);

describe('the pane beside an answer', () => {
  it('says what to answer and what the draft lacks, and again as it is written', async () => {
    const page = await writes();
    await appears(page.getByRole('link', { name: `Answers ${REFERENCE}` }));
    for (const words of ['nothing is attached', 'which has passed', 'ask for the next stage', 'neither in the subject'])
      await appears(finding(page, words));
    const points = page.getByRole('checkbox');
    expect(await Promise.all((await points.all()).map((one) => one.isChecked()))).toEqual([true, true, false]);
    await types(page, { attachments: ['log.pdf'], text: ANSWER.replace('3 November', '3 March 2031') });
    await expect.poll(() => finding(page, /nothing is attached|has passed/).count(), { timeout: 20_000 }).toBe(0);
    // A point that the writer says is answered is no hint any more.
    await points.nth(2).check();
    expect(await finding(page, 'No answer was found').count()).toBe(0);
  });

  it('leads from a finding to its words', async () => {
    const page = await writes();
    await finding(page, 'nothing is attached').getByRole('button', { name: 'Show in the draft' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('I attach');
  });

  it('puts the reference and the way on into the answer with one press each', async () => {
    const page = await writes();
    await page.getByRole('button', { name: `${REFERENCE} into the subject` }).click();
    await page.getByRole('button', { name: 'How to ask for the next stage' }).click();
    await expect.poll(() => finding(page, /next stage|neither in the subject/).count(), { timeout: 20_000 }).toBe(0);
    const { subject, text } = await mailOf(page);
    expect(subject).toBe(`Re: Brown bin [${REFERENCE}]`);
    expect(text).toContain('at stage 2 of our complaints procedure');
  });

  it('asks which case it is where nothing tells', async () => {
    const page = await writes({ subject: 'Brown bin', conversationId: null });
    await page.getByRole('textbox', { name: 'Case reference' }).fill('rd-26-999999');
    await page.getByRole('button', { name: 'Check against this case' }).click();
    await appears(page.getByText('There is no case RD-26-999999 that you may see.'));
    await page.getByRole('textbox', { name: 'Case reference' }).fill('rd-26-000118');
    await page.keyboard.press('Enter');
    await appears(page.getByRole('link', { name: `Answers ${REFERENCE}` }));
  });

  it('keeps what it found while the network is away, and says that the answer can be sent', async () => {
    const page = await writes();
    await appears(finding(page, 'nothing is attached'));
    await page.context().setOffline(true);
    await types(page, { text: `${ANSWER}\n\nMore.` });
    await appears(page.getByText('Your draft could not be checked'));
    expect(await finding(page, 'nothing is attached').count()).toBe(1);
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Check again' }).click();
    await expect.poll(() => page.getByText('Your draft could not be checked').count(), { timeout: 20_000 }).toBe(0);
  });

  it.each([
    ['light', '#ffffff', 'en-GB', 320],
    ['dark', '#292929', 'en-GB', 400],
    ['contrast', '#000000', 'cy-GB', 270],
  ] as const)('is for everybody, in the %s theme', async (name, theme, language, width) => {
    const page = await writes({}, { theme, language, width });
    await appears(finding(page, language === 'cy-GB' ? 'nid oes dim wedi’i atodi' : 'nothing is attached'));
    await page.locator('details:has(mark) > summary').click();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const folder = process.env.REDRESS_SHOTS;
    if (folder) await page.screenshot({ path: `${folder}/compose-${name}-${width}.png`, fullPage: true });
  });
});
