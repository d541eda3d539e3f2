import type { SeedMessage, Sent } from './message.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
const LONDON = 'Europe/London';
/** How far back the seed reaches. */
export const SEED_DAYS = 60;

/** Easter Sunday by the anonymous Gregorian algorithm (Nature, 20 April 1876). */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1);
}

const weekday = (day: number): number => new Date(day).getUTCDay();
const firstMonday = (year: number, month: number): number => {
  const first = Date.UTC(year, month, 1);
  return first + ((8 - weekday(first)) % 7) * DAY;
};
const lastMonday = (year: number, month: number): number => {
  const last = Date.UTC(year, month + 1, 0);
  return last - ((weekday(last) + 6) % 7) * DAY;
};
const substitute = (day: number): number => day + ([1, 0, 0, 0, 0, 0, 2][weekday(day)] ?? 0) * DAY;

/** The standing bank holidays of England and Wales (Banking and Financial Dealings Act 1971 and custom), as UTC midnights. */
export function bankHolidays(year: number): number[] {
  const sunday = easter(year);
  const christmas = substitute(Date.UTC(year, 11, 25));
  let boxing = substitute(Date.UTC(year, 11, 26));
  if (boxing <= christmas) boxing = christmas + DAY;
  return [
    substitute(Date.UTC(year, 0, 1)),
    sunday - 2 * DAY,
    sunday + DAY,
    firstMonday(year, 4),
    lastMonday(year, 4),
    lastMonday(year, 7),
    christmas,
    boxing,
  ];
}

/** Making a formatter is far dearer than using one. */
const formats = new Map<string, Intl.DateTimeFormat>();
function london(at: number, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { timeZone: LONDON, ...options });
  formats.set(key, format);
  return format.format(at);
}

const inSummerTime = (at: number): boolean => london(at, { timeZoneName: 'longOffset' }).includes('GMT+01');

/** The moment a message was sent, in milliseconds: later than 62 days before `now`, and not after it. */
export function sentAt(sent: Sent, now: number): number {
  const [days = '', clock = '', rule = ''] = sent.split(' ');
  const [hour = '0', minute = '0'] = clock.split(':');
  const today = Math.floor(now / DAY) * DAY;
  const timeOfDay = (Number(hour) * 60 + Number(minute)) * MINUTE;
  let day = today - Number.parseInt(days, 10) * DAY;
  if (day + timeOfDay > now) day -= DAY;
  const recent = Array.from({ length: SEED_DAYS }, (_, back) => today - (back + 1) * DAY);
  if (rule === 'holiday') {
    const year = new Date(today).getUTCFullYear();
    const holidays = [...bankHolidays(year), ...bankHolidays(year - 1)];
    return (recent.find((one) => holidays.includes(one)) ?? day) + timeOfDay;
  }
  if (rule === 'summer' && inSummerTime(day + timeOfDay)) return day + timeOfDay;
  if (rule === 'summer') return (recent.find((one) => inSummerTime(one + timeOfDay)) ?? day) + timeOfDay;
  if (rule === 'weekend') return day - weekday(day) * DAY + timeOfDay;
  if (rule === '' && weekday(day) === 0) day -= 2 * DAY;
  if (rule === '' && weekday(day) === 6) day -= DAY;
  return day + timeOfDay;
}

/** When each message was sent: an answer is never earlier than what it answers. */
export function timetable(messages: readonly SeedMessage[], now: number): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const message of messages) {
    const own = sentAt(message.sent, now);
    const earlier = message.answers ?? message.forwards ?? message.sameMessageIdAs;
    const before = earlier === undefined ? undefined : times.get(earlier);
    if (earlier !== undefined && before === undefined) throw new Error(`${message.id} comes before ${earlier}`);
    times.set(message.id, before !== undefined && own <= before ? Math.min(before + 41 * MINUTE, now) : own);
  }
  return times;
}

const workingDay = (at: number, days: number): number => {
  const name = london(at, { weekday: 'short' });
  return days === 0 ? at : at - (name === 'Sat' ? DAY : name === 'Sun' ? 2 * DAY : 0);
};

/**
 * Fills dates in: `{-14}` is "3 June", `{-14 day}` "Tuesday", `{-14 full}` "Tuesday 3 June 2026", `{-14 num}`
 * "03/06/2026", `{-14 month}` "June", `{0 year}` "2026", `{0 yy}` "26". Days count from `at`, in London; one that
 * falls on a weekend becomes the Friday before, since offices and lorries are what letters tell of.
 */
export function fillDates(text: string, at: number): string {
  return text.replace(/\{([+-]?\d+)(?: (day|full|num|month|year|yy))?\}/g, (_, days: string, form?: string) => {
    const day = workingDay(at + Number(days) * DAY, Number(days));
    if (form === 'day') return london(day, { weekday: 'long' });
    if (form === 'full')
      return london(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).replace(',', '');
    if (form === 'num') return london(day, { day: '2-digit', month: '2-digit', year: 'numeric' });
    if (form === 'month') return london(day, { month: 'long' });
    if (form === 'year') return london(day, { year: 'numeric' });
    if (form === 'yy') return london(day, { year: '2-digit' });
    return london(day, { day: 'numeric', month: 'long' });
  });
}

/** The Date header of RFC 5322, in London's offset as most residents' programs write it. */
export function dateHeader(at: number): string {
  const offset = inSummerTime(at) ? 60 : 0;
  const local = new Date(at + offset * MINUTE).toUTCString();
  return local.replace('GMT', offset === 60 ? '+0100' : '+0000');
}

/** As Gmail heads a quotation: "Tue, 3 Jun 2026 at 09:14". */
export const shortMoment = (at: number): string => {
  const day = london(at, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  return `${day} at ${london(at, { hour: '2-digit', minute: '2-digit' })}`;
};

/** As Outlook heads one: "03 June 2026 09:14". */
export const longMoment = (at: number): string =>
  `${london(at, { day: '2-digit', month: 'long', year: 'numeric' })} ${london(at, { hour: '2-digit', minute: '2-digit' })}`;
