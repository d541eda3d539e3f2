import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { CalendarName } from '../calendar/calendars.ts';

/** What has to happen for a clock to start. */
export const STARTING_EVENTS = [
  'received',
  'acknowledged',
  'original due date',
  'stage 2 requested',
  'stage 2 acknowledged',
  'statement agreed',
  'response received',
  'panel requested',
  'panel held',
  'panel report received',
  'letter dated',
  'final decision',
  'review requested',
] as const;
export type StartingEvent = (typeof STARTING_EVENTS)[number];

export const UNITS = ['working days', 'calendar days', 'months'] as const;
export type Unit = (typeof UNITS)[number];

/**
 * How binding a period is. `Code`: a Complaint Handling Code, to be followed or departed from with a good reason.
 * `local default`: nobody but the council decides it.
 */
export type Standard = 'statute' | 'Code' | 'national guidance' | 'local default';

/** Where a rule stands: the document, and the place in it. Documents are named as they are cited, in no other language. */
export type Authority = { readonly document: string; readonly clause: string };

/** How a period is counted: all that a due date depends on beside the day it starts. */
export type Counting = {
  readonly count: number;
  readonly unit: Unit;
  readonly calendar: CalendarName;
  /**
   * `excluded`: "within n days of", the day of the event does not count. `included`: "beginning with" or "commencing on",
   * it does, so that a period of months ends the day before the same date.
   */
  readonly firstDay: 'excluded' | 'included';
  /** `forward`: a last day that is no working day becomes the next one. Periods of working days need no roll. */
  readonly roll: 'none' | 'forward';
};

/** The days of receipt that a row is for, the last one included; null: longer ago than matters here, or still in force. */
export type InForce = { readonly from: CalendarDate | null; readonly to: CalendarDate | null };

/** One row: a period that the law, a Code, guidance or the council sets. */
export type ClockRule = Counting &
  InForce & {
    readonly id: string;
    readonly starts: StartingEvent;
    readonly standard: Standard;
    /** Null: the council's own policy. */
    readonly authority: Authority | null;
    /** The council's own, but made of periods of a Code, so that it counts receipt as they do. */
    readonly madeOf?: 'Code';
  };

/** Working days after the event, which itself does not count; in England and Wales unless another calendar is named. */
export const workingDays = (count: number, calendar: CalendarName = 'england-and-wales'): Counting => ({
  count,
  unit: 'working days',
  calendar,
  firstDay: 'excluded',
  roll: 'none',
});

/** Whether a row is for what was received on a day. */
export const isInForce = ({ from, to }: InForce, on: CalendarDate): boolean =>
  (from === null || from <= on) && (to === null || on <= to);
