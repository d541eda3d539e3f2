import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Heard = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
};
export type Said = {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string | object;
};

/** A small server of our own that answers what a test wants and remembers what it heard. */
export async function listen(answer: (heard: Heard) => Said | 'reset'): Promise<{
  readonly origin: string;
  readonly heard: readonly Heard[];
  close(): Promise<void>;
}> {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const one = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(pieces),
    };
    heard.push(one);
    const said = answer(one);
    if (said === 'reset') return request.socket.destroy();
    const json = typeof said.body === 'object';
    response.writeHead(said.status, { ...(json && { 'content-type': 'application/json' }), ...said.headers });
    response.end(json ? JSON.stringify(said.body) : (said.body ?? ''));
  });
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    heard,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
