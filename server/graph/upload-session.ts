import { GraphFault } from './graph-fault.ts';
import type { Graph } from './request.ts';
import { decide } from './retry.ts';

/** Ten times 320 KiB: drives want multiples of it, Outlook at most 4 MB at a time. */
const PIECE = 10 * 327_680;
/** How often a session may say that it has a piece already. */
const TRIES = 8;
/** How long one piece may wait in all, as any other call. */
const BUDGET_MS = 90_000;
const AGREE_MS = 300;

/**
 * Sends bytes to an upload session, piece after piece, without the token (the address carries its own right).
 * Answers what the last piece brought: the item for a drive, nothing for an attachment.
 */
export async function uploadInPieces(
  graph: Graph,
  address: string,
  bytes: Uint8Array,
  operation: string,
): Promise<unknown> {
  const total = bytes.byteLength;
  let from = 0;
  let tries = 0;
  let waitedMs = 0;
  for (;;) {
    const to = Math.min(total, from + PIECE);
    const sent = await graph.toTransfer({
      method: 'PUT',
      address,
      headers: { 'Content-Range': `bytes ${from}-${to - 1}/${total}`, 'Content-Type': 'application/octet-stream' },
      content: bytes.subarray(from, to),
    });
    if (sent !== 'lost' && sent.status < 300) {
      tries = 0;
      waitedMs = 0;
      if (sent.status === 201 || to === total) return sent.json;
      from = nextOf(sent.json) ?? to;
      continue;
    }
    const status = sent === 'lost' ? 0 : sent.status;
    tries += 1;
    const verdict = decide({
      method: 'PUT',
      status,
      retryAfter: sent === 'lost' ? null : (sent.headers['retry-after'] ?? null),
      tries,
      waitedMs,
      budgetMs: BUDGET_MS,
      now: Date.now(),
      jitter: Math.random(),
    });
    const known = status === 416 && tries < TRIES;
    if (verdict.next === 'give up' && !known)
      throw new GraphFault({ kind: verdict.kind, operation, status, retryAt: verdict.retryAt });
    const afterMs = verdict.next === 'give up' ? AGREE_MS : verdict.afterMs;
    await graph.pause(afterMs);
    waitedMs += afterMs;
    // The piece may have arrived although its answer did not (a second one is 416): the session knows.
    from = (await whereItStands(graph, address)) ?? from;
    if (from >= total) return undefined;
  }
}

async function whereItStands(graph: Graph, address: string): Promise<number | null> {
  const status = await graph.toTransfer({ method: 'GET', address });
  if (status === 'lost' || status.status >= 300) return null;
  const text = Buffer.from(status.bytes).toString();
  return text.startsWith('{') ? nextOf(JSON.parse(text)) : null;
}

/** `nextExpectedRanges: ["26-"]` of drives, `NextExpectedRanges: ["2097152"]` of Outlook. */
function nextOf(json: unknown): number | null {
  const named = json as { nextExpectedRanges?: string[]; NextExpectedRanges?: string[] } | undefined;
  const range = (named?.nextExpectedRanges ?? named?.NextExpectedRanges)?.[0];
  const start = Number.parseInt(range ?? '', 10);
  return Number.isNaN(start) ? null : start;
}
