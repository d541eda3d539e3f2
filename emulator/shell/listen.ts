import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { send } from './answer.ts';

/** One part of the tenant that answers below its own path. */
type Front = { answer(request: IncomingMessage, response: ServerResponse, target: string): Promise<void> };

export type Fronts = {
  readonly graph: {
    graph(request: IncomingMessage, response: ServerResponse, target: string): Promise<void>;
    transfer(request: IncomingMessage, response: ServerResponse, target: string): Promise<void>;
  };
  readonly control: Front;
  readonly teams: Front;
  readonly outlook: Front;
  /** What both of them show in a browser. */
  readonly pages: Front;
  readonly entra: Front;
};

export type Listening = {
  readonly port: number;
  serve(fronts: Fronts): void;
  /** Requests that came in before this wait for it. */
  open(): void;
  close(): Promise<void>;
};

/**
 * Listens on 127.0.0.1 and, where the machine has it, on ::1 with the same port, so that `localhost` never means
 * another program. Rejects where a given port is taken.
 */
export async function listen(port: number): Promise<Listening> {
  let fronts: Fronts | null = null;
  let open: () => void = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    await opened;
    await dispatch(fronts!, request, response);
  };
  const handler = (request: IncomingMessage, response: ServerResponse): void => {
    serve(request, response).catch((error: unknown) => {
      if (!isAbort(error)) console.error(`emulator: ${error instanceof Error ? error.name : 'error'} while answering`);
      if (response.headersSent) response.destroy();
      else send(response, 500, {}, { error: { code: 'generalException', message: 'The emulator failed.' } });
    });
  };
  const servers = await bindBoth(port, handler);
  const address = servers[0]!.address();
  if (address === null || typeof address === 'string') throw new Error('No port was bound.');
  return {
    port: address.port,
    serve: (given) => {
      fronts = given;
    },
    open: () => open(),
    close: async () => {
      await Promise.all(servers.map(closeServer));
    },
  };
}

async function dispatch(fronts: Fronts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = request.url ?? '/';
  if (url.startsWith('/v1.0/')) return fronts.graph.graph(request, response, url.slice(5));
  if (url.startsWith('/transfer/')) return fronts.graph.transfer(request, response, url.slice(9));
  if (url.startsWith('/control/')) return fronts.control.answer(request, response, url.slice(8));
  if (/^\/(teams|l)(\/|\?|$)/.test(url)) return fronts.teams.answer(request, response, url);
  if (/^\/outlook(\/|\?|$)/.test(url)) return fronts.outlook.answer(request, response, url);
  if (url.startsWith('/pages/')) return fronts.pages.answer(request, response, url);
  return fronts.entra.answer(request, response, url);
}

async function bindBoth(
  port: number,
  handler: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Server[]> {
  for (let attempt = 1; ; attempt++) {
    const four = await bind('127.0.0.1', port, handler);
    const bound = (four.address() as { port: number }).port;
    try {
      return [four, await bind('::1', bound, handler)];
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') return [four];
      await closeServer(four);
      if (port !== 0 || attempt === 20) throw error;
    }
  }
}

function bind(
  host: string,
  port: number,
  handler: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer({ keepAliveTimeout: 65_000, requestTimeout: 120_000 }, handler);
    server.on('clientError', (_error, socket) => {
      if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      else socket.destroy();
    });
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      server.on('error', (error) => console.error(`emulator: ${error.name} on ${host}`));
      resolve(server);
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

const isAbort = (error: unknown): boolean => {
  const code = (error as NodeJS.ErrnoException)?.code;
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ABORT_ERR';
};
