import { expect, it } from 'vitest';
import type { Batcher } from '../../server/graph/batch.ts';
import { openGraph } from '../../server/graph/calls.ts';
import { startCounting } from '../../server/graph/counts.ts';
import { putMessage } from '../../server/graph/put-message.ts';
import type { Transport } from '../../server/graph/transport.ts';

const unused = { transfer: async () => 'lost' } as unknown as Transport;
const letter = (text: string, date = ''): Uint8Array =>
  Buffer.from(
    `Message-ID: <every-letter@sender.example>\r\n${date && `Date: ${date}\r\n`}Subject: ${text}\r\n\r\n${text}`,
  );

type Kept = { readonly id: string; readonly createdDateTime: string; readonly sentDateTime: string };

/** A mailbox that keeps what is posted; the answer, or the whole request, of some posts is lost. */
function mailbox(strike: (post: number) => 'before' | 'after' | null, kept: Kept[] = []) {
  let posts = 0;
  const batcher = {
    send: async ({ method, bytes }: { readonly method: string; readonly bytes?: { readonly content: Uint8Array } }) => {
      if (method === 'GET') return { status: 200, headers: {}, json: { value: kept }, bytes: new Uint8Array() };
      posts += 1;
      const lost = strike(posts);
      if (lost === 'before') return 'lost';
      const mime = Buffer.from(Buffer.from(bytes?.content ?? []).toString('latin1'), 'base64').toString('latin1');
      const sent = /^Date: (.*)\r$/m.exec(mime)?.[1];
      const now = new Date().toISOString();
      const sentDateTime = sent === undefined ? now : new Date(sent).toISOString();
      const json = { id: `message ${kept.length + 1}`, createdDateTime: now, sentDateTime };
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

it('takes no letter that another import has just put for one of the same Message-ID that never arrived', async () => {
  const first = mailbox(() => null);
  await putMessage(first.graph, 'contact@council.example', letter('one', 'Mon, 02 Nov 2026 09:00:00 +0000'));
  const second = mailbox((post) => (post === 1 ? 'before' : null), first.kept);
  await putMessage(second.graph, 'contact@council.example', letter('two', 'Tue, 03 Nov 2026 10:00:00 +0000'));
  expect(first.kept).toHaveLength(2);

  const again = mailbox((post) => (post === 1 ? 'after' : null), first.kept);
  await putMessage(again.graph, 'contact@council.example', letter('three', 'Wed, 04 Nov 2026 11:00:00 +0000'));
  expect(first.kept).toHaveLength(3);
});
