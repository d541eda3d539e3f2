import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Sighting } from '../../server/ports.ts';
import { aMessage } from '../ports/mailbox.contract.ts';
import { toTheEnd } from '../ports/samples.ts';
import { afterTheWork, startTenant, type TenantUnderTest } from '../ports/tenant.ts';

let tenant: TenantUnderTest;
beforeAll(async () => {
  tenant = await startTenant({ provisioned: false });
});
afterEach(() => tenant.noFaults());
afterAll(() => tenant.close());

const IMMUTABLE = { prefer: 'IdType="ImmutableId"' };
const MARK = { method: 'PATCH', path: '/messages/[^/]+$' };
const PUT = { method: 'POST', path: '/mailFolders/inbox/messages$' };

type Message = { id: string; subject: string; categories: string[]; isDraft: boolean; internetMessageId: string };
const inbox = async (address: string) => {
  const path = `/users/${address}/mailFolders/inbox/messages?$top=100`;
  return (await tenant.graph<{ value: Message[] }>('GET', path, undefined, IMMUTABLE)).json.value;
};
const patch = (address: string, id: string, body: unknown) =>
  tenant.graph('PATCH', `/users/${address}/messages/${encodeURIComponent(id)}`, body, IMMUTABLE);

describe('a mark', () => {
  it.each([
    ['the connection breaks', { kind: 'reset' }],
    ['the work is done and the answer lost', afterTheWork({ kind: 'reset' })],
    ['it is throttled', { kind: 'throttle', retryAfter: '0.2' }],
    ['someone else changed the message', { kind: 'stale-etag' }],
  ])('is put when %s', async (_, fault) => {
    const address = tenant.newMailbox();
    const { mailbox } = tenant.connect();
    await tenant.deliver(address, aMessage('a letter'));
    const [seen] = (await toTheEnd(mailbox.changes(address, null))).flatMap((page) => page.seen);
    await tenant.faults([{ match: MARK, fault, times: 1 }]);
    expect(await mailbox.mark(seen as Sighting, 'Redress: Contact?')).toBe('marked');
    expect((await inbox(address))[0]?.categories).toEqual(['Redress: Contact?']);
  });

  it('keeps the category an officer put on the message after it was listed', async () => {
    const address = tenant.newMailbox();
    const { mailbox } = tenant.connect();
    const id = await tenant.deliver(address, aMessage('a letter'));
    const [seen] = (await toTheEnd(mailbox.changes(address, null))).flatMap((page) => page.seen);
    await patch(address, id, { categories: ['Councillor'] });
    expect(await mailbox.mark(seen as Sighting, 'Redress: Complaint?')).toBe('marked');
    expect((await inbox(address))[0]?.categories).toEqual(['Councillor', 'Redress: Complaint?']);
  });
});

describe('the changes of an inbox', () => {
  it('name a message fully although Graph tells of a read flag with little more than the id', async () => {
    const address = tenant.newMailbox();
    const id = await tenant.deliver(address, aMessage('read by an officer'), { receivedAt: '2026-06-01T08:00:00Z' });
    const first = await toTheEnd(tenant.connect().mailbox.changes(address, null));
    await patch(address, id, { isRead: true });
    const { mailbox } = tenant.connect(); // another server, which has never seen the message
    const then = await toTheEnd(mailbox.changes(address, first.at(-1)?.cursor ?? null));
    expect(then.flatMap((page) => page.seen)).toEqual(first.flatMap((page) => page.seen));
  });

  it('lose nothing when the state is forgotten between two pages and the connection breaks', async () => {
    const address = tenant.newMailbox();
    const ids = new Set<string>();
    for (let n = 0; n < 150; n += 1) ids.add(await tenant.deliver(address, aMessage(`letter ${n}`)));
    const { mailbox } = tenant.connect();
    const seen = new Set<string>();
    let pages = 0;
    for await (const page of mailbox.changes(address, null)) {
      for (const one of page.seen) seen.add(one.id);
      pages += 1;
      if (pages === 1) {
        await tenant.expireDelta();
        await tenant.faults([{ match: { path: '/messages/delta' }, fault: { kind: 'reset' }, times: 1 }]);
      }
    }
    expect(seen).toEqual(ids);
  });
});

