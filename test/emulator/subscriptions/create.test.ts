import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AMINA } from '../core/caller.ts';
import { COMPLAINTS, CONTACT, type Contact, openContact } from '../mail/mailbox.ts';
import { type Endpoint, openEndpoint } from './endpoint.ts';

let box: Contact;
let endpoint: Endpoint;
beforeAll(async () => {
  box = await openContact();
  endpoint = await openEndpoint();
});
beforeEach(async () => {
  endpoint.onHandshake = null;
  endpoint.handshakes.length = 0;
  for (const { id } of (await box.caller.graph('GET', '/subscriptions')).body.value)
    await box.caller.graph('DELETE', `/subscriptions/${id}`);
});
afterAll(async () => {
  await box.close();
  await endpoint.close();
});

const inMinutes = (minutes: number): string => new Date(box.tenant.clock.now() + minutes * 60_000).toISOString();
const asked = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  changeType: 'created',
  resource: `users/${CONTACT}/mailFolders('inbox')/messages`,
  notificationUrl: endpoint.url,
  expirationDateTime: inMinutes(60),
  ...more,
});
const subscribe = (more: Record<string, unknown> = {}, sent = {}) =>
  box.caller.graph('POST', '/subscriptions', { body: asked(more), ...sent });
const refusal = async (more: Record<string, unknown>) => {
  const { status, body } = await subscribe(more);
  return [status, body.error?.code];
};

describe('creating a subscription', () => {
  it('asks both addresses first, with a token to be decoded, and answers the published shape', async () => {
    const lifecycle = { lifecycleNotificationUrl: `${endpoint.url}?life=1` };
    const { status, body } = await subscribe({ clientState: 's'.repeat(128), ...lifecycle });
    expect([status, endpoint.handshakes]).toEqual([201, ['text/plain; charset=utf-8', 'text/plain; charset=utf-8']]);
    expect(body).toMatchObject({
      resource: `users/${CONTACT}/mailFolders('inbox')/messages`,
      applicationId: box.caller.connection.clientId,
      changeType: 'created',
      clientState: 's'.repeat(128),
      includeResourceData: false,
      latestSupportedTlsVersion: 'v1_2',
      ...lifecycle,
    });
    expect((await box.caller.graph('GET', `/subscriptions/${body.id}`)).body).toMatchObject({ id: body.id });
  });

  it.each([
    ['a mailbox', `users/${CONTACT}/messages`],
    ['a mailbox with a leading slash', `/users/${CONTACT}/messages`],
    ['a folder in path form', `users/${CONTACT}/mailFolders/inbox/messages`],
  ])('watches %s', async (_what, resource) => {
    expect((await subscribe({ resource })).status).toBe(201);
  });

  it('watches a list, for updates alone', async () => {
    const site = (await box.caller.graph('GET', '/sites/marlsbury.sharepoint.example:/sites/redress')).body.id;
    const list = (
      await box.caller.graph('POST', `/sites/${site}/lists`, {
        body: { displayName: 'Watched', list: { template: 'genericList' } },
      })
    ).body.id;
    const resource = `sites/${site}/lists/${list}`;
    expect(await refusal({ resource, changeType: 'created,updated' })).toEqual([400, 'ExtensionError']);
    expect((await subscribe({ resource, changeType: 'updated', expirationDateTime: inMinutes(42_299) })).status).toBe(
      201,
    );
    expect(await refusal({ resource, changeType: 'updated', expirationDateTime: inMinutes(42_302) })).toEqual([
      400,
      'ExtensionError',
    ]);
  });

  it('refuses mail for longer than 10,080 minutes and raises what is below 45', async () => {
    const far = await subscribe({ expirationDateTime: inMinutes(10_082) });
    expect([far.status, far.body.error.message]).toEqual([
      400,
      'Subscription expiration can only be 10080 minutes in the future.',
    ]);
    expect(await refusal({ expirationDateTime: inMinutes(-1) })).toEqual([400, 'ExtensionError']);
    const { body } = await subscribe({ expirationDateTime: inMinutes(5) });
    expect(Date.parse(body.expirationDateTime) - box.tenant.clock.now()).toBeGreaterThan(44 * 60_000);
  });

  it('refuses a second one for the same resource and changes, however it is written, and takes other changes', async () => {
    await subscribe();
    const inbox = (await box.get('/mailFolders/inbox')).body.id;
    expect((await refusal({}))[0]).toBe(409);
    expect((await refusal({ resource: `/users/${box.userId}/mailFolders/${inbox}/messages` }))[0]).toBe(409);
    expect((await subscribe({ changeType: 'created,updated' })).status).toBe(201);
    expect((await refusal({ changeType: 'updated,created' }))[0]).toBe(409);
    expect((await subscribe({ resource: `users/${COMPLAINTS}/messages` })).status).toBe(201);
  });

  it.each([
    ['a clientState of 129 characters', { clientState: 'x'.repeat(129) }, [400, 'InvalidRequest']],
    ['an unknown changeType', { changeType: 'moved' }, [400, 'InvalidRequest']],
    ['no resource', { resource: undefined }, [400, 'InvalidRequest']],
    ['http to another machine', { notificationUrl: 'http://hooks.example/x' }, [400, 'InvalidRequest']],
    ['a property subscriptions do not have', { colour: 'red' }, [400, 'InvalidRequest']],
    ['a mailbox nobody has', { resource: 'users/nobody@marlsbury.gov.example/messages' }, [404, 'ErrorInvalidUser']],
    [
      'a folder nobody has',
      { resource: `users/${CONTACT}/mailFolders('nowhere')/messages` },
      [400, 'ErrorInvalidIdMalformed'],
    ],
    ['an address nobody can watch', { resource: 'users/x/y/z' }, [400, 'ExtensionError']],
    ['what is not imitated: channels', { resource: '/teams/x/channels/y/messages' }, [501, 'notSupported']],
    ['what is not imitated: rich notifications', { includeResourceData: true }, [501, 'notSupported']],
  ])('refuses %s', async (_what, more, expected) => {
    expect(await refusal(more)).toEqual(expected);
  });

  it('needs to be allowed to read what it watches', async () => {
    const token = async (...roles: string[]) =>
      box.caller.token({ app: box.caller.connection.clientId, audience: 'graph', roles });
    expect((await subscribe({}, { token: await token('Mail.Send') })).status).toBe(403);
    expect((await subscribe({}, { token: await token('Mail.Read') })).status).toBe(201);
    const amina = await box.caller.token({ user: AMINA, audience: 'graph', scopes: ['Mail.Read', 'Mail.Read.Shared'] });
    expect((await subscribe({}, { token: amina })).status).toBe(403);
    expect((await subscribe({ resource: 'me/messages' }, { token: amina })).status).toBe(201);
    expect((await box.caller.graph('GET', '/subscriptions')).body.value).toHaveLength(1);
    expect((await box.caller.graph('GET', '/subscriptions', { token: amina })).body.value).toHaveLength(1);
  });
});

