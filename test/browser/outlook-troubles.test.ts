import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type CouncilInOutlook,
  choose,
  councilInOutlook,
  type InOutlook,
  speaks,
} from '../support/browser/council-in-outlook.ts';
import { compose } from '../support/browser/pretend-outlook.ts';
import { until } from '../support/programs.ts';

const CARYS = 'Carys Penhallow';
const UNHAPPY =
  'I have complained three times about my brown bin. Nobody came again and I am very unhappy with how the council has dealt with this. I want this treated as a complaint.';

/** Clocks may differ by this much, to the server; a token that is older is taken for so long still. */
const SKEW_SECONDS = 300;
const TAKEN_FOR_SECONDS = 12;

let council: CouncilInOutlook;
beforeAll(async () => {
  council = await councilInOutlook();
}, 120_000);
afterEach(() => council.reset());
afterAll(() => council.close());

const log = ({ pane }: InOutlook) => pane.getByRole('button', { name: /^Log as complaint/ });
const done = ({ pane }: InOutlook) => pane.getByRole('heading', { name: 'Logged as a complaint' });
/** One case, whatever happened on the way: in the log, and in SharePoint. */
async function expectOneCase(subject: string): Promise<void> {
  await until('the decision', async () => (await council.rowOf(subject))?.reference ?? null);
  expect(await council.casesAbout(subject)).toBe(1);
}
async function shown(subject: string): Promise<InOutlook> {
  await council.arrives({ subject, text: UNHAPPY });
  const seen = await council.looks(CARYS);
  await choose(seen, subject);
  await speaks(seen.pane, log(seen));
  return seen;
}

describe('when something is wrong while a message is logged', () => {
  it('says that the server is away, keeps what was chosen, and logs it once when it is back', async () => {
    const subject = 'Bin not collected, and the server ends';
    const seen = await shown(subject);
    await council.serverEnds();
    await log(seen).click();
    const told = seen.pane.getByRole('alert').first();
    await told.waitFor();
    expect(await told.textContent()).toMatch(/\S/);
    await council.serverStarts();
    await log(seen).click();
    await speaks(seen.pane, done(seen));
    await expectOneCase(subject);
  });

  it('logs it once where SharePoint is busy, and where its answer is lost after the work is done', async () => {
    const subject = 'Bin not collected, and SharePoint is busy';
    const seen = await shown(subject);
    const throttle = { kind: 'throttle', retryAfter: '1' };
    const lost = JSON.parse('{"kind": "after", "then": {"kind": "status", "status": 503}}');
    await council.control('POST', '/faults', {
      rules: [
        { match: { workload: 'sharepoint', method: 'PATCH' }, fault: throttle, times: 2 },
        { match: { workload: 'sharepoint', method: 'POST' }, fault: throttle, times: 1 },
        { match: { workload: 'sharepoint', method: 'POST' }, fault: lost, times: 1 },
      ],
    });
    await log(seen).click();
    await done(seen).or(seen.pane.getByRole('alert')).first().waitFor();
    if (!(await done(seen).isVisible())) {
      await council.control('DELETE', '/faults');
      await log(seen).click();
      await speaks(seen.pane, done(seen));
    }
    await expectOneCase(subject);
  });

  it('gets another token for one that is no longer taken, without a word to the person', async () => {
    const subject = 'Bin not collected, and the token expires';
    await council.arrives({ subject, text: UNHAPPY });
    await council.control('POST', '/settings', { outlookTokenSeconds: TAKEN_FOR_SECONDS - SKEW_SECONDS });
    const seen = await council.looks(CARYS);
    await choose(seen, subject);
    await speaks(seen.pane, log(seen));
    await council.control('POST', '/settings', { outlookTokenSeconds: 3600 });
    await new Promise((expired) => setTimeout(expired, (TAKEN_FOR_SECONDS + 1) * 1_000));
    await log(seen).click();
    await speaks(seen.pane, done(seen));
    expect(await seen.pane.getByRole('button', { name: 'Sign in' }).count()).toBe(0);
    await expectOneCase(subject);
  });

  it('signs nobody in before Outlook’s own library is there, which may come last', async () => {
    const subject = 'Bin not collected, and a file is slow';
    await council.arrives({ subject, text: UNHAPPY });
    const seen = await council.looks(CARYS, {
      prepare: (page) =>
        page.route('**/outlook/office.js', async (route) => {
          await new Promise((later) => setTimeout(later, 2_000));
          await route.continue();
        }),
    });
    await choose(seen, subject);
    await speaks(seen.pane, log(seen));
    expect(await seen.pane.getByRole('button', { name: 'Sign in' }).count()).toBe(0);
  });

  it('asks the person to sign in where consent is missing, and goes on with it', async () => {
    const subject = 'Bin not collected, and consent is missing';
    await council.arrives({ subject, text: UNHAPPY });
    await council.control('POST', '/people', { user: 'carys.penhallow@marlsbury.gov.example', require: 'consent' });
    const seen = await council.looks(CARYS);
    await seen.page.getByRole('button', { name: subject }).click();
    await seen.pane.getByRole('button', { name: 'Sign in' }).click();
    await seen.page
      .getByRole('dialog', { name: 'Permissions requested' })
      .getByRole('button', { name: 'Accept' })
      .click();
    await log(seen).click();
    await speaks(seen.pane, done(seen));
  });

  it('refuses to log what somebody else has logged meanwhile, and shows who did', async () => {
    const subject = 'Bin not collected, and two officers see it';
    const seen = await shown(subject);
    const row = await council.rowOf(subject);
    await (await council.as('Nikhil Desai-Morton')).get('confirm', {
      ...{ params: { key: row?.key ?? '' }, body: { category: 'complaint' } },
    });
    await log(seen).click();
    await seen.pane
      .getByText(/Nikhil Desai-Morton/)
      .first()
      .waitFor();
    await expectOneCase(subject);
  });
});

