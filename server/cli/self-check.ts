import { ASKS, ASKS_USAGE, dataIn, readArguments } from './arguments.ts';
import type { Streams } from './json-lines.ts';

const USAGE = `usage: redress self-check [--json] [--data FOLDER]
Looks at everything Redress stands on. Exit code 0: nothing bad, 1: something is, 2: wrong command.
${ASKS_USAGE}`;

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
  streams: Streams,
  connect: (data: string | undefined) => Promise<{
    readonly checks: { run(): Promise<readonly Check[]> };
    /** References of cases whose history makes no sense. */
    readonly unsoundCases: () => Promise<readonly string[]>;
  }>,
): Promise<number> {
  const asked = readArguments(args, streams, { usage: USAGE, options: { ...ASKS, json: { type: 'boolean' } } });
  if (typeof asked === 'number') return asked;
  const { stdout } = streams;
  const { checks, unsoundCases } = await connect(dataIn(asked));
  const found = [...(await checks.run()), ...(await histories(unsoundCases))];
  if (asked.values.json) stdout.write(`${JSON.stringify(found)}\n`);
  else {
    for (const { name, verdict, words, todo } of found) {
      stdout.write(`${SIGN[verdict]}  ${name}: ${words}\n`);
      if (todo) stdout.write(`         What to do: ${todo}\n`);
    }
  }
  return found.some(({ verdict }) => verdict === 'bad') ? 1 : 0;
}

async function histories(unsoundCases: () => Promise<readonly string[]>): Promise<readonly Check[]> {
  const name = 'Cases';
  try {
    const unsound = await unsoundCases();
    if (unsound.length === 0)
      return [{ name, verdict: 'good', words: 'The history of every case makes sense.', todo: null }];
    return unsound.map((reference) => ({
      name,
      verdict: 'bad',
      words: `The history of ${reference} makes no sense: rows of the list Case events were changed or deleted by hand. All other cases go on.`,
      todo: 'Restore those rows from the recycle bin of the site, or earlier versions of them; the server does the rest.',
    }));
  } catch (error) {
    const words = `The lists could not be read: ${error instanceof Error ? error.message : String(error)}`;
    return [{ name, verdict: 'unknown', words, todo: 'Try again in a few minutes.' }];
  }
}
