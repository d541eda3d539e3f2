import { type MessageTraits, type Sight, seesMessage, type Viewer } from '../../src/domain/access.ts';
import { CASE_STATUSES } from '../../src/domain/case/case.ts';
import { INTAKE_STATES, type IntakeEntry, type IntakeState } from '../../src/domain/triage/intake.ts';
import { type SeenMessage, seenId } from '../../src/domain/triage/seen-message.ts';
import type { Board } from './board/board.ts';
import { STATES } from './board/columns.ts';
import type { Standing } from './screens.ts';
import type { Statements } from './statements.ts';

type Row = { readonly entry: string; readonly row: string | null };
type LatestRow = Row & {
  readonly reference: string | null;
  readonly id: number | null;
  readonly decided_by: string | null;
};
const standing = ({ entry, row }: Row): Standing<IntakeEntry> => ({ value: JSON.parse(entry) as IntakeEntry, row });

/** By `SEES`. */
const SIGHTS: readonly Sight[] = [null, 'progress', 'whole'];
const TO_CONFIRM = CASE_STATUSES.indexOf('To confirm') + 1;
/** The copies of one message reach the mailboxes one after the other; the row's time is that of the first. */
const COPIES_WITHIN_MS = 24 * 60 * 60_000;

/** The log of mail as the screens are shown it, by the rule of who sees which message. */
export class MailLog {
  readonly #sql: Statements;
  readonly #board: Board;

  constructor(sql: Statements, board: Board) {
    this.#sql = sql;
    this.#board = board;
  }

  /** A message of the log; null also where it is not the viewer's to see. */
  message(viewer: Viewer, key: string): Standing<IntakeEntry> | null {
    const row = this.#sql.get<Row>('SELECT entry, row FROM intake WHERE key = ?', key);
    const found = row === undefined ? null : standing(row);
    if (found === null) return null;
    const { reference, decided } = found.value;
    const id =
      reference === null
        ? null
        : (this.#sql.get<{ id: number }>('SELECT id FROM kase WHERE reference = ?', reference)?.id ?? null);
    const kase = reference === null ? null : this.#caseOf(id, id === null ? null : this.#board.sight(viewer, id));
    return seesMessage(viewer, { kase, decidedBy: decided?.by.id ?? null }) ? found : null;
  }

  /** The latest messages of those the viewer sees. */
  latest(
    viewer: Viewer,
    asked: { state?: IntakeState; limit: number; after?: { receivedAt: string; key: string } },
  ): readonly Standing<IntakeEntry>[] {
    const { receivedAt, key } = asked.after ?? { receivedAt: '\uffff', key: '' };
    const from = 'intake.received_at < ? OR (intake.received_at = ? AND intake.key > ?)';
    const rows = this.#sql.each<LatestRow>(
      `SELECT intake.entry AS entry, intake.row AS row, intake.reference AS reference, decided_by, kase.id AS id
       FROM intake LEFT JOIN kase ON kase.reference = intake.reference
       WHERE ${asked.state ? `intake.state = ? AND (${from})` : from} ORDER BY intake.received_at DESC, intake.key`,
      ...(asked.state ? [asked.state] : []),
      receivedAt,
      receivedAt,
      key,
    );
    return this.#seenOf(viewer, rows, asked.limit);
  }

