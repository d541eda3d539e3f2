import { type CalendarDate, dayNumber, partsOf, weekdayOf } from '../../domain/calendar/calendar-date.ts';
import type { ClockWords } from './shape.ts';

/** A date in full, as it stands inside a sentence: `Thursday 9 July 2026`, `dydd Iau 9 Gorffennaf 2026`. */
export function longDate(date: CalendarDate, { weekdays, months }: Pick<ClockWords, 'weekdays' | 'months'>): string {
  const number = dayNumber(date);
  const { year, month, day } = partsOf(number);
  return `${weekdays[weekdayOf(number)]} ${day} ${months[month - 1]} ${year}`;
}

/** A UTC instant as a person says it: `1 July 2026, 23:30 UTC`. */
export function utcTime(instant: string, months: readonly string[]): string {
  const [year, month, day] = instant.slice(0, 10).split('-').map(Number);
  return `${day} ${months[(month ?? 1) - 1]} ${year}, ${instant.slice(11, 16)} UTC`;
}

/** What a table calls something; itself where it is none of the table's, because a newer version wrote it. */
export const named = (names: Readonly<Record<string, string>>, name: string): string =>
  Object.hasOwn(names, name) ? (names[name] ?? name) : name;

export const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
