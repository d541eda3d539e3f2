import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

const GRAPH_JSON = 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

/** Writes an answer: objects as JSON, bytes as they are. `slowMs`: half the body now, the rest after that long. */
export async function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: unknown,
  slowMs = 0,
): Promise<void> {
  if (response.destroyed || response.headersSent) return;
  response.statusCode = status;
  for (const name in headers) response.setHeader(name, headers[name]!);
  if (body === undefined) {
    if (slowMs > 0) await wait(slowMs);
    if (status !== 204) response.setHeader('Content-Length', '0');
    response.end();
    return;
  }
  const bytes = body instanceof Uint8Array ? body : Buffer.from(JSON.stringify(body));
  if (!response.hasHeader('Content-Type')) {
    response.setHeader('Content-Type', body instanceof Uint8Array ? 'application/octet-stream' : GRAPH_JSON);
  }
  response.setHeader('Content-Length', String(bytes.length));
  if (slowMs === 0) {
    response.end(bytes);
    return;
  }
  response.write(bytes.subarray(0, bytes.length >> 1));
  await wait(slowMs);
  response.end(bytes.subarray(bytes.length >> 1));
}
