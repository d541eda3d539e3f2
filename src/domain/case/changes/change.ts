import type { Case, CaseStage, EventOf } from '../case.ts';
import type { HappeningType } from '../happening.ts';

/** What each of some kinds of event changes on a case; the fold puts it over the state before. */
export type Changes<T extends HappeningType> = {
  readonly [K in T]: (kase: Case, event: EventOf<K>) => Partial<Case>;
};

/** The stages with one of them changed. A stage that was never reached changes nothing. */
export function inStage(kase: Case, stage: number, change: (standing: CaseStage) => Partial<CaseStage>): Partial<Case> {
  const [first, ...others] = kase.stages.map((one) => (one.stage === stage ? { ...one, ...change(one) } : one));
  return first === undefined ? {} : { stages: [first, ...others] };
}

/** The later of two UTC instants. */
export const later = (a: string, b: string): string => (a > b ? a : b);

/** A stage as it begins. */
export const newStage = (stage: number, receivedAt: string): CaseStage => ({
  stage,
  receivedAt,
  acknowledged: null,
  extensions: [],
  calls: [],
  looks: [],
  dateSet: null,
  milestones: [],
  answers: [],
  reopenedOn: null,
});
