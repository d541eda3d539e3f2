import type { Tenant } from '../tenant.ts';
import type { Live } from './page/shapes.ts';

type Listener = (live: Live) => void;

const listeners = new WeakMap<Tenant, Set<Listener>>();

/** Answers how to stop listening. */
export function listenLive(tenant: Tenant, listener: Listener): () => void {
  const all = listeners.get(tenant) ?? new Set();
  listeners.set(tenant, all);
  all.add(listener);
  return () => all.delete(listener);
}

/** How many open pages are told. */
export const pagesTold = (tenant: Tenant): number => listeners.get(tenant)?.size ?? 0;

export function tellPage(tenant: Tenant, live: Live): void {
  for (const listener of listeners.get(tenant) ?? []) listener(live);
}
