import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runOptions } from '../support/run-options.ts';

const program = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));

async function run(file: string, args: readonly string[]) {
  const child = spawn(process.execPath, [program(file), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const code = await new Promise((next) => child.once('close', next));
  return { code, out, err };
}

describe('npm run bench and npm run soak', () => {
  it.each([
    ['bench/bench.ts', ['--only', 'nonsense'], '--only is "nonsense". Put one of ingest, mirror, board,'],
    ['soak/soak.ts', ['--kill', '3'], "Unknown option '--kill'."],
  ])(
    '%s %j is refused in a sentence before anything starts (28 November 2026: a stack, or minutes of nothing)',
    async (file, args, sentence) => {
      const { code, out, err } = await run(file, args);
      expect([code, out]).toEqual([2, '']);
      expect(err.startsWith(sentence)).toBe(true);
      expect(err).toContain('Nothing was started.');
      expect(err).not.toMatch(/\n +at |node:internal/);
    },
  );

  it.each(['bench/bench.ts', 'soak/soak.ts'])('%s says with --help what it can do, and does nothing', async (file) => {
    expect(await run(file, ['--help'])).toEqual({ code: 0, out: expect.stringContaining('--messages N'), err: '' });
  });
});

describe('the options of a program that measures', () => {
  const wanted = {
    usage: 'usage\n',
    numbers: { reps: { usually: 3 }, kills: { usually: 20, least: 0 } },
    words: { only: ['a', 'b'], rt: 'any' },
  } as const;

  it('are what was given, and the usual for the rest', () => {
    expect(runOptions(['--reps', '5', '--only=b'], wanted)).toEqual({
      go: true,
      numbers: { reps: 5, kills: 20 },
      words: { only: 'b' },
    });
    expect(runOptions(['--kills', '0'], wanted)).toMatchObject({ go: true, numbers: { kills: 0 } });
  });

  it.each([
    ['--reps', 'abc'],
    ['--reps', '0'],
    ['--reps', '1.5'],
    ['--reps', ''],
    ['--reps', '99999999999'],
    ['--only', 'c'],
    ['--rt', ''],
  ])('%s "%s" is refused by its name', (name, value) => {
    const refusal = { go: false, code: 2, says: expect.stringContaining(`${name} is "${value}". Put `) };
    expect(runOptions([name, value], wanted)).toEqual(refusal);
  });

  it('are refused where one is unknown, has no value, or a word stands alone', () => {
    for (const line of [['--sead'], ['--reps'], ['ingest']])
      expect(runOptions(line, wanted)).toMatchObject({ go: false, code: 2, says: expect.stringContaining('usage') });
  });
});
