import { type CalendarDate, partsOf } from '../calendar/calendar-date.ts';
import { type Calendars, PUBLISHED_CALENDARS } from '../calendar/calendars.ts';
import { dateOnDay, dayOfEvent } from '../calendar/day-range.ts';
import { isAssumed, notWorking, onOrBefore, type WorkingCalendar } from '../calendar/working-calendar.ts';
import { type ClockRule, isInForce } from '../policy/clock-rule.ts';
import type { ClockStep } from './step.ts';

/** A due date with the way to it. What is kept of one is the date, the clock and the version of the calendar. */
export type ExplainedDue = {
  /** The London day the period starts from. */
  readonly start: CalendarDate;
  readonly due: CalendarDate;
  /** The last working day on the due date or before it: where that is a closed day, what to work to. */
  readonly workBy: CalendarDate;
  readonly calendarVersion: string;
  /** The count went over days whose bank holidays are not published (any more), so the date may still change. */
  readonly assumed: boolean;
  readonly steps: readonly ClockStep[];
};

/**
 * The due date of a period and every step to it. It counts day by day, as a person would with a wall calendar, and so
 * checks the table that `dueOn` looks up; both always agree. Throws `RangeError` as `dueOn` does.
 */
export function explainDue(rule: ClockRule, from: string, calendars: Calendars = PUBLISHED_CALENDARS): ExplainedDue {
  return explainFrom(rule, dayOfEvent(from), londonDayStep(from), { calendars, waits: [] });
}

/** What a UTC instant is in London; nothing to say about a date. */
export const londonDayStep = (from: string): ClockStep[] =>
  from.length === 10 ? [] : [{ step: 'London day', instant: from, day: dateOnDay(dayOfEvent(from)) }];

/** A wait of the council for the person's answer, both days included, that leaves the count. In day numbers. */
export type Wait = { readonly asked: number; readonly answered: number };

type Under = { readonly calendars: Calendars; readonly waits: readonly Wait[] };

/** The same from a day whose own steps are known. */
export function explainFrom(rule: ClockRule, start: number, begun: readonly ClockStep[], under: Under): ExplainedDue {
  const calendar = under.calendars[rule.calendar];
  const steps: ClockStep[] = [{ step: 'the rule', rule }, ...inForce(rule, dateOnDay(start)), ...begun];
  const closed = notWorking(calendar, start);
  if (closed !== null) steps.push({ step: 'starts on a closed day', day: dateOnDay(start), because: closed });
  let day = count(rule, start, calendar, steps);
  for (const { asked, answered } of under.waits) {
    const days = answered - asked + 1;
    day += days;
    const [askedOn, answeredOn] = [dateOnDay(asked), dateOnDay(answered)];
    steps.push({ step: 'waiting left out', askedOn, answeredOn, days, day: dateOnDay(day) });
  }
  day = roll(rule, day, calendar, steps);
  return concluded(calendar, start, day, steps);
}

function inForce(rule: ClockRule, start: CalendarDate): ClockStep[] {
  if (isInForce(rule, start)) return [];
  if (rule.from !== null && start < rule.from) return [{ step: 'not yet in force', from: rule.from }];
  return rule.to === null ? [] : [{ step: 'no longer in force', to: rule.to }];
}

function count(rule: ClockRule, start: number, calendar: WorkingCalendar, steps: ClockStep[]): number {
  const included = rule.firstDay === 'included';
  switch (rule.unit) {
    case 'working days':
      return countWorkingDays(rule, included ? start : start + 1, calendar, steps);
    case 'calendar days': {
      const first = included ? start : start + 1;
      steps.push({ step: 'day one', day: dateOnDay(first), included });
      return first + rule.count - 1;
    }
    case 'months':
      return countMonths(rule.count, start, included, steps);
  }
}

function countWorkingDays(rule: ClockRule, from: number, calendar: WorkingCalendar, steps: ClockStep[]): number {
  const included = rule.firstDay === 'included';
  const holidays: ClockStep[] = [];
  let weekendDays = 0;
  let counted = 0;
  let day = from - 1;
  let first: CalendarDate | null = null;
  while (counted < rule.count) {
    day += 1;
    const on = dateOnDay(day);
    const closed = notWorking(calendar, day);
    if (closed === 'weekend') weekendDays += 1;
    else if (closed !== null) holidays.push({ step: 'holiday left out', holiday: closed });
    else {
      counted += 1;
      first ??= on;
    }
  }
  if (first !== null) steps.push({ step: 'day one', day: first, included });
  if (weekendDays > 0) steps.push({ step: 'weekend days left out', days: weekendDays });
  steps.push(...holidays);
  return day;
}

/** Goes from month to month; a month too short for the date is left for its last day at the end only. */
function countMonths(months: number, start: number, included: boolean, steps: ClockStep[]): number {
  const wanted = partsOf(start).day;
  let first = start - wanted + 1;
  for (let month = 0; month < months; month += 1) first = nextMonth(first);
  const last = nextMonth(first) - 1;
  const same = first + wanted - 1;
  if (same > last) {
    steps.push({ step: 'no such date', months, day: dateOnDay(last) });
    return last;
  }
  steps.push({ step: 'same date', months, day: dateOnDay(same) });
  if (included) steps.push({ step: 'ends the day before', day: dateOnDay(same - 1) });
  return included ? same - 1 : same;
}

/** The first of the next month: the first day after this one that is a first. */
function nextMonth(first: number): number {
  let day = first + 28;
  while (partsOf(day).day !== 1) day += 1;
  return day;
}

function roll(rule: ClockRule, from: number, calendar: WorkingCalendar, steps: ClockStep[]): number {
  const because = rule.roll === 'forward' ? notWorking(calendar, from) : null;
  if (because === null) return from;
  let day = from + 1;
  while (notWorking(calendar, day) !== null) day += 1;
  steps.push({ step: 'rolled', from: dateOnDay(from), day: dateOnDay(day), because });
  return day;
}

function concluded(calendar: WorkingCalendar, from: number, to: number, steps: ClockStep[]): ExplainedDue {
  const [start, due] = [dateOnDay(from), dateOnDay(to)];
  const workBy = onOrBefore(calendar, due);
  steps.push({ step: 'due', day: due });
  const closed = notWorking(calendar, to);
  if (closed !== null) steps.push({ step: 'work by', day: workBy, because: closed });
  const { knownFrom, validThrough, version } = calendar;
  if (start < knownFrom) steps.push({ step: 'holidays assumed', known: knownFrom, when: 'before' });
  if (due > validThrough) steps.push({ step: 'holidays assumed', known: validThrough, when: 'after' });
  const assumed = isAssumed(calendar, start) || isAssumed(calendar, due);
  return { start, due, workBy, calendarVersion: version, assumed, steps };
}
