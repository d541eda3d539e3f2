import type { CalendarDate } from '../calendar/calendar-date.ts';
import { dateOnDay, dayOfEvent } from '../calendar/day-range.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Case, CaseStage } from '../case/case.ts';
import { type Ground, onClarificationOf, questionsIn, startedIn } from '../case/procedure.ts';
import type { Standard } from '../policy/clock-rule.ts';
import type { ClockId } from '../policy/clock-rules.ts';
import type { CaseRules } from '../policy/rules-for.ts';
import { dueAfterClarification } from './clarification.ts';
import { dueDates } from './due-dates.ts';

/** A period that runs in a stage of a case: from its start to its date, or waiting for an answer of the person. */
export type Period = {
  readonly standard: Standard;
  readonly calendar: WorkingCalendar;
  readonly start: CalendarDate;
} & (
  | { readonly waiting: true; readonly since: CalendarDate }
  | {
      readonly waiting: false;
      readonly due: CalendarDate;
      readonly local: { readonly due: CalendarDate; readonly exceeds: boolean; readonly reason: string | null } | null;
    }
);

/** The period of one clock of a stage; null where the clock is not in force, or what starts it has not happened. */
export function periodOf(kase: Case, stage: CaseStage, rules: CaseRules, id: ClockId, ground: Ground): Period | null {
  const applied = rules.clocks.get(id);
  if (applied === undefined) return null;
  const { rule, local } = applied;
  const { calendars } = ground;
  const started = startedIn(kase, stage, rules);
  const from = started[rule.starts];
  const { standard } = rule;
  const calendar = calendars[rule.calendar];

  const onClarification = onClarificationOf(rules, id);
  if (onClarification !== 'runs on') {
    if (from === undefined) return null;
    const start = day(from);
    const after = dueAfterClarification(onClarification, rule, from, questionsIn(kase, stage), calendars);
    if (after.waiting) return { standard, calendar, start, waiting: true, since: after.since };
    return { standard, calendar, start: after.explained.start, waiting: false, due: after.explained.due, local: null };
  }

  const dates = dueDates(applied, started, rules.policy.deemedReceipt, calendars);
  if (dates.standard === null || from === undefined) {
    // The council counts from an earlier event than its Code does: its own date is the only one there is yet.
    const own = local && started[local.rule.starts];
    if (dates.local === null || !own) return null;
    return { standard: 'local default', calendar, start: day(own), waiting: false, due: dates.local, local: null };
  }
  const reason = local?.reason ?? rules.policy.deemedReceipt?.reason ?? null;
  const beside = dates.local && { due: dates.local, exceeds: dates.exceeds, reason };
  return { standard, calendar, start: day(from), waiting: false, due: dates.standard, local: beside };
}

const day = (dateOrInstant: string): CalendarDate => dateOnDay(dayOfEvent(dateOrInstant));
