import type { CalendarDate } from '../../calendar/calendar-date.ts';
import { londonDay } from '../../calendar/london-day.ts';
import { putOff, replyPeriod } from '../../clock/reply-period.ts';
import { dateSetIn } from '../../clock/standing-dates.ts';
import { done, refused } from '../../outcome.ts';
import { REDRESS } from '../../triage/intake.ts';
import type { ActOf, Rules } from '../act.ts';
import type { Case } from '../case.ts';
import {
  dayAt,
  dayWithin,
  foreseeable,
  inCurrentStage,
  momentWithin,
  neverAnswered,
  notAfter,
  says,
  unanswered,
  unless,
} from '../checks.ts';
import type { Milestone } from '../happening.ts';
import { maySetDate, milestonesOf, rulesOf, stopsForQuestion, typeOf } from '../procedure.ts';
import type { CaseRefusal } from '../refusal.ts';
import { currentStage } from '../stages.ts';

/** What moves a date, and what explains one. */
export const TIMING: Rules<
  | 'extended'
  | 'date set'
  | 'milestone reached'
  | 'clarification asked'
  | 'clarification answered'
  | 'procedure changed'
  | 'calendar recomputed'
  | 'delay explained'
> = {
  /**
   * Code 5.5, 6.4, 6.5: the person is told when the reply will come and why, and how to reach the Ombudsman, before the
   * date that stands has passed (a due date lasts until midnight); no more than the cap without good reason in writing;
   * counted from the original date. Where a statute sets the longest time there is no reason for more.
   */
  extended: (kase, act, { today, ground }) => {
    const { stage, until, toldOn, reason } = act;
    const period = replyPeriod(kase, ground);
    const checked = unless(
      [
        inCurrentStage(kase, stage),
        unanswered(kase) ?? neverAnswered(kase),
        period === null ? { reason: 'no date to extend', stage } : null,
        says('reason', reason),
        dayWithin(kase, stage, toldOn, today),
        period?.anewFrom && toldOn < period.anewFrom
          ? { reason: 'day before it began', on: toldOn, began: period.anewFrom }
          : null,
        foreseeable(until, today),
        act.ombudsmanTold ? null : { reason: 'Ombudsman not told of' },
      ],
      () => done(null),
    );
    if (!checked.ok || period === null) return checked;
    const goodReason = act.beyondCap?.trim() || null;
    const put = putOff(period, { until, toldOn, goodReason }, ground);
    if (!put.ok) return put;
    const beyondCap = put.value.beyondUsual ? goodReason : null;
    return done({ ...act, from: period.originalDue, ombudsmanTold: true, beyondCap });
  },

  /**
   * A date that the letter gives, or that was agreed where the law leaves it to agreement (SI 2009/309 reg. 13); never one
   * that had passed before the matter came. An agreement counts from the day it was made, which may be before it is
   * recorded (reg. 14: agreed before the six months end). A date that stands is changed for a reason.
   */
  'date set': (kase, act, { ground, today }) => {
    const type = typeOf(kase, ground);
    const rules = rulesOf(kase, ground);
    const allowed = rules !== null && maySetDate(rules, act.stage, act.source);
    const before = dateSetIn(currentStage(kase), rules);
    const on = act.on ?? today;
    const same =
      before?.due === act.due && before.source === act.source && (act.on === undefined || act.on === before.on);
    const began = londonDay(currentStage(kase).receivedAt);
    return unless(
      [
        inCurrentStage(kase, act.stage),
        unanswered(kase),
        foreseeable(act.due, today),
        dayWithin(kase, act.stage, on, today),
        act.due < began ? { reason: 'day before it began', on: act.due, began } : null,
        allowed ? null : { reason: 'date set by rule', correspondence: type?.id ?? kase.correspondence ?? '' },
        before === null || same ? null : says('reason', act.why ?? ''),
      ],
      () => done(same ? null : { ...act, on }),
    );
  },

  /**
   * A letter is dated before it arrives; a panel is held after it was asked for, and reports after that. A day that stands is
   * changed for a reason, because dates are counted from it.
   */
  'milestone reached': (kase, act, { today, ground }) => {
    const before = currentStage(kase).milestones.find(({ milestone }) => milestone === act.milestone);
    return unless(
      [
        inCurrentStage(kase, act.stage),
        unanswered(kase),
        notAfter(act.on, today) ?? foreseeable(act.on, today) ?? panelInOrder(kase, act, today),
        milestonesOf(kase, ground).includes(act.milestone)
          ? null
          : { reason: 'no such step', milestone: act.milestone },
        before === undefined || before.on === act.on ? null : says('reason', act.why ?? ''),
      ],
      () => done(before?.on === act.on ? null : act),
    );
  },

  /**
   * Only where law stops or restarts a clock (FOIA s.1(3); UK GDPR art. 12A), and before the answer. A Code clock runs on,
   * and so does that of a review: it is extended.
   */
  'clarification asked': (kase, act, { today, ground }) => {
    const type = typeOf(kase, ground);
    const { stage } = currentStage(kase);
    const pending = kase.clarifications.findLast(({ answeredAt }) => answeredAt === null);
    return unless(
      [
        stopsForQuestion(kase, ground)
          ? null
          : { reason: 'clock does not stop', correspondence: type?.id ?? kase.correspondence ?? '' },
        unanswered(kase) ?? neverAnswered(kase),
        pending ? { reason: 'asked already', on: pending.askedOn } : null,
        says('question', act.what),
        dayWithin(kase, stage, act.on, today),
      ],
      () => done({ ...act, stage }),
    );
  },

  /** What came before the question does not answer it. */
  'clarification answered': (kase, act, { today }) => {
    const pending = kase.clarifications.findLast(({ answeredAt }) => answeredAt === null);
    const on = dayAt(act.receivedAt);
    return unless(
      [
        pending ? null : { reason: 'nothing was asked' },
        momentWithin(kase, act.receivedAt, today),
        pending && on !== null && on < pending.askedOn
          ? { reason: 'day before it began', on, began: pending.askedOn }
          : null,
      ],
      () => done(act),
    );
  },

  /** Selects stages and clocks anew, from the original day of receipt. */
  'procedure changed': (kase, act, { ground }) => {
    const { stage } = currentStage(kase);
    const from = typeOf(kase, ground)?.id ?? kase.correspondence;
    const type = typeOf({ ...kase, correspondence: act.to }, ground);
    return unless(
      [
        type === null ? { reason: 'no such kind of correspondence', correspondence: act.to } : null,
        type !== null && type.stages.length > 0 && stage > type.stages.length
          ? { reason: 'kind has no such stage', correspondence: act.to, stage }
          : null,
        // Only a complaint's request can be refused: elsewhere it would wait for ever, and the case with it.
        type !== null && kase.escalationAsked && kase.category !== 'complaint' && stage >= type.stages.length
          ? { reason: 'kind has no such stage', correspondence: act.to, stage: stage + 1 }
          : null,
        says('reason', act.why),
      ],
      () => done(kase.correspondence === act.to ? null : { ...act, from }),
    );
  },

  /** A holiday was proclaimed, or rules changed, and dates of an open case moved: for the record. Closed ones never do. */
  'calendar recomputed': (kase, act, { by }) => {
    if (by.id !== REDRESS.id) return refused({ reason: 'nothing to correct' });
    const moved = act.moved.length + (act.shown ?? []).length;
    return done(moved === 0 || kase.closure !== null ? null : act);
  },

  /** With the day of the letter where law's limit has passed: it has the person told why (SI 2009/309 reg. 14, SI 2012/3094 reg. 29(4)). */
  'delay explained': (kase, act, { today }) =>
    unless(
      [
        says('reason', act.why),
        act.toldOn === undefined ? null : dayWithin(kase, currentStage(kase).stage, act.toldOn, today),
      ],
      () => done(act),
    ),
};

function panelInOrder(
  kase: Case,
  { milestone, stage, on }: ActOf<'milestone reached'>,
  today: CalendarDate,
): CaseRefusal | null {
  if (milestone === 'statement agreed') return dayWithin(kase, stage, on, today);
  if (milestone !== 'panel held' && milestone !== 'panel report received') return null;
  const dayOf = (step: Milestone) => currentStage(kase).milestones.find((one) => one.milestone === step)?.on;
  const [held, reported] = [dayOf('panel held'), dayOf('panel report received')];
  if (milestone === 'panel report received' && held !== undefined && on < held)
    return { reason: 'day before it began', on, began: held };
  if (milestone === 'panel held' && reported !== undefined && on > reported)
    return { reason: 'day after what followed', on, followed: reported };
  return dayWithin(kase, stage, on, today);
}
