import { chmodSync, closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeFolder } from '../make-folder.ts';
import { SCHEMA, VERSION } from './schema.ts';

const FILES = ['mirror.sqlite', 'mirror.sqlite-wal', 'mirror.sqlite-shm'];

/** What a file was derived by and of: `policy` the policies and calendars, `source` the tenant and site whose lists were read. */
export type Derived = { readonly policy: string; readonly source: string };

export type Opened = {
  readonly db: DatabaseSync;
  /** There was a file of another tenant or site, which was thrown away whole. */
  readonly ofAnother: boolean;
};

/**
 * Opens the read model in `folder` (`:memory:` for none). A file that is damaged, of another version, of another tenant or site,
 * or derived by other policies is thrown away: it is filled again from the lists.
 */
export function openMirrorFile(folder: string, by: Derived): Opened {
  if (folder === ':memory:') return { db: prepare(new DatabaseSync(':memory:'), by), ofAnother: false };
  makeFolder(folder);
  const path = join(folder, 'mirror.sqlite');
  try {
    return { db: prepare(ownFile(folder, path), by), ofAnother: false };
  } catch (error) {
    // Whatever is wrong with the file, nothing in it is the only copy (decision 5).
    for (const file of FILES) rmSync(join(folder, file), { force: true });
    return { db: prepare(ownFile(folder, path), by), ofAnother: error instanceof OfAnother };
  }
}

class OfAnother extends Error {}

/** Opens it for this account alone: people's letters are in it. SQLite gives the files beside it the same mode. */
function ownFile(folder: string, path: string): DatabaseSync {
  closeSync(openSync(path, 'a', 0o600));
  for (const file of FILES) if (existsSync(join(folder, file))) chmodSync(join(folder, file), 0o600);
  return new DatabaseSync(path);
}

function prepare(db: DatabaseSync, { policy, source }: Derived): DatabaseSync {
  try {
    db.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000; PRAGMA temp_store = MEMORY;',
    );
    const { user_version: version } = db.prepare('PRAGMA user_version').get() as { user_version: number };
    if (version !== 0 && version !== VERSION)
      throw new Error(`The mirror has version ${version}, this server ${VERSION}.`);
    db.exec(SCHEMA);
    if (derived(db, 'source', source) !== source) throw new OfAnother('The mirror is of another tenant or site.');
    if (derived(db, 'policy', policy) !== policy) throw new Error('The mirror was derived by other policies.');
    db.exec(`PRAGMA user_version = ${VERSION}`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** By what the file is derived; from now on by `value` where it is new. */
function derived(db: DatabaseSync, what: string, value: string): string {
  db.prepare('INSERT OR IGNORE INTO derived_by (what, value) VALUES (?, ?)').run(what, value);
  return (db.prepare('SELECT value FROM derived_by WHERE what = ?').get(what) as { value: string }).value;
}
