import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TENANT } from '../support/http/authority.ts';
import { CLIENT_STATE } from '../support/http/council.ts';
import { type Running, running } from '../support/http/running.ts';

let here: Running;
beforeEach(async () => {
  here = await running();
});
afterEach(() => here.close());

const item = (more: object = {}) => ({
  subscriptionId: '7f3a91c2-0000-4000-8000-000000000001',
  subscriptionExpirationDateTime: '2026-12-01T00:00:00Z',
  clientState: CLIENT_STATE,
  changeType: 'created',
  resource: 'Users/u/Messages/m',
  tenantId: TENANT,
  ...more,
});
const tell = (value: unknown, path = '/notifications/graph') =>
  here.app.inject({
    method: 'POST',
    url: path,
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify({ value }),
  });
const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('a notice from Microsoft Graph', () => {
  it('is answered 202 and wakes the worker', async () => {
    const answer = await tell([item()]);
    await soon();
    expect([answer.statusCode, answer.body]).toEqual([202, '']);
    expect(here.council.woken).toEqual([{ subscription: '7f3a91c2-0000-4000-8000-000000000001', what: 'changed' }]);
  });

  it('wakes once for a batch about one subscription, and once for each other one', async () => {
    await tell([item(), item(), item({ subscriptionId: 'another' }), item()]);
    await soon();
    expect(here.council.woken.map(({ subscription }) => subscription)).toEqual([
      '7f3a91c2-0000-4000-8000-000000000001',
      'another',
    ]);
  });

  it.each([
    ['a wrong client state', { clientState: 'guessed' }],
    ['an empty client state', { clientState: '' }],
    ['no client state', { clientState: undefined }],
    ['another tenant', { tenantId: '99999999-9999-4999-8999-999999999999' }],
    ['no subscription', { subscriptionId: undefined }],
  ])('with %s wakes nothing, and the answer does not tell', async (_why, more) => {
    const answer = await tell([item(more)]);
    await soon();
    expect([answer.statusCode, here.council.woken]).toEqual([202, []]);
  });

  it('that is good still wakes when another beside it is not', async () => {
    await tell(['rubbish', item({ clientState: 'guessed' }), item()]);
    await soon();
    expect(here.council.woken).toHaveLength(1);
    const metrics = (await here.app.inject('/metrics')).body;
    expect(metrics).toContain('redress_notices_total{outcome="wrong client state"} 1');
    expect(metrics).toContain('redress_notices_total{outcome="woken"} 1');
  });

  it('wakes nothing where no secret has been set, whatever it carries', async () => {
    await here.close();
    here = await running({ clientState: null });
    await tell([item({ clientState: 'null' }), item({ clientState: '' })]);
    await soon();
    expect(here.council.woken).toEqual([]);
  });

  it.each(['not json', '{"value": 7}', '', '[]', '{"value":[null,1,"x",{}]}'])(
    'that reads %j is answered and ignored',
    async (payload) => {
      const answer = await here.app.inject({
        method: 'POST',
        url: '/notifications/graph',
        headers: { 'content-type': 'application/json' },
        payload,
      });
      await soon();
      expect([answer.statusCode, here.council.woken]).toEqual([202, []]);
    },
  );

  it('that is too large is not read to its end', async () => {
    const answer = await tell([item({ resource: 'x'.repeat(600_000) })]);
    expect([answer.statusCode, here.council.woken]).toEqual([413, []]);
  });

  it('is answered although waking fails, and the fault is logged', async () => {
    here.council.fault = new Error('asleep');
    expect((await tell([item()])).statusCode).toBe(202);
    await soon();
    expect(here.log.join('')).toContain('the worker could not be woken');
  });

  it('says what happened to a subscription itself', async () => {
    const events = ['missed', 'subscriptionRemoved', 'reauthorizationRequired', 'somethingNew'];
    await tell(
      events.map((lifecycleEvent) => item({ lifecycleEvent, changeType: undefined })),
      '/notifications/lifecycle',
    );
    await soon();
    expect(here.council.woken.map(({ what }) => what)).toEqual(['missed', 'removed', 'reauthorise']);
  });

  it('is answered within 3 seconds while a flood of others arrives', async () => {
    const started = performance.now();
    const answers = await Promise.all(Array.from({ length: 300 }, () => tell([item()])));
    expect(answers.every(({ statusCode }) => statusCode === 202)).toBe(true);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe('the validation handshake', () => {
  it.each(['/notifications/graph', '/notifications/lifecycle'])(
    'at %s gives the token back as plain text, decoded',
    async (path) => {
      const validationToken = 'Validation: Testing client application reachability <script>&"Ŵ';
      const answer = await here.app.inject({
        method: 'POST',
        url: path,
        query: { validationToken },
        headers: { 'content-type': 'text/plain; charset=utf-8' },
      });
      expect([answer.statusCode, answer.headers['content-type'], answer.body]).toEqual([
        200,
        'text/plain; charset=utf-8',
        validationToken,
      ]);
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(here.council.woken).toEqual([]);
    },
  );

  it('refuses a token longer than any that Graph sends', async () => {
    const answer = await here.app.inject({
      method: 'POST',
      url: '/notifications/graph',
      query: { validationToken: 'x'.repeat(3_000) },
    });
    expect(answer.statusCode).toBe(400);
  });

  it('does not wait for a body that never comes', async () => {
    const address = new URL(await here.app.listen({ port: 0, host: '127.0.0.1' }));
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(address.port), '127.0.0.1', () => {
        socket.write(
          'POST /notifications/graph?validationToken=abc HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 50\r\n\r\n',
        );
      });
      socket.once('data', (data) => {
        socket.destroy();
        resolve(data.toString());
      });
      socket.setTimeout(3_000, () => reject(new Error('no answer within 3 s')));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 200 [\s\S]*abc$/);
  });
});
