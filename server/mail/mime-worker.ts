import { parentPort } from 'node:worker_threads';
import type { Letter, Reading } from '../ports.ts';
import { keyOfMail, sha256Of } from './message-key.ts';
import { readMailHere } from './mime.ts';

/** One message in, one answer out, in the order they came. `null`: it could not be read. */
export type Answer = { readonly job: number; readonly reading: Reading | null; readonly letter: Letter | null };
/** `whole`: for a person to read, instead of for the log. */
export type Question = { readonly job: number; readonly mime: ArrayBuffer; readonly whole: boolean };

/** Said once, when the parsers are loaded: the time a thread takes to start is no message's fault. */
export type Ready = 'ready';

let before: Promise<void> = Promise.resolve();

// One at a time: the pool's clock runs for the oldest message it has not been answered for.
parentPort!.on('message', ({ job, mime, whole }: Question) => {
  before = before.then(async () => {
    let reading: Reading | null = null;
    let letter: Letter | null = null;
    try {
      const bytes = new Uint8Array(mime);
      if (whole) {
        // Only for who reads: what makes HTML safe is large, and the mail of the day does not wait for it to load.
        const { letterOf } = await import('./letter.ts');
        letter = await letterOf(bytes);
      } else {
        const mail = await readMailHere(bytes);
        reading = { key: keyOfMail(mail, bytes), sha256: sha256Of(bytes), ok: true, mail };
      }
    } catch {
      // A message the parser cannot take is answered with nothing; the pool says so to whoever asked.
    }
    parentPort!.postMessage({ job, reading, letter } satisfies Answer);
  });
});

parentPort!.postMessage('ready' satisfies Ready);
