import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClientNeeds, makeClient } from '../../src/api/client.ts';
import { readsByContract } from '../../src/api/reads.ts';
import { type Running, running } from '../support/http/running.ts';

let here: Running;
let origin: string;
beforeAll(async () => {
  here = await running();
  origin = await here.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => here.close());

const client = (more: Partial<ClientNeeds> = {}) =>
  makeClient({
    token: () => here.authority.token(),
    language: () => 'cy',
    reads: readsByContract,
    fetch: (address, init) => fetch(new URL(String(address), origin), init),
    ...more,
  });
const answering = (response: () => Response): Partial<ClientNeeds> => ({ fetch: async () => response() });

describe('the client over the contract', () => {
  it('reads, decides, and gives back what the contract promises', async () => {
    const page = await client().call('intake', { query: { limit: 3, state: 'proposed' } });
    expect(page.ok && page.value.rows.map(({ key }) => key)).toEqual(['k01', 'k02', 'k03']);
    const row = await client().call('confirm', { params: { key: 'k02' }, body: { category: 'service_request' } });
    expect(row.ok && row.value.state).toBe('logged');
    const numbers = await client().call('metrics');
    expect(numbers.ok && numbers.value).toContain('redress_http_requests_total');
  });

  it('turns a refusal into a problem with its sentences, in the language asked for', async () => {
    const again = await client().call('confirm', { params: { key: 'k02' }, body: { category: 'complaint' } });
    expect(again).toMatchObject({
      ok: false,
      refusal: { kind: 'answered', body: { title: 'Mae rhywun arall wedi penderfynu' } },
    });
  });

  it('asks for a fresh token once when the first is refused, and then says that nobody is signed in', async () => {
    const asked: boolean[] = [];
    const renewed = await client({
      token: async (again) => {
        asked.push(again);
        return again ? here.authority.token() : here.authority.token({ exp: 1_000 });
      },
    }).call('me');
    expect([renewed.ok, asked]).toEqual([true, [false, true]]);
    const never = await client({ token: () => here.authority.token({ exp: 1_000 }) }).call('me');
    expect(never).toMatchObject({ ok: false, refusal: { kind: 'not signed in', body: { status: 401 } } });
    expect(await client({ token: async () => null }).call('me')).toEqual({
      ok: false,
      refusal: { kind: 'not signed in', body: null },
    });
  });

  it('never throws: no network, no token, silence, and answers that are not ours are values', async () => {
    const offline = { ok: false, refusal: { kind: 'offline' } };
    expect(await client({ fetch: () => Promise.reject(new TypeError('failed')) }).call('intake')).toEqual(offline);
    const silent = client({
      patience: 20,
      fetch: (_, init) =>
        new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(new Error('late')))),
    });
    expect(await silent.call('work')).toEqual(offline);
    expect(await client({ token: () => Promise.reject(new Error('no host')) }).call('me')).toMatchObject({ ok: false });
    for (const response of [
      () => new Response('<html>proxy</html>', { status: 502 }),
      () => new Response('<html>portal</html>', { status: 200 }),
      () => Response.json({ name: 'without roles' }),
      () => Response.json({ title: 'half a problem' }, { status: 409 }),
    ]) {
      const answer = await client(answering(response)).call('me');
      expect(answer).toEqual({ ok: false, refusal: { kind: 'unreadable', status: response().status } });
    }
  });

  it('sends no token to the public endpoints and encodes what goes into an address', async () => {
    const sent: [string, string | null][] = [];
    const recording = client({
      fetch: async (address, init) => {
        sent.push([String(address), new Headers(init?.headers).get('authorization')]);
        return new Response('{}', { status: 500 });
      },
    });
    await recording.call('health');
    await recording.call('intakeDetail', { params: { key: 'a/b?c#d' } });
    expect(sent[0]).toEqual(['/api/health', null]);
    expect(sent[1]?.[0]).toBe('/api/intake/a%2Fb%3Fc%23d');
  });
});
