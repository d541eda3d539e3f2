import type { CalendarDate } from '../calendar/calendar-date.ts';
import { addWorkingDays, onOrBefore, type WorkingCalendar } from '../calendar/working-calendar.ts';

/**
 * The day to look at a draft: so many working days before the response is due, counted back from the last working day on
 * or before that; never before the period itself begins.
 */
export function earlyLook(
  calendar: WorkingCalendar,
  due: CalendarDate,
  daysAhead: number,
  notBefore: CalendarDate,
): CalendarDate {
  const look = onOrBefore(calendar, due, daysAhead);
  return look < notBefore ? notBefore : look;
}

/**
 * When a councillor or MP who brought the case hears of it: every so many working days from a start, as long as the answer
 * is not due. Empty where it is due before the first. `every` is at least 1.
 */
export function memberUpdates(
  calendar: WorkingCalendar,
  start: CalendarDate,
  due: CalendarDate,
  every: number,
): readonly CalendarDate[] {
  const dates: CalendarDate[] = [];
  for (let next = addWorkingDays(calendar, start, every); next < due; next = addWorkingDays(calendar, next, every))
    dates.push(next);
  return dates;
}
