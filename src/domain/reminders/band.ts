import { endOfWeek } from '../board/due-band.ts';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { NearCase } from './near-case.ts';

export const BANDS = ['overdue', 'due today', 'early look', 'this week', 'to confirm'] as const;
/** How a case stands in a digest: once, where it presses most. `to confirm`: it waits for a person, without a near date. */
export type Band = (typeof BANDS)[number];

/** Where a case stands on a day; null where a digest has nothing to say of it. */
export function bandOf({ next, replyDue, earlyLook, toConfirm }: NearCase, today: CalendarDate): Band | null {
  const first = earlier(next?.on ?? null, replyDue);
  if (first !== null && first < today) return 'overdue';
  if (first === today) return 'due today';
  if (earlyLook !== null && earlyLook <= today) return 'early look';
  if (first !== null && first <= endOfWeek(today)) return 'this week';
  return toConfirm ? 'to confirm' : null;
}

/** The date that presses: the next one, or the reply's or the early look's where that is earlier. */
export const pressingDate = ({ next, replyDue, earlyLook }: NearCase): CalendarDate | null =>
  earlier(earlier(next?.on ?? null, replyDue), earlyLook);

const earlier = (a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null =>
  a === null || (b !== null && b < a) ? b : a;
