import { type CalendarDate, dateOfDayNumber, dayNumber, weekdayOf } from '../calendar/calendar-date.ts';
import { nthWorkingDayAfter, type WorkingCalendar } from '../calendar/working-calendar.ts';
import type { DueBand } from './due-bands.ts';

/**
 * The last dates that are to be kept today and this week. A date on which nobody works (a statutory limit rolls on to no
 * other day) is kept on the last working day on or before it: one on Sunday is Friday's, one on Easter Monday is Thursday's.
 */
export type Reach = { readonly today: CalendarDate; readonly week: CalendarDate };

export function reachOf(today: CalendarDate, calendar: WorkingCalendar): Reach {
  const day = dayNumber(today);
  const sunday = day + ((7 - weekdayOf(day)) % 7);
  const last = (from: number): CalendarDate => dateOfDayNumber(nthWorkingDayAfter(calendar, from, 1) - 1);
  return { today: last(day), week: last(sunday) };
}

export function dueBand(on: CalendarDate | null, today: CalendarDate, reach: Reach): DueBand {
  if (on === null) return 'none';
  if (on < today) return 'overdue';
  if (on <= reach.today) return 'today';
  return on <= reach.week ? 'this week' : 'later';
}
