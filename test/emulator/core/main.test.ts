import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'redress-main-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const main = fileURLToPath(new URL('../../../emulator/main.ts', import.meta.url));
const run = (...args: string[]): ChildProcess => spawn(process.execPath, [main, '--data', folder, ...args]);
const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    child.stdout!.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.split('\n')[0]!);
    });
    child.on('close', () => reject(new Error('it ended without a line')));
  });
const ended = (child: ChildProcess): Promise<{ code: number | null; errors: string }> =>
  new Promise((resolve) => {
    let errors = '';
    child.stderr!.on('data', (chunk) => {
      errors += chunk;
    });
    child.on('close', (code) => resolve({ code, errors }));
  });

describe('the emulator as a program', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'says in one line of JSON when it is ready, and ends cleanly on %s',
    async (signal) => {
      const child = run('--port', '0', '--smtp-port', '0', '--no-seed');
      const ready = JSON.parse(await firstLine(child));
      expect(ready).toMatchObject({ ready: true, seeded: false });
      expect((await fetch(`${ready.origin}/control/connection`)).status).toBe(200);
      const end = ended(child);
      child.kill(signal);
      expect((await end).code).toBe(0);
    },
  );

  it('loses nothing it acknowledged when it is killed', async () => {
    const start = async () => {
      const child = run('--port', '0', '--smtp-port', '0', '--no-seed');
      return { child, origin: JSON.parse(await firstLine(child)).origin as string };
    };
    const first = await start();
    const set = '2031-05-01T09:00:00Z';
    await fetch(`${first.origin}/control/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ set }),
    });
    const killed = ended(first.child);
    first.child.kill('SIGKILL');
    await killed;
    const second = await start();
    const { now } = (await (await fetch(`${second.origin}/control/clock`)).json()) as { now: string };
    second.child.kill('SIGTERM');
    expect(now.slice(0, 13)).toBe(set.slice(0, 13));
  });

  it.each([
    [['--port', 'many'], '--port must lie between'],
    [['--unknown'], '--unknown'],
  ])('explains arguments it does not understand: %j', async (args, words) => {
    const { code, errors } = await ended(run(...args));
    expect(code).toBe(2);
    expect(errors).toContain(words);
  });

  it('says in one sentence that its port is taken', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => blocker.once('listening', resolve));
    const { port } = blocker.address() as { port: number };
    const { code, errors } = await ended(run('--port', String(port), '--smtp-port', '0', '--no-seed'));
    blocker.close();
    expect(code).toBe(1);
    expect(errors).toContain(`port ${port}`);
  });
});
