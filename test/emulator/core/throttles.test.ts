import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findUser } from '../../../emulator/directory/people.ts';
import type { GraphFault } from '../../../emulator/route.ts';
import { Throttles } from '../../../emulator/shell/throttles.ts';
import { type Emulator, startEmulator } from '../../../emulator/start.ts';
import { type Caller, callerOf } from './caller.ts';
import { probeSlice } from './probe.ts';

let emulator: Emulator;
let caller: Caller;
const CONTACT = 'contact@marlsbury.gov.example';

beforeAll(async () => {
  emulator = await startEmulator({ more: [probeSlice().slice] });
  caller = await callerOf(emulator);
});
afterAll(() => emulator.close());
beforeEach(async () => {
  await caller.control('POST', '/settings', { throttles: true, resourceUnitsPerMinute: 1250 });
  await caller.control('POST', '/clock', { advance: 'PT1H' });
});

/** A token made after the clock moved. */
const fresh = () => caller.token({ app: caller.connection.clientId });

describe('throttles', () => {
  it('let one app have four requests at a mailbox and refuse the fifth, whichever name the mailbox goes by', async () => {
    const id = findUser(emulator.tenant, CONTACT)!.id;
    const token = await fresh();
    const names = [CONTACT, id, CONTACT.toUpperCase(), id, CONTACT, id];
    const answers = await Promise.all(names.map((name) => caller.graph('GET', `/users/${name}/probe`, { token })));
    const refused = answers.filter((answer) => answer.status === 429);
    expect(refused).toHaveLength(2);
    expect(refused[0]!.body.error).toMatchObject({
      code: 'ApplicationThrottled',
      message: 'Application is over its MailboxConcurrency limit.',
    });
    expect(refused[0]!.headers.get('retry-after')).toBe('1');
  });

  it('count mailboxes apart', async () => {
    const token = await fresh();
    const names = ['contact', 'complaints'].flatMap((name) => Array<string>(4).fill(`${name}@marlsbury.gov.example`));
    const answers = await Promise.all(names.map((name) => caller.graph('GET', `/users/${name}/probe`, { token })));
    expect(answers.every((answer) => answer.status === 200)).toBe(true);
  });

  it('give an app its SharePoint units by the minute, and show what is left from 80% on', async () => {
    await caller.control('POST', '/settings', { resourceUnitsPerMinute: 10 });
    const token = await fresh();
    const write = () => caller.graph('PATCH', '/probe', { token, body: {} });
    const left = [];
    for (let i = 0; i < 5; i++) left.push((await write()).headers.get('ratelimit-remaining'));
    expect(left).toEqual([null, null, null, '2', '0']);
    const refused = await write();
    expect([refused.status, refused.body.error.code]).toEqual([429, 'activityLimitReached']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await caller.control('POST', '/clock', { advance: 'PT61S' });
    expect((await write()).status).toBe(201);
  });

  it('let one app send a mailbox 10,000 requests in ten minutes', async () => {
    await caller.control('POST', '/settings', { throttles: true });
    const throttles = new Throttles(emulator.tenant);
    const route = probeSlice().slice.routes.find(({ pattern }) => pattern === '/users/:user/probe')!;
    const send = async () => (await throttles.admit(route, 'app', 'box', {}, false)).done();
    for (let i = 0; i < 10_000; i++) await send();
    const refused = await send().catch((fault: GraphFault) => fault);
    expect(refused).toMatchObject({ status: 429, code: 'ApplicationThrottled' });
    emulator.tenant.clock.advance(600_000);
    expect(await send()).toBeUndefined();
  });

  it('are all off when the settings say so', async () => {
    await caller.control('POST', '/settings', { throttles: false, resourceUnitsPerMinute: 1 });
    const token = await fresh();
    const mail = Array.from({ length: 8 }, () => caller.graph('GET', `/users/${CONTACT}/probe`, { token }));
    const files = Array.from({ length: 8 }, () => caller.graph('PATCH', '/probe', { token, body: {} }));
    expect((await Promise.all([...mail, ...files])).every((answer) => answer.status < 300)).toBe(true);
  });
});
