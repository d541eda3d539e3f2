import { PUBLISHED_CALENDARS } from '../../src/domain/calendar/calendars.ts';
import type { CaseEvent, EventOf } from '../../src/domain/case/case.ts';
import type { Ground } from '../../src/domain/case/procedure.ts';
import type { CaseSummary } from '../../src/domain/case/summary.ts';
import { DEFAULT_POLICY } from '../../src/domain/policy/policy-pack.ts';
import type { IntakeEntry } from '../../src/domain/triage/intake.ts';
import type { CaseRegister, Cursor, IntakeLog, Memory, NearWork } from '../ports.ts';
import { Board } from './board/board.ts';
import { caseTable, eventTable } from './case-tables.ts';
import { cursorOf, type FeedTally, feed, generationOf, keep, type Table } from './feed.ts';
import { Finds } from './finds.ts';
import { intakeTable } from './intake-table.ts';
import { MailLog } from './mail-log.ts';
import { nearWork } from './near-work.ts';
import { openMirrorFile } from './open.ts';
import { People } from './people.ts';
import { Screens } from './screens.ts';
import { settle } from './settle.ts';
import { Statements } from './statements.ts';
import { Touched } from './touched.ts';
import { Words } from './words.ts';

type Row = { entry: string };
const parse = <T>(row: Row | undefined): T | null => (row ? (JSON.parse(row.entry) as T) : null);
const parseAll = <T>(rows: Row[]): T[] => rows.map((row) => JSON.parse(row.entry) as T);

/** What a write has changed, for those who follow: references of cases, and whether loose messages are among it. */
export type Change = {
  readonly cases: readonly string[];
  readonly mail: boolean;
  /** Other people may see one of them than before. */
  readonly reseen: boolean;
};

/** What holds while nobody has said anything else: no policy of the council's own, the published calendars. */
const USUAL_GROUND: Ground = { policies: [DEFAULT_POLICY], calendars: PUBLISHED_CALENDARS };

// A receipt alone is not a row: a person may have deleted the row in SharePoint, and then the message is new again.
const ROWS_OF = 'SELECT entry FROM receipt JOIN intake ON intake.key = receipt.key WHERE mailbox = ? AND message = ?';

/** The read model: fed by list changes and by what this server has just written itself. Answers at once. */
export class Mirror implements Memory {
  readonly #sql: Statements;
  readonly #ground: Ground;
  readonly #board: Board;
  readonly #finds: Finds;
  readonly #handedOut = new Map<string, number>();
  readonly #followers = new Set<(change: Change) => void>();
  readonly #feeding = new Map<string, Promise<unknown>>();
  /** What each list has not named, though it was written before, and since when. */
  readonly #unnamed = new Map<string, Map<string, number>>();
  readonly #elapsed: () => number;
  #touched = new Touched();

  readonly #intake: ReturnType<typeof intakeTable>;
  readonly #event: Table<CaseEvent>;
  readonly #kase: Table<CaseSummary>;

  /** What the screens ask of cases, and of the log of mail. */
  readonly screens: Screens;
  readonly log: MailLog;
  /** The writers' own words, as they are read in. */
  readonly words: Words;
  /** What reminders ask. */
  readonly nearWork: NearWork;
  /** Everybody of the council who has been seen. */
  readonly people: People;

  /** The folder held the read model of another tenant or site, which was thrown away: nothing of it is shown. */
  readonly ofAnother: boolean;

