declare const brand: unique symbol;

/** A day in Europe/London, `YYYY-MM-DD`: a date, not an instant (architecture decision 7). */
export type CalendarDate = string & { readonly [brand]: 'CalendarDate' };

const HYPHEN = 45;

/** Reads `YYYY-MM-DD`; throws on anything that is not a day of the Gregorian calendar. */
export function calendarDate(text: string): CalendarDate {
  dayNumber(text);
  return text as CalendarDate;
}

/** Writes year, month and day as a date; throws where there is no such day. */
export function dateOf(year: number, month: number, day: number): CalendarDate {
  return calendarDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in a month of 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the numbers name a day: 30 February does not. */
const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysInMonth(year, month));

/** 0 for Sunday to 6 for Saturday. */
export const weekday = (year: number, month: number, day: number): number => weekdayOf(dayNumberOf(year, month, day));

/** Days since 1 January 1970 of a `YYYY-MM-DD`; throws on anything that is not a day of the Gregorian calendar. */
export function dayNumber(date: string): number {
  if (date.length === 10) {
    const number = leadingDayNumber(date);
    if (number !== null) return number;
  }
  throw new RangeError(`"${date}" is not a calendar date; expected YYYY-MM-DD.`);
}

/** The day number of the `YYYY-MM-DD` a text begins with; null where it begins with no such day. */
export function leadingDayNumber(text: string): number | null {
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const shaped = text.charCodeAt(4) === HYPHEN && text.charCodeAt(7) === HYPHEN;
  return shaped && year >= 0 && isDay(year, month, day) ? dayNumberOf(year, month, day) : null;
}

/** The number of two digits of a text; far below zero where there are no two digits. */
export function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1_000_000;
}

/** Days since 1 January 1970, for years from 1: years of 365 days from a 1 March, and the leap days before them. */
export function dayNumberOf(year: number, month: number, day: number): number {
  const y = month < 3 ? year - 1 : year;
  const fromMarch = month < 3 ? month + 9 : month - 3;
  const leapDays = whole(y / 4) - whole(y / 100) + whole(y / 400);
  return 365 * y + leapDays + whole((153 * fromMarch + 2) / 5) + day - 719_469;
}

/** The date of a day number; throws outside the years 0 to 9999. */
export function dateOfDayNumber(number: number): CalendarDate {
  const { year, month, day } = partsOf(number);
  return dateOf(year, month, day);
}

/** Year, month (1 to 12) and day of a day number. */
export function partsOf(number: number): { readonly year: number; readonly month: number; readonly day: number } {
  let year = 1970 + Math.floor(number / 365.2425);
  while (dayNumberOf(year, 1, 1) > number) year -= 1;
  while (dayNumberOf(year + 1, 1, 1) <= number) year += 1;
  let month = 1;
  let day = number - dayNumberOf(year, 1, 1) + 1;
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    month += 1;
  }
  return { year, month, day };
}

/** 0 for Sunday to 6 for Saturday; 1 January 1970 was a Thursday. */
export const weekdayOf = (number: number): number => (((number + 4) % 7) + 7) % 7;

/** The whole part of a number from 0 on; faster than `Math.floor`, and due dates are found by the million. */
const whole = (number: number): number => number | 0;
const pad = (number: number, width: number): string => String(number).padStart(width, '0');
