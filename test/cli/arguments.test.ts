import { describe, expect, it } from 'vitest';
import { readArguments, refusedJsonl } from '../../server/cli/arguments.ts';
import { run as cases } from '../../server/cli/cases.ts';
import { run as classify } from '../../server/cli/classify.ts';
import { run as due } from '../../server/cli/due.ts';
import { run as importing } from '../../server/cli/import.ts';
import type { Streams } from '../../server/cli/json-lines.ts';
import { run as ownWords } from '../../server/cli/own-words.ts';
import { run as policy } from '../../server/cli/policy.ts';
import { run as provision } from '../../server/cli/provision.ts';
import { run as recompute } from '../../server/cli/recompute.ts';
import { run as reconcile } from '../../server/cli/reconcile.ts';
import { run as selfCheck } from '../../server/cli/self-check.ts';
import { keptStreams } from '../support/kept-streams.ts';

const never = (): never => {
  throw new Error('Nothing is connected to and nothing is read for a question about the command itself.');
};
type Run = (args: readonly string[], streams: Streams, using: () => never, stop: AbortSignal) => Promise<number>;
const COMMANDS: Record<string, Run> = {
  cases,
  classify,
  due,
  import: importing,
  'own-words': ownWords,
  policy,
  provision,
  recompute,
  reconcile,
  'self-check': selfCheck,
};

describe('every command', () => {
  it.each(Object.keys(COMMANDS))(
    '%s says what it does on standard output when it is asked, and that is no fault',
    async (name) => {
      for (const asked of ['--help', '-h']) {
        const { streams, out, err } = keptStreams();
        expect(await COMMANDS[name]?.([asked], streams, never, AbortSignal.abort())).toBe(0);
        expect([out(), err()]).toEqual([expect.stringContaining(`usage: redress ${name}`), '']);
      }
    },
  );

  it.each([
    ['import', 'A FILE or FOLDER is missing.'],
    ['policy', 'The FILE is missing.'],
    ['provision', 'What to do (plan, apply or verify) is missing.'],
  ] as const)('%s says what is missing where nothing was given', async (name, missing) => {
    const { streams, out, err } = keptStreams();
    expect(await COMMANDS[name]?.([], streams, never, AbortSignal.abort())).toBe(2);
    expect([out(), err()]).toEqual([
      '',
      expect.stringMatching(`^${missing.replace(/[()]/g, '.')}\nusage: redress ${name} `),
    ]);
  });

  it.each(Object.keys(COMMANDS))('%s names an option that it does not have, so that a slip is seen', async (name) => {
    const { streams, out, err } = keptStreams();
    expect(await COMMANDS[name]?.(['--jsno'], streams, never, AbortSignal.abort())).toBe(2);
    expect([out(), err()]).toEqual(['', expect.stringMatching(/^Unknown option '--jsno'\.\nusage: redress /)]);
  });
});

const ASKING = ['cases', 'import', 'provision', 'recompute', 'reconcile', 'self-check'];
const WORDS: Record<string, string[]> = { import: ['letter.eml'], provision: ['plan'] };

describe('a command that talks to a running Redress', () => {
  it.each(ASKING)('%s asks the one of the folder that --data names', async (name) => {
    const { streams } = keptStreams();
    const asked: unknown[] = [];
    const using = (data?: string): never => {
      asked.push(data);
      throw new Error('Enough is known.');
    };
    for (const more of [['--data', 'elsewhere'], []]) {
      const given = [...more, ...(WORDS[name] ?? [])];
      await expect(COMMANDS[name]?.(given, streams, using, AbortSignal.abort())).rejects.toThrow('Enough is known.');
    }
    expect(asked).toEqual(['elsewhere', undefined]);
  });
});

describe('what a command is given', () => {
  const usage = 'usage: redress try [--json] [--box NAME] FILE\n';
  const wanted = {
    usage,
    options: { json: { type: 'boolean' }, box: { type: 'string' } },
    words: [1, 1],
  } as const;
  const given = (...args: string[]) => {
    const { streams, err } = keptStreams();
    return [readArguments(args, streams, wanted), err()];
  };

  it('may stand in any order', () => {
    const read = { values: { json: true, box: 'a' }, words: ['f'] };
    expect(given('--json', '--box', 'a', 'f')).toEqual([read, '']);
    expect(given('f', '--box=a', '--json')).toEqual([read, '']);
  });

  it('is refused with what is wrong in it before the usage', () => {
    expect(given('f', 'g')).toEqual([2, `"g" was not expected.\n${usage}`]);
    expect(given()).toEqual([2, `A word is missing.\n${usage}`]);
    expect(given('f', '--box')).toEqual([2, `Option '--box <value>' argument missing.\n${usage}`]);
  });

  it('must say --jsonl where lines are read, so that nobody waits for a command that waits for them', () => {
    const { streams, err } = keptStreams();
    expect([refusedJsonl([], streams, usage), err()]).toEqual([2, `Option '--jsonl' is missing.\n${usage}`]);
    expect(refusedJsonl(['--jsonl'], streams, usage)).toBeNull();
  });
});
