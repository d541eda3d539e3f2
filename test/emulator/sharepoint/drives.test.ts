import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Change } from '../../../emulator/tenant.ts';
import { aSite, BY_PATH, refusal, type Site } from './a-site.ts';

let tenant: Site;
let drive: string;
beforeAll(async () => {
  tenant = await aSite();
  drive = `/drives/${(await tenant.call('GET', `${tenant.site}/drive`)).body.id}`;
});
afterAll(() => tenant.close());

const put = (
  path: string,
  body: string | Uint8Array,
  more: { query?: string; headers?: Record<string, string> } = {},
) => tenant.call('PUT', `${drive}/root:/${path}:/content${more.query ?? ''}`, { body, headers: more.headers ?? {} });
const fetched = async (path: string) => {
  const { status, headers } = await tenant.call('GET', `${drive}/root:/${path}:/content`);
  expect(status).toBe(302);
  const response = await fetch(headers.get('location')!);
  return {
    status: response.status,
    bytes: new Uint8Array(await response.arrayBuffer()),
    type: response.headers.get('content-type'),
  };
};

describe('a drive', () => {
  it('is the site’s default library, by whichever address', async () => {
    const { body } = await tenant.call('GET', drive);
    expect(body).toMatchObject({ driveType: 'documentLibrary', name: 'Documents' });
    expect(body.id).toMatch(/^b![\w-]{64}$/);
    for (const path of [
      `${BY_PATH}:/drive`,
      `${tenant.site}/drives/${body.id}`,
      `${tenant.site}/lists/Documents/drive`,
    ]) {
      expect((await tenant.call('GET', path)).body.id).toBe(body.id);
    }
    const { value } = (await tenant.call('GET', `${tenant.site}/drives`)).body;
    expect(value.map((one: { id: string }) => one.id)).toEqual([body.id]);
  });

  it('that is not there is 404, as is the drive of a list that is no library', async () => {
    await tenant.list('No library');
    expect((await tenant.call('GET', '/drives/b!nothing')).status).toBe(404);
    expect((await tenant.call('GET', `${tenant.site}/lists/No library/drive`)).status).toBe(404);
  });
});