  /**
   * `folder`: where the file lives, or `:memory:`. What it derives from histories it derives by `ground`; `source` names the
   * tenant and site whose lists it reads, `elapsed` milliseconds of a clock that is never set.
   */
  constructor(folder: string, ground: Ground = USUAL_GROUND, source = '', elapsed = (): number => performance.now()) {
    const { db, ofAnother } = openMirrorFile(folder, { policy: policyOf(ground), source });
    this.ofAnother = ofAnother;
    this.#sql = new Statements(db);
    this.#ground = ground;
    this.#board = new Board(ground.calendars['england-and-wales']);
    this.#elapsed = elapsed;
    const touched = (): Touched => this.#touched;
    this.people = new People(this.#sql);
    this.#intake = intakeTable(this.#sql, touched);
    this.#event = eventTable(this.#sql, touched, this.people);
    this.#kase = caseTable(this.#sql, touched);
    this.#board.fill(this.#sql);
    this.#finds = new Finds(this.#sql);
    this.screens = new Screens(this.#sql, this.#board, this.#finds);
    this.log = new MailLog(this.#sql, this.#board);
    this.nearWork = nearWork(this.#sql, this.#board);
    this.words = new Words(this.#sql, (work) => this.#write(work), touched);
  }

  close(): void {
    this.#followers.clear();
    this.#sql.close();
  }

  /** Tells of every write from now on, after it stands; answers how to stop. */
  follow(tell: (change: Change) => void): () => void {
    this.#followers.add(tell);
    return () => void this.#followers.delete(tell);
  }

  // ---- fed by the lists

  feedIntake = (log: Pick<IntakeLog, 'changes'>): Promise<FeedTally> =>
    this.#feed(this.#intake, (cursor) => log.changes(cursor));
  feedEvents = (register: Pick<CaseRegister, 'eventChanges'>): Promise<FeedTally> =>
    this.#feed(this.#event, (cursor) => register.eventChanges(cursor));
  feedCases = (register: Pick<CaseRegister, 'caseChanges'>): Promise<FeedTally> =>
    this.#feed(this.#kase, (cursor) => register.caseChanges(cursor));

  /** One list at a time: two readings of the whole list would take out what the other one has just laid in. */
  #feed<T>(table: Table<T>, changes: Parameters<typeof feed<T>>[2]): Promise<FeedTally> {
    const before = this.#feeding.get(table.name) ?? Promise.resolve();
    const unnamed = this.#unnamed.get(table.name) ?? new Map();
    this.#unnamed.set(table.name, unnamed);
    const read = (): Promise<FeedTally> =>
      feed(this.#sql, table, changes, (work) => this.#write(work), unnamed, this.#elapsed);
    const run = before.then(read, read);
    this.#feeding.set(table.name, run);
    return run;
  }

  /** One write, all or nothing, with what follows from it; then whoever follows is told. */
  #write(work: () => void): void {
    this.#touched = new Touched();
    const touched = this.#touched;
    this.#sql.together(() => {
      work();
      settle(this.#sql, this.#ground, touched, this.#finds);
    });
    for (const id of touched.gone) this.#board.forget(this.#sql, id);
    let reseen = touched.gone.length > 0;
    for (const reference of new Set([...touched.cases, ...touched.shown]))
      reseen = this.#board.refresh(this.#sql, reference) || reseen;
    this.log.changed();
    if (touched.shown.size + touched.loose === 0 && !reseen) return;
    const change = { cases: [...touched.shown], mail: touched.loose > 0, reseen };
    for (const tell of this.#followers) tell(change);
  }

  // ---- told by this server about its own writes

  rememberIntake(entry: IntakeEntry): void {
    this.#write(() => this.#intake.put(entry, null, generationOf(this.#sql, 'intake')));
  }

  forgetIntake(key: string): void {
    this.#write(() => this.#intake.forget(key));
  }

  rememberWords(entry: IntakeEntry, text: string): void {
    this.words.keep([{ entry, text }]);
  }

  rememberEvent(event: CaseEvent): void {
    this.#write(() => this.#event.put(event, null, generationOf(this.#sql, 'event')));
  }

  rememberCase(kase: CaseSummary): void {
    this.#write(() => this.#kase.put(kase, null, generationOf(this.#sql, 'kase')));
  }

  cursor = (name: string): Cursor => cursorOf(this.#sql, name);
  keepCursor = (name: string, value: Cursor): void => keep(this.#sql, name, value, 0);

  // ---- asked by the workflows

  rowsOf(mailbox: string, ids: readonly string[]): ReadonlyMap<string, readonly IntakeEntry[]> {
    const found = new Map<string, readonly IntakeEntry[]>();
    for (const id of ids) {
      const rows = parseAll<IntakeEntry>(this.#sql.all<Row>(ROWS_OF, mailbox, id));
      if (rows.length > 0) found.set(id, rows);
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
         WHERE kase.status <> 'Withdrawn' AND (intake.reference IS NULL
           OR (intake.reference <> event.reference AND intake.state = 'linked' AND intake.decided_by IS NOT NULL))`,
      ),
    );

  mailNotAgreed = (key: string | null = null): readonly (EventOf<'message linked'> | EventOf<'message taken off'>)[] =>
    parseAll(
      this.#sql.all<Row>(
        // What Redress put on a case by itself and a person then moved in SharePoint is theirs.
        `SELECT event.entry FROM event JOIN intake ON intake.key = event.mail
         WHERE event.mail IS NOT NULL AND (? IS NULL OR event.mail = ?)
           AND CASE json_extract(event.entry, '$.type')
             WHEN 'message taken off' THEN intake.reference = event.reference
             ELSE intake.reference IS NOT event.reference
               AND (intake.decided_by IS NOT NULL OR json_extract(event.entry, '$.by.id') <> 'redress') END
           AND NOT EXISTS (SELECT 1 FROM event AS later
             WHERE later.mail = event.mail AND later.reference = event.reference AND later.sequence > event.sequence)`,
        key,
        key,
      ),
    );

  openingsNotNamed = (): readonly CaseEvent[] =>
    parseAll(
      this.#sql.all<Row>(
        // In this order: few cases belong to others, and nearly all of those are named by them.
        `SELECT event.entry FROM relation AS came
         CROSS JOIN event ON event.reference = came.reference AND event.sequence = 1
         CROSS JOIN kase AS one ON one.reference = came.reference AND one.status <> 'Withdrawn'
         CROSS JOIN kase AS other ON other.reference = came.other AND other.status <> 'Withdrawn'
         WHERE NOT EXISTS (SELECT 1 FROM relation AS back WHERE back.reference = came.other AND back.other = came.reference)
           AND json_extract(event.entry, '$.origin.of') = came.other`,
      ),
    );

  mergersNotEnded = (): readonly EventOf<'took in'>[] =>
    parseAll(
      this.#sql.all<Row>(
        `SELECT event.entry FROM relation AS took
         CROSS JOIN kase AS one ON one.reference = took.other AND one.status NOT IN ('Closed', 'Withdrawn')
         CROSS JOIN kase AS other ON other.reference = took.reference AND other.status <> 'Withdrawn'
         CROSS JOIN event ON event.reference = took.reference
         WHERE json_extract(event.entry, '$.type') = 'took in' AND json_extract(event.entry, '$.from') = took.other
           AND NOT EXISTS (SELECT 1 FROM event AS ended WHERE ended.reference = took.reference
             AND json_extract(ended.entry, '$.type') = 'merged' AND json_extract(ended.entry, '$.into') = took.other)`,
      ),
    );

  mergersElsewhere = (): readonly EventOf<'took in'>[] =>
    parseAll(
      this.#sql.all<Row>(
        // Nearly every case that another one took in names that one: few histories have to be looked into.
        `SELECT event.entry FROM relation AS took
         CROSS JOIN kase AS one ON one.reference = took.other AND one.status = 'Closed' AND NOT EXISTS
           (SELECT 1 FROM relation AS back WHERE back.reference = took.other AND back.other = took.reference)
         CROSS JOIN event AS ended ON ended.reference = took.other AND json_extract(ended.entry, '$.type') = 'merged'
           AND json_extract(ended.entry, '$.into') <> took.reference
         CROSS JOIN event ON event.reference = took.reference
         WHERE json_extract(event.entry, '$.type') = 'took in' AND json_extract(event.entry, '$.from') = took.other
           AND EXISTS (SELECT 1 FROM json_each(event.entry, '$.messages') AS message WHERE NOT EXISTS
             (SELECT 1 FROM event AS off WHERE off.reference = took.reference AND off.mail = message.value
               AND off.sequence > event.sequence))`,
      ),
    );

  // The words of the condition are those of the index `kase_open`.
  openCases = (): readonly string[] =>
    this.#sql
      .all<{ reference: string }>("SELECT reference FROM kase WHERE status NOT IN ('Closed', 'Withdrawn')")
      .map((row) => row.reference);

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

  #references(ids: readonly string[], sql: string): readonly string[] {
    const found = new Set<string>();
    for (const id of ids) for (const row of this.#sql.all<{ reference: string }>(sql, id)) found.add(row.reference);
    return [...found];
  }
}

/** The policies and calendars by which facts were derived; a file derived by others is filled again. */
const policyOf = ({ policies, calendars }: Ground): string => `${calendars.version} ${JSON.stringify(policies)}`;
