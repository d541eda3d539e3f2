import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { CaseStage } from '../case/case.ts';
import { type Ground, stageRules } from '../case/procedure.ts';
import { firstAnswer } from '../case/stages.ts';
import type { CaseRules } from '../policy/rules-for.ts';
import type { CaseClock, StageOnDay } from './case-clocks.ts';
import { stateOf } from './clock-state.ts';
import { dueOn } from './due.ts';

/**
 * Where the limit of a reply lies that was put off: `usual` is the limit with the period that an extension has laid after
 * it (LGSCO Code 6.4: ten working days, twenty at stage 2); where the person was told of a later day, with a good reason,
 * it is that day. Null where the limit stands whatever happens: nothing was put off, or law sets it.
 */
export function extendedLimit(
  limit: Pick<CaseClock, 'due' | 'rule'>,
  { stage, rules, ground }: { readonly stage: CaseStage; readonly rules: CaseRules | null; readonly ground: Ground },
): { readonly from: CalendarDate; readonly usual: CalendarDate; readonly until: CalendarDate } | null {
  const told = stage.extensions.at(-1);
  const id = stageRules(rules, stage.stage)?.extends;
  const putOff = id && rules?.clocks.get(id)?.rule;
  const own = limit.rule && rules?.clocks.get(limit.rule)?.rule.standard === 'local default';
  if (told === undefined || limit.due === null || !own || !putOff) return null;
  const usual = dueOn(putOff, limit.due, ground.calendars);
  return { from: limit.due, usual, until: laterDay(told.until, usual) };
}

const laterDay = (a: CalendarDate, b: CalendarDate): CalendarDate => (b > a ? b : a);

/** The limit of a reply as it stands once the person was told in time that the reply comes later. */
export function limitPutOff(of: StageOnDay, limit: CaseClock): CaseClock {
  const { stage, rules, ground, today, over } = of;
  const extended = extendedLimit(limit, of);
  const rule = limit.rule && rules?.clocks.get(limit.rule)?.rule;
  if (extended === null || !rule) return limit;
  const due = extended.until;
  const run = { start: limit.start, due, metOn: firstAnswer(stage)?.on ?? null, over, today };
  return { ...limit, due, local: null, state: stateOf(ground.calendars[rule.calendar], run) };
}
