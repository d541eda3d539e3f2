import type { Outcome } from '../../src/domain/outcome.ts';
import type { PolicyPack } from '../../src/domain/policy/policy-pack.ts';
import { policySaid } from '../../src/words/policy/said.ts';
import { readArguments } from './arguments.ts';
import type { Streams } from './json-lines.ts';

const USAGE = `usage: redress policy [--welsh] FILE
Checks a file of policies (docs/how-to/policy-pack.md) and says what each means: its days, where it departs from a Code and
why, and every kind of correspondence with its periods. Nothing is connected to and nothing is changed.
Exit code 0: it can be used, 1: it cannot, 2: wrong command.
`;

/** The policies of a file, after the one that holds before the first; or every problem with its place. */
type ReadPolicies = (file: string) => Outcome<readonly PolicyPack[], readonly string[]>;

/** `policy FILE`: what the server would say of the file at its start, and in words what it would do by it. */
export async function run(args: readonly string[], streams: Streams, read: ReadPolicies): Promise<number> {
  const options = { welsh: { type: 'boolean' } } as const;
  const asked = readArguments(args, streams, { usage: USAGE, options, words: [1, 1], called: 'The FILE' });
  if (typeof asked === 'number') return asked;
  const { stdout, stderr } = streams;
  const [file = ''] = asked.words;
  const policies = read(file);
  if (!policies.ok) {
    stderr.write(`${policies.refusal.join('\n')}\n`);
    stderr.write('The file cannot be used; a server that is given it does not start.\n');
    return 1;
  }
  const accounts = policies.value.slice(1).map((_, index) =>
    policySaid(policies.value, index + 1, asked.values.welsh ? 'cy' : 'en')
      .map(({ depth, text }) => `${'  '.repeat(depth)}${text}\n`)
      .join(''),
  );
  stdout.write(accounts.join('\n'));
  return 0;
}
