import type { Holiday } from '../calendar/bank-holidays.ts';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { NotWorking } from '../calendar/working-calendar.ts';
import type { ClockRule, StartingEvent } from '../policy/clock-rule.ts';

/** One step on the way to a due date, as a value; `src/words/clock` has a sentence for each. */
export type ClockStep =
  | { readonly step: 'the rule'; readonly rule: ClockRule }
  /** The day that starts the count stands in a letter, and nobody has entered it. */
  | { readonly step: 'from receipt for now'; readonly starts: StartingEvent; readonly day: CalendarDate }
  | { readonly step: 'not yet in force'; readonly from: CalendarDate }
  | { readonly step: 'no longer in force'; readonly to: CalendarDate }
  | { readonly step: 'London day'; readonly instant: string; readonly day: CalendarDate }
  | {
      readonly step: 'deemed received';
      readonly from: CalendarDate;
      readonly day: CalendarDate;
      readonly because: 'after hours' | NotWorking;
    }
  | { readonly step: 'asked again'; readonly askedOn: CalendarDate; readonly answeredOn: CalendarDate }
  | { readonly step: 'starts on a closed day'; readonly day: CalendarDate; readonly because: NotWorking }
  | { readonly step: 'day one'; readonly day: CalendarDate; readonly included: boolean }
  | { readonly step: 'weekend days left out'; readonly days: number }
  | { readonly step: 'holiday left out'; readonly holiday: Holiday }
  | { readonly step: 'same date'; readonly months: number; readonly day: CalendarDate }
  | { readonly step: 'no such date'; readonly months: number; readonly day: CalendarDate }
  | { readonly step: 'ends the day before'; readonly day: CalendarDate }
  | {
      readonly step: 'waiting left out';
      readonly askedOn: CalendarDate;
      readonly answeredOn: CalendarDate;
      readonly days: number;
      readonly day: CalendarDate;
    }
  | {
      readonly step: 'rolled';
      readonly from: CalendarDate;
      readonly day: CalendarDate;
      readonly because: NotWorking;
    }
  | { readonly step: 'due'; readonly day: CalendarDate }
  | { readonly step: 'work by'; readonly day: CalendarDate; readonly because: NotWorking }
  | { readonly step: 'holidays assumed'; readonly known: CalendarDate; readonly when: 'before' | 'after' };
