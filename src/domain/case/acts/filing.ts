import type { CalendarDate } from '../../calendar/calendar-date.ts';
import { londonDay } from '../../calendar/london-day.ts';
import { londonMoment } from '../../calendar/london-moment.ts';
import { done, refused } from '../../outcome.ts';
import { SERVICES } from '../../triage/proposal.ts';
import type { ActOf, Decided, Rules } from '../act.ts';
import type { Case, CaseStage } from '../case.ts';
import {
  afterAcknowledgement,
  dayWithin,
  foreseeable,
  notAfter,
  says,
  points as standing,
  unanswered,
  unless,
} from '../checks.ts';
import type { CorrectableDay } from '../filing.ts';
import type { CaseRefusal } from '../refusal.ts';
import { hasTakenIn, stageOf, standingPoints } from '../stages.ts';

/** Which matters a case holds, who may see it, and what was recorded wrongly. */
export const FILING: Rules<
  'converted' | 'split' | 'merged' | 'took in' | 'restricted' | 'restriction lifted' | 'corrected' | 'noted'
> = {
  /** Code 1.7: dissatisfaction with the answer to a service request; work on the request does not stop. */
  converted: (kase, act) =>
    unless([kase.category === 'complaint' ? { reason: 'a complaint already', reference: kase.reference } : null], () =>
      done(kase.related.some(({ reference }) => reference === act.complaint) ? null : act),
    ),

  split: (kase, act) =>
    unless(
      [
        act.points.length === 0 ? { reason: 'no points named' } : null,
        unanswered(kase),
        standing(kase, act.points),
        standingPoints(kase).every(({ number }) => act.points.includes(number))
          ? { reason: 'would leave nothing' }
          : null,
        says('reason', act.why),
      ],
      () => done(act),
    ),

  merged: (kase, act) =>
    unless(
      [
        act.into === kase.reference ? { reason: 'the same case', reference: kase.reference } : null,
        // Two people merged the two into each other at the same time: the older one stays, and only the other ends.
        kase.reference < act.into && hasTakenIn(kase, act.into)
          ? { reason: 'other case not open', reference: act.into }
          : null,
        unanswered(kase),
        says('reason', act.why),
      ],
      () => done(act),
    ),

  'took in': (kase, act) =>
    unless([act.from === kase.reference ? { reason: 'the same case', reference: kase.reference } : null], () =>
      done(act.messages.length === 0 && hasTakenIn(kase, act.from) ? null : act),
    ),

  restricted: (_, act) =>
    unless([act.to.length === 0 ? { reason: 'nobody could see it' } : null, says('reason', act.why)], () => done(act)),

  'restriction lifted': (kase, act) =>
    unless([says('reason', act.why)], () => done(kase.restricted === null ? null : act)),

  /** A silent edit of a date is a failure; this one says what, from, to and why, and the history keeps both. */
  corrected: (kase, act, { today }) => {
    const why = says('reason', act.why);
    if (why) return refused(why);
    switch (act.what) {
      case 'acknowledged on':
      case 'answered on':
      case 'agreed on':
        return correctDay(kase, act, today);
      case 'received at': {
        const stage = stageOf(kase, act.stage);
        const to = londonMoment(act.to);
        if (stage === null) return refused({ reason: 'nothing to correct' });
        if (to === null) return refused({ reason: 'not a moment', text: act.to });
        const on = londonDay(to);
        return unless([notAfter(on, today), foreseeable(on, today), inOrder(kase, stage, on)], () =>
          written({ ...act, to }, stage.receivedAt),
        );
      }
      case 'service':
        return SERVICES.some((service) => service === act.to)
          ? written(act, kase.service ?? '')
          : refused({ reason: 'no such service', service: act.to });
      case 'subject':
        return written(act, kase.subject);
      case 'from name':
        return written(act, kase.fromName);
      case 'from address':
        return written(act, kase.fromAddress);
    }
  },

  noted: (_, act) => unless([says('note', act.text)], () => done(act)),
};

type Correction = ActOf<'corrected'>;
type DayCorrection = Extract<Correction, { readonly what: CorrectableDay }>;
type TextCorrection = Exclude<Correction, DayCorrection>;

const written = (act: TextCorrection, from: string): Decided => done(from === act.to ? null : { ...act, from });

function correctDay(kase: Case, act: DayCorrection, today: Parameters<typeof dayWithin>[3]): Decided {
  const from = recordedOn(stageOf(kase, act.stage), act.what);
  if (from === null) return refused({ reason: 'nothing to correct' });
  return unless([dayWithin(kase, act.stage, act.to, today), IN_ORDER[act.what](kase, act.stage, act.to)], () =>
    done(from === act.to ? null : { ...act, from }),
  );
}

/** Acknowledged before it was answered (Code 6.2, 6.3), and before the next stage was asked for. */
const ackInOrder = (kase: Case, stage: number, on: CalendarDate): CaseRefusal | null =>
  notAfterWhatFollowed(on, [stageOf(kase, stage)?.answers[0]?.on, askedOn(kase, stage + 1)]);

/** Answered after the acknowledgement, and before whatever came of the answer. */
function answerInOrder(kase: Case, number: number, on: CalendarDate): CaseRefusal | null {
  const stage = stageOf(kase, number);
  const closed = number === kase.stages.length && kase.closure?.ground === 'answered' ? kase.closure : null;
  return (
    afterAcknowledgement(kase, number, on) ??
    notAfterWhatFollowed(on, [
      stage?.answers[1]?.on,
      stage?.reopenedOn ?? undefined,
      askedOn(kase, number + 1),
      closed ? londonDay(closed.at) : undefined,
    ])
  );
}

/** The day a stage was first asked for, also while nobody has decided about it. */
function askedOn(kase: Case, stage: number): CalendarDate | undefined {
  const waiting = stage > kase.stages.length ? [kase.escalationAsked, ...kase.alsoAsked] : [];
  return [stageOf(kase, stage), ...waiting].flatMap((one) => (one === null ? [] : londonDay(one.receivedAt))).sort()[0];
}

/** Received after the answer of the stage before, and before whatever came of it. */
function inOrder(kase: Case, { stage, acknowledged, answers }: CaseStage, on: CalendarDate): CaseRefusal | null {
  const before = stageOf(kase, stage - 1)?.answers[0]?.on;
  if (before !== undefined && on < before) return { reason: 'day before the answer', on, answered: before };
  return notAfterWhatFollowed(on, [acknowledged?.on, answers[0]?.on, askedOn(kase, stage + 1)]);
}

function notAfterWhatFollowed(on: CalendarDate, days: readonly (CalendarDate | undefined)[]): CaseRefusal | null {
  const [followed] = days.filter((day) => day !== undefined).sort();
  return followed !== undefined && on > followed ? { reason: 'day after what followed', on, followed } : null;
}

/** Agreed before whatever it was agreed for: the first answer of the stage. */
const agreementInOrder = (kase: Case, stage: number, on: CalendarDate): CaseRefusal | null =>
  notAfterWhatFollowed(on, [stageOf(kase, stage)?.answers[0]?.on]);

const IN_ORDER = {
  'acknowledged on': ackInOrder,
  'answered on': answerInOrder,
  'agreed on': agreementInOrder,
} as const;

function recordedOn(stage: CaseStage | null, what: CorrectableDay): CalendarDate | null {
  switch (what) {
    case 'acknowledged on':
      return stage?.acknowledged?.on ?? null;
    case 'answered on':
      return stage?.answers[0]?.on ?? null;
    case 'agreed on':
      return stage?.dateSet?.source === 'agreed with the person' ? stage.dateSet.on : null;
  }
}