describe('the handshake', () => {
  it.each([
    ['answers another status', 202, 'text/plain', (token: string) => token],
    ['answers another content type', 200, 'text/html', (token: string) => token],
    ['leaves the token encoded', 200, 'text/plain', (token: string) => encodeURIComponent(token)],
    ['puts quotes around the token', 200, 'text/plain', (token: string) => JSON.stringify(token)],
    ['redirects', 302, 'text/plain', (token: string) => token],
  ])('fails when the endpoint %s', async (_what, status, type, answer) => {
    endpoint.onHandshake = (_request, response, token) => {
      response.writeHead(status, { 'content-type': type, location: endpoint.url }).end(answer(token));
    };
    const { status: refused, body } = await subscribe();
    expect([refused, body.error.code, body.error.message]).toEqual([
      400,
      'ValidationError',
      expect.stringContaining('Notification endpoint must respond with 200 OK to validation request.'),
    ]);
    expect((await box.caller.graph('GET', '/subscriptions')).body.value).toEqual([]);
  });

  it('fails when nobody listens, and when the lifecycle address alone is wrong', async () => {
    expect(await refusal({ notificationUrl: 'http://127.0.0.1:9/x' })).toEqual([400, 'ValidationError']);
    expect(await refusal({ lifecycleNotificationUrl: 'http://127.0.0.1:9/x' })).toEqual([400, 'ValidationError']);
  });

  it('fails when the answer takes too long: ten seconds, unless a switch makes it less', async () => {
    expect((await box.caller.control('GET', '/settings')).body.switches.handshakeMs).toBe(10_000);
    await box.caller.control('POST', '/settings', { handshakeMs: 150 });
    endpoint.onHandshake = (_request, response, token) => {
      setTimeout(() => response.writeHead(200, { 'content-type': 'text/plain' }).end(token), 600).unref();
    };
    const { status, body } = await subscribe();
    expect([status, body.error.message]).toEqual([400, 'Subscription validation request timed out.']);
    await box.caller.control('POST', '/settings', { handshakeMs: 10_000 });
  });
});

describe('keeping a subscription', () => {
  it('can be renewed and pointed elsewhere, after asking there, and nothing else of it changes', async () => {
    const { id } = (await subscribe()).body;
    const until = inMinutes(10_000);
    const renewed = await box.caller.graph('PATCH', `/subscriptions/${id}`, { body: { expirationDateTime: until } });
    expect([renewed.status, renewed.body.expirationDateTime]).toEqual([200, until]);
    const elsewhere = await openEndpoint();
    const moved = await box.caller.graph('PATCH', `/subscriptions/${id}`, { body: { notificationUrl: elsewhere.url } });
    expect([moved.body.notificationUrl, elsewhere.handshakes.length]).toEqual([elsewhere.url, 1]);
    await elsewhere.close();
    for (const body of [
      { lifecycleNotificationUrl: endpoint.url },
      { resource: 'x' },
      { expirationDateTime: inMinutes(20_000) },
    ]) {
      expect((await box.caller.graph('PATCH', `/subscriptions/${id}`, { body })).status).toBe(400);
    }
    expect((await box.caller.graph('POST', `/subscriptions/${id}/reauthorize`, { body: {} })).status).toBe(204);
    expect((await box.caller.graph('DELETE', `/subscriptions/${id}`)).status).toBe(204);
    expect((await box.caller.graph('DELETE', `/subscriptions/${id}`)).body.error.code).toBe('ResourceNotFound');
  });

  it('ends when its time is over by the clock of the tenant', async () => {
    const { id } = (await subscribe()).body;
    await box.caller.control('POST', '/clock', { advance: 'PT61M' });
    const renewal = await box.caller.graph('PATCH', `/subscriptions/${id}`, {
      body: { expirationDateTime: inMinutes(60) },
    });
    expect([renewal.status, renewal.body.error.code]).toEqual([404, 'ResourceNotFound']);
    expect((await box.caller.graph('GET', '/subscriptions')).body.value).toEqual([]);
    expect((await subscribe()).status).toBe(201);
  });
});
