import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shareMailbox } from '../../../emulator/mail/deliver.ts';
import { mailboxOf } from '../../../emulator/mail/mailboxes.ts';
import { COMPLAINTS, CONTACT, type Contact, IMMUTABLE, type Item, letter, openContact } from './mailbox.ts';

let box: Contact;
beforeAll(async () => {
  box = await openContact();
});
afterAll(() => box.close());

const person = (address: string): Item => ({ emailAddress: { address } });
const outbox = async (): Promise<Item[]> => (await box.caller.control('GET', '/outbox')).body.value;
const inboxOf = async (user: string): Promise<Item[]> =>
  (await box.caller.graph('GET', `/users/${user}/mailFolders/inbox/messages?$top=50`)).body.value;
const sentItems = async (): Promise<Item[]> => (await box.get('/mailFolders/sentitems/messages?$top=50')).body.value;

describe('sending a draft', () => {
  it('turns it into a sent item, kills its id, delivers inside the tenant and keeps the rest in the outbox', async () => {
    const draft = (
      await box.post('/messages', {
        subject: 'Your complaint',
        body: { contentType: 'html', content: '<p>We are sorry.</p>' },
        toRecipients: [person('ann@home.example'), person(COMPLAINTS)],
        bccRecipients: [person('bo@elsewhere.example')],
      })
    ).body.id;
    const immutable = (await box.get(`/messages/${draft}`, { headers: IMMUTABLE })).body.id;
    const sent = await box.post(`/messages/${draft}/send`, undefined);
    expect([sent.status, sent.text, sent.headers.get('content-length')]).toEqual([202, '', '0']);
    expect((await box.get(`/messages/${draft}`)).body.error.code).toBe('ErrorItemNotFound');
    const copy = (await box.get(`/messages/${immutable}`)).body;
    expect(copy).toMatchObject({
      subject: 'Your complaint',
      isDraft: false,
      isRead: true,
      bccRecipients: [person('bo@elsewhere.example')].map(() => expect.anything()),
    });
    expect(copy.parentFolderId).toBe((await box.get('/mailFolders/sentitems')).body.id);
    const [delivered] = await inboxOf(COMPLAINTS);
    expect(delivered).toMatchObject({
      subject: 'Your complaint',
      isRead: false,
      isDraft: false,
      internetMessageId: copy.internetMessageId,
    });
    const [outside] = await outbox();
    expect(outside).toMatchObject({
      sender: CONTACT,
      recipients: ['ann@home.example', 'bo@elsewhere.example'],
      subject: 'Your complaint',
    });
    const transport = Buffer.from(outside.mime, 'base64').toString();
    expect([
      transport.includes('bo@elsewhere'),
      /^BCC:/im.test((await box.get(`/messages/${immutable}/$value`)).text),
    ]).toEqual([false, true]);
    expect((await box.post(`/messages/${immutable}/send`, undefined)).status).toBe(400);
  });

  it.each([
    ['nobody to send to', { subject: 'x' }, 400, 'ErrorInvalidRecipients'],
    ['an address that is none', { toRecipients: [person('not an address')] }, 400, 'ErrorInvalidRecipients'],
    [
      'a sender it may not send as',
      { toRecipients: [person('a@b.example')], from: person(COMPLAINTS) },
      403,
      'ErrorSendAsDenied',
    ],
    [
      'a sender outside the tenant',
      { toRecipients: [person('a@b.example')], from: person('ann@home.example') },
      403,
      'ErrorSendAsDenied',
    ],
    [
      '501 recipients',
      { toRecipients: Array.from({ length: 501 }, (_, n) => person(`p${n}@home.example`)) },
      400,
      'ErrorExceededMaxRecipientLimit',
    ],
  ])('refuses %s and keeps the draft', async (_what, message, status, code) => {
    const draft = (await box.post('/messages', message)).body.id;
    const answer = await box.post(`/messages/${draft}/send`, undefined);
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
    expect((await box.get(`/messages/${draft}`)).body.isDraft).toBe(true);
  });

  it('sends as another mailbox once Send As was given there', async () => {
    shareMailbox(box.tenant, COMPLAINTS, box.userId, { fullAccess: false, sendAs: true });
    const message = { subject: 'As complaints', toRecipients: [person('ann@home.example')], from: person(COMPLAINTS) };
    expect((await box.post('/sendMail', { message })).status).toBe(202);
    expect(mailboxOf(box.tenant, COMPLAINTS)).not.toBeNull();
    expect((await outbox()).at(-1)).toMatchObject({ sender: COMPLAINTS, subject: 'As complaints' });
  });
});

describe('sendMail', () => {
  it('sends at once, with a copy in Sent Items unless it is not wanted, and leaves no draft', async () => {
    const drafts = async () => (await box.get('/mailFolders/drafts')).body.totalItemCount;
    const [before, draftsBefore] = [(await sentItems()).length, await drafts()];
    const message = {
      subject: 'At once',
      body: { contentType: 'Text', content: 'Hello' },
      toRecipients: [person('ann@home.example')],
    };
    expect((await box.post('/sendMail', { message })).status).toBe(202);
    expect((await box.post('/sendMail', { Message: message, SaveToSentItems: false })).status).toBe(202);
    expect([(await sentItems()).length, await drafts()]).toEqual([before + 1, draftsBefore]);
    expect((await outbox()).filter(({ subject }) => subject === 'At once')).toHaveLength(2);
  });

  it('takes MIME, with the Bcc kept from the others', async () => {
    const mime = letter({ From: CONTACT, To: `${COMPLAINTS}`, Bcc: 'secret@home.example', Subject: 'Sent as MIME' });
    const sent = await box.post('/sendMail', Buffer.from(mime).toString('base64'), {
      headers: { 'content-type': 'text/plain' },
    });
    expect(sent.status).toBe(202);
    const message = (await inboxOf(COMPLAINTS)).find(({ subject }) => subject === 'Sent as MIME');
    const received = (await box.caller.graph('GET', `/users/${COMPLAINTS}/messages/${message.id}/$value`)).text;
    expect([received.includes('secret@'), received.startsWith('Received: from mail.marlsbury')]).toEqual([false, true]);
    expect((await outbox()).at(-1)?.recipients).toEqual(['secret@home.example']);
  });

  it('refuses parameters it does not know', async () => {
    const message = { toRecipients: [person('a@b.example')] };
    expect((await box.post('/sendMail', { message, saveToSent: true })).status).toBe(400);
    expect((await box.post('/sendMail', {})).status).toBe(400);
    expect((await box.post('/sendMail', { message: { ...message, subjekt: 'x' } })).status).toBe(400);
  });

  it('replies in one step, in the thread of both sides', async () => {
    const id = box.deliver(
      letter({
        From: `Complaints <${COMPLAINTS}>`,
        Subject: 'Internal question',
        'Message-ID': '<iq@marlsbury.gov.example>',
      }),
    );
    expect((await box.post(`/messages/${id}/reply`, { comment: 'Yes.' })).status).toBe(202);
    const answer = (await inboxOf(COMPLAINTS)).find(({ subject }) => subject === 'RE: Internal question');
    expect(answer.bodyPreview).toMatch(/^Yes\./);
    const { conversationId } = (await box.get(`/messages/${id}`)).body;
    expect((await sentItems()).find(({ subject }) => subject === 'RE: Internal question').conversationId).toBe(
      conversationId,
    );
  });
});
