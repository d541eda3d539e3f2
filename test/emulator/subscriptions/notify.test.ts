import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EndpointStates } from '../../../emulator/subscriptions/endpoint-state.ts';
import { CONTACT, type Contact, IMMUTABLE, letter, openContact } from '../mail/mailbox.ts';
import { type Endpoint, later, type Notification, openEndpoint } from './endpoint.ts';

let box: Contact;
let endpoint: Endpoint;
beforeEach(async () => {
  box = await openContact();
  endpoint = await openEndpoint();
});
afterEach(async () => {
  await box.close();
  await endpoint.close();
});

const inMinutes = (minutes: number): string => new Date(box.tenant.clock.now() + minutes * 60_000).toISOString();
const subscribe = async (
  more: Record<string, unknown> = {},
  headers: Record<string, string> = IMMUTABLE,
): Promise<Notification> => {
  const answer = await box.caller.graph('POST', '/subscriptions', {
    headers,
    body: {
      changeType: 'created,updated,deleted',
      resource: `users/${CONTACT}/mailFolders('inbox')/messages`,
      notificationUrl: endpoint.url,
      lifecycleNotificationUrl: endpoint.url,
      clientState: 'secret',
      expirationDateTime: inMinutes(120),
      ...more,
    },
  });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
};
const fault = (kind: string, more = {}) =>
  box.caller.control('POST', '/faults', {
    rules: [{ match: { notification: true }, fault: { kind, ...more }, times: 1 }],
  });
const report = async () => (await box.caller.control('GET', '/subscriptions')).body.notifications;
/** A second passes, in which whatever waits is sent: what has not come by then does not come. */
const settled = async (): Promise<void> => {
  await box.caller.control('POST', '/clock', { advance: 'PT1S' });
  while ((await report()).pending > 0) await later(10);
  await later(60);
};
const provoke = (subscription: string, event: string) =>
  box.caller.control('POST', '/lifecycle', { subscription, event });
const ids = (list: Notification[]): string[] => list.map(({ resourceData }) => resourceData.id);

describe('notifications of mail', () => {
  it('say what happened to which message, with the secret, in the id format of the subscription', async () => {
    const subscription = await subscribe();
    const id = box.deliver(letter());
    const [created] = await endpoint.until(1);
    const message = (await box.get(`/messages/${id}`)).body;
    const resource = `Users/${box.userId}/Messages/${id}`;
    expect(created).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      subscriptionId: subscription.id,
      subscriptionExpirationDateTime: subscription.expirationDateTime.replace('Z', '+00:00'),
      clientState: 'secret',
      changeType: 'created',
      resource,
      tenantId: box.caller.connection.tenantId,
      resourceData: {
        '@odata.type': '#Microsoft.Graph.Message',
        '@odata.id': resource,
        '@odata.etag': message['@odata.etag'],
        id,
      },
    });
    await box.patch(`/messages/${id}`, { isRead: true });
    await box.post(`/messages/${id}/move`, { destinationId: 'archive' });
    expect((await endpoint.until(3)).map(({ changeType }) => changeType)).toEqual(['created', 'updated', 'deleted']);
  });

  it('carry mutable ids for who did not ask for the others', async () => {
    await subscribe({}, {});
    const id = box.deliver(letter());
    const [created] = await endpoint.until(1);
    expect(created.resourceData.id).toBe((await box.get(`/messages/${id}`)).body.id);
  });

  it('come for the folder, the mailbox and the changes that were asked for, and no others', async () => {
    await subscribe({ changeType: 'created' });
    const archive = await subscribe({
      changeType: 'created',
      resource: `users/${CONTACT}/mailFolders('archive')/messages`,
    });
    const whole = await subscribe({ changeType: 'deleted', resource: `users/${CONTACT}/messages` });
    const id = box.deliver(letter());
    await endpoint.until(1);
    await box.patch(`/messages/${id}`, { isRead: true });
    await box.post(`/messages/${id}/move`, { destinationId: 'archive' });
    await endpoint.until(3);
    await settled();
    expect(endpoint.taken.slice(1).map(({ subscriptionId, changeType }) => [subscriptionId, changeType])).toEqual([
      [whole.id, 'deleted'],
      [archive.id, 'created'],
    ]);
  });

  it('are gathered for a fifth of a second, also across subscriptions', async () => {
    await subscribe();
    for (let n = 0; n < 30; n++) box.deliver(letter({ Subject: `Many ${n}` }));
    await endpoint.until(30);
    // One where the machine has nothing else to do; on a busy one the thirty take several fifths to be delivered.
    expect(endpoint.posts.length).toBeLessThan(15);
  });
});

