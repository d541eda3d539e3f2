import type { Subscription, Subscriptions } from '../ports.ts';
import { GraphFault } from './graph-fault.ts';
import type { ListName } from './lists/column.ts';
import { LISTS } from './lists.ts';
import { prefer } from './outlook.ts';
import { type Graph, NO_BYTES, piece } from './request.ts';
import type { Site } from './site.ts';

export type NotifyUs = {
  /** Where Graph sends notifications, lifecycle events included; null where nobody can reach this server. */
  readonly notificationUrl: string | null;
  /** Comes back with every notification and proves that Graph sent it; at most 128 characters. */
  readonly clientState: string | null;
};

type Listed = {
  readonly id: string;
  readonly resource: string;
  readonly notificationUrl?: string;
  readonly expirationDateTime: string;
};

/** Change notifications. They only wake the server; the delta finds the work (decision 4). */
export function openSubscriptions(graph: Graph, site: Site, { notificationUrl, clientState }: NotifyUs): Subscriptions {
  const all = async (): Promise<Listed[]> => {
    const found: Listed[] = [];
    let next: string | null = '/subscriptions';
    while (next !== null) {
      const { json } = await graph.call({ operation: 'list the subscriptions', method: 'GET', path: next });
      const page = json as { value: Listed[]; '@odata.nextLink'?: string };
      found.push(...page.value);
      next = page['@odata.nextLink'] ? graph.pathOf(page['@odata.nextLink']) : null;
    }
    return found;
  };

  const isOurs = (one: Listed) => one.notificationUrl === notificationUrl;
  const standing = async (resource: string): Promise<Listed | null> =>
    (await all()).find((one) => one.resource.toLowerCase() === resource.toLowerCase()) ?? null;

  const watch = async (
    resource: string,
    changeType: string,
    about: string,
    expiresAt: string,
  ): Promise<Subscription> => {
    if (notificationUrl === null) {
      throw new Error(
        'There is no address that Microsoft 365 could send notifications to; REDRESS_PUBLIC_URL gives it.',
      );
    }
    const subscribe = async (): Promise<Subscription> => {
      const { json } = await graph.call({
        operation: 'subscribe to changes',
        method: 'POST',
        path: '/subscriptions',
        headers: prefer(),
        json: {
          changeType,
          resource,
          notificationUrl,
          // It cannot be added later.
          lifecycleNotificationUrl: notificationUrl,
          expirationDateTime: expiresAt,
          ...(clientState !== null && { clientState }),
        },
        // Graph calls us back before it answers; that is not for a batch.
        alone: true,
        looked: async () => {
          const there = await standing(resource);
          return there && isOurs(there) ? { status: 200, headers: {}, json: there, bytes: NO_BYTES } : null;
        },
      });
      return subscriptionOf(json as Listed, about);
    };
    try {
      return await subscribe();
    } catch (error) {
      // One application may have one subscription to a resource (409): ours, or that of an address we had before.
      const there = error instanceof GraphFault && error.status === 409 ? await standing(resource) : null;
      if (there === null) throw error;
      if (isOurs(there) && (await renew(there.id, expiresAt)) === 'renewed') {
        return { ...subscriptionOf(there, about), expiresAt };
      }
      await end(there.id);
      return subscribe();
    }
  };

  const renew = async (id: string, expiresAt: string): Promise<'renewed' | 'gone'> => {
    try {
      await graph.call({
        operation: 'renew a subscription',
        method: 'PATCH',
        path: `/subscriptions/${piece(id)}`,
        json: { expirationDateTime: expiresAt },
      });
      return 'renewed';
    } catch (error) {
      if (error instanceof GraphFault && error.kind === 'missing') return 'gone';
      throw error;
    }
  };

  const end = async (id: string): Promise<void> => {
    try {
      await graph.call({ operation: 'end a subscription', method: 'DELETE', path: `/subscriptions/${piece(id)}` });
    } catch (error) {
      if (!(error instanceof GraphFault) || error.kind !== 'missing') throw error;
    }
  };

  const listResource = async (list: ListName) => decodeURIComponent((await site.list(list)).slice(1));

  return {
    list: async () => {
      const found = notificationUrl === null ? [] : (await all()).filter(isOurs);
      if (found.length === 0) return [];
      const lists = new Map<string, string>();
      for (const name of Object.keys(LISTS) as ListName[]) {
        lists.set((await listResource(name).catch(() => '')).toLowerCase(), name); // a list not made yet is no one's
      }
      return found.map((one) =>
        subscriptionOf(one, mailboxOf(one.resource) ?? lists.get(one.resource.toLowerCase()) ?? ''),
      );
    },
    watchMailbox: (mailbox, expiresAt) =>
      watch(`users/${mailbox}/mailFolders('inbox')/messages`, 'created', mailbox, expiresAt),
    // A list tells of every change as `updated`, without saying which row.
    watchList: async (list, expiresAt) => watch(await listResource(list), 'updated', list, expiresAt),
    renew,
    end,
  };
}

const subscriptionOf = ({ id, expirationDateTime }: Listed, about: string): Subscription => ({
  id,
  about,
  expiresAt: new Date(expirationDateTime).toISOString(),
});

const mailboxOf = (resource: string): string | null =>
  /^users\/([^/]+)\/mailfolders\('inbox'\)\/messages$/i.exec(resource)?.[1]?.toLowerCase() ?? null;
