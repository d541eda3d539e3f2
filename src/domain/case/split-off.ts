import type { Case, CaseAnswer, CaseStage } from './case.ts';
import { currentStage } from './stages.ts';

/** How far a case had come when points were split off, as the case of those points goes on from it. */
export type Reached = Pick<Case, 'stages' | 'involved' | 'independence'>;

/**
 * What a case that is split off a later stage begins with: the stages up to this one, with their days, so that its dates are
 * those that the person was told, and whoever had a part in them, so that nobody answers a stage twice (LGSCO Code 5.4; 6,
 * stage 2: a different person). At stage 1 it is a complaint of its own (Code 6.9), and what the person was told of it stands:
 * whoever has heard that the letter came is not told again. Null where they have heard nothing yet.
 */
export function reachedBy(from: Case, points: readonly number[]): Reached | null {
  const { stage: reached, acknowledged } = currentStage(from);
  if (reached === 1 && acknowledged === null) return null;
  const [first, ...others] = from.stages;
  const go = (stage: CaseStage): CaseStage => ({
    ...stage,
    // Only what counts goes along: an event has to fit into a cell, and what was written stays where it was written.
    extensions: stage.extensions.slice(-1),
    calls: [],
    looks: [],
    answers: stage.answers.map((answer) => answerOn(answer, points, from.reference)),
  });
  const stages = [go(first), ...others.map(go)] as const;
  if (reached === 1) return { stages, involved: [], independence: [] };
  const independence = from.independence.map((one) => ({ ...one, note: '' }));
  return { stages, involved: from.involved, independence };
}

/** An answer as far as it is about some points, numbered from 1; what was learned is counted where it was given. */
const answerOn = (answer: CaseAnswer, points: readonly number[], reference: string): CaseAnswer => ({
  ...answer,
  outcomes: answer.outcomes
    .filter(({ point }) => points.includes(point))
    .map((outcome) => ({ ...outcome, point: points.indexOf(outcome.point) + 1, learning: null })),
  givenIn: answer.givenIn ?? reference,
});
