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

it('an installation ends with all it runs at Ctrl-C, also an npm that does not listen, and is not taken for done', async () => {
  mkdirSync(join(folder, 'launch'));
  mkdirSync(join(folder, 'node_modules'));
  copyFileSync(fileURLToPath(new URL('../../launch/ensure.mjs', import.meta.url)), join(folder, 'launch/ensure.mjs'));
  writeFileSync(join(folder, 'package-lock.json'), '{}');
  writeFileSync(join(folder, 'launch/go.mjs'), "await (await import('./ensure.mjs')).ensureInstalled();\n");
  // In the place of npm: a program with a child of its own that both ignore every kind word.
  const npm = "trap '' TERM INT HUP\nsleep 60 &\necho $! > child\nwait\nsleep 60\n";
  writeFileSync(join(folder, 'npm'), `#!/bin/sh\n${npm}`, { mode: 0o755 });
  const run = spawn(process.execPath, ['launch/go.mjs'], {
    cwd: folder,
    env: { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  run.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const named = join(folder, 'child');
  await until(() => existsSync(named) && readFileSync(named, 'utf8').endsWith('\n'));
  const child = Number(readFileSync(named, 'utf8'));
  expect(isThere(child)).toBe(true);
  run.kill('SIGINT');
  expect(await once(run, 'exit')).toEqual([130, null]);
  expect(said).toContain('The installation was stopped; the next start goes on from there.');
  await until(() => !isThere(child));
  expect(() => readFileSync(join(folder, 'node_modules/.redress-installed'))).toThrow('ENOENT');
});
