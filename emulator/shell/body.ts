import type { IncomingMessage } from 'node:http';

/**
 * Reads a request's body; null when it is larger than `most` bytes. What is beyond them is thrown away, to the end: whoever
 * is answered while still sending may lose the answer with the connection.
 */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size > most) return null;
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
}
