import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const CLI = fileURLToPath(new URL('../../server/cli.ts', import.meta.url));
const CLOCK = '{"id":1,"clock":"code-stage1","from":"2026-03-02"}\n';

/** A command that reads lines: its standard input as text, or a file that is opened as it. */
function reading(input: string | { file: string }, output?: string) {
  const opened = [typeof input === 'string' ? null : input.file, output ?? null].map((path) =>
    path === null ? null : openSync(path, 'r'),
  );
  const stdio = opened.map((fd) => fd ?? ('pipe' as const));
  const child = spawn(process.execPath, [CLI, 'due', '--jsonl'], { stdio: [...stdio, 'pipe'] });
  for (const fd of opened) if (fd !== null) closeSync(fd);
  const said = { out: '', err: '' };
  child.stdout?.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    said.err += chunk;
  });
  child.stdin?.on('error', () => undefined);
  if (typeof input === 'string') child.stdin?.end(input);
  const ended = new Promise<number>((next) => child.once('close', (code) => next(code ?? -1)));
  return { child, said, ended };
}

describe('a command that reads lines', () => {
  it('says that a folder is none (28 November 2026: it ended well, with nothing)', async () => {
    const { ended, said } = reading({ file: tmpdir() });
    expect(await ended).toBe(2);
    expect(said).toEqual({ out: '', err: expect.stringMatching(/^A folder was given as input, .*Name a file/) });
  });

  it('has nothing to say of no lines at all', async () => {
    const { ended, said } = reading('');
    expect([await ended, said]).toEqual([0, { out: '', err: '' }]);
  });

  it('says when its output cannot be written, and does not call that done', async () => {
    // Opened for reading alone, which fails as a full disk does, on any machine.
    const { ended, said } = reading(CLOCK, CLI);
    expect(await ended).toBe(1);
    expect(said.err).toMatch(/^The output could not be written \(E[A-Z]+\), so the rest was not done\.\n$/);
  });

  it('ends without a word when whoever reads it has enough', async () => {
    const { child, ended, said } = reading(CLOCK.repeat(20_000));
    child.stdout?.once('data', () => child.stdout?.destroy());
    expect([await ended, said.err]).toEqual([0, '']);
  });

  it('serves the lines that are right when nobody hears any more which are wrong', async () => {
    const { child, ended, said } = reading(`no JSON\n${CLOCK}`.repeat(2_000));
    child.stderr?.destroy();
    expect(await ended).toBe(2);
    expect(said.out.match(/"due"/g)).toHaveLength(2_000);
  });
});
