import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type CouncilInOutlook,
  choose,
  councilInOutlook,
  type InOutlook,
} from '../support/browser/council-in-outlook.ts';
import { compose } from '../support/browser/pretend-outlook.ts';
import { appears } from '../support/browser/visit.ts';
import { until } from '../support/programs.ts';

const CARYS = 'Carys Penhallow';
const UNHAPPY =
  'I have complained three times about my brown bin. Nobody came again and I am very unhappy with how the council has dealt with this. I want this treated as a complaint.';

let council: CouncilInOutlook;
afterEach(() => council.reset());

/** A complaint that Carys has logged, and her answer to it in Outlook. */
async function answering(subject: string): Promise<InOutlook & { readonly reference: string }> {
  await council.arrives({ subject, text: UNHAPPY });
  const seen = await council.looks(CARYS);
  await choose(seen, subject);
  await seen.pane.getByRole('button', { name: /^Log as complaint/ }).click();
  const { reference } = await until(`“${subject}” to be logged`, async () => {
    const row = await council.rowOf(subject);
    return row?.reference ? row : null;
  });
  await seen.page.getByRole('button', { name: 'Reply', exact: true }).click();
  await compose(seen.page).waitFor();
  return { ...seen, reference: reference ?? '' };
}
const writes = async ({ page }: InOutlook, words: string): Promise<void> => {
  const body = compose(page).getByRole('textbox', { name: 'Message body' });
  await body.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.insertText(words);
};
const outbox = async (): Promise<readonly { readonly subject: string }[]> =>
  ((await council.control('GET', '/outbox')) as { value: { subject: string }[] }).value;
const presses = ({ page }: InOutlook, name: string) => page.getByRole('button', { name, exact: true }).click();

/** An answer with two things wrong; the pane puts the one right that it can. */
async function answers(subject: string) {
  const at = await answering(subject);
  await writes(at, 'Dear Ms Fell, I uphold your complaint. I attach the log of the round.\n');
  await appears(at.pane.getByRole('link', { name: `Answers ${at.reference}` }));
  await appears(at.pane.getByText('It says “I attach”, and nothing is attached.'));
  await at.pane.getByRole('button', { name: `${at.reference} into the subject` }).click();
  await until('the reference in the subject', async () =>
    (await compose(at.page).getByLabel('Subject').inputValue()).includes(at.reference),
  );
  await at.pane.getByRole('button', { name: 'How to ask for the next stage' }).click();
  await until('the way on in the text', async () =>
    (await compose(at.page).getByRole('textbox', { name: 'Message body' }).textContent())?.includes('at stage 2'),
  );
  await until('the next stage to be missed no more', async () => (await at.pane.getByText('next stage').count()) === 1);
  return at;
}

describe('an answer in Outlook, with Microsoft’s own library', () => {
  beforeAll(async () => {
    council = await councilInOutlook('real');
  }, 120_000);
  afterAll(() => council.close());

  it('is checked against its case as it is written, and put right by one press', async () => {
    await answers('Brown bin on Sluice Lane');
  });
});

describe('an answer in Outlook', () => {
  beforeAll(async () => {
    council = await councilInOutlook();
  }, 120_000);
  afterAll(() => council.close());

  it('is asked about before it goes, and goes where the writer says so', async () => {
    const at = await answers('Brown bin on Weir Street');
    await presses(at, 'Send');
    const dialog = at.page.getByRole('dialog');
    await appears(
      dialog.getByText(`Before this goes out on ${at.reference}: It says “I attach”, and nothing is attached.`),
    );
    await dialog.getByRole('button', { name: 'Don’t send' }).click();
    expect(await compose(at.page).isVisible()).toBe(true);
    await presses(at, 'Send');
    await dialog.getByRole('button', { name: 'Send anyway' }).click();
    await until('the answer to be gone', async () => (await compose(at.page).count()) === 0);
    expect((await outbox()).map(({ subject }) => subject)).toEqual([`RE: Brown bin on Weir Street [${at.reference}]`]);
  });

  it('goes without a question where nothing is wrong, and where Redress is away', async () => {
    const at = await answering('Green bin not emptied again');
    await writes(at, 'Dear Ms Fell, thank you for your patience.\n');
    await council.serverEnds();
    await presses(at, 'Send');
    await until('the answer to be gone', async () => (await compose(at.page).count()) === 0);
    expect(await at.page.getByRole('dialog').count()).toBe(0);
    await council.serverStarts();
  });
});
