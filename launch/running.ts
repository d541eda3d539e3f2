import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from './make-folder.ts';

/** The data folders of the embedded tenants that run from this checkout, the newest first, one a line: the command line looks here. */
const fileIn = (root: string): string => join(root, 'node_modules/.cache/redress/running');

/** A tenant is up on this folder. */
export const announce = (root: string, folder: string): void => rewrite(root, (others) => [folder, ...others], folder);

/** It is stopping; one that was killed stays in the list, and whoever reads it finds that nothing answers there. */
export const withdraw = (root: string, folder: string): void => rewrite(root, (others) => others, folder);

function rewrite(root: string, change: (others: string[]) => string[], folder: string): void {
  const file = fileIn(root);
  const before = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  const after = change(before.filter((one) => one !== folder && existsSync(one)));
  makeFolder(dirname(file));
  // Whole or not at all: a command may read it at any moment.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, after.map((one) => `${one}\n`).join(''));
  renameSync(draft, file);
}
