import type { FaultKind } from '../ports.ts';

type Facts = {
  readonly kind: FaultKind;
  /** What was being done, in our words; never an address, a subject or a key. */
  readonly operation: string;
  /** HTTP status; 0 where no answer came. */
  readonly status: number;
  /** Graph's machine code, for the log; nothing decides by it. */
  readonly code?: string;
  readonly requestId?: string;
  /** When the service asked us to come back (UTC instant). */
  readonly retryAt?: string | null;
};

/** Microsoft 365 could not do its part. The one translation of its errors (architecture decision 9). */
export class GraphFault extends Error {
  readonly kind: FaultKind;
  readonly operation: string;
  readonly status: number;
  readonly code: string;
  readonly requestId: string;
  readonly retryAt: string | null;

  constructor(facts: Facts, more: { readonly cause?: unknown } = {}) {
    const what = [facts.status === 0 ? 'no answer' : String(facts.status), facts.code].filter(Boolean).join(' ');
    super(`Microsoft 365 could not ${facts.operation}: ${facts.kind} (${what})`, more);
    this.name = 'GraphFault';
    this.kind = facts.kind;
    this.operation = facts.operation;
    this.status = facts.status;
    this.code = facts.code ?? '';
    this.requestId = facts.requestId ?? '';
    this.retryAt = facts.retryAt ?? null;
  }
}

/** Which kind of fault a status is; 0 means that no answer came. */
export function kindOf(status: number): FaultKind {
  if (status === 429) return 'throttled';
  if (status === 0 || status === 408 || status === 500 || (status >= 502 && status <= 504) || status === 509) {
    return 'unavailable';
  }
  if (status === 409 || status === 412 || status === 423) return 'conflict';
  if (status === 404 || status === 410) return 'missing';
  if (status === 401 || status === 403) return 'forbidden';
  return 'unexpected';
}
