import { Client } from '@microsoft/microsoft-graph-client';
import { afterEach, describe, expect, it } from 'vitest';
import { safeAddress } from '../../server/graph/address.ts';
import { startCounting } from '../../server/graph/counts.ts';
import { Bearer, chain } from '../../server/graph/middleware.ts';
import type { GraphRequest } from '../../server/graph/request.ts';
import { openTransport } from '../../server/graph/transport.ts';
import { type Heard, listen, type Said } from './wire.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function wire(answer: (heard: Heard) => Said | 'reset') {
  const server = await listen(answer);
  open.push(server);
  return server;
}

const look: GraphRequest = { operation: 'look', method: 'GET', path: '/sites/root' };

function transport(graphUrl: string, given: string[] = ['token-1', 'token-2'], timeLimitMs = 5_000) {
  const counter = startCounting();
  const tokens = {
    get: async () => given[0] ?? '',
    forget: (token: string) => {
      if (given[0] === token) given.shift();
    },
  };
  return {
    counter,
    ...openTransport({ graphUrl, tokens, counter, closing: new AbortController().signal, timeLimitMs }),
  };
}

describe('the one place that sends', () => {
  it('says who it is, in a language, with an id, and shows its token to Graph', async () => {
    const graph = await wire(() => ({ status: 200, body: { id: 's' } }));
    const answer = await transport(graph.origin).send(look);
    expect(answer).toMatchObject({ status: 200, json: { id: 's' } });
    expect(graph.heard[0]).toMatchObject({ method: 'GET', path: '/v1.0/sites/root' });
    expect(graph.heard[0]?.headers).toMatchObject({
      authorization: 'Bearer token-1',
      'user-agent': 'NONISV|Redress|Redress/0.1',
      'accept-language': 'en-US',
      'client-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('does not follow a redirect by itself, and never shows the token elsewhere', async () => {
    const elsewhere = await wire(() => ({ status: 200, body: 'the file' }));
    const graph = await wire(() => ({ status: 302, headers: { location: `${elsewhere.origin}/transfer/1` } }));
    const { send, transfer } = transport(graph.origin);
    const answer = await send({ ...look, path: '/drives/d/root:/x.eml:/content', wantsBytes: true });
    expect(answer).toMatchObject({ status: 302, headers: { location: `${elsewhere.origin}/transfer/1` } });
    expect(elsewhere.heard).toHaveLength(0);
    const file = await transfer({ method: 'GET', address: `${elsewhere.origin}/transfer/1` });
    expect(file !== 'lost' && Buffer.from(file.bytes).toString()).toBe('the file');
    expect(elsewhere.heard[0]?.headers.authorization).toBeUndefined();
  });

  it('shows no token to the upload address although it is on the origin of Graph itself', async () => {
    const graph = await wire(() => ({ status: 202, body: { nextExpectedRanges: ['26-'] } }));
    await transport(graph.origin).transfer({
      method: 'PUT',
      address: `${graph.origin}/transfer/2`,
      content: new Uint8Array(26),
    });
    expect(graph.heard[0]?.headers.authorization).toBeUndefined();
  });

  it('takes the token off a request that the SDK itself is made to send elsewhere', async () => {
    const elsewhere = await wire(() => ({ status: 200, body: {} }));
    const graph = await wire(() => ({ status: 200, body: {} }));
    for (const baseUrl of [`${elsewhere.origin}/`, `${graph.origin}/`]) {
      const client = Client.initWithMiddleware({ baseUrl, middleware: chain(graph.origin) });
      const request = client.api('/me').middlewareOptions([new Bearer('token-1')]);
      await request.header('Authorization', 'Bearer one-of-somebody-else').get();
    }
    expect(elsewhere.heard[0]?.headers.authorization).toBeUndefined();
    expect(graph.heard[0]?.headers.authorization).toBe('Bearer token-1');
  });

  it.each(['http://graph.example', 'ftp://localhost', 'http://localhost.evil.example', 'graph.microsoft.com'])(
    'refuses %s: neither https nor this machine',
    (address) => {
      expect(() => transport(address)).toThrow('neither https nor an address of this machine');
    },
  );

  it.each(['https://graph.microsoft.com', 'http://localhost:4010', 'http://127.0.0.1:4010', 'http://[::1]:4010'])(
    'takes %s',
    (address) => {
      expect(safeAddress(address, 'Graph').origin).toBe(address);
    },
  );

  it('refuses to fetch a file over plain http from another machine', async () => {
    const { transfer } = transport('http://localhost:1');
    await expect(transfer({ method: 'GET', address: 'http://files.example/transfer/1' })).rejects.toThrow(
      'neither https',
    );
  });

  it('asks for another token once when Graph says this one will not do, also for a POST', async () => {
    const graph = await wire(({ headers }) => ({
      status: headers.authorization === 'Bearer token-2' ? 201 : 401,
      body: {},
    }));
    const answer = await transport(graph.origin).send({ ...look, method: 'POST', json: { a: 1 } });
    expect(answer).toMatchObject({ status: 201 });
    expect(graph.heard.map(({ body }) => body.toString())).toEqual(['{"a":1}', '{"a":1}']);
    const none = await transport(graph.origin, ['old', 'older']).send(look);
    expect(none).toMatchObject({ status: 401 });
  });

  it.each([
    ['a broken connection', () => 'reset' as const],
    ['half an answer', () => ({ status: 200, headers: { 'content-type': 'application/json' }, body: '{"value":[' })],
  ])('calls %s lost and does not repeat it', async (_, answer) => {
    const graph = await wire(answer);
    const { send, counter } = transport(graph.origin);
    expect(await send(look)).toBe('lost');
    expect(graph.heard).toHaveLength(1);
    expect(counter.read()).toMatchObject({ requests: 1, lost: 1 });
  });

  it('stops waiting at its time limit', async () => {
    const slow = await wire(() => ({ status: 200, headers: { 'content-length': '10' }, body: 'half' }));
    expect(await transport(slow.origin, ['t'], 150).send({ ...look, wantsBytes: true })).toBe('lost');
  });

  it('sends bytes as they are, also from the middle of a buffer', async () => {
    const graph = await wire(() => ({ status: 201, body: {} }));
    const middle = new Uint8Array([9, 9, 0, 255, 10, 9]).subarray(2, 5);
    await transport(graph.origin).send({
      ...look,
      method: 'PUT',
      bytes: { content: middle, mediaType: 'message/rfc822' },
    });
    expect(graph.heard[0]?.body).toEqual(Buffer.from([0, 255, 10]));
    expect(graph.heard[0]?.headers['content-type']).toBe('message/rfc822');
  });
});
