import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Contact, IMMUTABLE, type Item, letter, openContact } from './mailbox.ts';

let box: Contact;
beforeAll(async () => {
  box = await openContact();
});
afterAll(() => box.close());

const inner = letter({ Subject: 'The first letter' }, 'inner text');
const withEverything = [
  'From: ann@home.example\r\nSubject: Attached\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=m\r\n',
  '--m\r\nContent-Type: multipart/related; boundary=r\r\n',
  '--r\r\nContent-Type: text/html\r\n\r\n<img src="cid:logo">',
  '--r\r\nContent-Type: image/png; name=logo.png\r\nContent-ID: <logo>\r\nContent-Disposition: inline\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=',
  '--r--',
  '--m\r\nContent-Type: application/pdf; name="letter.pdf"\r\nContent-Disposition: attachment; filename="letter.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0xLjQ=',
  `--m\r\nContent-Type: message/rfc822\r\n\r\n${inner}`,
  '--m--\r\n',
].join('\r\n');

describe('attachments of received mail', () => {
  it('are listed with their bytes unless a selection leaves them out', async () => {
    const id = box.deliver(withEverything);
    expect((await box.get(`/messages/${id}`)).body.hasAttachments).toBe(true);
    const { value } = (await box.get(`/messages/${id}/attachments`)).body;
    expect(value.map((one: Item) => [one['@odata.type'], one.name, one.isInline, one.contentBytes])).toEqual([
      ['#microsoft.graph.fileAttachment', 'logo.png', true, 'iVBORw0KGgo='],
      ['#microsoft.graph.fileAttachment', 'letter.pdf', false, 'JVBERi0xLjQ='],
      ['#microsoft.graph.itemAttachment', 'The first letter', false, undefined],
    ]);
    const thin = (await box.get(`/messages/${id}/attachments?$select=name,size`)).body.value;
    expect(Object.keys(thin[1])).toEqual(['@odata.type', '@odata.mediaContentType', 'id', 'name', 'size']);
    expect(thin[1].size).toBe(8);
    expect((await box.get(`/messages/${id}/attachments?$select=bytes`)).status).toBe(400);
    const expanded = await box.get(`/messages/${id}?$select=subject&$expand=attachments($select=name)`);
    expect(expanded.body.attachments.map(({ name }: Item) => name)).toEqual([
      'logo.png',
      'letter.pdf',
      'The first letter',
    ]);
  });

  it('give their raw bytes, and an embedded message its MIME', async () => {
    const id = box.deliver(withEverything);
    const [, pdf, item] = (await box.get(`/messages/${id}/attachments`)).body.value;
    const raw = await box.get(`/messages/${id}/attachments/${pdf.id}/$value`);
    expect([raw.text, raw.headers.get('content-type')]).toEqual(['%PDF-1.4', 'application/pdf']);
    expect((await box.get(`/messages/${id}/attachments/${item.id}/$value`)).text).toBe(inner);
    expect((await box.get(`/messages/${id}/attachments/${pdf.id}`)).body).toMatchObject({
      name: 'letter.pdf',
      contentBytes: 'JVBERi0xLjQ=',
    });
  });

  it('have ids that follow the format and the moves of their message', async () => {
    const id = box.deliver(withEverything);
    const ids = async (sent = {}) =>
      (await box.get(`/messages/${id}/attachments?$select=name`, sent)).body.value.map(({ id: each }: Item) => each);
    const [mutable, immutable] = [await ids(), await ids({ headers: IMMUTABLE })];
    expect(mutable[1]).not.toBe(immutable[1]);
    await box.post(`/messages/${id}/move`, { destinationId: 'archive' });
    expect(await ids({ headers: IMMUTABLE })).toEqual(immutable);
    expect((await box.get(`/messages/${id}/attachments/${mutable[1]}`)).status).toBe(404);
    expect((await box.get(`/messages/${id}/attachments/${immutable[1]}`)).status).toBe(200);
  });

  it('do not count when they are only pictures inside the text', async () => {
    const onlyInline = withEverything.replace(/--m\r\nContent-Type: application[\s\S]*--m--/, '--m--');
    expect((await box.get(`/messages/${box.deliver(onlyInline)}`)).body.hasAttachments).toBe(false);
  });
});

