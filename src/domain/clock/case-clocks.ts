import type { CalendarDate } from '../calendar/calendar-date.ts';

export const CLOCK_NAMES = [
  'acknowledge',
  'early look',
  'respond',
  'extension',
  'outer limit',
  'member update',
  'escalation window',
  'remedy',
] as const;
/** What a case may have a date for. `early look` is the council's own, inside the time for the reply. */
export type ClockName = (typeof CLOCK_NAMES)[number];

export const MOVERS = ['complaints team', 'handler', 'owners of points', 'owner of a remedy', 'the person'] as const;
/** Who has to do something by a date. `the person` is who wrote to the council. */
export type Mover = (typeof MOVERS)[number];

/** The one date of a case to look at: which clock it belongs to, and whose move it is. */
export type NextDate = {
  readonly on: CalendarDate;
  readonly clock: ClockName;
  readonly move: Mover;
};