describe('notifications of lists', () => {
  it('say only that something was updated, once for a burst', async () => {
    const site = (await box.caller.graph('GET', '/sites/marlsbury.sharepoint.example:/sites/redress')).body.id;
    const list = (
      await box.caller.graph('POST', `/sites/${site}/lists`, {
        body: { displayName: 'Watched', list: { template: 'genericList' } },
      })
    ).body.id;
    const resource = `sites/${site}/lists/${list}`;
    await subscribe({ resource, changeType: 'updated' });
    const add = (title: string) =>
      box.caller.graph('POST', `/${resource}/items`, { body: { fields: { Title: title } } });
    await Promise.all([add('a'), add('b'), add('c')]);
    const [first] = await endpoint.until(1);
    await settled();
    expect(endpoint.taken).toHaveLength(1);
    expect(first).toMatchObject({
      changeType: 'updated',
      resource,
      resourceData: { '@odata.type': '#Microsoft.Graph.ListItem' },
    });
    expect(first.resourceData.id).toBeUndefined();
    await add('d');
    await endpoint.until(2);
  });
});

describe('an endpoint that does not take what it gets', () => {
  it('gets it again until it does', async () => {
    await box.caller.control('POST', '/settings', { firstRetryMs: 50 });
    await subscribe();
    endpoint.onNotification = (response, count) => response.writeHead(count < 4 ? 500 : 202).end();
    const id = box.deliver(letter());
    expect(ids(await endpoint.until(1))).toEqual([id]);
    expect([endpoint.posts.length, (await report()).retries]).toEqual([4, 3]);
  });

  it('gets it again when the answer takes longer than three seconds', async () => {
    expect((await box.caller.control('GET', '/settings')).body.switches.answerMs).toBe(3_000);
    await box.caller.control('POST', '/settings', { answerMs: 100, firstRetryMs: 50 });
    await subscribe();
    endpoint.onNotification = (response, count) => {
      if (count > 1) response.writeHead(202).end();
    };
    const id = box.deliver(letter());
    expect(ids(await endpoint.until(1))).toEqual([id]);
    expect(endpoint.posts).toHaveLength(2);
  });

  it('is given up after four hours, and told that it missed something', async () => {
    await box.caller.control('POST', '/settings', { firstRetryMs: 50 });
    await subscribe({ expirationDateTime: inMinutes(1_000) });
    endpoint.onNotification = (response) => response.writeHead(503).end();
    box.deliver(letter());
    while (endpoint.posts.length === 0) await later(20);
    await box.caller.control('POST', '/clock', { advance: 'PT4H1M' });
    endpoint.onNotification = (response) => {
      const events = endpoint.posts.at(-1)!.map(({ lifecycleEvent }: Notification) => lifecycleEvent);
      response.writeHead(events.includes('missed') ? 202 : 503).end();
    };
    expect(await endpoint.until(1)).toMatchObject([{ lifecycleEvent: 'missed', clientState: 'secret' }]);
    expect((await report()).dropped).toBe(1);
  });

  it('becomes slow and then dropped by the shares of its late answers, for ten minutes', () => {
    const states = new EndpointStates();
    for (let n = 0; n < 9; n++) states.record('u', n, 10);
    expect(states.stateOf('u', 9)).toBe('normal');
    states.record('u', 10, 3_100);
    states.record('u', 11, 3_100);
    expect([states.stateOf('u', 12), states.stateOf('u', 600_012)]).toEqual(['slow', 'normal']);
    for (let n = 0; n < 10; n++) states.record('v', n, n < 8 ? 10 : 10_001);
    expect([states.stateOf('v', 10), states.stateOf('u', 700_000)]).toEqual(['drop', 'normal']);
  });
});

