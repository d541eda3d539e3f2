import { availableParallelism } from 'node:os';
import type { Letter, LetterReader, MailReader, Reading } from '../ports.ts';
import { failedReading } from './failed-reading.ts';
import { type MailWorker, startWorker } from './mail-worker.ts';
import { goneKey } from './message-key.ts';

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

export type Job = {
  readonly mime: Uint8Array;
  readonly limitMs: number;
  /** For a person to read; else for the log. */
  readonly whole: boolean;
  readonly settle: (reading: Reading, letter: Letter | null) => void;
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

  hire();
  return {
    read: (mime) => {
      if (closed) return Promise.resolve(failedReading(mime, 'could not be read'));
      if (mime.byteLength > maxBytes) return Promise.resolve(failedReading(mime, 'too large to read'));
      return new Promise((settle) => {
        waiting.push({ mime, limitMs: limitFor(mime), whole: false, settle });
        share();
      });
    },
    letter: (mime) => {
      if (closed || mime.byteLength > maxBytes) return Promise.resolve(null);
      return new Promise((settle) => {
        // A person waits for it: before the mail of the day.
        waiting.unshift({ mime, limitMs: limitFor(mime), whole: true, settle: (_, letter) => settle(letter) });
        share();
      });
    },
    goneKey,
    close: async () => {
      closed = true;
      for (const job of waiting.splice(0)) job.settle(failedReading(job.mime, 'could not be read'), null);
      await Promise.all([...workers].map((worker) => worker.close()));
    },
  };
}
