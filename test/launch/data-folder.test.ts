import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holdFolder, inUse } from '../../launch/data-folder.ts';
import { announce, withdraw } from '../../launch/running.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const ADDRESS = 'http://localhost:4600/';
const ME = { pid: process.pid, address: 'http://localhost:4700/' };

/** Another process that has the folder until it is killed. */
async function another(): Promise<{ pid: number; kill(): Promise<void> }> {
  const file = fileURLToPath(new URL('../../launch/data-folder.ts', import.meta.url));
  const script = `const { holdFolder } = await import(${JSON.stringify(file)});
    globalThis.held = holdFolder(${JSON.stringify(folder)}, { pid: process.pid, address: '${ADDRESS}' });
    console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return {
    pid: child.pid as number,
    kill: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

describe('a data folder', () => {
  it('is one start’s alone; the second is told who has it and where that is', async () => {
    const first = await another();
    try {
      const by = { pid: first.pid, address: ADDRESS };
      expect(holdFolder(folder, ME)).toEqual({ ours: false, by });
      const said = inUse(folder, by);
      for (const part of [folder, `process ${first.pid}`, ADDRESS, 'Nothing was started', '--data FOLDER'])
        expect(said).toContain(part);
    } finally {
      await first.kill();
    }
  });

  it('is free again when whoever had it was killed, as after a power cut, and says that something was left behind', async () => {
    await (await another()).kill();
    const held = holdFolder(folder, ME);
    expect(held).toMatchObject({ ours: true, leftBehind: true });
    if (held.ours) held.release();
  });

  it('is given back whole by a start that ends, and is made where it is missing', () => {
    const inside = join(folder, 'not', 'there');
    const held = holdFolder(inside, ME);
    expect(held).toMatchObject({ ours: true, leftBehind: false });
    expect(statSync(join(inside, 'running.json')).mode & 0o077).toBe(0);
    if (held.ours) held.release();
    expect(existsSync(join(inside, 'running.json'))).toBe(false);
    const again = holdFolder(inside, ME);
    expect(again).toMatchObject({ ours: true, leftBehind: false });
    if (again.ours) again.release();
  });
});

describe('the list of what runs', () => {
  it('has the newest start first, and loses those that stop or whose folder is gone', () => {
    const at = (name: string): string => {
      const path = join(folder, name);
      const held = holdFolder(path, ME);
      if (held.ours) held.release();
      return path;
    };
    const [first, second, third] = [at('first'), at('second'), at('third')] as const;
    const listed = (): string[] =>
      readFileSync(join(folder, 'node_modules/.cache/redress/running'), 'utf8').split('\n').filter(Boolean);
    for (const one of [first, second, first, third]) announce(folder, one);
    expect(listed()).toEqual([third, first, second]);
    rmSync(second, { recursive: true });
    withdraw(folder, third);
    expect(listed()).toEqual([first]);
  });
});
