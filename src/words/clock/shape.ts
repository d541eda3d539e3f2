import type { Holiday, Nation } from '../../domain/calendar/bank-holidays.ts';
import type { NoExtension } from '../../domain/clock/extension.ts';
import type { ClockStep } from '../../domain/clock/step.ts';
import type { ClockRule, StartingEvent } from '../../domain/policy/clock-rule.ts';
import type { ClockId } from '../../domain/policy/clock-rules.ts';
import type { TypeId } from '../../domain/policy/correspondence-types.ts';
import type { PolicyProblem } from '../../domain/policy/policy-problem.ts';
import type { NoRules } from '../../domain/policy/rules-for.ts';
import type { Sentences } from '../shape.ts';

/** One sentence per step to a due date: leave one out and the build fails. */
export type StepSentences = {
  readonly [K in ClockStep['step']]: (facts: Extract<ClockStep, { readonly step: K }>) => string;
};

/** Every word about dates, clocks and policy that a person reads. One value of this type per language. */
export type ClockWords = {
  /** As they stand in a date: Sunday first, January first. */
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
  /** `proclaimed`: one whose proclamation is not known here any more. */
  readonly holiday: Readonly<Record<Holiday['name'], string>>;
  /** Where a holiday is kept. */
  readonly nation: Readonly<Record<Nation, string>>;
  /** The day that starts a clock, as it stands inside a sentence. */
  readonly event: Readonly<Record<StartingEvent, string>>;
  readonly clock: Readonly<Record<ClockId, string>>;
  readonly type: Readonly<Record<TypeId, string>>;
  /** A period and what it is counted from, as it stands inside a sentence; and who sets it. */
  readonly period: (rule: ClockRule) => string;
  readonly source: (rule: ClockRule) => string;
  readonly step: StepSentences;
  readonly noExtension: Sentences<NoExtension, string>;
  readonly noRules: Sentences<NoRules, string>;
  readonly policyProblem: Readonly<Record<PolicyProblem['reason'], string>>;
};
