import type { CalendarDate } from '../calendar/calendar-date.ts';
import { type Calendars, PUBLISHED_CALENDARS } from '../calendar/calendars.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import type { ClockRule } from '../policy/clock-rule.ts';
import { dueOn } from './due.ts';

/** A response put off: what it is put off from, and what is asked. */
export type AskedExtension = {
  /** The day that starts the period of the response, and its due date before any extension. */
  readonly start: string;
  readonly originalDue: CalendarDate;
  /** The date that now stands: the original one, or the one told before. */
  readonly due: CalendarDate;
  readonly until: CalendarDate;
  readonly toldOn: CalendarDate;
  /** The latest date it usually reaches, where questions back to the person have moved that; absent: as the rule counts it. */
  readonly latest?: CalendarDate;
  /** A reason to go beyond what the rule usually lets; null where there is none. */
  readonly goodReason: string | null;
};

export type NoExtension =
  | { readonly reason: 'told too late'; readonly due: CalendarDate }
  | { readonly reason: 'not later'; readonly due: CalendarDate }
  | { readonly reason: 'beyond what the law allows'; readonly latest: CalendarDate }
  | { readonly reason: 'beyond the usual without a good reason'; readonly latest: CalendarDate };

export type Extended = { readonly due: CalendarDate; readonly latest: CalendarDate; readonly beyondUsual: boolean };

/**
 * The latest date an extension usually reaches. The Codes count it from the original due date, never from one already put
 * off (6.4); the law on children's complaints, FOI, EIR and subject access counts a longer period from the same start.
 */
export const latestExtension = (
  rule: ClockRule,
  { start, originalDue }: Pick<AskedExtension, 'start' | 'originalDue'>,
  calendars: Calendars = PUBLISHED_CALENDARS,
): CalendarDate => dueOn(rule, rule.starts === 'original due date' ? originalDue : start, calendars);

/**
 * Puts a response off, if the rule lets: told on or before the date that stands, to a later day, and beyond the usual cap
 * only where that is not law and a good reason is given (Code 6.4, 6.5).
 */
export function extend(
  rule: ClockRule,
  asked: AskedExtension,
  calendars: Calendars = PUBLISHED_CALENDARS,
): Outcome<Extended, NoExtension> {
  const { originalDue, due, until, toldOn, goodReason } = asked;
  const latest = asked.latest ?? latestExtension(rule, asked, calendars);
  if (toldOn > due) return refused({ reason: 'told too late', due });
  // A day that was corrected may have moved the original date past the one told before.
  if (until <= due || until <= originalDue)
    return refused({ reason: 'not later', due: until <= due ? due : originalDue });
  const beyondUsual = until > latest;
  if (beyondUsual && rule.standard === 'statute') return refused({ reason: 'beyond what the law allows', latest });
  if (beyondUsual && goodReason === null) return refused({ reason: 'beyond the usual without a good reason', latest });
  return done({ due: until, latest, beyondUsual });
}