  /** Messages of the sender of one that came before it, of those the viewer sees, the latest first. */
  earlierOf(viewer: Viewer, entry: IntakeEntry, limit: number): readonly Standing<IntakeEntry>[] {
    if (entry.fromAddress === '') return [];
    const rows = this.#sql.each<LatestRow>(
      `SELECT intake.entry AS entry, intake.row AS row, intake.reference AS reference, decided_by, kase.id AS id
       FROM intake LEFT JOIN kase ON kase.reference = intake.reference
       WHERE intake.from_address = ? AND intake.received_at <= ? AND intake.key <> ? ORDER BY intake.received_at DESC`,
      entry.fromAddress.toLowerCase(),
      entry.received[0]?.at ?? '',
      entry.key,
    );
    return this.#seenOf(viewer, rows, limit);
  }

  /** As many of these rows as the viewer sees, up to a limit. */
  #seenOf(viewer: Viewer, rows: Iterable<LatestRow>, limit: number): readonly Standing<IntakeEntry>[] {
    const sights = this.#board.sights(viewer);
    const seen: Standing<IntakeEntry>[] = [];
    for (const row of rows) {
      if (seen.length === limit) break;
      const kase =
        row.reference === null ? null : this.#caseOf(row.id, row.id === null ? null : SIGHTS[sights[row.id] ?? 0]);
      if (seesMessage(viewer, { kase, decidedBy: row.decided_by })) seen.push(standing(row));
    }
    return seen;
  }

  /** Messages by state, among those that `latest` would show. */
  counts(viewer: Viewer): Readonly<Record<IntakeState, number>> {
    const counts = Object.fromEntries(INTAKE_STATES.map((state) => [state, 0])) as Record<IntakeState, number>;
    for (const { state, n } of this.#sql.all<{ state: IntakeState; n: number }>(
      'SELECT state, count(*) AS n FROM intake WHERE reference IS NULL GROUP BY state',
    ))
      counts[state] = n;
    const sights = this.#board.sights(viewer);
    const { end, messages } = this.#board.columns;
    const seen = (id: number, decidedBy: string | null): boolean =>
      seesMessage(viewer, { kase: this.#caseOf(id, SIGHTS[sights[id] ?? 0]), decidedBy });
    const onCases = new Uint32Array(STATES);
    for (let id = 1; id < end; id += 1) {
      if (!seen(id, null)) continue;
      for (let state = 0; state < STATES; state += 1) onCases[state]! += messages[id * STATES + state] as number;
    }
    INTAKE_STATES.forEach((state, at) => {
      counts[state] += onCases[at] as number;
    });
    const decided = this.#sql.all<{ id: number; state: IntakeState }>(
      'SELECT kase.id AS id, intake.state AS state FROM intake JOIN kase ON kase.reference = intake.reference WHERE decided_by = ?',
      viewer.id,
    );
    for (const { id, state } of decided) if (!seen(id, null) && seen(id, viewer.id)) counts[state] += 1;
    return counts;
  }

  /** A case whose row has not come yet is nobody's to see, for nothing is known of who may. */
  #caseOf = (id: number | null, sight: Sight = null): MessageTraits['kase'] => ({
    sight,
    restricted: id === null || this.#board.isRestricted(id),
    toConfirm: id !== null && this.#board.columns.status[id] === TO_CONFIRM,
  });

  /** The list's own id of a message's row; null until the list has been read. */
  intakeRow = (key: string): string | null =>
    this.#sql.get<{ row: string | null }>('SELECT row FROM intake WHERE key = ?', key)?.row ?? null;

  // For the machine: this goes to no person.

  /** Rows that may be of a message that somebody sees in Outlook: those of its Message-ID, and those of its sender at that time. */
  candidates(seen: SeenMessage): readonly IntakeEntry[] {
    const id = seenId(seen);
    const byId = id === null ? [] : this.#sql.all<Row>('SELECT entry, row FROM intake WHERE message_id = ?', id);
    const at = seen.at === null ? Number.NaN : Date.parse(seen.at);
    if (byId.length > 0 || Number.isNaN(at)) return byId.map((row) => standing(row).value);
    return this.#sql
      .all<Row>(
        'SELECT entry, row FROM intake WHERE from_address = ? AND received_at BETWEEN ? AND ?',
        seen.from.trim().toLowerCase(),
        new Date(at - COPIES_WITHIN_MS).toISOString(),
        new Date(at + COPIES_WITHIN_MS).toISOString(),
      )
      .map((row) => standing(row).value);
  }

  /** Messages by state, all of them, for monitoring. */
  allCounts = (): readonly { readonly state: IntakeState; readonly n: number }[] =>
    this.#sql.all('SELECT state, count(*) AS n FROM intake GROUP BY state');
}
