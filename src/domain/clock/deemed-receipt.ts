import { type CalendarDate, twoDigits } from '../calendar/calendar-date.ts';
import { dateOnDay, dayOfEvent } from '../calendar/day-range.ts';
import { londonMinuteOfDay } from '../calendar/london-day.ts';
import { type NotWorking, notWorking, nthWorkingDayAfter, type WorkingCalendar } from '../calendar/working-calendar.ts';
import type { ClockRule, StartingEvent } from '../policy/clock-rule.ts';
import type { DeemedReceipt } from '../policy/policy-pack.ts';

/** The day something counts as received on under a council's policy, and whether that is another than it came. */
export type ReceivedOn = { readonly day: CalendarDate; readonly because: 'after hours' | NotWorking | null };

const RECEIPTS: readonly StartingEvent[] = ['received', 'stage 2 requested'];

/**
 * Whether a policy of deemed receipt may touch a clock: those of the Codes that start with receipt, and what is made
 * of their periods. Never those of information law, where the day of receipt is the day it came, at any hour (FOIA 2000 s.10; ICO).
 */
export const mayBeDeemed = ({ standard, madeOf, starts }: ClockRule): boolean =>
  (standard === 'Code' || madeOf === 'Code') && RECEIPTS.includes(starts);

/**
 * The day a message counts as received on. `from`: a UTC instant, or a date, which knows no hour. What comes on a working
 * day at the cut-off or before it keeps its day; a day that is no working day keeps it unless the policy says otherwise.
 */
export function receivedOn(policy: DeemedReceipt, from: string, calendar: WorkingCalendar): ReceivedOn {
  const came = dayOfEvent(from);
  const closed = notWorking(calendar, came);
  const because = closed === null ? lateness(policy, from) : policy.nonWorkingDays ? closed : null;
  return { day: dateOnDay(because === null ? came : nthWorkingDayAfter(calendar, came, 1)), because };
}

function lateness({ cutOff }: DeemedReceipt, from: string): 'after hours' | null {
  const late = cutOff !== null && from.length > 10 && londonMinuteOfDay(from) > minutesOf(cutOff);
  return late ? 'after hours' : null;
}

const minutesOf = (time: string): number => twoDigits(time, 0) * 60 + twoDigits(time, 3);