describe('a file', () => {
  it('put by its path brings its folders along, and is 201 the first time, 200 the second', async () => {
    const first = await put('Redress/Messages/2026/11/a.eml', 'From: a@resident.example\r\n\r\nhello');
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      name: 'a.eml',
      size: 33,
      file: { mimeType: 'message/rfc822' },
      webUrl: 'https://marlsbury.sharepoint.example/sites/redress/Shared%20Documents/Redress/Messages/2026/11/a.eml',
      parentReference: { path: `${drive}/root:/Redress/Messages/2026/11` },
    });
    const second = await put('Redress/Messages/2026/11/a.eml', 'hello again');
    expect([second.status, second.body.id, second.body.size]).toEqual([200, first.body.id, 11]);
    expect(second.body.eTag).not.toBe(first.body.eTag);
    expect(second.body.cTag).not.toBe(first.body.cTag);
    const folder = (await tenant.call('GET', `${drive}/root:/Redress/Messages/2026/11`)).body;
    expect(folder).toMatchObject({ folder: { childCount: 1 }, size: 11 });
  });

  it('keeps its bytes exactly, with both hashes', async () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7) % 256);
    const { body } = await put('exact.bin', bytes);
    expect(body.file.hashes).toEqual({
      sha256Hash: createHash('sha256').update(bytes).digest('hex').toUpperCase(),
      quickXorHash: expect.stringMatching(/^[A-Za-z0-9+/]{27}=$/),
    });
    expect((await fetched('exact.bin')).bytes).toEqual(bytes);
  });

  it('may be empty, and may be JSON that is none', async () => {
    expect((await put('empty.txt', new Uint8Array())).body.size).toBe(0);
    await put('broken.json', '{"a":', { headers: { 'content-type': 'application/json' } });
    expect(new TextDecoder().decode((await fetched('broken.json')).bytes)).toBe('{"a":');
  });

  it('is found by id and by a path from a folder’s id', async () => {
    const { body } = await put('Odd names/100% & #1 ü.txt'.split('/').map(encodeURIComponent).join('/'), 'x');
    expect(body.name).toBe('100% & #1 ü.txt');
    const folder = (await tenant.call('GET', `${drive}/root:/Odd names`)).body;
    expect((await tenant.call('GET', `${drive}/items/${body.id}`)).body.name).toBe(body.name);
    const byParent = await tenant.call('GET', `${drive}/items/${folder.id}:/${encodeURIComponent(body.name)}`);
    expect(byParent.body.id).toBe(body.id);
    const again = await tenant.call('PUT', `${drive}/items/${body.id}/content`, { body: 'longer' });
    expect([again.status, again.body.size]).toEqual([200, 6]);
  });

  it.each([
    ['fail', 409, 'nameAlreadyExists'],
    ['replace', 200, undefined],
    ['rename', 201, undefined],
    ['overwrite', 400, 'invalidRequest'],
  ])('over a name that is taken: conflictBehavior %s is %i', async (behaviour, status, code) => {
    await put('Taken/letter.txt', 'first');
    const query = `?@microsoft.graph.conflictBehavior=${behaviour}`;
    const answer = await put('Taken/LETTER.txt', 'second', { query });
    expect([answer.status, answer.body.error?.code]).toEqual([status, code]);
    if (behaviour === 'rename') expect(answer.body.name).toBe('LETTER 1.txt');
  });

  it('is guarded by either of its tags', async () => {
    const { body } = await put('guarded.txt', 'one');
    expect((await put('guarded.txt', 'x', { headers: { 'if-match': '"{0},9"' } })).status).toBe(412);
    expect((await put('guarded.txt', 'two', { headers: { 'if-match': body.cTag } })).status).toBe(200);
    expect((await put('guarded.txt', 'three', { headers: { 'if-match': body.eTag } })).status).toBe(412);
    expect(
      (await tenant.call('DELETE', `${drive}/items/${body.id}`, { headers: { 'if-match': body.eTag } })).status,
    ).toBe(412);
    expect(new TextDecoder().decode((await fetched('guarded.txt')).bytes)).toBe('two');
  });

  it.each(['a*b', 'a:b', 'a?b', 'a|b', 'a"b', 'a<b', ' a', 'a.', '~$a', 'con', 'LPT1.txt', 'x_vti_y'])(
    'cannot be called %s',
    async (name) => {
      const created = await tenant.call('POST', `${drive}/root/children`, { body: { name, folder: {} } });
      expect(refusal(created)).toEqual([400, 'invalidRequest']);
    },
  );

  it('cannot have a path longer than 400 characters', async () => {
    const prefix = 'sites/redress/Shared Documents/'.length;
    const path = (length: number) => `${'d'.repeat(150)}/${'e'.repeat(150)}/${'f'.repeat(length - prefix - 302)}`;
    expect((await put(path(400), 'x')).status).toBe(201);
    expect(refusal(await put(path(401), 'x'))).toEqual([400, 'invalidRequest']);
  });

  it('leaves nothing behind when it is refused, not even its folders', async () => {
    expect((await put('New folder/deeper/con', 'x')).status).toBe(400);
    expect((await tenant.call('GET', `${drive}/root:/New folder`)).status).toBe(404);
  });

  it('inside a batch comes as base64', async () => {
    const bytes = Uint8Array.from([0, 255, 13, 10, 128]);
    const { body } = await tenant.caller.batch([
      {
        id: '1',
        method: 'PUT',
        url: `${drive}/root:/Batched/b.eml:/content`,
        headers: { 'Content-Type': 'application/octet-stream' },
        body: Buffer.from(bytes).toString('base64'),
      },
    ]);
    expect(body.responses[0]).toMatchObject({ status: 201, body: { name: 'b.eml', size: 5 } });
    expect((await fetched('Batched/b.eml')).bytes).toEqual(bytes);
  });
});

