import type { Subscription, Subscriptions } from '../../ports.ts';
import type { Needs } from '../needs.ts';

/**
 * How long a subscription is asked for, and when it is renewed. Graph's documentation allows 7 days for mail, but a
 * tenant may still hold to the older cap of 4,230 minutes; three days less a margin suits both.
 */
const LIFETIME_MINUTES = 4_200;
const RENEW_BEFORE_MINUTES = 1_440;

const LISTS = ['Cases', 'Case events', 'Intake'] as const;

/** What must be subscribed to and how to tell it from another one. */
type Wish = { readonly about: string; readonly make: (expiresAt: string) => Promise<Subscription> };

/**
 * Sees to it that every mailbox and list wakes us: makes what is missing, renews what ends soon. Without a live
 * subscription nothing is lost (the sweep finds it), it is only later. Answers what it did.
 */
export async function keepSubscriptions({
  subscriptions,
  standing,
  now,
}: Pick<Needs, 'standing' | 'now'> & { readonly subscriptions: Subscriptions }): Promise<{
  readonly made: number;
  readonly renewed: number;
  readonly alive: number;
}> {
  const wishes: Wish[] = [
    ...standing.mailboxes.map(({ address }) => ({
      about: address,
      make: (at: string) => subscriptions.watchMailbox(address, at),
    })),
    ...LISTS.map((list) => ({ about: list, make: (at: string) => subscriptions.watchList(list, at) })),
  ];
  const alive = await subscriptions.list();
  let made = 0;
  let renewed = 0;
  for (const { about, make } of wishes) {
    const standingOne = alive.find((subscription) => subscription.about === about);
    if (standingOne === undefined) {
      await make(later(now(), LIFETIME_MINUTES));
      made += 1;
    } else if (standingOne.expiresAt < later(now(), RENEW_BEFORE_MINUTES)) {
      const outcome = await subscriptions.renew(standingOne.id, later(now(), LIFETIME_MINUTES));
      if (outcome === 'gone') await make(later(now(), LIFETIME_MINUTES));
      renewed += 1;
    }
  }
  return { made, renewed, alive: wishes.length };
}

const later = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();
