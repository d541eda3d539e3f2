import { setTimeout as wait } from 'node:timers/promises';
import { GraphFault, kindOf } from './graph-fault.ts';
import type { Graph } from './request.ts';
import { retryAfterMs } from './retry.ts';

/** Ten times 320 KiB: drives want multiples of it, Outlook at most 4 MB at a time. */
const PIECE = 10 * 327_680;
const TRIES = 8;
/** What is asked for beyond this is left to whoever began: asking earlier prolongs the throttling. */
const LONGEST_WAIT_MS = 60_000;

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
      if (sent.status === 201 || to === total) return sent.json;
      from = nextOf(sent.json) ?? to;
      continue;
    }
    const status = sent === 'lost' ? 0 : sent.status;
    const kind = kindOf(status);
    tries += 1;
    const passing = kind === 'unavailable' || kind === 'throttled' || status === 416;
    const asked = sent === 'lost' ? null : retryAfterMs(sent.headers['retry-after'] ?? null, Date.now());
    if (!passing || tries >= TRIES || (asked ?? 0) > LONGEST_WAIT_MS) {
      const retryAt = asked === null ? null : new Date(Date.now() + asked).toISOString();
      throw new GraphFault({ kind, operation, status, retryAt });
    }
    await wait(asked ?? tries * 300 * (0.5 + Math.random() / 2));
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
