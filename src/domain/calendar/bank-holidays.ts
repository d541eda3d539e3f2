import { type CalendarDate, calendarDate } from './calendar-date.ts';

/** The parts of the United Kingdom that keep bank holidays of their own. */
export const NATIONS = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
export type Nation = (typeof NATIONS)[number];

export const HOLIDAY_NAMES = [
  'new-year',
  'second-january',
  'st-patrick',
  'good-friday',
  'easter-monday',
  'early-may',
  'coronation',
  'spring',
  'world-cup',
  'boyne',
  'summer-scotland',
  'summer',
  'st-andrew',
  'christmas',
  'boxing',
] as const;
export type HolidayName = (typeof HOLIDAY_NAMES)[number];

/** A day on which banks are shut, in some nations or all. */
export type Holiday = {
  readonly day: CalendarDate;
  readonly name: HolidayName | 'proclaimed';
  readonly nations: readonly Nation[];
  /** Kept on this day because the day of the name falls on a weekend or on another holiday. */
  readonly substitute: boolean;
  /** What a day proclaimed after this version is for, as the proclamation says it; null for the others. */
  readonly title: string | null;
};

/** What is known of bank holidays at one time, and from where. */
export type Edition = {
  readonly version: string;
  readonly source: string;
  /** The published years; outside them the usual holidays are assumed. */
  readonly knownFrom: CalendarDate;
  readonly validThrough: CalendarDate;
  readonly holidays: readonly Holiday[];
};

const ALL = NATIONS;
const NOT_SCOTLAND: readonly Nation[] = ['england-and-wales', 'northern-ireland'];
const SCOTLAND: readonly Nation[] = ['scotland'];
const NI: readonly Nation[] = ['northern-ireland'];
const SUB = true;

type Row = readonly [day: string, name: HolidayName, nations: readonly Nation[], substitute?: typeof SUB];