describe('notifications under a fault rule', () => {
  beforeEach(async () => {
    await subscribe({ changeType: 'created' });
  });
  const two = async (): Promise<string[]> => {
    const first = box.deliver(letter({ Subject: 'First' }));
    await later(20);
    return [first, box.deliver(letter({ Subject: 'Second' }))];
  };

  it('are lost', async () => {
    await fault('lose');
    const [, second] = await two();
    await endpoint.until(1);
    await settled();
    expect([ids(endpoint.taken), (await report()).lost]).toEqual([[second], 1]);
  });

  it('are repeated', async () => {
    await fault('repeat');
    const [first, second] = await two();
    expect(ids(await endpoint.until(3)).sort()).toEqual([first, first, second].sort());
  });

  it('are reordered', async () => {
    await fault('reorder');
    const [first, second] = await two();
    expect(ids(await endpoint.until(2))).toEqual([second, first]);
  });

  it('are delayed', async () => {
    await fault('delay', { ms: 700 });
    const began = performance.now();
    const [first, second] = await two();
    expect(ids(await endpoint.until(2))).toEqual([second, first]);
    expect(performance.now() - began).toBeGreaterThan(650);
  });
});

describe('lifecycle events', () => {
  it('come near the end of a subscription, once until it is renewed', async () => {
    const { id } = await subscribe({ expirationDateTime: inMinutes(50) });
    await later(600);
    expect(endpoint.taken).toEqual([]);
    await box.caller.control('POST', '/clock', { advance: 'PT36M' });
    expect(await endpoint.until(1)).toMatchObject([
      { subscriptionId: id, lifecycleEvent: 'reauthorizationRequired', clientState: 'secret' },
    ]);
    await later(700);
    expect(endpoint.taken).toHaveLength(1);
    expect(
      (await box.caller.graph('PATCH', `/subscriptions/${id}`, { body: { expirationDateTime: inMinutes(50) } })).status,
    ).toBe(200);
    await box.caller.control('POST', '/clock', { advance: 'PT36M' });
    await endpoint.until(2);
  });

  it.each([
    [
      'renewed',
      (id: string) =>
        box.caller.graph('PATCH', `/subscriptions/${id}`, { body: { expirationDateTime: inMinutes(90) } }),
    ],
    ['reauthorized', (id: string) => box.caller.graph('POST', `/subscriptions/${id}/reauthorize`, { body: {} })],
  ])('pause what comes until the subscription is %s, and what came meanwhile is lost', async (_how, answer) => {
    const { id } = await subscribe({ changeType: 'created' });
    await provoke(id, 'reauthorizationRequired');
    await endpoint.until(1);
    box.deliver(letter({ Subject: 'In the pause' }));
    await settled();
    expect(endpoint.taken).toHaveLength(1);
    await answer(id);
    const heard = box.deliver(letter({ Subject: 'After it' }));
    expect(ids((await endpoint.until(2)).slice(1))).toEqual([heard]);
    expect((await report()).paused).toBe(1);
  });

  it('can be provoked, and a removed subscription is gone', async () => {
    const { id } = await subscribe();
    expect((await provoke(id, 'missed')).status).toBe(204);
    expect((await provoke(id, 'subscriptionRemoved')).status).toBe(204);
    const events = (await endpoint.until(2)).map(({ lifecycleEvent }) => lifecycleEvent);
    expect(events).toEqual(['missed', 'subscriptionRemoved']);
    expect((await box.caller.graph('GET', `/subscriptions/${id}`)).status).toBe(404);
    expect((await provoke(id, 'missed')).status).toBe(404);
    expect((await provoke(id, 'closed')).status).toBe(400);
  });

  it('stop with the subscription: nothing comes after it expired', async () => {
    await subscribe({ lifecycleNotificationUrl: undefined });
    await box.caller.control('POST', '/clock', { advance: 'PT121M' });
    box.deliver(letter());
    await settled();
    expect(endpoint.posts).toEqual([]);
  });
});

describe('a restart of the tenant', () => {
  it('keeps the subscriptions', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'redress-subscriptions-'));
    try {
      await box.close();
      box = await openContact({ dataFolder: folder });
      await subscribe({ changeType: 'created' });
      await box.close();
      box = await openContact({ dataFolder: folder });
      const id = box.deliver(letter());
      expect(ids(await endpoint.until(1))).toEqual([id]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
