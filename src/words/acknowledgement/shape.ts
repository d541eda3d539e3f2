import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import type { Acknowledged } from '../../domain/case/acknowledgement.ts';
import type { WhichOmbudsman } from '../../domain/policy/correspondence-type.ts';

/** What a person is told when the council has received what they sent. One value of this type per language. */
export type AcknowledgementWords = {
  readonly subject: (reference: string, about: string) => string;
  readonly dear: (name: string) => string;
  readonly thanks: Readonly<Record<Acknowledged, (receivedOn: CalendarDate, stage: number) => string>>;
  readonly reference: (reference: string) => string;
  readonly pointsLead: string;
  /** Further points, which are too many or too long for a letter. */
  readonly pointsMore: (points: number) => string;
  /** Where no points are recorded, what it is about. */
  readonly about: (subject: string) => string;
  /** They may put right how they were understood. */
  readonly putRight: string;
  readonly handler: (name: string) => string;
  readonly nobodyYet: string;
  readonly replyBy: (date: CalendarDate) => string;
  readonly replySoon: string;
  readonly ifLater: string;
  readonly anotherStage: (next: number) => string;
  /** After the last stage; `afterwards`: there are others before it. */
  readonly ombudsman: Readonly<Record<Exclude<WhichOmbudsman, 'none'>, (afterwards: boolean) => string>>;
  /** Dissatisfaction with how a request is handled makes a complaint (Code 1.7). */
  readonly mayComplain: string;
  readonly help: string;
  readonly close: string;
};
