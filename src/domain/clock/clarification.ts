import type { CalendarDate } from '../calendar/calendar-date.ts';
import { type Calendars, PUBLISHED_CALENDARS } from '../calendar/calendars.ts';
import { dateOnDay, dayOfEvent, dayOn } from '../calendar/day-range.ts';
import type { ClockRule } from '../policy/clock-rule.ts';
import type { OnClarification } from '../policy/correspondence-type.ts';
import { lastDay, rolled } from './due.ts';
import { type ExplainedDue, explainDue, explainFrom, londonDayStep, type Wait } from './explain-due.ts';

/** A question back to the person. `answeredAt`: a UTC instant or a date; null while the answer is awaited. */
export type Clarification = { readonly askedOn: CalendarDate; readonly answeredAt: string | null };

/** A clock after questions back to the person: it has a date, or it stands until an answer comes. */
export type AfterClarification =
  | { readonly waiting: false; readonly explained: ExplainedDue }
  | { readonly waiting: true; readonly since: CalendarDate };

/** What the person was told of: the reply comes later. */
export type ToldLater = { readonly toldOn: CalendarDate; readonly until: CalendarDate };

/**
 * The due date of a period in which the council asked back. Only where the law has it does a question change anything:
 *
 * - `restarts`: the answer is the new receipt (Freedom of Information Act 2000 s.1(3), 10(6)), also where the question was
 *   asked while an extension ran (s.10(3)): the request was not late then;
 * - `restarts if asked early`: the same, where it was asked no later than the period after receipt ends, whatever the person
 *   was told since (Environmental Information Regulations 2004 reg. 9(2)(a), (4), (5));
 * - `pauses`: the days from the question to the answer, both included, do not count (UK GDPR art. 12A as inserted by the
 *   Data (Use and Access) Act 2025 s.76; the words of its twin, Data Protection Act 2018 s.54(3C)). Those of a question
 *   within an extension put that off (`daysWaited`), not the date before it;
 * - `runs on`: nothing. An unanswered question is a reason to extend, and to say so (Code 5.5, 6.4).
 *
 * A question asked after the date that stood changes nothing: the answer was late already.
 */
export function dueAfterClarification(
  onClarification: OnClarification,
  rule: ClockRule,
  from: string,
  { asked, extensions = [] }: { readonly asked: readonly Clarification[]; readonly extensions?: readonly ToldLater[] },
  calendars: Calendars = PUBLISHED_CALENDARS,
): AfterClarification {
  if (onClarification === 'runs on') return { waiting: false, explained: explainDue(rule, from, calendars) };
  const clock =
    onClarification === 'pauses'
      ? pausing(rule, from, calendars)
      : restarting(rule, from, calendars, onClarification === 'restarts if asked early');
  for (const { askedOn, answeredAt } of inOrder(asked)) {
    const on = dayOn(askedOn);
    const isEarly = on <= clock.askedUntil();
    if (!isEarly && !(clock.reachesExtensions && isWithinExtension(askedOn, clock.start(), extensions, asked)))
      continue;
    if (answeredAt === null) return { waiting: true, since: askedOn };
    // Nothing answers a question before it is asked: no due date comes earlier by one.
    if (isEarly || onClarification !== 'pauses') clock.answered(on, Math.max(on, dayOfEvent(answeredAt)));
  }
  return { waiting: false, explained: clock.explained() };
}

const inOrder = (asked: readonly Clarification[]): readonly Clarification[] =>
  [...asked].sort((a, b) => (a.askedOn < b.askedOn ? -1 : a.askedOn > b.askedOn ? 1 : 0));

/** Whether a question fell in the time of an extension that was told before it, and after the time began. */
const isWithinExtension = (
  askedOn: CalendarDate,
  start: number,
  extensions: readonly ToldLater[],
  asked: readonly Clarification[],
): boolean =>
  extensions.some((told) => {
    const earlier = asked.filter((one) => one.askedOn < askedOn);
    const isTold = told.toldOn <= askedOn && dayOn(told.toldOn) >= start;
    return isTold && dayOn(askedOn) <= dayOn(told.until) + daysWaited(earlier, told);
  });

/** The days of questions that were asked after an extension was told, both ends included, each counted once. */
export function daysWaited(asked: readonly Clarification[], { toldOn, until }: ToldLater): number {
  let waited = 0;
  let counted = 0;
  for (const { askedOn, answeredAt } of inOrder(asked)) {
    if (askedOn < toldOn || dayOn(askedOn) > dayOn(until) + waited || answeredAt === null) continue;
    const answered = dayOfEvent(answeredAt);
    waited += Math.max(0, answered - Math.max(dayOn(askedOn), counted + 1) + 1);
    counted = Math.max(counted, answered);
  }
  return waited;
}

type RunningClock = {
  readonly start: () => number;
  /** The last day on which a question still counts, whatever was told. */
  readonly askedUntil: () => number;
  /** A question within an extension counts as well. */
  readonly reachesExtensions: boolean;
  readonly answered: (asked: number, answered: number) => void;
  readonly explained: () => ExplainedDue;
};

function restarting(rule: ClockRule, from: string, calendars: Calendars, onlyEarly: boolean): RunningClock {
  const calendar = calendars[rule.calendar];
  const steps = londonDayStep(from);
  const received = dayOfEvent(from);
  let start = received;
  return {
    start: () => start,
    askedUntil: () => rolled(rule, lastDay(rule, onlyEarly ? received : start, calendar), calendar),
    reachesExtensions: !onlyEarly,
    answered: (asked, answered) => {
      if (answered <= start) return;
      start = answered;
      steps.push({ step: 'asked again', askedOn: dateOnDay(asked), answeredOn: dateOnDay(answered) });
    },
    explained: () => explainFrom(rule, start, steps, { calendars, waits: [] }),
  };
}

function pausing(rule: ClockRule, from: string, calendars: Calendars): RunningClock {
  const calendar = calendars[rule.calendar];
  const start = dayOfEvent(from);
  const waits: Wait[] = [];
  let counted = start - 1;
  return {
    start: () => start,
    reachesExtensions: true,
    askedUntil: () => {
      const waited = waits.reduce((days, { asked, answered }) => days + answered - asked + 1, 0);
      return rolled(rule, lastDay(rule, start, calendar) + waited, calendar);
    },
    // Days of two questions at once are left out once.
    answered: (asked, answered) => {
      if (answered <= counted) return;
      waits.push({ asked: Math.max(asked, counted + 1), answered });
      counted = answered;
    },
    explained: () => explainFrom(rule, start, londonDayStep(from), { calendars, waits }),
  };
}
