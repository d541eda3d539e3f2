import { type MessageTraits, type Sight, seesMessage, type Viewer } from '../../src/domain/access.ts';
import type { BoardFilter, BoardSort, Facets } from '../../src/domain/board/board-filter.ts';
import type { CaseFacts } from '../../src/domain/board/case-facts.ts';
import type { CalendarDate } from '../../src/domain/calendar/calendar-date.ts';
import { CASE_STATUSES, type CaseEvent } from '../../src/domain/case/case.ts';
import type { CaseSummary } from '../../src/domain/case/summary.ts';
import type { Span } from '../../src/domain/figures/timeliness.ts';
import { INTAKE_STATES, type IntakeEntry, type IntakeState } from '../../src/domain/triage/intake.ts';
import { type Board, SEES } from './board/board.ts';
import { boardDays, type DaysAsked } from './board/board-days.ts';
import { boardLoad, type Load } from './board/board-load.ts';
import { boardPage, type SeenCase } from './board/board-page.ts';
import { boardTrends, type TrendCounts } from './board/board-trends.ts';
import { boardWork, type WorkAsked, type WorkList } from './board/board-work.ts';
import { STATES } from './board/columns.ts';
import { foundBy, type Hit, search } from './search.ts';
import type { Statements } from './statements.ts';

/** A row of a list, with the list's own id of it; null until the list has been read. */
export type Standing<T> = { readonly value: T; readonly row: string | null };
/** A case of a list, and how much of it the viewer sees. */
export type Shown = Standing<CaseSummary> & { readonly sight: 'whole' | 'progress' };

type Row = { readonly entry: string; readonly row: string | null };
const standing = <T>({ entry, row }: Row): Standing<T> => ({ value: JSON.parse(entry) as T, row });

const SIGHTS: readonly Sight[] = [null, 'progress', 'whole'];
const TO_CONFIRM = CASE_STATUSES.indexOf('To confirm') + 1;

type PageAsked = {
  readonly filter: BoardFilter;
  readonly sort: BoardSort;
  readonly limit: number;
  readonly after: string | null;
  readonly today: CalendarDate;
  /** The letters that begin references. */
  readonly prefix: string;
};

/** What the screens are shown. Nothing leaves here for a viewer that the rule of access keeps from them. */
export class Screens {
  readonly #sql: Statements;
  readonly #board: Board;

  constructor(sql: Statements, board: Board) {
    this.#sql = sql;
    this.#board = board;
  }

  // ---- cases

