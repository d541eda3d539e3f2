import { calendarDate, dateOfDayNumber, dayNumber } from './calendar-date.ts';
import { londonDay, londonMinuteOfDay } from './london-day.ts';

const DAY = /^(\d{4}-\d{2}-\d{2})(?:[T ]([01]?\d|2[0-3])[:.]([0-5]\d))?$/;

/**
 * The UTC instant that somebody means by a day (noon of it), by a day and what London's clocks show, or by a UTC instant. Null
 * for anything else, and for the hour that London leaves out in March; of the hour that comes twice in October the later one.
 */
export function londonMoment(text: string): string | null {
  const [whole, day, hour = '12', minute = '00'] = DAY.exec(text.trim()) ?? [];
  if (whole === undefined || day === undefined) return isInstant(text.trim()) ? text.trim() : null;
  const minutes = Number(hour) * 60 + Number(minute);
  return [minutes, minutes - 60].map((utc) => instantAt(day, utc)).find((at) => shows(at, day, minutes)) ?? null;
}

function instantAt(day: string, minutes: number): string {
  try {
    const on = minutes < 0 ? dateOfDayNumber(dayNumber(calendarDate(day)) - 1) : calendarDate(day);
    const at = (minutes + 24 * 60) % (24 * 60);
    const two = (number: number) => String(number).padStart(2, '0');
    return `${on}T${two(Math.floor(at / 60))}:${two(at % 60)}:00Z`;
  } catch {
    // A day that no calendar has; nothing shows it.
    return '';
  }
}

const shows = (at: string, day: string, minutes: number): boolean =>
  at !== '' && londonDay(at) === day && londonMinuteOfDay(at) === minutes;

function isInstant(text: string): boolean {
  try {
    londonDay(text);
    return true;
  } catch {
    // `londonDay` throws on anything that is no UTC instant; here that is an answer.
    return false;
  }
}
