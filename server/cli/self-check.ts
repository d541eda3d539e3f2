import { ASKS, ASKS_USAGE, dataIn, readArguments } from './arguments.ts';
import type { Streams } from './json-lines.ts';

const USAGE = `usage: redress self-check [--json] [--wait SECONDS] [--data FOLDER]
Looks at everything Redress stands on, for 15 seconds at most unless --wait gives it more. Exit code 0: nothing bad, 1: something is, 2: wrong command, or there is no Redress to ask.
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

const OPTIONS = { ...ASKS, json: { type: 'boolean' }, wait: { type: 'string' } } as const;
const USUAL_WAIT_S = 15;
const CLOSING_MS = 1_000;
const CASES = 'Cases';

/** `self-check`: permissions, mailboxes, lists, indexes, webhooks, clock, secret, each in plain words with what to do. */
export async function run(
  args: readonly string[],
  streams: Streams,
  connect: (data: string | undefined) => Promise<{
    readonly checks: { run(how: { begins: (name: string) => void; until: number }): Promise<readonly Check[]> };
    /** References of cases whose history makes no sense. */
    readonly unsoundCases: () => Promise<readonly string[]>;
  }>,
): Promise<number> {
  const asked = readArguments(args, streams, { usage: USAGE, options: OPTIONS });
  if (typeof asked === 'number') return asked;
  const { stdout, stderr } = streams;
  const wait = Number(asked.values.wait ?? USUAL_WAIT_S);
  if (!(wait >= 1 && wait <= 3_600)) {
    stderr.write(`--wait is "${asked.values.wait}". Put seconds there, from 1 to 3600.\n${USAGE}`);
    return 2;
  }
  // Connecting and ending take their part of what was promised.
  const until = Date.now() + wait * 1_000 - CLOSING_MS;
  const begins = (name: string): void => {
    if ('isTTY' in stderr && stderr.isTTY) stderr.write(`… ${name}\n`);
  };
  const { checks, unsoundCases } = await connect(dataIn(asked));
  const found = [...(await checks.run({ begins, until }))];
  begins(CASES);
  found.push(...(await inTime(histories(unsoundCases), until - Date.now())));
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
  const name = CASES;
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
    return [{ name, verdict: 'unknown', words, todo: 'See to what is named above first.' }];
  }
}

/** The lists of a large council take longer to read than most looks together. */
async function inTime(work: Promise<readonly Check[]>, ms: number): Promise<readonly Check[]> {
  let timer: NodeJS.Timeout | undefined;
  const late: Check = {
    name: CASES,
    verdict: 'unknown',
    words: 'The lists could not be read to their end in time.',
    todo: 'Give it more time: redress self-check --wait 120',
  };
  const over = new Promise<readonly Check[]>((answer) => {
    timer = setTimeout(() => answer([late]), Math.max(0, ms));
  });
  return Promise.race([work, over]).finally(() => clearTimeout(timer));
}