describe('a download', () => {
  it('is at an address that takes no token, says its type by the name, and gives ranges', async () => {
    await put('ranged.html', '<p>0123456789</p>', { headers: { 'content-type': 'text/plain' } });
    const location = (await tenant.call('GET', `${drive}/root:/ranged.html:/content`)).headers.get('location')!;
    expect((await tenant.caller.send('GET', location, {})).headers.get('content-type')).toBe('text/html');
    const part = await tenant.caller.send('GET', location, { headers: { range: 'bytes=3-5' } });
    expect([part.status, part.text, part.headers.get('content-range')]).toEqual([206, '012', 'bytes 3-5/17']);
    expect((await tenant.caller.send('GET', location, { headers: { range: 'bytes=90-' } })).status).toBe(416);
    const withToken = { headers: { authorization: `Bearer ${tenant.caller.ownToken}` } };
    expect((await tenant.caller.send('GET', location, withToken)).status).toBe(401);
  });

  it('is over after some minutes, and cannot be turned into the address of another file', async () => {
    await put('mine.txt', 'mine');
    const location = (await tenant.call('GET', `${drive}/root:/mine.txt:/content`)).headers.get('location')!;
    const forged = location.replace(
      /downloads\/(\d+)\.(\d+)/,
      (_, list, item) => `downloads/${list}.${Number(item) - 1}`,
    );
    expect((await tenant.caller.send('GET', forged, {})).status).toBe(401);
    await tenant.caller.control('POST', '/clock', { advance: 'PT6M' });
    expect((await tenant.caller.send('GET', location, {})).status).toBe(401);
  });

  it('of a folder does not exist', async () => {
    await put('Some folder/x.txt', 'x');
    expect((await tenant.call('GET', `${drive}/root:/Some folder:/content`)).status).toBe(400);
  });
});

describe('a folder', () => {
  const make = (name: string, behaviour?: string, parent = 'root') =>
    tenant.call('POST', `${drive}/${parent}/children`, {
      body: {
        name,
        folder: {},
        ...(behaviour === undefined ? {} : { '@microsoft.graph.conflictBehavior': behaviour }),
      },
    });

  it('is made once; a second one fails, or is renamed when asked', async () => {
    const made = await make('C-1');
    expect([made.status, made.body.folder]).toEqual([201, { childCount: 0 }]);
    expect(refusal(await make('c-1'))).toEqual([409, 'nameAlreadyExists']);
    expect((await make('C-1', 'rename')).body.name).toBe('C-1 1');
    expect((await make('inside', 'fail', `items/${made.body.id}`)).body.parentReference.path).toBe(
      `${drive}/root:/C-1`,
    );
    expect((await make('x', 'replace')).status).toBe(501);
    expect((await tenant.call('POST', `${drive}/root/children`, { body: { name: 'file.txt', file: {} } })).status).toBe(
      400,
    );
  });

  it('lists its children by name, in pages', async () => {
    for (const name of ['b', 'A', 'c', '10', 'é']) await put(`Paged/${name}.txt`, name);
    const listed = await tenant.all(`${drive}/root:/Paged:/children?$top=2&$select=name`);
    expect(listed.pages).toBe(3);
    expect(listed.value.map((child) => child.name)).toEqual(['10.txt', 'A.txt', 'b.txt', 'c.txt', 'é.txt']);
    expect(Object.keys(listed.value[0]!)).not.toContain('size');
  });

  it('takes everything in it along when it is deleted, and its name is free again', async () => {
    await put('Doomed/sub/deep.txt', 'x');
    const file = (await tenant.call('GET', `${drive}/root:/Doomed/sub/deep.txt`)).body;
    expect((await tenant.call('DELETE', `${drive}/root:/Doomed`)).status).toBe(204);
    expect((await tenant.call('GET', `${drive}/items/${file.id}`)).status).toBe(404);
    const again = await put('Doomed/sub/deep.txt', 'y');
    expect(again.status).toBe(201);
    expect(again.body.id).not.toBe(file.id);
    await tenant.call('DELETE', `${drive}/items/${again.body.id}`);
    expect((await tenant.call('GET', `${drive}/root:/Doomed/sub`)).body.folder).toEqual({ childCount: 0 });
    expect((await tenant.call('DELETE', `${drive}/root`)).status).toBe(400);
  });

  it('is not in the way of a file by being one, nor the other way round', async () => {
    await put('Shape/inner.txt', 'x');
    expect(refusal(await put('Shape', 'x'))).toEqual([409, 'nameAlreadyExists']);
    expect(refusal(await put('Shape/inner.txt/deeper.txt', 'x'))).toEqual([409, 'nameAlreadyExists']);
  });
});

