import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram, type Stop } from './child.ts';

const STAMP = 'dist/web/.built-from';
const INPUTS = [
  'src',
  'manifest/public',
  'vite.config.ts',
  'vite.events.ts',
  'vite.pane.ts',
  'vite.shared.ts',
  'package-lock.json',
];

/** Builds the surfaces when their sources have changed since the last build. Answers whether it had to. */
export async function buildSurfaces(root: string, spawned?: (stop: Stop) => void): Promise<'built' | 'as before'> {
  const wanted = sourcesOfSurfaces(root);
  const stamp = join(root, STAMP);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return 'as before';
  await runProgram('The build of the screens', ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    cwd: root,
    ...(spawned && { spawned }),
  });
  writeFileSync(stamp, wanted);
  return 'built';
}

/** The state of the sources that the surfaces are built from, as a hash. */
export function sourcesOfSurfaces(root: string): string {
  const hash = createHash('sha256');
  const visit = (path: string): void => {
    const full = join(root, path);
    const found = statSync(full, { throwIfNoEntry: false });
    if (found === undefined) return;
    if (found.isDirectory()) {
      for (const name of readdirSync(full).sort()) visit(join(path, name));
      return;
    }
    hash.update(path).update(readFileSync(full));
  };
  for (const input of INPUTS) visit(input);
  return hash.digest('hex');
}
