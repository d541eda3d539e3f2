import { dateOfDayNumber, dayNumber, partsOf, weekdayOf } from '../../domain/calendar/calendar-date.ts';

/** A month as `YYYY-MM`. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** The month so many months away. */
export function monthFrom(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const count = year * 12 + number - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** The days of the weeks that touch a month, Monday first. */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const first = dayNumber(`${month}-01`);
  const last = dayNumber(`${monthFrom(month, 1)}-01`) - 1;
  const from = first - ((weekdayOf(first) + 6) % 7);
  const weeks = Math.ceil((last - from + 1) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => dateOfDayNumber(from + week * 7 + day)),
  );
}

export const dayFrom = (day: string, days: number): string => dateOfDayNumber(dayNumber(day) + days);

/** 0 for Monday. */
export const weekdayFromMonday = (day: string): number => (weekdayOf(dayNumber(day)) + 6) % 7;

export const dayOfMonth = (day: string): number => partsOf(dayNumber(day)).day;
