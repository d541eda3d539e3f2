import type { CalendarDate } from '../../calendar/calendar-date.ts';
import { dateOnDay, dayOn } from '../../calendar/day-range.ts';
import { londonDay } from '../../calendar/london-day.ts';
import { monthsLater } from '../../calendar/months.ts';
import { daysLate } from '../../clock/reply-period.ts';
import { done, refused } from '../../outcome.ts';
import type { Rules } from '../act.ts';
import type { Case } from '../case.ts';
import {
  afterAcknowledgement,
  dayAt,
  dayWithin,
  hasPoints,
  inCurrentStage,
  independent,
  momentWithin,
  notAfter,
  says,
  points as standing,
  unanswered,
  unless,
} from '../checks.ts';
import { stagesOf } from '../procedure.ts';
import type { CaseRefusal } from '../refusal.ts';
import { currentStage, firstAnswer, missingParts, standingPoints } from '../stages.ts';
import { pastRequests, toNextStage, toRefusal, toReopening } from '../ways-on.ts';

/** Answers, the way to the next stage, and the ends of a case. */
export const ANSWERING: Rules<
  'responded' | 'resolved early' | 'escalation asked' | 'escalated' | 'refused' | 'closed' | 'reopened'
> = {
  /**
   * Code 6.6 to 6.8: when the answer is known, every point addressed with reasons, the next step told. One reply: where
   * points have owners of their own, all their parts are in first. Never by somebody who is not independent (5.4).
   */
  responded: (kase, act, { today, ground }) => {
    const { stage, on, signedBy, outcomes } = act;
    const named = outcomes.map(({ point }) => point);
    const without = standingPoints(kase).filter(({ number }) => !named.includes(number));
    const unreasoned = outcomes.filter(({ reasonsGiven }) => !reasonsGiven);
    const complaint = kase.category === 'complaint';
    return unless(
      [
        inCurrentStage(kase, stage),
        unanswered(kase),
        dayWithin(kase, stage, on, today) ?? afterAcknowledgement(kase, stage, on),
        complaint ? hasPoints(kase) : null,
        standing(kase, named),
        complaint && without.length > 0
          ? { reason: 'points without an outcome', points: without.map(({ number }) => number) }
          : null,
        unreasoned.length > 0 ? { reason: 'reasons not given', points: unreasoned.map(({ point }) => point) } : null,
        partsMissing(kase, stage, signedBy.id),
        independent(kase, signedBy, stage),
        act.nextStepTold ? null : { reason: 'next step not told', stage, last: stage >= stagesOf(kase, ground) },
      ],
      () =>
        done({
          ...act,
          nextStepTold: true,
          outcomes: outcomes.map((outcome) => ({ ...outcome, reasonsGiven: true })),
        }),
    );
  },

  /** Code 5.2: an attribute, never a stage. It answers nothing by itself: the reply of the stage is recorded too. */
  'resolved early': (kase, act, { today }) => {
    const { stage, on } = act;
    return unless(
      [
        inCurrentStage(kase, stage),
        stage > 1 ? { reason: 'only at stage 1', stage } : null,
        dayWithin(kase, stage, on, today),
        act.escalationTold ? null : { reason: 'next step not told', stage, last: false },
      ],
      () => done(kase.earlyResolution === null ? { ...act, escalationTold: true } : null),
    );
  },

  /** Seen in a message, or heard. Whether it is late is counted and shown, and decides nothing (Code 5.7). */
  'escalation asked': (kase, act, { today, ground }) => {
    const { receivedAt } = act;
    const late = () => daysLate(kase, ground, receivedAt);
    return unless(
      [...toNextStage(kase, ground), momentWithin(kase, receivedAt, today), afterAnswer(kase, receivedAt)],
      () => done(waits(kase, act.intakeKey) ? null : { ...act, late: late() }),
    );
  },

  /**
   * Code 6, stage 2: all or part unresolved, no reasons needed, acknowledged within its own days from the request. A late
   * request is let in by a person like any other; only `refused`, with reasons, keeps it out. Where the person asked more than
   * once the clock starts with the first request, whichever of them somebody decides by.
   */
  escalated: (kase, act, { today, ground }) =>
    unless(
      [...toNextStage(kase, ground), momentWithin(kase, act.receivedAt, today), afterAnswer(kase, act.receivedAt)],
      () => {
        const receivedAt = firstAsked(kase, act.receivedAt);
        const toStage = currentStage(kase).stage + 1;
        return done({ ...act, receivedAt, toStage, late: daysLate(kase, ground, receivedAt) });
      },
    ),

  /** Code 2.1 to 2.5, 5.7: on its merits, with reasons and the right to go to the Ombudsman. Never a blanket. */
  refused: (kase, act, { today }) => {
    const { what, ground, reasons, weighed } = act;
    return unless(
      [
        ...toRefusal(kase, what),
        notAfter(act.on, today),
        what === 'complaint' && ground === 'late request for the next stage'
          ? { reason: 'ground does not fit', what }
          : null,
        what === 'complaint' && ground === 'over twelve months' ? pastTwelveMonths(kase, act.knownOn ?? null) : null,
        says('reasons', reasons),
        says('what was weighed', weighed),
        sameWords(reasons, weighed) ? { reason: 'merits not weighed' } : null,
        act.rightsTold ? null : { reason: 'rights not told' },
      ],
      () => done({ ...act, rightsTold: true }),
    );
  },

  /** Code 6.6: the response closes when the answer is known; what was promised stays open on the case. */
  closed: (kase, act, { ground }) => {
    const { stage, answers } = currentStage(kase);
    const waiting = unless(pastRequests(kase), () => done(null));
    if (!waiting.ok) return waiting;
    switch (act.ground) {
      case 'answered':
        return answers.length === 0 ? refused({ reason: 'stage not answered yet', stage }) : done(act);
      case 'taken back':
        // The person's own words: silence never takes a complaint back (6.4 of the domain notes).
        return unless([says('words of the person', act.words)], () => done(act));
      case 'routed elsewhere':
        return unless(
          [
            says('reason', act.words),
            kase.category === 'complaint' && stagesOf(kase, ground) > 0
              ? { reason: 'refuse it with reasons instead', reference: kase.reference }
              : null,
          ],
          () => done(act),
        );
    }
  },

  reopened: (kase, act) => unless([...toReopening(kase), says('reason', act.why)], () => done(act)),
};

