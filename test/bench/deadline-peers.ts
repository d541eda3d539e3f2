import { createRequire } from 'node:module';
import { addBusinessDays, addDays, format, isWeekend } from 'date-fns';
import dayjs from 'dayjs';
import businessDays from 'dayjs-business-days2';
import moment from 'moment-business-days';

/** One way to find a due date. `from` is an instant in the time zone of the process; `write` gives `YYYY-MM-DD` of the answer. */
export type Peer = {
  readonly name: string;
  readonly of: readonly string[];
  /** Dates a repeat is measured over: enough for its speed to show. */
  readonly dates: number;
  readonly due: (from: Date, count: number) => unknown;
  readonly write: (answer: never) => string;
};

const load = createRequire(import.meta.url);
/** Exact versions, as this repository takes them. */
const { devDependencies: versions } = load('../../package.json') as { devDependencies: Record<string, string> };
const named = (...packages: string[]): string[] => packages.map((name) => `${name} ${versions[name]}`);

const local = (date: Date): string => {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/** `luxon-business-days` has no types of its own. */
type BusinessDateTime = {
  setupBusiness(setup: { holidayMatchers: ((day: BusinessDateTime) => boolean)[] }): void;
  plusBusiness(more: { days: number }): BusinessDateTime;
  toISODate(): string;
};
type Luxon = { DateTime: { fromJSDate(date: Date): BusinessDateTime } };

/** The npm libraries a council's own developer would take, each set up with the bank holidays as it wants them. */
export function deadlinePeers(holidays: readonly string[]): readonly Peer[] {
  const closed = new Set(holidays);
  const options = { holidays: [...holidays], holidayFormat: 'YYYY-MM-DD' };
  dayjs.extend(businessDays, options);
  moment.updateLocale('en-gb', options);
  moment.locale('en-gb');
  const { DateTime } = load('luxon-business-days') as Luxon;
  return [
    {
      name: 'date-fns addBusinessDays, corrected for each holiday it crosses',
      of: named('date-fns'),
      dates: 60_000,
      due: (from, count) => corrected(from, count, holidays),
      write: local,
    },
    {
      name: 'date-fns addDays, day by day',
      of: named('date-fns'),
      dates: 6_000,
      due: (from, count) => {
        let day = from;
        for (let left = count; left > 0; ) {
          day = addDays(day, 1);
          if (!isWeekend(day) && !closed.has(format(day, 'yyyy-MM-dd'))) left -= 1;
        }
        return day;
      },
      write: local,
    },
    {
      name: 'moment-business-days businessAdd',
      of: named('moment', 'moment-business-days'),
      dates: 6_000,
      due: (from, count) => moment(from).businessAdd(count),
      write: (answer: moment.Moment) => answer.format('YYYY-MM-DD'),
    },
    {
      name: 'luxon-business-days plusBusiness',
      of: named('luxon', 'luxon-business-days'),
      dates: 3_000,
      due: (from, count) => {
        const start = DateTime.fromJSDate(from);
        start.setupBusiness({ holidayMatchers: [(day) => closed.has(day.toISODate())] });
        return start.plusBusiness({ days: count });
      },
      write: (answer: BusinessDateTime) => answer.toISODate(),
    },
    {
      name: 'dayjs-business-days2 businessDaysAdd',
      of: named('dayjs', 'dayjs-business-days2'),
      dates: 3_000,
      due: (from, count) => dayjs(from).businessDaysAdd(count),
      write: (answer: dayjs.Dayjs) => answer.format('YYYY-MM-DD'),
    },
  ];
}

/** It knows no holidays: for each one on the way, and on the way that adds, another day. */
function corrected(from: Date, count: number, holidays: readonly string[]): Date {
  let end = addBusinessDays(from, count);
  let [after, until] = [local(from), local(end)];
  for (;;) {
    let crossed = 0;
    for (const day of holidays) if (day > after && day <= until) crossed += 1;
    if (crossed === 0) return end;
    end = addBusinessDays(end, crossed);
    [after, until] = [until, local(end)];
  }
}
