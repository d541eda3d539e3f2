import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Asset } from '../pages/assets.ts';

/** The modules of the library, each after those it needs. */
const MODULES = ['nested-app-auth', 'wire', 'results', 'enums', 'item-parts', 'read-item', 'compose-item', 'office'];

let kept: Asset | null = null;

/**
 * `office.js` as add-ins load it: one classic script. A module of it has no name that another one has, so that it is enough
 * to put them one after another without their imports and exports.
 */
export function libraryScript(): Asset {
  kept ??= {
    type: 'text/javascript; charset=utf-8',
    bytes: Buffer.from(`(() => {\n'use strict';\n${MODULES.map((name) => bare(`${name}.ts`)).join('\n')}})();\n`),
  };
  return kept;
}

/** One module without what only a module has; also for a test, which brings the bridge into a frame by itself. */
export const bare = (name: string): string =>
  stripTypeScriptTypes(readFileSync(fileURLToPath(new URL(`library/${name}`, import.meta.url)), 'utf8'))
    .replace(/^import [^;]*;$/gm, '')
    .replace(/^export /gm, '');
