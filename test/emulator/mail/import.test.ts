import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTACT, type Contact, IMMUTABLE, letter, openContact } from './mailbox.ts';

let box: Contact;
beforeAll(async () => {
  box = await openContact();
});
afterAll(() => box.close());

const importInto = (query: string, body: string | Uint8Array) =>
  box.caller.control('POST', `/import?${query}`, body, { 'content-type': 'message/rfc822' });

describe('importing mail through the control address', () => {
  it('puts an .eml where and when it is told, byte for byte', async () => {
    const mime = letter({ Subject: 'Imported' });
    const answer = await importInto(`mailbox=${CONTACT}&folder=archive&receivedAt=2026-10-01T07:00:00Z`, mime);
    expect(answer.status).toBe(201);
    const message = (await box.get(`/mailFolders/archive/messages/${answer.body.id}`, { headers: IMMUTABLE })).body;
    expect(message).toMatchObject({
      id: answer.body.id,
      subject: 'Imported',
      receivedDateTime: '2026-10-01T07:00:00Z',
      isDraft: false,
    });
    expect((await box.get(`/messages/${answer.body.id}/$value`)).text).toBe(mime);
  });

  it('takes an mbox apart and gives back lines that begin with From', async () => {
    const first = 'Subject: One\n\nhello\n>From here on\n';
    const mbox = `From ann@home.example Mon Nov 16 09:30:00 2026\n${first}\nFrom bo@home.example Tue Nov 17 09:30:00 2026\nSubject: Two\n\nFrom me with love\n\nFrom the sea\n`;
    const { body } = await importInto(`mailbox=${CONTACT}`, mbox);
    expect(body.ids).toHaveLength(2);
    const texts = await Promise.all(body.ids.map(async (id: string) => (await box.get(`/messages/${id}/$value`)).text));
    expect(texts).toEqual([first.replace('>From', 'From'), 'Subject: Two\n\nFrom me with love\n\nFrom the sea\n']);
  });

  it('says what is wrong with a request', async () => {
    expect((await importInto('mailbox=nobody@x.example', letter())).status).toBe(404);
    expect((await importInto(`mailbox=${CONTACT}&receivedAt=yesterday`, letter())).status).toBe(400);
    expect((await importInto(`mailbox=${CONTACT}&folder=nowhere`, letter())).status).toBe(400);
    expect((await importInto(`mailbox=${CONTACT}`, '')).status).toBe(400);
  });
});

describe('a mailbox after a restart of the tenant', () => {
  it('has its messages, ids, properties, drafts, upload sessions and delta links', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'redress-mail-'));
    try {
      const before = await openContact({ dataFolder: folder });
      const mime = letter({ Subject: 'Durable' });
      const id = before.deliver(mime);
      await before.patch(`/messages/${id}`, { categories: ['Kept'], isRead: true });
      const draft = (await before.post('/messages', { subject: 'Half-written' }, { headers: IMMUTABLE })).body.id;
      const size = 3_200_000;
      const session = await before.post(`/messages/${draft}/attachments/createUploadSession`, {
        AttachmentItem: { attachmentType: 'file', name: 'half.bin', size },
      });
      const { last } = await before.all('/mailFolders/inbox/messages/delta?$select=subject', { headers: IMMUTABLE });
      const link = last.body['@odata.deltaLink'] as string;
      await before.close();

      const after = await openContact({ dataFolder: folder });
      const here = (address: string): string => address.replace(/:\d+/, `:${new URL(after.emulator.origin).port}`);
      const message = (await after.get(`/messages/${id}`, { headers: IMMUTABLE })).body;
      expect(message).toMatchObject({ id, subject: 'Durable', categories: ['Kept'], isRead: true });
      expect((await after.get(`/messages/${id}/$value`)).text).toBe(mime);
      const fresh = after.deliver(letter({ Subject: 'After' }));
      const delta = await after.follow(here(link), { headers: IMMUTABLE });
      expect(delta.body.value).toMatchObject([{ id: fresh, subject: 'After' }]);
      const piece = Buffer.alloc(size, 1);
      const put = await after.caller.send('PUT', here(session.body.uploadUrl), {
        body: piece,
        headers: { 'content-range': `bytes 0-${size - 1}/${size}`, 'content-type': 'application/octet-stream' },
      });
      expect(put.status).toBe(201);
      expect((await after.get(`/messages/${draft}`)).body).toMatchObject({
        subject: 'Half-written',
        hasAttachments: true,
      });
      await after.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
