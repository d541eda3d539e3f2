import { GraphFault } from '../route.ts';
import { codeOf, staleTag, type Workload } from './errors.ts';
import type { Fault } from './faults.ts';

/** The connection is to break without an answer. */
export class BrokenConnection extends Error {}

/** How long an answer is to trickle because of this fault. */
export function slowness(fault: Fault | null): number {
  if (fault?.kind === 'slow') return fault.ms;
  return fault?.kind === 'after' && fault.then.kind === 'slow' ? fault.then.ms : 0;
}

/** Throws what a fault answers before any work is done; a fault that waits for the work lets it pass. */
export function strikeBefore(fault: Fault | null, workload: Workload): void {
  if (fault !== null && fault.kind !== 'after') strike(fault, workload);
}

/** Throws what a fault answers in place of the work that was done. */
export function strikeAfter(fault: Fault | null, workload: Workload): void {
  if (fault?.kind === 'after') strike(fault.then, workload);
}

function strike(fault: Fault, workload: Workload): void {
  switch (fault.kind) {
    case 'reset':
      throw new BrokenConnection();
    case 'throttle':
      throw throttled(workload, fault.retryAfter);
    case 'status':
      throw new GraphFault(fault.status, fault.code ?? codeOf(fault.status), 'A fault rule of the emulator answered.');
    case 'stale-etag':
      throw staleTag(workload);
    case 'conflict':
      throw new GraphFault(
        409,
        'resourceModified',
        'The resource has changed since the caller last read it; usually an eTag mismatch',
      );
    case 'slow':
    case 'after':
      return;
  }
}

function throttled(workload: Workload, retryAfter: string): GraphFault {
  const headers = { 'Retry-After': retryAfter };
  if (workload === 'outlook') {
    return new GraphFault(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', {
      headers,
    });
  }
  if (workload === 'sharepoint') {
    const inner = { code: 'throttledRequest' };
    return new GraphFault(429, 'activityLimitReached', 'The request has been throttled', { headers, inner });
  }
  const message = 'Please retry again later.';
  return new GraphFault(429, 'TooManyRequests', message, { headers, inner: { code: '429', status: '429', message } });
}
