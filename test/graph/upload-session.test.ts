import { afterEach, describe, expect, it } from 'vitest';
import { startCounting } from '../../server/graph/counts.ts';
import { pause } from '../../server/graph/pause.ts';
import type { Graph } from '../../server/graph/request.ts';
import { openTransport } from '../../server/graph/transport.ts';
import { uploadInPieces } from '../../server/graph/upload-session.ts';
import { until } from '../support/until.ts';
import { type Heard, listen, type Said } from './wire.ts';

const PIECE = 3_276_800;
const content = new Uint8Array(2 * PIECE + 500).map((_, n) => n % 251);

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** An upload session as drives (or, `outlook`, mailboxes) offer it: in order, and knowing where it stands. */
async function session(strike: (heard: Heard, call: number) => 'reset' | 'reset after' | Said | null, outlook = false) {
  let kept = Buffer.alloc(0);
  let calls = 0;
  const ranges = () =>
    outlook ? { NextExpectedRanges: [String(kept.length)] } : { nextExpectedRanges: [`${kept.length}-`] };
  const server = await listen((heard) => {
    if (heard.method === 'GET') return { status: 200, body: ranges() };
    calls += 1;
    const struck = strike(heard, calls);
    if (struck !== null && struck !== 'reset after') return struck;
    const [, from = '', total = ''] = /bytes (\d+)-\d+\/(\d+)/.exec(String(heard.headers['content-range'])) ?? [];
    if (Number(from) !== kept.length) return { status: 416, body: {} };
    kept = Buffer.concat([kept, heard.body]);
    if (struck === 'reset after') return 'reset';
    const whole = kept.length === Number(total);
    return whole ? { status: 201, body: { id: 'item', webUrl: 'https://x.example' } } : { status: 202, body: ranges() };
  });
  open.push(server);
  const tokens = { get: async () => 'token', forget: () => undefined };
  const end = new AbortController();
  const waits: number[] = [];
  const wire = { graphUrl: server.origin, tokens, counter: startCounting(), closing: end.signal };
  const { transfer } = openTransport(wire);
  const graph = {
    toTransfer: transfer,
    pause: (ms: number) => {
      waits.push(ms);
      return pause(ms, end.signal);
    },
  } as unknown as Graph;
  return {
    graph,
    address: `${server.origin}/transfer/u`,
    server,
    kept: () => kept,
    waits,
    close: () => end.abort(new Error('closed')),
  };
}

describe('a file that goes up in pieces', () => {
  it('goes in order, without the token, and answers what the last piece brought', async () => {
    const { graph, address, server, kept } = await session(() => null);
    expect(await uploadInPieces(graph, address, content, 'keep')).toMatchObject({ id: 'item' });
    expect(Buffer.compare(kept(), content)).toBe(0);
    expect(server.heard.map(({ headers }) => headers['content-range'])).toEqual([
      `bytes 0-${PIECE - 1}/${content.length}`,
      `bytes ${PIECE}-${2 * PIECE - 1}/${content.length}`,
      `bytes ${2 * PIECE}-${content.length - 1}/${content.length}`,
    ]);
    expect(server.heard.every(({ headers }) => headers.authorization === undefined)).toBe(true);
  });

  it.each([
    ['breaks before a piece arrived', 'reset', false],
    ['breaks when a piece had arrived', 'reset after', false],
    ['breaks when a piece had arrived in a mailbox', 'reset after', true],
    ['is throttled', { status: 429, headers: { 'retry-after': '0.2' } }, false],
    ['is answered 503', { status: 503 }, true],
  ] as const)('arrives whole when the line %s', async (_, strike, outlook) => {
    const { graph, address, kept } = await session((_heard, call) => (call === 2 ? strike : null), outlook);
    await uploadInPieces(graph, address, content, 'keep');
    expect(Buffer.compare(kept(), content)).toBe(0);
  });

  it('is left for later when the service asks for more than a minute, and says until when', async () => {
    const { graph, address, server } = await session(() => ({ status: 429, headers: { 'retry-after': '120' } }));
    const fault = await uploadInPieces(graph, address, content, 'keep').catch((error: unknown) => error);
    expect(fault).toMatchObject({ kind: 'throttled', retryAt: expect.stringMatching(/^\d{4}-.*Z$/) });
    expect(server.heard).toHaveLength(1);
  });

  it('waits no longer when the connection is closed meanwhile', async () => {
    const { graph, address, server, waits, close } = await session(() => ({
      status: 429,
      headers: { 'retry-after': '30' },
    }));
    const sending = uploadInPieces(graph, address, content, 'keep').catch((error: unknown) => error);
    await until(() => waits.length === 1, 3);
    close();
    expect(await sending).toMatchObject({ message: 'closed' });
    expect(server.heard).toHaveLength(1);
  });

  it('is a fault at once when the session has ended', async () => {
    const { graph, address, server } = await session(() => ({ status: 404, body: {} }));
    await expect(uploadInPieces(graph, address, content, 'keep a large file')).rejects.toMatchObject({
      name: 'GraphFault',
      kind: 'missing',
      operation: 'keep a large file',
    });
    expect(server.heard).toHaveLength(1);
  });
});
