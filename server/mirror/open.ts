import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SCHEMA, VERSION } from './schema.ts';

const FILES = ['mirror.sqlite', 'mirror.sqlite-wal', 'mirror.sqlite-shm'];

/**
 * Opens the read model in `folder` (`:memory:` for none). A file that is damaged, of another version or derived by other
 * policies is thrown away: it is filled again from the lists.
 */
export function openMirrorFile(folder: string, policy: string): DatabaseSync {
  if (folder === ':memory:') return prepare(new DatabaseSync(':memory:'), policy);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'mirror.sqlite');
  try {
    return prepare(new DatabaseSync(path), policy);
  } catch {
    // Whatever is wrong with the file, nothing in it is the only copy (decision 5).
    for (const file of FILES) rmSync(join(folder, file), { force: true });
    return prepare(new DatabaseSync(path), policy);
  }
}

function prepare(db: DatabaseSync, policy: string): DatabaseSync {
  try {
    db.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000; PRAGMA temp_store = MEMORY;',
    );
    const { user_version: version } = db.prepare('PRAGMA user_version').get() as { user_version: number };
    if (version !== 0 && version !== VERSION)
      throw new Error(`The mirror has version ${version}, this server ${VERSION}.`);
    db.exec(SCHEMA);
    db.prepare("INSERT OR IGNORE INTO derived_by (what, value) VALUES ('policy', ?)").run(policy);
    const { value } = db.prepare("SELECT value FROM derived_by WHERE what = 'policy'").get() as { value: string };
    if (value !== policy) throw new Error('The mirror was derived by other policies.');
    db.exec(`PRAGMA user_version = ${VERSION}`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
