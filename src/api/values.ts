import * as z from 'zod/mini';
import { type CalendarDate, leadingDayNumber } from '../domain/calendar/calendar-date.ts';
import { LAST_DAY } from '../domain/calendar/day-range.ts';

/** A UTC instant, ISO 8601. */
export const instant = z.string();
/** A day in London, `YYYY-MM-DD`, in the years that are counted in. */
export const day = z.string().check(z.refine(isCountedDay)) as unknown as z.ZodMiniType<CalendarDate, CalendarDate>;
export const share = z.number().check(z.minimum(0), z.maximum(1));
export const count = z.int().check(z.minimum(0));
export const address = z.object({ name: z.string(), address: z.string() });
/** Somebody of the council: the id is the identity, the name is for reading. */
export const person = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  name: z.string().check(z.minLength(1), z.maxLength(200)),
});

/** A text a person writes. */
export const words = (most: number) => z.string().check(z.maxLength(most));
/** How many rows, with the most that are given and what it is when nothing is said. */
export const limit = (most: number, otherwise: number) =>
  z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(most)), otherwise);

function isCountedDay(text: string): boolean {
  const number = text.length === 10 ? leadingDayNumber(text) : null;
  return number !== null && number >= 0 && number <= LAST_DAY;
}

/** Which file of a message: its place in the list of attachments, from 0, or `message`: all of it as it was kept (.eml). */
export const fileOfMessage = z.string().check(z.regex(/^(message|\d{1,4})$/));
