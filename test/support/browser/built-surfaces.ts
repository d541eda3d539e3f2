import { cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSurfaces, sourcesOfSurfaces } from '../../../launch/surfaces.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const cache = join(root, 'node_modules/.cache');

/**
 * The folder of the surfaces as built from the sources that stand now. Each state of the sources has a folder of its own,
 * so that a build beside the tests (another test file, a started server) takes nothing from under them.
 */
export async function builtSurfaces(): Promise<string> {
  const name = `web-${sourcesOfSurfaces(root).slice(0, 16)}`;
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  await buildSurfaces(root);
  const unfinished = `${folder}.${process.pid}`;
  cpSync(join(root, 'dist/web'), unfinished, { recursive: true });
  for (const old of readdirSync(cache)) {
    if (/^web-[0-9a-f]+$/.test(old) && old !== name) rmSync(join(cache, old), { recursive: true, force: true });
  }
  if (existsSync(folder)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, folder);
  return folder;
}
