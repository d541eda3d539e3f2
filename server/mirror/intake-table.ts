import type { IntakeEntry } from '../../src/domain/triage/intake.ts';
import type { Table } from './feed.ts';
import type { Statements } from './statements.ts';
import type { Touched } from './touched.ts';

/** The list `Intake` in the mirror. */
export function intakeTable(
  sql: Statements,
  touched: () => Touched,
): Table<IntakeEntry> & { forget(key: string): void } {
  const touch = (reference: string | null, words: boolean): void => {
    if (reference === null) touched().loose += 1;
    else touched().shown.add(reference);
    if (reference !== null && words) touched().words.add(reference);
  };
  const drop = (rows: readonly { key: string; reference: string | null }[]): void => {
    for (const { key, reference } of rows) {
      touch(reference, true);
      sql.run('DELETE FROM intake WHERE key = ?', key);
      sql.run('DELETE FROM words WHERE key = ?', key);
    }
  };
  return {
    name: 'intake',
    put: (entry, row, generation) => {
      // A person may have written another key into the row: it no longer stands for what it did.
      drop(sql.all('SELECT key, reference FROM intake WHERE row = ? AND key <> ?', row, entry.key));
      const before = sql.get<{ reference: string | null; entry: string }>(
        'SELECT reference, entry FROM intake WHERE key = ?',
        entry.key,
      );
      const written = JSON.stringify(entry);
      sql.run(
        `INSERT INTO intake (key, row, generation, state, received_at, from_address, message_id, conversation_id, reference, decided_by, entry)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (key) DO UPDATE SET row = coalesce(excluded.row, row), generation = excluded.generation, state = excluded.state,
           received_at = excluded.received_at, from_address = excluded.from_address, message_id = excluded.message_id,
           conversation_id = excluded.conversation_id, reference = excluded.reference, decided_by = excluded.decided_by, entry = excluded.entry`,
        entry.key,
        row,
        generation,
        entry.state,
        entry.received[0]?.at ?? '',
        entry.fromAddress.toLowerCase(),
        entry.messageId,
        entry.conversationId,
        entry.reference,
        entry.decided?.by.id ?? null,
        written,
      );
      for (const receipt of entry.received) {
        sql.run(
          'INSERT OR IGNORE INTO receipt (mailbox, message, key) VALUES (?, ?, ?)',
          receipt.mailbox,
          receipt.messageId,
          entry.key,
        );
      }
      if (before?.entry === written) return;
      const moved = before?.reference !== entry.reference;
      touch(entry.reference, moved);
      if (before && moved) touch(before.reference, moved);
    },
    unnamed: () => sql.all<{ key: string }>('SELECT key FROM intake WHERE row IS NULL').map(({ key }) => key),
    forget: (key) => drop(sql.all('SELECT key, reference FROM intake WHERE key = ?', key)),
    remove: (row) => drop(sql.all('SELECT key, reference FROM intake WHERE row = ?', row)),
    removeBefore: (generation) => drop(sql.all('SELECT key, reference FROM intake WHERE generation < ?', generation)),
  };
}
