import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { COMPLAINTS, type Contact, IMMUTABLE, type Item, letter, openContact } from './mailbox.ts';

let box: Contact;
const opened: Contact[] = [];
beforeEach(async () => {
  box = await openContact();
  opened.push(box);
});
afterAll(async () => {
  for (const each of opened) await each.close();
});

const DELTA = '/mailFolders/inbox/messages/delta';
const immutable = { headers: IMMUTABLE };

/** One round: every item, and the deltaLink that begins the next one. */
async function round(from: string, sent = immutable): Promise<{ items: Item[]; link: string; pages: number }> {
  const path = from.startsWith('http') ? null : from;
  let answer = path === null ? await box.follow(from, sent) : await box.get(path, sent);
  const items: Item[] = [];
  for (let pages = 1; ; pages++) {
    if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
    items.push(...answer.body.value);
    const link = answer.body['@odata.deltaLink'];
    if (link !== undefined) return { items, link, pages };
    answer = await box.follow(answer.body['@odata.nextLink'], sent);
  }
}

const letters = (count: number): string[] =>
  Array.from({ length: count }, (_, n) =>
    box.deliver(letter({ Subject: `L${n}` }), { receivedAt: new Date(Date.UTC(2026, 10, 1 + n, 8)).toISOString() }),
  );

