import { nameOfFault } from '../ports.ts';
import type { Left } from '../workflows/left.ts';

/** What a lane is doing, for the health page and the log. No personal data. */
export type LaneStatus = {
  readonly name: string;
  /** UTC instant of the last run that ended well; null: not yet. */
  readonly lastDone: string | null;
  /** Runs that failed since then. */
  readonly failures: number;
  /** What the last run that ended well had to leave, by id: messages, cases, mailboxes. */
  readonly left: readonly string[];
  /** The kind of the last fault while `failures` is above zero or something is left. */
  readonly fault: string | null;
};

type Options = {
  readonly name: string;
  /** Run at least this often, in milliseconds, woken or not. */
  readonly everyMs: number;
  /** The same while something is left; left out: `everyMs`. */
  readonly leftMs?: number;
  /** At least this long between two runs, however often it is woken. */
  readonly restMs?: number;
  /** Answers what it had to leave, or nothing. */
  readonly work: () => Promise<readonly Left[]>;
  readonly now: () => string;
  readonly log: (line: LaneStatus) => void;
};

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;
/** A timer of more than 2^31 - 1 ms fires at once; whoever wakes early only looks at the time again. */
const LONGEST_TIMER_MS = 2_147_483_647;

/**
 * One piece of work that never runs twice at once: woken by a notification or by its own interval, and after a fault
 * tried again with growing waits (at least until the time the service itself asked for). A wake during a run means one
 * more run after it, because what woke us may have come too late for the run under way.
 */
export class Lane {
  readonly #options: Options;
  #wanted = false;
  #running: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #notBefore = 0;
  #failures = 0;
  #left: readonly string[] = [];
  #fault: string | null = null;
  #lastDone: string | null = null;
  #stopped = false;

  constructor(options: Options) {
    this.#options = options;
  }

  status = (): LaneStatus => ({
    name: this.#options.name,
    lastDone: this.#lastDone,
    failures: this.#failures,
    left: this.#left,
    fault: this.#fault,
  });

  wake(): void {
    this.#wanted = true;
    this.#go();
  }

  /** Ends after the run under way, if any. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#running;
  }

  #go(): void {
    if (this.#stopped || this.#running || !this.#wanted) return;
    const wait = this.#notBefore - performance.now();
    if (wait > 0) {
      this.#later(wait);
      return;
    }
    this.#wanted = false;
    this.#running = this.#once().finally(() => {
      this.#running = null;
      const { everyMs, leftMs = everyMs } = this.#options;
      if (this.#wanted) this.#go();
      else this.#later(this.#left.length > 0 ? Math.min(leftMs, everyMs) : everyMs);
    });
  }

  async #once(): Promise<void> {
    try {
      this.#ended(await this.#options.work());
      this.#notBefore = performance.now() + (this.#options.restMs ?? 0);
    } catch (error) {
      this.#failures += 1;
      this.#fault = nameOfFault(error);
      this.#notBefore = performance.now() + this.#waitAfter(error);
      this.#wanted = true;
      this.#options.log(this.status());
    }
  }

  #ended(left: readonly Left[]): void {
    const before = this.#left.join();
    this.#failures = 0;
    this.#left = left.map(({ id }) => id);
    this.#fault = left[0] ? nameOfFault(left[0].fault) : null;
    this.#lastDone = this.#options.now();
    if (left.length > 0 && this.#left.join() !== before) this.#options.log(this.status());
  }

  #waitAfter(error: unknown): number {
    const growing = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (this.#failures - 1));
    const asked =
      error instanceof Error && 'retryAt' in error && typeof error.retryAt === 'string'
        ? Date.parse(error.retryAt) - Date.now()
        : 0;
    return Math.max(growing, asked || 0);
  }

  #later(ms: number): void {
    if (this.#stopped) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.wake(), Math.min(ms, LONGEST_TIMER_MS));
  }
}
