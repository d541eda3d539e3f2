import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Streams } from './json-lines.ts';

type Values = Readonly<Record<string, string | boolean | undefined>>;
export type Arguments = { readonly values: Values; readonly words: readonly string[] };

type Wanted = {
  readonly usage: string;
  readonly options?: ParseArgsOptionsConfig;
  /** How many words beside the options: the least and the most. Default: none. */
  readonly words?: readonly [least: number, most: number];
  /** What the words are, as the usage calls them. */
  readonly called?: string;
};

/**
 * What a command was given, options anywhere in the line; or the exit code it ends with at once: 0 after `--help`, whose text
 * goes to standard output, 2 where the line is wrong, with what is wrong in it and the usage on standard error.
 */
export function readArguments(args: readonly string[], streams: Streams, wanted: Wanted): Arguments | number {
  const wrong = (what: string): number => {
    streams.stderr.write(`${what}\n${wanted.usage}`);
    return 2;
  };
  let read: ReturnType<typeof parseArgs>;
  try {
    const help = { type: 'boolean', short: 'h' } as const;
    read = parseArgs({ args: [...args], options: { ...wanted.options, help }, allowPositionals: true });
  } catch (error) {
    // The parser goes on to advise on things that start with a dash.
    return wrong(`${(error as Error).message.split(/\. |\.?\n/)[0]}.`);
  }
  if (read.values.help === true) {
    streams.stdout.write(wanted.usage);
    return 0;
  }
  const [least, most] = wanted.words ?? [0, 0];
  const { values, positionals } = read;
  if (positionals.length > most) return wrong(`"${positionals[most]}" was not expected.`);
  if (positionals.length < least) return wrong(`${wanted.called ?? 'A word'} is missing.`);
  return { values: values as Values, words: positionals };
}

/** What every command takes that talks to a running Redress: which one, where that is not plain. */
export const ASKS = { data: { type: 'string' } } as const;
export const ASKS_USAGE = `--data FOLDER asks the Redress that npm start runs on that data folder (default: data, else the only one that runs).
`;

/** The folder that was named with `--data`. */
export const dataIn = ({ values }: Arguments): string | undefined =>
  typeof values.data === 'string' ? values.data : undefined;

/** The same for the commands that read lines of JSON, which say so. Null: go on. */
export function refusedJsonl(args: readonly string[], streams: Streams, usage: string): number | null {
  const read = readArguments(args, streams, { usage, options: { jsonl: { type: 'boolean' } } });
  if (typeof read === 'number') return read;
  if (read.values.jsonl === true) return null;
  streams.stderr.write(`Option '--jsonl' is missing.\n${usage}`);
  return 2;
}
