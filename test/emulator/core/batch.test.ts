import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../../emulator/start.ts';
import { type Caller, callerOf } from './caller.ts';
import { probeSlice } from './probe.ts';

let emulator: Emulator;
let caller: Caller;
const probe = probeSlice();

beforeAll(async () => {
  emulator = await startEmulator({ more: [probe.slice] });
  caller = await callerOf(emulator);
});
afterAll(() => emulator.close());

type Part = {
  id: string;
  status: number;
  headers: Record<string, string>;
  body: { error: { code: string; message: string } };
};
const run = async (requests: unknown): Promise<Map<string, Part>> => {
  const answer = await caller.batch(requests);
  expect(answer.status).toBe(200);
  return new Map(answer.body.responses.map((part: Part) => [part.id, part]));
};
const get = (id: string, url: string, more: object = {}) => ({ id, method: 'GET', url, ...more });
const JSON_HEADERS = { 'Content-Type': 'application/json' };

describe('a batch', () => {
  it('answers each part for itself; the whole is 200 though every part failed', async () => {
    const parts = await run([get('1', '/nothing'), get('2', '/probe/fault'), get('3', '/users/nobody')]);
    expect([...parts.values()].map((part) => part.status)).toEqual([501, 422, 404]);
  });

  it('takes relative addresses with and without their slash', async () => {
    const parts = await run([get('1', '/probe?$top=1'), get('2', 'probe?$top=2')]);
    expect(parts.get('2')!.body).toMatchObject({ query: { $top: '2' } });
  });

  it.each([
    ['nothing', undefined],
    ['no parts', []],
    ['21 parts', Array.from({ length: 21 }, (_, i) => get(String(i), '/probe'))],
    ['the same id twice', [get('1', '/probe'), get('1', '/probe')]],
    ['no id', [{ method: 'GET', url: '/probe' }]],
    ['an absolute address', [get('1', 'https://graph.microsoft.com/v1.0/probe')]],
    ['an unknown method', [{ id: '1', method: 'LINK', url: '/probe' }]],
    ['a dependency on what is not there', [get('1', '/probe', { dependsOn: ['0'] })]],
    ['a dependency on what comes later', [get('1', '/probe', { dependsOn: ['2'] }), get('2', '/probe')]],
  ])('with %s is refused as a whole', async (_, requests) => {
    const { status, body } = await caller.batch(requests);
    expect([status, body.error.code]).toEqual([400, 'BadRequest']);
  });

  it('holds twenty parts and never a batch', async () => {
    const parts = await run(Array.from({ length: 20 }, (_, i) => get(String(i), '/probe/nothing')));
    expect([...parts.values()].every((part) => part.status === 204 && part.body === undefined)).toBe(true);
    const nested = await run([
      { id: '1', method: 'POST', url: '/$batch', headers: JSON_HEADERS, body: { requests: [] } },
    ]);
    expect(nested.get('1')!.status).toBe(400);
  });

  it('refuses a part whose body has no content type', async () => {
    const parts = await run([{ id: '1', method: 'POST', url: '/probe', body: { a: 1 } }, get('2', '/probe')]);
    expect(parts.get('1')!.status).toBe(400);
    expect(parts.get('2')!.status).toBe(201);
  });

  it('hands JSON through as it is and gives the same to a handler that wants bytes', async () => {
    const parts = await run([{ id: '1', method: 'POST', url: '/probe', headers: JSON_HEADERS, body: { a: 'é' } }]);
    expect(parts.get('1')!.body).toMatchObject({ json: { a: 'é' } });
    expect(Buffer.from(probe.seen.at(-1)!.bytes).toString()).toBe('{"a":"é"}');
  });

  it('carries other bodies as base64, both ways', async () => {
    const mime = Buffer.from('Subject: x\r\n\r\n\u00e9');
    const parts = await run([
      {
        id: '1',
        method: 'PUT',
        url: '/probe/content',
        headers: { 'Content-Type': 'message/rfc822' },
        body: mime.toString('base64'),
      },
      get('2', '/probe/bytes'),
      {
        id: '3',
        method: 'PUT',
        url: '/probe/content',
        headers: { 'Content-Type': 'message/rfc822' },
        body: 'not base64!',
      },
    ]);
    expect(probe.seen.find((call) => call.path === '/probe/content')!.bytes).toEqual(mime);
    expect(Buffer.from(String(parts.get('2')!.body), 'base64').toString()).toBe('From: a\r\n\r\n\u00e9');
    expect(parts.get('2')!.headers['Content-Type']).toBe('message/rfc822');
    expect(parts.get('3')!.status).toBe(400);
  });

  it('runs a part after what it depends on, and fails it with 424 where that failed', async () => {
    const serial = await run([
      get('1', '/probe'),
      get('2', '/probe/fault', { dependsOn: ['1'] }),
      get('3', '/probe', { dependsOn: ['2'] }),
      get('4', '/probe', { dependsOn: ['3'] }),
    ]);
    expect([...serial.values()].map((part) => part.status)).toEqual([201, 422, 424, 424]);
    const afterOne = await run([
      get('1', '/probe'),
      get('2', '/probe', { dependsOn: ['1'] }),
      get('3', '/probe', { dependsOn: ['1'] }),
    ]);
    expect([...afterOne.values()].map((part) => part.status)).toEqual([201, 201, 201]);
  });

  it('knows three patterns of dependency and refuses others', async () => {
    const fork = [get('1', '/probe'), get('2', '/probe'), get('3', '/probe', { dependsOn: ['1'] })];
    expect((await caller.batch([...fork, get('4', '/probe', { dependsOn: ['2'] })])).status).toBe(400);
    expect((await caller.batch([...fork, get('4', '/probe', { dependsOn: ['1', '2'] })])).status).toBe(400);
  });

  it('goes through the same door: permissions, and throttles with their own Retry-After', async () => {
    await caller.control('POST', '/faults', {
      rules: [{ match: { path: '^/probe$' }, fault: { kind: 'throttle', retryAfter: '2.128' }, times: 1 }],
    });
    const parts = await run([get('1', '/probe'), get('2', '/probe/needs/sharepoint'), get('3', '/probe')]);
    expect([parts.get('1')!.status, parts.get('1')!.headers['Retry-After']]).toEqual([429, '2.128']);
    expect(parts.get('2')!.body.error.code).toBe('accessDenied');
    expect(parts.get('3')!.status).toBe(201);
  });

  it('runs no more than four Outlook parts of one mailbox at once, and refuses none of them', async () => {
    const parts = await run(
      Array.from({ length: 12 }, (_, i) => get(String(i), '/users/contact@marlsbury.gov.example/probe')),
    );
    expect([...parts.values()].every((part) => part.status === 200)).toBe(true);
    expect(probe.most()).toBe(4);
  });

  it('is counted as one request with its parts', async () => {
    await caller.control('DELETE', '/counts');
    await run([get('1', '/probe'), get('2', '/probe')]);
    const { body } = await caller.control('GET', '/counts');
    expect(body).toEqual({ requests: 1, batches: 1, parts: 2, byRoute: { 'GET /probe': 2 } });
  });
});
