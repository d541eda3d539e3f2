import type { Tenant } from '../tenant.ts';

/** What the open pages are told at once: something came into a feed or a channel, or the apps have changed. */
export type Live =
  | { readonly kind: 'activity'; readonly user: string; readonly id: string }
  | { readonly kind: 'post'; readonly team: string; readonly channel: string }
  | { readonly kind: 'apps' };

type Listener = (live: Live) => void;

const listeners = new WeakMap<Tenant, Set<Listener>>();

/** Answers how to stop listening. */
export function listenLive(tenant: Tenant, listener: Listener): () => void {
  const all = listeners.get(tenant) ?? new Set();
  listeners.set(tenant, all);
  all.add(listener);
  return () => all.delete(listener);
}

export function tellPage(tenant: Tenant, live: Live): void {
  for (const listener of listeners.get(tenant) ?? []) listener(live);
}
