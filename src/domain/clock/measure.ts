import type { CalendarDate } from '../calendar/calendar-date.ts';
import { dateOnDay, dayOfEvent, dayOn } from '../calendar/day-range.ts';
import { countWorkingDays, type WorkingCalendar } from '../calendar/working-calendar.ts';

/** How long an answer took. */
export type Measure = {
  /** Working days in `(start, sent]`: 0 for an answer on the day it began. */
  readonly took: number;
  /** Sent on the due date or before it, in London. The only test of timeliness: a Saturday after a Friday is late. */
  readonly onTime: boolean;
  /** Working days and calendar days after the due date; 0 when on time. */
  readonly late: number;
  readonly lateCalendarDays: number;
};

/**
 * Measures an answer against its due date (the extended one, where the extension was told in time). `start` and `sent`:
 * a date, or a UTC instant, whose London day counts. `calendar`: that of the clock's rule.
 */
export function measure(calendar: WorkingCalendar, start: string, due: CalendarDate, sent: string): Measure {
  const sentOn = dateOnDay(dayOfEvent(sent));
  const onTime = sentOn <= due;
  return {
    took: Math.max(0, countWorkingDays(calendar, dateOnDay(dayOfEvent(start)), sentOn)),
    onTime,
    late: onTime ? 0 : countWorkingDays(calendar, due, sentOn),
    lateCalendarDays: onTime ? 0 : dayOn(sentOn) - dayOn(due),
  };
}

/** How a due date stands on a day. */
export type TimeLeft = {
  readonly standing: 'overdue' | 'due today' | 'ahead';
  /** Working days from today to the due date, today not counted: 0 on the last day, below 0 once working days have gone by. */
  readonly workingDays: number;
};

/** The working days left until a due date; the sign and the standing together say whether it has passed. */
export function timeLeft(calendar: WorkingCalendar, today: CalendarDate, due: CalendarDate): TimeLeft {
  const workingDays = countWorkingDays(calendar, today, due);
  if (today > due) return { standing: 'overdue', workingDays };
  return { standing: today === due ? 'due today' : 'ahead', workingDays };
}
