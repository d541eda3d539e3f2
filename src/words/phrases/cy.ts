import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import { cy as clock } from '../clock/cy.ts';
import { longDate } from '../clock/long-date.ts';

/** `dydd Iau 5 Mawrth 2026`. */
export const on = (date: CalendarDate): string => longDate(date, clock);
/** After `ar`, `o`, `i` and `hyd`, which soften the next word: `ddydd Iau`. */
export const soft = (date: CalendarDate): string => `d${on(date)}`;
/** `1, 2 a 3`. */
export const list = (parts: readonly (string | number)[]): string =>
  parts.length < 2 ? `${parts[0] ?? ''}` : `${parts.slice(0, -1).join(', ')} a ${parts.at(-1)}`;
// A noun after a figure stays singular in Welsh.
export const workingDays = (count: number): string => `${count} diwrnod gwaith`;
