import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import { en as clock } from '../clock/en.ts';
import { longDate } from '../clock/long-date.ts';

/** `Thursday 5 March 2026`. */
export const on = (date: CalendarDate): string => longDate(date, clock);
/** `1, 2 and 3`. */
export const list = (parts: readonly (string | number)[]): string =>
  parts.length < 2 ? `${parts[0] ?? ''}` : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
export const workingDays = (count: number): string => `${count} working ${count === 1 ? 'day' : 'days'}`;
