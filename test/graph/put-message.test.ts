import { expect, it } from 'vitest';
import type { Batcher } from '../../server/graph/batch.ts';
import { openGraph } from '../../server/graph/calls.ts';
import { startCounting } from '../../server/graph/counts.ts';
import { putMessage } from '../../server/graph/put-message.ts';
import type { Transport } from '../../server/graph/transport.ts';

const unused = { transfer: async () => 'lost' } as unknown as Transport;
const letter = (text: string): Uint8Array =>
  Buffer.from(`Message-ID: <every-letter@sender.example>\r\nSubject: ${text}\r\n\r\n${text}`);

/** A mailbox that keeps what is posted; the answer, or the whole request, of some posts is lost. */
function mailbox(strike: (post: number) => 'before' | 'after' | null) {
  const kept: { id: string; createdDateTime: string }[] = [];
  let posts = 0;
  const batcher = {
    send: async ({ method }: { readonly method: string }) => {
      if (method === 'GET') return { status: 200, headers: {}, json: { value: kept }, bytes: new Uint8Array() };
      posts += 1;
      const lost = strike(posts);
      if (lost === 'before') return 'lost';
      const json = { id: `message ${posts}`, createdDateTime: new Date().toISOString() };
      kept.push(json);
      return lost === 'after' ? 'lost' : { status: 201, headers: {}, json, bytes: new Uint8Array() };
    },
  } as unknown as Batcher;
  const graph = openGraph({
    graphUrl: 'https://graph.example',
    transport: unused,
    batcher,
    counter: startCounting(),
    closing: new AbortController().signal,
    wait: async () => undefined,
  });
  return { graph, kept };
}

it('takes no earlier letter of the same Message-ID for one that never arrived: some senders have one id for all', async () => {
  const { graph, kept } = mailbox((post) => (post === 2 ? 'before' : null));
  const first = await putMessage(graph, 'contact@council.example', letter('one'));
  const second = await putMessage(graph, 'contact@council.example', letter('two'));
  expect(new Set([first, second]).size).toBe(2);
  expect(kept).toHaveLength(2);
});

it('finds a letter that did arrive although its answer was lost, and puts it once', async () => {
  const { graph, kept } = mailbox((post) => (post === 2 ? 'after' : null));
  await putMessage(graph, 'contact@council.example', letter('one'));
  await putMessage(graph, 'contact@council.example', letter('two'));
  expect(kept).toHaveLength(2);
});

it('puts letters of one Message-ID one after another, so that none of those under way is taken for another', async () => {
  const { graph, kept } = mailbox((post) => (post === 1 ? 'after' : post === 2 ? 'before' : null));
  const ids = await Promise.all(
    ['one', 'two'].map((text) => putMessage(graph, 'contact@council.example', letter(text))),
  );
  expect(new Set(ids).size).toBe(2);
  expect(kept).toHaveLength(2);
});
