import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeFolder, unmake } from './make-folder.ts';

/** Who works on a data folder. */
export type Holder = {
  readonly pid: number;
  /** Where its Redress is, as a person opens it. */
  readonly address: string;
};

export type Held =
  | {
      readonly ours: true;
      /** Whoever had it last was killed; its programs may be about to end. */
      readonly leftBehind: boolean;
      release(): void;
      /** The same for a start that is refused before it did anything: what this made goes as well. */
      undo(): void;
    }
  | { readonly ours: false; readonly by: Holder | null };

const LOCK = 'running.lock';
const HOLDER = 'running.json';
const SQLITE_BUSY = 5;

/**
 * Takes a data folder, made where it is missing, for this process alone. The operating system's lock on a file says who has it,
 * and a process that is killed, or a machine that loses power, lets go of it; the file beside it only tells the others who that
 * is. Throws where the folder cannot be written.
 */
export function holdFolder(folder: string, me: Holder): Held {
  // What is kept there is people's letters: for whoever started it, and nobody else on the machine.
  const made = makeFolder(folder);
  try {
    return hold(folder, me, made);
  } catch (error) {
    unmake(made);
    throw error;
  }
}

function hold(folder: string, me: Holder, made: readonly string[]): Held {
  const [holder, file] = [join(folder, HOLDER), join(folder, LOCK)];
  const first = isNew(file);
  const lock = new DatabaseSync(file);
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode !== SQLITE_BUSY) throw error;
    return { ours: false, by: readHolder(holder) };
  }
  const leftBehind = readHolder(holder) !== null;
  writeFileSync(holder, `${JSON.stringify(me)}\n`, { mode: 0o600 });
  const release = (): void => {
    rmSync(holder, { force: true });
    lock.close();
  };
  return {
    ours: true,
    leftBehind,
    release,
    undo: () => {
      if (first) rmSync(file, { force: true });
      release();
      unmake(made);
    },
  };
}

/** Makes the file where it is missing, for this account alone, and says whether it was. */
function isNew(file: string): boolean {
  try {
    closeSync(openSync(file, 'ax', 0o600));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** What a person reads whose start is refused because the folder is in use. */
export const inUse = (folder: string, by: Holder | null): string =>
  `The data folder ${folder} is in use by ${
    by
      ? `a Redress that is running already: process ${by.pid}, at ${by.address}`
      : 'another process that is just starting'
  }. Nothing was started or changed.
Use that one, or stop it with Ctrl-C in its own window. For a second one beside it choose another folder and other ports:
npm start -- --data FOLDER --port N --tenant-port N --smtp-port N`;

/** Null: nobody, or half a line of somebody who was killed while writing it. */
function readHolder(file: string): Holder | null {
  try {
    const { pid, address } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Holder>;
    return typeof pid === 'number' && typeof address === 'string' ? { pid, address } : null;
  } catch {
    return null;
  }
}
