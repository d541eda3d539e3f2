import type { CaseEvent } from './case.ts';
import type { Ground } from './procedure.ts';

/**
 * An event as it is written: with the version of the calendars that dates are counted by now. So the history of a case says
 * by itself which calendars its dates come from, and whether they have been counted again.
 */
export const countedBy = <E extends CaseEvent>(event: E, { calendars }: Ground): E => ({
  ...event,
  calendar: calendars.version,
});
