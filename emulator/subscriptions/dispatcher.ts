import type { Tenant } from '../tenant.ts';
import { EndpointStates } from './endpoint-state.ts';
import type { Subscription } from './store.ts';
import { timing } from './timings.ts';

/** A notification on its way. `due` is in the tenant's time. */
type Pending = {
  readonly url: string;
  readonly subscription: string;
  readonly coalesce: boolean;
  readonly body: Record<string, unknown>;
  readonly lifecycle: boolean;
  due: number;
  attempt: number;
  readonly firstDue: number;
};

export type Counts = {
  sent: number;
  lost: number;
  /** Lost while a subscription waited to be reauthorized. */
  paused: number;
  repeated: number;
  retries: number;
  dropped: number;
  pending: number;
};

const BATCH_MS = 200;
const MOST_IN_ONE = 100;
const GIVE_UP = 4 * 3_600_000;
const LONGEST_PAUSE = 3_600_000;
const SLOWED = 600_000;

/**
 * Sends notifications at least once: gathered for 200 ms, one POST at a time to an address, again with growing pauses
 * when it does not answer 2xx in time, given up after four hours. Kept in memory: what waits when the tenant stops is
 * lost, as real notifications can be.
 */
export class Dispatcher {
  readonly #tenant: Tenant;
  readonly #states = new EndpointStates();
  readonly #busy = new Set<string>();
  readonly #onDropped: (subscription: string) => void;
  readonly #stopped = new AbortController();
  readonly counts: Counts = { sent: 0, lost: 0, paused: 0, repeated: 0, retries: 0, dropped: 0, pending: 0 };
  /** Lists with a first notification waiting: one says all there is to say. */
  readonly #listsTold = new Set<string>();
  #queue: Pending[] = [];

  constructor(tenant: Tenant, onDropped: (subscription: string) => void) {
    this.#tenant = tenant;
    this.#onDropped = onDropped;
  }

  /**
   * A change notification; a fault rule may lose, repeat, hold back or reorder it. While a subscription waits to be
   * reauthorized its notifications pause, and what they would have said is lost ("Reduce missing subscriptions and change
   * notifications": they may go on for a while; here they pause at once).
   */
  notify(subscription: Subscription, body: Record<string, unknown>): void {
    if (subscription.warned === 1) {
      this.counts.paused += 1;
      return;
    }
    const url = subscription.notification_url;
    const coalesce = subscription.kind === 'list';
    if (coalesce && this.#listsTold.has(subscription.id)) return;
    const pending = this.#pending(url, subscription.id, body, coalesce, false);
    const fault = this.#tenant.notificationFault();
    if (fault?.kind === 'lose') {
      this.counts.lost += 1;
      return;
    }
    const state = this.#states.stateOf(url, this.#tenant.clock.now());
    if (state === 'drop') {
      this.counts.dropped += 1;
      this.#onDropped(subscription.id);
      return;
    }
    if (coalesce) this.#listsTold.add(subscription.id);
    if (state === 'slow') pending.due += SLOWED;
    if (fault?.kind === 'delay') pending.due += fault.ms || 1_000;
    const before =
      fault?.kind === 'reorder' ? this.#queue.findLastIndex((one) => one.url === url && one.attempt === 0) : -1;
    if (before !== -1) this.#queue.splice(before, 0, pending);
    else {
      // Nothing waits that it could overtake, so it lets the next ones overtake.
      if (fault?.kind === 'reorder') pending.due += fault.ms || 1_000;
      this.#queue.push(pending);
    }
    if (fault?.kind === 'repeat') {
      this.counts.repeated += 1;
      this.#queue.push({ ...pending, due: pending.due + BATCH_MS });
    }
  }

  lifecycle(subscription: Subscription, body: Record<string, unknown>): void {
    if (subscription.lifecycle_url === null) return;
    this.#queue.push(this.#pending(subscription.lifecycle_url, subscription.id, body, false, true));
  }

  /** Nothing more is sent to this subscription's endpoint, lifecycle events apart. */
  forget(subscription: string): void {
    this.#listsTold.delete(subscription);
    this.#queue = this.#queue.filter((one) => one.lifecycle || one.subscription !== subscription);
  }

  /** Sends what is due; called often. */
  tick(): void {
    if (this.#queue.length === 0) return;
    const now = this.#tenant.clock.now();
    const batches = new Map<string, Pending[]>();
    const rest: Pending[] = [];
    for (const one of this.#queue) {
      // What failed goes out apart from what is new, because it has its own time limit.
      const key = `${one.attempt} ${one.lifecycle} ${one.url}`;
      const batch = batches.get(key) ?? [];
      if (one.due > now || this.#busy.has(one.url) || batch.length >= MOST_IN_ONE) rest.push(one);
      else {
        batch.push(one);
        if (one.coalesce) this.#listsTold.delete(one.subscription);
        batches.set(key, batch);
      }
    }
    this.#queue = rest;
    for (const batch of batches.values()) void this.#send(batch);
  }

  report(): Counts {
    return { ...this.counts, pending: this.#queue.length };
  }

  stop(): void {
    this.#queue = [];
    this.#stopped.abort();
  }

  #pending(
    url: string,
    subscription: string,
    body: Record<string, unknown>,
    coalesce: boolean,
    lifecycle: boolean,
  ): Pending {
    const due = this.#tenant.clock.now() + BATCH_MS;
    return { url, subscription, body, coalesce, lifecycle, due, attempt: 0, firstDue: due };
  }

  async #send(batch: Pending[]): Promise<void> {
    const { url, attempt } = batch[0]!;
    this.#busy.add(url);
    const began = performance.now();
    const limit = timing(this.#tenant, attempt === 0 ? 'answerMs' : 'retryAnswerMs');
    const taken = await this.#post(url, batch, limit);
    this.#busy.delete(url);
    if (this.#stopped.signal.aborted) return;
    const now = this.#tenant.clock.now();
    this.#states.record(url, now, performance.now() - began);
    if (taken) this.counts.sent += batch.length;
    else this.#again(batch, now);
  }

  async #post(url: string, batch: readonly Pending[], limit: number): Promise<boolean> {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify({ value: batch.map(({ body }) => body) }),
        redirect: 'manual',
        signal: AbortSignal.any([AbortSignal.timeout(limit), this.#stopped.signal]),
      });
      await response.body?.cancel();
      return response.status >= 200 && response.status < 300;
    } catch {
      return false;
    }
  }

  #again(batch: readonly Pending[], now: number): void {
    for (const one of batch) {
      const pause = Math.min(timing(this.#tenant, 'firstRetryMs') * 2 ** one.attempt, LONGEST_PAUSE);
      if (now + pause - one.firstDue > GIVE_UP) {
        this.counts.dropped += 1;
        if (!one.lifecycle) this.#onDropped(one.subscription);
        continue;
      }
      this.counts.retries += 1;
      this.#queue.push({ ...one, attempt: one.attempt + 1, due: now + pause });
    }
  }
}
