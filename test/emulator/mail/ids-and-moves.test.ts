import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPLAINTS, type Contact, IMMUTABLE, type Item, letter, openContact } from './mailbox.ts';

let box: Contact;
beforeAll(async () => {
  box = await openContact();
});
afterAll(() => box.close());

const idOf = (answer: { body: Item }): string => answer.body.id;

describe('ids of messages', () => {
  it('change with a move unless they are immutable, because they name the folder', async () => {
    const immutable = box.deliver(letter());
    const mutable = idOf(await box.get(`/messages/${immutable}`));
    expect([mutable.length, immutable.length, mutable === immutable]).toEqual([152, 68, false]);
    const moved = await box.post(`/messages/${mutable}/move`, { destinationId: 'archive' });
    expect([moved.status, idOf(moved) === mutable]).toEqual([201, false]);
    expect((await box.get(`/messages/${mutable}`)).body.error).toMatchObject({
      code: 'ErrorItemNotFound',
      message: 'The specified object was not found in the store.',
    });
    expect(idOf(await box.get(`/messages/${immutable}`, { headers: IMMUTABLE }))).toBe(immutable);
    expect(idOf(await box.get(`/messages/${immutable}`))).toBe(idOf(moved));
  });

  it('come back in the format that each request asks for', async () => {
    const immutable = box.deliver(letter({ Subject: 'Format' }));
    const list = (headers?: Record<string, string>) =>
      box.get('/mailFolders/inbox/messages?$top=1&$select=id', headers === undefined ? {} : { headers });
    expect((await list(IMMUTABLE)).body.value[0].id).toBe(immutable);
    expect((await list()).body.value[0].id).not.toBe(immutable);
    const both = { prefer: 'odata.maxpagesize=1, IdType="ImmutableId", outlook.body-content-type="text"' };
    expect((await list(both)).body.value[0].id).toBe(immutable);
  });

  it('are refused when malformed, down to their case and padding', async () => {
    const id = idOf(await box.get(`/messages/${box.deliver(letter({ Subject: 'Case' }))}`));
    const wrong = ['abc', id.slice(0, -1), `${id}=`, id.slice(0, -8), id.replaceAll('-', '+'), 'A'.repeat(152)];
    for (const each of wrong.filter((text) => text !== id)) {
      const answer = await box.get(`/messages/${encodeURIComponent(each)}`);
      expect([answer.status, answer.body.error.code]).toEqual([400, 'ErrorInvalidIdMalformed']);
    }
    const otherCase = id.replace(/[a-z](?=[^a-z]*$)/, (letterAtEnd) => letterAtEnd.toUpperCase());
    expect(
      (await box.get(`/messages/${otherCase === id ? id.toLowerCase() : otherCase}`)).status,
    ).toBeGreaterThanOrEqual(400);
  });

  it('do not open another mailbox', async () => {
    const id = box.deliver(letter({ Subject: 'Private' }));
    const answer = await box.caller.graph('GET', `/users/${COMPLAINTS}/messages/${id}`);
    expect([answer.status, answer.body.error.code]).toEqual([404, 'ErrorItemNotFound']);
  });

  it('are translated between their formats, each with its own error', async () => {
    const immutable = box.deliver(letter({ Subject: 'Translate' }));
    const mutable = idOf(await box.get(`/messages/${immutable}`));
    const ews = mutable.replaceAll('-', '/').replaceAll('_', '+');
    const translate = async (inputIds: string[], sourceIdType: string, targetIdType: string) =>
      box.post('/translateExchangeIds', { inputIds, sourceIdType, targetIdType });
    expect((await translate([mutable], 'restId', 'restImmutableEntryId')).body.value).toEqual([
      { sourceId: mutable, targetId: immutable },
    ]);
    expect((await translate([ews], 'ewsId', 'restId')).body.value).toEqual([{ sourceId: ews, targetId: mutable }]);
    expect((await translate([immutable], 'restImmutableEntryId', 'ewsId')).body.value).toEqual([
      { sourceId: immutable, targetId: ews },
    ]);
    expect((await translate(['nonsense'], 'restId', 'restImmutableEntryId')).body.value[0].errorDetails.code).toBe(
      'ErrorInvalidIdMalformed',
    );
    expect((await translate([mutable], 'entryId', 'restId')).status).toBe(501);
    expect((await translate(new Array(1001).fill(mutable), 'restId', 'restId')).status).toBe(400);
  });
});

