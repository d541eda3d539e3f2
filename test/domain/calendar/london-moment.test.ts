import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { londonDay, londonMinuteOfDay } from '../../../src/domain/calendar/london-day.ts';
import { londonMoment } from '../../../src/domain/calendar/london-moment.ts';

describe('a moment as somebody in London writes it', () => {
  it.each([
    ['2026-06-09', '2026-06-09T11:00:00Z', 'a day is its noon'],
    ['2026-06-09 14:30', '2026-06-09T13:30:00Z', 'summer time'],
    ['2026-12-09 14:30', '2026-12-09T14:30:00Z', 'winter'],
    ['2026-06-09T9:05', '2026-06-09T08:05:00Z', 'with a T and one digit'],
    [' 2026-06-09 14.30 ', '2026-06-09T13:30:00Z', 'with a full stop'],
    ['2026-06-09 00:15', '2026-06-08T23:15:00Z', 'the first hour of a summer day is the day before in UTC'],
    ['2026-10-25 01:30', '2026-10-25T01:30:00Z', 'the hour that comes twice'],
    ['2026-02-27T16:00:00Z', '2026-02-27T16:00:00Z', 'a UTC instant stays'],
  ])('%s is %s: %s', (text, instant) => expect(londonMoment(text)).toBe(instant));

  it.each(['', 'Tuesday', '31 June', '2026-02-30', '2026-06-09 24:00', '2026-03-29 01:30', '9/6/2026'])(
    '"%s" is none',
    (text) => expect(londonMoment(text)).toBeNull(),
  );

  it('law: what is written is what London’s clocks show', () => {
    const time = fc.record({
      day: fc.date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true }),
      hour: fc.integer({ min: 0, max: 23 }),
      minute: fc.integer({ min: 0, max: 59 }),
    });
    fc.assert(
      fc.property(time, ({ day, hour, minute }) => {
        const on = day.toISOString().slice(0, 10);
        const two = (number: number) => String(number).padStart(2, '0');
        const instant = londonMoment(`${on} ${two(hour)}:${two(minute)}`);
        if (instant === null) return expect(hour).toBe(1);
        expect([londonDay(instant), londonMinuteOfDay(instant)]).toEqual([on, hour * 60 + minute]);
      }),
    );
  });
});
