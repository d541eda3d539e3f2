import { NATIONS, type Nation } from './bank-holidays.ts';
import { type CalendarDate, calendarDate } from './calendar-date.ts';

/** A bank holiday proclaimed after the calendars were published, such as 19 September 2022. */
export type Proclaimed = {
  readonly day: CalendarDate;
  /** What it is for, as the proclamation says it; null where only its day is known here. */
  readonly title: string | null;
  readonly nations: readonly Nation[];
  /** It was taken back, or never was one. Dates were counted by it all the same, so it is still named. */
  readonly takenBack?: boolean;
};

/** What a council says of one, or of a day it had put down by mistake. */
export type Proclamation = Proclaimed & {
  readonly title: string;
  readonly proclaimedOn: CalendarDate;
  /** Where: the issue of The Gazette, or the page of the government. */
  readonly source: string;
  readonly takenBack: boolean;
};

const LETTERS: Readonly<Record<Nation, string>> = {
  'england-and-wales': 'EW',
  scotland: 'S',
  'northern-ireland': 'NI',
};

/**
 * What a proclaimed day adds to a version of the calendars: `+2026-06-05` where the whole kingdom keeps it,
 * `+2026-06-05:EW.NI` where some nations do, `~` in the place of `+` where it was taken back.
 */
export function markOf({ day, nations, takenBack }: Proclaimed): string {
  const some = NATIONS.filter((nation) => nations.includes(nation));
  const kept = some.length === NATIONS.length ? '' : `:${some.map((nation) => LETTERS[nation]).join('.')}`;
  return `${takenBack ? '~' : '+'}${day}${kept}`;
}

/** A version taken apart; null where it is not written as one. */
export type VersionParts = { readonly edition: string; readonly marks: readonly string[] };

export function partsOfVersion(version: string): VersionParts | null {
  const [edition = '', ...marks] = version.split(/(?=[+~])/);
  return /^[^+~]/.test(edition) && marks.every((mark) => proclaimedBy(mark) !== null) ? { edition, marks } : null;
}

const MARK = /^([+~])(\d{4}-\d{2}-\d{2})(?::([A-Z.]+))?$/;

/** The day that a mark stands for, without its title; null where it is none. */
export function proclaimedBy(mark: string): Proclaimed | null {
  const [, sign, day, letters] = MARK.exec(mark) ?? [];
  if (day === undefined) return null;
  const nations = letters === undefined ? NATIONS : NATIONS.filter((one) => letters.split('.').includes(LETTERS[one]));
  try {
    return { day: calendarDate(day), title: null, nations, takenBack: sign === '~' };
  } catch {
    // There is no such day in the calendar: nobody has written this version.
    return null;
  }
}
