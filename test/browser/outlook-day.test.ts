import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type CouncilInOutlook,
  Counted,
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

let council: CouncilInOutlook;
beforeAll(async () => {
  council = await councilInOutlook();
}, 120_000);
afterEach(() => council.reset());
afterAll(() => council.close());

const button = ({ pane }: InOutlook, name: string | RegExp) => pane.getByRole('button', { name });
const logged = (subject: string) =>
  until(`“${subject}” to be decided`, async () => {
    const row = await council.rowOf(subject);
    return row?.decided ? row : null;
  });

describe('the five commonest tasks, beside the message in Outlook', () => {
  it('logs a complaint as proposed with one press, and the row says who did', async () => {
    const subject = 'Brown bin missed again';
    await council.arrives({ subject, text: UNHAPPY });
    const seen = await council.looks(CARYS);
    await choose(seen, subject);
    const hand = new Counted();
    await hand.click(button(seen, /^Log as complaint ?: Brown bin missed again, Noreen F\., /));
    await seen.pane.getByRole('heading', { name: 'Logged as a complaint' }).waitFor();
    expect(hand.count).toBe(1);
    const row = await logged(subject);
    expect(row).toMatchObject({
      state: 'logged',
      decided: { category: 'complaint', by: CARYS },
      reference: expect.stringMatching(/^RD-/),
    });
    await seen.pane
      .getByText(row.reference ?? '')
      .first()
      .waitFor();
    // On the message itself, for whoever opens it next: a line without a name.
    await seen.page.getByText(`Redress: logged, ${row.reference}`).waitFor();
    expect(await seen.pane.getByRole('link', { name: /Open the case/ }).getAttribute('href')).toContain(row.reference);
  });

  it('takes it back within half a minute with one press', async () => {
    const subject = 'Street light out on Weir Street';
    await council.arrives({ subject, text: UNHAPPY.replaceAll('brown bin', 'street light') });
    const seen = await council.looks(CARYS);
    await choose(seen, subject);
    await button(seen, /^Log as complaint/).click();
    const undo = button(seen, /^Undo \(\d+ s\)/);
    await undo.click();
    await button(seen, /^Log as complaint/).waitFor();
    const row = await until('the row to wait again', async () => {
      const one = await council.rowOf(subject);
      return one?.decided === null ? one : null;
    });
    expect(row.reference).toBe(null);
  });

  it('corrects it to a service request and logs it with two', async () => {
    const subject = 'Bin lorry came late';
    await council.arrives({ subject, text: UNHAPPY });
    const seen = await council.looks(CARYS);
    await choose(seen, subject);
    const hand = new Counted();
    await hand.click(seen.pane.getByRole('radio', { name: /^Service request/ }));
    await hand.click(button(seen, 'Asked for the first time'));
    await seen.pane.getByRole('heading', { name: 'Logged as a service request' }).waitFor();
    expect(hand.count).toBe(2);
    expect(await logged(subject)).toMatchObject({
      decided: { category: 'service_request', by: CARYS, reason: 'Asked for the first time' },
    });
  });

  it('marks an automatic message with one', async () => {
    const subject = 'Out of office: back on Monday';
    await council.arrives({ subject, text: 'I am away until Monday.', name: 'Piotr Wrigglesworth' });
    const seen = await council.looks(CARYS);
    await choose(seen, subject);
    const hand = new Counted();
    const row = await council.rowOf(subject);
    // Redress sees to it by itself where the machine that wrote it says so; here nobody did.
    if (row?.state !== 'not for us') await hand.click(button(seen, 'Automatic'));
    await seen.pane.getByRole('heading', { name: 'Marked as not for us' }).waitFor();
    expect(hand.count).toBe(1);
  });

  it('drafts the acknowledgement with one, and puts what the person answers on the case with one', async () => {
    const subject = 'Damp in the bedroom';
    await council.arrives({ subject, text: UNHAPPY.replaceAll('brown bin', 'damp'), name: 'Orla Quickfall' });
    const seen = await council.looks(CARYS);
    await choose(seen, subject);
    await button(seen, /^Log as complaint/).click();
    const { reference } = await logged(subject);
    const hand = new Counted();
    await hand.click(button(seen, 'Draft the acknowledgement'));
    await compose(seen.page).waitFor();
    expect(hand.count).toBe(1);
    expect(await compose(seen.page).getByRole('textbox', { name: 'Message body' }).textContent()).toContain(reference);
    expect(await compose(seen.page).getByLabel('To', { exact: true }).inputValue()).toContain(
      'orla.quickfall@residents.example',
    );
    await compose(seen.page).getByRole('button', { name: 'Discard' }).click();

    const answer = `Re: ${subject} [${reference}]`;
    await council.arrives({ subject: answer, text: 'Thank you. The wall is wet again today.', name: 'Orla Quickfall' });
    await choose(seen, answer);
    const again = new Counted();
    const onCase = seen.pane.getByRole('heading', { name: 'On a case' });
    const put = button(seen, new RegExp(`^Put on ${reference}`));
    await onCase.or(put).first().waitFor();
    if (await put.isVisible()) await again.click(put);
    await onCase.waitFor();
    expect(again.count).toBeLessThanOrEqual(1);
    expect(await council.rowOf(answer)).toMatchObject({ state: 'linked', reference });
  });
});

describe('never the wrong mail', () => {
  it('keeps what is half filled in by message, and logs what is shown', async () => {
    const [first, second] = ['Fly-tipping on Castle Ditch', 'Pothole on Ropewalk'];
    await council.arrives({ subject: first, text: UNHAPPY });
    await council.arrives({ subject: second, text: UNHAPPY, name: 'Tobias Quickfall' });
    const seen = await council.looks(CARYS);
    await choose(seen, first);
    await seen.pane.getByRole('heading', { name: first }).waitFor();
    await seen.pane.getByRole('radio', { name: /^Contact/ }).check();
    await button(seen, /^Record as contact/).waitFor();
    await choose(seen, second);
    await button(seen, /^Log as complaint ?: Pothole on Ropewalk, Tobias Q\./).click();
    await seen.pane.getByRole('heading', { name: 'Logged as a complaint' }).waitFor();
    await choose(seen, first);
    await speaks(seen.pane, button(seen, /^Record as contact ?: Fly-tipping on/));
    expect(await council.rowOf(first)).toMatchObject({ decided: null });
    expect((await logged(second)).decided?.category).toBe('complaint');
  });

  it('says with several what it is sure of, and logs each of them by itself', async () => {
    const subjects = ['Graffiti on the library', 'Graffiti on the bandstand', 'Graffiti on the town hall'];
    for (const [at, subject] of subjects.entries())
      await council.arrives({ subject, text: UNHAPPY, name: ['Ada Nobody', 'Ben Nobody', 'Cai Nobody'][at] ?? '' });
    const seen = await council.looks(CARYS);
    await choose(seen, subjects[2] ?? '');
    await seen.page.getByRole('button', { name: subjects[0] ?? '' }).click({ modifiers: ['Shift'] });
    await button(seen, /^Log 3 messages as proposed/).click();
    await seen.pane.getByText('3 messages logged.').first().waitFor();
    const references = await Promise.all(subjects.map(async (subject) => (await logged(subject)).reference));
    expect(new Set(references).size).toBe(3);
  });
});