describe('a mailbox of many messages', () => {
  it('is listed in pages as large as those of its changes, and no smaller', async () => {
    const address = tenant.newMailbox();
    for (let n = 0; n < 250; n += 1) await tenant.deliver(address, aMessage(`letter ${n}`));
    const { mailbox } = tenant.connect();
    for (const [route, pages] of [
      [/GET .*messages$/, () => mailbox.received(address, null)],
      [/GET .*messages\/delta$/, () => mailbox.changes(address, null)],
    ] as const) {
      expect(await tenant.reaching(route, () => toTheEnd<unknown>(pages()))).toBe(2);
    }
  });
});

describe('what the mailbox itself sent', () => {
  it('is not listed from the folders below Sent Items either', async () => {
    const address = tenant.newMailbox();
    const folders = `/users/${address}/mailFolders`;
    const year = await tenant.graph<{ id: string }>('POST', `${folders}/sentitems/childFolders`, {
      displayName: '2026',
    });
    const deep = await tenant.graph<{ id: string }>('POST', `${folders}/${year.json.id}/childFolders`, {
      displayName: 'June',
    });
    const id = await tenant.deliver(address, aMessage('our answer'), { folder: 'sentitems' });
    const message = `/users/${address}/messages/${encodeURIComponent(id)}`;
    await tenant.graph('POST', `${message}/move`, { destinationId: deep.json.id }, IMMUTABLE);
    const theirs = await tenant.deliver(address, aMessage('their letter'), { folder: 'archive' });
    const listed = (await toTheEnd(tenant.connect().mailbox.received(address, null))).flat();
    expect(listed.map((one) => one.id)).toEqual([theirs]);
  });
});

describe('many messages at once', () => {
  it('stay within four calls at a time for a mailbox, and travel together', async () => {
    await tenant.set({ throttles: true });
    const address = tenant.newMailbox();
    for (let n = 0; n < 60; n += 1) await tenant.deliver(address, aMessage(`letter ${n}`));
    const { mailbox, counts } = tenant.connect();
    const seen = (await toTheEnd(mailbox.changes(address, null))).flatMap((page) => page.seen);
    const before = counts();
    const read = await Promise.all(seen.map(({ id }) => mailbox.read(address, id)));
    await Promise.all(seen.map((one) => mailbox.mark(one, 'Redress: Contact?')));
    await tenant.set({ throttles: false });
    expect(
      read.every((mime) =>
        Buffer.from(mime as Uint8Array)
          .toString()
          .includes('My bin was missed'),
      ),
    ).toBe(true);
    expect((await inbox(address)).every(({ categories }) => categories.includes('Redress: Contact?'))).toBe(true);
    const after = counts();
    expect(after.throttled).toBe(0);
    expect(after.parts - before.parts).toBe(120);
    expect(after.requests - before.requests).toBeLessThanOrEqual(8);
  });

  it('are each read, although every third call of the batch is throttled or breaks', async () => {
    const address = tenant.newMailbox();
    for (let n = 0; n < 40; n += 1) await tenant.deliver(address, aMessage(`letter ${n}`, { body: `Letter ${n}.` }));
    const { mailbox } = tenant.connect();
    const seen = (await toTheEnd(mailbox.changes(address, null))).flatMap((page) => page.seen);
    const value = { method: 'GET', path: '/\\$value$' };
    await tenant.faults(
      [
        { match: value, fault: { kind: 'throttle', retryAfter: '0.3' }, probability: 0.3 },
        { match: value, fault: { kind: 'reset' }, times: 2 },
      ],
      7,
    );
    const read = await Promise.all(seen.map(({ id }) => mailbox.read(address, id)));
    const texts = read.map((mime) => /Letter \d+\./.exec(Buffer.from(mime as Uint8Array).toString())?.[0]);
    expect(new Set(texts).size).toBe(40);
  });

  it('that carry files travel alone, since their size is not told', async () => {
    const address = tenant.newMailbox();
    await tenant.deliver(address, withFile(400_000));
    await tenant.deliver(address, withFile(300_000));
    const { mailbox, counts } = tenant.connect();
    const seen = (await toTheEnd(mailbox.changes(address, null))).flatMap((page) => page.seen);
    const read = await Promise.all(seen.map(({ id }) => mailbox.read(address, id)));
    expect(read.map((mime) => mime.length > 300_000)).toEqual([true, true]);
    expect(counts().batches).toBe(0);
  });
});