describe('the delta of a folder', () => {
  it('gives everything in pages, and then only what changed', async () => {
    const ids = letters(23);
    const first = await round(`${DELTA}?$select=subject,isRead`);
    expect([first.pages, first.items.length]).toEqual([3, 23]);
    expect(Object.keys(first.items[0])).toEqual(['@odata.etag', 'id', 'subject', 'isRead']);
    const quiet = await round(first.link);
    expect(quiet.items).toEqual([]);
    const fresh = box.deliver(letter({ Subject: 'New' }));
    await box.patch(`/messages/${ids[4]}`, { categories: ['Seen'] });
    const second = await round(quiet.link);
    expect(second.items.map(({ id, subject }) => [id, subject])).toEqual([
      [fresh, 'New'],
      [ids[4], 'L4'],
    ]);
    expect((await round(second.link)).items).toEqual([]);
  });

  it('tells a changed read flag with nothing around it', async () => {
    const [id] = letters(1);
    const { link } = await round(`${DELTA}?$select=subject,isRead`);
    await box.patch(`/messages/${id}`, { isRead: true });
    const { items, link: next } = await round(link);
    expect(items).toEqual([{ '@odata.type': '#microsoft.graph.message', id, isRead: true }]);
    await box.patch(`/messages/${id}`, { isRead: false, categories: ['Both'] });
    expect((await round(next)).items).toMatchObject([{ id, subject: 'L0', isRead: false }]);
  });

  it('tells who left, by move or for good, and keeps quiet about who came and went in between', async () => {
    const [moved, purged, stays] = letters(3);
    const { link } = await round(`${DELTA}?$select=subject`);
    await box.post(`/messages/${moved}/move`, { destinationId: 'archive' });
    await box.post(`/messages/${purged}/permanentDelete`, {});
    await box.post(`/messages/${box.deliver(letter({ Subject: 'Passing' }))}/permanentDelete`, {});
    const removed = (id: string | undefined) => ({
      '@odata.type': '#microsoft.graph.message',
      id,
      '@removed': { reason: 'deleted' },
    });
    const { items, link: next } = await round(link);
    expect(items).toEqual([removed(moved), removed(purged)]);
    await box.post(`/messages/${moved}/move`, { destinationId: 'inbox' });
    expect((await round(next)).items.map(({ id }) => id)).toEqual([moved]);
    expect((await round(`${DELTA}?$select=subject`)).items.map(({ id }) => id).sort()).toEqual([moved, stays].sort());
  });

  it('gives mutable ids to who does not ask for the others, and a moved message a new one', async () => {
    const [id] = letters(1);
    const before = await round(`${DELTA}?$select=subject`, { headers: { prefer: 'odata.maxpagesize=5' } });
    await box.post(`/messages/${id}/move`, { destinationId: 'archive' });
    await box.post(`/messages/${id}/move`, { destinationId: 'inbox' });
    const after = await round(before.link, { headers: { prefer: 'odata.maxpagesize=5' } });
    expect(after.items.map((item) => [item.id === before.items[0].id, item['@removed'] !== undefined])).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  it('goes by the preferred page size and remembers $top, $select and the filter in its links', async () => {
    letters(12);
    const since = '$filter=receivedDateTime ge 2026-11-05T00:00:00Z';
    const sized = await round(`${DELTA}?$select=subject&${since}`, { headers: { prefer: 'odata.maxpagesize=3' } });
    expect([sized.items.length, sized.pages]).toEqual([8, 3]);
    const top = await round(`${DELTA}?$select=subject&$top=4&${since}`);
    expect([top.pages, top.items.every((item) => Object.keys(item).length === 3)]).toEqual([2, true]);
    box.deliver(letter({ Subject: 'Too old' }), { receivedAt: '2026-11-01T00:00:00Z' });
    box.deliver(letter({ Subject: 'In time' }), { receivedAt: '2026-11-06T00:00:00Z' });
    expect((await round(top.link)).items.map(({ subject }) => subject)).toEqual(['In time']);
  });

  it('expands extended properties and attachments on every page that follows', async () => {
    const ids = letters(11);
    const property = 'String {66f5a359-4659-4830-9070-00047ec6ac6e} Name CaseRef';
    await box.patch(`/messages/${ids[0]}`, {
      singleValueExtendedProperties: [{ id: property, value: 'RD-26-000001' }],
    });
    const expand = encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${property}')`);
    const first = await round(`${DELTA}?$select=subject&$expand=${expand}`);
    expect(first.items.at(-1).singleValueExtendedProperties).toEqual([{ id: property, value: 'RD-26-000001' }]);
    await box.patch(`/messages/${ids[0]}`, {
      singleValueExtendedProperties: [{ id: property, value: 'RD-26-000002' }],
    });
    expect((await round(first.link)).items[0].singleValueExtendedProperties[0].value).toBe('RD-26-000002');
  });

  it('can be asked for one kind of change', async () => {
    const [kept, gone] = letters(2);
    const created = await round(`${DELTA}?$select=subject&changeType=created`);
    const deleted = await round(`${DELTA}?$select=subject&changeType=deleted`);
    expect([created.items.length, deleted.items.length]).toEqual([2, 0]);
    await box.patch(`/messages/${kept}`, { categories: ['x'] });
    await box.post(`/messages/${gone}/permanentDelete`, {});
    const fresh = box.deliver(letter({ Subject: 'New' }));
    expect((await round(created.link)).items.map(({ id }) => id)).toEqual([fresh]);
    expect((await round(deleted.link)).items.map(({ id }) => id)).toEqual([gone]);
  });

  it('loses nothing that happens between two pages, and nothing twice', async () => {
    const ids = letters(25);
    const first = await box.get(`${DELTA}?$select=subject,categories`, immutable);
    const listed: Item[] = [...first.body.value];
    await box.patch(`/messages/${listed[0].id}`, { categories: ['late'] });
    await box.post(`/messages/${listed[1].id}/move`, { destinationId: 'archive' });
    const newcomer = box.deliver(letter({ Subject: 'Newcomer' }));
    const rest = await round(first.body['@odata.nextLink']);
    expect([...listed, ...rest.items].map(({ id }) => id).sort()).toEqual([...ids].sort());
    const after = await round(rest.link);
    expect(after.items.map((item) => [item.id, item['@removed'] !== undefined])).toEqual([
      [listed[0].id, false],
      [listed[1].id, true],
      [newcomer, false],
    ]);
  });

  it.each([
    ['another filter', '$filter=isRead eq false'],
    ['another order', '$orderby=subject'],
    ['a search', '$search="x"'],
    ['an unknown change', 'changeType=moved'],
    ['an unknown property', '$select=colour'],
  ])('refuses %s', async (_what, option) => {
    expect((await box.get(`${DELTA}?${option}`)).status).toBe(400);
  });

  it('refuses options on a link, which carries them already', async () => {
    letters(1);
    const { link } = await round(DELTA);
    expect((await box.follow(`${link}&$select=subject`)).status).toBe(400);
  });
});

describe('delta links that die', () => {
  const error = async (link: string) => {
    const { status, body } = await box.follow(link, immutable);
    return [status, body.error?.code];
  };

  it('are answered 410 SyncStateNotFound once everything was expired, in mid-paging too', async () => {
    letters(12);
    const first = await box.get(`${DELTA}?$select=subject`, immutable);
    const { link } = await round(`${DELTA}?$select=subject`);
    await box.caller.control('POST', '/expire-delta');
    expect(await error(link)).toEqual([410, 'SyncStateNotFound']);
    expect(await error(first.body['@odata.nextLink'])).toEqual([410, 'SyncStateNotFound']);
    expect((await round(`${DELTA}?$select=subject`)).items).toHaveLength(12);
  });

  it('are old ones: three newer ones may be followed before, so that an answer that got lost can be asked for again', async () => {
    letters(50);
    const links: string[] = [];
    let answer = await box.get(`${DELTA}?$select=subject`, immutable);
    while (answer.body['@odata.nextLink'] !== undefined) {
      links.push(answer.body['@odata.nextLink']);
      answer = await box.follow(answer.body['@odata.nextLink'], immutable);
    }
    expect(links).toHaveLength(4);
    expect(await error(links[0]!)).toEqual([410, 'SyncStateNotFound']);
    expect(await error(links[3]!)).toEqual([200, undefined]);
    expect(await error(links[3]!)).toEqual([200, undefined]);
  });

  it('do not age while nothing happens, however often they are followed', async () => {
    letters(1);
    const { link } = await round(DELTA);
    for (let i = 0; i < 10; i++) expect((await round(link)).link).toBe(link);
  });

  it('belong to one folder', async () => {
    letters(1);
    const { link } = await round(DELTA);
    expect(await error(link.replace('/inbox/', '/archive/'))).toEqual([410, 'SyncStateInvalid']);
    const foreign = link.replace(/users\/[^/]+/, `users/${COMPLAINTS}`);
    expect(await error(foreign)).toEqual([410, 'SyncStateInvalid']);
    expect(await error(link.replace(/deltatoken=.*/, 'deltatoken=nonsense'))).toEqual([410, 'SyncStateInvalid']);
  });
});
