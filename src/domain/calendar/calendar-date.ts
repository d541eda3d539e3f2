declare const brand: unique symbol;

/** A day in Europe/London, `YYYY-MM-DD`: a date, not an instant (architecture decision 7). */
export type CalendarDate = string & { readonly [brand]: 'CalendarDate' };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads `YYYY-MM-DD`; throws on anything that is not a day of the Gregorian calendar. */
export function calendarDate(text: string): CalendarDate {
  const [, year, month, day] = (SHAPE.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined || !isDay(year, month, day))
    throw new RangeError(`"${text}" is not a calendar date; expected YYYY-MM-DD.`);
  return text as CalendarDate;
}

/** Writes year, month and day as a date; throws where there is no such day. */
export function dateOf(year: number, month: number, day: number): CalendarDate {
  return calendarDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in a month of 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether the numbers name a day: 30 February does not. */
export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** 0 for Sunday to 6 for Saturday (Sakamoto's method, Gregorian calendar). */
export function weekday(year: number, month: number, day: number): number {
  const shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4] as const;
  const y = month < 3 ? year - 1 : year;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + (shifts[month - 1] ?? 0) + day) % 7;
}

const pad = (number: number, width: number): string => String(number).padStart(width, '0');
