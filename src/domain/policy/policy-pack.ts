import { type CalendarDate, calendarDate } from '../calendar/calendar-date.ts';
import type { Service } from '../triage/proposal.ts';
import type { ClockRule, StartingEvent, Unit } from './clock-rule.ts';
import { type ClockId, clockNamed } from './clock-rules.ts';

/** A period of the council's own for one clock, for all services or, until a day, for one of them. */
export type LocalClock = {
  readonly clock: ClockId;
  readonly count: number;
  /** Null: as the clock has it. Only periods that nobody but the council sets may be counted in another unit. */
  readonly unit: Unit | null;
  /** Null: as the clock has it. An answer may be counted from receipt instead of from the acknowledgement. */
  readonly starts: StartingEvent | null;
  readonly service: Service | null;
  /** The last day of receipt it is for; null: until the next policy. */
  readonly until: CalendarDate | null;
  /** Why the council departs from a Code or from guidance; never null where it does. */
  readonly reason: string | null;
};

/** Mail that comes late or on a closed day counts as received on the next working day. For Code clocks alone. */
export type DeemedReceipt = {
  /** `17:00`: what comes later in London counts as the next working day's; null: there is no such hour. */
  readonly cutOff: string | null;
  readonly nonWorkingDays: boolean;
  /** It gives the council more time than the Code does, so it says why. */
  readonly reason: string;
};

/** How one council sets what councils set differently. Cases keep the policy they were received under. */
export type PolicyPack = {
  readonly version: string;
  /** The first day of receipt it is for. */
  readonly effectiveFrom: CalendarDate;
  readonly clocks: readonly LocalClock[];
  /** How many working days before a response is due its draft is looked at. */
  readonly earlyLook: number;
  /** A councillor or MP who brought a case hears of it every so many working days. */
  readonly memberUpdates: number;
  readonly deemedReceipt: DeemedReceipt | null;
};

/** What holds until a council has a policy of its own: the Codes and the law, and our local defaults. */
export const DEFAULT_POLICY: PolicyPack = {
  version: 'default',
  effectiveFrom: calendarDate('2023-01-01'),
  clocks: [],
  earlyLook: 3,
  memberUpdates: 10,
  deemedReceipt: null,
};

/** Which events a council may count an answer from, beside the one its Code names. */
const EARLIER_START: Partial<Record<StartingEvent, StartingEvent>> = {
  acknowledged: 'received',
  'stage 2 acknowledged': 'stage 2 requested',
};

/** Whether a council may start a clock with an event: the one of its rule, or the receipt before an acknowledgement. */
export const mayStartWith = (rule: ClockRule, event: StartingEvent): boolean =>
  event === rule.starts || EARLIER_START[rule.starts] === event;

/**
 * Whether a period of the council is longer than the law, a Code or guidance has it. It is the same from whichever event
 * the council counts: an acknowledgement can follow receipt on the same day.
 */
export const exceeds = (rule: ClockRule, count: number): boolean =>
  rule.standard !== 'local default' && count > rule.count;

/** Where a policy gives the council longer than a Code or guidance does, with its written reason. */
export type Departure = {
  readonly what: ClockId | 'deemed receipt';
  /** The council’s own period, in the unit of the clock; null for deemed receipt. */
  readonly count: number | null;
  readonly service: Service | null;
  readonly until: CalendarDate | null;
  readonly reason: string;
};

/** Every departure of a policy, for the self-assessment (Code 8.1) and for whoever asks. */
export function departuresOf(pack: PolicyPack): readonly Departure[] {
  const clocks = pack.clocks
    .filter(({ clock, count }) => exceeds(clockNamed(clock), count))
    .map(({ clock, count, service, until, reason }) => ({ what: clock, count, service, until, reason: reason ?? '' }));
  if (pack.deemedReceipt === null) return clocks;
  const { reason } = pack.deemedReceipt;
  return [...clocks, { what: 'deemed receipt', count: null, service: null, until: null, reason }];
}
