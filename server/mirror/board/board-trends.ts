import type { Viewer } from '../../../src/domain/access.ts';
import { OPEN_STATUSES } from '../../../src/domain/board/board-filter.ts';
import { type CalendarDate, dateOfDayNumber, dayNumber } from '../../../src/domain/calendar/calendar-date.ts';
import { CASE_STATUSES } from '../../../src/domain/case/case.ts';
import type { Finding } from '../../../src/domain/case/happening.ts';
import { OutcomeCount, type Span, TimelinessCount } from '../../../src/domain/figures/timeliness.ts';
import { TYPES } from '../../../src/domain/policy/correspondence-types.ts';
import type { Statements } from '../statements.ts';
import { type Board, SEES } from './board.ts';
import { FLAG } from './columns.ts';

export type Volume = { readonly complaints: number; readonly serviceRequests: number; readonly other: number };

export type TrendCounts = {
  /** By month of receipt, `2026-04`, every month of the span. */
  readonly volumes: readonly (Volume & { readonly month: string })[];
  readonly timeliness: readonly {
    readonly directorate: string;
    readonly stage: number;
    readonly of: TimelinessCount;
  }[];
  readonly outcomes: readonly { readonly directorate: string; readonly of: OutcomeCount }[];
};

const OPEN = OPEN_STATUSES.map((status) => CASE_STATUSES.indexOf(status) + 1);
const WITHDRAWN = CASE_STATUSES.indexOf('Withdrawn') + 1;
/** Procedures that are neither complaints of the council nor requests for its services. */
const OTHER: ReadonlySet<string | null> = new Set(
  TYPES.filter(({ procedure }) => ['members', 'information rights', 'ombudsman', 'elsewhere'].includes(procedure)).map(
    ({ id }) => id,
  ),
);

/** What the figures are made from, among the cases the viewer sees whole. Cases opened wrongly and taken back are none. */
export function boardTrends(
  board: Board,
  sql: Statements,
  viewer: Viewer,
  span: Span,
  today: CalendarDate,
): TrendCounts {
  const sights = board.sights(viewer);
  const counts = (id: number): boolean => sights[id] === SEES.whole && board.columns.status[id] !== WITHDRAWN;
  return { volumes: volumes(board, counts, span), ...answers(board, sql, counts, span, today) };
}

function volumes(board: Board, counts: (id: number) => boolean, span: Span): TrendCounts['volumes'] {
  const { columns, correspondences } = board;
  const [first, last] = [dayNumber(span.from), dayNumber(span.to)];
  const months = new Map<string, { complaints: number; serviceRequests: number; other: number }>();
  const monthOf = Array.from({ length: Math.max(0, last - first + 1) }, (_, n) =>
    dateOfDayNumber(first + n).slice(0, 7),
  );
  for (const month of monthOf)
    if (!months.has(month)) months.set(month, { complaints: 0, serviceRequests: 0, other: 0 });
  for (let id = 1; id < columns.end; id += 1) {
    const received = columns.received[id] as number;
    if (received < first || received > last || !counts(id)) continue;
    const month = months.get(monthOf[received - first] ?? '');
    if (month === undefined) continue;
    if (OTHER.has(correspondences.textOf(columns.correspondence[id] as number))) month.other += 1;
    else if (((columns.flags[id] as number) & FLAG.complaint) !== 0) month.complaints += 1;
    else month.serviceRequests += 1;
  }
  return [...months].map(([month, volume]) => ({ month, ...volume }));
}

type AnswerRow = {
  readonly id: number;
  readonly stage: number;
  readonly due: CalendarDate | null;
  readonly extended: number;
  readonly answered_on: CalendarDate | null;
  readonly finding: Finding | null;
};

/** Complaints by stage: what was answered in the span, and what is owed. */
function answers(
  board: Board,
  sql: Statements,
  counts: (id: number) => boolean,
  span: Span,
  today: CalendarDate,
): Pick<TrendCounts, 'timeliness' | 'outcomes'> {
  const timeliness = new Map<string, TrendCounts['timeliness'][number]>();
  const outcomes = new Map<string, TrendCounts['outcomes'][number]>();
  const { columns, kinds, correspondences } = board;
  const rows = sql.each<AnswerRow>(
    `SELECT id, stage, due, extended, answered_on, finding FROM answer WHERE answered_on BETWEEN ? AND ?
     UNION ALL SELECT id, stage, due, extended, answered_on, finding FROM answer WHERE answered_on IS NULL AND due < ?`,
    span.from,
    span.to,
    today,
  );
  for (const { id, stage, due, extended, answered_on: answeredOn, finding } of rows) {
    const isComplaint = ((columns.flags[id] as number) & FLAG.complaint) !== 0;
    // A stage that nobody answers any more is not owed: the case ended, or went on.
    const owed = OPEN.includes(columns.status[id] as number) && columns.stage[id] === stage;
    if (answeredOn === null && !owed) continue;
    if (!isComplaint || OTHER.has(correspondences.textOf(columns.correspondence[id] as number)) || !counts(id))
      continue;
    const answer = { stage, due, extendedInTime: extended === 1, answeredOn, finding };
    for (const directorate of kinds[columns.kind[id] as number]?.directorates ?? []) {
      const key = `${directorate} ${stage}`;
      const time = timeliness.get(key) ?? { directorate, stage, of: new TimelinessCount() };
      timeliness.set(key, time);
      time.of.add(answer, span, today);
      const outcome = outcomes.get(directorate) ?? { directorate, of: new OutcomeCount() };
      outcomes.set(directorate, outcome);
      outcome.of.add(answer, span);
    }
  }
  return {
    timeliness: [...timeliness.values()].filter(({ of }) => !of.isEmpty).sort(byPlace),
    outcomes: [...outcomes.values()]
      .filter(({ of }) => !of.isEmpty)
      .sort((a, b) => order(a.directorate, b.directorate)),
  };
}

type Placed = { readonly directorate: string; readonly stage: number };
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byPlace = (a: Placed, b: Placed): number => order(a.directorate, b.directorate) || a.stage - b.stage;
