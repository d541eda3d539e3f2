import type { CalendarDate } from '../calendar/calendar-date.ts';

/** A day that has become a bank holiday, or is none any more. */
export type DayChanged = {
  readonly day: CalendarDate;
  /** One of `HOLIDAY_NAMES`, or what the proclamation says. */
  readonly name: string;
  /** It is a bank holiday now. */
  readonly kept: boolean;
};

/** A due date that moved because the bank holidays changed: which clock, from when to when, for which days. */
export type DateMoved = {
  readonly clock: string;
  /** The rule it runs by; null where it is counted from another date. */
  readonly rule: string | null;
  readonly stage: number;
  /** The council’s own date beside the one of the law or Code. */
  readonly own: boolean;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly because: readonly DayChanged[];
};

/** A date that the row of a case shows, and shows otherwise since the rules it is counted by have changed. */
export type DateShown = {
  readonly what: 'next' | 'reply due' | 'early look';
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
};
