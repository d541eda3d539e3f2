import { parseArgs } from 'node:util';

type Wanted<N extends string, T extends string> = {
  readonly usage: string;
  /** Options that are whole numbers: what they are where they are not given, and the least that makes sense (default 1). */
  readonly numbers: Readonly<Record<N, { readonly usually: number; readonly least?: number }>>;
  /** Options that are words: those that can be chosen from, or `any`. */
  readonly words: Readonly<Record<T, readonly string[] | 'any'>>;
};

export type RunOptions<N extends string, T extends string> =
  | {
      readonly go: true;
      readonly numbers: Readonly<Record<N, number>>;
      readonly words: Readonly<Partial<Record<T, string>>>;
    }
  | { readonly go: false; readonly code: 0 | 2; readonly says: string };

/**
 * What a program that measures was asked for, before it starts anything: minutes of work that end with "NaN messages" help
 * nobody. Else what to say and the code to end with: 0 for the usage that was asked for, 2 where the line is wrong.
 */
export function runOptions<N extends string, T extends string>(
  args: readonly string[],
  { usage, numbers, words }: Wanted<N, T>,
): RunOptions<N, T> {
  const texts = Object.fromEntries([...Object.keys(numbers), ...Object.keys(words)].map((name) => [name, TEXT]));
  let values: Readonly<Record<string, unknown>>;
  try {
    values = parseArgs({ args: [...args], options: { ...texts, help: { type: 'boolean', short: 'h' } } }).values;
  } catch (error) {
    // The parser goes on to advise on positional arguments, of which there are none here.
    return wrong([`${(error as Error).message.split(/\. |\.?\n/)[0]}.`], usage);
  }
  if (values.help === true) return { go: false, code: 0, says: usage };
  const given = (name: string): string | undefined => values[name] as string | undefined;

  const problems: string[] = [];
  const counted = entriesOf(numbers).map(([name, { usually, least = 1 }]) => {
    const text = given(name);
    if (text !== undefined && !(/^\d{1,9}$/.test(text) && Number(text) >= least))
      problems.push(`--${name} is "${text}". Put a whole number from ${least} there.`);
    return [name, Number(text ?? usually)] as const;
  });
  const said = entriesOf(words).flatMap(([name, choice]) => {
    const text = given(name);
    if (text === undefined) return [];
    if (text === '' || (choice !== 'any' && !choice.includes(text)))
      problems.push(
        `--${name} is "${text}". Put ${choice === 'any' ? 'something' : `one of ${choice.join(', ')}`} there.`,
      );
    return [[name, text] as const];
  });
  if (problems.length > 0) return wrong(problems, usage);
  return {
    go: true,
    numbers: Object.fromEntries(counted) as Record<N, number>,
    words: Object.fromEntries(said) as Partial<Record<T, string>>,
  };
}

const TEXT = { type: 'string' } as const;
const wrong = (problems: readonly string[], usage: string) =>
  ({ go: false, code: 2, says: `${problems.join('\n')}\nNothing was started.\n\n${usage}` }) as const;
const entriesOf = <K extends string, V>(record: Readonly<Record<K, V>>): (readonly [K, V])[] =>
  Object.entries(record) as [K, V][];

/** The same for a program: ends the process where there is nothing to do. */
export function optionsOrEnd<N extends string, T extends string>(wanted: Wanted<N, T>) {
  const read = runOptions(process.argv.slice(2), wanted);
  if (read.go) return read;
  (read.code === 0 ? process.stdout : process.stderr).write(read.says);
  process.exit(read.code);
}
