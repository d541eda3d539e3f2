import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Calendars } from '../calendar/calendars.ts';
import { londonDay } from '../calendar/london-day.ts';
import { countWorkingDays, onOrBefore, type WorkingCalendar } from '../calendar/working-calendar.ts';
import { AGE_BANDS } from './age-bands.ts';
import type { Case } from './case.ts';

/** Working days in England and Wales since receipt: 0 on the day itself. */
export const ageOf = ({ receivedAt }: Pick<Case, 'receivedAt'>, today: CalendarDate, calendars: Calendars): number =>
  Math.max(0, countWorkingDays(calendars['england-and-wales'], londonDay(receivedAt), today));

/** The earliest day of receipt of each band but the last, which goes back for ever: by day `bandOf(ageOf(…))` is the same. */
export const bandsBegin = (today: CalendarDate, calendar: WorkingCalendar): readonly CalendarDate[] =>
  AGE_BANDS.slice(0, -1).map(({ upTo }) => onOrBefore(calendar, today, upTo));
