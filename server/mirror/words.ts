import type { IntakeEntry } from '../../src/domain/triage/intake.ts';
import type { Statements } from './statements.ts';
import type { Touched } from './touched.ts';

/** What is kept of one message's words. */
export const MOST_CHARACTERS = 8_000;

/**
 * The writers' own words of the messages on cases and of those that wait for a decision: kept as they arrive, or read in from
 * the kept messages little by little.
 */
export class Words {
  readonly #sql: Statements;
  readonly #write: (work: () => void) => void;
  readonly #touched: () => Touched;

  constructor(sql: Statements, write: (work: () => void) => void, touched: () => Touched) {
    this.#sql = sql;
    this.#write = write;
    this.#touched = touched;
  }

  of = (key: string): string | null =>
    this.#sql.get<{ text: string }>('SELECT text FROM words WHERE key = ?', key)?.text ?? null;

  /** Messages whose words are to be had and are not here yet, the latest first. */
  missing = (limit: number): readonly IntakeEntry[] =>
    this.#sql
      .all<{ entry: string }>(
        `SELECT entry FROM intake WHERE worded = 0 AND (reference IS NOT NULL OR state = 'proposed')
         ORDER BY received_at DESC LIMIT ?`,
        limit,
      )
      .map(({ entry }) => JSON.parse(entry) as IntakeEntry);

  /** Keeps the words of messages, each with the case it belongs to; no words are kept as such, and not looked for again. */
  keep(read: readonly { readonly entry: IntakeEntry; readonly text: string }[]): void {
    this.#write(() => {
      for (const { entry, text } of read) {
        this.#sql.run(
          'INSERT OR REPLACE INTO words (key, text) VALUES (?, ?)',
          entry.key,
          text.slice(0, MOST_CHARACTERS),
        );
        this.#sql.run('UPDATE intake SET worded = 1 WHERE key = ?', entry.key);
        if (entry.reference === null) continue;
        // Whoever has the case on the screen is waiting for them.
        this.#touched().shown.add(entry.reference);
        if (text !== '') this.#touched().words.add(entry.reference);
      }
    });
  }
}
