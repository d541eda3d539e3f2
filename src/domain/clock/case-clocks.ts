import type { CalendarDate } from '../calendar/calendar-date.ts';
import { dateOnDay, dayOfEvent } from '../calendar/day-range.ts';
import { addWorkingDays, type WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Case, CaseStage } from '../case/case.ts';
import { newStage } from '../case/changes/change.ts';
import { type Ground, groundOf, rulesOf, stageRules, startedIn } from '../case/procedure.ts';
import { currentStage, handlerOf, ownerOf, stageOf, standingPoints } from '../case/stages.ts';
import type { Standard } from '../policy/clock-rule.ts';
import type { ClockId } from '../policy/clock-rules.ts';
import type { CaseRules } from '../policy/rules-for.ts';
import { earlyLook } from './lookout.ts';
import { measure, timeLeft } from './measure.ts';
import { periodOf } from './period.ts';

export const CLOCK_NAMES = [
  'acknowledge',
  'step',
  'early look',
  'member update',
  'respond',
  'extension',
  'outer limit',
  'escalation window',
  'remedy',
] as const;
/**
 * What a case may have a date for. `early look` is the council's own, inside the time for the reply; `step` is what a
 * procedure has on the way to it, such as a review panel.
 */
export type ClockName = (typeof CLOCK_NAMES)[number];

export const MOVERS = ['complaints team', 'handler', 'owners of points', 'owner of a remedy', 'the person'] as const;
/** Who has to do something by a date. `the person` is who wrote to the council. */
export type Mover = (typeof MOVERS)[number];

/** The one date of a case to look at: which clock it belongs to, and whose move it is. The person's is never overdue. */
export type NextDate = { readonly on: CalendarDate; readonly clock: ClockName; readonly move: Mover };

/**
 * How a clock stands on a day. Working days are those of the clock's calendar; `took` counts them after the start, and 0 is
 * the same day. `days` are calendar days: an answer on the Saturday after a due Friday is late by 0 working days and 1 day.
 */
export type ClockState =
  | { readonly is: 'running'; readonly left: number }
  | { readonly is: 'met'; readonly on: CalendarDate; readonly took: number }
  | {
      readonly is: 'met late';
      readonly on: CalendarDate;
      readonly took: number;
      readonly by: number;
      readonly days: number;
    }
  /** The date has passed and it is still to be done. */
  | { readonly is: 'missed'; readonly by: number }
  /** It waits for the person's answer to a question, where law stops it. */
  | { readonly is: 'paused'; readonly since: CalendarDate }
  /** Told in time that it will be later; the extension is the clock now. */
  | { readonly is: 'extended'; readonly until: CalendarDate }
  /** Nothing is asked any more: the case ended, the answer went out, or the window closed. */
  | { readonly is: 'ended' };

export type CaseClock = {
  readonly clock: ClockName;
  readonly stage: number;
  /** The rule it runs by; null where a date was told, set, promised or counted from another one. */
  readonly rule: ClockId | null;
  readonly start: CalendarDate;
  /** Null while it is paused. */
  readonly due: CalendarDate | null;
  /** How binding: by whom the date was made. */
  readonly standard: Standard | 'told' | 'set' | 'promised' | 'internal';
  /** The council's own date beside it, with its own state; null where there is none. */
  readonly local: {
    readonly due: CalendarDate;
    readonly exceeds: boolean;
    readonly reason: string | null;
    readonly state: ClockState;
  } | null;
  /** The usual period, in a kind of correspondence whose letters give a date of their own, and nobody has read it yet. */
  readonly provisional: boolean;
  readonly state: ClockState;
  readonly move: Mover;
  /** The remedy it is for. */
  readonly remedy: number | null;
};

/** Every clock of a case as it stands on a day, in the order of stages. Empty where no rules are known. */
export function caseClocks(kase: Case, standing: Ground, today: CalendarDate): readonly CaseClock[] {
  if (kase.status === 'Withdrawn') return [];
  const ground = groundOf(kase, standing);
  const rules = rulesOf(kase, ground);
  const asked = kase.escalationAsked;
  const stages = asked ? [...kase.stages, newStage(currentStage(kase).stage + 1, asked.receivedAt)] : kase.stages;
  const of = (stage: CaseStage): Of => ({ kase, stage, rules, ground, today, over: isOver(kase, stage) });
  return [
    ...stages.flatMap((stage) => [...clocksOf(of(stage)), ...escalationWindow(of(stage))]),
    ...memberUpdate(of(currentStage(kase))),
    ...kase.remedies.map((remedy) => remedyClock(kase, remedy, ground, today)),
  ];
}

type Of = {
  readonly kase: Case;
  readonly stage: CaseStage;
  readonly rules: CaseRules | null;
  readonly ground: Ground;
  readonly today: CalendarDate;
  /** Nothing more will be done in this stage. */
  readonly over: boolean;
};

const isOver = (kase: Case, { stage, answers }: CaseStage): boolean =>
  answers.length > 0 || kase.closure !== null || stage < currentStage(kase).stage;

const answeredOn = ({ answers }: CaseStage): CalendarDate | null => answers[0]?.on ?? null;

