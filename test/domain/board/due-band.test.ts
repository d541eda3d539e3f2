import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueBand, endOfWeek } from '../../../src/domain/board/due-band.ts';
import { calendarDate, dateOfDayNumber, dayNumber, weekdayOf } from '../../../src/domain/calendar/calendar-date.ts';

describe('where a date lies from today', () => {
  it('on Wednesday 17 June 2026', () => {
    const today = calendarDate('2026-06-17');
    const bands = ['2026-06-16', '2026-06-17', '2026-06-18', '2026-06-21', '2026-06-22'].map((on) =>
      dueBand(calendarDate(on), today),
    );
    expect(bands).toEqual(['overdue', 'today', 'this week', 'this week', 'later']);
    expect(dueBand(null, today)).toBe('none');
  });

  it('on a Sunday, when the week ends with the day', () => {
    const sunday = calendarDate('2026-06-21');
    expect([endOfWeek(sunday), dueBand(calendarDate('2026-06-22'), sunday)]).toEqual([sunday, 'later']);
  });

  it('every week ends on a Sunday, at most six days ahead', () => {
    fc.assert(
      fc.property(fc.integer({ min: 15_000, max: 40_000 }), (day) => {
        const end = dayNumber(endOfWeek(dateOfDayNumber(day)));
        expect(weekdayOf(end)).toBe(0);
        expect(end - day).toBeGreaterThanOrEqual(0);
        expect(end - day).toBeLessThanOrEqual(6);
      }),
    );
  });
});
