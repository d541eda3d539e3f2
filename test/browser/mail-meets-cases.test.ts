import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NIA, TOMASZ } from '../support/browser/caseload.ts';
import { OpenTab } from '../support/browser/open-tab.ts';
import { expectSound, goTo, rowOf } from '../support/browser/visit.ts';
import { message, proposal } from '../support/http/mail-at-marlsbury.ts';

const BINS = 'RD-26-000123';
const SUBJECT = 'Another thing about the bins';
const QUOTE = 'nobody has called me back';
const HTML = `<p>It is the same again, and <b>nobody</b> has
  called me back.</p><blockquote><p>We will call you.</p></blockquote><img src="https://tracker.example/p.gif">`;

let tab: OpenTab;
let page: Page;
beforeAll(async () => {
  tab = await OpenTab.open();
  page = tab.page;
});
afterEach(() => tab.leave());
afterAll(() => tab.close());

/** A letter that may belong to the case about the bins, with its words, and another whose case was withdrawn. */
beforeEach(async () => {
  await tab.anew();
  const { files } = tab.here.council.casework;
  const path = 'Redress/Messages/another.eml';
  const mime = [
    'From: <orla@residents.example>',
    `Subject: ${SUBJECT}`,
    'Content-Type: text/html; charset=utf-8',
    '',
    HTML,
  ];
  const { url } = await files.keep(path, new TextEncoder().encode(mime.join('\r\n')), 'message/rfc822');
  tab.here.council.deliver(
    message('k50', SUBJECT, 'Orla Penhaligon-Test', 1, {
      reason: 'may belong to a case',
      suggestedReference: BINS,
      rung: 'the only open case of the sender',
      proposal: proposal('complaint', 0.8, {
        flags: ['safeguarding'],
        evidence: [{ part: 'body', quote: QUOTE, points: 'complaint' }],
      }),
      file: { path, url, sha256: '0'.repeat(64), bytes: 900 },
    }),
  );
});

