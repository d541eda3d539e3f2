import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import type { Band } from '../../domain/reminders/band.ts';
import type { NoticeState, Obstacle } from '../../domain/reminders/delivery.ts';
import type { Urgency } from '../../domain/reminders/notice.ts';

/** What the app package declares in Teams for each kind of notice; a person may mute each in the settings of Teams. */
export const ACTIVITY_TYPES = ['morningDigest', 'caseDue', 'caseOverdue', 'caseRaised'] as const;
export type ActivityType = (typeof ACTIVITY_TYPES)[number];

type SentenceOf = {
  readonly [K in Urgency['kind']]: (facts: Extract<Urgency, { readonly kind: K }>) => string;
};

/** Every word of a reminder. One value of this type per language. Counts come with their nouns. */
export type ReminderWords = {
  readonly digestTitle: string;
  readonly teamTitle: (directorate: string | null, day: CalendarDate) => string;
  readonly teamLead: (cases: number) => string;
  readonly caseTitle: (reference: string) => string;
  readonly band: Readonly<Record<Band, (cases: number) => string>>;
  readonly messages: (messages: number) => string;
  /** Where to begin: the most pressing case. */
  readonly first: (reference: string) => string;
  readonly more: (cases: number) => string;
  readonly openBoard: string;
  readonly urgent: SentenceOf;
  /** A day as it follows "is due" and "was due". */
  readonly today: string;
  readonly onDay: (day: CalendarDate) => string;
  /** As the app package has it: parameters in braces. */
  readonly activity: Readonly<Record<ActivityType, { readonly description: string; readonly template: string }>>;
  readonly state: Readonly<Record<NoticeState, string>>;
  /** Why it is not in Teams, and what can be done. */
  readonly because: Readonly<Record<Obstacle, string>>;
};
