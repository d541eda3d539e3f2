import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder, and those above it that are missing, for this account alone; answers those it made, the outermost first.
 * Throws where that is not possible, and has then made none. Not Node's own recursive mkdir: below a folder that takes none
 * and says ENOENT, as /proc does, that one never ends (28 November 2026, Node 24.21).
 */
export function makeFolder(path: string): readonly string[] {
  const missing: string[] = [];
  for (let at = resolve(path); statSync(at, { throwIfNoEntry: false }) === undefined; at = dirname(at))
    missing.unshift(at);
  const made: string[] = [];
  try {
    for (const one of missing) {
      mkdirSync(one, { mode: 0o700 });
      made.push(one);
    }
  } catch (error) {
    unmake(made);
    throw error;
  }
  return made;
}

/** Takes away again what `makeFolder` has made, as far as nobody has put anything in. */
export function unmake(made: readonly string[]): void {
  for (const one of made.toReversed()) {
    try {
      rmdirSync(one);
    } catch {
      // Something is in it by now, and it stays.
      return;
    }
  }
}

const WHY: Readonly<Record<string, string>> = {
  EACCES: 'this account may not write there',
  EPERM: 'this account may not write there',
  EROFS: 'that disk can only be read',
  ENOTDIR: 'a part of that path is a file and no folder',
  ENOENT: 'no folder can be made there',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'that name is too long',
  ERR_SQLITE_ERROR: 'nothing can be written there',
};

/** Why a folder cannot be made or written, for a person. */
export const whyNot = (error: unknown): string => {
  const { code = '', message = String(error) } = error as { code?: string; message?: string };
  return WHY[code] ?? message;
};
