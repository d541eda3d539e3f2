import type { IncomingMessage } from 'node:http';

/** Reads a request's body; null when it is larger than `most` bytes. The rest is then thrown away as it comes. */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = Number(request.headers['content-length'] ?? 0);
  if (size <= most) {
    size = 0;
    // Leaving the plain iterator early would destroy the connection, and the answer with it.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > most) break;
      chunks.push(chunk);
    }
  }
  if (size > most) {
    request.resume();
    return null;
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
}
