import { afterEach, expect, it } from 'vitest';
import { openCaseFiles } from '../../server/graph/case-files.ts';
import { startCounting } from '../../server/graph/counts.ts';
import { pause } from '../../server/graph/pause.ts';
import type { Graph } from '../../server/graph/request.ts';
import type { Site } from '../../server/graph/site.ts';
import { openTransport } from '../../server/graph/transport.ts';
import { until } from '../support/until.ts';
import { listen, type Said } from './wire.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** A library whose files are all at one address, which answers what is said. */
async function library(say: (call: number) => Said) {
  let calls = 0;
  const server = await listen(() => {
    calls += 1;
    return say(calls);
  });
  open.push(server);
  const end = new AbortController();
  const waits: number[] = [];
  const tokens = { get: async () => 'token', forget: () => undefined };
  const wire = { graphUrl: server.origin, tokens, counter: startCounting(), closing: end.signal };
  const graph = {
    call: async () => ({ status: 302, headers: { location: `${server.origin}/kept` }, bytes: new Uint8Array() }),
    toTransfer: openTransport(wire).transfer,
    pause: (ms: number) => {
      waits.push(ms);
      return pause(ms, end.signal);
    },
  } as unknown as Graph;
  const files = openCaseFiles(graph, { drive: async () => '/drives/d' } as unknown as Site);
  return { files, server, waits, close: () => end.abort(new Error('closed')) };
}

it('a kept file whose library asks for more than somebody waits is left for later, and the fault says until when', async () => {
  const { files, server } = await library(() => ({ status: 429, headers: { 'retry-after': '60' } }));
  await expect(files.read('a/b')).rejects.toMatchObject({ kind: 'throttled', retryAt: expect.stringMatching(/Z$/) });
  expect(server.heard).toHaveLength(1);
});

it('what several waits ask for together is no more than somebody waits', async () => {
  const { files, server } = await library(() => ({ status: 503, headers: { 'retry-after': '2' } }));
  await expect(files.read('a/b')).rejects.toMatchObject({
    kind: 'unavailable',
    retryAt: expect.stringMatching(/Z$/),
  });
  expect(server.heard).toHaveLength(3);
}, 15_000);

it('a link that has ended is followed no further: the next one is asked for', async () => {
  const { files } = await library((call) => (call === 1 ? { status: 404 } : { status: 200, body: 'letter' }));
  expect(Buffer.from((await files.read('a/b')) as Uint8Array).toString()).toBe('letter');
});

it('a wait for a kept file ends when the connection is closed', async () => {
  const { files, waits, close } = await library(() => ({ status: 429, headers: { 'retry-after': '4' } }));
  const reading = files.read('a/b').catch((error: unknown) => error);
  await until(() => waits.length === 1, 3);
  close();
  expect(await reading).toMatchObject({ message: 'closed' });
});
