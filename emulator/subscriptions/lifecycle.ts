import { GraphFault } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import type { Dispatcher } from './dispatcher.ts';
import { type LifecycleEvent, lifecycleNotification } from './notification.ts';
import { changeSubscription, liveSubscription, removeSubscription, type Subscription } from './store.ts';

const QUARTER_HOUR = 900_000;

/**
 * What time does to subscriptions: in the last tenth of its life (at least 15 minutes) one is told that it must be
 * reauthorized, and hears nothing more until it is; an expired one goes without a word.
 */
export function watchExpiry(tenant: Tenant, dispatcher: Dispatcher): void {
  const now = tenant.clock.now();
  const all = tenant.sql('SELECT * FROM subscriptions').all() as unknown as Subscription[];
  for (const subscription of all) {
    if (subscription.expires <= now) {
      removeSubscription(tenant, subscription.id);
      dispatcher.forget(subscription.id);
      continue;
    }
    const notice = Math.max((subscription.expires - subscription.began) / 10, QUARTER_HOUR);
    if (subscription.warned === 0 && subscription.expires - now <= notice) {
      changeSubscription(tenant, subscription.id, { warned: 1 });
      dispatcher.lifecycle(subscription, lifecycleNotification(tenant, subscription, 'reauthorizationRequired'));
    }
  }
}

/** Provokes a lifecycle event. Throws 404 for an unknown subscription, 400 for an event its resource does not have. */
export function provoke(tenant: Tenant, dispatcher: Dispatcher, id: string, event: LifecycleEvent): void {
  const subscription = liveSubscription(tenant, id);
  if (subscription === null) throw new GraphFault(404, 'notFound', 'There is no such subscription.');
  if (event !== 'reauthorizationRequired' && subscription.kind !== 'message') {
    throw new GraphFault(400, 'badRequest', `A list has no lifecycle event '${event}'.`);
  }
  if (event === 'subscriptionRemoved') {
    removeSubscription(tenant, id);
    dispatcher.forget(id);
  }
  if (event === 'reauthorizationRequired') changeSubscription(tenant, id, { warned: 1 });
  dispatcher.lifecycle(subscription, lifecycleNotification(tenant, subscription, event));
}
