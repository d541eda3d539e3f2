import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPLAINTS, CONTACT, type Contact, IMMUTABLE, type Item, letter, openContact } from './mailbox.ts';

let box: Contact;
beforeAll(async () => {
  box = await openContact();
  for (let day = 1; day <= 12; day++) {
    box.deliver(
      letter({
        Subject: `Letter ${day}`,
        From: `Person ${day % 3} <p${day % 3}@home.example>`,
        'Message-ID': `<l${day}@home.example>`,
      }),
      { receivedAt: `2026-11-${String(day).padStart(2, '0')}T08:00:00.700Z` },
    );
  }
});
afterAll(() => box.close());

const subjects = (answer: { body: { value: Item[] } }): string[] => answer.body.value.map(({ subject }) => subject);
const encoded = (text: string): string => encodeURIComponent(text);

describe('listing messages', () => {
  it('gives ten, newest first, and a link that leads to the rest', async () => {
    const first = await box.get('/mailFolders/inbox/messages');
    expect(subjects(first)[0]).toBe('Letter 12');
    expect([first.body.value.length, typeof first.body['@odata.nextLink']]).toEqual([10, 'string']);
    const rest = await box.follow(first.body['@odata.nextLink']);
    expect([subjects(rest), rest.body['@odata.nextLink']]).toEqual([['Letter 2', 'Letter 1'], undefined]);
  });

  it('takes $top up to 1,000 and a page size as preference', async () => {
    expect((await box.get('/messages?$top=1000')).body.value.length).toBe(12);
    expect((await box.get('/messages?$top=1001')).status).toBe(400);
    expect((await box.get('/messages', { headers: { prefer: 'odata.maxpagesize=3' } })).body.value.length).toBe(3);
    expect((await box.get('/messages?$top=2&$skip=11&$count=true')).body).toMatchObject({
      '@odata.count': 12,
      value: [{ subject: 'Letter 1' }],
    });
  });

  it('gives the properties of the published shape and keeps headers and uniqueBody for those who select them', async () => {
    const message = (await box.get('/messages?$top=1')).body.value[0];
    expect(Object.keys(message)).toEqual([
      '@odata.etag',
      'id',
      'createdDateTime',
      'lastModifiedDateTime',
      'changeKey',
      'categories',
      'receivedDateTime',
      'sentDateTime',
      'hasAttachments',
      'internetMessageId',
      'subject',
      'bodyPreview',
      'importance',
      'parentFolderId',
      'conversationId',
      'conversationIndex',
      'isDeliveryReceiptRequested',
      'isReadReceiptRequested',
      'isRead',
      'isDraft',
      'webLink',
      'inferenceClassification',
      'body',
      'sender',
      'from',
      'toRecipients',
      'ccRecipients',
      'bccRecipients',
      'replyTo',
      'flag',
    ]); // prettier-ignore
    expect(message.receivedDateTime).toBe('2026-11-12T08:00:00Z');
    const chosen = (await box.get('/messages?$top=1&$select=internetMessageHeaders,uniqueBody')).body.value[0];
    expect(Object.keys(chosen)).toEqual(['@odata.etag', 'id', 'internetMessageHeaders', 'uniqueBody']);
    expect(chosen.internetMessageHeaders.map(({ name }: Item) => name)).toContain('Subject');
  });

  it('refuses a property that messages do not have, because a typing error must not look like an empty value', async () => {
    const answer = await box.get('/messages?$select=subjects');
    expect([answer.status, answer.body.error.code]).toEqual([400, 'RequestBroker--ParseUri']);
    expect((await box.get('/messages?$select=receiveddatetime')).status).toBe(400);
    expect((await box.get('/messages?$apply=x')).status).toBe(400);
  });

  it('gives bodies as HTML unless text is preferred, and says which preference it honoured', async () => {
    const html = await box.get('/messages?$top=1&$select=body');
    expect(html.body.value[0].body).toMatchObject({
      contentType: 'html',
      content: expect.stringContaining('<div class="PlainText">'),
    });
    expect(html.headers.get('preference-applied')).toBeNull();
    const text = await box.get('/messages?$top=1&$select=body', {
      headers: { prefer: 'outlook.body-content-type="text", IdType="ImmutableId"' },
    });
    expect(text.body.value[0].body).toEqual({ contentType: 'text', content: 'My bin was missed again.\r\n' });
    expect(text.headers.get('preference-applied')).toBe('outlook.body-content-type="text"');
  });

  it('shortens the preview to 255 characters without cutting a character in two', async () => {
    const id = box.deliver(
      letter({ Subject: 'Long', 'Content-Type': 'text/plain; charset=utf-8' }, `${'a'.repeat(254)}${'😀'.repeat(9)}`),
    );
    const { bodyPreview } = (await box.get(`/messages/${id}`)).body;
    expect(bodyPreview).toBe('a'.repeat(254));
    expect((await box.post(`/messages/${id}/permanentDelete`, {})).status).toBe(204);
  });

  it('sees Deleted Items among all messages, as Graph does', async () => {
    const id = box.deliver(letter({ Subject: 'To be deleted' }));
    await box.remove(`/messages/${id}`);
    expect(subjects(await box.get('/messages?$top=1'))).toEqual(['To be deleted']);
    expect(subjects(await box.get('/mailFolders/deleteditems/messages'))).toEqual(['To be deleted']);
    await box.remove(`/messages/${id}`);
    expect(subjects(await box.get('/messages?$top=1'))).toEqual(['Letter 12']);
    await box.post(`/messages/${id}/permanentDelete`, {});
  });

  it('strips what runs from HTML unless unsafe HTML is preferred', async () => {
    const id = box.deliver('Content-Type: text/html\r\n\r\n<p>hi</p><script>alert(1)</script>');
    const safe = await box.get(`/messages/${id}?$select=body`);
    const raw = await box.get(`/messages/${id}?$select=body`, { headers: { prefer: 'outlook.allow-unsafe-html' } });
    expect([safe.body.body.content.trim(), raw.body.body.content.includes('alert(1)')]).toEqual(['<p>hi</p>', true]);
    await box.post(`/messages/${id}/permanentDelete`, {});
  });
});

