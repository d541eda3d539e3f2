import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BANK_HOLIDAYS, EDITION, NATIONS } from '../../../src/domain/calendar/bank-holidays.ts';
import {
  type CalendarDate,
  calendarDate,
  dateOfDayNumber,
  dayNumber,
  partsOf,
  weekday,
} from '../../../src/domain/calendar/calendar-date.ts';
import { CALENDAR_NAMES, PUBLISHED_CALENDARS, proclaim } from '../../../src/domain/calendar/calendars.ts';
import { LAST_DAY } from '../../../src/domain/calendar/day-range.ts';
import { usualHolidays } from '../../../src/domain/calendar/usual-holidays.ts';
import {
  addWorkingDays,
  countWorkingDays,
  isAssumed,
  isWorkingDay,
  onOrBefore,
} from '../../../src/domain/calendar/working-calendar.ts';

const england = PUBLISHED_CALENDARS['england-and-wales'];
const union = PUBLISHED_CALENDARS['uk-union'];
const at = calendarDate;
const knownDay = fc.integer({ min: dayNumber('2023-01-01'), max: dayNumber('2028-12-31') }).map(dateOfDayNumber);
const anyDay = fc.integer({ min: dayNumber('1971-01-01'), max: dayNumber('2097-12-31') }).map(dateOfDayNumber);

describe('day numbers', () => {
  it('agree with the Gregorian calendar of JavaScript on every day of the years that are counted in', () => {
    for (let day = 0; day <= LAST_DAY; day += 1) {
      const date = new Date(day * 86_400_000);
      const text = date.toISOString().slice(0, 10);
      if (dayNumber(text) !== day || dateOfDayNumber(day) !== text) expect.fail(`${text} is not day ${day}`);
      const { year, month, day: inMonth } = partsOf(day);
      if (weekday(year, month, inMonth) !== date.getUTCDay()) expect.fail(`${text} has another weekday`);
    }
    expect(dateOfDayNumber(LAST_DAY)).toBe('2099-12-31');
  });

  it('agree with it in every other year that four figures can write', () => {
    const [first, last] = [Date.UTC(2000, 0, 1) / 86_400_000 - 730_119, Date.UTC(9999, 11, 31) / 86_400_000];
    expect(dateOfDayNumber(first)).toBe('0001-01-01');
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), (day) => {
        const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
        expect([dayNumber(text), dateOfDayNumber(day)]).toEqual([day, text]);
      }),
    );
  });

  it.each([
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-01',
    '26-01-01',
    '2026/01/01',
    '2026-01-0१',
    '',
  ])('throws on %j', (text) => {
    expect(() => dayNumber(text)).toThrow(RangeError);
  });
});

describe('bank holidays', () => {
  it('are 49 in England and Wales from 2023 to 2028, none of them at a weekend', () => {
    const inEngland = BANK_HOLIDAYS.filter(({ nations }) => nations.includes('england-and-wales'));
    expect(inEngland).toHaveLength(49);
    expect(inEngland.filter(({ day }) => england.holidays.has(dayNumber(day)))).toHaveLength(49);
    for (const { day, nations } of BANK_HOLIDAYS)
      for (const name of [...nations, 'uk-union'] as const)
        expect(isWorkingDay(PUBLISHED_CALENDARS[name], day), `${day} in ${name}`).toBe(false);
  });

  it('follow the usual rules in every published year, but for the two proclaimed once', () => {
    const years = [2023, 2024, 2025, 2026, 2027, 2028];
    const usual = years.flatMap((year) => usualHolidays(year));
    const once = BANK_HOLIDAYS.filter(({ day }) => !usual.some((holiday) => holiday.day === day));
    expect(once.map(({ day, name }) => [day, name])).toEqual([
      ['2023-05-08', 'coronation'],
      ['2026-06-15', 'world-cup'],
    ]);
    expect(usual).toEqual(BANK_HOLIDAYS.filter((holiday) => !once.includes(holiday)));
  });

  it.each([
    ['2022-12-27', 'Christmas Day 2022 was a Sunday: kept on Tuesday, behind Boxing Day'],
    ['2021-12-28', 'Christmas 2021 was a weekend'],
    ['2033-12-27', 'so it will be in 2033, on Sunday and Monday'],
    ['2029-03-30', 'Good Friday 2029'],
    ['2038-04-26', 'Easter Monday 2038, the latest there can be'],
  ])('are assumed as usual where they are not published: %s (%s)', (day) => {
    expect(isWorkingDay(england, at(day))).toBe(false);
    expect(isAssumed(england, at(day))).toBe(true);
  });

  it('differ by nation: 2 January 2026 in Scotland, 13 July 2026 in Northern Ireland, both for the whole kingdom', () => {
    const working = (day: string) => CALENDAR_NAMES.filter((name) => isWorkingDay(PUBLISHED_CALENDARS[name], at(day)));
    expect(working('2026-01-02')).toEqual(['england-and-wales', 'northern-ireland']);
    expect(working('2026-07-13')).toEqual(['england-and-wales', 'scotland']);
    expect(working('2026-04-06')).toEqual(['scotland']);
    expect(working('2026-12-25')).toEqual([]);
  });

  it('are of a dated edition with a source', () => {
    for (const name of CALENDAR_NAMES) {
      const { version, source, validThrough } = PUBLISHED_CALENDARS[name];
      expect([version, validThrough]).toEqual([EDITION.version, '2028-12-31']);
      expect(source).toContain('gov.uk/bank-holidays');
    }
  });
});

