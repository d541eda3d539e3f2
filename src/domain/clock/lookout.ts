import type { CalendarDate } from '../calendar/calendar-date.ts';
import { onOrBefore, type WorkingCalendar } from '../calendar/working-calendar.ts';

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
