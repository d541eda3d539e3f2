import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../../emulator/start.ts';
import { type Caller, callerOf } from './caller.ts';

let emulator: Emulator;
let caller: Caller;

beforeAll(async () => {
  emulator = await startEmulator({ throttles: false });
  caller = await callerOf(emulator);
});
afterAll(() => emulator.close());

const piece = fc.oneof(
  fc.constantFrom(
    'v1.0',
    'users',
    'me',
    'groups',
    '$batch',
    'control',
    'faults',
    'clock',
    'token',
    'settings',
    'transfer',
    'oauth2',
    'v2.0',
    'authorize',
    'sites',
    'lists',
    'drives',
    'root:',
    'messages',
    'delta()',
    "mailFolders('x')",
    '__proto__',
    '..',
  ),
  fc.constant('5eedc0de-4d61-4b5a-9a72-6d61726c7362'),
  fc.string({ maxLength: 12 }).map(encodeURIComponent),
  fc.constant('%E0%A4%A'),
);
const query = fc.array(
  fc.tuple(
    fc.constantFrom(
      '$filter',
      '$top',
      '$select',
      '$skiptoken',
      '$orderby',
      '$expand',
      'client_id',
      'redirect_uri',
      '__proto__',
      'x',
    ),
    fc.string({ maxLength: 20 }),
  ),
  { maxLength: 3 },
);
const body = fc.oneof(
  fc.constant(undefined),
  fc.string({ maxLength: 50 }),
  fc.json({ maxDepth: 3 }),
  fc
    .json({ maxDepth: 2 })
    .map((json) => `{"requests":[${json},{"id":"1","method":"GET","url":${json}}],"rules":[${json}],"user":${json}}`),
);
const request = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'),
  path: fc.array(piece, { maxLength: 6 }).map((pieces) => `/${pieces.join('/')}`),
  query,
  body,
  type: fc.constantFrom('application/json', 'application/x-www-form-urlencoded', 'text/plain', ''),
  prefer: fc.string({ maxLength: 20 }),
});

describe('whatever is sent to whichever address', () => {
  it('is answered, and the tenant lives on', async () => {
    await fc.assert(
      fc.asyncProperty(request, async (sent) => {
        const search = new URLSearchParams(sent.query).toString();
        const carries = !['GET', 'HEAD'].includes(sent.method) && sent.body !== undefined;
        const response = await fetch(`${emulator.origin}${sent.path}?${search}`, {
          method: sent.method,
          redirect: 'manual',
          headers: {
            authorization: `Bearer ${caller.ownToken}`,
            prefer: encodeURIComponent(sent.prefer),
            ...(sent.type === '' ? {} : { 'content-type': sent.type }),
          },
          ...(carries ? { body: sent.body! } : {}),
        });
        await response.arrayBuffer();
        expect([200, 201, 202, 204, 303, 400, 401, 403, 404, 405, 413, 415, 422, 501]).toContain(response.status);
        await caller.control('DELETE', '/faults');
      }),
      { numRuns: 400 },
    );
    await caller.control('POST', '/clock', { set: new Date().toISOString() });
    expect((await caller.graph('GET', '/users')).status).toBe(200);
  });

  it('may not even be HTTP', async () => {
    for (const bytes of [
      '\r\n\r\n',
      'GET',
      'GET / HTTP/9.9\r\n\r\n',
      '\u0000\u0001\u0002',
      'POST /v1.0/$batch HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\n{',
    ]) {
      await new Promise<void>((resolve) => {
        const socket = connect(Number(new URL(emulator.origin).port), '127.0.0.1', () => socket.end(bytes));
        socket.on('error', () => resolve());
        socket.on('close', () => resolve());
        socket.resume();
      });
    }
    expect((await caller.graph('GET', '/users')).status).toBe(200);
  });
});
