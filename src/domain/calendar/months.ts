import { dayNumberOf, daysInMonth, partsOf } from './calendar-date.ts';

/** A day some months later, and whether it had to be moved to the end of a month that is too short for it. */
export type MonthsLater = { readonly day: number; readonly clamped: boolean };

/** The same date so many months later, in day numbers; the last day of that month where it has no such date. */
export function monthsLater(from: number, months: number): MonthsLater {
  const { year, month, day } = partsOf(from);
  const index = month - 1 + months;
  const [inYear, inMonth] = [year + Math.floor(index / 12), (index % 12) + 1];
  const length = daysInMonth(inYear, inMonth);
  return { day: dayNumberOf(inYear, inMonth, Math.min(day, length)), clamped: day > length };
}
