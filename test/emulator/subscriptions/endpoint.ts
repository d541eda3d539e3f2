import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

// biome-ignore lint/suspicious/noExplicitAny: tests read whatever arrives.
export type Notification = any;

export type Endpoint = {
  readonly url: string;
  /** Every notification taken (answered 2xx), in order of arrival. */
  readonly taken: Notification[];
  /** POSTs that carried notifications, whatever was answered. */
  readonly posts: Notification[][];
  readonly handshakes: string[];
  /** Replaces how the next handshakes and notifications are answered; null: properly. */
  onHandshake: ((request: IncomingMessage, response: ServerResponse, token: string) => void) | null;
  onNotification: ((response: ServerResponse, count: number) => void) | null;
  /** Waits until so many have been taken; fails after five seconds. */
  until(count: number): Promise<Notification[]>;
  close(): Promise<void>;
};

/** A web service that listens for notifications as Graph asks it to. */
export async function openEndpoint(): Promise<Endpoint> {
  const taken: Notification[] = [];
  const posts: Notification[][] = [];
  const handshakes: string[] = [];
  const server = createServer(async (request, response) => {
    const token = new URL(request.url!, 'http://x').searchParams.get('validationToken');
    if (token !== null) {
      handshakes.push(request.headers['content-type'] ?? '');
      if (endpoint.onHandshake !== null) return endpoint.onHandshake(request, response, token);
      response.writeHead(200, { 'content-type': 'text/plain' }).end(token);
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { value } = JSON.parse(Buffer.concat(chunks).toString());
    posts.push(value);
    if (endpoint.onNotification !== null) {
      endpoint.onNotification(response, posts.length);
      if (response.statusCode >= 300 || !response.writableEnded) return;
    } else response.writeHead(202).end();
    taken.push(...value);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint: Endpoint = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    taken,
    posts,
    handshakes,
    onHandshake: null,
    onNotification: null,
    until: async (count) => {
      const end = Date.now() + 5_000;
      while (taken.length < count) {
        if (Date.now() > end) throw new Error(`${taken.length} of ${count} notifications came.`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return taken;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return endpoint;
}

export const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
