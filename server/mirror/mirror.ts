import type { CaseEvent } from '../../src/domain/case/case.ts';
import { openingKey } from '../../src/domain/case/opening-key.ts';
import type { CaseSummary } from '../../src/domain/case/summary.ts';
import type { IntakeEntry, IntakeState } from '../../src/domain/triage/intake.ts';
import type { CaseRegister, Cursor, IntakeLog, Memory } from '../ports.ts';
import { cursorOf, type FeedTally, feed, generationOf, keep, type Table } from './feed.ts';
import { openMirrorFile } from './open.ts';
import { Statements } from './statements.ts';

type Row = { entry: string };
const parse = <T>(row: Row | undefined): T | null => (row ? (JSON.parse(row.entry) as T) : null);
const parseAll = <T>(rows: Row[]): T[] => rows.map((row) => JSON.parse(row.entry) as T);

// A receipt alone is not a row: a person may have deleted the row in SharePoint, and then the message is new again.
const HAS_ROW = 'SELECT 1 FROM receipt JOIN intake ON intake.key = receipt.key WHERE mailbox = ? AND message = ?';

/** The read model: fed by list changes and by what this server has just written itself. Answers at once. */
export class Mirror implements Memory {
  readonly #sql: Statements;
  readonly #handedOut = new Map<string, number>();

  /** `folder`: where the file lives, or `:memory:`. */
  constructor(folder: string) {
    this.#sql = new Statements(openMirrorFile(folder));
  }

  close(): void {
    this.#sql.close();
  }

  // ---- fed by the lists

  feedIntake = (log: Pick<IntakeLog, 'changes'>): Promise<FeedTally> =>
    feed(this.#sql, this.#intake, (cursor) => log.changes(cursor));
  feedEvents = (register: Pick<CaseRegister, 'eventChanges'>): Promise<FeedTally> =>
    feed(this.#sql, this.#event, (cursor) => register.eventChanges(cursor));
  feedCases = (register: Pick<CaseRegister, 'caseChanges'>): Promise<FeedTally> =>
    feed(this.#sql, this.#kase, (cursor) => register.caseChanges(cursor));

  readonly #intake: Table<IntakeEntry> = {
    name: 'intake',
    put: (entry, row, generation) => {
      const first = entry.received[0];
      this.#sql.run(
        `INSERT INTO intake (key, row, generation, state, received_at, from_address, message_id, conversation_id, reference, entry)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (key) DO UPDATE SET row = coalesce(excluded.row, row), generation = excluded.generation, state = excluded.state,
           received_at = excluded.received_at, from_address = excluded.from_address, message_id = excluded.message_id,
           conversation_id = excluded.conversation_id, reference = excluded.reference, entry = excluded.entry`,
        entry.key,
        row,
        generation,
        entry.state,
        first?.at ?? '',
        entry.fromAddress.toLowerCase(),
        entry.messageId,
        entry.conversationId,
        entry.reference,
        JSON.stringify(entry),
      );
      for (const receipt of entry.received) {
        this.#sql.run(
          'INSERT OR IGNORE INTO receipt (mailbox, message, key) VALUES (?, ?, ?)',
          receipt.mailbox,
          receipt.messageId,
          entry.key,
        );
      }
    },
  };

