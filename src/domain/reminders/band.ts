import type { Reach } from '../board/due-band.ts';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { NearCase } from './near-case.ts';

export const BANDS = ['overdue', 'due today', 'early look', 'this week', 'to confirm'] as const;
/** How a case stands in a digest: once, where it presses most. `to confirm`: it waits for a person, without a near date. */
export type Band = (typeof BANDS)[number];

/** Where a case stands in a digest, and the date that presses. */
export type Standing = { readonly reference: string; readonly band: Band; readonly on: CalendarDate | null };

/** A working day, and the last dates that are to be kept on it and in its week. */
export type Day = { readonly today: CalendarDate; readonly reach: Reach };

/** The cases that a digest of this day has something to say of, the most pressing date first. */
export function standingsOf<T extends NearCase>(
  cases: readonly T[],
  day: Day,
): readonly { readonly kase: T; readonly standing: Standing }[] {
  return cases
    .flatMap((kase) => {
      const { reference, next, replyDue, earlyLook } = kase;
      const first = earlier(next?.on ?? null, replyDue);
      const band = bandOf(kase, first, day);
      return band === null ? [] : [{ kase, standing: { reference, band, on: earlier(first, earlyLook) } }];
    })
    .sort(({ standing: a }, { standing: b }) => compare(a.on ?? '', b.on ?? '') || compare(a.reference, b.reference));
}

function bandOf({ earlyLook, toConfirm }: NearCase, first: CalendarDate | null, { today, reach }: Day): Band | null {
  if (first !== null && first < today) return 'overdue';
  if (first !== null && first <= reach.today) return 'due today';
  if (earlyLook !== null && earlyLook <= today) return 'early look';
  if (first !== null && first <= reach.week) return 'this week';
  return toConfirm ? 'to confirm' : null;
}

const earlier = (a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null =>
  a === null || (b !== null && b < a) ? b : a;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