describe('the check before an answer is sent', () => {
  async function answered(subject: string) {
    await council.arrives({ subject, text: UNHAPPY, name: 'Wilhelmina Ghost' });
    const seen = await council.looks(CARYS);
    await choose(seen, subject);
    await log(seen).click();
    await speaks(seen.pane, done(seen));
    await seen.pane.getByRole('button', { name: 'Draft the acknowledgement' }).click();
    await compose(seen.page).waitFor();
    const { reference } = (await council.rowOf(subject))!;
    return { seen, reference: reference ?? '' };
  }
  const outbox = async (): Promise<string[]> =>
    ((await council.control('GET', '/outbox')) as { value: { subject: string }[] }).value.map(({ subject }) => subject);

  it('lets an acknowledgement go as it was drafted', async () => {
    const { seen, reference } = await answered('Missed bin, to be acknowledged');
    expect(await compose(seen.page).getByRole('textbox', { name: 'Message body' }).textContent()).toContain(reference);
    await compose(seen.page).getByRole('button', { name: 'Send' }).click();
    await seen.page.getByText('Message sent.').waitFor();
    await expect.poll(outbox).toEqual(['RE: Missed bin, to be acknowledged']);
  });

  it('asks about one that goes to somebody else, and leaves the last word to the person', async () => {
    const { seen } = await answered('Missed bin, for somebody else');
    await compose(seen.page).getByLabel('To', { exact: true }).fill('somebody.else@residents.example');
    await compose(seen.page).getByRole('button', { name: 'Send' }).click();
    const alert = seen.page.getByRole('dialog', { name: 'Redress' });
    await alert.waitFor();
    expect(await outbox()).toEqual([]);
    await alert.getByRole('button', { name: 'Send anyway' }).click();
    await seen.page.getByText('Message sent.').waitFor();
    expect((await outbox()).length).toBe(1);
  });

  it('holds no mail up when the server is away', async () => {
    const { seen } = await answered('Missed bin, and the server is away');
    await council.serverEnds();
    await compose(seen.page).getByRole('button', { name: 'Send' }).click();
    await seen.page.getByText('Message sent.').waitFor({ timeout: 40_000 });
    expect((await outbox()).length).toBe(1);
    await council.serverStarts();
  });
});
