import { safeAddress } from './address.ts';
import type { Batcher } from './batch.ts';
import type { Counter } from './counts.ts';
import { GraphFault, kindOf } from './graph-fault.ts';
import { type Pause, pause } from './pause.ts';
import type { Graph, GraphAnswer, GraphRequest, Tried } from './request.ts';
import { decide } from './retry.ts';
import type { Transport } from './transport.ts';

type Needs = {
  readonly graphUrl: string;
  readonly transport: Transport;
  readonly batcher: Batcher;
  readonly counter: Counter;
  readonly closing: AbortSignal;
  /** How long one call may wait in all, tries themselves not counted. */
  readonly budgetMs?: number;
  /** How the time between two tries passes. */
  readonly wait?: Pause;
};

const BUDGET_MS = 90_000;

/** Calls that are tried again as `decide` says; the only place that turns what Graph answered into a `GraphFault`. */
export function openGraph(needs: Needs): Graph {
  const { graphUrl, transport, batcher, counter, closing, budgetMs = BUDGET_MS, wait = pause } = needs;
  const base = `${safeAddress(graphUrl, 'Microsoft Graph').href.replace(/\/+$/, '')}/v1.0`;

  const call = async (request: GraphRequest): Promise<GraphAnswer> => {
    let waitedMs = 0;
    for (let tries = 1; ; tries += 1) {
      closing.throwIfAborted();
      const tried = await batcher.send(request);
      if (tried !== 'lost' && tried.status < 400) return tried;
      const verdict = decide({
        method: request.method,
        status: tried === 'lost' ? 0 : tried.status,
        retryAfter: tried === 'lost' ? null : (tried.headers['retry-after'] ?? null),
        tries,
        waitedMs,
        budgetMs,
        now: Date.now(),
        jitter: Math.random(),
      });
      if (verdict.next === 'give up') {
        counter.add('faults');
        throw faultOf(request, tried, verdict.retryAt);
      }
      await wait(verdict.afterMs, closing);
      waitedMs += verdict.afterMs;
      if (verdict.next === 'look first') {
        if (!request.looked) {
          counter.add('faults');
          throw faultOf(request, tried, null);
        }
        const found = await request.looked();
        if (found !== null) return found;
      }
      counter.add('retried');
    }
  };

  return {
    call,
    toTransfer: (request) => transport.transfer(request),
    pause: (ms) => wait(ms, closing),
    pathOf: (address) => {
      if (address.startsWith(`${base}/`)) return address.slice(base.length);
      throw new GraphFault({ kind: 'unexpected', operation: 'follow a link to another place', status: 200 });
    },
  };
}

type ErrorBody = { readonly error?: { readonly code?: unknown; readonly innerError?: Record<string, unknown> } };

function faultOf(request: GraphRequest, tried: Tried, retryAt: string | null): GraphFault {
  if (tried === 'lost')
    return new GraphFault({ kind: 'unavailable', operation: request.operation, status: 0, retryAt });
  const error = (tried.json as ErrorBody | undefined)?.error;
  const requestId = tried.headers['request-id'] ?? error?.innerError?.['request-id'];
  return new GraphFault({
    kind: kindOf(tried.status),
    operation: request.operation,
    status: tried.status,
    code: typeof error?.code === 'string' ? error.code : '',
    requestId: typeof requestId === 'string' ? requestId : '',
    retryAt,
  });
}
