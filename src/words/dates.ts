import type { Names } from './names/shape.ts';

type Parts = { year: number; month: number; day: number; weekday: number; time: string; date: string };

/** Made when a moment is said for the first time: it takes a slow laptop a while, and most pages say days alone. */
let made: Intl.DateTimeFormat | null = null;
const london = (): Intl.DateTimeFormat => {
  made ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return made;
};

function partsOf(instant: string): Parts {
  const part = Object.fromEntries(
    london()
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );
  const [year, month, day] = [Number(part.year), Number(part.month), Number(part.day)];
  const midnight = Date.UTC(year, month - 1, day);
  return {
    year,
    month,
    day,
    weekday: new Date(midnight).getUTCDay(),
    time: `${part.hour}:${part.minute}`,
    date: String(midnight / 86_400_000),
  };
}

/**
 * A moment as a person at the council says it, in London time: `Today 10:42`, `Mon 9 Nov, 16:05`, or with the year when
 * it is not this one. Browsers do not all know Welsh dates, so the names come from our own words.
 */
export function whenOf(
  instant: string,
  now: string,
  words: Pick<Names, 'weekdays' | 'months' | 'date'>,
  withinSentence = false,
): string {
  const then = partsOf(instant);
  const today = partsOf(now);
  const days = Number(today.date) - Number(then.date);
  const { date } = words;
  if (days === 0) return (withinSentence ? date.todayWithin : date.today)(then.time);
  if (days === 1) return (withinSentence ? date.yesterdayWithin : date.yesterday)(then.time);
  const month = words.months[then.month - 1] ?? '';
  if (then.year !== today.year) return words.date.dayOfYear(then.day, month, then.year, then.time);
  return words.date.day(words.weekdays[then.weekday] ?? '', then.day, month, then.time);
}

/** The time of day of a moment, in London: `10:42`. The same in both languages. */
export const timeOf = (instant: string): string => partsOf(instant).time;

/** A moment in full, for sentences that will be read later: `9/11/2026, 16:05`. The same in both languages. */
export function dateOf(instant: string): string {
  const { day, month, year, time } = partsOf(instant);
  return `${day}/${month}/${year}, ${time}`;
}

/** A day, `YYYY-MM-DD`, in short: `Tue 9 June`, with the year where it is not that of `today`. */
export function dayOf(day: string, today: string, { weekdays, months }: Pick<Names, 'weekdays' | 'months'>): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, date)).getUTCDay()];
  const said = `${weekday} ${date} ${months[month - 1]}`;
  return day.slice(0, 4) === today.slice(0, 4) ? said : `${said} ${year}`;
}
