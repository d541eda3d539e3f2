import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DidNotStart, runProgram, startProgram } from '../../launch/child.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-child-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A program that says so many lines of what is wrong and ends. */
function program(lines: number, code: number): string {
  const file = join(folder, `program-${code}.mjs`);
  writeFileSync(
    file,
    `for (let n = 1; n <= ${lines}; n += 1) process.stderr.write('line ' + n + '\\n');\nprocess.exitCode = ${code};\n`,
  );
  return file;
}
const told = async (running: Promise<unknown>): Promise<string> => {
  const fault = await running.then(
    () => null,
    (error: unknown) => error,
  );
  expect(fault).toBeInstanceOf(DidNotStart);
  return (fault as DidNotStart).message;
};

describe('a program that does not start', () => {
  it('is heard out where it refuses what it was told: every setting that is wrong, from the first line on', async () => {
    const log = join(folder, 'log');
    const lines = Array.from({ length: 40 }, (_, n) => `line ${n + 1}`);
    expect(await told(startProgram('The server', program(40, 2), [], { log }))).toBe(lines.join('\n'));
    expect(await told(runProgram('Preparing', [program(40, 2)]))).toBe(lines.join('\n'));
  });

  it('is told by the end of what it said, and where the rest is, where it failed', async () => {
    const log = join(folder, 'log');
    const said = await told(startProgram('The server', program(40, 1), [], { log }));
    expect(said).toMatch(/^The server ended with code 1 before it was ready\. Its log: \S+log\nline 29\n/);
    expect(said).toMatch(/line 40$/);
  });
});

it('a program whose log cannot be written goes on without it, and somebody is told once', async () => {
  const file = join(folder, 'ready.mjs');
  writeFileSync(
    file,
    'for (let n = 0; n < 50; n += 1) console.error(n); setTimeout(() => console.log(JSON.stringify({ ready: true })), 100); setInterval(() => {}, 1000);\n',
  );
  const said: string[] = [];
  // A folder can be opened by nobody as a file; a full disk ends the same way.
  const { ready, stop } = await startProgram('The server', file, [], {
    log: folder,
    trouble: (words) => said.push(words),
  });
  expect(ready).toEqual({ ready: true });
  expect(said.filter((line) => line.includes('cannot be written'))).toHaveLength(1);
  await stop();
});

it('a program that is under way can be ended, so that a start that is stopped leaves nothing that asks a tenant that is gone', async () => {
  const file = join(folder, 'waits.mjs');
  writeFileSync(file, 'console.log("under way"); setInterval(() => {}, 1000);\n');
  let end: () => Promise<void> = async () => undefined;
  const running = runProgram('Waiting', [file], {
    spawned: (stop) => {
      end = stop;
    },
    onLine: () => void end(),
  });
  expect(await told(running)).toMatch(/^Waiting was ended by SIGTERM/);
});