describe('filtering and ordering messages', () => {
  const found = async (filter: string, more = ''): Promise<string[]> =>
    subjects(await box.get(`/mailFolders/inbox/messages?$top=50&$filter=${encoded(filter)}${more}`));

  it('filters by date, flag, sender, Message-ID, words and conversation', async () => {
    expect(await found('receivedDateTime ge 2026-11-11T00:00:00Z')).toEqual(['Letter 12', 'Letter 11']);
    expect(await found('receivedDateTime eq 2026-11-11T08:00:00Z')).toEqual(['Letter 11']);
    expect(await found("internetMessageId eq '<l7@home.example>'")).toEqual(['Letter 7']);
    expect(await found("from/emailAddress/address eq 'P1@HOME.example' and isRead eq false")).toHaveLength(4);
    expect(await found("startswith(subject,'letter 1')")).toHaveLength(4);
    expect(await found("contains(subject,'ETTER 9')")).toEqual(['Letter 9']);
    expect(
      await found("not (isDraft eq true) and subject ne 'Letter 12' and receivedDateTime gt 2026-11-10T09:00:00Z"),
    ).toEqual(['Letter 11']);
    const { conversationId } = (
      await box.get(`/messages?$filter=${encoded("internetMessageId eq '<l7@home.example>'")}`)
    ).body.value[0];
    expect(await found(`conversationId eq '${conversationId}'`)).toEqual(['Letter 7']);
  });

  it('filters by category and by extended property, whose value ignores case and whose name does not', async () => {
    const property = 'String {66f5a359-4659-4830-9070-00047ec6ac6e} Name CaseRef';
    const [message] = (await box.get(`/messages?$filter=${encoded("internetMessageId eq '<l3@home.example>'")}`)).body
      .value;
    await box.patch(`/messages/${message.id}`, {
      categories: ['Redress: logged'],
      singleValueExtendedProperties: [{ id: property, value: 'RD-26-000001' }],
    });
    expect(await found("categories/any(c:c eq 'redress: LOGGED')")).toEqual(['Letter 3']);
    expect(await found("categories/any(c:startswith(c,'Redress'))")).toEqual(['Letter 3']);
    const any = (id: string, test: string) =>
      found(`singleValueExtendedProperties/Any(ep: ep/id eq '${id}' and ${test})`);
    expect(await any(property, "ep/value eq 'rd-26-000001'")).toEqual(['Letter 3']);
    expect(await any(property, "contains(ep/value, 'RD-26')")).toEqual(['Letter 3']);
    expect(await any(property, "startswith(ep/value, '26')")).toEqual([]);
    expect(await any(property.replace('CaseRef', 'caseref'), "ep/value eq 'RD-26-000001'")).toEqual([]);
    const expanded = await box.get(
      `/messages/${message.id}?$expand=${encoded(`singleValueExtendedProperties($filter=id eq '${property}')`)}`,
    );
    expect(expanded.body.singleValueExtendedProperties).toEqual([{ id: property, value: 'RD-26-000001' }]);
    expect((await box.get(`/messages/${message.id}`)).body.singleValueExtendedProperties).toBeUndefined();
  });

  it('demands that every property of the order stands first in the filter, in the same order', async () => {
    const ask = (filter: string, order: string) =>
      box.get(`/messages?$filter=${encoded(filter)}&$orderby=${encoded(order)}`);
    const inefficient = await ask('isRead eq false', 'receivedDateTime desc');
    expect([inefficient.status, inefficient.body.error]).toMatchObject([
      400,
      { code: 'InefficientFilter', message: 'The restriction or sort order is too complex for this operation.' },
    ]);
    const since = 'receivedDateTime ge 2026-11-01T00:00:00Z';
    expect((await ask(`isRead eq false and ${since}`, 'receivedDateTime')).status).toBe(400);
    expect((await ask(`${since} and subject ge 'A'`, 'subject,receivedDateTime')).status).toBe(400);
    const oldest = await ask(`${since} and isRead eq false`, 'receivedDateTime asc');
    expect([oldest.status, subjects(oldest)[0]]).toEqual([200, 'Letter 1']);
    expect(subjects(await box.get('/messages?$top=2&$orderby=subject desc'))).toEqual(['Letter 9', 'Letter 8']);
  });

  it.each([
    ['the filter that ends too early', "subject eq 'x' and"],
    ['an unknown property', "colour eq 'red'"],
    ['a text where an instant belongs', "receivedDateTime ge '2026-11-01T00:00:00Z'"],
    ['a property that cannot be filtered', "toRecipients/any(r:r/emailAddress/address eq 'a@b.example')"],
    ['endswith', "endswith(subject,'1')"],
  ])('refuses %s', async (_what, filter) => {
    const answer = await box.get(`/messages?$filter=${encoded(filter)}`);
    expect([answer.status, answer.body.error.code]).toEqual([400, 'ErrorInvalidUrlQueryFilter']);
  });
});