describe('the drive as a list', () => {
  it('shows each file as a row of the library, which cannot be added or removed as one', async () => {
    const list = `${tenant.site}/lists/Documents`;
    const { body } = await put('As a row.txt', 'x');
    const rows = await tenant.all(`${list}/items?$expand=fields`);
    const row = rows.value.find((one) => (one.fields as { FileLeafRef: string }).FileLeafRef === 'As a row.txt')!;
    expect(row).toMatchObject({ contentType: { name: 'Document' } });
    expect(row.id).not.toBe(body.id);
    expect((await tenant.call('POST', `${list}/items`, { body: { fields: {} } })).status).toBe(400);
    expect((await tenant.call('DELETE', `${list}/items/${row.id}`)).status).toBe(501);
    const titled = await tenant.call('PATCH', `${list}/items/${row.id}/fields`, { body: { Title: 'A letter' } });
    expect(titled.body).toMatchObject({ Title: 'A letter', FileLeafRef: 'As a row.txt' });
  });

  it('tells every change of a file twice: of the drive and of its list', async () => {
    const told: Change[] = [];
    tenant.emulator.tenant.onChange((change) => told.push(change));
    const { body } = await put('Told folder/told.txt', 'x');
    await put('Told folder/told.txt', 'y');
    await tenant.call('DELETE', `${drive}/items/${body.id}`);
    const ofDrive = told.filter(({ kind }) => kind === 'driveItem').map(({ type, id }) => [type, id === body.id]);
    expect(ofDrive, 'the folder on the way is told first').toEqual([
      ['created', false],
      ['created', true],
      ['updated', true],
      ['deleted', true],
    ]);
    expect(told.filter(({ kind }) => kind === 'listItem')).toHaveLength(4);
    expect(told[0]!.resource).toBe(`${drive.slice(1)}/root`);
  });

  it('has a delta of its own, whose tokens expire with the lists’', async () => {
    const begun = await tenant.all(`${drive}/root/delta?token=latest`);
    const { body } = await put('Delta/x.txt', 'x');
    await tenant.call('DELETE', `${drive}/items/${body.id}`);
    const link = begun.deltaLink.replace(`${tenant.emulator.origin}/v1.0`, '');
    const changes = await tenant.all(link);
    expect(changes.value.map((item) => [item.name, item.deleted])).toEqual([
      ['Delta', undefined],
      ['x.txt', { state: 'deleted' }],
    ]);
    await tenant.caller.control('POST', '/expire-delta');
    expect((await tenant.call('GET', link)).status).toBe(410);
  });

  it('does not imitate what it has never heard of', async () => {
    expect((await tenant.call('GET', `${drive}/root:/told.txt:/thumbnails`)).status).toBe(501);
    expect((await tenant.call('PATCH', `${drive}/root:/As a row.txt`, { body: { name: 'b' } })).status).toBe(501);
  });
});
