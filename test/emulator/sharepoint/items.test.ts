import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Change } from '../../../emulator/tenant.ts';
import { aSite, refusal, type Site } from './a-site.ts';

let tenant: Site;
let at: string;
beforeAll(async () => {
  tenant = await aSite();
  at = await tenant.list('Rows', [
    { name: 'Ref', displayName: 'Reference', text: {}, indexed: true, enforceUniqueValues: true },
    { name: 'State', text: {} },
  ]);
});
afterAll(() => tenant.close());

const TAG = /^"[0-9a-f-]{36},1"$/;

describe('a row', () => {
  it('comes back from its creation whole', async () => {
    const { status, body } = await tenant.call('POST', `${at}/items`, {
      body: { fields: { Title: 'First', Ref: 'r1' } },
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      contentType: { name: 'Item' },
      createdBy: { application: { displayName: 'Redress' } },
      parentReference: { id: at.split('/').at(-1), siteId: tenant.siteId },
      webUrl: `https://marlsbury.sharepoint.example/sites/redress/Lists/Rows/${body.id}_.000`,
      fields: {
        Title: 'First',
        LinkTitle: 'First',
        Ref: 'r1',
        ContentType: 'Item',
        Attachments: false,
        id: body.id,
        _UIVersionString: '1.0',
      },
    });
    expect(body.eTag).toMatch(TAG);
    expect([body['@odata.etag'], body.fields['@odata.etag']]).toEqual([body.eTag, body.eTag]);
  });

  it('is read without its fields unless they are asked for, all or some', async () => {
    const { id } = await tenant.row(at, { Title: 'Plain', State: 'new' });
    expect((await tenant.call('GET', `${at}/items/${id}`)).body).not.toHaveProperty('fields');
    expect((await tenant.call('GET', `${at}/items/${id}?$expand=fields`)).body.fields).toMatchObject({
      Title: 'Plain',
      State: 'new',
    });
    for (const expand of ['$expand=fields($select=State,Title)', 'expand=fields(select=State,Title)']) {
      const { fields } = (await tenant.call('GET', `${at}/items/${id}?${expand}`)).body;
      expect(Object.keys(fields).sort()).toEqual(['@odata.etag', 'State', 'Title']);
    }
    const chosen = (await tenant.call('GET', `${at}/items/${id}?$select=id,eTag`)).body;
    expect(
      Object.keys(chosen)
        .filter((name) => !name.startsWith('@'))
        .sort(),
    ).toEqual(['eTag', 'id']);
  });

  it('is changed by its fields (200, flat) or by the item (200, whole), each a new version', async () => {
    const { id } = await tenant.row(at, { Title: 'Version', State: 'one' });
    const flat = await tenant.call('PATCH', `${at}/items/${id}/fields`, { body: { State: 'two' } });
    expect([flat.status, flat.body.Title, flat.body.State, flat.body._UIVersionString]).toEqual([
      200,
      'Version',
      'two',
      '2.0',
    ]);
    const whole = await tenant.call('PATCH', `${at}/items/${id}`, { body: { fields: { State: 'three' } } });
    expect([whole.status, whole.body.fields.State]).toEqual([200, 'three']);
    expect(whole.body.eTag).toMatch(/,3"$/);
    const { body } = await tenant.call('GET', `${at}/items/${id}/versions?$expand=fields`);
    expect(
      body.value.map((version: { id: string; fields: { State: string } }) => [version.id, version.fields.State]),
    ).toEqual([
      ['3.0', 'three'],
      ['2.0', 'two'],
      ['1.0', 'one'],
    ]);
    expect((await tenant.call('GET', `${at}/items/${id}/versions/2.0?$expand=fields`)).body.fields.State).toBe('two');
  });

  it('has a number that only grows and is never given again', async () => {
    const [a, b] = [await tenant.row(at, {}), await tenant.row(at, {})];
    expect(Number(b.id)).toBe(Number(a.id) + 1);
    await tenant.call('DELETE', `${at}/items/${b.id}`);
    expect(Number((await tenant.row(at, {})).id)).toBeGreaterThan(Number(b.id));
  });

  it('is gone when it is deleted', async () => {
    const { id } = await tenant.row(at, { Ref: 'gone' });
    expect((await tenant.call('DELETE', `${at}/items/${id}`)).status).toBe(204);
    for (const [method, path] of [
      ['GET', ''],
      ['DELETE', ''],
      ['GET', '/versions'],
    ] as const) {
      expect(refusal(await tenant.call(method, `${at}/items/${id}${path}`))).toEqual([404, 'itemNotFound']);
    }
    expect(refusal(await tenant.call('PATCH', `${at}/items/${id}/fields`, { body: {} }))).toEqual([
      404,
      'itemNotFound',
    ]);
    await tenant.row(at, { Ref: 'gone' });
  });

  it.each(['0', '01', '-1', 'abc', '99999', '1e3'])('number %s is 404', async (id) => {
    expect((await tenant.call('GET', `${at}/items/${id}`)).status).toBe(404);
  });

  it.each([[{ field: {} }], [{ fields: [] }], [{ fields: {}, id: '3' }], [[]]])(
    '%j is no envelope of a row',
    async (body) => {
      expect(refusal(await tenant.call('POST', `${at}/items`, { body }))).toEqual([400, 'invalidRequest']);
    },
  );
});

describe('If-Match', () => {
  it('lets the writer pass who has the tag byte for byte, or a star; anyone else is 412 and changes nothing', async () => {
    const { id, eTag } = await tenant.row(at, { State: 'start' });
    const change = (tag: string, State: string) =>
      tenant.call('PATCH', `${at}/items/${id}/fields`, { body: { State }, headers: { 'if-match': tag } });
    for (const wrong of [eTag.replaceAll('"', ''), `W/${eTag}`, eTag.toUpperCase(), eTag.replace(',1', ',2')]) {
      const refused = await change(wrong, 'wrong');
      expect(refusal(refused)).toEqual([412, 'notAllowed']);
      expect(refused.body.error.innerError.code).toBe('preconditionFailed');
    }
    expect((await change(eTag, 'second')).status).toBe(200);
    expect((await change(eTag, 'stale')).status).toBe(412);
    expect((await change('*', 'third')).status).toBe(200);
    expect((await tenant.call('GET', `${at}/items/${id}?$expand=fields`)).body.fields.State).toBe('third');
  });

  it('guards a deletion and a PATCH of the item, too', async () => {
    const { id, eTag } = await tenant.row(at, {});
    await tenant.call('PATCH', `${at}/items/${id}/fields`, { body: { State: 'newer' } });
    const headers = { 'if-match': eTag };
    expect(
      (await tenant.call('PATCH', `${at}/items/${id}`, { body: { fields: { State: 'x' } }, headers })).status,
    ).toBe(412);
    expect((await tenant.call('DELETE', `${at}/items/${id}`, { headers })).status).toBe(412);
    expect((await tenant.call('GET', `${at}/items/${id}`)).status).toBe(200);
  });
});

describe('a unique column', () => {
  const post = (fields: object) => tenant.call('POST', `${at}/items`, { body: { fields } });

  it('refuses a second holder of the value without regard to case, and keeps nothing of the row', async () => {
    await tenant.row(at, { Ref: 'Straße-Ä' });
    const before = (await tenant.all(`${at}/items`)).value.length;
    const refused = await post({ Title: 'twin', Ref: 'STRAßE-ä' });
    expect(refusal(refused)).toEqual([400, 'invalidRequest']);
    expect(refused.body.error.message).toContain(
      'duplicate values were found in the following field(s) in the list: [Reference]',
    );
    expect((await tenant.all(`${at}/items`)).value).toHaveLength(before);
  });

  it('takes any number of empty values', async () => {
    expect([(await post({ Ref: '' })).status, (await post({ Ref: null })).status, (await post({})).status]).toEqual([
      201, 201, 201,
    ]);
  });

  it('guards changes, and lets a row keep its own value', async () => {
    await tenant.row(at, { Ref: 'held' });
    const { id } = await tenant.row(at, { Ref: 'mine' });
    const change = (body: object) => tenant.call('PATCH', `${at}/items/${id}/fields`, { body });
    expect(refusal(await change({ Ref: 'HELD' }))).toEqual([400, 'invalidRequest']);
    expect((await change({ Ref: 'MINE', State: 'kept' })).body).toMatchObject({ Ref: 'MINE', State: 'kept' });
  });

  it('one of many at the same moment wins', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => post({ Ref: 'race' })));
    expect(all.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it('answers in the other dialect when the tenant is switched to it', async () => {
    await tenant.caller.control('POST', '/settings', { duplicateDialect: '409' });
    await tenant.row(at, { Ref: 'dialect' });
    expect(refusal(await post({ Ref: 'Dialect' }))).toEqual([409, 'nameAlreadyExists']);
    await tenant.caller.control('POST', '/settings', { duplicateDialect: '400' });
    expect(refusal(await post({ Ref: 'Dialect' }))).toEqual([400, 'invalidRequest']);
  });
});

describe('every change of a row is told', () => {
  it('with the list as its resource and the tag it left behind', async () => {
    const told: Change[] = [];
    const list = await tenant.list('Told', [{ name: 'Ref', text: {}, indexed: true, enforceUniqueValues: true }]);
    tenant.emulator.tenant.onChange((change) => {
      if (change.resource === list.slice(1)) told.push(change);
    });
    const { id, eTag } = await tenant.row(list, { Ref: 'a' });
    await tenant.call('PATCH', `${list}/items/${id}/fields`, { body: { Title: 'x' } });
    await tenant.call('POST', `${list}/items`, { body: { fields: { Ref: 'A' } } });
    await tenant.call('DELETE', `${list}/items/${id}`);
    expect(told.map(({ kind, type, id: row }) => [kind, type, row])).toEqual([
      ['listItem', 'created', id],
      ['listItem', 'updated', id],
      ['listItem', 'deleted', id],
    ]);
    expect(told[0]!.etag).toBe(eTag);
  });
});

describe('in a batch', () => {
  it('rows are written in order where each part depends on the one before', async () => {
    const list = await tenant.list('Batched');
    const parts = Array.from({ length: 20 }, (_, i) => ({
      id: String(i),
      method: 'POST',
      url: `${list}/items`,
      headers: { 'Content-Type': 'application/json' },
      body: { fields: { Title: `row ${i}` } },
      ...(i === 0 ? {} : { dependsOn: [String(i - 1)] }),
    }));
    await tenant.caller.batch(parts);
    const { value } = await tenant.all(`${list}/items?$expand=fields($select=Title)`);
    expect(value.map((row) => (row.fields as { Title: string }).Title)).toEqual(
      parts.map((part) => part.body.fields.Title),
    );
  });
});
