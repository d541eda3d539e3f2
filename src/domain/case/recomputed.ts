import type { CalendarDate } from '../calendar/calendar-date.ts';
import { dayOn } from '../calendar/day-range.ts';
import { type CaseClock, caseClocks } from '../clock/case-clocks.ts';
import type { Act } from './act.ts';
import type { Case } from './case.ts';
import type { DateMoved } from './happening.ts';
import type { Ground } from './procedure.ts';

const sameClock = (a: CaseClock, b: CaseClock): boolean =>
  a.clock === b.clock && a.stage === b.stage && a.rule === b.rule && a.remedy === b.remedy;

const isOpen = ({ state }: CaseClock): boolean => state.is === 'running' || state.is === 'missed';

/**
 * What a change of calendars does to a case: the act to record, with every open date that moved and the holiday it moved
 * for; null where nothing moved, or the case is closed and keeps its dates. Dates that were told, set or promised stay as
 * they were said.
 */
export function recompute(
  kase: Case,
  before: Ground,
  after: Ground,
  today: CalendarDate,
): Extract<Act, { readonly type: 'calendar recomputed' }> | null {
  if (kase.closure !== null) return null;
  const old = caseClocks(kase, before, today);
  const moved = caseClocks(kase, after, today).flatMap((clock) => {
    const was = old.find((one) => sameClock(one, clock));
    return was && isOpen(clock) ? movedBy(was, clock, before, after) : [];
  });
  return moved.length === 0
    ? null
    : { type: 'calendar recomputed', calendar: after.calendars['uk-union'].version, moved };
}

function movedBy(was: CaseClock, is: CaseClock, before: Ground, after: Ground): readonly DateMoved[] {
  if (was.due === null || is.due === null || was.due === is.due) return [];
  // A holiday of one nation may move a date of the calendar of all; that one knows every holiday.
  const known = before.calendars['uk-union'].holidays;
  const added = [...after.calendars['uk-union'].holidays].filter(([day]) => !known.has(day));
  const last = dayOn(is.due);
  const holiday = added.find(([day]) => day >= dayOn(was.start) && day <= last)?.[1] ?? added[0]?.[1];
  if (holiday === undefined) return [];
  const name = holiday.title ?? holiday.name;
  return [{ clock: is.clock, stage: is.stage, from: was.due, to: is.due, holiday: holiday.day, name }];
}