const withFile = (bytes: number, messageId: string | null = '<file@residents.example>'): string =>
  [
    'From: Doris Example <doris@residents.example>',
    'To: contact@marlsbury.gov.example',
    'Subject: Photographs',
    ...(messageId === null ? [] : [`Message-ID: ${messageId}`]),
    'In-Reply-To: <earlier@marlsbury.gov.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b-1"',
    '',
    '--b-1',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Here are the photographs, all of them.',
    '--b-1',
    'Content-Type: image/jpeg; name="=?utf-8?Q?bin_=C3=A9t=C3=A9.jpg?="',
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment; filename="=?utf-8?Q?bin_=C3=A9t=C3=A9.jpg?="',
    '',
    ...(Buffer.alloc(bytes, 'photograph')
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
    '--b-1--',
    '',
  ].join('\r\n');

describe('a message that is put', () => {
  it.each([
    ['the connection breaks', { kind: 'reset' }],
    ['the work is done and the answer lost', afterTheWork({ kind: 'reset' })],
    ['the work is done and the answer is 503', afterTheWork({ kind: 'status', status: 503 })],
    ['it is throttled', { kind: 'throttle', retryAfter: '0.2' }],
  ])('stands there once when %s', async (_, fault) => {
    const address = tenant.newMailbox();
    await tenant.faults([{ match: PUT, fault, times: 1 }]);
    const id = await tenant.connect().mailbox.put(address, Buffer.from(aMessage('imported')));
    expect((await inbox(address)).map((one) => one.id)).toEqual([id]);
  });

  it('is a fault, and not sent again, when its answer is lost and it has no Message-ID to look for', async () => {
    const address = tenant.newMailbox();
    await tenant.faults([{ match: PUT, fault: afterTheWork({ kind: 'reset' }), times: 1 }]);
    const mime = Buffer.from(withFile(10, null));
    await expect(tenant.connect().mailbox.put(address, mime)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(await inbox(address)).toHaveLength(1);
  });

  it('may be larger than a request: its files go up by themselves and it arrives whole', async () => {
    const address = tenant.newMailbox();
    const { mailbox } = tenant.connect();
    const id = await mailbox.put(address, Buffer.from(withFile(7_000_000)));
    const [one] = await inbox(address);
    expect(one).toMatchObject({
      id,
      subject: 'Photographs',
      internetMessageId: '<file@residents.example>',
      isDraft: true,
    });
    const path = `/users/${address}/messages/${encodeURIComponent(id)}/attachments?$select=name,contentType,size`;
    const { json } = await tenant.graph<{ value: { name: string; contentType: string; size: number }[] }>(
      'GET',
      path,
      undefined,
      IMMUTABLE,
    );
    expect(json.value).toMatchObject([{ name: 'bin été.jpg', contentType: 'image/jpeg' }]);
    expect(json.value[0]?.size).toBeGreaterThanOrEqual(7_000_000);
    const mime = Buffer.from((await mailbox.read(address, id)) as Uint8Array).toString();
    expect(mime.includes('In-Reply-To: <earlier@marlsbury.gov.example>')).toBe(true);
    // Exchange writes the message anew once its parts have changed; the text is then encoded as it likes.
    expect(mime.includes(Buffer.from('Here are the photographs, all of them.').toString('base64'))).toBe(true);
    expect(mime.length).toBeGreaterThan(9_000_000);
  });

  it('leaves nothing half behind when its files cannot be uploaded', async () => {
    const address = tenant.newMailbox();
    await tenant.faults([
      { match: { path: '/attachments/createUploadSession' }, fault: { kind: 'status', status: 403 } },
    ]);
    await expect(tenant.connect().mailbox.put(address, Buffer.from(withFile(7_000_000)))).rejects.toMatchObject({
      kind: 'forbidden',
    });
    const { json } = await tenant.graph<{ value: unknown[] }>('GET', `/users/${address}/messages`);
    expect(json.value).toEqual([]);
  });

  it('is refused in words when it is too large and has no files to take out', async () => {
    const mime = Buffer.from(aMessage('endless', { body: 'endless '.repeat(500_000) }));
    await expect(tenant.connect().mailbox.put(tenant.newMailbox(), mime)).rejects.toThrow('larger than 2.9 MB');
  });
});
