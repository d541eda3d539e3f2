import type { Case } from './case.ts';
import { inCurrentStage, isComplaint, unanswered } from './checks.ts';
import { type Ground, stagesOf } from './procedure.ts';
import type { CaseRefusal } from './refusal.ts';
import { currentStage, mergedInto } from './stages.ts';

/**
 * The ways on from where a case stands, each with what stands against it. The rules refuse by these, and what is offered or
 * lacking is read from them.
 */
type Checks = readonly (CaseRefusal | null)[];

export const isOpenTo = (checks: Checks): boolean => checks.every((check) => check === null);

/** To the next stage: there is one, and an answer not to be content with. */
export function toNextStage(kase: Case, ground: Ground): Checks {
  const { stage, answers } = currentStage(kase);
  const { reference } = kase;
  const hasNext = stage < stagesOf(kase, ground);
  return [
    kase.category === 'complaint' || hasNext ? null : { reason: 'opens a complaint instead', reference },
    answers.length === 0 || kase.status === 'Open' ? { reason: 'stage not answered yet', stage } : null,
    hasNext ? null : { reason: 'no further stage', stage },
  ];
}

/** To a refusal, of the complaint while it is new or of a request for the next stage. */
export const toRefusal = (kase: Case, what: 'complaint' | 'escalation'): Checks => [
  isComplaint(kase),
  ...(what === 'escalation'
    ? [kase.escalationAsked === null ? ({ reason: 'ground does not fit', what } as const) : null]
    : [
        kase.closure && ({ reason: 'case closed', reference: kase.reference, ground: kase.closure.ground } as const),
        inCurrentStage(kase, 1) ?? unanswered(kase),
      ]),
];

/** To its end, or back into work: neither over a request for the next stage that waits, and the person with it. */
export const pastRequests = ({ escalationAsked }: Case): Checks => [
  escalationAsked && { reason: 'request for the next stage waits', receivedAt: escalationAsked.receivedAt },
];

/** Back into work. */
export function toReopening(kase: Case): Checks {
  const { closure, reference, status } = kase;
  const into = mergedInto(kase);
  return [
    closure === null && status !== 'Answered' ? { reason: 'case not closed', reference } : null,
    into === null ? null : { reason: 'goes on in another case', reference, into },
    ...pastRequests(kase),
  ];
}