/** The clocks that the kind of correspondence gives a stage. */
function clocksOf(of: Of): readonly CaseClock[] {
  const { kase, stage, rules } = of;
  const named = stageRules(rules, stage.stage);
  if (rules === null || named === null) return dateSet(of);
  const answered = answeredOn(stage);
  const move = replyMove(kase, stage.stage);
  const steps = [...named.also, ...(named.responds ? [named.responds] : [])];
  const respond = stage.dateSet ? dateSet(of) : byRule(of, 'respond', named.responds, answered, move);
  const reply = [...respond, ...extension(of, respond)];
  return [
    ...byRule(of, 'acknowledge', named.acknowledges, stage.acknowledged?.on ?? answered, 'complaints team'),
    ...named.also.flatMap((id, index) => byRule(of, 'step', id, stepMet(of, id, steps[index + 1]), move)),
    ...look(of, reply.at(-1)),
    ...respond.map((clock) => putOff(clock, stage)),
    ...extension(of, respond),
    ...byRule(of, 'outer limit', named.outer, answered, move),
  ];
}

/** One step is done when what starts the next one has happened. */
function stepMet({ rules, kase, stage }: Of, id: ClockId, next: ClockId | undefined): CalendarDate | null {
  const [own, after] = [rules?.clocks.get(id)?.rule.starts, next && rules?.clocks.get(next)?.rule.starts];
  if (after === undefined || after === own) return null;
  const at = startedIn(kase, stage)[after as keyof ReturnType<typeof startedIn>];
  return at === undefined ? null : dateOnDay(dayOfEvent(at));
}

function byRule(
  of: Of,
  clock: ClockName,
  id: ClockId | null,
  metOn: CalendarDate | null,
  move: Mover,
): readonly CaseClock[] {
  const { kase, stage, rules, ground, today, over } = of;
  const period = rules && id && periodOf(kase, stage, rules, id, ground);
  if (!rules || !id || !period) return [];
  const common = { clock, stage: stage.stage, rule: id, standard: period.standard, move, remedy: null };
  const provisional = clock === 'respond' && rules.type.letterDateWins;
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

type Run = {
  readonly start: CalendarDate;
  readonly due: CalendarDate;
  readonly metOn: CalendarDate | null;
  readonly over: boolean;
  readonly today: CalendarDate;
};

function stateOf(calendar: WorkingCalendar, { start, due, metOn, over, today }: Run): ClockState {
  if (metOn !== null) {
    const { onTime, took, late, lateCalendarDays } = measure(calendar, start, due, metOn);
    return onTime
      ? { is: 'met', on: metOn, took }
      : { is: 'met late', on: metOn, took, by: late, days: lateCalendarDays };
  }
  if (over) return { is: 'ended' };
  const { standing, workingDays } = timeLeft(calendar, today, due);
  return standing === 'overdue' ? { is: 'missed', by: -workingDays } : { is: 'running', left: workingDays };
}

/** A date that the letter gives or that was agreed, in the place of a period. */
function dateSet({ kase, stage, ground, today, over }: Of): readonly CaseClock[] {
  if (stage.dateSet === null) return [];
  const start = dateOnDay(dayOfEvent(stage.receivedAt));
  const { due } = stage.dateSet;
  const run = { start, due, metOn: answeredOn(stage), over, today };
  return [
    {
      ...made(stage.stage, 'respond', 'set', replyMove(kase, stage.stage)),
      start,
      due,
      state: stateOf(ground.calendars['england-and-wales'], run),
    },
  ];
}

/** The date a person was told of, where the reply was put off; counted as late only after it (Code 6.4). */
function extension(
  { kase, stage, rules, ground, today, over }: Of,
  respond: readonly CaseClock[],
): readonly CaseClock[] {
  const last = stage.extensions.at(-1);
  const start = respond[0]?.start ?? last?.from;
  if (last === undefined || start === undefined) return [];
  const run = { start, due: last.until, metOn: answeredOn(stage), over, today };
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

/** A reply that was put off in time is not late by its first date. */
function putOff(clock: CaseClock, { extensions }: CaseStage): CaseClock {
  const last = extensions.at(-1);
  const passed = clock.state.is === 'met late' || clock.state.is === 'missed' || clock.state.is === 'running';
  return last && passed ? { ...clock, state: { is: 'extended', until: last.until } } : clock;
}

/** Some working days before a complaint's reply is due, its draft is looked at. Inside the council only. */
function look({ kase, stage, rules, ground, today, over }: Of, reply: CaseClock | undefined): readonly CaseClock[] {
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

/** Until when the person may usually ask for the next stage. It closes nothing and is never "missed" (Code 5.7). */
function escalationWindow({ kase, stage, rules, ground, today }: Of): readonly CaseClock[] {
  const next = stageOf(kase, stage.stage + 1);
  if (answeredOn(stage) === null || (kase.closure !== null && next === null)) return [];
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

/** A councillor or MP who brought the case hears of it every so many working days until the reply. */
function memberUpdate({ kase, stage, rules, ground, today, over }: Of): readonly CaseClock[] {
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
function remedyClock(kase: Case, remedy: Case['remedies'][number], ground: Ground, today: CalendarDate): CaseClock {
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
function replyMove(kase: Case, stage: number): Mover {
  const waiting = standingPoints(kase).some(
    ({ number, partsIn }) => ownerOf(kase, number, stage) !== null && !partsIn.some((part) => part.stage === stage),
  );
  if (waiting) return 'owners of points';
  return handlerOf(kase) ? 'handler' : 'complaints team';
}
