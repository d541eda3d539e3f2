import { createServer } from 'node:net';

export type PortWanted = {
  /** The option that chooses it, as a person writes it. */
  readonly option: string;
  /** What would listen there, as in "the server". */
  readonly whose: string;
  readonly port: number;
  /** Where it would listen. */
  readonly hosts: readonly string[];
};

/** `localhost` is either of these, and another program on one of them would be taken for ours. */
export const THIS_MACHINE = ['127.0.0.1', '::1'] as const;

/**
 * Says of each port that cannot be listened on why not and which option chooses another; nothing stays open. `patienceMs`:
 * how long to wait for programs that are about to end.
 */
export async function portProblems(wanted: readonly PortWanted[], patienceMs = 0): Promise<readonly string[]> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const problems = (await Promise.all(wanted.map(problemOf))).filter((one) => one !== null);
    if (problems.length === 0 || Date.now() >= end) return problems;
    await new Promise((next) => setTimeout(next, 100));
  }
}

async function problemOf({ option, whose, port, hosts }: PortWanted): Promise<string | null> {
  for (const host of hosts) {
    const code = await listening(port, host);
    if (code === 'EADDRINUSE')
      return `Port ${port}, where ${whose} would listen, is taken by another program. Choose another: ${option} N.`;
    if (code === 'EACCES' || code === 'EPERM')
      return `Port ${port}, where ${whose} would listen, may not be used by this account. Choose one above 1023: ${option} N.`;
  }
  return null;
}

/** The code of the fault, or null where it can be listened on. A machine without IPv6 has no ::1, which is well. */
const listening = (port: number, host: string): Promise<string | null> =>
  new Promise((answer) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => answer(error.code ?? 'unknown'));
    server.listen(port, host, () => server.close(() => answer(null)));
  });
