import { parentPort } from 'node:worker_threads';
import { messageKeyBasis } from '../../src/domain/triage/message-key.ts';
import type { Reading } from '../ports.ts';
import { messageKey, sha256Of } from './message-key.ts';
import { readMailHere } from './mime.ts';

/** One message in, one answer out, in the order they came. `null`: it could not be read. */
export type Answer = { readonly job: number; readonly reading: Reading | null };
export type Question = { readonly job: number; readonly mime: ArrayBuffer };

/** Said once, when the parsers are loaded: the time a thread takes to start is no message's fault. */
export type Ready = 'ready';

let before: Promise<void> = Promise.resolve();

// One at a time: the pool's clock runs for the oldest message it has not been answered for.
parentPort!.on('message', ({ job, mime }: Question) => {
  before = before.then(async () => {
    let reading: Reading | null = null;
    try {
      const bytes = new Uint8Array(mime);
      const mail = await readMailHere(bytes);
      reading = { key: messageKey(messageKeyBasis(mail)), sha256: sha256Of(bytes), ok: true, mail };
    } catch {
      reading = null;
    }
    parentPort!.postMessage({ job, reading } satisfies Answer);
  });
});

parentPort!.postMessage('ready' satisfies Ready);
