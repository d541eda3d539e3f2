import { parseArgs } from 'node:util';

type Wanted<S extends string, W extends string> = {
  readonly usage: string;
  /** Options that are there or not. */
  readonly switches: readonly S[];
  /** Options that name something: those that can be chosen from, or `any`. */
  readonly words: Readonly<Record<W, readonly string[] | 'any'>>;
};

export type Asked<S extends string, W extends string> = {
  readonly on: ReadonlySet<S>;
  readonly words: Readonly<Partial<Record<W, string>>>;
};

export type Line<S extends string, W extends string> =
  | ({ readonly go: true } & Asked<S, W>)
  | { readonly go: false; readonly code: 0 | 2; readonly says: string };

/** What a line asks for; else what to say and the exit code: 0 for the usage that was asked for, 2 where the line is wrong. */
export function lineOf<S extends string, W extends string>(
  args: readonly string[],
  { usage, switches, words }: Wanted<S, W>,
): Line<S, W> {
  const names = Object.keys(words) as W[];
  const options = Object.fromEntries([
    ...[...switches, 'help'].map((name) => [name, { type: 'boolean' as const }]),
    ...names.map((name) => [name, { type: 'string' as const }]),
  ]);
  let values: Readonly<Record<string, unknown>>;
  try {
    values = parseArgs({ args: [...args], options }).values;
  } catch (error) {
    // The parser goes on to advise on positional arguments, of which there are none here.
    return wrong(`${(error as Error).message.split(/\. |\.?\n/)[0]}.`, usage);
  }
  if (values.help === true) return { go: false, code: 0, says: usage };
  for (const name of names) {
    const [choice, text] = [words[name], values[name]];
    if (text === '' || (text !== undefined && choice !== 'any' && !choice.includes(text as string)))
      return wrong(
        `--${name} is "${text}". Put ${choice === 'any' ? 'something' : `one of ${choice.join(', ')}`} there.`,
        usage,
      );
  }
  return {
    go: true,
    on: new Set(switches.filter((name) => values[name] === true)),
    words: Object.fromEntries(
      names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name] as string]])),
    ) as Partial<Record<W, string>>,
  };
}

/** The same for a program: ends the process where there is nothing to do. */
export function askedOrEnd<S extends string, W extends string>(wanted: Wanted<S, W>): Asked<S, W> {
  const line = lineOf(process.argv.slice(2), wanted);
  if (line.go) return line;
  (line.code === 0 ? process.stdout : process.stderr).write(line.says);
  process.exit(line.code);
}

const wrong = (problem: string, usage: string) =>
  ({ go: false, code: 2, says: `${problem}\nNothing was started.\n\n${usage}` }) as const;
