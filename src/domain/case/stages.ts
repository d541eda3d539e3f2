import { type Person, REDRESS } from '../triage/intake.ts';
import type { Assignment, Case, CaseAnswer, CasePoint, CaseStage } from './case.ts';
import type { Finding } from './happening.ts';

/** The stage the case is in. */
export const currentStage = ({ stages }: Pick<Case, 'stages'>): CaseStage => stages.at(-1) ?? stages[0];

export const stageOf = ({ stages }: Pick<Case, 'stages'>, stage: number): CaseStage | null =>
  stages.find((one) => one.stage === stage) ?? null;

/** The answer that stopped the clock of a stage. */
export const firstAnswer = ({ answers }: CaseStage): CaseAnswer | null => answers[0] ?? null;

/** Whether a reply is owed: none went out in this stage, or the case was opened again after it. */
export const awaitsAnswer = (kase: Case): boolean => kase.status === 'Open' || kase.status === 'To confirm';

/** Points that this case has to answer: all but those that were split off. */
export const standingPoints = ({ points }: Pick<Case, 'points'>): readonly CasePoint[] =>
  points.filter(({ splitInto }) => splitInto === null);

/** Who has the whole case in the current stage: its investigation officer, else its responder. */
export function handlerOf(kase: Case): Assignment | null {
  const { stage } = currentStage(kase);
  const whole = kase.assignments.filter((one) => one.stage === stage && one.point === null);
  return (
    whole.find(({ role }) => role === 'investigation officer') ?? whole.find(({ role }) => role === 'responder') ?? null
  );
}

/** Whoever has the case reads its mail; where nobody has it, so does everyone who works on it. */
export function readsMail(kase: Case, by: Person): boolean {
  const handler = handlerOf(kase)?.person ?? null;
  return handler === null ? by.id !== REDRESS.id : by.id === handler.id;
}

/** Who owns a point in a stage; null where it is left to whoever has the whole case. */
export const ownerOf = (kase: Case, point: number, stage: number): Assignment | null =>
  kase.assignments.find((one) => one.role === 'responder' && one.point === point && one.stage === stage) ?? null;

/** Points whose owners have not sent their part of the reply of a stage in. */
export const missingParts = (
  kase: Case,
  stage: number,
): readonly { readonly point: number; readonly owner: Person }[] =>
  standingPoints(kase).flatMap(({ number, partsIn }) => {
    const owner = ownerOf(kase, number, stage)?.person;
    return owner === undefined || partsIn.some((part) => part.stage === stage) ? [] : [{ point: number, owner }];
  });

/** The case that this one ended in; null where it stands, or ended otherwise. */
export const mergedInto = ({ closure, related }: Pick<Case, 'closure' | 'related'>): string | null =>
  closure?.ground === 'merged' ? (related.findLast(({ how }) => how === 'merged')?.reference ?? null) : null;

/** Whether the messages of another case came to this one; until that one has ended more may come. */
export const hasTakenIn = ({ related }: Pick<Case, 'related'>, other: string): boolean =>
  related.some(({ reference, how }) => reference === other && how === 'took in');

/**
 * The finding on a whole answer: upheld where every point with a finding was, partly upheld where some of any kind were,
 * not upheld where none was. Null where there are no outcomes, as for a service request.
 */
export function overall(answer: Pick<CaseAnswer, 'outcomes'> | null): Finding | null {
  const found = (answer?.outcomes ?? []).map(({ finding }) => finding);
  if (found.length === 0) return null;
  const decided = found.filter((finding) => finding !== 'no finding');
  if (decided.length === 0) return 'no finding';
  if (decided.every((finding) => finding === 'upheld')) return 'upheld';
  return decided.every((finding) => finding === 'not upheld') ? 'not upheld' : 'partly upheld';
}
