import { GraphFault, type Route } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import { resourceUnits } from './resource-units.ts';
import { teamsRates } from './teams-rates.ts';

const AT_ONCE = 4;
const MAILBOX_REQUESTS = 10_000;
const MAILBOX_WINDOW = 600_000;
const UNITS_WINDOW = 60_000;
const UNITS_A_DAY = 1_200_000;
const DAY = 86_400_000;

/** A request occupies its mailbox for at least this long while throttles are on, or four at once could never be seen. */
export const MAILBOX_SERVICE_MS = 4;

type Window = { began: number; used: number };

/** Leave to go on: headers for the answer, and what to call when the answer is out. */
export type Admission = { readonly headers: Record<string, string>; done(): void };

const FREE: Admission = { headers: {}, done: () => {} };

/** The limits of the platform's throttling pages, kept in memory: a restart begins every window anew. */
export class Throttles {
  readonly #tenant: Tenant;
  readonly #busy = new Map<string, number>();
  readonly #waiting = new Map<string, (() => void)[]>();
  readonly #windows = new Map<string, Window>();

  constructor(tenant: Tenant) {
    this.#tenant = tenant;
  }

  /**
   * Throws the 429 that applies, or answers leave. `queue`: a part of a batch waits for one of the mailbox's four
   * places instead of being refused, because the batch itself runs no more than four at once.
   */
  async admit(
    route: Route,
    appId: string,
    mailbox: string | undefined,
    query: Readonly<Record<string, string>>,
    queue: boolean,
    params: Readonly<Record<string, string>> = {},
  ): Promise<Admission> {
    if (!this.#tenant.settings.throttles) return FREE;
    if (route.workload === 'outlook' && mailbox !== undefined) return this.#mailbox(`${appId} ${mailbox}`, queue);
    if (route.workload === 'sharepoint') return this.#units(appId, resourceUnits(route, query));
    if (route.workload === 'teams' && appId !== '') return this.#rates(appId, route, params);
    return FREE;
  }

  async #mailbox(key: string, queue: boolean): Promise<Admission> {
    const window = this.#window(`mailbox ${key}`, MAILBOX_WINDOW);
    if (window.used >= MAILBOX_REQUESTS) {
      throw throttled('Application is over its request limit for this mailbox.', this.#left(window, MAILBOX_WINDOW));
    }
    if ((this.#busy.get(key) ?? 0) >= AT_ONCE) {
      if (!queue) throw throttled('Application is over its MailboxConcurrency limit.', 1);
      await new Promise<void>((go) => {
        const line = this.#waiting.get(key) ?? [];
        line.push(go);
        this.#waiting.set(key, line);
      });
    } else {
      this.#busy.set(key, (this.#busy.get(key) ?? 0) + 1);
    }
    window.used += 1;
    return { headers: {}, done: () => this.#leave(key) };
  }

  /** The place goes to the first in the line, or becomes free. */
  #leave(key: string): void {
    const next = this.#waiting.get(key)?.shift();
    if (next !== undefined) {
      next();
      return;
    }
    this.#waiting.delete(key);
    const busy = (this.#busy.get(key) ?? 1) - 1;
    if (busy === 0) this.#busy.delete(key);
    else this.#busy.set(key, busy);
  }

  #units(appId: string, cost: number): Admission {
    const quota = this.#tenant.settings.resourceUnitsPerMinute;
    const minute = this.#window(`units ${appId}`, UNITS_WINDOW);
    const day = this.#window(`daily units ${appId}`, DAY);
    const reset = this.#left(minute, UNITS_WINDOW);
    if (minute.used + cost > quota || day.used + cost > UNITS_A_DAY) {
      const wait = day.used + cost > UNITS_A_DAY ? this.#left(day, DAY) : reset;
      throw new GraphFault(429, 'activityLimitReached', 'The request has been throttled', {
        headers: { 'Retry-After': String(wait), ...rateLimit(quota, 0, wait) },
        inner: { code: 'throttledRequest' },
      });
    }
    minute.used += cost;
    day.used += cost;
    const near = minute.used >= quota * 0.8;
    return { headers: near ? rateLimit(quota, quota - minute.used, reset) : {}, done: () => {} };
  }

  #rates(appId: string, route: Route, params: Readonly<Record<string, string>>): Admission {
    const rates = teamsRates(route, params).map((rate) => ({
      ...rate,
      window: this.#window(`teams ${appId} ${rate.name}`, rate.length),
    }));
    const full = rates.find(({ window, most }) => window.used >= most);
    if (full !== undefined) {
      const message = 'Please retry again later.';
      throw new GraphFault(429, 'TooManyRequests', message, {
        headers: { 'Retry-After': String(this.#left(full.window, full.length)) },
        inner: { code: '429', status: '429', message },
      });
    }
    for (const { window } of rates) window.used += 1;
    return FREE;
  }

  #window(key: string, length: number): Window {
    const now = this.#tenant.clock.now();
    const window = this.#windows.get(key);
    if (window !== undefined && now >= window.began && now < window.began + length) return window;
    const fresh = { began: now, used: 0 };
    this.#windows.set(key, fresh);
    return fresh;
  }

  /** Whole seconds until the window ends, at least one. */
  #left(window: Window, length: number): number {
    return Math.max(1, Math.ceil((window.began + length - this.#tenant.clock.now()) / 1000));
  }
}

const throttled = (message: string, wait: number): GraphFault =>
  new GraphFault(429, 'ApplicationThrottled', message, { headers: { 'Retry-After': String(wait) } });

const rateLimit = (limit: number, remaining: number, reset: number): Record<string, string> => ({
  'RateLimit-Limit': String(limit),
  'RateLimit-Remaining': String(remaining),
  'RateLimit-Reset': String(reset),
});