describe('searching messages', () => {
  const found = async (search: string): Promise<string[]> =>
    subjects(await box.get(`/messages?$top=50&$search=${encoded(search)}`));

  it('finds words, phrases, senders and dates, with AND, OR and NOT', async () => {
    expect(await found('"subject:\\"Letter 5\\""')).toEqual(['Letter 5']);
    expect(await found('"from:p2@home.example received>=2026-11-08"')).toEqual(['Letter 11', 'Letter 8']);
    expect(await found('"\\"letter 4\\" OR \\"letter 6\\""')).toEqual(['Letter 6', 'Letter 4']);
    expect(await found('"bin NOT from:p0@home.example NOT from:p1@home.example"')).toHaveLength(4);
    expect(await found('"hasAttachments:true"')).toEqual([]);
  });

  it('cannot be combined with a filter, an order or a skip, and must stand in quotes', async () => {
    for (const more of ['$filter=isRead eq false', '$orderby=subject', '$skip=1']) {
      expect((await box.get(`/messages?$search=${encoded('"bin"')}&${more}`)).status).toBe(400);
    }
    expect((await box.get('/messages?$search=bin')).status).toBe(400);
    expect((await box.get(`/messages?$search=${encoded('"colour:red"')}`)).status).toBe(400);
  });

  it('pages by skip token', async () => {
    const { items, pages } = await box.all(`/messages?$top=5&$search=${encoded('"letter"')}`);
    expect([items.length, pages, new Set(items.map(({ id }) => id)).size]).toEqual([12, 3, 12]);
  });
});

describe('folders', () => {
  it('lists the standing folders and finds them by well-known name in any case, or by id', async () => {
    const { items } = await box.all('/mailFolders?$top=5');
    expect(items.map(({ displayName }) => displayName)).toEqual([
      'Archive',
      'Conversation History',
      'Deleted Items',
      'Drafts',
      'Inbox',
      'Junk Email',
      'Outbox',
      'Sent Items',
    ]); // prettier-ignore
    const inbox = (await box.get("/mailFolders('Inbox')")).body;
    expect(inbox).toMatchObject({ displayName: 'Inbox', totalItemCount: 12, unreadItemCount: 12, childFolderCount: 0 });
    expect((await box.get(`/mailFolders/${inbox.id}/messages?$top=1`)).body.value).toHaveLength(1);
    expect((await box.get('/mailFolders/msgfolderroot/childFolders?$count=true')).body['@odata.count']).toBe(8);
  });

  it('creates folders with names of their own', async () => {
    const made = await box.post('/mailFolders', { displayName: 'Praise' });
    const inner = await box.post(`/mailFolders/${made.body.id}/childFolders`, { displayName: '2026' });
    expect([made.status, inner.status, inner.body.parentFolderId]).toEqual([201, 201, made.body.id]);
    const again = await box.post('/mailFolders', { displayName: 'PRAISE' });
    expect([again.status, again.body.error.code]).toEqual([409, 'ErrorFolderExists']);
    expect((await box.get(`/mailFolders/${made.body.id}?$select=displayName`)).body).toMatchObject({
      displayName: 'Praise',
    });
    expect((await box.get(`/mailFolders/${made.body.id}?$select=colour`)).status).toBe(400);
  });

  it('knows nothing of folders and messages that are in another mailbox, or nowhere', async () => {
    const foreign = (await box.caller.graph('GET', `/users/${COMPLAINTS}/mailFolders/inbox`)).body.id;
    expect((await box.get(`/mailFolders/${foreign}/messages`)).body.error.code).toBe('ErrorItemNotFound');
    expect((await box.get('/mailFolders/no-such-folder/messages')).body.error.code).toBe('ErrorInvalidIdMalformed');
    expect((await box.caller.graph('GET', '/users/nobody@marlsbury.gov.example/messages')).body.error.code).toBe(
      'ErrorInvalidUser',
    );
  });

  it('finds a mailbox by object id, address and principal name in any case', async () => {
    for (const user of [box.userId, CONTACT, CONTACT.toUpperCase()]) {
      expect((await box.caller.graph('GET', `/users/${user}/messages?$top=1`, { headers: IMMUTABLE })).status).toBe(
        200,
      );
    }
  });
});