  readonly #event: Table<CaseEvent> = {
    name: 'event',
    put: (event, row, generation) =>
      this.#sql.run(
        `INSERT INTO event (reference, sequence, row, generation, opened_by, entry) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (reference, sequence) DO UPDATE SET row = coalesce(excluded.row, row), generation = excluded.generation, entry = excluded.entry`,
        event.reference,
        event.sequence,
        row,
        generation,
        event.type === 'opened' ? openingKey(event) : null,
        JSON.stringify(event),
      ),
  };

  readonly #kase: Table<CaseSummary> = {
    name: 'kase',
    put: (kase, row, generation) =>
      this.#sql.run(
        `INSERT INTO kase (reference, row, generation, status, from_address, received_at, sequence, entry) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (reference) DO UPDATE SET row = coalesce(excluded.row, row), generation = excluded.generation, status = excluded.status,
           from_address = excluded.from_address, received_at = excluded.received_at, sequence = excluded.sequence, entry = excluded.entry
         WHERE excluded.sequence >= kase.sequence OR excluded.row IS NOT NULL`,
        kase.reference,
        row,
        generation,
        kase.status,
        kase.fromAddress.toLowerCase(),
        kase.receivedAt,
        kase.sequence,
        JSON.stringify(kase),
      ),
  };

  // ---- told by this server about its own writes

  rememberIntake(entry: IntakeEntry): void {
    this.#sql.together(() => this.#intake.put(entry, null, generationOf(this.#sql, 'intake')));
  }

  rememberEvent(event: CaseEvent): void {
    this.#event.put(event, null, generationOf(this.#sql, 'event'));
  }

  rememberCase(kase: CaseSummary): void {
    this.#kase.put(kase, null, generationOf(this.#sql, 'kase'));
  }

  cursor = (name: string): Cursor => cursorOf(this.#sql, name);
  keepCursor = (name: string, value: Cursor): void => keep(this.#sql, name, value, 0);

  // ---- asked by the workflows

  known(mailbox: string, ids: readonly string[]): ReadonlySet<string> {
    const found = new Set<string>();
    for (const id of ids) {
      if (this.#sql.get(HAS_ROW, mailbox, id)) found.add(id);
    }
    return found;
  }

  intake = (key: string): IntakeEntry | null =>
    parse(this.#sql.get<Row>('SELECT entry FROM intake WHERE key = ?', key));

  reference = (reference: string): CaseSummary | null =>
    parse(this.#sql.get<Row>('SELECT entry FROM kase WHERE reference = ?', reference));

  eventsOf = (reference: string): readonly CaseEvent[] =>
    parseAll(this.#sql.all<Row>('SELECT entry FROM event WHERE reference = ? ORDER BY sequence', reference));

  byMessageId(ids: readonly string[]): readonly string[] {
    return this.#references(ids, 'SELECT reference FROM intake WHERE message_id = ? AND reference IS NOT NULL');
  }

  byConversation = (conversationId: string): readonly string[] =>
    this.#references(
      [conversationId],
      'SELECT reference FROM intake WHERE conversation_id = ? AND reference IS NOT NULL',
    );

  bySender = (address: string): readonly CaseSummary[] =>
    parseAll(
      this.#sql.all<Row>(
        "SELECT entry FROM kase WHERE from_address = ? AND status <> 'Withdrawn' ORDER BY received_at DESC LIMIT 50",
        address.toLowerCase(),
      ),
    );

  /** Addresses that have written on a case, lower case. */
  correspondents = (reference: string): readonly string[] =>
    this.#sql
      .all<{ from_address: string }>('SELECT DISTINCT from_address FROM intake WHERE reference = ?', reference)
      .map((row) => row.from_address);

  nextNumber(series: string): number {
    const row = this.#sql.get<{ highest: number | null }>(
      'SELECT max(CAST(substr(reference, ?) AS INTEGER)) AS highest FROM event WHERE reference >= ? AND reference < ?',
      series.length + 1,
      series,
      `${series}\uffff`,
    );
    const next = Math.max(row?.highest ?? 0, this.#handedOut.get(series) ?? 0) + 1;
    this.#handedOut.set(series, next);
    return next;
  }

  openingBy = (key: string): CaseEvent | null =>
    parse(this.#sql.get<Row>('SELECT entry FROM event WHERE opened_by = ? LIMIT 1', key));

  openingsWithoutRow = (): readonly CaseEvent[] =>
    parseAll(
      this.#sql.all<Row>(
        `SELECT event.entry FROM event JOIN intake ON intake.key = event.opened_by JOIN kase ON kase.reference = event.reference
         WHERE intake.reference IS NULL AND kase.status <> 'Withdrawn'`,
      ),
    );

  /** Cases whose readable row is missing or older than their last event: a crash fell between the two. */
  behind = (): readonly string[] =>
    this.#sql
      .all<{ reference: string }>(
        `SELECT last.reference FROM (SELECT reference, max(sequence) AS sequence FROM event GROUP BY reference) AS last
         LEFT JOIN kase ON kase.reference = last.reference AND kase.row IS NOT NULL
         WHERE kase.reference IS NULL OR kase.sequence < last.sequence`,
      )
      .map((row) => row.reference);

  /** Every receipt of a mailbox as (message id, key), for reconciling. */
  receipts = (mailbox: string): readonly { message: string; key: string }[] =>
    this.#sql.all(
      'SELECT message, receipt.key AS key FROM receipt JOIN intake ON intake.key = receipt.key WHERE mailbox = ?',
      mailbox,
    );

  // ---- asked by the screens

  latestIntake(asked: {
    state?: IntakeState;
    limit: number;
    after?: { receivedAt: string; key: string };
  }): readonly IntakeEntry[] {
    const { receivedAt, key } = asked.after ?? { receivedAt: '\uffff', key: '' };
    const from = 'received_at < ? OR (received_at = ? AND key > ?)';
    return asked.state
      ? parseAll(
          this.#sql.all<Row>(
            `SELECT entry FROM intake WHERE state = ? AND (${from}) ORDER BY received_at DESC, key LIMIT ?`,
            asked.state,
            receivedAt,
            receivedAt,
            key,
            asked.limit,
          ),
        )
      : parseAll(
          this.#sql.all<Row>(
            `SELECT entry FROM intake WHERE ${from} ORDER BY received_at DESC, key LIMIT ?`,
            receivedAt,
            receivedAt,
            key,
            asked.limit,
          ),
        );
  }

  cases = (limit: number): readonly CaseSummary[] =>
    parseAll(this.#sql.all<Row>('SELECT entry FROM kase ORDER BY received_at DESC, reference DESC LIMIT ?', limit));

  /** The list's own row id of a message's row or a case's row; null until the list has been read. */
  intakeRow = (key: string): string | null =>
    this.#sql.get<{ row: string | null }>('SELECT row FROM intake WHERE key = ?', key)?.row ?? null;
  caseRow = (reference: string): string | null =>
    this.#sql.get<{ row: string | null }>('SELECT row FROM kase WHERE reference = ?', reference)?.row ?? null;

  /** Rows per state, for the screens and the metrics. */
  counts(): Record<IntakeState, number> {
    const counts: Record<IntakeState, number> = {
      proposed: 0,
      logged: 0,
      linked: 0,
      automatic: 0,
      'not for us': 0,
      held: 0,
    };
    for (const { state, n } of this.#sql.all<{ state: IntakeState; n: number }>(
      'SELECT state, count(*) AS n FROM intake GROUP BY state',
    )) {
      counts[state] = n;
    }
    return counts;
  }

  #references(ids: readonly string[], sql: string): readonly string[] {
    const found = new Set<string>();
    for (const id of ids) for (const row of this.#sql.all<{ reference: string }>(sql, id)) found.add(row.reference);
    return [...found];
  }
}
