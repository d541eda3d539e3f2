import { EDITION, type Edition, type Holiday, NATIONS } from './bank-holidays.ts';
import { markOf, type Proclaimed } from './proclaimed.ts';
import { isWorkingDay, type WorkingCalendar, withHolidays, workingCalendar } from './working-calendar.ts';

/**
 * `uk-union`: a bank holiday in any part of the United Kingdom is no working day (Freedom of Information Act 2000
 * s.10(6)).
 */
export const CALENDAR_NAMES = [...NATIONS, 'uk-union'] as const;
export type CalendarName = (typeof CALENDAR_NAMES)[number];

/** The calendars that rules name, all of one version: the edition and what was proclaimed since (`markOf`). */
export type Calendars = Readonly<Record<CalendarName, WorkingCalendar>> & { readonly version: string };

/** As an edition has them. */
export const publishedIn = (edition: Edition): Calendars =>
  eachWhenAsked(edition.version, (name) => workingCalendar(name === 'uk-union' ? NATIONS : [name], edition));

/** As published last; see `EDITION`. */
export const PUBLISHED_CALENDARS: Calendars = publishedIn(EDITION);

/**
 * The calendars with proclaimed days added: a new version of each that this changes, and of all together. Days that are
 * holidays already, or fall on a weekend, change nothing.
 */
export function proclaim(calendars: Calendars, proclaimed: readonly Proclaimed[]): Calendars {
  const news = proclaimed
    .filter(({ day, nations }) => nations.some((nation) => isWorkingDay(calendars[nation], day)))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const more = news
    .filter(({ takenBack }) => !takenBack)
    .map(({ day, title, nations }): Holiday => ({ day, title, nations, name: 'proclaimed', substitute: false }));
  const version = [calendars.version, ...news.map(markOf)].join('');
  return eachWhenAsked(version, (name) => withHolidays(calendars[name], more));
}

/** A table takes some milliseconds to fill, and few programs need all four. */
function eachWhenAsked(version: string, make: (name: CalendarName) => WorkingCalendar): Calendars {
  const made: { [K in CalendarName]?: WorkingCalendar } = {};
  const asked = (name: CalendarName): WorkingCalendar => {
    const calendar = made[name] ?? make(name);
    made[name] = calendar;
    return calendar;
  };
  return {
    version,
    get 'england-and-wales'() {
      return asked('england-and-wales');
    },
    get scotland() {
      return asked('scotland');
    },
    get 'northern-ireland'() {
      return asked('northern-ireland');
    },
    get 'uk-union'() {
      return asked('uk-union');
    },
  };
}
