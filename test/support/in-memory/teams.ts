import type { Activity, Card, Teams } from '../../../server/ports.ts';
import type { Obstacle } from '../../../src/domain/reminders/delivery.ts';

/** Teams in memory: people with and without the app, channels with and without a workflow, feeds with chains. */
export class InMemoryTeams implements Teams {
  readonly #feeds = new Map<string, Activity[]>();
  readonly #posts = new Map<string, Card[]>();
  readonly #without = new Set<string>();

  constructor(people: readonly string[], channels: readonly (string | null)[] = []) {
    for (const person of people) this.#feeds.set(person, []);
    for (const channel of channels) this.#posts.set(channel ?? '*', []);
  }

  async notify(person: string, activity: Activity): Promise<'sent' | Obstacle> {
    const feed = this.#feeds.get(person);
    if (feed === undefined) return 'person not found';
    if (this.#without.has(person)) return 'app not installed';
    const others = feed.filter(({ chain }) => chain !== activity.chain);
    this.#feeds.set(person, [structuredClone(activity), ...others]);
    return 'sent';
  }

  async post(directorate: string | null, card: Card): Promise<'sent' | Obstacle> {
    const posts = this.#posts.get(directorate ?? '*');
    if (posts === undefined) return 'channel not set up';
    posts.push(structuredClone(card));
    return 'sent';
  }

  // ---- what a test looks at and does by hand

  feed = (person: string): readonly Activity[] => this.#feeds.get(person) ?? [];
  posts = (directorate: string | null): readonly Card[] => this.#posts.get(directorate ?? '*') ?? [];
  /** Everything anybody could read in Teams. */
  everything = (): string => JSON.stringify([[...this.#feeds.values()], [...this.#posts.values()]]);
  takeAppFrom = (person: string): void => void this.#without.add(person);
}
