import type { CalendarDate } from '../calendar/calendar-date.ts';
import { dateOnDay, dayOn } from '../calendar/day-range.ts';
import type { Case, CaseStage, DateSet, Extension } from '../case/case.ts';
import { askedIn, type Ground, maySetDate, onClarificationOf, stageRules } from '../case/procedure.ts';
import type { ClockRule } from '../policy/clock-rule.ts';
import type { CaseRules } from '../policy/rules-for.ts';
import { daysWaited, dueAfterClarification } from './clarification.ts';
import { extend, latestExtension } from './extension.ts';
import { periodOf } from './period.ts';

/** A stage of a case and what it is counted by. */
export type Standing = {
  readonly kase: Case;
  readonly stage: CaseStage;
  readonly rules: CaseRules | null;
  readonly ground: Ground;
};

/**
 * Every date that was set for the reply of a stage, as they were recorded; but those that the procedure does not let be set,
 * which was changed since: no agreement outlasts that.
 */
export const datesSetIn = ({ stage, dateSet }: CaseStage, rules: CaseRules | null): readonly DateSet[] =>
  dateSet === null
    ? []
    : [...dateSet.earlier, dateSet].filter(({ source }) => rules === null || maySetDate(rules, stage, source));

/** The date that stands for the reply of a stage: the last that was set. Null where none was. */
export const dateSetIn = (stage: CaseStage, rules: CaseRules | null): DateSet | null =>
  datesSetIn(stage, rules).at(-1) ?? null;

/**
 * The extension that the reply of a stage stands by; null where there is none, or none any more: a question back to the
 * person waits or has started the time anew (FOIA s.1(3)), or the procedure was changed to one that would not have let the
 * reply be put off so far. Where law leaves the days of a question out of the count, they come on top (UK GDPR art. 12A).
 */
export function extensionIn(of: Standing): Extension | null {
  const { kase, stage, rules, ground } = of;
  const last = stage.extensions.at(-1);
  if (last === undefined || rules === null) return last ?? null;
  const id = stageRules(rules, stage.stage)?.responds;
  const period = id ? periodOf(kase, stage, rules, id, ground) : null;
  if (last.procedureLeft && !wouldBeLet({ ...of, rules }, last)) return null;
  if (!id || !period) return last;
  const onClarification = onClarificationOf(rules, id);
  if (onClarification === 'runs on') return last;
  if (period.waiting) return null;
  if (onClarification !== 'pauses') return last.toldOn < period.start ? null : last;
  const until = dateOnDay(dayOn(last.until) + daysWaited(askedIn(kase, stage), last));
  return until === last.until ? last : { ...last, until };
}

/** Whether the rules of a procedure let what was told under another one. */
function wouldBeLet(of: Standing & { readonly rules: CaseRules }, extension: Extension): boolean {
  const { kase, stage, rules, ground } = of;
  const named = stageRules(rules, stage.stage);
  const cap = named?.extends && rules.clocks.get(named.extends)?.rule;
  const period = named?.responds && periodOf(kase, stage, rules, named.responds, ground);
  if (!cap || !period || period.waiting) return false;
  const { start, due } = period;
  const { until, toldOn, beyondCap: goodReason } = extension;
  const latest = latestPutOff(of, cap, { start, originalDue: due });
  return extend(cap, { start, originalDue: due, due, until, toldOn, goodReason, latest }, ground.calendars).ok;
}

/** The latest day a rule usually lets a reply be put off to; days of a question that law leaves out lengthen it as well. */
export function latestPutOff(
  { kase, stage, rules, ground }: Standing & { readonly rules: CaseRules },
  cap: ClockRule,
  reply: { readonly start: CalendarDate; readonly originalDue: CalendarDate },
): CalendarDate {
  const { calendars } = ground;
  const plain = latestExtension(cap, reply, calendars);
  // Where a question starts the time anew, the reply has that start already.
  if (cap.starts !== 'received' || rules.type.onClarification !== 'pauses') return plain;
  const asked = askedIn(kase, stage);
  const after = dueAfterClarification('pauses', cap, kase.receivedAt, { asked }, calendars);
  return after.waiting ? plain : after.explained.due;
}
