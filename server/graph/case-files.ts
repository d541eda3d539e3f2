import type { CaseFiles } from '../ports.ts';
import { GraphFault, kindOf } from './graph-fault.ts';
import { type Graph, piece } from './request.ts';
import { decide } from './retry.ts';
import type { Site } from './site.ts';
import { uploadInPieces } from './upload-session.ts';

/** Above this a file goes up in pieces, so that a broken line costs a piece and not the whole. */
const IN_ONE = 10_000_000;
/** Two servers keeping the same message at once, or a link that ended before it was followed. */
const TRIES = 5;
/** What is asked for beyond this is left to whoever began: somebody waits for the file. */
const BUDGET_MS = 5_000;

/** The site's document library. Folders on the way are made by the upload itself. */
export function openCaseFiles(graph: Graph, site: Site): CaseFiles {
  const at = async (path: string, what: string) =>
    `${await site.drive()}/root:/${path.split('/').map(piece).join('/')}:/${what}`;

  const put = async (path: string, bytes: Uint8Array, mediaType: string): Promise<string> => {
    if (bytes.byteLength > IN_ONE) {
      const { json } = await graph.call({
        operation: 'begin to keep a large file',
        method: 'POST',
        path: await at(path, 'createUploadSession'),
        json: { item: { '@microsoft.graph.conflictBehavior': 'replace' } },
        // A session nobody uploads to ends by itself: a second one does no harm.
        looked: async () => null,
      });
      return webUrlOf(
        await uploadInPieces(graph, (json as { uploadUrl: string }).uploadUrl, bytes, 'keep a large file'),
      );
    }
    const { json } = await graph.call({
      operation: 'keep a file',
      method: 'PUT',
      path: await at(path, 'content'),
      bytes: { content: bytes, mediaType },
    });
    return webUrlOf(json);
  };

  return {
    keep: async (path, bytes, mediaType) => {
      for (let tries = 1; ; tries += 1) {
        try {
          return { url: await put(path, bytes, mediaType) };
        } catch (error) {
          // `missing`: the session ended with the last piece, whose answer was lost. Once more is the same content.
          const passing = error instanceof GraphFault && (error.kind === 'conflict' || error.kind === 'missing');
          if (!passing || tries === TRIES) throw error;
          await graph.pause(tries * 200 * Math.random());
        }
      }
    },
    read: async (path) => {
      try {
        let waitedMs = 0;
        for (let tries = 1; ; tries += 1) {
          const answer = await graph.call({
            operation: 'fetch a kept file',
            method: 'GET',
            path: await at(path, 'content'),
            wantsBytes: true,
            alone: true,
          });
          const elsewhere = answer.headers.location;
          if (answer.status < 300 || elsewhere === undefined) return answer.bytes;
          // The library answers with an address that needs no token and must not be given one.
          const fetched = await graph.toTransfer({ method: 'GET', address: elsewhere });
          if (fetched !== 'lost' && fetched.status < 300) return fetched.bytes;
          const status = fetched === 'lost' ? 0 : fetched.status;
          const verdict = decide({
            method: 'GET',
            status,
            retryAfter: fetched === 'lost' ? null : (fetched.headers['retry-after'] ?? null),
            tries,
            waitedMs,
            budgetMs: BUDGET_MS,
            now: Date.now(),
            jitter: Math.random(),
          });
          const passing =
            verdict.next !== 'give up' || (verdict.kind !== 'throttled' && verdict.kind !== 'unavailable');
          if (!passing || tries === TRIES) {
            const kind = kindOf(status) === 'throttled' ? 'throttled' : 'unavailable';
            const retryAt = verdict.next === 'give up' ? verdict.retryAt : null;
            throw new GraphFault({ kind, operation: 'fetch a kept file', status, retryAt });
          }
          // Any other refusal is that of a link that has ended: the next one is another.
          const afterMs = verdict.next === 'give up' ? tries * 300 * Math.random() : verdict.afterMs;
          await graph.pause(afterMs);
          waitedMs += afterMs;
        }
      } catch (error) {
        if (error instanceof GraphFault && error.kind === 'missing') return 'gone';
        throw error;
      }
    },
  };
}

const webUrlOf = (item: unknown): string => (item as { webUrl?: string } | undefined)?.webUrl ?? '';
