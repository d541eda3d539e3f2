import { type Reach, reachOf } from '../board/due-band.ts';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import { londonDay, londonMinuteOfDay } from '../calendar/london-day.ts';
import { isWorkingDay, type WorkingCalendar } from '../calendar/working-calendar.ts';
import type { ReminderPolicy } from './reminder-policy.ts';

/** A moment at which people are at work: the working day, how far it reaches, and the minutes after midnight in London. */
export type OfficeTime = { readonly today: CalendarDate; readonly reach: Reach; readonly minute: number };

/** The moment as the office has it; null at night, on weekends and on bank holidays, when nobody is told anything. */
export function officeTime(
  at: string,
  calendar: WorkingCalendar,
  { opens, closes }: Pick<ReminderPolicy, 'opens' | 'closes'>,
): OfficeTime | null {
  const today = londonDay(at);
  const minute = londonMinuteOfDay(at);
  const open = minute >= opens && minute < closes && isWorkingDay(calendar, today);
  return open ? { today, reach: reachOf(today, calendar), minute } : null;
}
