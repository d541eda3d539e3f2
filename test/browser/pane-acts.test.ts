import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/browser/accessibility.ts';
import { launchBrowser } from '../support/browser/chromium.ts';
import { openPane, type PaneOpened } from '../support/browser/open-pane.ts';
import { known, logged, OTHER, SHOWN } from '../support/browser/pane-answers.ts';
import { served } from '../support/browser/served.ts';
import { appears } from '../support/browser/visit.ts';

let browser: Browser;
let here: Awaited<ReturnType<typeof served>>;
let at: PaneOpened;
beforeAll(async () => {
  [browser, here] = await Promise.all([launchBrowser(), served()]);
});
afterEach(() => at.context.close());
afterAll(async () => {
  await browser.close();
  await here.close();
});

const other = () =>
  known({}, { key: 'street-light', subject: OTHER.subject, from: { name: OTHER.name, address: OTHER.from } });
/** As a server does that logs what it is told to. */
function logs(): Parameters<typeof openPane>[3] {
  return {
    selected: [SHOWN],
    decides: (what) => {
      at.answers = () => (what === 'undo' ? known() : logged());
      return { json: what === 'undo' ? known().row : logged().row };
    },
  };
}
const open = async (how: Parameters<typeof openPane>[3] = logs()): Promise<void> => {
  at = await openPane(browser, here, ({ messageId }) => (messageId === OTHER.messageId ? other() : known()), how);
  await appears(at.page.getByRole('button', { name: /^Log as complaint/ }));
};
const button = (name: string | RegExp) => at.page.getByRole('button', { name });
const said = () => at.page.locator('[aria-live=polite]').textContent();
const inOffice = () =>
  at.page.evaluate(() => ({ replies: globalThis.officeInPage.replies, infoBars: globalThis.officeInPage.infoBars }));

