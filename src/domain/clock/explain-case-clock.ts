import type { CalendarDate } from '../calendar/calendar-date.ts';
import { dayOn } from '../calendar/day-range.ts';
import type { Case, DateSet, Extension } from '../case/case.ts';
import { newStage } from '../case/changes/change.ts';
import type { DateSource } from '../case/happening.ts';
import {
  type Ground,
  groundOf,
  onClarificationOf,
  questionsIn,
  rulesOf,
  startedIn,
  startsProvisionally,
} from '../case/procedure.ts';
import { stageOf } from '../case/stages.ts';
import type { StartingEvent } from '../policy/clock-rule.ts';
import type { CaseClock } from './case-clock.ts';
import { dueAfterClarification } from './clarification.ts';
import { explainDueDates } from './due-dates.ts';
import type { ExplainedDue } from './explain-due.ts';
import { agreedLimit, extendedLimit } from './outer-limit.ts';
import { periodOf } from './period.ts';
import { dateSetIn, extensionIn } from './standing-dates.ts';

/** Why a clock of a case has its date. */
export type CaseClockExplained =
  /** Step by step from its rule; beside it the council's own, where it has one. `standard` null: only that one has begun. */
  | { readonly by: 'rule'; readonly standard: ExplainedDue | null; readonly local: ExplainedDue | null }
  | { readonly by: 'waiting'; readonly since: CalendarDate }
  /** What the person was told. `waited`: the days of a question since then, which law leaves out of the count, on top of it. */
  | ({ readonly by: 'extension'; readonly waited: number } & Extension)
  | { readonly by: 'date set'; readonly source: DateSource }
  /** So many working days before the reply is due, but not before its time begins. */
  | { readonly by: 'counted back'; readonly workingDays: number; readonly from: CalendarDate }
  | { readonly by: 'interval'; readonly workingDays: number; readonly since: CalendarDate }
  | { readonly by: 'promise'; readonly on: CalendarDate }
  /** Our own limit, with the time that an extension usually has laid after it, or the later day the person was told. */
  | {
      readonly by: 'limit extended';
      readonly from: CalendarDate;
      readonly usual: CalendarDate;
      readonly until: CalendarDate;
    }
  /** Opened again on that day, with the time that its stage has for a reply. */
  | { readonly by: 'reopening'; readonly on: CalendarDate };

/** Why, for one of the clocks that `caseClocks` gave for this case. Null for one that it did not. */
export function explainCaseClock(kase: Case, clock: CaseClock, standing: Ground): CaseClockExplained | null {
  const ground = groundOf(kase, standing);
  const stage = stageOf(kase, clock.stage);
  switch (clock.clock) {
    case 'extension': {
      const stands = stage && extensionIn({ kase, stage, rules: rulesOf(kase, ground), ground });
      const told = stage?.extensions.at(-1);
      return stands && told ? { by: 'extension', ...told, waited: dayOn(stands.until) - dayOn(told.until) } : null;
    }
    case 'remedy':
      return { by: 'promise', on: clock.start };
    case 'early look':
    case 'member update': {
      const policy = rulesOf(kase, ground)?.policy;
      if (policy === undefined) return null;
      return clock.clock === 'early look'
        ? { by: 'counted back', workingDays: policy.earlyLook, from: clock.start }
        : { by: 'interval', workingDays: policy.memberUpdates, since: clock.start };
    }
    case 'outer limit': {
      const rules = rulesOf(kase, ground);
      const period = stage && rules && clock.rule && periodOf(kase, stage, rules, clock.rule, ground);
      const due = period && !period.waiting ? period.due : null;
      const of = stage && { kase, stage, rules, ground };
      if (of && agreedLimit({ due }, of)) return { by: 'date set', source: 'agreed with the person' };
      const extended = of && extendedLimit({ due, rule: clock.rule }, of);
      return extended ? { by: 'limit extended', ...extended } : byRule(kase, clock, ground);
    }
    default:
      if (clock.standard === 'internal') return { by: 'reopening', on: clock.start };
      if (clock.rule !== null) return byRule(kase, clock, ground);
      return dateSetBy(stage && dateSetIn(stage, rulesOf(kase, ground)));
  }
}

const dateSetBy = (set: DateSet | null): CaseClockExplained | null => set && { by: 'date set', source: set.source };

/** Says, after the rule, that its count starts from receipt because nobody has entered the day that the letter bears. */
const fromReceipt =
  (starts: StartingEvent) =>
  (explained: ExplainedDue): ExplainedDue => {
    const [rule, ...others] = explained.steps;
    const said = { step: 'from receipt for now', starts, day: explained.start } as const;
    return { ...explained, steps: [...(rule ? [rule] : []), said, ...others] };
  };

function byRule(kase: Case, clock: CaseClock, ground: Ground): CaseClockExplained | null {
  const rules = rulesOf(kase, ground);
  const applied = clock.rule && rules?.clocks.get(clock.rule);
  if (!rules || !applied) return null;
  // The window to ask for the next stage, and what a request that nobody decided on has started, belong to that stage.
  const number = clock.clock === 'escalation window' ? clock.stage + 1 : clock.stage;
  const stage = stageOf(kase, number) ?? newStage(number, kase.escalationAsked?.receivedAt ?? kase.receivedAt);
  const started = startedIn(kase, stage, rules);
  const onClarification = onClarificationOf(rules, applied.rule.id);
  const from = started[applied.rule.starts];
  if (onClarification === 'runs on' || from === undefined) {
    const { standard, local } = explainDueDates(applied, started, rules.policy.deemedReceipt, ground.calendars);
    const { starts } = applied.rule;
    const told = startsProvisionally(stage, starts) ? fromReceipt(starts) : (explained: ExplainedDue) => explained;
    return { by: 'rule', standard: standard && told(standard), local: local && told(local) };
  }
  const questions = questionsIn(kase, stage);
  const after = dueAfterClarification(onClarification, applied.rule, from, questions, ground.calendars);
  return after.waiting ? { by: 'waiting', since: after.since } : { by: 'rule', standard: after.explained, local: null };
}
