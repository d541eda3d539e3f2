import type { CalendarDate } from '../../src/domain/calendar/calendar-date.ts';
import { londonDay } from '../../src/domain/calendar/london-day.ts';
import type { Fields } from './rows.ts';

/**
 * Forgiving reads of cells. People edit lists by hand and Graph leaves empty columns out, so nothing here throws and
 * nothing is trusted: what is not there or not understood is null.
 */
export function text(fields: Fields, column: string): string | null {
  const value = fields[column];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

export function whole(fields: Fields, column: string): number | null {
  const value = fields[column];
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) ? number : null;
}

/** A UTC instant as the rest of Redress writes it; SharePoint keeps it to the second. */
export function instant(fields: Fields, column: string): string | null {
  const value = fields[column];
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? null : new Date(Math.floor(at / 1000) * 1000).toISOString();
}

/**
 * A day of a date-only column. Graph gives it as midnight in the site's time zone, expressed in UTC, which for a British
 * site in summer is 23:00 of the day before.
 */
export function day(fields: Fields, column: string): CalendarDate | null {
  const at = instant(fields, column);
  return at === null ? null : londonDay(at);
}

/** A day as a date-only column takes it: noon is the same day in the time zone of any site a British council has. */
export const atNoon = (on: CalendarDate): string => `${on}T12:00:00Z`;

/** The JSON object of a `RedressData` cell; null where a person changed it until it is none. */
export function data(fields: Fields, column = 'RedressData'): Readonly<Record<string, unknown>> | null {
  const value = text(fields, column);
  if (value === null) return null;
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Record<string, unknown>)
      : null;
  } catch {
    // Not JSON any more: the readable columns still say most of it.
    return null;
  }
}

/** A single line of text holds 255 characters and no line breaks. */
export function line(value: string): string {
  const flat = value.replace(/\s+/g, ' ').trim();
  return flat.length <= 255 ? flat : `${flat.slice(0, 254).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** An instant as a column takes it. */
export const toTheSecond = (at: string): string => `${new Date(at).toISOString().slice(0, 19)}Z`;
