import { Worker } from 'node:worker_threads';
import { failedReading, nothing } from './failed-reading.ts';
import type { Job } from './mail-job.ts';
import type { Answer, Question, Ready } from './mime-worker.ts';

export type MailWorker = {
  readonly take: (job: Job) => void;
  /** Jobs taken and not yet answered. */
  readonly load: () => number;
  readonly close: () => Promise<void>;
};

type Options = {
  readonly memoryMb: number;
  /** There is room for another job. */
  readonly onRoom: () => void;
  /** The thread is gone; these jobs were never begun. */
  readonly onEnd: (unread: readonly Job[]) => void;
};

/** A thread that has not loaded the parsers by then never will; a busy machine takes a second. */
const START_LIMIT_MS = 30_000;

/** One worker thread with a clock on the message it is reading. It ends once, and then says which jobs it never began. */
export function startWorker({ memoryMb, onRoom, onEnd }: Options): MailWorker {
  const thread = new Worker(new URL('./mime-worker.ts', import.meta.url), {
    // Not the process's own flags: a test runner's or a debugger's would come along.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, stackSizeMb: 8 },
  });
  const jobs: Job[] = [];
  let number = 0;
  let ended = false;
  let ready = false;
  let clock: NodeJS.Timeout | null = null;

  const stopClock = (): void => {
    if (clock !== null) clearTimeout(clock);
    clock = null;
  };
  const end = (why: 'could not be read' | 'took too long to read'): void => {
    if (ended) return;
    ended = true;
    stopClock();
    const begun = jobs.shift();
    begun?.settle(nothing(begun.mime, why));
    void thread.terminate();
    onEnd(jobs.splice(0));
  };
  const startClock = (): void => {
    const job = jobs[0];
    if (job === undefined) return;
    clock = setTimeout(
      () => {
        // Scar: timers run before messages. A process that was itself held up for long would find the clock run out and the
        // answer unread beside it, so the answer gets its turn first.
        setImmediate(() => {
          if (jobs[0] === job) end('took too long to read');
        });
      },
      ready ? job.limitMs : START_LIMIT_MS,
    );
  };

  thread.on('message', (said: Answer | Ready) => {
    if (ended) return;
    stopClock();
    if (said === 'ready') {
      ready = true;
      startClock();
      return;
    }
    const done = jobs.shift();
    const { reading, letter, file } = said;
    done?.settle({ letter, file, reading: reading ?? failedReading(done.mime, 'could not be read') });
    startClock();
    if (jobs.length === 0) thread.unref();
    onRoom();
  });
  thread.on('messageerror', () => end('could not be read'));
  thread.on('error', () => end('could not be read'));
  thread.on('exit', () => end('could not be read'));
  thread.unref();

  return {
    take: (job) => {
      // Copied, then moved: the caller still keeps the file, and a view into a shared pool cannot be moved.
      const mime = new Uint8Array(job.mime).buffer;
      number += 1;
      thread.ref();
      jobs.push(job);
      thread.postMessage({ job: number, mime, want: job.want } satisfies Question, [mime]);
      if (jobs.length === 1) startClock();
    },
    load: () => jobs.length,
    close: async () => {
      ended = true;
      stopClock();
      for (const job of jobs.splice(0)) job.settle(nothing(job.mime, 'could not be read'));
      await thread.terminate();
    },
  };
}
