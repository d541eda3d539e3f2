import type { Case, CaseAnswer, CaseStage } from './case.ts';
import { currentStage } from './stages.ts';

/** How far a case had come when points were split off, as the case of those points goes on from it. */
export type Reached = Pick<Case, 'stages' | 'involved' | 'independence'>;

/**
 * What a case that is split off a later stage begins with: the stages up to this one, with their days, so that its dates are
 * those that the person was told, and whoever had a part in them, so that nobody answers a stage twice (LGSCO Code 5.4; 6,
 * stage 2: a different person). Null at stage 1: there it is a complaint of its own, and acknowledged as one (Code 6.9).
 */
export function reachedBy(from: Case, points: readonly number[]): Reached | null {
  if (currentStage(from).stage === 1) return null;
  const [first, ...others] = from.stages;
  const go = (stage: CaseStage): CaseStage => ({
    ...stage,
    // Only what counts goes along: an event has to fit into a cell, and what was written stays where it was written.
    extensions: stage.extensions.slice(-1),
    calls: [],
    looks: [],
    answers: stage.answers.map((answer) => answerOn(answer, points, from.reference)),
  });
  const independence = from.independence.map((one) => ({ ...one, note: '' }));
  return { stages: [go(first), ...others.map(go)], involved: from.involved, independence };
}

/** An answer as far as it is about some points, numbered from 1; what was learned is counted where it was given. */
const answerOn = (answer: CaseAnswer, points: readonly number[], reference: string): CaseAnswer => ({
  ...answer,
  outcomes: answer.outcomes
    .filter(({ point }) => points.includes(point))
    .map((outcome) => ({ ...outcome, point: points.indexOf(outcome.point) + 1, learning: null })),
  givenIn: answer.givenIn ?? reference,
});