/** The day a complaint still comes in time, and so never the ground to refuse it, where it came by then. */
function pastTwelveMonths({ receivedAt }: Case, knownOn: CalendarDate | null): CaseRefusal | null {
  if (knownOn === null) return { reason: 'twelve months not passed', until: null };
  const until = dateOnDay(monthsLater(dayOn(knownOn), 12).day);
  return londonDay(receivedAt) > until ? null : { reason: 'twelve months not passed', until };
}

/** Every message that asks is kept as asking, once: one of them may be taken off the case. */
const waits = ({ escalationAsked, alsoAsked }: Case, key: string | null): boolean =>
  [escalationAsked, ...alsoAsked].some((asked) => asked?.intakeKey === key);

/** When the next stage was asked for first, of the requests that wait and the one that is decided by. */
const firstAsked = ({ escalationAsked, alsoAsked }: Case, decidedBy: string): string =>
  [decidedBy, ...[escalationAsked, ...alsoAsked].flatMap((one) => one?.receivedAt ?? [])].reduce((first, other) =>
    Date.parse(other) < Date.parse(first) ? other : first,
  );

/** Nobody is unhappy with an answer before it is given. */
function afterAnswer(kase: Case, receivedAt: string): CaseRefusal | null {
  const on = dayAt(receivedAt);
  const answer = firstAnswer(currentStage(kase));
  return on !== null && answer !== null && on < answer.on
    ? { reason: 'day before the answer', on, answered: answer.on }
    : null;
}

function partsMissing(kase: Case, stage: number, signer: string): CaseRefusal | null {
  const parts = missingParts(kase, stage).filter(({ owner }) => owner.id !== signer);
  return parts.length > 0 ? { reason: 'parts missing', parts } : null;
}

const sameWords = (a: string, b: string): boolean => {
  const plain = (text: string) => text.toLowerCase().replace(/\W+/g, ' ').trim();
  return plain(a) === plain(b);
};
