import type { CalendarDate } from '../calendar/calendar-date.ts';
import { type Calendars, PUBLISHED_CALENDARS } from '../calendar/calendars.ts';
import { dateOnDay, dayOfEvent } from '../calendar/day-range.ts';
import { monthsLater } from '../calendar/months.ts';
import { nthWorkingDayAfter, rolledForward, type WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Counting } from '../policy/clock-rule.ts';

/**
 * The due date of a period: any time up to 23:59 in London on that day. `from` is the day of the event that starts it, or
 * the UTC instant, whose London day it then is. `explainDue` says why, step by step, and always agrees.
 *
 * Throws `RangeError` where `from` is neither, or a date leaves the years that are counted in.
 */
export function dueOn(rule: Counting, from: string, calendars: Calendars = PUBLISHED_CALENDARS): CalendarDate {
  const calendar = calendars[rule.calendar];
  return dateOnDay(rolled(rule, lastDay(rule, dayOfEvent(from), calendar), calendar));
}

/** The last day of a period that starts on a day, in day numbers, before it is rolled. */
export function lastDay(rule: Counting, start: number, calendar: WorkingCalendar): number {
  const included = rule.firstDay === 'included';
  if (rule.unit === 'working days') return nthWorkingDayAfter(calendar, included ? start - 1 : start, rule.count);
  if (rule.unit === 'calendar days') return included ? start + rule.count - 1 : start + rule.count;
  const { day, clamped } = monthsLater(start, rule.count);
  return included && !clamped ? day - 1 : day;
}

/** Where the last day of a period moves to, if its rule moves it off days that are no working days. */
export const rolled = (rule: Counting, day: number, calendar: WorkingCalendar): number =>
  rule.roll === 'forward' ? rolledForward(calendar, day) : day;
