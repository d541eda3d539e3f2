import type { Streams } from './json-lines.ts';

const USAGE = `usage: redress self-check [--json]
Looks at everything Redress stands on. Exit code 0: nothing bad, 1: something is, 2: wrong command.
`;

type Check = {
  readonly name: string;
  readonly verdict: 'good' | 'warning' | 'bad' | 'unknown';
  readonly words: string;
  readonly todo: string | null;
};

const SIGN: Record<Check['verdict'], string> = {
  good: 'well   ',
  warning: 'look at',
  bad: 'BAD    ',
  unknown: 'unknown',
};

/** `self-check`: permissions, mailboxes, lists, indexes, webhooks, clock, secret, each in plain words with what to do. */
export async function run(
  args: readonly string[],
  { stdout, stderr }: Streams,
  connect: () => Promise<{ readonly checks: { run(): Promise<readonly Check[]> } }>,
): Promise<number> {
  const json = args[0] === '--json';
  if (args.length > (json ? 1 : 0)) {
    stderr.write(USAGE);
    return 2;
  }
  const { checks } = await connect();
  const found = await checks.run();
  if (json) stdout.write(`${JSON.stringify(found)}\n`);
  else {
    for (const { name, verdict, words, todo } of found) {
      stdout.write(`${SIGN[verdict]}  ${name}: ${words}\n`);
      if (todo) stdout.write(`         What to do: ${todo}\n`);
    }
  }
  return found.some(({ verdict }) => verdict === 'bad') ? 1 : 0;
}
