import { availableParallelism } from 'node:os';
import type { LetterReader, MailReader } from '../ports.ts';
import { failedReading, nothing, type Read } from './failed-reading.ts';
import type { Job } from './mail-job.ts';
import { type MailWorker, startWorker } from './mail-worker.ts';
import { goneKey } from './message-key.ts';
import type { Want } from './mime-worker.ts';

export type MailReaderOptions = {
  /** Worker threads at most; the first starts at once, the others when messages wait. Default: 2, or the cores there are. */
  readonly workers?: number;
  /** A larger message is not opened. Exchange Online takes 150 MB. In bytes. */
  readonly maxBytes?: number;
  /** What one message may take, in milliseconds; every 10 MB of it earn a fifth of that again. */
  readonly timeLimitMs?: number;
  /** JavaScript heap of one worker, in MB. */
  readonly memoryMb?: number;
};

/** Messages a worker is handed ahead, so that it need not wait for the next one to cross over. */
const AHEAD = 3;

/**
 * Reads mail in worker threads. `read` never rejects: a message that takes too long or kills its worker fails alone; those
 * that only waited behind it are read by the next worker. The caller's bytes are left as they are. The threads do not keep
 * the process alive while they have nothing to read.
 */
export function startMailReader(options: MailReaderOptions = {}): MailReader & LetterReader {
  const most = Math.max(1, options.workers ?? Math.min(2, availableParallelism()));
  const maxBytes = options.maxBytes ?? 150 * 1024 * 1024;
  const timeLimitMs = options.timeLimitMs ?? 5_000;
  const waiting: Job[] = [];
  const workers = new Set<MailWorker>();
  let closed = false;

  const hire = (): void => {
    const worker = startWorker({
      memoryMb: options.memoryMb ?? 384,
      onRoom: share,
      onEnd: (unread) => {
        workers.delete(worker);
        waiting.unshift(...unread);
        share();
      },
    });
    workers.add(worker);
  };

  /** Each waiting job goes to the worker with the fewest; another is hired when all have two in hand. */
  function share(): void {
    while (waiting.length > 0 && !closed) {
      const idlest = [...workers].sort((a, b) => a.load() - b.load())[0];
      if (idlest === undefined || (idlest.load() > 1 && workers.size < most)) {
        hire();
        continue;
      }
      if (idlest.load() >= AHEAD) return;
      idlest.take(waiting.shift()!);
    }
  }

  const limitFor = (mime: Uint8Array): number => timeLimitMs * (1 + mime.byteLength / (50 * 1024 * 1024));

  /** A person waits for it: before the mail of the day. */
  function forPerson<T>(mime: Uint8Array, want: Want, of: (read: Read) => T | null): Promise<T | null> {
    if (closed || mime.byteLength > maxBytes) return Promise.resolve(null);
    return new Promise((settle) => {
      waiting.unshift({ mime, limitMs: limitFor(mime), want, settle: (read) => settle(of(read)) });
      share();
    });
  }

  hire();
  return {
    read: (mime) => {
      if (closed) return Promise.resolve(failedReading(mime, 'could not be read'));
      if (mime.byteLength > maxBytes) return Promise.resolve(failedReading(mime, 'too large to read'));
      return new Promise((settle) => {
        waiting.push({ mime, limitMs: limitFor(mime), want: 'log', settle: ({ reading }) => settle(reading) });
        share();
      });
    },
    letter: (mime) => forPerson(mime, 'letter', ({ letter }) => letter),
    attached: (mime, place) => forPerson(mime, place, ({ file }) => file),
    goneKey,
    close: async () => {
      closed = true;
      for (const job of waiting.splice(0)) job.settle(nothing(job.mime, 'could not be read'));
      await Promise.all([...workers].map((worker) => worker.close()));
    },
  };
}
