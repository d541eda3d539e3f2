import { parentPort } from 'node:worker_threads';
import type { AttachedFile, Letter, Reading } from '../ports.ts';
import { keyOfMail, sha256Of } from './message-key.ts';
import { attachedHere, readMailHere } from './mime.ts';

/** One message in, one answer out, in the order they came. `null`: it could not be read. */
export type Answer = {
  readonly job: number;
  readonly reading: Reading | null;
  readonly letter: Letter | null;
  readonly file: AttachedFile | null;
};
/** What is asked: for the log, for a person to read, or the attachment at a place of the list. */
export type Want = 'log' | 'letter' | number;
export type Question = { readonly job: number; readonly mime: ArrayBuffer; readonly want: Want };

/** Said once, when the parsers are loaded: the time a thread takes to start is no message's fault. */
export type Ready = 'ready';

let before: Promise<void> = Promise.resolve();

// One at a time: the pool's clock runs for the oldest message it has not been answered for.
parentPort!.on('message', ({ job, mime, want }: Question) => {
  before = before.then(async () => {
    let reading: Reading | null = null;
    let letter: Letter | null = null;
    let file: AttachedFile | null = null;
    try {
      const bytes = new Uint8Array(mime);
      if (want === 'letter') {
        // Only for who reads: what makes HTML safe is large, and the mail of the day does not wait for it to load.
        const { letterOf } = await import('./letter.ts');
        letter = await letterOf(bytes);
      } else if (want !== 'log') {
        file = await attachedHere(bytes, want);
      } else {
        const mail = await readMailHere(bytes);
        reading = { key: keyOfMail(mail, bytes), sha256: sha256Of(bytes), ok: true, mail };
      }
    } catch {
      // A message the parser cannot take is answered with nothing; the pool says so to whoever asked.
    }
    parentPort!.postMessage({ job, reading, letter, file } satisfies Answer);
  });
});

parentPort!.postMessage('ready' satisfies Ready);
