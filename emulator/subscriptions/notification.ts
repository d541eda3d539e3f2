import { randomUUID } from 'node:crypto';
import type { Change, Tenant } from '../tenant.ts';
import type { Subscription } from './store.ts';

export type LifecycleEvent = 'reauthorizationRequired' | 'subscriptionRemoved' | 'missed';

/** One entry of a notification's `value` (platform facts 3.3). A list tells neither the item nor what happened to it. */
export function notificationOf(tenant: Tenant, subscription: Subscription, change: Change): Record<string, unknown> {
  const common = {
    id: randomUUID(),
    subscriptionId: subscription.id,
    subscriptionExpirationDateTime: offset(subscription.expires),
    clientState: subscription.client_state,
    tenantId: tenant.settings.tenantId,
  };
  if (subscription.kind === 'list') {
    return {
      ...common,
      changeType: 'updated',
      resource: change.resource,
      resourceData: { '@odata.type': '#Microsoft.Graph.ListItem' },
    };
  }
  const [, user, , , , immutable] = change.resource.split('/');
  const id = subscription.immutable === 1 ? immutable! : change.id;
  const resource = `Users/${user}/Messages/${id}`;
  return {
    ...common,
    changeType: change.type,
    resource,
    resourceData: { '@odata.type': '#Microsoft.Graph.Message', '@odata.id': resource, '@odata.etag': change.etag, id },
  };
}

export function lifecycleNotification(
  tenant: Tenant,
  subscription: Subscription,
  event: LifecycleEvent,
): Record<string, unknown> {
  return {
    subscriptionId: subscription.id,
    subscriptionExpirationDateTime: offset(subscription.expires),
    tenantId: tenant.settings.tenantId,
    clientState: subscription.client_state,
    lifecycleEvent: event,
  };
}

const offset = (ms: number): string => new Date(ms).toISOString().replace('Z', '+00:00');
