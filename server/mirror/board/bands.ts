import { reachOf } from '../../../src/domain/board/due-band.ts';
import { DUE_BANDS, type DueBand } from '../../../src/domain/board/due-bands.ts';
import { type CalendarDate, dayNumber } from '../../../src/domain/calendar/calendar-date.ts';
import type { WorkingCalendar } from '../../../src/domain/calendar/working-calendar.ts';
import { AGE_BANDS } from '../../../src/domain/case/age-bands.ts';
import { bandsBegin } from '../../../src/domain/case/ageing.ts';
import { CASE_STATUSES, type CaseStatus } from '../../../src/domain/case/case.ts';

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

/** The number of a case that has no age, beside the places in `AGE_BANDS`. */
export const NO_AGE = AGE_BANDS.length;
const AGELESS: readonly CaseStatus[] = ['Closed', 'Withdrawn'];

/** The place in `AGE_BANDS` of a day of receipt, for cases of one status by its number; the same as `bandOf(ageOf(…))`. */
export function ageOf(
  today: CalendarDate,
  calendar: WorkingCalendar,
): (status: number) => (received: number) => number {
  const begin = Int32Array.from(bandsBegin(today, calendar), dayNumber);
  const age = (received: number): number => {
    let band = 0;
    while (band < begin.length && received < (begin[band] as number)) band += 1;
    return band;
  };
  const none = (): number => NO_AGE;
  return (status) => (AGELESS.includes(CASE_STATUSES[status - 1] as CaseStatus) ? none : age);
}
