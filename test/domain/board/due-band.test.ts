import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueBand, reachOf } from '../../../src/domain/board/due-band.ts';
import { calendarDate, dateOfDayNumber, dayNumber, weekdayOf } from '../../../src/domain/calendar/calendar-date.ts';
import { PUBLISHED_CALENDARS } from '../../../src/domain/calendar/calendars.ts';
import { countWorkingDays } from '../../../src/domain/calendar/working-calendar.ts';

const CALENDAR = PUBLISHED_CALENDARS['england-and-wales'];
const bandsOn = (today: string, dates: readonly string[]) =>
  dates.map((on) => dueBand(calendarDate(on), calendarDate(today), reachOf(calendarDate(today), CALENDAR)));

describe('where a date lies from today', () => {
  it('on Wednesday 17 June 2026', () => {
    const bands = bandsOn('2026-06-17', ['2026-06-16', '2026-06-17', '2026-06-18', '2026-06-21', '2026-06-22']);
    expect(bands).toEqual(['overdue', 'today', 'this week', 'this week', 'later']);
    const today = calendarDate('2026-06-17');
    expect(dueBand(null, today, reachOf(today, CALENDAR))).toBe('none');
  });

  it('a limit on a day on which nobody works is kept on the last working day before it (SI 2009/309 reg. 14 rolls no date on)', () => {
    // Sunday 13 December 2026, from the Thursday on.
    expect(
      ['2026-12-10', '2026-12-11', '2026-12-12', '2026-12-14'].flatMap((at) => bandsOn(at, ['2026-12-13'])),
    ).toEqual(['this week', 'today', 'today', 'overdue']);
    // Boxing Day is kept on Monday 28 December: Thursday 24 is the last working day before it.
    expect(bandsOn('2026-12-24', ['2026-12-25', '2026-12-28', '2026-12-29'])).toEqual(['today', 'today', 'later']);
    expect(bandsOn('2026-12-21', ['2026-12-24', '2026-12-28', '2026-12-29'])).toEqual([
      'this week',
      'this week',
      'later',
    ]);
  });

  it('on a Sunday, when the week ends with the day', () => {
    expect(bandsOn('2026-06-21', ['2026-06-21', '2026-06-22'])).toEqual(['today', 'later']);
  });

  it('law: it is to be kept today exactly where no working day is left after today', () => {
    const days = fc.integer({ min: dayNumber(calendarDate('2020-01-01')), max: dayNumber(calendarDate('2027-12-01')) });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 20 }), (from, ahead) => {
        const [today, on] = [dateOfDayNumber(from), dateOfDayNumber(from + ahead)];
        const band = dueBand(on, today, reachOf(today, CALENDAR));
        expect(band === 'today').toBe(countWorkingDays(CALENDAR, today, on) === 0);
        if (band === 'this week') expect(weekdayOf(from)).not.toBe(0);
      }),
    );
  });
});
