import type { Viewer } from '../../../src/domain/access.ts';
import { OPEN_STATUSES } from '../../../src/domain/board/board-filter.ts';
import type { StageAnswer } from '../../../src/domain/board/case-facts.ts';
import { type CalendarDate, dateOfDayNumber, dayNumber } from '../../../src/domain/calendar/calendar-date.ts';
import { dateOnDay } from '../../../src/domain/calendar/day-range.ts';
import { AGE_BANDS, type AgeBand } from '../../../src/domain/case/age-bands.ts';
import { CASE_STATUSES } from '../../../src/domain/case/case.ts';
import { FINDINGS } from '../../../src/domain/case/happening.ts';
import { OutcomeCount, type Span, TimelinessCount } from '../../../src/domain/figures/timeliness.ts';
import { TYPES } from '../../../src/domain/policy/correspondence-types.ts';
import { ageOf } from './bands.ts';
import { type Board, type Kind, SEES } from './board.ts';
import { ANSWERS, EXTENDED, FLAG, PAST_LIMIT } from './columns.ts';

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
  /** What is still to be answered today, by how long ago it was received, every band. */
  readonly ageing: readonly { readonly band: AgeBand; readonly open: number; readonly overdue: number }[];
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
  const { status, kind, received, next, flags, end } = board.columns;
  const ageing = AGE_BANDS.map(({ band }) => ({ band, open: 0, overdue: 0 }));
  const [age, now] = [ageOf(today, board.calendar), dayNumber(today)];
  const sights = board.sights(viewer);
  const volumes = new Volumes(span);
  const answers = new Answers(board, span, today);
  const ofKind = Uint8Array.from(board.kinds, volumeOf);
  for (let id = 1; id < end; id += 1) {
    if (sights[id] !== SEES.whole || status[id] === WITHDRAWN) continue;
    const volume = ofKind[kind[id] as number] as number;
    volumes.add(received[id] as number, volume);
    if (volume === COMPLAINTS) answers.add(id);
    if (!OPEN.includes(status[id] as number)) continue;
    const band = ageing[age(status[id] as number)(received[id] as number)];
    if (band === undefined) continue;
    band.open += 1;
    const due = ((flags[id] as number) & FLAG.theirs) === 0 ? (next[id] as number) : 0;
    if (due !== 0 && due < now) band.overdue += 1;
  }
  return { volumes: volumes.told(), ageing, ...answers.told() };
}

/** The parts of a month's volume by number, in the order they are told in. */
const VOLUMES = 3;
const [COMPLAINTS, SERVICE_REQUESTS, OTHERS] = [0, 1, 2];
const volumeOf = ({ correspondence, complaint }: Kind): number =>
  OTHER.has(correspondence) ? OTHERS : complaint ? COMPLAINTS : SERVICE_REQUESTS;

class Volumes {
  readonly #first: number;
  readonly #months: readonly string[];
  /** The number of its month, for every day of the span. */
  readonly #monthOf: Uint16Array;
  readonly #counts: Uint32Array;

  constructor({ from, to }: Span) {
    this.#first = dayNumber(from);
    const length = Math.max(0, dayNumber(to) - this.#first + 1);
    const days = Array.from({ length }, (_, n) => dateOfDayNumber(this.#first + n).slice(0, 7));
    this.#months = [...new Set(days)];
    this.#monthOf = Uint16Array.from(days, (month) => this.#months.indexOf(month));
    this.#counts = new Uint32Array(this.#months.length * VOLUMES);
  }

  add(received: number, volume: number): void {
    const month = this.#monthOf[received - this.#first];
    if (month !== undefined) this.#counts[month * VOLUMES + volume]! += 1;
  }

  told(): TrendCounts['volumes'] {
    return this.#months.map((month, n) => {
      const [complaints = 0, serviceRequests = 0, other = 0] = this.#counts.subarray(n * VOLUMES, (n + 1) * VOLUMES);
      return { month, complaints, serviceRequests, other };
    });
  }
}

/** Answers that count alike: of one kind of case, one stage, and the same in all that is counted. */
type Alike = { readonly kind: number; readonly answer: StageAnswer; times: number };

/** Complaints by stage: what was answered in the span, and what is owed. */
class Answers {
  readonly #board: Board;
  readonly #span: Span;
  readonly #today: CalendarDate;
  readonly #first: number;
  readonly #last: number;
  readonly #now: number;
  readonly #alike = new Map<number, Alike>();

