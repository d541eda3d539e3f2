import { type CalendarDate, dateOfDayNumber, dayNumber, weekdayOf } from '../calendar/calendar-date.ts';

export const DUE_BANDS = ['overdue', 'today', 'this week', 'later', 'none'] as const;
/** Where a date lies from today: before it, on it, after it up to Sunday, after that; or there is none. */
export type DueBand = (typeof DUE_BANDS)[number];

/** The Sunday that ends the week of a day; a Sunday ends its own. */
export const endOfWeek = (today: CalendarDate): CalendarDate => {
  const day = dayNumber(today);
  return dateOfDayNumber(day + ((7 - weekdayOf(day)) % 7));
};

export function dueBand(on: CalendarDate | null, today: CalendarDate): DueBand {
  if (on === null) return 'none';
  if (on < today) return 'overdue';
  if (on === today) return 'today';
  return on <= endOfWeek(today) ? 'this week' : 'later';
}
