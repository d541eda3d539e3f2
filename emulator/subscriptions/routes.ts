import { randomUUID } from 'node:crypto';
import { type Call, GraphFault, type Reply, type Route } from '../route.ts';
import { validateEndpoint } from './handshake.ts';
import { readExpiry, readRenewal, readSubscription } from './request.ts';
import {
  addSubscription,
  belongsTo,
  changeSubscription,
  liveSubscription,
  liveSubscriptions,
  removeSubscription,
  type Subscription,
  sameAs,
  subscriptionShape,
} from './store.ts';
import { readTopic } from './topic.ts';

/** Active subscriptions on one mailbox, over all apps (platform facts 3.4). */
const MOST_A_MAILBOX = 1_000;

export const subscriptionRoutes: readonly Route[] = [
  route('POST', '/subscriptions', create),
  route('GET', '/subscriptions', list),
  route('GET', '/subscriptions/:subscription', (call) => entity(call, asked(call), 200)),
  route('PATCH', '/subscriptions/:subscription', renew),
  route('DELETE', '/subscriptions/:subscription', (call) => {
    removeSubscription(call.tenant, asked(call).id);
    return { status: 204 };
  }),
  route('POST', '/subscriptions/:subscription/reauthorize', (call) => {
    changeSubscription(call.tenant, asked(call).id, { warned: 0, began: call.tenant.clock.now() });
    return { status: 204 };
  }),
];

async function create(call: Call): Promise<Reply> {
  const { tenant, caller } = call;
  const request = readSubscription(call.json);
  const { kind, topic } = readTopic(call, request.resource);
  if (kind === 'list' && request.types.some((type) => type !== 'updated')) {
    throw new GraphFault(400, 'ExtensionError', "A list supports the changeType 'updated' alone.");
  }
  const expires = readExpiry(tenant, kind, request.expires);
  refuseRepeat(call, topic, request.types);
  const mailbox = topic.split('/').slice(0, 2).join('/');
  const crowd = liveSubscriptions(tenant).filter((one) => one.topic === mailbox || one.topic.startsWith(`${mailbox}/`));
  if (kind === 'message' && crowd.length >= MOST_A_MAILBOX) {
    throw new GraphFault(403, 'ExtensionError', 'Number of active subscriptions on this mailbox exceeds the limit.');
  }
  await validateEndpoint(tenant, request.notificationUrl);
  if (request.lifecycleUrl !== null) await validateEndpoint(tenant, request.lifecycleUrl);
  // Another request may have made the same one while the endpoint was asked.
  refuseRepeat(call, topic, request.types);
  const subscription: Subscription = {
    id: randomUUID(),
    app_id: caller.appId,
    creator_id: caller.oid,
    delegated: caller.app ? 0 : 1,
    kind,
    topic,
    resource: request.resource,
    change_types: request.changeType,
    notification_url: request.notificationUrl,
    lifecycle_url: request.lifecycleUrl,
    client_state: request.clientState,
    tls: request.tls,
    immutable: call.prefer.get('idtype')?.toLowerCase() === 'immutableid' ? 1 : 0,
    began: tenant.clock.now(),
    expires,
    warned: 0,
  };
  addSubscription(tenant, subscription);
  return entity(call, subscription, 201);
}

function list(call: Call): Reply {
  const own = liveSubscriptions(call.tenant).filter((subscription) => belongsTo(subscription, call.caller));
  return {
    status: 200,
    body: { '@odata.context': `${call.base}/$metadata#subscriptions`, value: own.map(subscriptionShape) },
  };
}

async function renew(call: Call): Promise<Reply> {
  const { tenant } = call;
  const standing = asked(call);
  const { expires, notificationUrl } = readRenewal(call.json);
  const until = expires === null ? null : readExpiry(tenant, standing.kind, expires);
  if (notificationUrl !== null) await validateEndpoint(tenant, notificationUrl);
  changeSubscription(tenant, standing.id, {
    ...(until === null ? {} : { expires: until, began: tenant.clock.now(), warned: 0 }),
    ...(notificationUrl === null ? {} : { notification_url: notificationUrl }),
  });
  return entity(call, asked(call), 200);
}

function refuseRepeat(call: Call, topic: string, types: Parameters<typeof sameAs>[2]): void {
  if (sameAs(call.tenant, topic, types, call.caller) === null) return;
  throw new GraphFault(
    409,
    'ExtensionError',
    'A subscription with the same resource and changeType already exists for this application.',
  );
}

function asked(call: Call): Subscription {
  const subscription = liveSubscription(call.tenant, call.params.subscription!);
  if (subscription === null || !belongsTo(subscription, call.caller)) {
    throw new GraphFault(404, 'ResourceNotFound', 'The object was not found.');
  }
  return subscription;
}

const entity = (call: Call, subscription: Subscription, status: number): Reply => ({
  status,
  body: { '@odata.context': `${call.base}/$metadata#subscriptions/$entity`, ...subscriptionShape(subscription) },
});

/** The permission depends on the resource, so the topic checks it. */
function route(method: Route['method'], pattern: string, handle: Route['handle']): Route {
  return { method, pattern, permissions: { app: [], delegated: [] }, workload: 'subscriptions', options: [], handle };
}
