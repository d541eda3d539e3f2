import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const cache = join(root, 'node_modules/.cache');

/**
 * The folder of the surfaces as built from the sources that stand now. Each state of the sources has a folder of its own,
 * so that a build beside the tests (another test file, a started server) takes nothing from under them.
 */
export async function builtSurfaces(): Promise<string> {
  const name = `web-${fingerprint()}`;
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const words = [vite, 'build', '--logLevel', 'error', '--outDir', unfinished, '--emptyOutDir'];
  await promisify(execFile)(process.execPath, words, { cwd: root });
  for (const old of readdirSync(cache)) {
    if (/^web-[0-9a-f]+$/.test(old) && old !== name) rmSync(join(cache, old), { recursive: true, force: true });
  }
  if (existsSync(folder)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, folder);
  return folder;
}

function fingerprint(): string {
  const hash = createHash('sha256');
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|css|html|json)$/.test(name))
    .map((name) => join('src', name))
    .sort();
  for (const file of [...files, 'vite.config.ts', 'package-lock.json']) {
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
