import type { Viewer } from '../../../src/domain/access.ts';
import { OPEN_STATUSES } from '../../../src/domain/board/board-filter.ts';
import type { StageAnswer } from '../../../src/domain/board/case-facts.ts';
import { type CalendarDate, dateOfDayNumber, dayNumber } from '../../../src/domain/calendar/calendar-date.ts';
import { dateOnDay } from '../../../src/domain/calendar/day-range.ts';
import { CASE_STATUSES } from '../../../src/domain/case/case.ts';
import { FINDINGS } from '../../../src/domain/case/happening.ts';
import { OutcomeCount, type Span, TimelinessCount } from '../../../src/domain/figures/timeliness.ts';
import { TYPES } from '../../../src/domain/policy/correspondence-types.ts';
import { type Board, type Kind, SEES } from './board.ts';
import { ANSWERS, EXTENDED, PAST_LIMIT } from './columns.ts';

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
export function boardTrends(board: Board, viewer: Viewer, span: Span, today: CalendarDate): TrendCounts {
  const { status, end } = board.columns;
  const sights = board.sights(viewer);
  const volumes = new Volumes(span);
  const answers = new Answers(board, span, today);
  for (let id = 1; id < end; id += 1) {
    if (sights[id] !== SEES.whole || status[id] === WITHDRAWN) continue;
    const kind = board.kindOf(id);
    volumes.add(board.columns.received[id] as number, kind);
    if (kind.complaint && !isOther(kind)) answers.add(id, kind);
  }
  return { volumes: volumes.told(), ...answers.told() };
}

const isOther = ({ correspondence }: Kind): boolean => OTHER.has(correspondence);

class Volumes {
  readonly #first: number;
  /** The month of every day of the span. */
  readonly #months: readonly string[];
  readonly #counts = new Map<string, { complaints: number; serviceRequests: number; other: number }>();

  constructor({ from, to }: Span) {
    this.#first = dayNumber(from);
    const days = Math.max(0, dayNumber(to) - this.#first + 1);
    this.#months = Array.from({ length: days }, (_, n) => dateOfDayNumber(this.#first + n).slice(0, 7));
    for (const month of this.#months) this.#counts.set(month, { complaints: 0, serviceRequests: 0, other: 0 });
  }

  add(received: number, kind: Kind): void {
    const month = this.#counts.get(this.#months[received - this.#first] ?? '');
    if (month === undefined) return;
    if (isOther(kind)) month.other += 1;
    else if (kind.complaint) month.complaints += 1;
    else month.serviceRequests += 1;
  }

  told = (): TrendCounts['volumes'] => [...this.#counts].map(([month, volume]) => ({ month, ...volume }));
}

/** Complaints by stage: what was answered in the span, and what is owed. */
class Answers {
  readonly #board: Board;
  readonly #span: Span;
  readonly #today: CalendarDate;
  readonly #timeliness = new Map<string, TrendCounts['timeliness'][number]>();
  readonly #outcomes = new Map<string, TrendCounts['outcomes'][number]>();

  constructor(board: Board, span: Span, today: CalendarDate) {
    this.#board = board;
    this.#span = span;
    this.#today = today;
  }

  add(id: number, { traits, stage: current }: Kind): void {
    const { answerDue, answeredOn, finding, status } = this.#board.columns;
    const [first, last] = [dayNumber(this.#span.from), dayNumber(this.#span.to)];
    for (let stage = 1; stage <= Math.min(current, ANSWERS); stage += 1) {
      const at = id * ANSWERS + stage - 1;
      const answered = answeredOn[at] as number;
      // A stage that nobody answers any more is not owed: the case ended, or went on.
      const owed = answered === 0 && stage === current && OPEN.includes(status[id] as number);
      if (!owed && (answered < first || answered > last || answered === 0)) continue;
      const found = finding[at] as number;
      this.#count(traits.directorates, {
        stage,
        due: dayOf(answerDue[at] as number),
        extendedInTime: (found & EXTENDED) !== 0,
        pastLimit: (found & PAST_LIMIT) !== 0,
        answeredOn: dayOf(answered),
        finding: FINDINGS[(found & ~(EXTENDED | PAST_LIMIT)) - 1] ?? null,
      });
    }
  }

  #count(directorates: readonly string[], answer: StageAnswer): void {
    const { stage } = answer;
    for (const directorate of directorates) {
      const key = `${directorate} ${stage}`;
      const time = this.#timeliness.get(key) ?? { directorate, stage, of: new TimelinessCount() };
      this.#timeliness.set(key, time);
      time.of.add(answer, this.#span, this.#today);
      const outcome = this.#outcomes.get(directorate) ?? { directorate, of: new OutcomeCount() };
      this.#outcomes.set(directorate, outcome);
      outcome.of.add(answer, this.#span);
    }
  }

  told(): Pick<TrendCounts, 'timeliness' | 'outcomes'> {
    const byDirectorate = (a: { readonly directorate: string }, b: { readonly directorate: string }): number =>
      order(a.directorate, b.directorate);
    return {
      timeliness: [...this.#timeliness.values()].filter(({ of }) => !of.isEmpty).sort(byPlace),
      outcomes: [...this.#outcomes.values()].filter(({ of }) => !of.isEmpty).sort(byDirectorate),
    };
  }
}

const dayOf = (number: number): CalendarDate | null => (number === 0 ? null : dateOnDay(number));

type Placed = { readonly directorate: string; readonly stage: number };
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byPlace = (a: Placed, b: Placed): number => order(a.directorate, b.directorate) || a.stage - b.stage;
