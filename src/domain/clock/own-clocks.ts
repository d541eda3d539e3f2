import type { CalendarDate } from '../calendar/calendar-date.ts';
import { dateOnDay, dayOfEvent } from '../calendar/day-range.ts';
import { addWorkingDays, type WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Case } from '../case/case.ts';
import { type Ground, stageRules } from '../case/procedure.ts';
import { currentStage, firstAnswer, handlerOf, missingParts } from '../case/stages.ts';
import type { ClockId } from '../policy/clock-rules.ts';
import type { CaseRules } from '../policy/rules-for.ts';
import type { CaseClock, ClockName, Mover, StageOnDay } from './case-clock.ts';
import { stateOf } from './clock-state.ts';
import { dueOn } from './due.ts';
import { earlyLook } from './lookout.ts';
import { dateSetIn, extensionIn } from './standing-dates.ts';

/** A date that the letter gives or that was agreed, in the place of a period. */
export function dateSet({ kase, stage, rules, ground, today, over }: StageOnDay): readonly CaseClock[] {
  const set = dateSetIn(stage, rules);
  if (set === null) return [];
  const start = dateOnDay(dayOfEvent(stage.receivedAt));
  const { due } = set;
  const run = { start, due, metOn: firstAnswer(stage)?.on ?? null, over, today };
  return [
    {
      ...made(stage.stage, 'respond', 'set', replyMove(kase, stage.stage)),
      start,
      due,
      state: stateOf(ground.calendars['england-and-wales'], run),
    },
  ];
}

/**
 * A case that was opened again is answered in the time its stage has for a reply, from that day. Nothing but the council
 * asks for it: the first answer has stopped the clock of the Code.
 */
export function furtherReply({ kase, stage, rules, ground, today }: StageOnDay): readonly CaseClock[] {
  const start = stage.reopenedOn;
  const named = stageRules(rules, stage.stage);
  const rule = named?.responds && rules?.clocks.get(named.responds)?.rule;
  if (start === null || kase.status !== 'Open' || !rule) return [];
  const due = dueOn(rule, start, ground.calendars);
  const run = { start, due, metOn: null, over: false, today };
  return [
    {
      ...made(stage.stage, 'respond', 'internal', replyMove(kase, stage.stage)),
      start,
      due,
      state: stateOf(ground.calendars[rule.calendar], run),
    },
  ];
}

/** The date a person was told of, where the reply was put off; counted as late only after it (Code 6.4). */
export function extension(of: StageOnDay, respond: readonly CaseClock[]): readonly CaseClock[] {
  const { kase, stage, rules, ground, today, over } = of;
  const last = extensionIn(of);
  if (last === null) return [];
  const start = respond[0]?.start ?? last.from;
  const run = { start, due: last.until, metOn: firstAnswer(stage)?.on ?? null, over, today };
  return [
    {
      ...made(stage.stage, 'extension', 'told', replyMove(kase, stage.stage)),
      start,
      due: last.until,
      state: stateOf(calendarOf(rules, respond[0]?.rule ?? null, ground), run),
    },
  ];
}

const calendarOf = (rules: CaseRules | null, id: ClockId | null, { calendars }: Ground): WorkingCalendar =>
  calendars[(id && rules?.clocks.get(id)?.rule.calendar) ?? 'england-and-wales'];

/** Some working days before a complaint's reply is due, its draft is looked at. Inside the council only. */
export function look(
  { kase, stage, rules, ground, today, over }: StageOnDay,
  reply: CaseClock | undefined,
): readonly CaseClock[] {
  const days = rules?.policy.earlyLook ?? 0;
  if (kase.category !== 'complaint' || days === 0 || !reply?.due) return [];
  const calendar = ground.calendars['england-and-wales'];
  const due = earlyLook(calendar, reply.due, days, reply.start);
  const run = { start: reply.start, due, metOn: stage.looks[0]?.on ?? null, over, today };
  return [
    {
      ...made(stage.stage, 'early look', 'internal', 'complaints team'),
      start: reply.start,
      due,
      state: stateOf(calendar, run),
    },
  ];
}

/** A councillor or MP who brought the case hears of it every so many working days until the reply. */
export function memberUpdate({ kase, stage, rules, ground, today, over }: StageOnDay): readonly CaseClock[] {
  const first = kase.members[0];
  if (rules === null || first === undefined || over) return [];
  const since = [first.since, ...kase.membersUpdatedOn].reduce(laterDay);
  const calendar = ground.calendars['england-and-wales'];
  const due = addWorkingDays(calendar, since, rules.policy.memberUpdates);
  const run = { start: since, due, metOn: null, over, today };
  return [
    {
      ...made(stage.stage, 'member update', 'internal', handlerOf(kase) ? 'handler' : 'complaints team'),
      start: since,
      due,
      state: stateOf(calendar, run),
    },
  ];
}

/** What was promised has a date of its own (Code 7.2), whatever became of the case. Done in time is met; proof is apart. */
export function remedyClock(
  kase: Case,
  remedy: Case['remedies'][number],
  ground: Ground,
  today: CalendarDate,
): CaseClock {
  const { stage } = currentStage(kase);
  const start = remedy.promisedOn;
  const run = { start, due: remedy.due, metOn: remedy.doneOn, over: remedy.notPossible !== null, today };
  return {
    ...made(stage, 'remedy', 'promised', 'owner of a remedy'),
    start,
    due: remedy.due,
    state: stateOf(ground.calendars['england-and-wales'], run),
    remedy: remedy.remedy,
  };
}

const laterDay = (a: CalendarDate, b: CalendarDate): CalendarDate => (b > a ? b : a);

const made = (stage: number, clock: ClockName, standard: CaseClock['standard'], move: Mover) => ({
  clock,
  stage,
  rule: null,
  standard,
  local: null,
  provisional: false,
  move,
  remedy: null,
});

/** One reply: while an owner's part is missing it is theirs, then whoever has the case. */
export function replyMove(kase: Case, stage: number): Mover {
  if (missingParts(kase, stage).length > 0) return 'owners of points';
  return handlerOf(kase) ? 'handler' : 'complaints team';
}
