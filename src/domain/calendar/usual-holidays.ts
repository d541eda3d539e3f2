import { type Holiday, type HolidayName, NATIONS, type Nation } from './bank-holidays.ts';
import { dateOfDayNumber, dayNumberOf, weekdayOf } from './calendar-date.ts';

const MONDAY = 1;

/**
 * The bank holidays a year has when nothing special happens, for years whose own are not published (or no longer kept
 * here): Banking and Financial Dealings Act 1971 s.1 and Sch.1, the days proclaimed every year since, St Andrew's Day Bank
 * Holiday (Scotland) Act 2007, and Christmas Day and Good Friday at common law. One-off days are not foreseen, nor days
 * that were moved.
 */
export function usualHolidays(year: number): readonly Holiday[] {
  const on = (month: number, day: number): number => dayNumberOf(year, month, day);
  const easter = easterSunday(year);
  const newYear = offWeekend(on(1, 1));
  const second = offWeekend(on(1, 2));
  const [christmas, boxing] = christmasDays(on(12, 25));
  const notScotland = NATIONS.filter((nation) => nation !== 'scotland');
  return [
    holiday(newYear, 'new-year', NATIONS, on(1, 1)),
    holiday(second === newYear ? second + 1 : second, 'second-january', ['scotland'], on(1, 2)),
    holiday(offWeekend(on(3, 17)), 'st-patrick', ['northern-ireland'], on(3, 17)),
    holiday(easter - 2, 'good-friday', NATIONS),
    holiday(easter + 1, 'easter-monday', notScotland),
    holiday(firstMonday(on(5, 1)), 'early-may', NATIONS),
    holiday(lastMonday(on(5, 31)), 'spring', NATIONS),
    holiday(offWeekend(on(7, 12)), 'boyne', ['northern-ireland'], on(7, 12)),
    holiday(firstMonday(on(8, 1)), 'summer-scotland', ['scotland']),
    holiday(lastMonday(on(8, 31)), 'summer', notScotland),
    holiday(offWeekend(on(11, 30)), 'st-andrew', ['scotland'], on(11, 30)),
    holiday(christmas, 'christmas', NATIONS, on(12, 25)),
    holiday(boxing, 'boxing', NATIONS, on(12, 26)),
  ];
}

const holiday = (day: number, name: HolidayName, nations: readonly Nation[], proper = day): Holiday => ({
  day: dateOfDayNumber(day),
  name,
  nations,
  substitute: day !== proper,
  title: null,
});

/** The day itself, or the Monday after the weekend it falls on. */
function offWeekend(day: number): number {
  const weekday = weekdayOf(day);
  return weekday === 6 ? day + 2 : weekday === 0 ? day + 1 : day;
}

const firstMonday = (first: number): number => first + ((MONDAY - weekdayOf(first) + 7) % 7);
const lastMonday = (last: number): number => last - ((weekdayOf(last) - MONDAY + 7) % 7);

/** A weekend Christmas moves behind Boxing Day where that is a Monday; a weekend Boxing Day to the first day then free. */
function christmasDays(christmas: number): readonly [number, number] {
  const weekday = weekdayOf(christmas);
  if (weekday === 0) return [christmas + 2, christmas + 1];
  if (weekday === 6) return [christmas + 2, christmas + 3];
  return [christmas, offWeekend(christmas + 1)];
}

/** Easter Sunday in the Gregorian calendar (the anonymous method of Nature, 1876), as a day number. */
function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const [leap, rest] = [Math.floor(century / 4), century % 4];
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leap - correction + 15) % 30;
  const [fours, ones] = [Math.floor((year % 100) / 4), year % 4];
  const toSunday = (32 + 2 * rest + 2 * fours - epact - ones) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const march = epact + toSunday - 7 * late + 114;
  return dayNumberOf(year, Math.floor(march / 31), (march % 31) + 1);
}
