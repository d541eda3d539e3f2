import { GraphFault } from '../route.ts';
import type { ControlCall, Slice } from '../slice.ts';
import type { Tenant } from '../tenant.ts';
import { Dispatcher } from './dispatcher.ts';
import { provoke, watchExpiry } from './lifecycle.ts';
import { type LifecycleEvent, lifecycleNotification, notificationOf } from './notification.ts';
import { subscriptionRoutes } from './routes.ts';
import { subscriptionSchema } from './schema.ts';
import { listenersTo, liveSubscription, liveSubscriptions, subscriptionShape } from './store.ts';
import { offerTimings } from './timings.ts';
import { topicsOf } from './topic.ts';

const TICK_MS = 50;
const EXPIRY_TICKS = 10;

const dispatchers = new WeakMap<Tenant, Dispatcher>();

/**
 * Change notifications for mail and lists. Control: `GET /subscriptions` (all of the tenant, and what became of the
 * notifications), `POST /lifecycle {"subscription", "event"}`.
 */
export const subscriptions: Slice = {
  name: 'subscriptions',
  schema: subscriptionSchema,
  routes: subscriptionRoutes,
  control: [
    {
      method: 'GET',
      path: '/subscriptions',
      handle: ({ tenant }) => ({
        status: 200,
        body: { value: liveSubscriptions(tenant).map(subscriptionShape), notifications: dispatcherOf(tenant).report() },
      }),
    },
    {
      method: 'POST',
      path: '/lifecycle',
      handle: (call) => {
        const { subscription, event } = lifecycleAsked(call);
        provoke(call.tenant, dispatcherOf(call.tenant), subscription, event);
        return { status: 204 };
      },
    },
  ],
  start(tenant) {
    offerTimings(tenant);
    const dispatcher: Dispatcher = new Dispatcher(tenant, (id) => {
      const subscription = liveSubscription(tenant, id);
      // What Graph had to drop it admits, where somebody listens (Outlook alone).
      if (subscription?.kind === 'message')
        dispatcher.lifecycle(subscription, lifecycleNotification(tenant, subscription, 'missed'));
    });
    dispatchers.set(tenant, dispatcher);
    tenant.onChange((change) => {
      for (const topic of topicsOf(change)) {
        for (const subscription of listenersTo(tenant, topic)) {
          if (subscription.expires <= tenant.clock.now()) continue;
          if (subscription.kind === 'message' && !subscription.change_types.split(',').includes(change.type)) continue;
          dispatcher.notify(subscription, notificationOf(tenant, subscription, change));
        }
      }
    });
    let ticks = 0;
    const timer = setInterval(() => {
      if (ticks++ % EXPIRY_TICKS === 0) watchExpiry(tenant, dispatcher);
      dispatcher.tick();
    }, TICK_MS);
    timer.unref();
    return () => {
      clearInterval(timer);
      dispatcher.stop();
    };
  },
};

function dispatcherOf(tenant: Tenant): Dispatcher {
  const dispatcher = dispatchers.get(tenant);
  if (dispatcher === undefined) throw new Error('The tenant has not started.');
  return dispatcher;
}

function lifecycleAsked({ json }: ControlCall): { subscription: string; event: LifecycleEvent } {
  const { subscription, event } = (typeof json === 'object' && json !== null ? json : {}) as Record<string, unknown>;
  if (typeof subscription !== 'string') throw new GraphFault(400, 'badRequest', '"subscription" must be an id.');
  if (event !== 'reauthorizationRequired' && event !== 'subscriptionRemoved' && event !== 'missed') {
    throw new GraphFault(400, 'badRequest', '"event" is reauthorizationRequired, subscriptionRemoved or missed.');
  }
  return { subscription, event };
}
