import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import type { OnClarification } from '../../domain/policy/correspondence-type.ts';
import type { ClockMeaning, PolicyDays } from '../../domain/policy/policy-meaning.ts';
import type { DeemedReceipt, Departure } from '../../domain/policy/policy-pack.ts';

/** What a council’s policy means, in sentences. One value of this type per language. */
export type PolicyWords = {
  readonly pack: (facts: PolicyDays & { readonly version: string }) => string;
  readonly departures: string;
  readonly noDepartures: string;
  readonly departure: (facts: Departure) => string;
  readonly earlyLook: (workingDays: number) => string;
  readonly memberUpdates: (workingDays: number) => string;
  readonly deemedReceipt: (facts: DeemedReceipt) => string;
  /** A kind of correspondence that begins within the days of the policy. */
  readonly begins: (from: CalendarDate) => string;
  /** A kind that has no stages here. */
  readonly elsewhere: string;
  readonly stage: (stage: number) => string;
  /** A stage for whose clocks nothing sets a period. */
  readonly noPeriod: string;
  readonly clock: (facts: ClockMeaning) => string;
  readonly exception: (facts: ClockMeaning['exceptions'][number]) => string;
  readonly onClarification: Readonly<Record<Exclude<OnClarification, 'runs on'>, string>>;
  readonly letterDateWins: string;
};
