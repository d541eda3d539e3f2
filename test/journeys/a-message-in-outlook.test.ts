import { randomUUID } from 'node:crypto';
import nodemailer from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaneMessage, SeenMessage } from '../../src/api/pane-shapes.ts';
import { type CouncilAtWork, councilAtWork } from '../support/council-at-work.ts';
import type { Desk } from '../support/desk.ts';
import { until } from '../support/programs.ts';

const MAILBOX = 'contact@marlsbury.gov.example';
const TEXT =
  'For the third week nobody has emptied our brown bin. I rang twice and nobody called back. I want to complain.';

/*
 * Seren complains by mail. Carys selects the letter in Outlook the moment it is there: the server knows nothing of it yet,
 * finds it in the mailbox, reads it, and she logs it and answers. Then the phone rings.
 */
describe('a message that somebody selects in Outlook', () => {
  let council: CouncilAtWork;
  let carys: Desk;
  const id = `${randomUUID()}@post.example`;
  const seen: SeenMessage = {
    messageId: `<${id}>`,
    mailbox: null,
    subject: 'Brown bin in Weir Lane',
    from: 'seren@post.example',
    at: null,
  };
  let told: Extract<PaneMessage, { is: 'known' }>;

  beforeAll(async () => {
    council = await councilAtWork();
    carys = await council.as('Carys Penhallow');
  });
  afterAll(() => council?.close());

  it('is in no mailbox before it was sent, and soon after it everything is told of it', async () => {
    expect(await carys.get('paneMessage', { body: seen })).toMatchObject({
      is: 'elsewhere',
      watched: expect.arrayContaining([MAILBOX]),
    });
    const smtp = { host: 'localhost', port: council.programs.tenant.smtpPort, secure: false, ignoreTLS: true };
    await nodemailer.createTransport(smtp).sendMail({
      from: { name: 'Seren Invented', address: 'seren@post.example' },
      to: MAILBOX,
      subject: seen.subject,
      text: TEXT,
      messageId: id,
    });
    told = await until('the row of the message', async () => {
      const answer = await carys.get('paneMessage', { body: seen });
      return answer.is === 'known' && answer;
    });
    expect(told).toMatchObject({
      row: { state: 'proposed', proposal: { category: 'complaint' }, received: [{ mailbox: MAILBOX }] },
      ownWords: TEXT,
      offerComplaint: false,
      person: { isNew: true, earlier: [], cases: [] },
    });
    expect(told.starts.complaint.map(({ clock, due }) => [clock, due !== null])).toContainEqual(['acknowledge', true]);
  });

  it('is logged only where it is the one that she saw', async () => {
    const { key } = told.row;
    const other = { ...seen, messageId: '<the-next-one@post.example>' };
    const refused = await carys.problem('confirm', { params: { key }, body: { category: 'complaint', seen: other } });
    expect(refused.title).toBe('That is not the message you were looking at');
    const logged = await carys.get('confirm', { params: { key }, body: { category: 'complaint', seen } });
    expect(logged).toMatchObject({ state: 'logged', reference: expect.stringMatching(/^RD-/) });
    const again = await carys.get('paneMessage', { body: seen });
    expect(again).toMatchObject({ on: { reference: logged.reference, category: 'complaint' } });
  });

  it('is acknowledged from the mailbox it came to, with the date of the reply', async () => {
    const answer = await carys.get('paneMessage', { body: seen });
    const reference = (answer.is === 'known' && answer.on?.reference) || '';
    const draft = await carys.get('acknowledgement', { params: { reference } });
    expect(draft).toMatchObject({ to: 'seren@post.example', mailbox: MAILBOX, replyDue: expect.any(String) });
    expect(draft.html).toContain(reference);
  });

  it('stands beside a call that is taken down by hand, once, and no mailbox differs from the log', async () => {
    const body = {
      channel: 'phone',
      receivedAt: new Date().toISOString(),
      name: 'Seren Invented',
      address: 'seren@post.example',
      subject: 'Brown bin in Weir Lane, by phone',
      text: 'She rang again: still not emptied.',
      category: 'contact',
      service: null,
      formId: randomUUID(),
    } as const;
    const first = await carys.get('byHand', { body });
    expect(first).toMatchObject({ received: [{ mailbox: 'phone' }], state: 'logged', reason: 'recorded as a contact' });
    expect((await carys.get('byHand', { body })).key).toBe(first.key);
    const rows = (await council.list('Intake')).filter(({ Title }) => Title === body.subject);
    expect(rows).toMatchObject([{ ReceivedIn: 'phone', FromName: 'Seren Invented', State: 'Logged' }]);
    expect(rows[0]?.KeptMessage).toMatch(/by-hand-.*\.eml/);
    const { mailboxes } = await carys.get('reconcile');
    expect(mailboxes.filter(({ difference }) => difference !== 0)).toEqual([]);
    expect(mailboxes.map(({ mailbox }) => mailbox)).not.toContain('phone');
  });
});
