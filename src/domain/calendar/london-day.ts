import {
  type CalendarDate,
  dateOfDayNumber,
  dayNumberOf,
  leadingDayNumber,
  partsOf,
  twoDigits,
  weekdayOf,
} from './calendar-date.ts';

const COLON = 58;
const T = 84;
const Z = 90;
const TAIL = /^(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|\+00:00)$/;

/**
 * The day in London at a UTC instant (ISO 8601 ending in `Z` or `+00:00`). Receipt at 23:30 UTC in summer is the next
 * day's. Throws on anything else: an instant without its zone would be a guess. Before 1996 summer time followed other
 * dates than the rule used here.
 */
export const londonDay = (utcInstant: string): CalendarDate => dateOfDayNumber(londonDayNumber(utcInstant));

/** The same day, as days since 1 January 1970. Only the last hour of a UTC day can belong to another day in London. */
export function londonDayNumber(utcInstant: string): number {
  const day = utcDayNumber(utcInstant);
  return hourOf(utcInstant) < 23 || !isSummerTime(day, 23) ? day : day + 1;
}

/** What London's clocks show at a UTC instant, in minutes since midnight. Throws as `londonDay` does. */
export function londonMinuteOfDay(utcInstant: string): number {
  const day = utcDayNumber(utcInstant);
  const hour = hourOf(utcInstant);
  return ((isSummerTime(day, hour) ? hour + 1 : hour) % 24) * 60 + minuteOf(utcInstant);
}

/** The UTC day of an instant that is shaped as one. */
function utcDayNumber(instant: string): number {
  const day = leadingDayNumber(instant);
  const hour = hourOf(instant);
  const minute = minuteOf(instant);
  const shaped = instant.charCodeAt(10) === T && instant.charCodeAt(13) === COLON && isTail(instant);
  if (day !== null && shaped && hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59) return day;
  throw new RangeError(`"${instant}" is not a UTC instant; expected for example 2026-03-29T01:00:00Z.`);
}

const hourOf = (instant: string): number => twoDigits(instant, 11);
const minuteOf = (instant: string): number => twoDigits(instant, 14);

/** What may follow `YYYY-MM-DDTHH:MM`. The two ways Graph and mail servers write come first: they need no pattern. */
function isTail(text: string): boolean {
  if (text.length === 20 && text.charCodeAt(16) === COLON && text.charCodeAt(19) === Z) {
    const seconds = twoDigits(text, 17);
    return seconds >= 0 && seconds <= 59;
  }
  return TAIL.test(text.slice(16));
}

/**
 * Summer Time Act 1972 s.1 as amended by the Summer Time Order 2002 (SI 2002/262): from one o'clock Greenwich mean time
 * on the last Sunday in March to one o'clock on the last Sunday in October.
 */
function isSummerTime(day: number, hour: number): boolean {
  const { year, month } = partsOf(day);
  if (month > 3 && month < 10) return true;
  if (month !== 3 && month !== 10) return false;
  const last = dayNumberOf(year, month, 31);
  const change = last - weekdayOf(last);
  const changed = day > change || (day === change && hour >= 1);
  return month === 3 ? changed : !changed;
}
