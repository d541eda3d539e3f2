import { createServer } from 'node:net';

/**
 * A port that nobody listens on, for a program that has to be told one. Below those that systems give out by themselves
 * (from 32768, Linux; 49152, RFC 6335), so that nobody is given it before the program is up; chosen at random, so that two
 * test files hardly ever try the same.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 12_000 + Math.floor(Math.random() * 18_000);
    const server = createServer();
    const free = await new Promise<boolean>((answer) => {
      server.once('error', () => answer(false));
      server.listen(port, 'localhost', () => answer(true));
    });
    if (!free) continue;
    await new Promise((next) => server.close(next));
    return port;
  }
}
