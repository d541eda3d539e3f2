import { expect, test } from 'vitest';
import { MESSAGES } from '../../../emulator/seed/messages/all.ts';
import { bankHolidays, dateHeader, fillDates, sentAt, timetable } from '../../../emulator/seed/when.ts';

const DAY = 86_400_000;
const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

test('the bank holidays of England and Wales come out as GOV.UK lists them', () => {
  expect(bankHolidays(2026).map(day)).toEqual([
    '2026-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-05-04',
    '2026-05-25',
    '2026-08-31',
    '2026-12-25',
    '2026-12-28',
  ]);
  expect(bankHolidays(2027).slice(-2).map(day), 'Christmas Day 2027 is a Saturday').toEqual([
    '2027-12-27',
    '2027-12-28',
  ]);
  expect(bankHolidays(2022).slice(-2).map(day), 'Christmas Day 2022 is a Sunday').toEqual(
    ['2022-12-27', '2022-12-26'].sort(),
  );
});

test('a message meant for a weekend day goes to the Friday, one that may stay stays', () => {
  const monday = Date.parse('2026-09-14T12:00:00Z');
  expect(day(sentAt('1d 09:00', monday))).toBe('2026-09-11');
  expect(day(sentAt('2d 09:00', monday))).toBe('2026-09-11');
  expect(day(sentAt('1d 09:00 any', monday))).toBe('2026-09-13');
  expect(day(sentAt('3d 09:00 weekend', monday))).toBe('2026-09-06');
});

test('a bank holiday and a summer night are found where the 60 days have one', () => {
  expect(day(sentAt('5d 09:00 holiday', Date.parse('2026-09-15T10:00:00Z')))).toBe('2026-08-31');
  expect(day(sentAt('5d 09:00 holiday', Date.parse('2026-11-23T10:00:00Z'))), 'none since August').toBe('2026-11-18');
  const night = sentAt('10d 23:30 summer', Date.parse('2026-11-23T10:00:00Z'));
  expect(new Date(night).toISOString(), 'the last one before the clocks go back on 25 October').toBe(
    '2026-10-24T23:30:00.000Z',
  );
  expect(dateHeader(night), 'already Sunday in London').toBe('Sun, 25 Oct 2026 00:30:00 +0100');
});

test('dates in a letter count from the day it was sent, and offices are shut at weekends', () => {
  const friday = Date.parse('2026-09-11T09:00:00Z');
  expect(fillDates('{-3} / {-3 day} / {-3 num} / {-3 full}', friday)).toBe(
    '8 September / Tuesday / 08/09/2026 / Tuesday 8 September 2026',
  );
  expect(fillDates('{-6} {-30 month} {0 year} {0 yy}', friday), 'the 5th is a Saturday').toBe(
    '4 September August 2026 26',
  );
});

test('whatever the tenant’s now is, all mail lies in the two months before it and answers follow what they answer', () => {
  for (let now = Date.parse('2026-01-01T00:00:00Z'); now < Date.parse('2027-04-01T00:00:00Z'); now += 5.3 * DAY) {
    const times = timetable(MESSAGES, now);
    for (const { id, answers, forwards } of MESSAGES) {
      const at = times.get(id)!;
      expect(at, `${id} on ${day(now)}`).toBeLessThanOrEqual(now);
      expect(at, `${id} on ${day(now)}`).toBeGreaterThan(now - 66 * DAY);
      const earlier = answers ?? forwards;
      if (earlier !== undefined)
        expect(at, `${id} after ${earlier} on ${day(now)}`).toBeGreaterThan(times.get(earlier)!);
    }
  }
});
