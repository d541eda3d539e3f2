import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTACT, type Contact, IMMUTABLE, letter, openContact } from './mailbox.ts';

let box: Contact;
beforeAll(async () => {
  box = await openContact();
});
afterAll(() => box.close());

const ann = [{ emailAddress: { name: 'Ann Archer', address: 'ann@home.example' } }];
const plainText = { headers: { 'content-type': 'text/plain' } };

describe('writing a draft as JSON', () => {
  it('comes to be in Drafts, from the mailbox itself, and can be read as MIME', async () => {
    const made = await box.post('/messages', {
      subject: 'Eich bin — ŵ',
      body: { contentType: 'html', content: '<p>Dear Ann,</p><p>we are sorry.</p>' },
      toRecipients: ann,
      importance: 'High',
      internetMessageHeaders: [{ name: 'x-redress-reference', value: 'RD-26-000001' }],
      attachments: [
        {
          '@odata.type': '#microsoft.graph.fileAttachment',
          name: 'a.txt',
          contentType: 'text/plain',
          contentBytes: 'aGk=',
        },
      ],
    });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      isDraft: true,
      isRead: true,
      hasAttachments: true,
      importance: 'high',
      bodyPreview: 'Dear Ann, we are sorry.',
      from: { emailAddress: { name: 'Customer Contact', address: CONTACT } },
      toRecipients: ann,
    });
    expect(made.body.parentFolderId).toBe((await box.get('/mailFolders/drafts')).body.id);
    const mime = await box.get(`/messages/${made.body.id}/$value`);
    expect(mime.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(mime.text).toContain('x-redress-reference: RD-26-000001');
    expect((await box.get(`/messages/${made.body.id}/$value`)).text).toBe(mime.text);
  });

  it.each([
    ['a property messages do not have', { subjekt: 'x' }, 'RequestBodyRead'],
    ['a property only the service writes', { receivedDateTime: '2026-11-01T00:00:00Z' }, 'ErrorInvalidPropertySet'],
    [
      'a header that does not begin with x-',
      { internetMessageHeaders: [{ name: 'Received', value: 'x' }] },
      'InvalidInternetMessageHeader',
    ],
    ['a value of another type', { isRead: 'yes' }, 'RequestBodyRead'],
    [
      'an extended property whose id is no id',
      { singleValueExtendedProperties: [{ id: 'Name CaseRef', value: 'x' }] },
      'ErrorInvalidExtendedProperty',
    ],
  ])('refuses %s', async (_what, body, code) => {
    const answer = await box.post('/messages', body);
    expect([answer.status, answer.body.error.code]).toEqual([400, code]);
  });

  it('does not echo extended properties, and gives them to who expands them', async () => {
    const id = 'String {66f5a359-4659-4830-9070-00047ec6ac6e} Name CaseRef';
    const made = await box.post('/messages', { subject: 'P', singleValueExtendedProperties: [{ id, value: 'C-1' }] });
    expect(made.body.singleValueExtendedProperties).toBeUndefined();
    const sameId = 'string {66F5A359-4659-4830-9070-00047EC6AC6E} name CaseRef';
    const read = await box.get(
      `/messages/${made.body.id}?$expand=${encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${sameId}')`)}`,
    );
    expect(read.body.singleValueExtendedProperties).toEqual([{ id, value: 'C-1' }]);
  });
});

describe('writing a draft as MIME', () => {
  it('keeps the bytes, received now, in Drafts or in the folder that is named', async () => {
    const mime = letter({ Subject: 'As MIME' });
    const base64 = Buffer.from(mime).toString('base64');
    const before = box.tenant.clock.now();
    const made = await box.post('/messages', base64, plainText);
    expect([made.status, made.body.isDraft, made.body.subject]).toEqual([201, true, 'As MIME']);
    expect(Date.parse(made.body.receivedDateTime)).toBeGreaterThanOrEqual(before - 1000);
    expect((await box.get(`/messages/${made.body.id}/$value`)).text).toBe(mime);
    const inFolder = await box.post('/mailFolders/archive/messages', base64, plainText);
    expect(inFolder.body.parentFolderId).toBe((await box.get('/mailFolders/archive')).body.id);
  });

  it('refuses what is not base64', async () => {
    const answer = await box.post('/messages', 'Subject: plain MIME, not base64\r\n\r\nx', plainText);
    expect([answer.status, answer.body.error.message]).toEqual([400, 'Invalid base64 string for MIME content.']);
    expect(
      (await box.post('/messages', Buffer.from('x'), { headers: { 'content-type': 'message/rfc822' } })).status,
    ).toBe(415);
  });

  it('says something new in its MIME once something new was written, and not for a category', async () => {
    const mime = letter({ Subject: 'Before' });
    const { id } = (await box.post('/messages', Buffer.from(mime).toString('base64'), plainText)).body;
    await box.patch(`/messages/${id}`, { categories: ['Seen'], isRead: false });
    expect((await box.get(`/messages/${id}/$value`)).text).toBe(mime);
    await box.patch(`/messages/${id}`, { subject: 'After' });
    const written = (await box.get(`/messages/${id}/$value`)).text;
    expect([written.includes('Subject: After'), (written.match(/^From:/gm) ?? []).length]).toEqual([true, 1]);
  });
});

describe('changing a message', () => {
  it('lets a draft be rewritten, and received mail only be marked', async () => {
    const draft = (await box.post('/messages', { subject: 'One' })).body.id;
    const rewritten = await box.patch(`/messages/${draft}`, {
      subject: 'Two',
      body: { contentType: 'text', content: 'New' },
      toRecipients: ann,
    });
    expect(rewritten.body).toMatchObject({ subject: 'Two', bodyPreview: 'New', toRecipients: ann });
    const received = box.deliver(letter({ Subject: 'Received' }));
    for (const change of [
      { subject: 'x' },
      { body: { contentType: 'text', content: 'x' } },
      { toRecipients: ann },
      { from: ann[0] },
      { internetMessageId: '<x@y.example>' },
    ]) {
      const answer = await box.patch(`/messages/${received}`, change);
      expect([answer.status, answer.body.error.code]).toEqual([400, 'ErrorInvalidPropertyUpdateSentMessage']);
    }
    const marked = await box.patch(`/messages/${received}`, {
      categories: ['Redress', 'Redress', 'Urgent'],
      isRead: true,
      importance: 'low',
      flag: { flagStatus: 'flagged' },
    });
    expect(marked.body).toMatchObject({
      subject: 'Received',
      categories: ['Redress', 'Urgent'],
      isRead: true,
      importance: 'low',
      flag: { flagStatus: 'flagged' },
    });
  });

  it('leaves the bytes of received mail as they came, whatever is marked', async () => {
    const mime = letter({ Subject: 'Bytes' });
    const id = box.deliver(mime);
    await box.patch(`/messages/${id}`, { categories: ['x'], isRead: true });
    expect((await box.get(`/messages/${id}/$value`)).text).toBe(mime);
  });

  it('refuses unknown, read-only and create-only properties', async () => {
    const id = box.deliver(letter({ Subject: 'Refuse' }));
    for (const change of [
      { colour: 'red' },
      { hasAttachments: true },
      { isDraft: true },
      { internetMessageHeaders: [] },
    ]) {
      expect((await box.patch(`/messages/${id}`, change)).status).toBe(400);
    }
  });
});

describe('answering a message', () => {
  const original = () =>
    box.deliver(
      letter(
        {
          'Message-ID': '<q1@home.example>',
          Subject: 'Re: Leaking roof',
          Cc: 'Bo Bell <bo@home.example>',
          References: '<q0@home.example>',
          'Reply-To': 'Ann at work <ann@work.example>',
        },
        'It still leaks.',
      ),
    ); // prettier-ignore

  it('drafts a reply in the same conversation, with the thread quoted below the comment', async () => {
    const id = original();
    const { conversationId } = (await box.get(`/messages/${id}`)).body;
    const reply = await box.post(`/messages/${id}/createReply`, { comment: 'Thank you <b>Ann</b>.' });
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({
      isDraft: true,
      subject: 'RE: Leaking roof',
      conversationId,
      bodyPreview: 'Thank you <b>Ann</b>.',
      toRecipients: [{ emailAddress: { name: 'Ann at work', address: 'ann@work.example' } }],
      ccRecipients: [],
    });
    const { content } = reply.body.body;
    expect(content.indexOf('Thank you &lt;b&gt;Ann')).toBeGreaterThan(-1);
    expect(content.indexOf('divRplyFwdMsg')).toBeGreaterThan(content.indexOf('Thank you'));
    expect(content.indexOf('It still leaks.')).toBeGreaterThan(content.indexOf('divRplyFwdMsg'));
    const mime = (await box.get(`/messages/${reply.body.id}/$value`)).text;
    expect(mime).toMatch(/In-Reply-To: <q1@home\.example>\r\nReferences: <q0@home\.example> <q1@home\.example>/);
    const unique = await box.get(`/messages/${reply.body.id}?$select=uniqueBody`, {
      headers: { prefer: 'outlook.body-content-type="text"' },
    });
    expect(unique.body.uniqueBody.content).not.toContain('It still leaks.');
  });

  it('takes a comment or a body, never both', async () => {
    const id = original();
    const both = { comment: 'a', message: { body: { contentType: 'text', content: 'b' } } };
    expect((await box.post(`/messages/${id}/createReply`, both)).status).toBe(400);
    expect((await box.post(`/messages/${id}/createReply`, { colour: 'red' })).status).toBe(400);
    const body = await box.post(`/messages/${id}/createReply`, {
      message: { body: { contentType: 'html', content: '<i>From a body</i>' }, categories: ['Reply'] },
    });
    expect(body.body).toMatchObject({ categories: ['Reply'], bodyPreview: 'From a body' });
  });

  it('takes the reply as MIME and puts it into the thread', async () => {
    const id = original();
    const { conversationId } = (await box.get(`/messages/${id}`)).body;
    const mime = letter({ From: CONTACT, To: 'ann@home.example', Subject: 'My own subject' });
    const reply = await box.post(`/messages/${id}/createReply`, Buffer.from(mime).toString('base64'), plainText);
    expect(reply.body).toMatchObject({ isDraft: true, subject: 'My own subject', conversationId });
    const broken = await box.post(`/messages/${id}/createReply`, '%%%', plainText);
    expect([broken.status, broken.body.error.message]).toEqual([400, 'Invalid base64 string for MIME content.']);
  });

  it('replies to all but itself, and forwards with the attachments', async () => {
    const id = original();
    const all = await box.post(`/messages/${id}/createReplyAll`, {}, { headers: IMMUTABLE });
    expect(
      all.body.ccRecipients.map(({ emailAddress }: { emailAddress: { address: string } }) => emailAddress.address),
    ).toEqual(['bo@home.example']);
    const withFile = box.deliver(
      'Subject: With file\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nx\r\n--b\r\nContent-Type: text/plain; name=f.txt\r\n\r\nfile\r\n--b--\r\n',
    );
    const forward = await box.post(`/messages/${withFile}/createForward`, { toRecipients: ann });
    expect(forward.body).toMatchObject({ subject: 'FW: With file', hasAttachments: true, toRecipients: ann });
  });
});
