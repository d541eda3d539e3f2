import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSite, refusal, type Site } from './a-site.ts';

let tenant: Site;
beforeAll(async () => {
  tenant = await aSite();
});
afterAll(() => tenant.close());

const local = (link: string) => link.replace(`${tenant.emulator.origin}/v1.0`, '');
const ids = (rows: readonly Record<string, unknown>[]) => rows.map((row) => row.id);

describe('the delta of a list', () => {
  it('enumerates what there is, then tells what changed', async () => {
    const at = await tenant.list('Told in order');
    await tenant.rows(at, [{ Title: 'a' }, { Title: 'b' }, { Title: 'c' }]);
    const whole = await tenant.all(`${at}/items/delta?$expand=fields`);
    expect(ids(whole.value)).toEqual(['1', '2', '3']);
    await tenant.call('PATCH', `${at}/items/2/fields`, { body: { Title: 'B' } });
    await tenant.call('DELETE', `${at}/items/1`);
    await tenant.row(at, { Title: 'd' });
    const after = await tenant.all(local(whole.deltaLink));
    expect(ids(after.value)).toEqual(['2', '1', '4']);
    expect(after.value[0]!.fields).toMatchObject({ Title: 'B' });
    expect(after.value[1]).toEqual({
      id: '1',
      parentReference: { id: at.split('/').at(-1), siteId: tenant.siteId },
      contentType: expect.objectContaining({ name: 'Item' }),
      deleted: { state: 'deleted' },
    });
    expect((await tenant.all(local(after.deltaLink))).value).toEqual([]);
  });

  it('with token=latest begins now', async () => {
    const at = await tenant.list('From now');
    await tenant.rows(at, [{ Title: 'old' }]);
    const now = await tenant.all(`${at}/items/delta?token=latest&$expand=fields($select=Title)`);
    expect(now.value).toEqual([]);
    await tenant.row(at, { Title: 'new' });
    const after = await tenant.all(local(now.deltaLink));
    expect(ids(after.value)).toEqual(['2']);
    expect(Object.keys(after.value[0]!.fields as object)).toEqual(['@odata.etag', 'Title']);
  });

  it('remembers the options of the first call and ignores later ones', async () => {
    const at = await tenant.list('Remembered');
    await tenant.rows(
      at,
      Array.from({ length: 5 }, (_, i) => ({ Title: String(i) })),
    );
    const first = await tenant.all(`${at}/items/delta?$top=2&$select=id&$expand=fields($select=Title)`);
    expect(first.pages).toBe(3);
    await tenant.rows(
      at,
      Array.from({ length: 3 }, (_, i) => ({ Title: `more ${i}` })),
    );
    const after = await tenant.all(`${local(first.deltaLink)}&$top=100&$expand=fields`);
    expect(after.pages).toBe(2);
    expect(Object.keys(after.value[0]!)).toEqual(['@odata.etag', 'id', 'fields']);
    expect(Object.keys(after.value[0]!.fields as object)).toEqual(['@odata.etag', 'Title']);
  });

  it('gives a row again that changes while the first enumeration runs, and mentions no row it never showed', async () => {
    const at = await tenant.list('While it runs');
    await tenant.rows(
      at,
      Array.from({ length: 6 }, (_, i) => ({ Title: String(i) })),
    );
    await tenant.call('DELETE', `${at}/items/6`);
    const first = (await tenant.call('GET', `${at}/items/delta?$top=2`)).body;
    expect(ids(first.value)).toEqual(['1', '2']);
    await tenant.call('PATCH', `${at}/items/1/fields`, { body: { Title: 'changed' } });
    await tenant.call('DELETE', `${at}/items/2`);
    const rest = await tenant.all(local(first['@odata.nextLink']));
    expect(ids(rest.value)).toEqual(['3', '4', '5', '1', '2']);
    expect(rest.value.at(-1)!.deleted).toEqual({ state: 'deleted' });
  });

  it('repeats a row of each page where a tenant is switched to that', async () => {
    const at = await tenant.list('Repeated');
    await tenant.rows(at, [{ Title: 'a' }, { Title: 'b' }]);
    await tenant.caller.control('POST', '/settings', { deltaRepeats: true });
    expect(ids((await tenant.all(`${at}/items/delta`)).value)).toEqual(['1', '2', '1']);
    await tenant.caller.control('POST', '/settings', { deltaRepeats: false });
  });

  it.each(["$filter=fields/Title eq 'a'", '$orderby=fields/Title', '$top=0', '$skip=1'])(
    'takes no %s',
    async (option) => {
      const at = `${tenant.site}/lists/Documents`;
      expect((await tenant.call('GET', `${at}/items/delta?${option}`)).status).toBe(400);
    },
  );
});

describe('a token of the past', () => {
  it('is 410 with the address of a fresh enumeration, which asks for what the first call asked for', async () => {
    const at = await tenant.list('Expiring');
    await tenant.rows(at, [{ Title: 'a' }]);
    const { deltaLink } = await tenant.all(`${at}/items/delta?$expand=fields($select=Title)&$top=50`);
    await tenant.caller.control('POST', '/expire-delta');
    const gone = await tenant.call('GET', local(deltaLink));
    expect(refusal(gone)).toEqual([410, 'resyncChangesApplyDifferences']);
    const again = await tenant.all(local(gone.headers.get('location')!));
    expect(again.value.map((row) => row.fields)).toEqual([expect.objectContaining({ Title: 'a' })]);
    expect((await tenant.call('GET', local(again.deltaLink))).status).toBe(200);
  });

  it('dies in the middle of an enumeration, too', async () => {
    const at = await tenant.list('Interrupted');
    await tenant.rows(at, [{}, {}, {}]);
    const first = (await tenant.call('GET', `${at}/items/delta?$top=1`)).body;
    await tenant.caller.control('POST', '/expire-delta');
    expect((await tenant.call('GET', local(first['@odata.nextLink']))).status).toBe(410);
  });

  it('is not a token of another list, nor a made-up one', async () => {
    const [one, two] = [await tenant.list('One'), await tenant.list('Two')];
    const { deltaLink } = await tenant.all(`${one}/items/delta`);
    const token = new URL(deltaLink).searchParams.get('token')!;
    expect((await tenant.call('GET', `${two}/items/delta?token=${token}`)).status).toBe(410);
    expect((await tenant.call('GET', `${one}/items/delta?token=nonsense`)).status).toBe(410);
  });

  it('ends when the tenant’s clock has moved by more than the sixty days SharePoint keeps changes', async () => {
    const aged = await aSite();
    try {
      const at = await aged.list('Aged');
      const link = local((await aged.all(`${at}/items/delta`)).deltaLink).replace(`${aged.emulator.origin}/v1.0`, '');
      await aged.caller.control('POST', '/clock', { advance: 'P59D' });
      const token = await aged.caller.token({ app: aged.caller.connection.clientId });
      expect((await aged.call('GET', link, { token })).status).toBe(200);
      await aged.caller.control('POST', '/clock', { advance: 'P2D' });
      const later = await aged.caller.token({ app: aged.caller.connection.clientId });
      expect((await aged.call('GET', link, { token: later })).status).toBe(410);
    } finally {
      await aged.close();
    }
  });
});
