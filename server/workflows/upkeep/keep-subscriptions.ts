import { isFault, type Subscription, type Subscriptions } from '../../ports.ts';
import type { Left } from '../left.ts';
import type { Needs } from '../needs.ts';

/**
 * How long a subscription is asked for, and when it is renewed. Graph's documentation allows 7 days for mail, but a
 * tenant may still hold to the older cap of 4,230 minutes; three days less a margin suits both.
 */
const LIFETIME_MINUTES = 4_200;
const RENEW_BEFORE_MINUTES = 1_440;

const LISTS = ['Cases', 'Case events', 'Intake'] as const;

/** What must be subscribed to and how to make it. */
type Wish = { readonly about: string; readonly make: (expiresAt: string) => Promise<Subscription> };

type Using = Pick<Needs, 'standing' | 'now'> & {
  readonly subscriptions: Subscriptions;
  /** Ids that Graph wants reauthorized: a renewal does that, and they are renewed however long they last. */
  readonly renewNow?: ReadonlySet<string>;
};

/**
 * Sees to it that every mailbox and list wakes us: makes what is missing, renews what ends soon. Without a live
 * subscription nothing is lost (the sweep finds it), it is only later; so one that is refused does not stop the others.
 * Answers what each live one is about, by its id, and what has none.
 */
export async function keepSubscriptions({ subscriptions, standing, now, renewNow = new Set() }: Using): Promise<{
  readonly about: ReadonlyMap<string, string>;
  readonly left: readonly Left[];
}> {
  const wishes: Wish[] = [
    ...standing.mailboxes.map(({ address }) => ({
      about: address,
      make: (at: string) => subscriptions.watchMailbox(address, at),
    })),
    ...LISTS.map((list) => ({ about: list, make: (at: string) => subscriptions.watchList(list, at) })),
  ];
  const alive = await subscriptions.list();
  const kept = new Map<string, string>();
  const left: Left[] = [];
  for (const { about, make } of wishes) {
    const found = alive.find((subscription) => subscription.about === about);
    const until = later(now(), LIFETIME_MINUTES);
    try {
      const lasts = found && found.expiresAt >= later(now(), RENEW_BEFORE_MINUTES) && !renewNow.has(found.id);
      const good = found && (lasts || (await subscriptions.renew(found.id, until)) === 'renewed');
      kept.set(good ? found.id : (await make(until)).id, about);
    } catch (fault) {
      if (isFault(fault, 'throttled')) throw fault;
      // One that could not be renewed may live on for a while.
      if (found) kept.set(found.id, about);
      left.push({ id: about, fault });
    }
  }
  return { about: kept, left };
}

const later = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();
