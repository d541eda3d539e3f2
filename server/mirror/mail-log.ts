import { type MessageTraits, type Sight, seesMessage, type Viewer } from '../../src/domain/access.ts';
import { CASE_STATUSES } from '../../src/domain/case/case.ts';
import { INTAKE_STATES, type IntakeEntry, type IntakeState } from '../../src/domain/triage/intake.ts';
import { type SeenMessage, seenId } from '../../src/domain/triage/seen-message.ts';
import type { Board } from './board/board.ts';
import { STATES } from './board/columns.ts';
import type { Standing } from './screens.ts';
import type { Statements } from './statements.ts';

type Row = { readonly entry: string; readonly row: string | null };
/** Where a message of the log is: on which case, if on any, and who decided so. */
type Placed = {
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

/** Viewers of whom it is kept which messages they see, a byte a case each. */
const KEPT = 16;
/**
 * The latest rows that are looked through for a page, some milliseconds' work: most people see so many of them that these
 * are enough.
 */
const LOOKED_THROUGH = 1_000;

type LatestAsked = {
  readonly state?: IntakeState;
  readonly limit: number;
  readonly after?: { readonly receivedAt: string; readonly key: string };
};
const FROM_THE_LATEST = { receivedAt: '\uffff', key: '' };
const BEHIND = '(intake.received_at < ? OR (intake.received_at = ? AND intake.key > ?))';
const behind = (state: IntakeState | undefined, { receivedAt, key }: typeof FROM_THE_LATEST): readonly string[] => [
  ...(state ? [state] : []),
  receivedAt,
  receivedAt,
  key,
];

/** Which messages a viewer sees, until something is written. */
type Seen = {
  /** What is on no case. Whoever does not see that reads no log at all. */
  readonly loose: boolean;
  /** By the id of a case: 1 where its messages are theirs to see, whoever decided on them. */
  readonly cases: Uint8Array;
  /** They see what they decided on themselves, wherever it is, unless that case is restricted. */
  readonly own: boolean;
  counts: Readonly<Record<IntakeState, number>> | null;
};

/** The log of mail as the screens are shown it, by the rule of who sees which message. */
export class MailLog {
  readonly #sql: Statements;
  readonly #board: Board;
  readonly #kept = new Map<string, Seen>();

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
  latest(viewer: Viewer, asked: LatestAsked): readonly Standing<IntakeEntry>[] {
    const keys = this.#amongLatest(viewer, asked) ?? this.#gathered(viewer, asked);
    return keys.map((key) => standing(this.#sql.get<Row>('SELECT entry, row FROM intake WHERE key = ?', key) as Row));
  }

  /** What the viewer sees of the latest messages of all; null where those are not enough to know. */
  #amongLatest(viewer: Viewer, { state, limit, after = FROM_THE_LATEST }: LatestAsked): readonly string[] | null {
    const seen = this.#seenBy(viewer);
    const rows = this.#sql.each<Placed & { readonly key: string }>(
      `SELECT intake.key AS key, intake.reference AS reference, decided_by, kase.id AS id
       FROM intake LEFT JOIN kase ON kase.reference = intake.reference
       WHERE ${state ? 'intake.state = ? AND' : ''} ${BEHIND} ORDER BY intake.received_at DESC, intake.key LIMIT ?`,
      ...behind(state, after),
      LOOKED_THROUGH,
    );
    const keys: string[] = [];
    let looked = 0;
    for (const row of rows) {
      looked += 1;
      if (this.#sees(viewer, seen, row)) keys.push(row.key);
      if (keys.length === limit) return keys;
    }
    return looked < LOOKED_THROUGH ? keys : null;
  }

  /** The same for whoever sees few: what is on no case, with the messages of the cases they see and what they decided on. */
  #gathered(viewer: Viewer, { state, limit, after = FROM_THE_LATEST }: LatestAsked): readonly string[] {
    const seen = this.#seenBy(viewer);
    if (!seen.loose) return [];
    const cases: number[] = [];
    for (let id = 1; id < seen.cases.length; id += 1) if (seen.cases[id] === 1) cases.push(id);
    const from = `${state ? 'intake.state = ? AND' : ''} ${BEHIND}`;
    return this.#sql
      .all<{ key: string }>(
        `SELECT key FROM (
           SELECT * FROM (SELECT key, received_at FROM intake WHERE reference IS NULL AND ${from}
             ORDER BY received_at DESC, key LIMIT ?)
           UNION SELECT intake.key, intake.received_at FROM json_each(?) AS one CROSS JOIN kase ON kase.id = one.value
             CROSS JOIN intake ON intake.reference = kase.reference WHERE ${from}
           UNION SELECT intake.key, intake.received_at FROM intake JOIN kase ON kase.reference = intake.reference
             WHERE decided_by = ? AND kase.id NOT IN (SELECT value FROM json_each(?)) AND ${from}
         ) ORDER BY received_at DESC, key LIMIT ?`,
        ...behind(state, after),
        limit,
        JSON.stringify(cases),
        ...behind(state, after),
        seen.own ? viewer.id : null,
        JSON.stringify(this.#board.restricted()),
        ...behind(state, after),
        limit,
      )
      .map(({ key }) => key);
  }

  /** Messages of the sender of one that came before it, of those the viewer sees, the latest first. */
  earlierOf(viewer: Viewer, entry: IntakeEntry, limit: number): readonly Standing<IntakeEntry>[] {
    if (entry.fromAddress === '') return [];
    const seen = this.#seenBy(viewer);
    const found: Standing<IntakeEntry>[] = [];
    for (const row of this.#sql.each<Row & Placed>(
      `SELECT intake.entry AS entry, intake.row AS row, intake.reference AS reference, decided_by, kase.id AS id
       FROM intake LEFT JOIN kase ON kase.reference = intake.reference
       WHERE intake.from_address = ? AND intake.received_at <= ? AND intake.key <> ?
       ORDER BY intake.received_at DESC LIMIT ?`,
      entry.fromAddress.toLowerCase(),
      entry.received[0]?.at ?? '',
      entry.key,
      LOOKED_THROUGH,
    )) {
      if (found.length === limit) break;
      if (this.#sees(viewer, seen, row)) found.push(standing(row));
    }
    return found;
  }

  /** Messages by state, among those that `latest` would show. */
  counts(viewer: Viewer): Readonly<Record<IntakeState, number>> {
    const seen = this.#seenBy(viewer);
    seen.counts ??= this.#counted(viewer, seen);
    return seen.counts;
  }

  #counted(viewer: Viewer, { loose, cases, own }: Seen): Readonly<Record<IntakeState, number>> {
    const counts = Object.fromEntries(INTAKE_STATES.map((state) => [state, 0])) as Record<IntakeState, number>;
    if (!loose) return counts;
    for (const { state, n } of this.#sql.all<{ state: IntakeState; n: number }>(
      'SELECT state, count(*) AS n FROM intake WHERE reference IS NULL GROUP BY state',
    ))
      counts[state] = n;
    const { messages } = this.#board.columns;
    const onCases = new Uint32Array(STATES);
    for (let id = 1; id < cases.length; id += 1) {
      if (cases[id] !== 1) continue;
      for (let state = 0; state < STATES; state += 1) onCases[state]! += messages[id * STATES + state] as number;
    }
    INTAKE_STATES.forEach((state, at) => {
      counts[state] += onCases[at] as number;
    });
    if (!own) return counts;
    const decided = this.#sql.all<{ id: number; state: IntakeState }>(
      'SELECT kase.id AS id, intake.state AS state FROM intake JOIN kase ON kase.reference = intake.reference WHERE decided_by = ?',
      viewer.id,
    );
    for (const { id, state } of decided) if (cases[id] !== 1 && !this.#board.isRestricted(id)) counts[state] += 1;
    return counts;
  }

  /** Something was written: what is kept of who sees which message may not hold any more. */
  changed(): void {
    this.#kept.clear();
  }

  #sees(viewer: Viewer, seen: Seen, { reference, id, decided_by: decidedBy }: Placed): boolean {
    if (reference === null) return seen.loose;
    // A case whose row has not come yet is nobody's to see.
    if (id === null) return false;
    return seen.cases[id] === 1 || (seen.own && decidedBy === viewer.id && !this.#board.isRestricted(id));
  }

  /** The rule of who sees which message, asked once for every kind of case there is and for each restricted one. */
  #seenBy(viewer: Viewer): Seen {
    const key = JSON.stringify([viewer.id, viewer.roles, viewer.area]);
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const usual = SIGHTS.map((sight) =>
      [false, true].map((toConfirm) =>
        seesMessage(viewer, { kase: { sight, restricted: false, toConfirm }, decidedBy: null }) ? 1 : 0,
      ),
    );
    const sights = this.#board.sights(viewer);
    const { status, end } = this.#board.columns;
    const cases = new Uint8Array(end);
    for (let id = 1; id < end; id += 1)
      cases[id] = usual[sights[id] as number]?.[status[id] === TO_CONFIRM ? 1 : 0] as number;
    for (const id of this.#board.restricted())
      cases[id] = seesMessage(viewer, { kase: this.#caseOf(id, SIGHTS[sights[id] ?? 0]), decidedBy: null }) ? 1 : 0;
    const elsewhere = { sight: null, restricted: false, toConfirm: false };
    const own = seesMessage(viewer, { kase: elsewhere, decidedBy: viewer.id });
    if (this.#kept.size >= KEPT) this.#kept.clear();
    const loose = seesMessage(viewer, { kase: null, decidedBy: null });
    const seen = { loose, cases, own, counts: null };
    this.#kept.set(key, seen);
    return seen;
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
