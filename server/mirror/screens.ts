import type { Sight, Viewer } from '../../src/domain/access.ts';
import type { BoardFilter, BoardSort, Facets } from '../../src/domain/board/board-filter.ts';
import type { CaseFacts } from '../../src/domain/board/case-facts.ts';
import type { CalendarDate } from '../../src/domain/calendar/calendar-date.ts';
import type { CaseEvent } from '../../src/domain/case/case.ts';
import { messagesOn } from '../../src/domain/case/messages-on.ts';
import type { CaseSummary } from '../../src/domain/case/summary.ts';
import type { Span } from '../../src/domain/figures/timeliness.ts';
import type { IntakeEntry } from '../../src/domain/triage/intake.ts';
import { type Board, SEES } from './board/board.ts';
import { boardDays, type DaysAsked } from './board/board-days.ts';
import { boardLoad, boardTasks, type Load, type Tasks } from './board/board-load.ts';
import { type BoardPage, boardOwn, boardPage, type SeenCase } from './board/board-page.ts';
import { boardTrends, type TrendCounts } from './board/board-trends.ts';
import { boardWork, type Unowned, type WorkAsked, type WorkList } from './board/board-work.ts';
import type { Finds } from './finds.ts';
import { type Hit, search } from './search.ts';
import type { Statements } from './statements.ts';

/** A row of a list, with the list's own id of it; null until the list has been read. */
export type Standing<T> = { readonly value: T; readonly row: string | null };
/** A case of a list, and how much of it the viewer sees. */
export type Shown = Standing<CaseSummary> & { readonly sight: 'whole' | 'progress' };

type Row = { readonly entry: string; readonly row: string | null };
const standing = <T>({ entry, row }: Row): Standing<T> => ({ value: JSON.parse(entry) as T, row });

type PageAsked = {
  readonly filter: BoardFilter;
  readonly sort: BoardSort;
  readonly limit: number;
  readonly from?: number;
  readonly after: string | null;
  readonly today: CalendarDate;
  /** The letters that begin references. */
  readonly prefix: string;
};

/** What the screens are shown of cases. Nothing leaves here for a viewer that the rule of access keeps from them. */
export class Screens {
  readonly #sql: Statements;
  readonly #board: Board;
  readonly #finds: Finds;

  constructor(sql: Statements, board: Board, finds: Finds) {
    this.#sql = sql;
    this.#board = board;
    this.#finds = finds;
  }

  page(
    viewer: Viewer,
    asked: PageAsked,
  ): {
    readonly rows: readonly Shown[];
    readonly next: string | null;
    readonly total: number;
    readonly facets: Facets;
  } {
    const { cases, ...page } = this.#page(viewer, asked);
    return { ...page, rows: this.#allShown(cases) };
  }

  /**
   * All cases of a board, so many at a time: those that are on it when the first are asked for, in the order they have then,
   * each once, and as it is when its turn comes. Whatever is gone by then, or not the viewer's to see any more, is left out.
   */
  *all(
    viewer: Viewer,
    { atOnce, ...asked }: Omit<PageAsked, 'limit' | 'from' | 'after'> & { readonly atOnce: number },
  ): Generator<readonly Shown[], void, undefined> {
    const { cases } = this.#page(viewer, { ...asked, limit: this.#board.columns.end, after: null });
    for (let from = 0; from < cases.length; from += atOnce) {
      const seen = cases.slice(from, from + atOnce).flatMap(({ id }): SeenCase[] => {
        const sight = this.#board.sight(viewer, id);
        return sight === null ? [] : [{ id, sight }];
      });
      yield this.#allShown(seen);
    }
  }

  #page(viewer: Viewer, asked: PageAsked): BoardPage {
    const text = asked.filter.text?.trim() ?? '';
    const { end } = this.#board.columns;
    const found = text === '' ? null : this.#finds.of(text, { prefix: asked.prefix, end });
    return boardPage(this.#board, viewer, { ...asked, found });
  }

  work(
    viewer: Viewer,
    asked: WorkAsked,
  ): Readonly<Record<WorkList, { readonly total: number; readonly rows: readonly Shown[] }>> & {
    readonly later: number;
    readonly open: { readonly cases: number; readonly unassigned: number };
    readonly unowned: Unowned | null;
  } {
    const { later, open, unowned, ...lists } = boardWork(this.#board, viewer, asked);
    const shown = Object.entries(lists).map(([name, { total, cases }]) => [
      name,
      { total, rows: this.#allShown(cases) },
    ]);
    const rest = { later, open, unowned };
    return { ...(Object.fromEntries(shown) as Record<WorkList, { total: number; rows: Shown[] }>), ...rest };
  }

  /** Open cases that are the viewer's own, as the board has them under “mine”, the latest first. */
  own = (viewer: Viewer, limit: number): readonly Shown[] => this.#allShown(boardOwn(this.#board, viewer, limit));

  /** The messages that joined a case and that nobody has looked at who has it, the earliest first. */
  newMail(reference: string): readonly IntakeEntry[] {
    return this.#sql
      .all<{ entry: string }>(
        `SELECT intake.entry AS entry FROM facts JOIN json_each(facts.new_mail) AS one
         JOIN intake ON intake.key = one.value ->> 'key' WHERE facts.reference = ? ORDER BY one.value ->> 'at'`,
        reference,
      )
      .map(({ entry }) => JSON.parse(entry) as IntakeEntry);
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
    boardDays(this.#board, viewer, asked).map(({ cases, ...day }) => ({ ...day, rows: this.#allShown(cases) }));

  load = (viewer: Viewer, today: CalendarDate): Load => boardLoad(this.#board, viewer, today);

  /** What each of these people has open, in the order they are asked for. */
  tasks = (viewer: Viewer, people: readonly string[]): readonly Tasks[] => boardTasks(this.#board, viewer, people);

  trends = (viewer: Viewer, span: Span, today: CalendarDate): TrendCounts =>
    boardTrends(this.#board, viewer, span, today);

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

  /** The messages on a case, the earliest first: their rows name it, or its history names them although their rows name another. */
  messagesOn = (reference: string): readonly Standing<IntakeEntry>[] =>
    this.#sql
      .all<Row>(
        `SELECT entry, row FROM intake WHERE reference = ? OR key IN (SELECT value FROM json_each(?))
         ORDER BY received_at, key`,
        reference,
        JSON.stringify(messagesOn(this.events(reference))),
      )
      .map(standing<IntakeEntry>);

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

  /** The same for many, in their order. */
  #allShown(cases: readonly SeenCase[]): readonly Shown[] {
    if (cases.length === 0) return [];
    const rows = this.#sql.all<Row & { readonly id: number }>(
      'SELECT id, entry, row FROM kase WHERE id IN (SELECT value FROM json_each(?))',
      JSON.stringify(cases.map(({ id }) => id)),
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    return cases.map(({ id, sight }) => ({ ...standing<CaseSummary>(byId.get(id) as Row), sight }));
  }

  // ---- for the machine: nothing of this goes to a person

  /** Every case, the latest first, for the command line of the council's own machine. */
  allCases = (limit: number): readonly CaseSummary[] =>
    this.#sql
      .all<{ entry: string }>('SELECT entry FROM kase ORDER BY received_at DESC, reference DESC LIMIT ?', limit)
      .map(({ entry }) => JSON.parse(entry) as CaseSummary);
}
