/**
 * One process of the deadlines bench, in the time zone it was started in: `deadline-run.ts speed REPS` or
 * `deadline-run.ts trap`. Prints one line of JSON. Started by `deadlines.ts`.
 */
import { BANK_HOLIDAYS } from '../../src/domain/calendar/bank-holidays.ts';
import { dateOfDayNumber, dayNumber } from '../../src/domain/calendar/calendar-date.ts';
import { dueOn } from '../../src/domain/clock/due.ts';
import { clockNamed } from '../../src/domain/policy/clock-rules.ts';
import { deadlinePeers } from './deadline-peers.ts';
import { figure } from './figures.ts';

const COUNTS = [10, 20] as const;
const RULES = { 10: clockNamed('code-stage1'), 20: clockNamed('code-stage2') } as const;
const DATES = 20_000;
const OWN_ROUNDS = 50;
const SECONDS_A_DAY = 86_400;

const holidays = BANK_HOLIDAYS.filter(({ nations }) => nations.includes('england-and-wales')).map(({ day }) => day);
const peers = deadlinePeers(holidays);
const closed = new Set<string>(holidays);

/** The nth day after a date that is neither at a weekend nor in the list: no library, no table, nothing of ours but the list. */
function oracle(date: string, count: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  for (let left = count; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (day.getUTCDay() % 6 !== 0 && !closed.has(day.toISOString().slice(0, 10))) left -= 1;
  }
  return day.toISOString().slice(0, 10);
}

/** The same numbers on every run (mulberry32). */
function repeatable(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = repeatable(2026);
const [first, last] = [dayNumber('2023-01-01'), dayNumber('2028-11-15')];
const anyDay = (): number => first + Math.floor(random() * (last - first));
const dates = Array.from({ length: DATES }, () => dateOfDayNumber(anyDay()));
const instants = Array.from({ length: DATES }, () => {
  const seconds = anyDay() * SECONDS_A_DAY + Math.floor(random() * SECONDS_A_DAY);
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
});
/** What the peers are given ready-made: an instant on that day, at any hour of the process's zone. */
const ready = dates.map((date) => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return new Date(year, month - 1, day, Math.floor(random() * 24), Math.floor(random() * 60));
});

type Contender = {
  readonly name: string;
  readonly of: readonly string[];
  readonly run: (count: 10 | 20) => { readonly done: number; readonly seconds: number };
  readonly answer: (index: number, count: 10 | 20) => string;
};

let kept = 0;
function timed(done: number, work: (index: number) => unknown): { done: number; seconds: number } {
  const began = performance.now();
  for (let n = 0; n < done; n += 1) if (work(n % DATES) === null) kept += 1;
  return { done, seconds: (performance.now() - began) / 1000 };
}

const ours = (name: string, from: readonly string[]): Contender => ({
  name,
  of: [],
  run: (count) => timed(DATES * OWN_ROUNDS, (index) => dueOn(RULES[count], from[index] as string)),
  answer: (index, count) => dueOn(RULES[count], from[index] as string),
});

const contenders: readonly Contender[] = [
  ours('Redress, from a date', dates),
  ours('Redress, from a UTC instant', instants),
  ...peers.map(
    ({ name, of, dates: many, due, write }): Contender => ({
      name,
      of,
      run: (count) => timed(many, (index) => due(ready[index] as Date, count)),
      answer: (index, count) => write(due(ready[index] as Date, count) as never),
    }),
  ),
];

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });
const londonDays = instants.map((instant) => london.format(new Date(instant)));

/** Every contender in turn, and all of them again: a slow minute of the machine falls on all alike. */
function speed(reps: number): object {
  const rates = new Map<string, number[]>();
  for (let rep = -1; rep < reps; rep += 1)
    for (const { name, run } of contenders)
      for (const count of COUNTS) {
        const { done, seconds } = run(count);
        if (rep >= 0) rates.set(`${name} +${count}`, [...(rates.get(`${name} +${count}`) ?? []), done / seconds]);
      }
  return contenders.map(({ name, of, answer }) => {
    let wrong = 0;
    for (let index = 0; index < DATES; index += 1)
      for (const count of COUNTS) {
        const from = name.endsWith('UTC instant') ? londonDays[index] : dates[index];
        if (answer(index, count) !== oracle(from as string, count)) wrong += 1;
      }
    const rate = (count: 10 | 20) => figure(rates.get(`${name} +${count}`) ?? [], 0);
    return { name, of, perSecond: { '+10': rate(10), '+20': rate(20) }, wrong, checked: DATES * COUNTS.length };
  });
}

/** Mail instants as Graph gives them, read by each in the zone of the process. What is wanted is London's day. */
function trap(): object {
  const wanted = londonDays.map((day) => oracle(day, 10));
  const wrongOf = (answer: (instant: string) => string): number =>
    instants.filter((instant, index) => answer(instant) !== wanted[index]).length;
  return [
    { name: 'Redress', wrong: wrongOf((instant) => dueOn(RULES[10], instant)), of: DATES },
    ...peers.map(({ name, due, write }) => ({
      name,
      wrong: wrongOf((instant) => write(due(new Date(instant), 10) as never)),
      of: DATES,
    })),
  ];
}

const [mode, reps] = process.argv.slice(2);
process.stdout.write(JSON.stringify(mode === 'trap' ? trap() : speed(Number(reps))));
if (kept > 0) throw new Error('A due date was null.');
