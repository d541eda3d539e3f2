import { describe, expect, it } from 'vitest';
import { calendarDate, weekday } from '../../../src/domain/calendar/calendar-date.ts';
import { londonDay } from '../../../src/domain/calendar/london-day.ts';

describe('the London day of a UTC instant', () => {
  it.each([
    ['2026-01-15T23:59:59Z', '2026-01-15', 'winter: London keeps Greenwich time'],
    ['2026-07-14T22:59:59Z', '2026-07-14', 'summer: one minute before midnight in London'],
    ['2026-07-14T23:00:00Z', '2026-07-15', 'summer: midnight in London'],
    ['2026-07-14T23:30:00Z', '2026-07-15', 'summer: half past midnight is already tomorrow'],
    ['2026-03-28T23:30:00Z', '2026-03-28', 'the night before the clocks go forward (29 March 2026)'],
    ['2026-03-29T00:59:59Z', '2026-03-29', 'the last second of winter time'],
    ['2026-03-29T23:30:00Z', '2026-03-30', 'the first evening of summer time'],
    ['2026-10-24T23:30:00Z', '2026-10-25', 'the last evening of summer time (ends 25 October 2026)'],
    ['2026-10-25T00:59:59Z', '2026-10-25', 'the last second of summer time'],
    ['2026-10-25T23:30:00Z', '2026-10-25', 'the first evening of winter time'],
    ['2024-03-31T23:00:00Z', '2024-04-01', '31 March is itself the last Sunday; the next day is another month'],
    ['2021-10-31T23:00:00Z', '2021-10-31', '31 October is itself the last Sunday: winter by then'],
    ['2025-03-30T22:59:59.999Z', '2025-03-30', 'fractions of a second do not round up'],
    ['2028-03-25T23:30:00Z', '2028-03-25', 'leap year, the change is on the 26th'],
    ['2026-06-30T23:30:00Z', '2026-07-01', 'over the end of a month'],
    ['2026-07-14T23:30:00+00:00', '2026-07-15', 'the other way of writing UTC'],
    ['2026-07-14T23:30Z', '2026-07-15', 'seconds may be left out'],
  ])('%s → %s (%s)', (instant, day) => {
    expect(londonDay(instant)).toBe(day);
  });

  it('agrees with the zone database on every hour around twenty years of changes', () => {
    const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });
    let compared = 0;
    for (let year = 2010; year < 2030; year += 1)
      for (const month of [3, 10])
        for (let day = 24; day <= 31; day += 1)
          for (let hour = 0; hour < 24; hour += 1) {
            const instant = new Date(Date.UTC(year, month - 1, day, hour, 30));
            expect(londonDay(instant.toISOString()), instant.toISOString()).toBe(london.format(instant));
            compared += 1;
          }
    expect(compared).toBe(20 * 2 * 8 * 24);
  });

  it.each([
    ['2026-07-14', 'a day is not an instant'],
    ['2026-07-14T23:30:00', 'no zone: a guess'],
    ['2026-07-14T23:30:00+01:00', 'not UTC'],
    ['2026-02-30T10:00:00Z', 'there is no 30 February'],
    ['2026-13-01T10:00:00Z', 'there is no month 13'],
    ['2026-07-14T24:00:00Z', 'hours end at 23'],
    ['2026-07-14T12:61:00Z', 'minutes end at 59'],
    ['14/07/2026 23:30', 'written for people'],
    ['', 'nothing'],
  ])('throws on %j (%s)', (instant) => {
    expect(() => londonDay(instant)).toThrow(RangeError);
  });
});

describe('a calendar date', () => {
  it('is read only where there is such a day', () => {
    expect(calendarDate('2028-02-29')).toBe('2028-02-29');
    expect(() => calendarDate('2026-02-29')).toThrow('not a calendar date');
    expect(() => calendarDate('2026-2-9')).toThrow('not a calendar date');
    expect(() => calendarDate('2100-02-29')).toThrow('not a calendar date');
  });

  it('knows its weekday (0 is Sunday)', () => {
    expect(weekday(2026, 3, 29)).toBe(0);
    expect(weekday(2024, 2, 29)).toBe(4);
    expect(weekday(2000, 1, 1)).toBe(6);
  });
});