  page(
    viewer: Viewer,
    asked: PageAsked,
  ): {
    readonly rows: readonly Shown[];
    readonly next: string | null;
    readonly total: number;
    readonly facets: Facets;
  } {
    const text = asked.filter.text?.trim() ?? '';
    const { end } = this.#board.columns;
    const found = text === '' ? null : (foundBy(this.#sql, text, asked.prefix, end) ?? new Uint8Array(end));
    const { cases, ...page } = boardPage(this.#board, viewer, { ...asked, found });
    return { ...page, rows: cases.map(this.#shown) };
  }

  work(
    viewer: Viewer,
    asked: WorkAsked,
  ): Readonly<Record<WorkList, { readonly total: number; readonly rows: readonly Shown[] }>> {
    const lists = boardWork(this.#board, viewer, asked);
    return Object.fromEntries(
      Object.entries(lists).map(([name, { total, cases }]) => [name, { total, rows: cases.map(this.#shown) }]),
    ) as Record<WorkList, { total: number; rows: Shown[] }>;
  }

  /** What was promised on a case and is not proved. */
  promised(reference: string): CaseFacts['promised'] {
    const row = this.#sql.get<{ promised: string | null }>('SELECT promised FROM facts WHERE reference = ?', reference);
    return row?.promised ? (JSON.parse(row.promised) as CaseFacts['promised']) : [];
  }

  days = (
    viewer: Viewer,
    asked: DaysAsked,
  ): readonly { readonly on: CalendarDate; readonly total: number; readonly rows: readonly Shown[] }[] =>
    boardDays(this.#board, viewer, asked).map(({ cases, ...day }) => ({ ...day, rows: cases.map(this.#shown) }));

  load = (viewer: Viewer, today: CalendarDate): Load => boardLoad(this.#board, viewer, today);

  trends = (viewer: Viewer, span: Span, today: CalendarDate): TrendCounts =>
    boardTrends(this.#board, this.#sql, viewer, span, today);

  search(
    viewer: Viewer,
    text: string,
    asked: { readonly prefix: string; readonly limit: number },
  ): { readonly hits: readonly (Shown & Pick<Hit, 'by'>)[]; readonly more: boolean } {
    const { hits, more } = search(this.#sql, text, { ...asked, sights: this.#board.sights(viewer) });
    return { hits: hits.map((hit) => ({ ...this.#shown(hit), by: hit.by })), more };
  }

  /** How much a viewer sees of a case; null also where there is no such case. */
  sight(viewer: Viewer, reference: string): Sight {
    const id = this.#idOf(reference);
    return id === null ? null : this.#board.sight(viewer, id);
  }

  case(viewer: Viewer, reference: string): Shown | null {
    const id = this.#idOf(reference);
    const sight = id === null ? null : this.#board.sight(viewer, id);
    return id === null || sight === null ? null : this.#shown({ id, sight });
  }

  events = (reference: string): readonly CaseEvent[] =>
    this.#sql
      .all<{ entry: string }>('SELECT entry FROM event WHERE reference = ? ORDER BY sequence', reference)
      .map(({ entry }) => JSON.parse(entry) as CaseEvent);

  /** Open cases that somebody handles, among those the viewer may see. */
  handling(viewer: Viewer, person: string): number {
    const handler = this.#board.handlers.find(person);
    if (handler === null) return 0;
    const sights = this.#board.sights(viewer);
    const { columns } = this.#board;
    let count = 0;
    for (let id = 1; id < columns.end; id += 1)
      if (columns.handler[id] === handler && (columns.status[id] as number) <= 2 && sights[id] === SEES.whole)
        count += 1;
    return count;
  }

  #idOf = (reference: string): number | null =>
    this.#sql.get<{ id: number }>('SELECT id FROM kase WHERE reference = ?', reference)?.id ?? null;

  #shown = ({ id, sight }: SeenCase): Shown => ({
    ...standing<CaseSummary>(this.#sql.get<Row>('SELECT entry, row FROM kase WHERE id = ?', id) as Row),
    sight,
  });

  // ---- the log of mail

  /** A message of the log; null also where it is not the viewer's to see. */
  message(viewer: Viewer, key: string): Standing<IntakeEntry> | null {
    const row = this.#sql.get<Row>('SELECT entry, row FROM intake WHERE key = ?', key);
    const found = row === undefined ? null : standing<IntakeEntry>(row);
    if (found === null) return null;
    const { reference, decided } = found.value;
    const id = reference === null ? null : this.#idOf(reference);
    const kase = reference === null ? null : this.#caseOf(id, id === null ? null : this.#board.sight(viewer, id));
    return seesMessage(viewer, { kase, decidedBy: decided?.by.id ?? null }) ? found : null;
  }

  /** The messages on a case, the earliest first. */
  messagesOn = (reference: string): readonly Standing<IntakeEntry>[] =>
    this.#sql
      .all<Row>('SELECT entry, row FROM intake WHERE reference = ? ORDER BY received_at, key', reference)
      .map(standing<IntakeEntry>);

  /** The latest messages of those the viewer sees. */
  log(
    viewer: Viewer,
    asked: { state?: IntakeState; limit: number; after?: { receivedAt: string; key: string } },
  ): readonly Standing<IntakeEntry>[] {
    const { receivedAt, key } = asked.after ?? { receivedAt: '\uffff', key: '' };
    const from = 'intake.received_at < ? OR (intake.received_at = ? AND intake.key > ?)';
    const rows = this.#sql.each<
      Row & { readonly reference: string | null; readonly id: number | null; readonly decided_by: string | null }
    >(
      `SELECT intake.entry AS entry, intake.row AS row, intake.reference AS reference, decided_by, kase.id AS id
       FROM intake LEFT JOIN kase ON kase.reference = intake.reference
       WHERE ${asked.state ? `intake.state = ? AND (${from})` : from} ORDER BY intake.received_at DESC, intake.key`,
      ...(asked.state ? [asked.state] : []),
      receivedAt,
      receivedAt,
      key,
    );
    const sights = this.#board.sights(viewer);
    const seen: Standing<IntakeEntry>[] = [];
    for (const row of rows) {
      if (seen.length === asked.limit) break;
      const kase =
        row.reference === null ? null : this.#caseOf(row.id, row.id === null ? null : SIGHTS[sights[row.id] ?? 0]);
      if (seesMessage(viewer, { kase, decidedBy: row.decided_by })) seen.push(standing(row));
    }
    return seen;
  }

  /** Messages by state, among those that `log` would show. */
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

  // ---- for the machine: nothing of this goes to a person

  /** Messages by state, all of them, for monitoring. */
  allCounts = (): readonly { readonly state: IntakeState; readonly n: number }[] =>
    this.#sql.all('SELECT state, count(*) AS n FROM intake GROUP BY state');

  /** Every case, the latest first, for the command line of the council's own machine. */
  allCases = (limit: number): readonly CaseSummary[] =>
    this.#sql
      .all<{ entry: string }>('SELECT entry FROM kase ORDER BY received_at DESC, reference DESC LIMIT ?', limit)
      .map(({ entry }) => JSON.parse(entry) as CaseSummary);
}
