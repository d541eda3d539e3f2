import type { Caller } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import type { ChangeType, Kind } from './topic.ts';

export type Subscription = {
  readonly id: string;
  readonly app_id: string;
  readonly creator_id: string;
  readonly delegated: number;
  readonly kind: Kind;
  readonly topic: string;
  readonly resource: string;
  /** Comma separated, as asked. */
  readonly change_types: string;
  readonly notification_url: string;
  readonly lifecycle_url: string | null;
  readonly client_state: string | null;
  readonly tls: string;
  /** Made with `Prefer: IdType="ImmutableId"`: its notifications carry such ids. */
  readonly immutable: number;
  readonly began: number;
  readonly expires: number;
  /** reauthorizationRequired was sent, and neither a renewal nor a reauthorization has come since: notifications pause. */
  readonly warned: number;
};

const COLUMNS = [
  'id',
  'app_id',
  'creator_id',
  'delegated',
  'kind',
  'topic',
  'resource',
  'change_types',
  'notification_url',
  'lifecycle_url',
  'client_state',
  'tls',
  'immutable',
  'began',
  'expires',
  'warned',
] as const; // prettier-ignore

/** Who listens to what, kept at hand: every change in the tenant asks. */
const listeners = new WeakMap<Tenant, Map<string, Subscription[]>>();

export function addSubscription(tenant: Tenant, subscription: Subscription): void {
  tenant
    .sql(`INSERT INTO subscriptions VALUES (${COLUMNS.map(() => '?').join(', ')})`)
    .run(...COLUMNS.map((column) => subscription[column]));
  listeners.delete(tenant);
}

export function changeSubscription(
  tenant: Tenant,
  id: string,
  changes: { expires?: number; began?: number; warned?: number; notification_url?: string },
): void {
  for (const [column, value] of Object.entries(changes)) {
    tenant.sql(`UPDATE subscriptions SET ${column} = ? WHERE id = ?`).run(value, id);
  }
  listeners.delete(tenant);
}

export function removeSubscription(tenant: Tenant, id: string): void {
  tenant.sql('DELETE FROM subscriptions WHERE id = ?').run(id);
  listeners.delete(tenant);
}

/** null: never there, deleted, or expired. */
export function liveSubscription(tenant: Tenant, id: string): Subscription | null {
  const row = tenant.sql('SELECT * FROM subscriptions WHERE id = ? AND expires > ?').get(id, tenant.clock.now());
  return (row as Subscription | undefined) ?? null;
}

export function liveSubscriptions(tenant: Tenant): Subscription[] {
  return tenant
    .sql('SELECT * FROM subscriptions WHERE expires > ? ORDER BY began, id')
    .all(tenant.clock.now()) as unknown as Subscription[];
}

/** An app sees its own subscriptions, a person those they made with the app. */
export function belongsTo(subscription: Subscription, caller: Caller): boolean {
  if (subscription.app_id !== caller.appId) return false;
  return caller.app ? subscription.delegated === 0 : subscription.creator_id === caller.oid;
}

/** The live one with the same app, creator, topic and change types. */
export function sameAs(
  tenant: Tenant,
  topic: string,
  types: readonly ChangeType[],
  caller: Caller,
): Subscription | null {
  const wanted = [...types].sort().join();
  return (
    liveSubscriptions(tenant).find(
      (standing) =>
        belongsTo(standing, caller) &&
        standing.topic === topic &&
        standing.change_types.split(',').sort().join() === wanted,
    ) ?? null
  );
}

export function listenersTo(tenant: Tenant, topic: string): readonly Subscription[] {
  let index = listeners.get(tenant);
  if (index === undefined) {
    index = new Map();
    for (const subscription of liveSubscriptions(tenant)) {
      const standing = index.get(subscription.topic);
      if (standing === undefined) index.set(subscription.topic, [subscription]);
      else standing.push(subscription);
    }
    listeners.set(tenant, index);
  }
  return index.get(topic) ?? NOBODY;
}

const NOBODY: readonly Subscription[] = [];

/** The subscription resource. */
export function subscriptionShape(subscription: Subscription): Record<string, unknown> {
  return {
    id: subscription.id,
    resource: subscription.resource,
    applicationId: subscription.app_id,
    changeType: subscription.change_types,
    clientState: subscription.client_state,
    notificationUrl: subscription.notification_url,
    notificationQueryOptions: null,
    lifecycleNotificationUrl: subscription.lifecycle_url,
    expirationDateTime: new Date(subscription.expires).toISOString(),
    creatorId: subscription.creator_id,
    includeResourceData: false,
    latestSupportedTlsVersion: subscription.tls,
    encryptionCertificate: null,
    encryptionCertificateId: null,
    notificationUrlAppId: null,
  };
}
