import type { Subscription, Subscriptions } from '../../../server/ports.ts';

/** Subscriptions in memory. They end when the clock that the test gave passes their time, as Graph's do. */
export class InMemorySubscriptions implements Subscriptions {
  readonly #all = new Map<string, Subscription>();
  readonly #now: () => string;
  #made = 0;

  constructor(now: () => string = () => '2026-06-01T09:00:00Z') {
    this.#now = now;
  }

  async list(): Promise<readonly Subscription[]> {
    return [...this.#all.values()].filter(({ expiresAt }) => Date.parse(expiresAt) > Date.parse(this.#now()));
  }

  watchMailbox(mailbox: string, expiresAt: string): Promise<Subscription> {
    return this.#watch(mailbox, expiresAt);
  }

  watchList(list: 'Cases' | 'Case events' | 'Intake', expiresAt: string): Promise<Subscription> {
    return this.#watch(list, expiresAt);
  }

  async renew(id: string, expiresAt: string): Promise<'renewed' | 'gone'> {
    const standing = (await this.list()).find((one) => one.id === id);
    if (!standing) return 'gone';
    this.#all.set(id, { ...standing, expiresAt });
    return 'renewed';
  }

  async end(id: string): Promise<void> {
    this.#all.delete(id);
  }

  async #watch(about: string, expiresAt: string): Promise<Subscription> {
    const standing = (await this.list()).find((one) => one.about === about);
    const id = standing?.id ?? `subscription-${++this.#made}`;
    const subscription = { id, about, expiresAt };
    this.#all.set(id, subscription);
    return subscription;
  }
}