describe('a message that may belong to a case', () => {
  it('names the case as somebody recognises it, and is put there with one click', async () => {
    await goTo(page, '#mail');
    const row = rowOf(page, SUBJECT);
    const text = await row.textContent();
    for (const part of ['The only open case of the sender', BINS, 'Bins on Larch Row: third time asking', 'Stage 1'])
      expect(text).toContain(part);
    await row.getByRole('button', { name: `Put on ${BINS}` }).click();
    await row.getByText('Put on a case by a person').waitFor();
    expect(await page.getByRole('status').last().textContent()).toBe(`The message is on case ${BINS}.`);
    expect(tab.here.council.entries.find(({ key }) => key === 'k50')).toMatchObject({
      state: 'linked',
      reference: BINS,
    });
    expect(tab.here.council.casework.summary(BINS)?.messages).toBe(2);
    expect(tab.at.complaints).toEqual([]);
  });

  it('asks the one question that settles an unsure one, and says why it is not the others', async () => {
    await goTo(page, '#mail');
    const row = rowOf(page, /Council tax: moved house/);
    await row
      .getByText('Is the writer unhappy with what the council, or someone acting for it, did or did not do?')
      .waitFor();
    await row.getByText('Why?', { exact: true }).click();
    await row.getByText(/^Not a service request \(\d+%\): “please correct the bill” speaks for it/).waitFor();
    expect(
      await rowOf(page, SUBJECT)
        .getByText(/^Is the writer|^Has the council|^Does the writer/)
        .count(),
    ).toBe(0);
  });

  it('offers nothing where the case was withdrawn, and says why', async () => {
    await goTo(page, '#mail');
    const row = rowOf(page, /A reply that may belong to an older case/);
    await row.getByText('A withdrawn case takes no messages').waitFor();
    expect(await row.getByRole('button', { name: /Put on RD/ }).count()).toBe(0);
  });

  it('is read before it is decided, with the words marked although the letter breaks them up', async () => {
    await goTo(page, '#mail');
    const row = rowOf(page, SUBJECT);
    await row.getByRole('button', { name: 'Read the message' }).click();
    const marks = row.frameLocator('iframe').locator('mark');
    await marks.first().waitFor();
    expect((await marks.allTextContents()).join('').replace(/\s+/g, ' ')).toBe(QUOTE);
    expect(tab.at.asked.filter((address) => address.includes('tracker.example'))).toEqual([]);
    await row.getByRole('button', { name: 'Close the message' }).click();
    expect(await row.locator('iframe').count()).toBe(0);
  });

  it('goes to any case that is found, by keyboard alone', async () => {
    await goTo(page, '#mail');
    await rowOf(page, SUBJECT).getByRole('button', { name: 'Put on a case…' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Put on a case' });
    await dialog.getByLabel('Find a case').focus();
    await page.keyboard.type('damp alder');
    await dialog.getByRole('radio', { name: /RD-26-000118/ }).waitFor();
    await dialog.getByRole('radio', { name: /RD-26-000118/ }).focus();
    await page.keyboard.press('Space');
    await dialog.getByRole('button', { name: 'Put on RD-26-000118' }).focus();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await rowOf(page, SUBJECT).getByRole('link', { name: 'RD-26-000118' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'row-k50');
  });

  it('that a colleague decided about meanwhile is not put elsewhere unseen', async () => {
    await goTo(page, '#mail');
    const row = rowOf(page, SUBJECT);
    const button = row.getByRole('button', { name: `Put on ${BINS}` });
    await button.waitFor();
    await tab.here.council.decide('k50', { choice: 'link', reference: 'RD-26-000118', from: null, reason: '' }, TOMASZ);
    // His decision may be on this screen already; then there is nothing to press.
    await button.evaluateAll((there) => {
      for (const one of there) (one as HTMLButtonElement).click();
    });
    await row.getByText('RD-26-000118').first().waitFor();
    expect(tab.here.council.entries.find(({ key }) => key === 'k50')?.reference).toBe('RD-26-000118');
  });
});

describe('everybody can use it', () => {
  it('the open message and the case beside it', async () => {
    await goTo(page, '#mail');
    await rowOf(page, SUBJECT).getByRole('button', { name: 'Read the message' }).click();
    await rowOf(page, SUBJECT).frameLocator('iframe').locator('mark').first().waitFor();
    await expectSound(page);
  });

  it('the choice of a case', async () => {
    await goTo(page, '#mail');
    await rowOf(page, SUBJECT).getByRole('button', { name: 'Put on a case…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Find a case').fill('council tax');
    await dialog.getByRole('radio', { name: /RD-26-000131/ }).click();
    await expectSound(page);
  });
});

describe('My work', () => {
  const putsOn = (reference: string) =>
    tab.here.council.decide(
      'k50',
      { choice: 'link', reference, from: null, reason: '' },
      { id: 'oid-other', name: 'Other' },
    );

  it('shows new mail on my case first where it must not wait, in words, until it is marked as read', async () => {
    await putsOn(BINS);
    await goTo(page, '#work');
    const news = page.getByRole('region', { name: /New on your cases/ });
    await news.getByText('Read this first:').waitFor();
    for (const said of ['Safeguarding', SUBJECT, 'From Orla Penhaligon-Test'])
      expect(await news.textContent()).toContain(said);
    expect(await page.getByRole('region').first().getAttribute('aria-labelledby')).toBe(
      await news.getAttribute('aria-labelledby'),
    );
    await expectSound(page);
    await page.setViewportSize({ width: 1280, height: 900 });
    await news.getByRole('button', { name: `Mark as read ${BINS}` }).click();
    await news.waitFor({ state: 'detached' });
    expect(tab.here.council.casework.mirror.screens.newMail(BINS)).toEqual([]);
  });

  it('does not say that somebody has no cases whose cases are due later', async () => {
    await goTo(page, '#work');
    const soon = page.getByRole('region', { name: /Coming up/ });
    await soon.waitFor();
    expect(await page.getByText('You have no cases yet').count()).toBe(0);
    expect((await soon.getByRole('link').allTextContents()).length).toBeGreaterThan(0);
    expect(NIA.name).toBe('Nia Okonkwo-Vale');
  });
});
