import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSite, refusal, type Site } from './a-site.ts';

const STEP = 327_680;
let tenant: Site;
let drive: string;
beforeAll(async () => {
  tenant = await aSite();
  drive = `/drives/${(await tenant.call('GET', `${tenant.site}/drive`)).body.id}`;
});
afterAll(() => tenant.close());

const begin = (path: string, behaviour?: string, headers: Record<string, string> = {}) =>
  tenant.call('POST', `${drive}/root:/${path}:/createUploadSession`, {
    body: { item: behaviour === undefined ? {} : { '@microsoft.graph.conflictBehavior': behaviour } },
    headers,
  });
const bytes = (length: number) => Uint8Array.from({ length }, (_, i) => i % 251);
const piece = (url: string, whole: Uint8Array, from: number, to: number, headers: Record<string, string> = {}) =>
  tenant.caller.send('PUT', url, {
    body: whole.slice(from, to + 1),
    headers: { 'content-range': `bytes ${from}-${to}/${whole.length}`, ...headers },
  });

describe('an upload in pieces', () => {
  it('is told what comes next, and gives the file with the last piece', async () => {
    const whole = bytes(2 * STEP + 1000);
    const begun = await begin('Large/whole.bin');
    expect([begun.status, begun.body.nextExpectedRanges]).toEqual([200, ['0-']]);
    const url = begun.body.uploadUrl;
    const first = await piece(url, whole, 0, STEP - 1);
    expect([first.status, first.body.nextExpectedRanges]).toEqual([202, [`${STEP}-`]]);
    expect((await tenant.call('GET', `${drive}/root:/Large/whole.bin`)).status).toBe(404);
    expect((await tenant.caller.send('GET', url, {})).body.nextExpectedRanges).toEqual([`${STEP}-`]);
    await piece(url, whole, STEP, 2 * STEP - 1);
    const last = await piece(url, whole, 2 * STEP, whole.length - 1);
    expect([last.status, last.body.name, last.body.size]).toEqual([201, 'whole.bin', whole.length]);
    const response = await fetch(last.body['@microsoft.graph.downloadUrl']);
    expect(Buffer.compare(new Uint8Array(await response.arrayBuffer()), whole)).toBe(0);
    expect((await tenant.caller.send('GET', url, {})).status).toBe(404);
  });

  it('refuses a piece sent twice or out of turn with 416, and goes on', async () => {
    const whole = bytes(3 * STEP);
    const { uploadUrl } = (await begin('turns.bin')).body;
    await piece(uploadUrl, whole, 0, STEP - 1);
    expect(refusal(await piece(uploadUrl, whole, 0, STEP - 1))).toEqual([416, 'invalidRange']);
    expect((await piece(uploadUrl, whole, 2 * STEP, 3 * STEP - 1)).status).toBe(416);
    const shorter = await piece(uploadUrl, whole.slice(0, 2 * STEP), STEP, 2 * STEP - 1);
    expect(refusal(shorter), 'another total than before').toEqual([400, 'invalidRequest']);
    expect((await piece(uploadUrl, whole, STEP, 3 * STEP - 1)).status).toBe(201);
  });

  it.each([
    ['bytes 0-999/5000', 1000, 'a piece that is no multiple of 320 KiB'],
    ['bytes 0-10/5', 11, 'a range beyond the end'],
    ['bytes 0-9/10', 5, 'a range that does not fit the bytes'],
    ['0-9/10', 10, 'no unit'],
    ['', 10, 'no range at all'],
  ])('refuses %s with %i bytes: %s', async (range, length) => {
    const { uploadUrl } = (await begin('ranges.bin', 'replace')).body;
    const headers = range === '' ? {} : { 'content-range': range };
    expect(refusal(await tenant.caller.send('PUT', uploadUrl, { body: bytes(length), headers }))).toEqual([
      400,
      'invalidRequest',
    ]);
  });

  it('takes no Authorization at its address', async () => {
    const { uploadUrl } = (await begin('token.bin')).body;
    const headers = { authorization: `Bearer ${tenant.caller.ownToken}` };
    expect((await piece(uploadUrl, bytes(10), 0, 9, headers)).status).toBe(401);
    expect((await piece(uploadUrl, bytes(10), 0, 9)).status).toBe(201);
  });

  it('is cancelled, and its address is dead', async () => {
    const { uploadUrl } = (await begin('cancelled.bin')).body;
    expect((await tenant.caller.send('DELETE', uploadUrl, {})).status).toBe(204);
    expect((await piece(uploadUrl, bytes(10), 0, 9)).status).toBe(404);
  });

  it('expires', async () => {
    const { uploadUrl } = (await begin('expired.bin')).body;
    await tenant.caller.control('POST', '/clock', { advance: 'P2D' });
    expect((await piece(uploadUrl, bytes(10), 0, 9)).status).toBe(404);
    await tenant.caller.control('POST', '/clock', { advance: '-P2D' });
  });
});

describe('an upload over a file that is there', () => {
  const put = (path: string, body: string) => tenant.call('PUT', `${drive}/root:/${path}:/content`, { body });

  it('fails unless told otherwise', async () => {
    await put('standing.txt', 'old');
    expect(refusal(await begin('standing.txt'))).toEqual([409, 'nameAlreadyExists']);
    const replaced = await piece((await begin('standing.txt', 'replace')).body.uploadUrl, bytes(10), 0, 9);
    expect([replaced.status, replaced.body.name]).toEqual([200, 'standing.txt']);
    const renamed = await piece((await begin('standing.txt', 'rename')).body.uploadUrl, bytes(10), 0, 9);
    expect([renamed.status, renamed.body.name]).toEqual([201, 'standing 1.txt']);
  });

  it('by its id replaces it', async () => {
    const { body } = await put('by id.txt', 'old');
    const begun = await tenant.call('POST', `${drive}/items/${body.id}/createUploadSession`, { body: {} });
    expect((await piece(begun.body.uploadUrl, bytes(10), 0, 9)).status).toBe(200);
  });

  it('fails at the end when the name was taken meanwhile', async () => {
    const { uploadUrl } = (await begin('meanwhile.txt')).body;
    await put('meanwhile.txt', 'quicker');
    expect(refusal(await piece(uploadUrl, bytes(10), 0, 9))).toEqual([409, 'nameAlreadyExists']);
  });

  it('is guarded by If-Match from beginning to end', async () => {
    const { body } = await put('guarded.txt', 'old');
    expect((await begin('guarded.txt', 'replace', { 'if-match': '"{0},1"' })).status).toBe(412);
    const { uploadUrl } = (await begin('guarded.txt', 'replace', { 'if-match': body.eTag })).body;
    await put('guarded.txt', 'newer');
    expect((await piece(uploadUrl, bytes(10), 0, 9)).status).toBe(412);
  });

  it.each([
    [{ item: { name: 'other.txt' } }, 400],
    [{ deferCommit: true }, 501],
    [{ file: {} }, 400],
  ])('%j is answered %i', async (body, status) => {
    expect((await tenant.call('POST', `${drive}/root:/asked.txt:/createUploadSession`, { body })).status).toBe(status);
  });
});