describe('attaching files to a draft', () => {
  const file = (name: string, bytes: Buffer): Item => ({
    '@odata.type': '#microsoft.graph.fileAttachment',
    name,
    contentBytes: bytes.toString('base64'),
  });
  const newDraft = async (): Promise<string> => (await box.post('/messages', { subject: 'Files' })).body.id;

  it('takes files below 3 MB in one request, and they travel in the MIME', async () => {
    const id = await newDraft();
    const added = await box.post(`/messages/${id}/attachments`, file('plan.txt', Buffer.from('the plan')));
    expect([added.status, added.body.name, added.body.size]).toEqual([201, 'plan.txt', 8]);
    expect((await box.get(`/messages/${id}`)).body.hasAttachments).toBe(true);
    expect((await box.get(`/messages/${id}/$value`)).text).toContain(Buffer.from('the plan').toString('base64'));
    expect((await box.remove(`/messages/${id}/attachments/${added.body.id}`)).status).toBe(204);
    expect((await box.get(`/messages/${id}`)).body.hasAttachments).toBe(false);
    const large = await box.post(`/messages/${id}/attachments`, file('large.bin', Buffer.alloc(3 * 1024 * 1024)));
    expect(large.status).toBe(413);
  });

  it('keeps a link to a cloud file, which has no bytes', async () => {
    const id = await newDraft();
    const link = {
      '@odata.type': '#microsoft.graph.referenceAttachment',
      name: 'Plan',
      sourceUrl: 'https://files.example/plan',
    };
    const { body } = await box.post(`/messages/${id}/attachments`, link);
    expect([body['@odata.type'], body.contentBytes]).toEqual(['#microsoft.graph.referenceAttachment', undefined]);
    expect((await box.get(`/messages/${id}/attachments/${body.id}/$value`)).status).toBe(405);
  });

  it.each([
    ['without a type', { name: 'a', contentBytes: '' }],
    ['without a name', { '@odata.type': '#microsoft.graph.fileAttachment', contentBytes: '' }],
    ['whose bytes are not base64', { '@odata.type': '#microsoft.graph.fileAttachment', name: 'a', contentBytes: '%%' }],
  ])('refuses one %s', async (_what, attachment) => {
    expect((await box.post(`/messages/${await newDraft()}/attachments`, attachment)).status).toBe(400);
  });

  it('says that it does not imitate attaching to received mail', async () => {
    expect((await box.post(`/messages/${box.deliver(letter())}/attachments`, file('a', Buffer.from('x')))).status).toBe(
      501,
    );
  });
});

describe('an upload session', () => {
  const size = 3 * 1024 * 1024 + 5;
  const content = Buffer.alloc(size, 'marlsbury ');
  const begin = async (id: string, more = {}) =>
    box.post(`/messages/${id}/attachments/createUploadSession`, {
      AttachmentItem: { attachmentType: 'file', name: 'scan.pdf', size, ...more },
    });
  const put = (url: string, from: number, to: number, total = size, headers: Record<string, string> = {}) =>
    box.caller.send('PUT', url, {
      body: content.subarray(from, to),
      headers: {
        'content-type': 'application/octet-stream',
        'content-range': `bytes ${from}-${to - 1}/${total}`,
        ...headers,
      },
    });

  it('takes the pieces in order without a token, answers in PascalCase, and ends with a Location', async () => {
    const id = (await box.post('/messages', { subject: 'Large' })).body.id;
    const session = await begin(id);
    expect([session.status, session.body.nextExpectedRanges]).toEqual([201, ['0-']]);
    const url = session.body.uploadUrl;
    const first = await put(url, 0, 2_097_152);
    expect([first.status, first.body.NextExpectedRanges, typeof first.body.ExpirationDateTime]).toEqual([
      200,
      ['2097152'],
      'string',
    ]);
    expect((await put(url, 0, 2_097_152)).status).toBe(400);
    expect((await put(url, 2_097_152, size, size + 1)).status).toBe(400);
    const last = await put(url, 2_097_152, size);
    expect([last.status, last.text]).toEqual([201, '']);
    const attachment = /Attachments\('([^']+)'\)$/.exec(last.headers.get('location') ?? '')?.[1];
    const kept = await box.get(`/messages/${id}/attachments/${attachment}/$value`);
    expect(kept.text).toBe(content.toString());
    expect((await put(url, 0, 10)).status).toBe(404);
  });

  it('is for files from 3 to 150 MB only', async () => {
    const id = (await box.post('/messages', { subject: 'Limits' })).body.id;
    const small = await begin(id, { size: 1000 });
    expect([small.status, small.body.error.code]).toEqual([400, 'ErrorAttachmentSizeShouldNotBeLessThanMinimumSize']);
    expect((await begin(id, { size: 151 * 1024 * 1024 })).status).toBe(400);
    expect((await begin(id, { name: '' })).status).toBe(400);
  });

  it('can be given up', async () => {
    const id = (await box.post('/messages', { subject: 'Given up' })).body.id;
    const url = (await begin(id)).body.uploadUrl;
    expect((await box.caller.send('DELETE', url, {})).status).toBe(204);
    expect((await put(url, 0, 10)).status).toBe(404);
  });
});
