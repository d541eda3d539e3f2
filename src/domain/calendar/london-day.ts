import { type CalendarDate, dateOf, daysInMonth, isDay, weekday } from './calendar-date.ts';

const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|\+00:00)$/;

/**
 * The day in London at a UTC instant (ISO 8601 ending in `Z` or `+00:00`). Receipt at 23:30 UTC in summer is the next
 * day's. Throws on anything else: an instant without its zone would be a guess. Before 1996 summer time followed other
 * dates than the rule used here.
 */
export function londonDay(utcInstant: string): CalendarDate {
  const [, year = 0, month = 0, day = 0, hour = 99, minute = 99, second = 0] = (INSTANT.exec(utcInstant) ?? []).map(
    (part) => Number(part ?? 0),
  );
  if (!isDay(year, month, day) || hour > 23 || minute > 59 || second > 59)
    throw new RangeError(`"${utcInstant}" is not a UTC instant; expected for example 2026-03-29T01:00:00Z.`);
  if (hour < 23 || !isSummerTime(year, month, day, hour)) return dateOf(year, month, day);
  return dayAfter(year, month, day);
}

/**
 * Summer Time Act 1972 s.1 as amended by the Summer Time Order 2002 (SI 2002/262): from one o'clock Greenwich mean time
 * on the last Sunday in March to one o'clock on the last Sunday in October.
 */
function isSummerTime(year: number, month: number, day: number, hour: number): boolean {
  if (month > 3 && month < 10) return true;
  if (month !== 3 && month !== 10) return false;
  const change = 31 - weekday(year, month, 31);
  const changed = day > change || (day === change && hour >= 1);
  return month === 3 ? changed : !changed;
}

function dayAfter(year: number, month: number, day: number): CalendarDate {
  if (day < daysInMonth(year, month)) return dateOf(year, month, day + 1);
  return month === 12 ? dateOf(year + 1, 1, 1) : dateOf(year, month + 1, 1);
}
