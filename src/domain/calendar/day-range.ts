import { type CalendarDate, dateOfDayNumber, dayNumber, dayNumberOf } from './calendar-date.ts';
import { londonDayNumber } from './london-day.ts';

/** The years that can be counted in. A date outside them is a slip of the pen, not a case. */
export const FIRST_YEAR = 1970;
export const LAST_YEAR = 2099;
/** Day numbers of the range: 1 January 1970 is day 0. */
export const LAST_DAY = dayNumberOf(LAST_YEAR, 12, 31);

const written: CalendarDate[] = Array.from({ length: LAST_DAY + 1 });

/** The date of a day in the range; throws `RangeError` outside it. Written once, then remembered. */
export function dateOnDay(day: number): CalendarDate {
  return written[day] ?? write(day);
}

function write(day: number): CalendarDate {
  const date = dateOfDayNumber(inRange(day));
  written[day] = date;
  return date;
}

/** The day number of a date in the range; throws `RangeError` on anything else. */
export const dayOn = (date: string): number => inRange(dayNumber(date));

/**
 * The London day something happened on, said as a date (`2026-07-02`) or as a UTC instant (`2026-07-01T23:30:00Z`).
 * Throws `RangeError` on anything else, and outside the range.
 */
export const dayOfEvent = (dateOrInstant: string): number =>
  inRange(dateOrInstant.length === 10 ? dayNumber(dateOrInstant) : londonDayNumber(dateOrInstant));

function inRange(day: number): number {
  if (day >= 0 && day <= LAST_DAY) return day;
  throw new RangeError(`Dates are counted from ${FIRST_YEAR} to ${LAST_YEAR}; this one lies outside.`);
}
