import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { portProblems, THIS_MACHINE } from '../../launch/free-ports.ts';
import { freePort } from '../support/free-port.ts';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((next) => server.close(next));
});

async function taken(): Promise<number> {
  const server = createServer();
  servers.push(server);
  return new Promise((next) => server.listen(0, '127.0.0.1', () => next((server.address() as { port: number }).port)));
}

describe('the ports of npm start', () => {
  it('are looked at before anything is done: each that is taken is named with its option', async () => {
    const [busy, free] = [await taken(), await freePort()];
    const problems = await portProblems([
      { option: '--port', whose: 'the server', port: free, hosts: THIS_MACHINE },
      { option: '--tenant-port', whose: 'the embedded tenant', port: busy, hosts: THIS_MACHINE },
    ]);
    expect(problems).toEqual([
      `Port ${busy}, where the embedded tenant would listen, is taken by another program. Choose another: --tenant-port N.`,
    ]);
  });

  it('are waited for where programs of a start that was killed are about to end', async () => {
    const busy = await taken();
    const wanted = [{ option: '--port', whose: 'the server', port: busy, hosts: THIS_MACHINE }];
    setTimeout(() => servers.pop()?.close(), 150);
    expect(await portProblems(wanted, 5_000)).toEqual([]);
  });
});