  constructor(board: Board, span: Span, today: CalendarDate) {
    this.#board = board;
    this.#span = span;
    this.#today = today;
    [this.#first, this.#last, this.#now] = [dayNumber(span.from), dayNumber(span.to), dayNumber(today)];
  }

  add(id: number): void {
    const { answerDue, answeredOn, finding, status, kind } = this.#board.columns;
    const current = this.#board.kindOf(id).stage;
    for (let stage = 1; stage <= Math.min(current, ANSWERS); stage += 1) {
      const at = id * ANSWERS + stage - 1;
      const answered = answeredOn[at] as number;
      // A stage that nobody answers any more is not owed: the case ended, or went on.
      const owed = answered === 0 && stage === current && OPEN.includes(status[id] as number);
      if (!owed && (answered < this.#first || answered > this.#last || answered === 0)) continue;
      const due = answerDue[at] as number;
      const found = finding[at] as number;
      const how = (owed ? 1 : 0) | (due === 0 ? 2 : 0) | (due < this.#now ? 4 : 0) | (answered <= due ? 8 : 0);
      const key = (((kind[id] as number) * ANSWERS + stage - 1) * 16 + how) * 256 + found;
      const known = this.#alike.get(key);
      if (known !== undefined) known.times += 1;
      else this.#alike.set(key, { kind: kind[id] as number, answer: answerOf(stage, due, answered, found), times: 1 });
    }
  }

  told(): Pick<TrendCounts, 'timeliness' | 'outcomes'> {
    const timeliness = new Map<string, TrendCounts['timeliness'][number]>();
    const outcomes = new Map<string, TrendCounts['outcomes'][number]>();
    for (const { kind, answer, times } of this.#alike.values())
      for (const directorate of this.#board.kinds[kind]?.traits.directorates ?? []) {
        const { stage } = answer;
        const key = `${directorate} ${stage}`;
        const time = timeliness.get(key) ?? { directorate, stage, of: new TimelinessCount() };
        timeliness.set(key, time);
        time.of.add(answer, this.#span, this.#today, times);
        const outcome = outcomes.get(directorate) ?? { directorate, of: new OutcomeCount() };
        outcomes.set(directorate, outcome);
        outcome.of.add(answer, this.#span, times);
      }
    const byDirectorate = (a: { readonly directorate: string }, b: { readonly directorate: string }): number =>
      order(a.directorate, b.directorate);
    return {
      timeliness: [...timeliness.values()].filter(({ of }) => !of.isEmpty).sort(byPlace),
      outcomes: [...outcomes.values()].filter(({ of }) => !of.isEmpty).sort(byDirectorate),
    };
  }
}

const answerOf = (stage: number, due: number, answered: number, found: number): StageAnswer => ({
  stage,
  due: dayOf(due),
  extendedInTime: (found & EXTENDED) !== 0,
  pastLimit: (found & PAST_LIMIT) !== 0,
  answeredOn: dayOf(answered),
  finding: FINDINGS[(found & ~(EXTENDED | PAST_LIMIT)) - 1] ?? null,
});

const dayOf = (number: number): CalendarDate | null => (number === 0 ? null : dateOnDay(number));

type Placed = { readonly directorate: string; readonly stage: number };
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byPlace = (a: Placed, b: Placed): number => order(a.directorate, b.directorate) || a.stage - b.stage;
