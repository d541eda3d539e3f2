import type { StageAnswer } from '../board/case-facts.ts';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Finding } from '../case/happening.ts';
import { percentOf, withoutSmall } from './suppression.ts';

export type Span = { readonly from: CalendarDate; readonly to: CalendarDate };
const isWithin = (day: CalendarDate, { from, to }: Span): boolean => from <= day && day <= to;

/** How one stage was answered in one directorate. */
export type Timeliness = {
  readonly answered: number | null;
  readonly onTime: number | null;
  readonly extendedInTime: number | null;
  readonly late: number | null;
  /** Answered after the limit counted from receipt: also on time, where the acknowledgement that starts the days was late. */
  readonly pastLimit: number | null;
  readonly stillOverdue: number | null;
  readonly percentOnTime: number | null;
};

/**
 * Counts answers against the days they were due (domain facts 9.3). On time: sent on or before the due day, which an
 * extension moves only where it was told before that day passed. What was answered in the span counts, by the day of the
 * answer; what is still unanswered and overdue stands beside it, today.
 */
export class TimelinessCount {
  #answered = 0;
  #onTime = 0;
  #extendedInTime = 0;
  #pastLimit = 0;
  #stillOverdue = 0;

  /** `times`: so many answers were like this one. */
  add({ due, extendedInTime, pastLimit, answeredOn }: StageAnswer, span: Span, today: CalendarDate, times = 1): void {
    if (due === null) return;
    if (answeredOn === null) {
      if (due < today) this.#stillOverdue += times;
      return;
    }
    if (!isWithin(answeredOn, span)) return;
    this.#answered += times;
    if (answeredOn <= due) this.#onTime += times;
    if (answeredOn <= due && extendedInTime) this.#extendedInTime += times;
    if (pastLimit) this.#pastLimit += times;
  }

  get isEmpty(): boolean {
    return this.#answered + this.#stillOverdue === 0;
  }

  told(seesSmall: boolean): Timeliness {
    const counts = { onTime: this.#onTime, late: this.#answered - this.#onTime };
    const { total, parts } = withoutSmall(this.#answered, counts, seesSmall);
    const extended = withoutSmall(
      this.#onTime,
      { of: this.#extendedInTime, rest: this.#onTime - this.#extendedInTime },
      seesSmall,
    );
    const limit = withoutSmall(
      this.#answered,
      { of: this.#pastLimit, rest: this.#answered - this.#pastLimit },
      seesSmall,
    );
    return {
      answered: total,
      ...parts,
      pastLimit: limit.parts.of,
      extendedInTime: parts.onTime === null ? null : extended.parts.of,
      stillOverdue: withoutSmall(this.#stillOverdue, {}, seesSmall).total,
      percentOnTime: percentOf(parts.onTime, total),
    };
  }
}

export type Outcomes = {
  readonly upheld: number | null;
  readonly partlyUpheld: number | null;
  readonly notUpheld: number | null;
  readonly percentUpheld: number | null;
};

/**
 * Counts findings by the day of the answer. Upheld is upheld and partly upheld of all that was decided; withdrawn and
 * refused complaints have no finding and stay out (domain facts 9.3).
 */
export class OutcomeCount {
  readonly #found: Record<Finding, number> = { upheld: 0, 'partly upheld': 0, 'not upheld': 0, 'no finding': 0 };

  /** `times`: so many answers were like this one. */
  add({ finding, answeredOn }: StageAnswer, span: Span, times = 1): void {
    if (finding !== null && answeredOn !== null && isWithin(answeredOn, span)) this.#found[finding] += times;
  }

  get #decided(): number {
    return this.#found.upheld + this.#found['partly upheld'] + this.#found['not upheld'];
  }

  get isEmpty(): boolean {
    return this.#decided === 0;
  }

  told(seesSmall: boolean): Outcomes {
    const { upheld, 'partly upheld': partlyUpheld, 'not upheld': notUpheld } = this.#found;
    const { total, parts } = withoutSmall(this.#decided, { upheld, partlyUpheld, notUpheld }, seesSmall);
    const both = parts.upheld === null || parts.partlyUpheld === null ? null : parts.upheld + parts.partlyUpheld;
    return { ...parts, percentUpheld: percentOf(both, total) };
  }
}
