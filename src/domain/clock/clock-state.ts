import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { measure, timeLeft } from './measure.ts';

/**
 * How a clock stands on a day. Working days are those of the clock's calendar; `took` counts them after the start, and 0 is
 * the same day. `days` are calendar days: an answer on the Saturday after a due Friday is late by 0 working days and 1 day.
 */
export type ClockState =
  | { readonly is: 'running'; readonly left: number }
  | { readonly is: 'met'; readonly on: CalendarDate; readonly took: number }
  | {
      readonly is: 'met late';
      readonly on: CalendarDate;
      readonly took: number;
      readonly by: number;
      readonly days: number;
    }
  /** The date has passed and it is still to be done. */
  | { readonly is: 'missed'; readonly by: number }
  /** It waits for the person's answer to a question, where law stops it. */
  | { readonly is: 'paused'; readonly since: CalendarDate }
  /** Told in time that it will be later; the extension is the clock now. */
  | { readonly is: 'extended'; readonly until: CalendarDate }
  /** Nothing is asked any more: the case ended, the answer went out, or the window closed. */
  | { readonly is: 'ended' };

/** A clock's run, as far as its state depends on it. */
export type Run = {
  readonly start: CalendarDate;
  readonly due: CalendarDate;
  /** The day what it asks for was done. */
  readonly metOn: CalendarDate | null;
  /** Nothing more will be done for it. */
  readonly over: boolean;
  readonly today: CalendarDate;
};

/** How a run stands on a day; `calendar`: that of the clock's rule. */
export function stateOf(calendar: WorkingCalendar, { start, due, metOn, over, today }: Run): ClockState {
  if (metOn !== null) {
    const { onTime, took, late, lateCalendarDays } = measure(calendar, start, due, metOn);
    return onTime
      ? { is: 'met', on: metOn, took }
      : { is: 'met late', on: metOn, took, by: late, days: lateCalendarDays };
  }
  if (over) return { is: 'ended' };
  const { standing, workingDays } = timeLeft(calendar, today, due);
  return standing === 'overdue' ? { is: 'missed', by: -workingDays } : { is: 'running', left: workingDays };
}