describe('working days', () => {
  it('are counted as on a wall calendar: day by day over weekends and holidays', () => {
    fc.assert(
      fc.property(knownDay, fc.integer({ min: 1, max: 130 }), (start, count) => {
        let [day, left] = [dayNumber(start), count];
        while (left > 0) {
          day += 1;
          const closed = new Date(day * 86_400_000).getUTCDay() % 6 === 0 || england.holidays.has(day);
          if (!closed) left -= 1;
        }
        expect(addWorkingDays(england, start, count)).toBe(dateOfDayNumber(day));
      }),
    );
  });

  it('added and counted are each other’s reverse', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 300 }), (start, count) => {
        const end = addWorkingDays(union, start, count);
        expect(countWorkingDays(union, start, end)).toBe(count);
        expect(countWorkingDays(union, end, start)).toBe(-count);
      }),
    );
  });

  it('end on a working day, later the more there are', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 300 }), (start, count) => {
        const [one, next] = [addWorkingDays(england, start, count), addWorkingDays(england, start, count + 1)];
        expect(isWorkingDay(england, one)).toBe(true);
        expect(start < one && one < next).toBe(true);
      }),
    );
  });

  it('are found on both sides of Easter 2026', () => {
    expect(addWorkingDays(england, at('2026-04-02'), 1)).toBe('2026-04-07');
    expect(onOrBefore(england, at('2026-04-06'))).toBe('2026-04-02');
    expect(onOrBefore(england, at('2026-04-06'), 3)).toBe('2026-03-30');
  });

  it('cannot be none, a part or less than none', () => {
    for (const count of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => addWorkingDays(england, at('2026-01-05'), count)).toThrow(RangeError);
  });

  it('are counted from 1970 to 2099, and a date outside is a clear error', () => {
    expect(addWorkingDays(england, at('1970-01-01'), 1)).toBe('1970-01-02');
    expect(addWorkingDays(england, at('2099-12-30'), 1)).toBe('2099-12-31');
    for (const day of ['1969-12-31', '2100-01-01', '0001-01-01', '9999-12-31'])
      expect(() => isWorkingDay(england, at(day)), day).toThrow('from 1970 to 2099');
    expect(() => addWorkingDays(england, at('2099-12-31'), 1)).toThrow(RangeError);
    expect(() => onOrBefore(england, at('1970-01-02'), 5)).toThrow(RangeError);
  });
});

describe('a holiday proclaimed at short notice', () => {
  const mourning = { day: at('2027-09-20'), title: 'A day of mourning', nations: NATIONS } as const;

  it('makes a new version, and leaves the old one as it was', () => {
    const newer = proclaim(PUBLISHED_CALENDARS, [mourning]);
    expect(newer['england-and-wales'].version).toBe('2026-08+2027-09-20');
    expect(isWorkingDay(newer['england-and-wales'], mourning.day)).toBe(false);
    expect(isWorkingDay(england, mourning.day)).toBe(true);
    expect(newer['uk-union'].holidays.get(dayNumber(mourning.day))?.title).toBe('A day of mourning');
  });

  it('of Scotland touches Scotland and the whole kingdom alone', () => {
    const newer = proclaim(PUBLISHED_CALENDARS, [{ ...mourning, nations: ['scotland'] }]);
    const closed = CALENDAR_NAMES.filter((name) => !isWorkingDay(newer[name], mourning.day));
    expect(closed).toEqual(['scotland', 'uk-union']);
    expect(newer['england-and-wales']).toBe(england);
  });

  it('changes nothing at a weekend or on a holiday, so there is no new version', () => {
    const days = ['2027-09-19', '2027-12-27'].map((day) => ({ ...mourning, day: at(day) }));
    expect(proclaim(PUBLISHED_CALENDARS, days)['uk-union']).toBe(union);
  });

  it('never makes a working day earlier, wherever it falls', () => {
    fc.assert(
      fc.property(knownDay, knownDay, fc.integer({ min: 1, max: 65 }), (start: CalendarDate, day, count) => {
        const newer = proclaim(PUBLISHED_CALENDARS, [{ ...mourning, day }])['uk-union'];
        const [before, after] = [addWorkingDays(union, start, count), addWorkingDays(newer, start, count)];
        expect(after >= before).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
