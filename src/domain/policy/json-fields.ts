import { type CalendarDate, leadingDayNumber } from '../calendar/calendar-date.ts';
import type { PolicyProblem } from './policy-problem.ts';

const LONGEST_TEXT = 500;

/** Notes a problem with a place in the JSON; answers null, so that a reader can answer it in turn. */
export type Wrong = (path: string, reason: PolicyProblem['reason']) => null;

export type Fields = Readonly<Record<string, unknown>>;

/** The fields of an object, after naming those that nobody knows: a slip in a name must not pass for a setting. */
export function fieldsOf(value: unknown, known: readonly string[], path: string, wrong: Wrong): Fields | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong(path, 'not an object');
  const prefix = path === 'policy' ? '' : `${path}.`;
  for (const name of Object.keys(value)) if (!known.includes(name)) wrong(`${prefix}${name}`, 'unknown field');
  return value as Fields;
}

/** Whether a field is there and says something. */
export const given = (value: unknown): boolean => value !== undefined && value !== null;

/** What is left out, or said to be nothing, has the value given here. */
export const optional = <T>(value: unknown, otherwise: T, read: (value: unknown) => T): T =>
  given(value) ? read(value) : otherwise;

export function text(value: unknown, path: string, wrong: Wrong): string | null {
  if (!given(value)) return wrong(path, 'missing');
  if (typeof value !== 'string' || value.trim() === '') return wrong(path, 'not text');
  return value.length > LONGEST_TEXT ? wrong(path, 'too long') : value.trim();
}

export function whole(value: unknown, least: number, most: number, path: string, wrong: Wrong): number | null {
  if (!given(value)) return wrong(path, 'missing');
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return wrong(path, 'not a whole number');
  return value < least || value > most ? wrong(path, 'out of range') : value;
}

export function date(value: unknown, path: string, wrong: Wrong): CalendarDate | null {
  if (!given(value)) return wrong(path, 'missing');
  const number = typeof value === 'string' && value.length === 10 ? leadingDayNumber(value) : null;
  return number === null ? wrong(path, 'not a date') : (value as CalendarDate);
}

export function oneOf<T>(
  value: unknown,
  is: (value: unknown) => value is T,
  path: string,
  reason: PolicyProblem['reason'],
  wrong: Wrong,
): T | null {
  if (!given(value)) return wrong(path, 'missing');
  return is(value) ? value : wrong(path, reason);
}

export const among =
  <T extends string>(list: readonly T[]) =>
  (value: unknown): value is T =>
    list.some((one) => one === value);
