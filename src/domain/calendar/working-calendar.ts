import { EDITION, type Edition, type Holiday, type Nation } from './bank-holidays.ts';
import { type CalendarDate, weekdayOf } from './calendar-date.ts';
import { dateOnDay, dayOn, FIRST_YEAR, LAST_DAY, LAST_YEAR } from './day-range.ts';
import { usualHolidays } from './usual-holidays.ts';

/**
 * The working days of one jurisdiction: Monday to Friday without its bank holidays. Between `knownFrom` and `validThrough`
 * the holidays are the published ones; outside, the usual ones are assumed, and whoever shows such a date should say so
 * (`isAssumed`).
 */
export type WorkingCalendar = {
  readonly version: string;
  readonly source: string;
  readonly knownFrom: CalendarDate;
  readonly validThrough: CalendarDate;
  /** A working day counts as one only if it is a holiday in none of these. */
  readonly nations: readonly Nation[];
  /** Bank holidays that fall on Monday to Friday, by day number. */
  readonly holidays: ReadonlyMap<number, Holiday>;
  /** By day number: how many working days there are up to that day and with it. */
  readonly ordinals: Int32Array;
  /** By ordinal, from 1: the day number of that working day. */
  readonly days: Int32Array;
};

/** The calendar of an edition for one nation, or for several at once: a holiday in any of them is no working day. */
export function workingCalendar(nations: readonly Nation[], edition: Edition = EDITION): WorkingCalendar {
  const { knownFrom, validThrough } = edition;
  const known: Holiday[] = [...edition.holidays];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1)
    known.push(...usualHolidays(year).filter(({ day }) => day < knownFrom || day > validThrough));
  return tabled({ ...edition, nations }, known);
}

/**
 * The same calendar with more holidays, such as a day proclaimed at short notice: a new version. Days of other nations,
 * days on a weekend and days that are holidays already change nothing.
 */
export function withHolidays(calendar: WorkingCalendar, more: readonly Holiday[]): WorkingCalendar {
  const added = more.filter(
    ({ day, nations }) => nations.some((nation) => calendar.nations.includes(nation)) && isWorkingDay(calendar, day),
  );
  if (added.length === 0) return calendar;
  const version = [calendar.version, ...added.map(({ day }) => day)].join('+');
  return tabled({ ...calendar, version }, [...calendar.holidays.values(), ...added]);
}

type Facts = Omit<WorkingCalendar, 'holidays' | 'ordinals' | 'days'>;

function tabled(facts: Facts, known: readonly Holiday[]): WorkingCalendar {
  const holidays = new Map<number, Holiday>();
  for (const holiday of known) {
    const day = dayOn(holiday.day);
    const kept = holiday.nations.some((nation) => facts.nations.includes(nation));
    if (kept && !isWeekend(day) && !holidays.has(day)) holidays.set(day, holiday);
  }
  const ordinals = new Int32Array(LAST_DAY + 1);
  const days = new Int32Array(LAST_DAY + 1);
  let ordinal = 0;
  for (let day = 0; day <= LAST_DAY; day += 1) {
    if (!isWeekend(day) && !holidays.has(day)) {
      ordinal += 1;
      days[ordinal] = day;
    }
    ordinals[day] = ordinal;
  }
  const { version, source, knownFrom, validThrough, nations } = facts;
  return { version, source, knownFrom, validThrough, nations, holidays, ordinals, days: days.slice(0, ordinal + 1) };
}

/** A day that is a holiday in one calendar and not in the other, and what it is there. */
export type DayBetween = { readonly day: number; readonly holiday: Holiday; readonly added: boolean };

/** The days on which two calendars differ, in order; `added`: a holiday in the later one alone. */
export function daysBetween(earlier: WorkingCalendar, later: WorkingCalendar): readonly DayBetween[] {
  const only = (one: WorkingCalendar, other: WorkingCalendar, added: boolean): DayBetween[] =>
    [...one.holidays].flatMap(([day, holiday]) => (other.holidays.has(day) ? [] : [{ day, holiday, added }]));
  return [...only(later, earlier, true), ...only(earlier, later, false)].sort((a, b) => a.day - b.day);
}

/** Why a day is no working day. */
export type NotWorking = 'weekend' | Holiday;

/** Why a day of the range is no working day, by day number; null where it is one. */
export const notWorking = (calendar: WorkingCalendar, day: number): NotWorking | null =>
  isWeekend(day) ? 'weekend' : (calendar.holidays.get(day) ?? null);

/** Saturday or Sunday, by day number. */
const isWeekend = (day: number): boolean => weekdayOf(day) % 6 === 0;

export const isWorkingDay = (calendar: WorkingCalendar, date: CalendarDate): boolean => {
  const day = dayOn(date);
  return calendar.days[ordinalOf(calendar, day)] === day;
};

/** The last day of `count` working days after a date, which itself does not count: day 1 is the next working day. */
export const addWorkingDays = (calendar: WorkingCalendar, date: CalendarDate, count: number): CalendarDate =>
  dateOnDay(nthWorkingDayAfter(calendar, dayOn(date), count));

/** The same in day numbers. Throws `RangeError` where the count is no whole number from 1, or leads out of the range. */
export function nthWorkingDayAfter(calendar: WorkingCalendar, day: number, count: number): number {
  const found = count >= 1 ? calendar.days[ordinalOf(calendar, day) + count] : undefined;
  if (found === undefined) throw new RangeError(`${count} working days cannot be counted from there.`);
  return found;
}

/** Working days after the first date up to the second, with it: `(after, until]`. Negative where the second is earlier. */
export const countWorkingDays = (calendar: WorkingCalendar, after: CalendarDate, until: CalendarDate): number =>
  ordinalOf(calendar, dayOn(until)) - ordinalOf(calendar, dayOn(after));

/** The first working day on a day or after it, in day numbers. */
export const rolledForward = (calendar: WorkingCalendar, day: number): number =>
  calendar.days[ordinalOf(calendar, day)] === day ? day : nthWorkingDayAfter(calendar, day, 1);

/** The last working day on a date or before it, or `back` working days before that one. Throws where there is none. */
export function onOrBefore(calendar: WorkingCalendar, date: CalendarDate, back = 0): CalendarDate {
  const ordinal = ordinalOf(calendar, dayOn(date)) - back;
  const found = ordinal >= 1 ? calendar.days[ordinal] : undefined;
  if (found === undefined) throw new RangeError(`There is no working day ${back} before ${date}.`);
  return dateOnDay(found);
}

/** Whether the holidays around a date are assumed rather than published. */
export const isAssumed = (calendar: WorkingCalendar, date: CalendarDate): boolean =>
  date < calendar.knownFrom || date > calendar.validThrough;

/** How many working days there are up to a day of the range and with it. */
const ordinalOf = (calendar: WorkingCalendar, day: number): number => calendar.ordinals[day] as number;
