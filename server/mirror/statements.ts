import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

/** Statements are prepared once and kept; a read model runs the same few thousands of times a second. */
export class Statements {
  readonly #db: DatabaseSync;
  readonly #kept = new Map<string, StatementSync>();

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  run(sql: string, ...values: SQLInputValue[]): void {
    this.#of(sql).run(...values);
  }

  get<T>(sql: string, ...values: SQLInputValue[]): T | undefined {
    return this.#of(sql).get(...values) as T | undefined;
  }

  all<T>(sql: string, ...values: SQLInputValue[]): T[] {
    return this.#of(sql).all(...values) as T[];
  }

  /** Row by row, for those who may stop early. */
  each<T>(sql: string, ...values: SQLInputValue[]): IterableIterator<T> {
    return this.#of(sql).iterate(...values) as IterableIterator<T>;
  }

  /** All or nothing: one page of changes, one remembered row. */
  together<T>(work: () => T): T {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#db.exec('COMMIT');
      return result;
    } catch (error) {
      this.#db.exec('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    this.#kept.clear();
    this.#db.close();
  }

  #of(sql: string): StatementSync {
    let statement = this.#kept.get(sql);
    if (!statement) {
      statement = this.#db.prepare(sql);
      this.#kept.set(sql, statement);
    }
    return statement;
  }
}
