import { hash } from 'node:crypto';
import { chmodSync, closeSync, existsSync, openSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Change, Clock, NotificationFault, Tenant, TenantSettings } from './tenant.ts';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS tenant_facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS tenant_series (name TEXT PRIMARY KEY, number INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;

/** The tenant's clock with the handles the control address needs; the offset is durable. */
export type MovableClock = Clock & {
  /** Moves the clock by this many milliseconds, forwards or backwards. */
  advance(ms: number): void;
  /** From now on it is this instant (milliseconds since the epoch). */
  set(instant: number): void;
};

export type OpenTenant = Tenant & {
  readonly clock: MovableClock;
  /** A durable fact by name, or null. */
  fact(name: string): string | null;
  keepFact(name: string, value: string): void;
  /** The shell's answer to `notificationFault`. */
  onNotification(choose: () => NotificationFault | null): void;
  close(): void;
};

/** Opens (or creates) the tenant's one SQLite file. `settings` may be changed later through the same object. */
export function openTenant(file: string, settings: TenantSettings, seed: string): OpenTenant {
  // Letters are in it: for this account alone. SQLite gives the files beside it the same mode.
  closeSync(openSync(file, 'a', 0o600));
  for (const one of [file, `${file}-wal`, `${file}-shm`]) if (existsSync(one)) chmodSync(one, 0o600);
  const db = new DatabaseSync(file);
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000',
  );
  db.exec(SCHEMA);
  const statements = new Map<string, StatementSync>();
  const sql = (text: string): StatementSync => {
    let statement = statements.get(text);
    if (statement === undefined) {
      statement = db.prepare(text);
      statements.set(text, statement);
    }
    return statement;
  };
  const fact = (name: string): string | null => {
    const row = sql('SELECT value FROM tenant_facts WHERE name = ?').get(name);
    return row === undefined ? null : String(row.value);
  };
  const keepFact = (name: string, value: string): void => {
    sql('INSERT INTO tenant_facts VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value').run(name, value);
  };
  if (fact('seed') === null) keepFact('seed', seed);
  const durableSeed = fact('seed')!;

  let depth = 0;
  const transaction = <T>(work: () => T): T => {
    const level = depth;
    db.exec(level === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT level${level}`);
    depth += 1;
    try {
      const result = work();
      if (result instanceof Promise) throw new Error('A transaction must be synchronous.');
      db.exec(level === 0 ? 'COMMIT' : `RELEASE level${level}`);
      return result;
    } catch (error) {
      if (db.isTransaction) {
        db.exec(level === 0 ? 'ROLLBACK' : `ROLLBACK TO level${level}; RELEASE level${level}`);
      }
      throw error;
    } finally {
      depth -= 1;
    }
  };

  const next = (series: string): number =>
    Number(
      sql(`INSERT INTO tenant_series VALUES (?, 1) ON CONFLICT DO UPDATE SET number = number + 1 RETURNING number`).get(
        series,
      )?.number,
    );

  const listeners: ((change: Change) => void)[] = [];
  let chooseNotificationFault: () => NotificationFault | null = () => null;

  return {
    db,
    settings,
    sql,
    transaction,
    next,
    fact,
    keepFact,
    clock: durableClock(fact, keepFact),
    guid: (series) => guidFrom(`${durableSeed}|${series}|${next(`guid:${series}`)}`),
    changed: (change) => {
      for (const listener of listeners) listener(change);
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
    notificationFault: () => chooseNotificationFault(),
    onNotification: (choose) => {
      chooseNotificationFault = choose;
    },
    close: () => {
      statements.clear();
      db.close();
    },
  };
}

function durableClock(
  fact: (name: string) => string | null,
  keepFact: (name: string, value: string) => void,
): MovableClock {
  let offset = Number(fact('clock offset') ?? 0);
  const move = (to: number): void => {
    offset = to;
    keepFact('clock offset', String(to));
  };
  const now = (): number => Date.now() + offset;
  return {
    now,
    iso: () => new Date(now()).toISOString(),
    advance: (ms) => move(offset + ms),
    set: (instant) => move(instant - Date.now()),
  };
}

/** A version 4 shaped GUID that depends on nothing but the text. */
export function guidFrom(text: string): string {
  const hex = hash('sha256', text, 'hex');
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
