import { DUE_BANDS, type DueBand, reachOf } from '../../../src/domain/board/due-band.ts';
import { type CalendarDate, dayNumber } from '../../../src/domain/calendar/calendar-date.ts';
import type { WorkingCalendar } from '../../../src/domain/calendar/working-calendar.ts';

/** The place in `DUE_BANDS` of a day number, 0 for no date; the same as `dueBand`. */
export function bandOf(today: CalendarDate, calendar: WorkingCalendar): (day: number) => number {
  const reach = reachOf(today, calendar);
  const [now, lastOfToday, lastOfWeek] = [today, reach.today, reach.week].map(dayNumber) as [number, number, number];
  const at = (band: DueBand): number => DUE_BANDS.indexOf(band);
  const [overdue, onIt, week, later, none] = DUE_BANDS.map(at) as [number, number, number, number, number];
  return (day) => {
    if (day === 0) return none;
    if (day < now) return overdue;
    if (day <= lastOfToday) return onIt;
    return day <= lastOfWeek ? week : later;
  };
}
