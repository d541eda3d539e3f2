import type { Closure } from '../../domain/case/case.ts';
import type { DateMoved, DateShown } from '../../domain/case/date-moved.ts';
import type { HappeningType } from '../../domain/case/happening.ts';
import type { Conflict } from '../../domain/case/independence.ts';
import type { RequiredText } from '../../domain/case/refusal.ts';
import type { StillOpen } from '../../domain/case/still-open.ts';
import type { ClockName, Mover } from '../../domain/clock/case-clock.ts';
import type { CaseClockExplained } from '../../domain/clock/explain-case-clock.ts';

/** What the life of a case is told in. One value of this type per language. */
export type CaseWords = {
  /** What happened, as a line of the history: `Acknowledged`. */
  readonly event: Readonly<Record<HappeningType, string>>;
  /** An event of a kind that this version does not know. */
  readonly unknownEvent: string;
  /** A date that moved because the bank holidays changed, as a line of the history. */
  readonly dateMoved: (moved: DateMoved) => string;
  /** A date that the row of the case shows otherwise, because the rules changed, as a line of the history. */
  readonly dateShown: (shown: DateShown) => string;
  /** A text that must be there, as it stands inside a sentence: `a reason`. */
  readonly text: Readonly<Record<RequiredText, string>>;
  /** What stands against somebody doing a stage, as it stands inside a sentence: `signed an earlier answer`. */
  readonly conflict: Readonly<Record<Conflict, string>>;
  /** How a case ended. */
  readonly closure: Readonly<Record<Closure['ground'], string>>;
  readonly clock: Readonly<Record<ClockName, string>>;
  readonly mover: Readonly<Record<Mover, string>>;
  /** What a case waits for. */
  readonly stillOpen: {
    readonly [K in StillOpen['because']]: (facts: Extract<StillOpen, { readonly because: K }>) => string;
  };
  /** Why a date that no rule counts is what it is; the steps of a rule have words of their own (`src/words/clock`). */
  readonly explained: {
    readonly [K in Exclude<CaseClockExplained['by'], 'rule'>]: (
      facts: Extract<CaseClockExplained, { readonly by: K }>,
    ) => string;
  };
};
