import type { Person } from '../triage/intake.ts';
import type { Case } from './case.ts';
import type { AssignmentRole } from './happening.ts';
import { type Conflict, conflictsOf } from './independence.ts';
import { awaitsAnswer, currentStage } from './stages.ts';

/**
 * How much a task weighs beside another, as a council can check it by hand: an investigation at a later stage is two
 * replies at stage 1; a point of somebody else's case is half a reply; reading or advising a quarter. Only open tasks
 * weigh, and what makes one case harder than another is left to the people who know.
 */
export const WEIGHTS: Readonly<Record<AssignmentRole | 'point', number>> = {
  'investigation officer': 8,
  responder: 4,
  point: 2,
  'peer reader': 1,
  adviser: 1,
};

export type Load = {
  readonly person: Person;
  /** Cases that are open with them, in whatever part. */
  readonly cases: number;
  /** Of these, investigations. */
  readonly investigations: number;
  readonly weight: number;
};

/** What each officer has open now, the least loaded first, then by name. Cases that owe no reply weigh nothing. */
export function loadOf(officers: readonly Person[], cases: readonly Case[]): readonly Load[] {
  const open = cases.filter((kase) => kase.closure === null && awaitsAnswer(kase));
  return officers.map((person) => loadOn(person, open)).sort(byWeight);
}

function loadOn(person: Person, open: readonly Case[]): Load {
  let cases = 0;
  let investigations = 0;
  let weight = 0;
  for (const kase of open) {
    const { stage } = currentStage(kase);
    const tasks = kase.assignments.filter((one) => one.stage === stage && one.person.id === person.id);
    if (tasks.length > 0) cases += 1;
    if (tasks.some(({ role }) => role === 'investigation officer')) investigations += 1;
    for (const { role, point } of tasks) weight += WEIGHTS[role === 'responder' && point !== null ? 'point' : role];
  }
  return { person, cases, investigations, weight };
}

const byWeight = (a: Load, b: Load): number =>
  a.weight - b.weight || a.cases - b.cases || a.person.name.localeCompare(b.person.name, 'en');

export type Suggestion = Load & {
  /** What stands against them doing the current stage of the case; empty: nothing that is on record. */
  readonly conflicts: readonly Conflict[];
};

/**
 * Who of a pool may take the current stage of a case: the independent first, among them whoever has least to do. Those who
 * are not independent come last with their reasons, so that nobody wonders where they are.
 */
export const suggestOfficers = (kase: Case, pool: readonly Person[], cases: readonly Case[]): readonly Suggestion[] =>
  loadOf(pool, cases)
    .map((load) => ({ ...load, conflicts: conflictsOf(kase, load.person, currentStage(kase).stage) }))
    .sort((a, b) => Number(a.conflicts.length > 0) - Number(b.conflicts.length > 0) || byWeight(a, b));
