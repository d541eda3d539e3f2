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
 * subscription nothing is lost (the sweep finds it), it is only later. Answers what each live one is about, by its id.
 */
export async function keepSubscriptions({
  subscriptions,
  standing,
  now,
}: Pick<Needs, 'standing' | 'now'> & { readonly subscriptions: Subscriptions }): Promise<ReadonlyMap<string, string>> {
  const wishes: Wish[] = [
    ...standing.mailboxes.map(({ address }) => ({
      about: address,
      make: (at: string) => subscriptions.watchMailbox(address, at),
    })),
    ...LISTS.map((list) => ({ about: list, make: (at: string) => subscriptions.watchList(list, at) })),
  ];
  const alive = await subscriptions.list();
  const kept = new Map<string, string>();
  for (const { about, make } of wishes) {
    const standingOne = alive.find((subscription) => subscription.about === about);
    const until = later(now(), LIFETIME_MINUTES);
    const lasts = standingOne !== undefined && standingOne.expiresAt >= later(now(), RENEW_BEFORE_MINUTES);
    const good =
      standingOne !== undefined && (lasts || (await subscriptions.renew(standingOne.id, until)) === 'renewed');
    kept.set(good ? standingOne.id : (await make(until)).id, about);
  }
  return kept;
}

const later = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();
