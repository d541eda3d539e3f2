import { type CalendarDate, calendarDate } from '../calendar/calendar-date.ts';
import { londonDay } from '../calendar/london-day.ts';
import { refused } from '../outcome.ts';
import type { Person } from '../triage/intake.ts';
import type { Decided } from './act.ts';
import type { Case } from './case.ts';
import { conflictsOf } from './independence.ts';
import type { CaseRefusal, RequiredText } from './refusal.ts';
import { awaitsAnswer, currentStage, firstAnswer, stageOf, standingPoints } from './stages.ts';

/** A check of an act: why not, or null where nothing stands against it. */
type Check = CaseRefusal | null;

/** The first refusal of several checks, else what `record` makes. */
export function unless(checks: readonly Check[], record: () => Decided): Decided {
  const refusal = checks.find((check) => check !== null);
  return refusal ? refused(refusal) : record();
}

export const says = (what: RequiredText, text: string): Check =>
  text.trim() === '' ? { reason: 'text missing', what } : null;

/** What is said about a stage is about the current one, or it came too late. */
export function inCurrentStage(kase: Case, stage: number): Check {
  const current = currentStage(kase).stage;
  return stage === current ? null : { reason: 'another stage by now', stage, current };
}

/** A reply is still owed in the current stage. */
export function unanswered(kase: Case): Check {
  if (awaitsAnswer(kase)) return null;
  const { stage, answers } = currentStage(kase);
  const answer = answers.at(-1);
  return answer ? { reason: 'stage answered', stage, on: answer.on } : null;
}

/** No reply has gone out in the current stage: what comes after it, also where the case was opened again, changes no clock. */
export function neverAnswered(kase: Case): Check {
  const stage = currentStage(kase);
  const answer = firstAnswer(stage);
  return answer && { reason: 'stage answered', stage: stage.stage, on: answer.on };
}

/** A day on which something of a stage happened: not before the stage began, not after today. */
export function dayWithin(kase: Case, stage: number, on: CalendarDate, today: CalendarDate): Check {
  const began = londonDay(stageOf(kase, stage)?.receivedAt ?? kase.receivedAt);
  if (on > today) return { reason: 'day in the future', on, today };
  return on < began ? { reason: 'day before it began', on, began } : null;
}

/** The dates of a stage are in order: acknowledged, then answered (Code 6.2, 6.3). */
export function afterAcknowledgement(kase: Case, stage: number, on: CalendarDate): Check {
  const acknowledged = stageOf(kase, stage)?.acknowledged?.on;
  return acknowledged !== undefined && on < acknowledged
    ? { reason: 'day before the acknowledgement', on, acknowledged }
    : null;
}

export const notAfter = (on: CalendarDate, today: CalendarDate): Check =>
  on > today ? { reason: 'day in the future', on, today } : null;

const FIRST_DAY = calendarDate('2000-01-01');
const YEARS_AHEAD = 20;

/** A date still to come that a council can mean: a slip of the pen in the year is no promise. */
export function foreseeable(on: CalendarDate, today: CalendarDate): Check {
  const last = calendarDate(`${Number(today.slice(0, 4)) + YEARS_AHEAD}-12-31`);
  return on < FIRST_DAY || on > last ? { reason: 'day out of range', on, last } : null;
}

/** A UTC instant that has passed and does not lie before the case. */
export function momentWithin(kase: Case, instant: string, today: CalendarDate): Check {
  const on = dayAt(instant);
  if (on === null) return { reason: 'not a moment', text: instant };
  return dayWithin(kase, 1, on, today);
}

/** The London day of a UTC instant, null where the text is none: it may come from outside. */
export function dayAt(instant: string): CalendarDate | null {
  try {
    return londonDay(instant);
  } catch {
    // `londonDay` throws on anything that is no UTC instant; here that is an answer.
    return null;
  }
}

/** Points that are named, once each, and stand. */
export function points(kase: Case, numbers: readonly number[]): Check {
  const unknown = numbers.filter((number) => !kase.points.some((point) => point.number === number));
  if (unknown.length > 0) return { reason: 'no such point', points: unknown };
  const repeated = numbers.filter((number, index) => numbers.indexOf(number) !== index);
  if (repeated.length > 0) return { reason: 'point numbers repeat', points: [...new Set(repeated)] };
  for (const { number, splitInto } of kase.points)
    if (splitInto !== null && numbers.includes(number))
      return { reason: 'point was split off', point: number, into: splitInto };
  return null;
}

/** Whether a person may do a stage. */
export function independent(kase: Case, person: Person | null, stage: number): Check {
  const conflicts = person === null ? [] : conflictsOf(kase, person, stage);
  return person !== null && conflicts.length > 0 ? { reason: 'not independent', person, conflicts } : null;
}

export const isComplaint = ({ category, reference }: Case): Check =>
  category === 'complaint' ? null : { reason: 'only a complaint', reference };

export const hasPoints = (kase: Case): Check =>
  standingPoints(kase).length > 0 ? null : { reason: 'no points recorded' };