const ROWS: readonly Row[] = [
  ['2023-01-02', 'new-year', ALL, SUB],
  ['2023-01-03', 'second-january', SCOTLAND, SUB],
  ['2023-03-17', 'st-patrick', NI],
  ['2023-04-07', 'good-friday', ALL],
  ['2023-04-10', 'easter-monday', NOT_SCOTLAND],
  ['2023-05-01', 'early-may', ALL],
  ['2023-05-08', 'coronation', ALL],
  ['2023-05-29', 'spring', ALL],
  ['2023-07-12', 'boyne', NI],
  ['2023-08-07', 'summer-scotland', SCOTLAND],
  ['2023-08-28', 'summer', NOT_SCOTLAND],
  ['2023-11-30', 'st-andrew', SCOTLAND],
  ['2023-12-25', 'christmas', ALL],
  ['2023-12-26', 'boxing', ALL],

  ['2024-01-01', 'new-year', ALL],
  ['2024-01-02', 'second-january', SCOTLAND],
  ['2024-03-18', 'st-patrick', NI, SUB],
  ['2024-03-29', 'good-friday', ALL],
  ['2024-04-01', 'easter-monday', NOT_SCOTLAND],
  ['2024-05-06', 'early-may', ALL],
  ['2024-05-27', 'spring', ALL],
  ['2024-07-12', 'boyne', NI],
  ['2024-08-05', 'summer-scotland', SCOTLAND],
  ['2024-08-26', 'summer', NOT_SCOTLAND],
  ['2024-12-02', 'st-andrew', SCOTLAND, SUB],
  ['2024-12-25', 'christmas', ALL],
  ['2024-12-26', 'boxing', ALL],

  ['2025-01-01', 'new-year', ALL],
  ['2025-01-02', 'second-january', SCOTLAND],
  ['2025-03-17', 'st-patrick', NI],
  ['2025-04-18', 'good-friday', ALL],
  ['2025-04-21', 'easter-monday', NOT_SCOTLAND],
  ['2025-05-05', 'early-may', ALL],
  ['2025-05-26', 'spring', ALL],
  ['2025-07-14', 'boyne', NI, SUB],
  ['2025-08-04', 'summer-scotland', SCOTLAND],
  ['2025-08-25', 'summer', NOT_SCOTLAND],
  ['2025-12-01', 'st-andrew', SCOTLAND, SUB],
  ['2025-12-25', 'christmas', ALL],
  ['2025-12-26', 'boxing', ALL],

  ['2026-01-01', 'new-year', ALL],
  ['2026-01-02', 'second-january', SCOTLAND],
  ['2026-03-17', 'st-patrick', NI],
  ['2026-04-03', 'good-friday', ALL],
  ['2026-04-06', 'easter-monday', NOT_SCOTLAND],
  ['2026-05-04', 'early-may', ALL],
  ['2026-05-25', 'spring', ALL],
  ['2026-06-15', 'world-cup', SCOTLAND],
  ['2026-07-13', 'boyne', NI, SUB],
  ['2026-08-03', 'summer-scotland', SCOTLAND],
  ['2026-08-31', 'summer', NOT_SCOTLAND],
  ['2026-11-30', 'st-andrew', SCOTLAND],
  ['2026-12-25', 'christmas', ALL],
  ['2026-12-28', 'boxing', ALL, SUB],

  ['2027-01-01', 'new-year', ALL],
  ['2027-01-04', 'second-january', SCOTLAND, SUB],
  ['2027-03-17', 'st-patrick', NI],
  ['2027-03-26', 'good-friday', ALL],
  ['2027-03-29', 'easter-monday', NOT_SCOTLAND],
  ['2027-05-03', 'early-may', ALL],
  ['2027-05-31', 'spring', ALL],
  ['2027-07-12', 'boyne', NI],
  ['2027-08-02', 'summer-scotland', SCOTLAND],
  ['2027-08-30', 'summer', NOT_SCOTLAND],
  ['2027-11-30', 'st-andrew', SCOTLAND],
  ['2027-12-27', 'christmas', ALL, SUB],
  ['2027-12-28', 'boxing', ALL, SUB],

  ['2028-01-03', 'new-year', ALL, SUB],
  ['2028-01-04', 'second-january', SCOTLAND, SUB],
  ['2028-03-17', 'st-patrick', NI],
  ['2028-04-14', 'good-friday', ALL],
  ['2028-04-17', 'easter-monday', NOT_SCOTLAND],
  ['2028-05-01', 'early-may', ALL],
  ['2028-05-29', 'spring', ALL],
  ['2028-07-12', 'boyne', NI],
  ['2028-08-07', 'summer-scotland', SCOTLAND],
  ['2028-08-28', 'summer', NOT_SCOTLAND],
  ['2028-11-30', 'st-andrew', SCOTLAND],
  ['2028-12-25', 'christmas', ALL],
  ['2028-12-26', 'boxing', ALL],
];

const holidays = (rows: readonly Row[]): readonly Holiday[] =>
  rows.map(([day, name, nations, substitute = false]) => ({
    day: calendarDate(day),
    name,
    nations,
    substitute,
    title: null,
  }));

/**
 * Every edition there has been, the oldest first. What is published anew becomes one more at the end: dates of cases were
 * counted by each in its time, and those of closed cases are still explained by it, so none is changed or taken away.
 */
export const EDITIONS: readonly [Edition, ...Edition[]] = [
  {
    version: '2026-08',
    source:
      'GOV.UK bank holidays (gov.uk/bank-holidays) as published in August 2026; Scotland, 15 June 2026: Scottish Government, February 2026',
    knownFrom: calendarDate('2023-01-01'),
    validThrough: calendarDate('2028-12-31'),
    holidays: holidays(ROWS),
  },
];

/** The latest. */
export const EDITION: Edition = EDITIONS.at(-1) ?? EDITIONS[0];

/** Every published bank holiday of the years it knows, in order. */
export const BANK_HOLIDAYS: readonly Holiday[] = EDITION.holidays;
