import type { CalendarDate } from '../calendar/calendar-date.ts';
import { countWorkingDays, type WorkingCalendar } from '../calendar/working-calendar.ts';
import type { ClockName } from '../clock/case-clock.ts';
import type { Colleague } from './colleague.ts';
import { linkOfficers, movers, raisedWith, type Staff } from './hearers.ts';
import type { NearCase } from './near-case.ts';
import type { Notice, Urgency } from './notice.ts';
import type { OfficeTime } from './office-time.ts';
import { RAISE_STEPS, type RaiseStep, type ReminderPolicy } from './reminder-policy.ts';

/**
 * A step that could be told to nobody for so many working days (Redress was not running, or the case came in late from
 * elsewhere) is left to the digests, where the case stands as overdue every day. Else a first start would raise years.
 */
const STEP_LASTS = 5;

/** What of a case is urgent at a moment, and for whom. */
export function urgencies(
  { today, reach, minute }: OfficeTime,
  policy: ReminderPolicy,
  calendar: WorkingCalendar,
  staff: Staff,
  kase: NearCase,
): readonly Notice[] {
  const since = (day: CalendarDate): number => countWorkingDays(calendar, day, today);
  const tell = (urgency: Urgency, what: string, people: readonly Colleague[]): readonly Notice[] =>
    people.map(({ id, name }) => ({
      key: `${urgency.kind} ${kase.reference} ${what} ${id}`,
      day: today,
      to: { is: 'person', id, name },
      matter: urgency,
    }));
  const { reference, stage } = kase;
  return [
    ...overdueSteps(kase, policy, since).flatMap(({ step, due }) =>
      tell({ kind: 'raised', reference, step, due }, `${stage} ${due} ${step}`, raisedWith(kase, step, staff)),
    ),
    ...ombudsmanDeadline(kase, policy, today, since).flatMap((due) =>
      tell({ kind: 'ombudsman deadline', reference, due }, `${stage} ${due}`, [
        ...movers(kase, staff),
        ...linkOfficers(kase, staff),
      ]),
    ),
    ...deadlines(kase).flatMap(({ clock, on }) => {
      const what = `${clock} ${stage} ${on}`;
      if (on >= today && on <= reach.today && minute >= policy.urgentFrom) {
        const due = on === today ? {} : { due: on };
        return tell({ kind: 'due today', reference, clock, ...due }, what, movers(kase, staff));
      }
      if (on < today && since(on) === 1)
        return tell({ kind: 'overdue', reference, clock, due: on }, what, movers(kase, staff));
      return [];
    }),
  ];
}

/** A councillor's update and a remedy have dates too; they stand in digests and are nobody's emergency. */
const PRESSING: ReadonlySet<ClockName> = new Set(['acknowledge', 'step', 'respond', 'extension', 'outer limit']);

/** The dates by which the person who wrote is owed something. */
function deadlines({ next, replyDue }: NearCase): readonly { readonly clock: ClockName; readonly on: CalendarDate }[] {
  const near = next !== null && PRESSING.has(next.clock) ? [next] : [];
  const reply = replyDue === null || near.some(({ on }) => on === replyDue) ? [] : [{ on: replyDue, clock: REPLY }];
  return [...near, ...reply];
}
const REPLY: ClockName = 'respond';

/** The step an overdue reply has reached; one at most, the others have had their day. */
function overdueSteps(
  { replyDue }: NearCase,
  { raiseAfter }: ReminderPolicy,
  since: (day: CalendarDate) => number,
): readonly { readonly step: RaiseStep; readonly due: CalendarDate }[] {
  const late = replyDue === null ? 0 : since(replyDue);
  const step = RAISE_STEPS.filter((one) => raiseAfter[one] <= late).at(-1);
  if (replyDue === null || step === undefined || late >= raiseAfter[step] + STEP_LASTS) return [];
  return [{ step, due: replyDue }];
}

function ombudsmanDeadline(
  { ombudsmanLetter, replyDue }: NearCase,
  { ombudsmanDays }: ReminderPolicy,
  today: CalendarDate,
  since: (day: CalendarDate) => number,
): readonly CalendarDate[] {
  if (!ombudsmanLetter || replyDue === null || replyDue < today) return [];
  return -since(replyDue) <= ombudsmanDays ? [replyDue] : [];
}
