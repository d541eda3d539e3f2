import { dateSetIn } from '../clock/standing-dates.ts';
import type { Asked } from './act.ts';
import type { Case } from './case.ts';
import { possibleActs } from './possible.ts';
import { type Ground, milestonesOf, rulesOf, stageRules, typeOf } from './procedure.ts';
import { awaitsAnswer, currentStage, handlerOf, missingParts, standingPoints } from './stages.ts';

export const LACKING = [
  'confirmed',
  'acknowledged',
  'clarification answered',
  'points recorded',
  'assigned',
  'date set',
  'milestone reached',
  'part sent in',
  'responded',
  'escalated',
  'refused',
  'remedy done',
  'remedy proof sent',
  'closed',
] as const satisfies readonly Asked['type'][];
/** What a procedure may lack. */
export type Lacking = (typeof LACKING)[number];
type Lacks = (kase: Case, ground: Ground) => boolean;

/**
 * What the way to a reply lacks beside what makes it possible at all (`possible.ts`), in the order of the procedure (Code 6.2, 6.3, 6.7): acknowledged, every point written
 * down, somebody who answers, the steps and dates of the kind of correspondence, the parts of those who own points.
 */
const BEFORE_THE_REPLY: readonly (readonly [Lacking, Lacks])[] = [
  [
    'acknowledged',
    (kase, ground) => {
      const rules = rulesOf(kase, ground);
      return rules === null || (stageRules(rules, currentStage(kase).stage)?.acknowledges ?? null) !== null;
    },
  ],
  ['clarification answered', () => true],
  ['points recorded', (kase) => kase.category === 'complaint' && standingPoints(kase).length === 0],
  ['assigned', (kase) => handlerOf(kase) === null],
  ['date set', (kase, ground) => dateSetIn(currentStage(kase), rulesOf(kase, ground)) === null],
  [
    'milestone reached',
    (kase, ground) =>
      milestonesOf(kase, ground).some(
        (step) =>
          // Most requests are in writing, and need no statement.
          step !== 'statement agreed' && !currentStage(kase).milestones.some(({ milestone }) => milestone === step),
      ),
  ],
  ['part sent in', (kase) => missingParts(kase, currentStage(kase).stage).length > 0],
];

/** Without these nothing answers the person yet (Code 6.7: every point; one reply, with the parts of all owners). */
const NEEDED_FOR_THE_REPLY: readonly Lacking[] = ['points recorded', 'part sent in'];

/**
 * What the procedure lacks on a case now, in order; the first is what to do. Empty where nothing is owed. Whoever says one
 * of these truly and whole is not refused.
 */
export function lackingActs(kase: Case, ground: Ground): readonly Lacking[] {
  const possible = possibleActs(kase, ground);
  return wanting(kase, ground).filter((kind) => possible.includes(kind));
}

function wanting(kase: Case, ground: Ground): readonly Lacking[] {
  if (kase.status === 'To confirm') return ['confirmed'];
  if (kase.status === 'Withdrawn') return [];
  if (!awaitsAnswer(kase)) return [...requestsLacking(kase), ...ending(kase)];
  // It goes another way, such as insurance or an appeal: there is nothing to reply to.
  if (typeOf(kase, ground)?.stages.length === 0) return ['closed'];
  const lacking = BEFORE_THE_REPLY.filter(([, lacks]) => lacks(kase, ground)).map(([kind]) => kind);
  const ready = !lacking.some((kind) => NEEDED_FOR_THE_REPLY.includes(kind));
  return [...lacking, ...(ready ? (['responded'] as const) : []), ...requestsLacking(kase)];
}

/** A request for the next stage waits for a decision, and neither closes nor opens anything again until then (Code 5.7). */
const requestsLacking = ({ escalationAsked }: Case): readonly Lacking[] =>
  escalationAsked === null ? [] : ['escalated', 'refused'];

const ending = (kase: Case): readonly Lacking[] => [
  ...remediesLacking(kase),
  ...(kase.closure === null ? (['closed'] as const) : []),
];

/** What was promised is done, then proved (Code 6.6, 7.3), also after the case was closed. */
function remediesLacking({ remedies }: Case): readonly Lacking[] {
  const owed = remedies.filter(({ proved, notPossible }) => proved === null && notPossible === null);
  return [
    ...(owed.some(({ doneOn }) => doneOn === null) ? (['remedy done'] as const) : []),
    ...(owed.some(({ doneOn }) => doneOn !== null) ? (['remedy proof sent'] as const) : []),
  ];
}
