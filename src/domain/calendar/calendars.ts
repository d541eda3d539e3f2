import { type Holiday, NATIONS, type Nation } from './bank-holidays.ts';
import type { CalendarDate } from './calendar-date.ts';
import { type WorkingCalendar, withHolidays, workingCalendar } from './working-calendar.ts';

/**
 * `uk-union`: a bank holiday in any part of the United Kingdom is no working day (Freedom of Information Act 2000
 * s.10(6)).
 */
export const CALENDAR_NAMES = [...NATIONS, 'uk-union'] as const;
export type CalendarName = (typeof CALENDAR_NAMES)[number];

/** The calendars that rules name, all of one version. */
export type Calendars = Readonly<Record<CalendarName, WorkingCalendar>>;

/** As published; see `EDITION`. */
export const PUBLISHED_CALENDARS: Calendars = eachWhenAsked((name) =>
  workingCalendar(name === 'uk-union' ? NATIONS : [name]),
);

/** A bank holiday proclaimed after the calendars were published, such as 19 September 2022. */
export type Proclaimed = { readonly day: CalendarDate; readonly title: string; readonly nations: readonly Nation[] };

/** The calendars with proclaimed days added: a new version of each that this changes. */
export function proclaim(calendars: Calendars, proclaimed: readonly Proclaimed[]): Calendars {
  const more = proclaimed.map((day): Holiday => ({ ...day, name: 'proclaimed', substitute: false }));
  return eachWhenAsked((name) => withHolidays(calendars[name], more));
}

/** A table takes some milliseconds to fill, and few programs need all four. */
function eachWhenAsked(make: (name: CalendarName) => WorkingCalendar): Calendars {
  const made: { [K in CalendarName]?: WorkingCalendar } = {};
  const asked = (name: CalendarName): WorkingCalendar => {
    const calendar = made[name] ?? make(name);
    made[name] = calendar;
    return calendar;
  };
  return {
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
