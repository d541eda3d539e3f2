import type { CalendarDate } from '../calendar/calendar-date.ts';
import { stageRules } from '../case/procedure.ts';
import { firstAnswer } from '../case/stages.ts';
import type { CaseClock, StageOnDay } from './case-clock.ts';
import { stateOf } from './clock-state.ts';
import { dueOn } from './due.ts';
import { datesSetIn, extensionIn, type Standing } from './standing-dates.ts';

/**
 * Where the limit of a reply lies that was put off: `usual` is the limit with the period that an extension has laid after
 * it (LGSCO Code 6.4: ten working days, twenty at stage 2); where the person was told of a later day, with a good reason,
 * it is that day. Null where the limit stands whatever happens: nothing was put off, or law sets it.
 */
export function extendedLimit(
  limit: Pick<CaseClock, 'due' | 'rule'>,
  of: Standing,
): { readonly from: CalendarDate; readonly usual: CalendarDate; readonly until: CalendarDate } | null {
  const { stage, rules, ground } = of;
  const told = extensionIn(of);
  const id = stageRules(rules, stage.stage)?.extends;
  const putOff = id && rules?.clocks.get(id)?.rule;
  const own = limit.rule && rules?.clocks.get(limit.rule)?.rule.standard === 'local default';
  if (told === null || limit.due === null || !own || !putOff) return null;
  const usual = dueOn(putOff, limit.due, ground.calendars);
  return { from: limit.due, usual, until: laterDay(told.until, usual) };
}

const laterDay = (a: CalendarDate, b: CalendarDate): CalendarDate => (b > a ? b : a);

/**
 * The later day that law lets the council and the person agree on in the place of the limit, if they do so before it expires
 * (SI 2009/309 reg. 14, SI 2012/3094 reg. 29(3)); null where they did not. Of several the last that was agreed in time counts:
 * what they agree after it expired takes nothing away from that, and leaves the reply no more time.
 */
export function agreedLimit({ due }: Pick<CaseClock, 'due'>, { stage, rules }: Standing): CalendarDate | null {
  if (due === null) return null;
  const inTime = datesSetIn(stage, rules)
    .filter(({ source, on }) => source === 'agreed with the person' && on <= due)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const last = inTime.at(-1);
  return last && last.due > due ? last.due : null;
}

/** The limit of a reply as it stands once the person was told, or agreed, in time that the reply comes later. */
export function limitPutOff(of: StageOnDay, limit: CaseClock): CaseClock {
  const { stage, rules, ground, today, over } = of;
  const due = agreedLimit(limit, of) ?? extendedLimit(limit, of)?.until ?? null;
  const rule = limit.rule && rules?.clocks.get(limit.rule)?.rule;
  if (due === null || !rule) return limit;
  const run = { start: limit.start, due, metOn: firstAnswer(stage)?.on ?? null, over, today };
  return { ...limit, due, local: null, state: stateOf(ground.calendars[rule.calendar], run) };
}
