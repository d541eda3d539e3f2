import { DUE_BANDS, type DueBand, endOfWeek } from '../../../src/domain/board/due-band.ts';
import { type CalendarDate, dayNumber } from '../../../src/domain/calendar/calendar-date.ts';

/** The place in `DUE_BANDS` of a day number, 0 for no date; the same as `dueBand`. */
export function bandOf(today: CalendarDate): (day: number) => number {
  const [now, sunday] = [dayNumber(today), dayNumber(endOfWeek(today))];
  const at = (band: DueBand): number => DUE_BANDS.indexOf(band);
  const [overdue, onIt, week, later, none] = DUE_BANDS.map(at) as [number, number, number, number, number];
  return (day) => {
    if (day === 0) return none;
    if (day < now) return overdue;
    if (day === now) return onIt;
    return day <= sunday ? week : later;
  };
}
