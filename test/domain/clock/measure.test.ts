import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate as at, dateOfDayNumber, dayNumber } from '../../../src/domain/calendar/calendar-date.ts';
import { PUBLISHED_CALENDARS } from '../../../src/domain/calendar/calendars.ts';
import { addWorkingDays } from '../../../src/domain/calendar/working-calendar.ts';
import { earlyLook } from '../../../src/domain/clock/lookout.ts';
import { measure, timeLeft } from '../../../src/domain/clock/measure.ts';

const england = PUBLISHED_CALENDARS['england-and-wales'];
const day = fc.integer({ min: dayNumber('2023-01-01'), max: dayNumber('2028-11-30') }).map(dateOfDayNumber);

describe('an answer', () => {
  it('sent at one minute past midnight in London is the next day’s: 17 April 2026, 23:01 UTC, is late by one', () => {
    const due = at('2026-04-17');
    expect(measure(england, '2026-04-01', due, '2026-04-17T22:59:00Z').onTime).toBe(true);
    // The 18th is a Saturday: late, though no working day has gone by.
    expect(measure(england, '2026-04-01', due, '2026-04-17T23:01:00Z')).toEqual({
      took: 10,
      onTime: false,
      late: 0,
      lateCalendarDays: 1,
    });
  });

  it('is on time by its extended date, and measured from the start all the same', () => {
    expect(measure(england, '2026-05-20', at('2026-06-18'), '2026-06-16')).toMatchObject({ took: 18, onTime: true });
  });

  it('took as long as the limit and what it is late by, when it is late', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 40 }), (start, limit, more) => {
        const due = addWorkingDays(england, start, limit);
        const sent = addWorkingDays(england, due, more);
        expect(measure(england, start, due, sent)).toMatchObject({ took: limit + more, late: more, onTime: false });
      }),
    );
  });
});

describe('the time left', () => {
  it.each([
    ['2026-04-01', 'ahead', 4, 'Easter lies between: Thursday, Tuesday, Wednesday, Thursday'],
    ['2026-04-08', 'ahead', 1, 'tomorrow'],
    ['2026-04-09', 'due today', 0, 'the last day'],
    ['2026-04-10', 'overdue', -1, 'the day after'],
    ['2026-04-13', 'overdue', -2, 'a weekend later'],
  ])('until Thursday 9 April 2026, seen on %s, is %s, %i working days (%s)', (today, standing, workingDays) => {
    expect(timeLeft(england, at(today), at('2026-04-09'))).toEqual({ standing, workingDays });
  });

  it('is over on the Saturday after a Friday, although no working day has gone by', () => {
    expect(timeLeft(england, at('2026-04-18'), at('2026-04-17'))).toEqual({ standing: 'overdue', workingDays: 0 });
  });
});

describe('an early look at the draft', () => {
  it('is three working days before the response is due: Tuesday 14 for Friday 17 April 2026', () => {
    expect(earlyLook(england, at('2026-04-17'), 3, at('2026-04-01'))).toBe('2026-04-14');
  });

  it('counts back over Easter, and from the last working day where the date is a Sunday', () => {
    expect(earlyLook(england, at('2026-04-08'), 3, at('2026-03-25'))).toBe('2026-04-01');
    expect(earlyLook(england, at('2027-02-28'), 3, at('2026-08-31'))).toBe('2027-02-23');
  });

  it('is never before the period itself begins', () => {
    expect(earlyLook(england, at('2026-01-06'), 3, at('2026-01-05'))).toBe('2026-01-05');
    expect(earlyLook(england, at('2026-01-06'), 0, at('2026-01-05'))).toBe('2026-01-06');
  });
});