describe('logging the message that is selected', () => {
  it('is one press, of a button that says what it does to which message', async () => {
    await open();
    expect(await button(/^Log as/).textContent()).toBe('Log as complaint: Brown bin at Larch Row…, Noreen F., 10:42');
    await button(/^Log as/).click();
    await appears(at.page.getByText('Logged as a complaint'));
    const { messageId, subject, from, at: made } = SHOWN;
    expect(at.told).toEqual([
      {
        what: 'confirm',
        body: {
          ...{ category: 'complaint', reason: '' },
          seen: {
            messageId,
            subject,
            from,
            at: new Date(made).toISOString(),
            mailbox: 'carys.penhallow@marlsbury.example',
          },
        },
      },
    ]);
    expect(await said()).toBe('Logged, reference RD-26-000131.');
    expect(at.complaints).toEqual([]);
  });

  it('is proved at once: reference, who and when, its case and its row; on the message stands nobody’s name', async () => {
    await open();
    await button(/^Log as/).click();
    await appears(at.page.getByRole('heading', { name: 'Logged as a complaint' }));
    await appears(at.page.getByText('RD-26-000131', { exact: true }));
    await appears(at.page.getByText(/^Carys Penhallow, /));
    const link = (name: RegExp) => at.page.getByRole('link', { name }).getAttribute('href');
    expect(await link(/^Open the case/)).toBe('/#case/RD-26-000131');
    expect(await link(/^Row in SharePoint/)).toMatch(/^https:\/\/marlsbury\.sharepoint\.example\//);
    expect((await inOffice()).infoBars).toEqual([{ id: SHOWN.id, says: 'Redress: logged, RD-26-000131' }]);
  });

  it('is taken back by one press, which says how long it is there', async () => {
    await open();
    await button(/^Log as/).click();
    await appears(button(/^Undo \(\d+ s\)$/));
    await button(/^Undo/).click();
    await appears(button(/^Log as complaint/));
    expect(at.told.map(({ what }) => what)).toEqual(['confirm', 'undo']);
    expect(await said()).toBe('Undone. The message waits for a decision again.');
  });

  it('is two keys where it is something else: the arrow to the next card, and Enter', async () => {
    await open();
    await at.page.getByRole('radio', { name: /^Complaint/ }).focus();
    await at.page.keyboard.press('ArrowDown');
    expect(await at.page.getByRole('radio', { name: /^Service request/ }).isChecked()).toBe(true);
    await at.page.keyboard.press('Enter');
    await expect
      .poll(() => at.told)
      .toMatchObject([{ what: 'open', body: { category: 'service_request', reason: '' } }]);
  });

  it('is two presses with its reason where it is something else', async () => {
    await open();
    await at.page.getByText('Service request', { exact: true }).click();
    await button('Asked for the first time').click();
    await expect
      .poll(() => at.told)
      .toMatchObject([{ what: 'open', body: { category: 'service_request', reason: 'Asked for the first time' } }]);
  });

  it.each([
    ['Not for us', ''],
    ['Spam', 'Spam'],
    ['Automatic', 'Automatic message'],
  ])('is “%s” by one press', async (name, reason) => {
    await open();
    await button(name).click();
    await expect.poll(() => at.told).toMatchObject([{ what: 'not-for-us', body: { reason } }]);
  });

  it('looks for a case by the keyboard alone: Enter in the search logs nothing, Escape closes it', async () => {
    await open();
    await button('Put on a case…').focus();
    await at.page.keyboard.press('Enter');
    const find = at.page.getByLabel('Find a case');
    await appears(find);
    await find.fill('larch');
    await at.page.keyboard.press('Enter');
    await at.page.keyboard.press('Escape');
    await expect.poll(() => find.count()).toBe(0);
    expect(at.told).toEqual([]);
  });

  it('tells a person where Redress cannot be reached, keeps what they chose, and logs it once when they try again', async () => {
    let away = true;
    await open({
      selected: [SHOWN],
      decides: () => {
        if (away) return null;
        at.answers = () => logged();
        return { json: logged().row };
      },
    });
    await at.page.getByText('Service request', { exact: true }).click();
    await button(/^Log as service request/).click();
    await appears(at.page.getByRole('alert').getByText('You are offline'));
    expect(await at.page.getByRole('radio', { name: /^Service request/ }).isChecked()).toBe(true);
    away = false;
    await button(/^Log as service request/).click();
    await appears(at.page.getByText('RD-26-000131', { exact: true }));
    expect(at.told).toHaveLength(2);
  });
});

// Office-js issues 3470, 5965 and 5987: the event of another selection does not always come.
describe('a message that is selected while another is shown', () => {
  it('is not logged by a press that was meant for the other, though Outlook said nothing', async () => {
    await open();
    // In one breath, before any timer can look.
    await at.page.evaluate((one) => {
      globalThis.officeInPage.select([one], true);
      document.querySelector<HTMLElement>('button[type=submit]')?.click();
    }, OTHER);
    await appears(at.page.getByRole('heading', { name: OTHER.subject }));
    expect(at.told).toEqual([]);
    await expect.poll(said).toBe('Nothing was logged: another message is selected by now.');
  });

  it('freezes the button and says so until it is read', async () => {
    await open();
    at.answers = () => 'never';
    await at.select([OTHER], true);
    await at.page.evaluate(() => window.dispatchEvent(new Event('focus')));
    // The other has no answer yet: what stands is its own waiting, and nothing of the first can be pressed.
    await expect.poll(() => button(/^Log as complaint: Brown bin/).count()).toBe(0);
    expect(at.told).toEqual([]);
  });

  it('has a form of its own; the half-filled one is there again on coming back', async () => {
    await open();
    await at.page.getByText('Contact', { exact: true }).click();
    await at.select([OTHER]);
    await appears(at.page.getByRole('heading', { name: OTHER.subject }));
    expect(await at.page.getByRole('radio', { name: /^Complaint/ }).isChecked()).toBe(true);
    await at.select([SHOWN]);
    await appears(at.page.getByRole('heading', { name: SHOWN.subject }));
    expect(await at.page.getByRole('radio', { name: /^Contact/ }).isChecked()).toBe(true);
  });

  it('is asked about once, in both directions', async () => {
    await open();
    await at.select([OTHER]);
    await appears(at.page.getByRole('heading', { name: OTHER.subject }));
    expect(at.seen.map(({ messageId }) => messageId)).toEqual([SHOWN.messageId, OTHER.messageId]);
  });
});

describe('a message that could not be logged', () => {
  it('says so while another one is selected, until it is put away', async () => {
    let fails: () => void = () => undefined;
    const failed = new Promise<void>((now) => {
      fails = now;
    });
    await open({
      selected: [SHOWN],
      before: (page) =>
        page.route(/\/api\/intake\/[^/]+\/confirm$/, async (route) => {
          await failed;
          await route.abort();
        }),
    });
    await button(/^Log as/).click();
    await at.select([OTHER]);
    await appears(at.page.getByRole('heading', { name: OTHER.subject }));
    fails();
    const line = at.page.getByRole('alert').getByRole('listitem');
    await appears(line.getByText('Brown bin at Larch Row…, Noreen F.: not saved. You are offline.'));
    expect(await accessibilityFaults(at.page)).toEqual([]);
    expect(await at.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await button('Dismiss: Brown bin at Larch Row…, Noreen F.').click();
    await expect.poll(() => line.count()).toBe(0);
  });
});

describe('after logging', () => {
  it('opens the acknowledgement as a reply to that message, for a person to read and send', async () => {
    const html = '<p>Dear Noreen Fielding</p>';
    await open({
      selected: [SHOWN],
      before: (page) =>
        page.route('**/api/cases/*/acknowledgement', (route) =>
          route.fulfill({
            json: {
              subject: 'RD-26-000131',
              html,
              to: SHOWN.from,
              mailbox: 'contact@marlsbury.example',
              replyDue: null,
            },
          }),
        ),
    });
    at.answers = () => logged();
    await at.select([OTHER]);
    await at.select([SHOWN]);
    await button('Draft the acknowledgement').click();
    await appears(at.page.getByText('The draft is open in Outlook. Read it before you send it.').first());
    expect((await inOffice()).replies).toEqual([html]);
  });

  // A reply goes to whoever wrote the selected message: the points of one person are no mail for another.
  const drafting = (to: string, mailbox: string) => (page: Page) =>
    page.route('**/api/cases/*/acknowledgement', (route) =>
      route.fulfill({ json: { subject: 'x', html: '<p>Dear Noreen Fielding</p>', to, mailbox, replyDue: null } }),
    );

  it('offers none on the message of somebody else, and says whose case it is', async () => {
    const by = { name: OTHER.name, address: OTHER.from };
    const third = { ...logged(), row: { ...logged().row, subject: OTHER.subject, from: by } };
    at = await openPane(browser, here, () => third, {
      selected: [OTHER],
      before: drafting(SHOWN.from, 'contact@marlsbury.example'),
    });
    await appears(at.page.getByText('RD-26-000131 is Noreen Fielding’s. Write the acknowledgement from their own'));
    expect(await button('Draft the acknowledgement').count()).toBe(0);
    expect(await accessibilityFaults(at.page)).toEqual([]);
  });

  it.each([
    ['to somebody else', [OTHER.from, 'contact@marlsbury.example'], 'RD-26-000131 is Noreen Fielding’s.'],
    ['from a mailbox that did not receive it', [SHOWN.from, 'housing@marlsbury.example'], 'answered from housing@'],
  ] as const)('opens none that is %s by now, and says so', async (_, [to, mailbox], says) => {
    at = await openPane(browser, here, () => logged(), { selected: [SHOWN], before: drafting(to, mailbox) });
    await button('Draft the acknowledgement').click();
    await appears(at.page.getByText(says).first());
    expect((await inOffice()).replies).toEqual([]);
  });

  it('takes an address for the same however it is written', async () => {
    at = await openPane(browser, here, () => logged(), {
      selected: [{ ...SHOWN, from: SHOWN.from.toUpperCase() }],
      before: drafting(SHOWN.from, 'Contact@Marlsbury.example'),
    });
    await button('Draft the acknowledgement').click();
    await appears(at.page.getByText('The draft is open in Outlook.').first());
  });
});

describe('several messages', () => {
  it('are logged one after the other, each with its own result; what could not be reached is there to go on from', async () => {
    let reached = 0;
    const rows = [SHOWN, OTHER, { ...OTHER, id: 'third', messageId: '<third@post.example>' }];
    at = await openPane(browser, here, () => 'never', {
      selected: rows,
      before: (page) =>
        page.route('**/api/pane/messages', (route) =>
          route.fulfill({
            json: { messages: rows.map(({ id }) => ({ is: 'known', row: known({}, { key: id }).row })) },
          }),
        ),
      decides: () => {
        reached += 1;
        return reached === 2 ? null : { json: logged().row };
      },
    });
    await button('Log 3 messages as proposed').click();
    await appears(at.page.getByText('1 message logged.').first());
    await appears(at.page.getByRole('alert').getByText('You are offline'));
    await button('Go on with the other 2').click();
    await appears(at.page.getByText('3 messages logged.').first());
    expect(at.told).toHaveLength(4);
    expect(await at.page.getByText('Logged, RD-26-000131').count()).toBe(3);
  });
});
