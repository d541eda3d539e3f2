import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { until } from '../support/until.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-install-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const isThere = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** A project to install, with a shell script in the place of npm. */
function project(npm: string) {
  mkdirSync(join(folder, 'launch'));
  for (const name of ['ensure.mjs', 'install-turn.mjs'])
    copyFileSync(fileURLToPath(new URL(`../../launch/${name}`, import.meta.url)), join(folder, 'launch', name));
  writeFileSync(join(folder, 'package-lock.json'), '{}');
  writeFileSync(join(folder, 'launch/go.mjs'), "await (await import('./ensure.mjs')).ensureInstalled();\n");
  writeFileSync(join(folder, 'npm'), `#!/bin/sh\n${npm}`, { mode: 0o755 });
  return () => {
    const run = spawn(process.execPath, ['launch/go.mjs'], {
      cwd: folder,
      env: { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const kept = { run, said: '', ended: once(run, 'exit') };
    run.stderr.on('data', (chunk) => {
      kept.said += chunk;
    });
    return kept;
  };
}

const stamped = (): boolean => existsSync(join(folder, 'node_modules/.redress-installed'));

it('an installation ends with all it runs at Ctrl-C, also an npm that does not listen, and is not taken for done', async () => {
  // A program with a child of its own that both ignore every kind word.
  const start = project("trap '' TERM INT HUP\nsleep 60 &\necho $! > child\nwait\nsleep 60\n");
  const stopped = start();
  const named = join(folder, 'child');
  await until(() => existsSync(named) && readFileSync(named, 'utf8').endsWith('\n'));
  const child = Number(readFileSync(named, 'utf8'));
  expect(isThere(child)).toBe(true);
  stopped.run.kill('SIGINT');
  expect(await stopped.ended).toEqual([130, null]);
  expect(stopped.said).toContain('The installation was stopped; the next start begins it anew.');
  await until(() => !isThere(child));
  expect(stamped()).toBe(false);
});

it('an installation that was killed leaves nothing behind for the next: npm takes what is unpacked by half for whole', async () => {
  const start = project('mkdir -p node_modules/half\ntest -e killed && exit\necho $$ > child\nexec sleep 60\n');
  const killed = start();
  const npm = () => Number(readFileSync(join(folder, 'child'), 'utf8'));
  await until(() => existsSync(join(folder, 'child')) && npm() > 0);
  killed.run.kill('SIGKILL');
  await killed.ended;
  writeFileSync(join(folder, 'node_modules/half/leftover'), '');
  writeFileSync(join(folder, 'killed'), '');
  const next = start();
  expect(await next.ended).toEqual([0, null]);
  expect(next.said).toContain('an installation was ended before it was whole; what it left is thrown away');
  await until(() => !isThere(npm()));
  expect([existsSync(join(folder, 'node_modules/half/leftover')), stamped()]).toEqual([false, true]);
});

it('one command installs at a time: the others wait for it, and find everything there', async () => {
  const start = project('echo again >> installed\nuntil test -e go; do sleep 0.05; done\n');
  const first = start();
  await until(() => existsSync(join(folder, 'installed')));
  const others = [start(), start()];
  await until(() => others.every(({ said }) => said.includes('another command is installing; waiting for it')));
  writeFileSync(join(folder, 'go'), '');
  for (const one of [first, ...others]) expect(await one.ended).toEqual([0, null]);
  expect(readFileSync(join(folder, 'installed'), 'utf8')).toBe('again\n');
  expect(existsSync(join(folder, 'node_modules/.redress-installing'))).toBe(false);
});
