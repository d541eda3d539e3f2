import type { CalendarDate } from '../calendar/calendar-date.ts';
import { londonDay } from '../calendar/london-day.ts';
import { countWorkingDays } from '../calendar/working-calendar.ts';
import type { Case } from '../case/case.ts';
import { newStage } from '../case/changes/change.ts';
import { type Ground, onClarificationOf, rulesOf, stageRules } from '../case/procedure.ts';
import { currentStage } from '../case/stages.ts';
import type { Outcome } from '../outcome.ts';
import type { ClockRule } from '../policy/clock-rule.ts';
import type { OnClarification } from '../policy/correspondence-type.ts';
import { type Extended, extend, type NoExtension } from './extension.ts';
import { periodOf } from './period.ts';
import { dateSetIn, extensionIn, latestPutOff } from './standing-dates.ts';

/** The time for the reply of the current stage, as far as an extension depends on it. */
export type ReplyPeriod = {
  readonly start: CalendarDate;
  /** Its date before any extension, which every extension is counted from. */
  readonly originalDue: CalendarDate;
  /** The date that stands. */
  readonly due: CalendarDate;
  /** What limits an extension: the Code or law, or the council where it allows itself less. */
  readonly cap: ClockRule;
  /** The latest day it usually lets the reply be put off to. */
  readonly latest: CalendarDate;
  /** The day a question started the time anew, where it does: nothing told before that stands (FOIA s.1(3)). */
  readonly anewFrom: CalendarDate | null;
};

/** Null where the clock has not started, or nothing sets a period or a limit. */
export function replyPeriod(kase: Case, ground: Ground): ReplyPeriod | null {
  const stage = currentStage(kase);
  const rules = rulesOf(kase, ground);
  const named = stageRules(rules, stage.stage);
  const caps = named?.extends && rules?.clocks.get(named.extends);
  const period = named?.responds && rules && periodOf(kase, stage, rules, named.responds, ground);
  if (!rules || !caps || !period || period.waiting || dateSetIn(stage, rules)) return null;
  const { start, due: originalDue } = period;
  const of = { kase, stage, rules, ground };
  const under = (cap: ClockRule) => ({ cap, latest: latestPutOff(of, cap, { start, originalDue }) });
  const [law, own] = [under(caps.rule), caps.local && under(caps.local.rule)];
  const stricter = own !== null && own.latest < law.latest ? own : law;
  const anewFrom = startsAnew(onClarificationOf(rules, named.responds)) ? start : null;
  return { start, originalDue, due: extensionIn(of)?.until ?? originalDue, ...stricter, anewFrom };
}

const startsAnew = (on: OnClarification): boolean => on === 'restarts' || on === 'restarts if asked early';

type Asked = { readonly until: CalendarDate; readonly toldOn: CalendarDate; readonly goodReason: string | null };

/** Puts the reply off, if its rules let. */
export const putOff = (period: ReplyPeriod, asked: Asked, { calendars }: Ground): Outcome<Extended, NoExtension> =>
  extend(period.cap, { ...period, ...asked }, calendars);

/**
 * How many working days after the usual window a request for the next stage came; 0 within it, and where there is no
 * window. It is shown to the person who decides and decides nothing (Code 5.7).
 */
export function daysLate(kase: Case, ground: Ground, receivedAt: string): number {
  const { stage } = currentStage(kase);
  const rules = rulesOf(kase, ground);
  const id = stageRules(rules, stage + 1)?.askedWithin;
  const period = rules && id && periodOf(kase, newStage(stage + 1, receivedAt), rules, id, ground);
  if (!period || period.waiting) return 0;
  const last = period.local?.due ?? period.due;
  return Math.max(0, countWorkingDays(period.calendar, last, londonDay(receivedAt)));
}
