import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../../emulator/start.ts';
import { type Caller, callerOf } from './caller.ts';
import { probeSlice } from './probe.ts';

let emulator: Emulator;
let caller: Caller;
const probe = probeSlice();

beforeAll(async () => {
  emulator = await startEmulator({ more: [probe.slice], throttles: false });
  caller = await callerOf(emulator);
});
afterAll(() => emulator.close());
afterEach(() => caller.control('DELETE', '/faults'));

const switchOn = async (fault: unknown, more: object = {}): Promise<void> => {
  const { status } = await caller.control('POST', '/faults', {
    rules: [{ match: { path: '^/probe' }, fault, ...more }],
  });
  expect(status).toBe(200);
};
const write = (path = '/probe') => caller.graph('PATCH', path, { body: { a: 1 } });

/** The work is done, then its answer is lost as `fault` says. */
// biome-ignore lint/suspicious/noThenProperty: the rules' own word, and nothing awaits a rule.
const afterwards = (fault: unknown) => ({ kind: 'after', then: fault });

describe('a fault rule', () => {
  it('throttles with the wait it was told, fractions included, in the words of the workload', async () => {
    await switchOn({ kind: 'throttle', retryAfter: '2.5' });
    const files = await write();
    expect([files.status, files.headers.get('retry-after'), files.body.error.code]).toEqual([
      429,
      '2.5',
      'activityLimitReached',
    ]);
    expect((await caller.graph('GET', '/probe/bytes')).body.error.code).toBe('ApplicationThrottled');
    expect((await caller.graph('GET', '/probe')).body.error).toMatchObject({
      code: 'TooManyRequests',
      innerError: { code: '429' },
    });
  });

  it('answers another status before any work is done', async () => {
    await switchOn({ kind: 'status', status: 503 });
    const before = probe.seen.length;
    expect((await write()).body.error.code).toBe('serviceNotAvailable');
    expect(probe.seen.length).toBe(before);
    await caller.control('DELETE', '/faults');
    await switchOn({ kind: 'status', status: 423, code: 'resourceLocked' });
    expect((await write()).status).toBe(423);
  });

  it('breaks the connection without an answer', async () => {
    await switchOn({ kind: 'reset' }, { times: 1 });
    await expect(write()).rejects.toThrow('fetch failed');
    expect((await write()).status).toBe(201);
  });

  it('breaks the whole batch when it meets one of its parts', async () => {
    await switchOn({ kind: 'reset' }, { times: 1 });
    await expect(
      caller.batch([
        { id: '1', method: 'GET', url: '/users' },
        { id: '2', method: 'GET', url: '/probe' },
      ]),
    ).rejects.toThrow();
  });

  it('strikes a whole batch only where its path names the batch', async () => {
    const parts = [{ id: '1', method: 'GET', url: '/probe' }];
    const rule = { match: { path: '/\\$batch$' }, fault: { kind: 'throttle', retryAfter: 1 }, times: 1 };
    await caller.control('POST', '/faults', { rules: [rule] });
    expect((await caller.graph('GET', '/probe')).status).toBe(201);
    expect((await caller.batch(parts)).body.error.code).toBe('TooManyRequests');
    const lost = { match: { path: '/\\$batch$' }, fault: afterwards({ kind: 'reset' }), times: 1 };
    await caller.control('POST', '/faults', { rules: [lost] });
    const before = probe.seen.length;
    await expect(caller.batch(parts)).rejects.toThrow('fetch failed');
    expect(probe.seen.length).toBe(before + 1);
  });

  it('does the work and loses the answer, which is what makes a blind second POST dangerous', async () => {
    await switchOn(afterwards({ kind: 'status', status: 504 }), { times: 1 });
    const before = probe.seen.length;
    expect((await write()).status).toBe(504);
    expect(probe.seen.length).toBe(before + 1);
    await switchOn(afterwards({ kind: 'reset' }), { times: 1 });
    await expect(write()).rejects.toThrow('fetch failed');
    expect(probe.seen.length).toBe(before + 2);
  });

  it('lets the body trickle', async () => {
    await switchOn({ kind: 'slow', ms: 500 });
    const began = performance.now();
    const response = await fetch(`${emulator.origin}/v1.0/probe`, {
      headers: { authorization: `Bearer ${caller.ownToken}` },
    });
    const headersAt = performance.now() - began;
    await response.json();
    expect(performance.now() - began).toBeGreaterThan(490);
    expect(headersAt).toBeLessThan(performance.now() - began - 100);
  });

  it('says that a tag is stale, or that somebody else was faster', async () => {
    await switchOn({ kind: 'stale-etag' }, { times: 1 });
    expect((await write()).status).toBe(412);
    await switchOn({ kind: 'conflict' }, { times: 1 });
    expect((await write()).body.error.code).toBe('resourceModified');
  });

  it('strikes only what it matches', async () => {
    await caller.control('POST', '/faults', {
      rules: [
        { match: { method: 'PATCH', workload: 'sharepoint', path: '/probe$' }, fault: { kind: 'status', status: 500 } },
      ],
    });
    expect((await write()).status).toBe(500);
    expect((await caller.graph('GET', '/probe')).status).toBe(201);
    expect((await caller.graph('PUT', '/probe/content', { body: Buffer.from('x') })).status).toBe(201);
  });

  it('strikes the same calls again for the same seed', async () => {
    const run = async (): Promise<string> => {
      await caller.control('DELETE', '/faults');
      const rules = [{ match: { path: '^/probe' }, fault: { kind: 'status', status: 500 }, probability: 0.4 }];
      await caller.control('POST', '/faults', { seed: 7, rules });
      let struck = '';
      for (let i = 0; i < 20; i++) struck += (await caller.graph('GET', '/probe')).status === 500 ? 'x' : '.';
      return struck;
    };
    const first = await run();
    expect(first).toContain('x');
    expect(first).toContain('.');
    expect(await run()).toBe(first);
  });

  it('decides about notifications when it is asked to', async () => {
    await caller.control('POST', '/faults', {
      rules: [{ match: { notification: true }, fault: { kind: 'delay', ms: 30 }, times: 1 }],
    });
    expect((await caller.graph('GET', '/probe')).status).toBe(201);
    expect(emulator.tenant.notificationFault()).toEqual({ kind: 'delay', ms: 30 });
    expect(emulator.tenant.notificationFault()).toBeNull();
  });

  it.each([
    [{ match: {}, fault: { kind: 'explode' } }],
    [{ match: { path: '(' }, fault: { kind: 'reset' } }],
    [{ match: {}, fault: { kind: 'status', status: 200 } }],
    [{ match: {}, fault: { kind: 'reset' }, probability: 2 }],
    [{ match: {}, fault: afterwards(afterwards({ kind: 'reset' })) }],
    [{ match: { notification: true }, fault: { kind: 'reset' } }],
    ['nonsense'],
  ])('is refused when it makes no sense: %j', async (rule) => {
    const { status, body } = await caller.control('POST', '/faults', { rules: [rule] });
    expect(status).toBe(400);
    expect(body.error.message).toContain('rules[0]');
  });
});
