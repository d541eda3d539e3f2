import { dateSetIn } from '../clock/standing-dates.ts';
import type { Asked } from './act.ts';
import type { Case } from './case.ts';
import { possibleActs } from './possible.ts';
import { type Ground, milestonesOf, rulesOf, stageRules, typeOf } from './procedure.ts';
import { awaitsAnswer, currentStage, handlerOf, ownerOf, standingPoints } from './stages.ts';

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
 * What the way to a reply lacks, in the order of the procedure (Code 6.2, 6.3, 6.7): acknowledged, every point written
 * down, somebody who answers, the steps and dates of the kind of correspondence, the parts of those who own points.
 */
const BEFORE_THE_REPLY: readonly (readonly [Lacking, Lacks])[] = [
  [
    'acknowledged',
    (kase, ground) => {
      const { stage, acknowledged, answers } = currentStage(kase);
      const rules = rulesOf(kase, ground);
      const asksForIt = rules === null || (stageRules(rules, stage)?.acknowledges ?? null) !== null;
      return acknowledged === null && answers.length === 0 && asksForIt;
    },
  ],
  ['clarification answered', ({ clarifications }) => clarifications.some(({ answeredAt }) => answeredAt === null)],
  ['points recorded', (kase) => kase.category === 'complaint' && standingPoints(kase).length === 0],
  ['assigned', (kase) => handlerOf(kase) === null],
  [
    'date set',
    (kase, ground) => {
      const type = typeOf(kase, ground);
      const { stage } = currentStage(kase);
      return (
        dateSetIn(currentStage(kase), rulesOf(kase, ground)) === null &&
        (type?.letterDateWins === true || type?.stages[stage - 1]?.responds === null)
      );
    },
  ],
  [
    'milestone reached',
    (kase, ground) =>
      milestonesOf(kase, ground).some(
        (step) => !currentStage(kase).milestones.some(({ milestone }) => milestone === step),
      ),
  ],
  ['part sent in', partIsMissing],
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
  if (!awaitsAnswer(kase)) return kase.escalationAsked === null ? ending(kase) : ['escalated', 'refused'];
  // It goes another way, such as insurance or an appeal: there is nothing to reply to.
  if (typeOf(kase, ground)?.stages.length === 0) return ['closed'];
  const lacking = BEFORE_THE_REPLY.filter(([, lacks]) => lacks(kase, ground)).map(([kind]) => kind);
  const ready = !lacking.some((kind) => NEEDED_FOR_THE_REPLY.includes(kind));
  return ready ? [...lacking, 'responded'] : lacking;
}

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

function partIsMissing(kase: Case): boolean {
  const { stage } = currentStage(kase);
  return standingPoints(kase).some(
    ({ number, partsIn }) => ownerOf(kase, number, stage) !== null && !partsIn.some((part) => part.stage === stage),
  );
}
