import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sourcesOfSurfaces } from '../../launch/surfaces.ts';

it('what the screens are built from is every file below src, also one without an ending and one in a folder with a dot', () => {
  const root = mkdtempSync(join(tmpdir(), 'redress-surfaces-'));
  mkdirSync(join(root, 'src/tab.d'), { recursive: true });
  const states = [sourcesOfSurfaces(root)];
  for (const name of ['src/main.ts', 'src/NOTES', 'src/tab.d/view.tsx']) {
    writeFileSync(join(root, name), name);
    states.push(sourcesOfSurfaces(root));
  }
  rmSync(root, { recursive: true });
  expect(new Set(states).size).toBe(4);
});
