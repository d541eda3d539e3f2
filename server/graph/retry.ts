import type { FaultKind } from '../ports.ts';
import { kindOf } from './graph-fault.ts';
import type { GraphRequest } from './request.ts';

/** The facts after a try that did not succeed. */
export type Failed = {
  readonly method: GraphRequest['method'];
  /** HTTP status, or 0 where no answer came. */
  readonly status: number;
  /** The `Retry-After` header as it came. */
  readonly retryAfter: string | null;
  /** Tries made so far, this one included. */
  readonly tries: number;
  /** What has been waited for this call so far, and what may be. */
  readonly waitedMs: number;
  readonly budgetMs: number;
  /** The present, in milliseconds since the epoch. */
  readonly now: number;
  /** A number from 0 to 1 that spreads the callers. */
  readonly jitter: number;
};

export type Verdict =
  | { readonly next: 'try again'; readonly afterMs: number }
  /** A POST that may have been done: look for its work before sending it again. */
  | { readonly next: 'look first'; readonly afterMs: number }
  | { readonly next: 'give up'; readonly kind: FaultKind; readonly retryAt: string | null };

const TRIES = 10;
const FIRST_PAUSE_MS = 400;
const LONGEST_PAUSE_MS = 20_000;
/** No service means more than this; a number beyond it would be no date and no timer any more. */
const LONGEST_ASKED_MS = 86_400_000;

/**
 * What to do after a try that failed. Only 429 says that nothing was done; after any other passing failure a POST may
 * have been carried out. A `Retry-After` is honoured in full: where it does not fit the budget we give up and say when
 * to come back, because asking earlier prolongs the throttling (Microsoft's throttling guidance).
 */
export function decide(failed: Failed): Verdict {
  const kind = kindOf(failed.status);
  if (kind !== 'throttled' && kind !== 'unavailable') return { next: 'give up', kind, retryAt: null };
  const asked = retryAfterMs(failed.retryAfter, failed.now);
  const afterMs = Math.ceil(
    asked === null ? pause(failed.tries) * (0.5 + failed.jitter / 2) : asked + failed.jitter * 250,
  );
  if (failed.tries >= TRIES || failed.waitedMs + afterMs > failed.budgetMs) {
    const retryAt = asked === null ? null : new Date(failed.now + asked).toISOString();
    return { next: 'give up', kind, retryAt };
  }
  const uncertain = failed.method === 'POST' && kind === 'unavailable';
  return { next: uncertain ? 'look first' : 'try again', afterMs };
}

/** `Retry-After` in milliseconds: whole or fractional seconds (Graph sends `2.128`), or an HTTP date; a day at most. Null: none. */
export function retryAfterMs(value: string | null, now: number): number | null {
  if (value === null) return null;
  const text = value.trim();
  if (/^\d+(\.\d+)?$/.test(text)) return Math.min(LONGEST_ASKED_MS, Number(text) * 1000);
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.min(LONGEST_ASKED_MS, Math.max(0, at - now));
}

const pause = (tries: number): number => Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tries - 1));
