import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../../emulator/start.ts';
import { AMINA, type Caller, callerOf } from './caller.ts';
import { probeSlice } from './probe.ts';

let emulator: Emulator;
let caller: Caller;
const probe = probeSlice();

beforeAll(async () => {
  emulator = await startEmulator({ more: [probe.slice], throttles: false });
  caller = await callerOf(emulator);
});
afterAll(() => emulator.close());

describe('every answer', () => {
  it('carries its request id, and echoes the caller’s own', async () => {
    const plain = await caller.graph('GET', '/probe');
    expect(plain.headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(plain.headers.get('client-request-id')).toBe(plain.headers.get('request-id'));
    const named = await caller.graph('GET', '/probe', { headers: { 'client-request-id': 'mine-1' } });
    expect(named.headers.get('client-request-id')).toBe('mine-1');
  });

  it('says an error in Graph’s shape, the date without a zone', async () => {
    const { status, body, headers } = await caller.graph('GET', '/probe/fault');
    expect(status).toBe(422);
    expect(body.error).toMatchObject({
      code: 'notSupported',
      message: 'too many',
      innerError: { code: 'tooManyResources', 'request-id': headers.get('request-id') },
    });
    expect(body.error.innerError.date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
  });

  it('is 501 with method and path where no route imitates it, never a friendly 200', async () => {
    const { status, body } = await caller.graph('DELETE', '/planner/tasks/1');
    expect(status).toBe(501);
    expect(body.error.message).toContain('DELETE /planner/tasks/1');
    expect((await caller.graph('DELETE', '/probe')).status).toBe(501);
  });

  it('hides what a bug in a handler knew', async () => {
    const { status, text } = await caller.graph('GET', '/probe/bug');
    expect(status).toBe(500);
    expect(text).not.toContain('resident');
  });
});

describe('the token', () => {
  const message = async (token: string | null) => {
    const { status, body, headers } = await caller.graph('GET', '/users', { token });
    return { status, message: body.error.message, challenge: headers.get('www-authenticate') ?? '' };
  };

  it('must be there', async () => {
    expect(await message(null)).toMatchObject({ status: 401, message: 'Access token is empty.' });
    expect((await message(null)).challenge).toContain('client_id="00000003-0000-0000-c000-000000000000"');
  });

  it('must be for Graph: the API’s own token is refused', async () => {
    expect((await message(await caller.token({ user: AMINA, audience: 'api' }))).message).toContain('Invalid audience');
  });

  it('must not have expired, by the tenant’s clock', async () => {
    expect(
      (await message(await caller.token({ user: AMINA, audience: 'graph', lifetime: '-PT10M' }))).message,
    ).toContain('the token is expired');
    const token = await caller.token({ app: caller.connection.clientId });
    expect((await caller.graph('GET', '/probe', { token })).status).toBe(201);
    await caller.control('POST', '/clock', { advance: 'PT2H' });
    expect((await message(token)).status).toBe(401);
    await caller.control('POST', '/clock', { advance: '-PT2H' });
  });

  it('must be signed by the tenant and in one piece', async () => {
    const [head, body] = caller.ownToken.split('.');
    expect((await message(`${head}.${body}.AAAA`)).message).toContain('80049228');
    expect((await message('not-a-token')).message).toContain('80049217');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`;
    expect((await message(unsigned)).status).toBe(401);
  });
});

describe('a missing permission is refused in the words of its workload', () => {
  it.each([
    ['outlook', 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.'],
    ['sharepoint', 'accessDenied', 'Access denied'],
    ['directory', 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.'],
  ])('%s', async (workload, code, message) => {
    const { status, body } = await caller.graph('GET', `/probe/needs/${workload}`);
    expect({ status, code: body.error.code, message: body.error.message }).toEqual({ status: 403, code, message });
  });

  it('teams, which names what is needed and what is there', async () => {
    const { body } = await caller.graph('GET', '/probe/needs/teams');
    expect(body.error.code).toBe('Forbidden');
    expect(body.error.message).toMatch(
      /requires one of 'Never.Granted, Nor.This'. Roles on the request '.*Mail.ReadWrite/,
    );
  });

  it('and a kind of token that can never call it is refused too', async () => {
    const token = await caller.token({ user: AMINA, audience: 'graph' });
    expect((await caller.graph('GET', '/probe/needs/sharepoint', { token })).status).toBe(403);
  });
});

describe('what is sent', () => {
  it('must say its content type', async () => {
    const { status, body } = await caller.graph('POST', '/probe', { body: Buffer.from('{}') });
    expect(status).toBe(400);
    expect(body.error.message).toContain('content type header is required');
  });

  it('must be JSON when it says so', async () => {
    const { status, body } = await caller.graph('PATCH', '/probe', {
      body: '{"a":',
      headers: { 'content-type': 'application/json' },
    });
    expect([status, body.error.code]).toEqual([400, 'BadRequest']);
  });

  it('must be of a kind the route takes', async () => {
    const xml = { body: '<a/>', headers: { 'content-type': 'text/xml' } };
    expect((await caller.graph('PATCH', '/probe', xml)).status).toBe(415);
    expect((await caller.graph('POST', '/probe', { ...xml, headers: { 'content-type': 'text/plain' } })).status).toBe(
      201,
    );
    expect((await caller.graph('PUT', '/probe/content', xml)).status).toBe(201);
  });

  it('may be 4 MB of JSON and no more', async () => {
    const json = (size: number) => ({
      body: JSON.stringify('x'.repeat(size)),
      headers: { 'content-type': 'application/json' },
    });
    expect((await caller.graph('POST', '/probe', json(4 * 1024 * 1024 - 2))).status).toBe(201);
    expect((await caller.graph('POST', '/probe', json(4 * 1024 * 1024 - 1))).status).toBe(413);
    expect((await caller.graph('PUT', '/probe/content', { body: Buffer.alloc(5 * 1024 * 1024) })).status).toBe(201);
  });

  it('is refused with an answer, not a broken connection, when far too large and of unknown length', async () => {
    const piece = Buffer.alloc(1024 * 1024, 0x20);
    const pieces = (async function* () {
      for (let i = 0; i < 12; i++) yield piece;
    })();
    const response = await fetch(`${emulator.origin}/v1.0/probe`, {
      method: 'POST',
      headers: { authorization: `Bearer ${caller.ownToken}`, 'content-type': 'application/json' },
      body: pieces as unknown as BodyInit,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
  });

  it('may be sent to a pre-authenticated address without a token, and not with one', async () => {
    const put = (headers: Record<string, string>) =>
      caller.send('PUT', `${emulator.origin}/transfer/upload/k1`, { body: Buffer.from('abc'), headers });
    expect((await put({})).body.params).toEqual({ key: 'k1' });
    expect((await put({ authorization: `Bearer ${caller.ownToken}` })).status).toBe(401);
  });
});

describe('the address', () => {
  it('may leave the dollar sign out and encode it, as v1.0 and @pnp do', async () => {
    expect((await caller.graph('GET', '/probe?%24top=2')).body.query).toEqual({ $top: '2' });
    expect((await caller.graph('GET', '/probe?top=2')).body.query).toEqual({ $top: '2' });
  });

  it('is refused with an option the route does not know, or one given twice, or bad encoding', async () => {
    const refused = await caller.graph('GET', '/probe?$skip=2');
    expect([refused.status, refused.body.error.code]).toEqual([400, 'Request_UnsupportedQuery']);
    expect((await caller.graph('GET', '/probe?$top=2&top=3')).status).toBe(400);
    expect((await caller.graph('GET', '/probe/%zz')).status).toBe(400);
  });

  it('decodes the pieces of a path but never splits them', async () => {
    await caller.graph('GET', '/probe');
    const { body } = await caller.send('PUT', `${emulator.origin}/transfer/upload/a%2Fb%20c`, {
      body: Buffer.from('x'),
    });
    expect(body.params.key).toBe('a/b c');
  });

  it('takes preferences one by one from one Prefer line', async () => {
    await caller.graph('GET', '/probe', {
      headers: { prefer: 'IdType="ImmutableId", odata.maxpagesize=50, return=minimal' },
    });
    expect([...probe.seen.at(-1)!.prefer]).toEqual([
      ['idtype', 'ImmutableId'],
      ['odata.maxpagesize', '50'],
      ['return', 'minimal'],
    ]);
  });
});
