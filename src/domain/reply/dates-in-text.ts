import { type CalendarDate, dateOf, dayNumber, daysInMonth } from '../calendar/calendar-date.ts';
import { FIRST_YEAR, LAST_YEAR } from '../calendar/day-range.ts';

/** A day that a text names, and where. */
export type DateInText = { readonly day: CalendarDate; readonly words: string; readonly start: number };

/** By their first letters, in English and in Welsh with its changes at the beginning of a word. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|ion)/i,
  /^(?:feb|chwe)/i,
  /^(?:mar|maw|faw)/i,
  /^(?:apr|ebr)/i,
  /^(?:may|mai|fai)/i,
  /^(?:jun|meh|feh)/i,
  /^(?:jul|gor|orff)/i,
  /^(?:aug|aws)/i,
  /^(?:sep|med|fed)/i,
  /^(?:oct|hyd)/i,
  /^(?:nov|tac|dac)/i,
  /^(?:dec|rha|ra)/i,
];
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|ionawr|chwefror|[mf]awrth|ebrill|[mf]ai|[mf]ehefin|g?orffennaf|awst|[mf]edi|hydref|[td]achwedd|rh?agfyr';
const DAY = '(\\d{1,2})(?:st|nd|rd|th|af|ail|ydd|fed|eg|ain)?';
const WRITTEN = new RegExp(
  `(?<![\\d./-])${DAY} (?:of |o )?(${MONTH})\\b\\.?,?(?: (20\\d\\d))?(?!\\p{L})|\\b(${MONTH}) ${DAY}\\b(?!\\d),?(?: (20\\d\\d))?`,
  'giu',
);
const FIGURES = /(?<![\d./-])(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d|\d\d)(?![\d/-])/g;

/** Days named in a text in the British order. One without a year is in the year that brings it nearest to `today`. */
export function datesIn(text: string, today: CalendarDate): readonly DateInText[] {
  const found: DateInText[] = [];
  const put = (words: string, start: number, [day, month, year]: readonly [number, number, number | null]): void => {
    const at = dayNamed(day, month, year, today);
    if (at !== null) found.push({ day: at, words, start });
  };
  for (const match of text.matchAll(WRITTEN)) {
    const [words, day = match[5], month = match[4], year = match[6]] = match;
    put(words.trim().replace(/[.,]$/, ''), match.index, [
      Number(day),
      monthOf(month ?? ''),
      year === undefined ? null : Number(year),
    ]);
  }
  for (const { 0: words, 1: day, 2: month, 3: year, index } of text.matchAll(FIGURES))
    put(words, index, [Number(day), Number(month), year?.length === 2 ? 2000 + Number(year) : Number(year)]);
  return found.sort((a, b) => a.start - b.start);
}

const monthOf = (word: string): number => MONTHS.findIndex((month) => month.test(word)) + 1;

function dayNamed(day: number, month: number, year: number | null, today: CalendarDate): CalendarDate | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const now = Number(today.slice(0, 4));
  const years = year === null ? [now - 1, now, now + 1] : [year];
  const days = years
    .filter((one) => one >= FIRST_YEAR && one <= LAST_YEAR && day <= daysInMonth(one, month))
    .map((one) => dateOf(one, month, day));
  const far = (one: CalendarDate): number => Math.abs(dayNumber(one) - dayNumber(today));
  return days.sort((a, b) => far(a) - far(b))[0] ?? null;
}
