import type { CalendarDate } from '../calendar/calendar-date.ts';
import { londonDay } from '../calendar/london-day.ts';
import { caseClocks } from '../clock/case-clocks.ts';
import type { CorrespondenceType, WhichOmbudsman } from '../policy/correspondence-type.ts';
import { owedReply } from '../reply/facts-of.ts';
import { REDRESS } from '../triage/intake.ts';
import type { Case, CaseEvent } from './case.ts';
import { fold } from './fold.ts';
import { type Ground, stagesOf, typeOf } from './procedure.ts';
import { awaitsAnswer, currentStage, handlerOf, standingPoints } from './stages.ts';

/** What is acknowledged, as the person is to be told it. */
export type Acknowledged = 'complaint' | 'next stage' | 'request' | 'information request';

/** What an acknowledgement says (LGSCO and Housing Ombudsman Codes, 6.2: acknowledged, defined and logged). */
export type AcknowledgementFacts = {
  readonly reference: string;
  readonly what: Acknowledged;
  readonly subject: string;
  readonly name: string;
  /** Where the person is written to; empty: no address is known. */
  readonly address: string;
  readonly receivedOn: CalendarDate;
  readonly stage: number;
  /** The points as they are understood; none where nobody has recorded any. */
  readonly points: readonly string[];
  /** When the reply is due, if it is acknowledged on the day it is drafted; null: no period is set. */
  readonly replyDue: CalendarDate | null;
  /** Whoever has the case; null: nobody yet. */
  readonly handler: string | null;
  /** The person may ask for another stage after this one. */
  readonly anotherStage: boolean;
  readonly ombudsman: WhichOmbudsman;
};

/** What an acknowledgement of the current stage says if it goes out on a day. Null where there is no such case. */
export function acknowledgementOf(
  events: readonly CaseEvent[],
  ground: Ground,
  { today, at }: { readonly today: CalendarDate; readonly at: string },
): AcknowledgementFacts | null {
  const kase = fold(events);
  if (kase === null) return null;
  const { stage, receivedAt } = currentStage(kase);
  const type = typeOf(kase, ground);
  const then = asAcknowledged(kase, events, { today, at });
  return {
    reference: kase.reference,
    what: whatOf(kase, stage, type),
    subject: kase.subject,
    name: kase.fromName,
    address: kase.fromAddress,
    receivedOn: londonDay(receivedAt),
    stage,
    points: standingPoints(kase).map(({ text }) => text),
    replyDue: owedReply(then, caseClocks(then, ground, today))?.due ?? null,
    handler: handlerOf(kase)?.person.name ?? null,
    anotherStage: kase.category === 'complaint' && stage < stagesOf(kase, ground),
    ombudsman: type?.ombudsman ?? 'none',
  };
}

/** The reply of a stage counts from its acknowledgement (Code 6.3), which this is to be; one that went out stands. */
function asAcknowledged(
  kase: Case,
  events: readonly CaseEvent[],
  { today: on, at }: { readonly today: CalendarDate; readonly at: string },
): Case {
  const { stage, acknowledged } = currentStage(kase);
  if (acknowledged !== null || !awaitsAnswer(kase)) return kase;
  const { reference } = kase;
  const event = { reference, sequence: kase.sequence + 1, at, by: REDRESS };
  return fold([...events, { type: 'acknowledged', stage, on, how: 'email', ...event }]) ?? kase;
}

function whatOf(kase: Case, stage: number, type: CorrespondenceType | null): Acknowledged {
  if (kase.category === 'complaint') return stage > 1 ? 'next stage' : 'complaint';
  return type?.procedure === 'information rights' ? 'information request' : 'request';
}
