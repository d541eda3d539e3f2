import type { CalendarDate } from '../calendar/calendar-date.ts';
import { dateOnDay, dayOfEvent } from '../calendar/day-range.ts';
import type { Case, CaseStage } from '../case/case.ts';
import { newStage } from '../case/changes/change.ts';
import { type Ground, groundOf, rulesOf, stageRules, startedIn, startsProvisionally } from '../case/procedure.ts';
import { currentStage, firstAnswer, stageOf } from '../case/stages.ts';
import type { ClockId } from '../policy/clock-rules.ts';
import type { CaseRules } from '../policy/rules-for.ts';
import type { CaseClock, ClockName, Mover, StageOnDay } from './case-clock.ts';
import { stateOf } from './clock-state.ts';
import { limitPutOff } from './outer-limit.ts';
import { dateSet, extension, furtherReply, look, memberUpdate, remedyClock, replyMove } from './own-clocks.ts';
import { periodOf } from './period.ts';
import { dateSetIn, datesSetIn } from './standing-dates.ts';

/** Every clock of a case as it stands on a day, in the order of stages. Empty where no rules are known. */
export function caseClocks(kase: Case, standing: Ground, today: CalendarDate): readonly CaseClock[] {
  if (kase.status === 'Withdrawn') return [];
  const ground = groundOf(kase, standing);
  const rules = rulesOf(kase, ground);
  const asked = kase.escalationAsked;
  const stages = asked ? [...kase.stages, newStage(currentStage(kase).stage + 1, asked.receivedAt)] : kase.stages;
  const of = (stage: CaseStage): StageOnDay => ({ kase, stage, rules, ground, today, over: isOver(kase, stage) });
  return [
    ...stages.flatMap((stage) => [...clocksOf(of(stage)), ...escalationWindow(of(stage))]),
    ...memberUpdate(of(currentStage(kase))),
    ...kase.remedies.map((remedy) => remedyClock(kase, remedy, ground, today)),
  ];
}

const isOver = (kase: Case, { stage, answers }: CaseStage): boolean =>
  answers.length > 0 || kase.closure !== null || stage < currentStage(kase).stage;

/** The clocks that the kind of correspondence gives a stage. */
function clocksOf(of: StageOnDay): readonly CaseClock[] {
  const { kase, stage, rules } = of;
  const named = stageRules(rules, stage.stage);
  if (rules === null || named === null) return dateSet(of);
  const answered = firstAnswer(stage)?.on ?? null;
  const move = replyMove(kase, stage.stage);
  const steps = [...named.also, ...(named.responds ? [named.responds] : [])];
  const respond = dateSetIn(stage, rules) ? dateSet(of) : byRule(of, 'respond', named.responds, answered, move);
  const told = extension(of, respond);
  const reply = [...respond, ...told];
  return [
    ...byRule(of, 'acknowledge', named.acknowledges, stage.acknowledged?.on ?? answered, 'complaints team'),
    ...named.also.flatMap((id, index) => byRule(of, 'step', id, stepMet(of, id, steps[index + 1]), move)),
    ...look(of, reply.at(-1)),
    ...respond.map((clock) => putOff(clock, told)),
    ...told,
    ...byRule(of, 'outer limit', named.outer, answered, move).map((clock) => limitPutOff(of, clock)),
    ...furtherReply(of),
  ];
}

/** One step is done when what starts the next one has happened; reading the date in a letter, when one was entered. */
function stepMet({ rules, kase, stage }: StageOnDay, id: ClockId, next: ClockId | undefined): CalendarDate | null {
  if (rules?.clocks.get(id)?.rule.starts === 'received') return letterReadOn(stage, rules);
  const after = next && rules?.clocks.get(next)?.rule.starts;
  if (!after || after === rules?.clocks.get(id)?.rule.starts) return null;
  const at = rules && startedIn(kase, stage, rules)[after];
  return !at ? null : dateOnDay(dayOfEvent(at));
}

function byRule(
  of: StageOnDay,
  clock: ClockName,
  id: ClockId | null,
  metOn: CalendarDate | null,
  move: Mover,
): readonly CaseClock[] {
  const { kase, stage, rules, ground, today, over } = of;
  const period = rules && id && periodOf(kase, stage, rules, id, ground);
  if (!rules || !id || !period) return [];
  const common = { clock, stage: stage.stage, rule: id, standard: period.standard, move, remedy: null };
  const starts = rules.clocks.get(id)?.rule.starts;
  const undated = starts !== undefined && startsProvisionally(stage, starts);
  const provisional = undated || (clock === 'respond' && rules.type.letterDateWins);
  if (period.waiting)
    return [
      {
        ...common,
        provisional,
        start: period.start,
        due: null,
        local: null,
        state: { is: 'paused', since: period.since },
      },
    ];
  const state = (due: CalendarDate) => stateOf(period.calendar, { start: period.start, due, metOn, over, today });
  const { local } = period;
  return [
    {
      ...common,
      provisional,
      start: period.start,
      due: period.due,
      local: local && { ...local, state: state(local.due) },
      state: state(period.due),
    },
  ];
}

/** The first day on which somebody read the date in the letter, whenever that was recorded; null: nobody has. */
const letterReadOn = (stage: CaseStage, rules: CaseRules): CalendarDate | null =>
  datesSetIn(stage, rules)
    .filter(({ source }) => source === 'the letter')
    .map(({ on }) => on)
    .sort()[0] ?? null;

/** A reply that was put off in time is not late by its first date. */
function putOff(clock: CaseClock, [told]: readonly CaseClock[]): CaseClock {
  const passed = clock.state.is === 'met late' || clock.state.is === 'missed' || clock.state.is === 'running';
  return told?.due && passed ? { ...clock, state: { is: 'extended', until: told.due } } : clock;
}

/** Until when the person may usually ask for the next stage. It closes nothing and is never "missed" (Code 5.7). */
function escalationWindow({ kase, stage, rules, ground, today }: StageOnDay): readonly CaseClock[] {
  const next = stageOf(kase, stage.stage + 1);
  if (firstAnswer(stage) === null || (kase.closure !== null && next === null)) return [];
  const id = stageRules(rules, stage.stage + 1)?.askedWithin ?? null;
  const asked = next?.receivedAt ?? kase.escalationAsked?.receivedAt;
  const metOn = asked === undefined ? null : dateOnDay(dayOfEvent(asked));
  const standing = next ?? newStage(stage.stage + 1, asked ?? kase.receivedAt);
  return byRule(
    { kase, stage: standing, rules, ground, today, over: false },
    'escalation window',
    id,
    metOn,
    'the person',
  ).map((clock) => ({
    ...clock,
    stage: stage.stage,
    ...(clock.state.is === 'missed' && { state: { is: 'ended' } }),
  }));
}
