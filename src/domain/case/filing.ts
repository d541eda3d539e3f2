import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Person } from '../triage/intake.ts';

/** What may have been recorded wrongly: texts and instants of the case, and days of one of its stages. */
export const CORRECTABLE = ['subject', 'from name', 'from address', 'service', 'received at'] as const;
export const CORRECTABLE_DAYS = ['acknowledged on', 'answered on', 'agreed on'] as const;
export type Correctable = (typeof CORRECTABLE)[number];
export type CorrectableDay = (typeof CORRECTABLE_DAYS)[number];

/** Which matters a case holds, who may see it, and what was recorded wrongly. */
export type Filing =
  /** A service request has become a complaint as well: that one opened, this one goes on (Code 1.7). */
  | { readonly type: 'converted'; readonly complaint: string; readonly intakeKey: string }
  | {
      readonly type: 'split';
      readonly into: string;
      readonly points: readonly number[];
      readonly why: string;
    }
  /** This case ends and goes on in another one. `ofAnother`: said on purpose that the other one came from somebody else. */
  | { readonly type: 'merged'; readonly into: string; readonly why: string; readonly ofAnother?: boolean }
  /**
   * `why`: that of the merger. `joined`: when its messages were received, whether whoever had that case had read them, and
   * which are not content. Absent in events from before they were kept.
   */
  | {
      readonly type: 'took in';
      readonly from: string;
      readonly messages: readonly string[];
      readonly joined?: readonly {
        readonly intakeKey: string;
        readonly receivedAt: string;
        readonly seen: boolean;
        readonly dissatisfied?: boolean;
      }[];
      readonly why?: string;
    }
  | { readonly type: 'restricted'; readonly to: readonly Person[]; readonly why: string }
  | { readonly type: 'restriction lifted'; readonly why: string }
  /** What was recorded wrongly is put right; the history keeps both. `received at` is of the stage named. */
  | {
      readonly type: 'corrected';
      readonly what: Correctable;
      readonly stage: number;
      readonly from: string;
      readonly to: string;
      readonly why: string;
    }
  | {
      readonly type: 'corrected';
      readonly what: CorrectableDay;
      readonly stage: number;
      readonly from: CalendarDate;
      readonly to: CalendarDate;
      readonly why: string;
    }
  | { readonly type: 'noted'; readonly text: string };
