import { randomBytes } from 'node:crypto';
import type { LiveUpdate } from '../../src/api/case-detail-shapes.ts';

/** What happened, as every listener may hear of it or not. */
type Happened = { readonly number: number; readonly update: LiveUpdate };

/** Where one listener's words go. */
export type Listener = {
  readonly person: string;
  /** Whether this listener may hear of it now. */
  mayHear(update: LiveUpdate): Promise<boolean> | boolean;
  send(text: string): void;
  end(): void;
};

/** Updates that are kept for those who come back after a break. */
const KEPT = 2_000;
const MOST_LISTENERS = 2_000;
const MOST_OF_ONE = 6;

/**
 * Tells those who listen what changes. An id says where in the stream somebody is; whoever comes back with an id that is
 * not remembered, or of another run of the server, is told to ask for everything again.
 */
export class LiveHub {
  readonly #run = randomBytes(4).toString('hex');
  readonly #listeners = new Set<Listener>();
  #kept: Happened[] = [];
  #number = 0;

  get size(): number {
    return this.#listeners.size;
  }

  /** Whether there is room for one more, also of this person. */
  hasRoom(person: string): boolean {
    const theirs = [...this.#listeners].filter((one) => one.person === person).length;
    return this.#listeners.size < MOST_LISTENERS && theirs < MOST_OF_ONE;
  }

  /** Listens from where `lastId` says, or from now; answers how to stop. */
  async join(listener: Listener, lastId: string | null): Promise<() => void> {
    const missed = this.#since(lastId);
    listener.send(': redress\n\n');
    if (missed === null) listener.send(this.#said({ number: this.#number, update: { kind: 'refresh' } }));
    this.#listeners.add(listener);
    for (const happened of missed ?? []) await this.#offer(listener, happened);
    return () => void this.#listeners.delete(listener);
  }

  tell(update: LiveUpdate): void {
    this.#number += 1;
    const happened = { number: this.#number, update };
    this.#kept.push(happened);
    if (this.#kept.length > KEPT) this.#kept = this.#kept.slice(-KEPT / 2);
    for (const listener of this.#listeners) void this.#offer(listener, happened);
  }

  /** A sign of life: proxies close what is silent, and a listener who is gone shows when written to. */
  beat(): void {
    for (const listener of this.#listeners) listener.send(': still here\n\n');
  }

  close(): void {
    for (const listener of this.#listeners) listener.end();
    this.#listeners.clear();
  }

  async #offer(listener: Listener, happened: Happened): Promise<void> {
    try {
      // A case that is not, or not any more, this listener's to see: they hear of nothing, not even that it changed.
      if (await listener.mayHear(happened.update)) listener.send(this.#said(happened));
    } catch {
      // Whether they may hear of it cannot be told: the stream ends, and whoever comes back is asked anew.
      this.#listeners.delete(listener);
      listener.end();
    }
  }

  #said = ({ number, update }: Happened): string => `id: ${this.#run}-${number}\ndata: ${JSON.stringify(update)}\n\n`;

  /** What happened after an id; null where that is not known. Without an id somebody begins now. */
  #since(lastId: string | null): readonly Happened[] | null {
    if (lastId === null) return [];
    const [run, number] = lastId.split('-');
    const after = Number(number);
    const first = this.#kept[0]?.number ?? this.#number + 1;
    if (run !== this.#run || !Number.isSafeInteger(after) || after < first - 1 || after > this.#number) return null;
    return this.#kept.filter((one) => one.number > after);
  }
}