describe('moving, copying and deleting', () => {
  it('copies to a message of its own with the same bytes and attachments', async () => {
    const original = box.deliver(letter({ Subject: 'Copy me' }));
    const copy = await box.post(`/messages/${original}/copy`, { destinationId: 'archive' }, { headers: IMMUTABLE });
    expect([copy.status, idOf(copy) === original, copy.body.subject]).toEqual([201, false, 'Copy me']);
    const bytes = async (id: string) => (await box.get(`/messages/${id}/$value`)).text;
    expect(await bytes(idOf(copy))).toBe(await bytes(original));
    const archive = (await box.get('/mailFolders/archive')).body.id;
    expect((await box.get(`/mailFolders/${archive}/messages/${idOf(copy)}`)).status).toBe(200);
    expect((await box.get(`/mailFolders/inbox/messages/${idOf(copy)}`)).status).toBe(404);
  });

  it('refuses a move to nowhere and leaves the message where it is', async () => {
    const id = box.deliver(letter({ Subject: 'Stay' }));
    expect((await box.post(`/messages/${id}/move`, { destinationId: 'nowhere' })).body.error.code).toBe(
      'ErrorInvalidIdMalformed',
    );
    expect((await box.post(`/messages/${id}/move`, {})).status).toBe(400);
    expect((await box.get(`/mailFolders/inbox/messages/${id}`)).status).toBe(200);
  });

  it('deletes in steps, and answers 403 to who deletes once more by immutable id', async () => {
    const id = box.deliver(letter({ Subject: 'Delete me' }));
    const mutable = idOf(await box.get(`/messages/${id}`));
    expect((await box.remove(`/messages/${mutable}`)).status).toBe(204);
    expect((await box.remove(`/messages/${mutable}`)).status).toBe(404);
    expect((await box.remove(`/messages/${id}`)).status).toBe(204);
    const last = await box.remove(`/messages/${id}`);
    expect([last.status, last.body.error.code]).toEqual([403, 'ErrorCannotDeleteObject']);
  });
});

describe('versions', () => {
  it('refuses a change to a version that is no longer the current one', async () => {
    const id = box.deliver(letter({ Subject: 'Version' }));
    const before = (await box.get(`/messages/${id}`)).body;
    expect(before['@odata.etag']).toBe(`W/"${before.changeKey}"`);
    const changed = await box.patch(
      `/messages/${id}`,
      { isRead: true },
      { headers: { 'if-match': before['@odata.etag'] } },
    );
    expect([changed.status, changed.body.isRead, changed.body.changeKey === before.changeKey]).toEqual([
      200,
      true,
      false,
    ]);
    const stale = await box.patch(
      `/messages/${id}`,
      { isRead: false },
      { headers: { 'if-match': before['@odata.etag'] } },
    );
    expect([stale.status, stale.body.error.code]).toEqual([412, 'ErrorIrresolvableConflict']);
    expect((await box.get(`/messages/${id}`)).body.isRead).toBe(true);
    expect((await box.patch(`/messages/${id}`, { isRead: false }, { headers: { 'if-match': '*' } })).status).toBe(200);
    expect((await box.remove(`/messages/${id}`, { headers: { 'if-match': before['@odata.etag'] } })).status).toBe(412);
  });
});

describe('conversations', () => {
  const conversation = async (mime: string): Promise<string> =>
    (await box.get(`/messages/${box.deliver(mime)}?$select=conversationId`)).body.conversationId;

  it('hold together what refers to each other, in whatever order it comes', async () => {
    const root = await conversation(letter({ 'Message-ID': '<root@home.example>', Subject: 'Pothole' }));
    const grandchild = letter({
      'Message-ID': '<c2@home.example>',
      Subject: 'RE: Pothole',
      References: '<root@home.example> <c1@home.example>',
    });
    const child = letter({
      'Message-ID': '<c1@home.example>',
      Subject: 'Re: Pothole',
      'In-Reply-To': '<root@home.example>',
    });
    expect([await conversation(grandchild), await conversation(child)]).toEqual([root, root]);
    const orphan = letter({ 'Message-ID': '<o2@home.example>', Subject: 'Re: Lost', References: '<o1@home.example>' });
    const late = letter({ 'Message-ID': '<o1@home.example>', Subject: 'Lost' });
    expect(await conversation(orphan)).toBe(await conversation(late));
  });

  it('go by the GUID of Thread-Index where there is one', async () => {
    const index = Buffer.concat([Buffer.from('01dc00000000', 'hex'), Buffer.alloc(16, 7)]);
    const first = letter({ Subject: 'A', 'Thread-Index': index.toString('base64') });
    const answer = letter({
      Subject: 'Quite another subject',
      'Thread-Index': Buffer.concat([index, Buffer.alloc(5, 1)]).toString('base64'),
    });
    expect(await conversation(first)).toBe(await conversation(answer));
  });

  it('join an answer without references by its subject, and never two letters that only share one', async () => {
    const first = await conversation(letter({ 'Message-ID': '<s1@home.example>', Subject: 'Noise at night' }));
    const answer = await conversation(
      letter({ 'Message-ID': '<s2@home.example>', Subject: 'Re: AW:  noise  at night' }),
    );
    const other = await conversation(letter({ 'Message-ID': '<s3@home.example>', Subject: 'Noise at night' }));
    expect([answer === first, other === first]).toEqual([true, false]);
  });
});
