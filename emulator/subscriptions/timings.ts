import type { Tenant } from '../tenant.ts';

/**
 * Waiting times in milliseconds, as switches (`POST /control/settings`): `handshakeMs` for the validation request,
 * `answerMs` and `retryAnswerMs` for a delivery and its retries, `firstRetryMs` for the pause that doubles.
 */
const USUAL = { handshakeMs: 10_000, answerMs: 3_000, retryAnswerMs: 10_000, firstRetryMs: 1_000 } as const;

export function offerTimings(tenant: Tenant): void {
  for (const [name, ms] of Object.entries(USUAL)) tenant.settings.switches[name] ??= ms;
}

export function timing(tenant: Tenant, name: keyof typeof USUAL): number {
  const value = tenant.settings.switches[name];
  return typeof value === 'number' && value >= 1 ? value : USUAL[name];
}
