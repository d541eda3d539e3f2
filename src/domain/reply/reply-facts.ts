import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { WhichOmbudsman } from '../policy/correspondence-type.ts';

/** An answer as it stands. */
export type ReplyDraft = {
  readonly subject: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  /** The new text, without what is quoted below it. */
  readonly text: string;
  /** Names of the files that go with it. */
  readonly attachments: readonly string[];
};

/** Somebody of the case; an empty text where it is not known. */
export type Correspondent = { readonly name: string; readonly address: string };

/** What the answer is held against: the case, and who belongs to it. Nothing of any other case is among it. */
export type ReplyFacts = {
  readonly reference: string;
  /** The letters that begin references of this council. */
  readonly prefix: string;
  /** Other references that may stand in it: those of cases that belong to this one, and of the person's own. */
  readonly related: readonly string[];
  readonly complaint: boolean;
  readonly stage: number;
  readonly lastStage: boolean;
  /** Whom the person may turn to after the last stage. */
  readonly ombudsman: WhichOmbudsman;
  /** The reply of this stage went out, and none is owed now. */
  readonly answered: boolean;
  /** The points that stand. */
  readonly points: readonly { readonly number: number; readonly text: string }[];
  readonly person: Correspondent;
  /** Whoever else belongs to it: who wrote on it, a representative, a councillor. */
  readonly others: readonly Correspondent[];
  /** Names of people of the council, the writer among them. */
  readonly colleagues: readonly string[];
  /** Domains of the council's own addresses, in small letters. */
  readonly ownDomains: readonly string[];
  /** What the person has written on it: they know the names in it. */
  readonly theirWords: readonly string[];
  /** When the reply is due; null where nobody set a date. */
  readonly replyDue: CalendarDate | null;
  /** Other dates of the case that may be promised. */
  readonly dates: readonly CalendarDate[];
};
