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

/**
 * The due date of a period in which the council asked back. Only where the law has it does a question change anything:
 *
 * - `restarts`: the answer is the new receipt (Freedom of Information Act 2000 s.1(3), 10(6); EIR reg. 9);
 * - `pauses`: the days from the question to the answer, both included, do not count (UK GDPR art. 12A as inserted by the
 *   Data (Use and Access) Act 2025 s.76; the words of its twin, Data Protection Act 2018 s.54(3C));
 * - `runs on`: nothing. An unanswered question is a reason to extend, and to say so (Code 5.5, 6.4).
 *
 * A question asked after the due date changes nothing: the answer was late already.
 */
export function dueAfterClarification(
  onClarification: OnClarification,
  rule: ClockRule,
  from: string,
  clarifications: readonly Clarification[],
  calendars: Calendars = PUBLISHED_CALENDARS,
): AfterClarification {
  if (onClarification === 'runs on') return { waiting: false, explained: explainDue(rule, from, calendars) };
  const asked = [...clarifications].sort((a, b) => (a.askedOn < b.askedOn ? -1 : a.askedOn > b.askedOn ? 1 : 0));
  const clock = onClarification === 'restarts' ? restarting(rule, from, calendars) : pausing(rule, from, calendars);
  for (const { askedOn, answeredAt } of asked) {
    const on = dayOn(askedOn);
    if (on > clock.due()) break;
    if (answeredAt === null) return { waiting: true, since: askedOn };
    clock.answered(on, dayOfEvent(answeredAt));
  }
  return { waiting: false, explained: clock.explained() };
}

type RunningClock = {
  readonly due: () => number;
  readonly answered: (asked: number, answered: number) => void;
  readonly explained: () => ExplainedDue;
};

function restarting(rule: ClockRule, from: string, calendars: Calendars): RunningClock {
  const calendar = calendars[rule.calendar];
  const steps = londonDayStep(from);
  let start = dayOfEvent(from);
  return {
    due: () => rolled(rule, lastDay(rule, start, calendar), calendar),
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
    due: () => {
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
