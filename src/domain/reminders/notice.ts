import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { ClockName } from '../clock/case-clock.ts';
import { BANDS, type Band } from './band.ts';
import type { RaiseStep } from './reminder-policy.ts';

/** How many cases stand in a band, and the references of the first of them. */
export type Counted = { readonly total: number; readonly first: readonly string[] };
export type Banded = Readonly<Record<Band, Counted>>;

/** What is urgent about one case. */
export type Urgency =
  /** `due`: where that is a day on which nobody works, and today the last working day before it. */
  | {
      readonly kind: 'due today';
      readonly reference: string;
      readonly clock: ClockName;
      readonly due?: CalendarDate | undefined;
    }
  | { readonly kind: 'overdue'; readonly reference: string; readonly clock: ClockName; readonly due: CalendarDate }
  | { readonly kind: 'ombudsman deadline'; readonly reference: string; readonly due: CalendarDate }
  /** No reply went out although it was due. (Escalated is another word: the next stage, because the person asked.) */
  | {
      readonly kind: 'raised';
      readonly reference: string;
      readonly step: RaiseStep;
      readonly due: CalendarDate;
    };

/** What a notice is about: references, dates and counts, never a person who wrote to the council. */
export type Matter =
  /** `messages`: of the log, waiting for a decision. */
  | { readonly kind: 'digest'; readonly cases: Banded; readonly messages: number }
  | { readonly kind: 'team digest'; readonly cases: Banded }
  | Urgency;

export const NOTICE_KINDS = [
  'raised',
  'ombudsman deadline',
  'overdue',
  'due today',
  'digest',
  'team digest',
] as const satisfies readonly Matter['kind'][];

/** A person, or the channel of a directorate; null: the channel of the whole council. */
export type Addressee =
  | { readonly is: 'person'; readonly id: string; readonly name: string }
  | { readonly is: 'channel'; readonly directorate: string | null };

/** Something somebody is told, once. */
export type Notice = {
  /** What makes it itself: a unique column lets it be sent once. */
  readonly key: string;
  /** The working day in London it was made on. */
  readonly day: CalendarDate;
  readonly to: Addressee;
  readonly matter: Matter;
};

export const isUrgent = (matter: Matter): matter is Urgency =>
  matter.kind !== 'digest' && matter.kind !== 'team digest';

/** The case a notice is about; null where it is about several. */
export const referenceOf = (matter: Matter): string | null => ('reference' in matter ? matter.reference : null);

export const addressOf = (to: Addressee): string =>
  to.is === 'person' ? to.id : `channel ${to.directorate ?? 'whole council'}`;

/**
 * Notices of one chain take each other's place in a person's feed, so that a repeat is not a second one and yesterday's
 * digest does not lie under today's.
 */
export const chainOf = ({ key, to, matter }: Notice): string =>
  matter.kind === 'digest' ? `digest ${addressOf(to)}` : key;

export const isEmpty = (cases: Banded): boolean => BANDS.every((band) => cases[band].total === 0);
