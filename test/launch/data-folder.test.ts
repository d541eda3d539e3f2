import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holdFolder, inUse } from '../../launch/data-folder.ts';
import { whyNot } from '../../launch/make-folder.ts';
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
    for (const name of ['', 'running.json', 'running.lock'])
      expect([name, statSync(join(inside, name)).mode & 0o077]).toEqual([name, 0]);
    if (held.ours) held.release();
    expect(existsSync(join(inside, 'running.json'))).toBe(false);
    const again = holdFolder(inside, ME);
    expect(again).toMatchObject({ ours: true, leftBehind: false });
    if (again.ours) again.release();
  });

  it('is as it was before where the start is refused: a folder that was made for it is gone, one that was there stays', () => {
    const made = holdFolder(join(folder, 'not', 'there'), ME);
    if (made.ours) made.undo();
    expect(readdirSync(folder)).toEqual([]);
    const first = holdFolder(folder, ME);
    if (first.ours) first.release();
    const there = holdFolder(folder, ME);
    if (there.ours) there.undo();
    expect(readdirSync(folder)).toEqual(['running.lock']);
  });

  it.each([
    ['/proc/nope/here', /no folder can be made there/],
    ['file', /is a file and no folder/],
    ['file/below', /is a file and no folder/],
  ])('is refused at once where it cannot be made (28 November 2026: %s made the start hang for ever)', (name, why) => {
    writeFileSync(join(folder, 'file'), '');
    const path = name.startsWith('/') ? name : join(folder, name);
    let fault: unknown = null;
    try {
      holdFolder(path, ME);
    } catch (error) {
      fault = error;
    }
    expect(whyNot(fault)).toMatch(why);
    expect(readdirSync(folder)).toEqual(['file']);
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
