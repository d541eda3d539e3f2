import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Case } from '../case/case.ts';
import { type Ground, stagesOf, typeOf } from '../case/procedure.ts';
import { awaitsAnswer, currentStage, standingPoints } from '../case/stages.ts';
import type { CaseClock, ClockName } from '../clock/case-clock.ts';
import { replyDue, workTo } from '../clock/next-date.ts';
import type { ReplyFacts } from './reply-facts.ts';

/** What is known beside the history of the case. */
export type Around = Pick<ReplyFacts, 'prefix' | 'others' | 'colleagues' | 'ownDomains' | 'theirWords'> & {
  /** Other cases of the same person. */
  readonly alsoTheirs: readonly string[];
};

/** What an answer to a case is held against, as the case stands on a day. */
export function factsOf(kase: Case, clocks: readonly CaseClock[], ground: Ground, around: Around): ReplyFacts {
  const { stage } = currentStage(kase);
  const { alsoTheirs, others, colleagues, ...rest } = around;
  return {
    ...rest,
    reference: kase.reference,
    related: [...new Set([...kase.related.map(({ reference }) => reference), ...alsoTheirs])],
    complaint: kase.category === 'complaint',
    stage,
    lastStage: stage >= stagesOf(kase, ground),
    ombudsman: typeOf(kase, ground)?.ombudsman ?? 'none',
    answered: !awaitsAnswer(kase),
    points: standingPoints(kase).map(({ number, text }) => ({ number, text })),
    person: { name: kase.fromName, address: kase.fromAddress },
    others: [
      ...others,
      ...[...kase.members, kase.contact?.representative ?? []].flat().map(({ name }) => ({ name, address: '' })),
    ],
    colleagues: [...new Set([...colleagues, ...kase.involved.map(({ person }) => person.name)])],
    replyDue: awaitsAnswer(kase) ? replyDue(clocks, stage) : null,
    dates: [
      ...clocks.flatMap((clock) => [clock.due ?? [], clock.local?.due ?? []].flat()),
      ...kase.remedies.map(({ due }) => due),
    ],
  };
}

const REPLYING: readonly ClockName[] = ['extension', 'respond', 'outer limit'];

/** The day that the reply of the current stage is due and the clock that has it; null where none is owed, or nobody set one. */
export function owedReply(
  kase: Case,
  clocks: readonly CaseClock[],
): { readonly clock: ClockName; readonly due: CalendarDate } | null {
  const { stage } = currentStage(kase);
  const due = awaitsAnswer(kase) ? replyDue(clocks, stage) : null;
  if (due === null) return null;
  const of = (name: ClockName): boolean =>
    clocks.some((one) => one.clock === name && one.stage === stage && workTo(one) === due);
  return { clock: REPLYING.find(of) ?? 'respond', due };
}
