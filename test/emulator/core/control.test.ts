import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../../emulator/start.ts';
import { AMINA, type Caller, callerOf } from './caller.ts';

let emulator: Emulator;
let caller: Caller;

beforeAll(async () => {
  emulator = await startEmulator({ listViewThreshold: 50 });
  caller = await callerOf(emulator);
});
afterAll(() => emulator.close());

describe('the control address', () => {
  it('tells a server all it must know of the tenant', () => {
    expect(caller.connection).toMatchObject({
      graphUrl: emulator.origin,
      apiAudience: caller.connection.clientId,
      siteHost: 'marlsbury.sharepoint.example',
      sitePath: '/sites/redress',
      mailboxes: [
        { address: 'contact@marlsbury.gov.example', kind: 'triage' },
        { address: 'complaints@marlsbury.gov.example', kind: 'triage' },
        { address: 'ombudsman@marlsbury.gov.example', kind: 'ombudsman' },
      ],
    });
    expect(caller.connection.authority).toBe(`https://login.redress.invalid/${caller.connection.tenantId}`);
  });

  it('is closed to web pages, which could otherwise reach it from any site a person visits', async () => {
    for (const origin of ['https://evil.example', 'http://localhost:5173', 'null']) {
      expect((await caller.control('GET', '/connection', undefined, { origin })).status).toBe(403);
    }
  });

  it('moves the clock by a duration or to an instant, and not otherwise', async () => {
    const { body } = await caller.control('POST', '/clock', { set: '2027-03-28T00:30:00Z' });
    expect(body.now).toMatch(/^2027-03-28T00:30:0/);
    expect((await caller.control('POST', '/clock', { advance: 'P1DT30M' })).body.now).toMatch(/^2027-03-29T01:00:0/);
    for (const wrong of [{ advance: 'soon' }, { advance: 'P' }, { set: 'yesterday' }, {}, []]) {
      expect((await caller.control('POST', '/clock', wrong)).status).toBe(400);
    }
  });

  it('changes settings it knows, to values that make sense', async () => {
    expect((await caller.control('GET', '/settings')).body.listViewThreshold).toBe(50);
    expect((await caller.control('POST', '/settings', { listViewThreshold: 60 })).body.listViewThreshold).toBe(60);
    for (const wrong of [{ listViewThreshold: 0 }, { throttles: 'no' }, { unheardOf: 1 }]) {
      expect((await caller.control('POST', '/settings', wrong)).status).toBe(400);
    }
  });

  it('makes tokens for people and apps that exist', async () => {
    expect((await caller.control('POST', '/token', { user: 'nobody@marlsbury.gov.example' })).status).toBe(404);
    const token = await caller.token({ user: AMINA, audience: 'graph', scopes: ['User.ReadBasic.All'] });
    expect((await caller.graph('GET', '/users', { token })).status).not.toBe(401);
  });

  it('counts what was asked of Graph by route', async () => {
    await caller.control('POST', '/clock', { set: new Date().toISOString() });
    await caller.control('DELETE', '/counts');
    await caller.graph('GET', '/users');
    await caller.graph('GET', `/users/${AMINA}`);
    const { body } = await caller.control('GET', '/counts');
    expect(body).toEqual({ requests: 2, batches: 0, parts: 0, byRoute: { 'GET /users': 1, 'GET /users/:user': 1 } });
  });

  it('lists every address the tenant imitates with the permission it needs', async () => {
    const { routes } = (await caller.control('GET', '/routes')).body;
    expect(routes).toContainEqual(
      expect.objectContaining({ method: 'GET', pattern: '/me', permissions: expect.objectContaining({ app: null }) }),
    );
  });

  it('has no other addresses', async () => {
    expect((await caller.control('GET', '/secrets')).status).toBe(404);
  });
});

describe('the emulator itself', () => {
  it('refuses to listen beyond this machine', async () => {
    await expect(startEmulator({ host: '0.0.0.0' })).rejects.toThrow('this machine only');
  });

  it('says when its port is taken', async () => {
    const port = Number(new URL(emulator.origin).port);
    await expect(startEmulator({ port })).rejects.toThrow('EADDRINUSE');
  });
});
