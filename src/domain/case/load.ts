import type { Role } from '../access.ts';
import type { Person } from '../triage/intake.ts';
import type { Case } from './case.ts';
import type { AssignmentRole } from './happening.ts';
import { type Conflict, conflictsOf } from './independence.ts';
import { currentStage } from './stages.ts';

/** What somebody has open now: whole cases by the part they have in them, and parts in other people's cases. */
export type Load = {
  readonly person: Person;
  readonly investigations: number;
  readonly replies: number;
  /** Points to answer, drafts to read, advice. */
  readonly parts: number;
};

/**
 * How much that is beside what others have, as a council can check it by hand: an investigation is two replies, a part in
 * somebody else's case half a reply. What makes one case harder than another is left to the people who know.
 */
export const weightOf = ({ investigations, replies, parts }: Load): number => 4 * investigations + 2 * replies + parts;

/**
 * Whether somebody is of those a case is usually given to in a part: investigations go to the investigation officers,
 * everything else to officers of the directorates it is about. Peers and advisers are asked by who they are: no pool.
 */
export function isOfPool(
  part: AssignmentRole,
  { roles, directorates }: { readonly roles: readonly Role[]; readonly directorates: readonly string[] },
  about: readonly string[],
): boolean {
  if (part === 'investigation officer') return roles.includes('Redress.InvestigationOfficer');
  if (part !== 'responder') return false;
  return roles.includes('Redress.Officer') && directorates.some((one) => about.includes(one));
}

export type Suggestion = Load & {
  /** What stands against them doing the current stage of the case; empty: nothing that is on record. */
  readonly conflicts: readonly Conflict[];
};

/**
 * Who of a pool may take the current stage of a case: the independent first, among them whoever has least to do. Those who
 * are not independent come last with their reasons, so that nobody wonders where they are.
 */
export const suggestOfficers = (kase: Case, pool: readonly Load[]): readonly Suggestion[] =>
  pool
    .map((load) => ({ ...load, conflicts: conflictsOf(kase, load.person, currentStage(kase).stage) }))
    .sort(
      (a, b) =>
        Number(a.conflicts.length > 0) - Number(b.conflicts.length > 0) ||
        weightOf(a) - weightOf(b) ||
        a.person.name.localeCompare(b.person.name, 'en'),
    );
