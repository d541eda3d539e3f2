import type { CalendarDate } from '../calendar/calendar-date.ts';
import { type Calendars, PUBLISHED_CALENDARS } from '../calendar/calendars.ts';
import { dateOnDay, dayOfEvent, dayOn } from '../calendar/day-range.ts';
import type { ClockRule, StartingEvent } from '../policy/clock-rule.ts';
import type { DeemedReceipt } from '../policy/policy-pack.ts';
import type { AppliedClock } from '../policy/rules-for.ts';
import { mayBeDeemed, receivedOn } from './deemed-receipt.ts';
import { dueOn } from './due.ts';
import { type ExplainedDue, explainDue, explainFrom, londonDayStep } from './explain-due.ts';
import type { ClockStep } from './step.ts';

/** When the events that start clocks happened: a date or a UTC instant each. */
export type Started = Readonly<Partial<Record<StartingEvent, string>>>;

/** The dates of one clock: what the law, the Code or guidance asks, and beside it the council's own. */
export type DueDates<Due = CalendarDate> = {
  /** Null: what starts the clock has not happened. */
  readonly standard: Due | null;
  /** Null: the council has none of its own, or it has not started. */
  readonly local: Due | null;
  /** The council's own date lies after that of the Code or guidance. It is shown beside it, never instead of it. */
  readonly exceeds: boolean;
};

/** Both dates of a clock. The Code's is computed whatever the council's policy says. */
export function dueDates(
  clock: AppliedClock,
  started: Started,
  deemed: DeemedReceipt | null,
  calendars: Calendars = PUBLISHED_CALENDARS,
): DueDates {
  const from = started[clock.rule.starts];
  const standard = from === undefined ? null : dueOn(clock.rule, from, calendars);
  const own = ownStart(clock, started, deemed, calendars);
  const local = own === null ? null : dueOn(own.rule, own.start, calendars);
  return { standard, local, exceeds: standard !== null && local !== null && local > standard };
}

/** The same dates, each with every step to it. */
export function explainDueDates(
  clock: AppliedClock,
  started: Started,
  deemed: DeemedReceipt | null,
  calendars: Calendars = PUBLISHED_CALENDARS,
): DueDates<ExplainedDue> {
  const from = started[clock.rule.starts];
  const standard = from === undefined ? null : explainDue(clock.rule, from, calendars);
  const own = ownStart(clock, started, deemed, calendars);
  const local = own === null ? null : explainFrom(own.rule, dayOn(own.start), own.steps, { calendars, waits: [] });
  return { standard, local, exceeds: standard !== null && local !== null && local.due > standard.due };
}

type OwnStart = { readonly rule: ClockRule; readonly start: CalendarDate; readonly steps: readonly ClockStep[] };

/** The council's own rule for a clock and the day it counts from; null where it has none or nothing has started it. */
function ownStart(
  { rule, local }: AppliedClock,
  started: Started,
  policy: DeemedReceipt | null,
  calendars: Calendars,
): OwnStart | null {
  const own = local?.rule ?? rule;
  const from = started[own.starts];
  const deemed = policy !== null && mayBeDeemed(own);
  if (from === undefined || (local === null && !deemed)) return null;
  const came = dateOnDay(dayOfEvent(from));
  const steps = londonDayStep(from);
  if (!deemed) return { rule: own, start: came, steps };
  const { day, because } = receivedOn(policy, from, calendars[own.calendar]);
  if (because !== null) steps.push({ step: 'deemed received', from: came, day, because });
  return { rule: own, start: day, steps };
}
