import { EDITIONS } from '../calendar/bank-holidays.ts';
import type { Calendars } from '../calendar/calendars.ts';
import { londonDay } from '../calendar/london-day.ts';
import type { Clarification } from '../clock/clarification.ts';
import type { Started } from '../clock/due-dates.ts';
import type { StartingEvent } from '../policy/clock-rule.ts';
import type { ClockId } from '../policy/clock-rules.ts';
import type { CorrespondenceType, OnClarification, Stage } from '../policy/correspondence-type.ts';
import { isTypeId, type TypeId } from '../policy/correspondence-types.ts';
import type { PolicyPack } from '../policy/policy-pack.ts';
import { type CaseRules, clocksOf, rulesFor } from '../policy/rules-for.ts';
import type { Flag } from '../triage/proposal.ts';
import type { Case, CaseCategory, CaseStage } from './case.ts';
import { type DateSource, MILESTONES, type Milestone } from './happening.ts';
import { currentStage, stageOf } from './stages.ts';

/** What the rules of a case stand on: every policy the council has had, and the calendars. */
export type Ground = {
  readonly policies: readonly PolicyPack[];
  readonly calendars: Calendars;
  /** Calendars as they were, by their version; null for one that nobody here knows. Absent: they were never otherwise. */
  readonly earlier?: (version: string) => Calendars | null;
};

/** The version of the calendars by which the dates of a case were last counted. */
export const versionOf = ({ countedBy }: Pick<Case, 'countedBy'>): string => countedBy ?? EDITIONS[0].version;

/** The ground of a case: one that is closed keeps the calendars it was closed under (domain rule: never changed). */
export function groundOf(kase: Pick<Case, 'closure' | 'countedBy'>, ground: Ground): Ground {
  const version = versionOf(kase);
  if (kase.closure === null || version === ground.calendars.version) return ground;
  const then = ground.earlier?.(version);
  return then ? { ...ground, calendars: then } : ground;
}

/** What a case is handled as while nobody has said otherwise. */
const USUAL: Readonly<Record<CaseCategory, TypeId>> = {
  complaint: 'corporate-complaint',
  service_request: 'service-request',
};

type Ruled = Pick<Case, 'correspondence' | 'category' | 'service' | 'receivedAt'>;

/** The kind of correspondence a case is handled as, chosen or usual. It may be one that a newer version knows. */
export const correspondenceOf = ({ correspondence, category }: Pick<Ruled, 'correspondence' | 'category'>): string =>
  correspondence ?? USUAL[category];

const PROPOSED: Readonly<Record<CaseCategory, readonly (readonly [Flag, TypeId])[]>> = {
  complaint: [
    ['statutory_children', 'childrens-complaint'],
    ['statutory_adults', 'adult-care-complaint'],
    ['housing_landlord', 'landlord-complaint'],
  ],
  service_request: [
    ['sar', 'subject-access-request'],
    ['foi', 'foi-request'],
    ['member_enquiry', 'member-enquiry'],
  ],
};

/**
 * The kind of correspondence that triage proposes, by the flags of the message; null: the usual one of the category. A
 * statutory procedure is chosen before the stage, and information rights have their own clocks; a person may say otherwise.
 */
export const proposedCorrespondence = (category: CaseCategory, flags: readonly Flag[]): TypeId | null =>
  PROPOSED[category].find(([flag]) => flags.includes(flag))?.[1] ?? null;

/**
 * The rules a case began under, by the day it was first received: a change of procedure takes the new kind's rules of that
 * day, too. Null where there were none, or the kind is not known here.
 */
export function rulesOf(kase: Ruled, { policies }: Ground): CaseRules | null {
  const type = correspondenceOf(kase);
  if (!isTypeId(type)) return null;
  const rules = rulesFor(policies, type, kase.service, londonDay(kase.receivedAt));
  return rules.ok ? rules.value : null;
}

export const typeOf = (kase: Ruled, ground: Ground): CorrespondenceType | null => rulesOf(kase, ground)?.type ?? null;

/** The clocks a stage of the case has by its kind. */
export const stageRules = (rules: CaseRules | null, stage: number): Stage | null =>
  rules?.type.stages[stage - 1] ?? null;

/**
 * How many stages the procedure of a case has. A kind without clocks of its own (routed to insurance or appeal) has none;
 * where the rules are not known, the stages it has reached.
 */
export const stagesOf = (kase: Case, ground: Ground): number =>
  typeOf(kase, ground)?.stages.length ?? kase.stages.length;

/** Days that a letter of the Ombudsman bears. Until somebody has read them the day it came stands in their place. */
const IN_THE_LETTER: readonly StartingEvent[] = ['letter dated', 'final decision'];

/** Whether a clock of a stage starts, for the time being, with the receipt of the letter that bears its day. */
export const startsProvisionally = ({ milestones }: CaseStage, starts: StartingEvent): boolean =>
  IN_THE_LETTER.includes(starts) && milestones.every(({ milestone }) => milestone !== starts);

/** When everything happened that a clock of a stage may start from. A date or a UTC instant each. */
export function startedIn(
  kase: Case,
  { stage, receivedAt, acknowledged, milestones, answers }: CaseStage,
  rules: CaseRules,
): Started {
  const stated = milestones.find(({ milestone }) => milestone === 'statement agreed')?.on;
  const requestedAt = (stageRules(rules, stage)?.spoken ? stated : null) ?? receivedAt;
  const before = stageOf(kase, stage - 1)?.answers[0];
  // An answer that nobody acknowledged first acknowledges as well: the person has heard from the council.
  const heard = acknowledged?.on ?? answers[0]?.on;
  return {
    received: kase.receivedAt,
    ...Object.fromEntries(IN_THE_LETTER.map((event) => [event, receivedAt])),
    ...(before && { 'response received': before.on }),
    ...(stage === 1
      ? heard && { acknowledged: heard }
      : { ...requests(stage, requestedAt), ...(heard && { 'stage 2 acknowledged': heard }) }),
    ...Object.fromEntries(milestones.map(({ milestone, on }) => [milestone, on])),
  };
}

/** The request for a later stage is known by the name its law gives it. */
const requests = (stage: number, receivedAt: string): Started =>
  stage === 2 ? { 'stage 2 requested': receivedAt, 'review requested': receivedAt } : { 'panel requested': receivedAt };

/** What happens outside the council's own handling and starts a clock of the current stage. */
export function milestonesOf(kase: Case, ground: Ground): readonly Milestone[] {
  const rules = rulesOf(kase, ground);
  const named = stageRules(rules, currentStage(kase).stage);
  const clocks = rules === null || named === null ? [] : clocksOf(named).map((id) => rules.clocks.get(id)?.rule.starts);
  return MILESTONES.filter(
    (milestone) => clocks.includes(milestone) || (milestone === 'statement agreed' && !!named?.spoken),
  );
}

/** Whether a date of the reply may be set, and by whom: the letter, or agreement where no rule counts it. */
export function maySetDate(rules: CaseRules, stage: number, source: DateSource): boolean {
  const named = stageRules(rules, stage);
  switch (source) {
    case 'the letter':
      return rules.type.letterDateWins;
    case 'agreed with the person':
      return named?.responds === null;
    case 'set by the council':
      return named?.setByCouncil ?? false;
  }
}

/**
 * What a question back to the person does to a clock. Law stops the time for the request itself (FOIA s.1(3), EIR reg. 9,
 * UK GDPR art. 12A); the time to ask for a review of the answer, and to answer that (EIR reg. 11), runs on.
 */
export const onClarificationOf = ({ type, clocks }: CaseRules, id: ClockId): OnClarification =>
  clocks.get(id)?.rule.starts === 'received' ? type.onClarification : 'runs on';

/** Whether a question back to the person stops or restarts the time for the reply of the current stage. */
export function stopsForQuestion(kase: Case, ground: Ground): boolean {
  const rules = rulesOf(kase, ground);
  const id = stageRules(rules, currentStage(kase).stage)?.responds;
  return rules !== null && !!id && onClarificationOf(rules, id) !== 'runs on';
}

/** The questions of a stage, with the extensions that they may have been asked in. */
export const questionsIn = (kase: Case, stage: CaseStage) => ({
  asked: askedIn(kase, stage),
  extensions: stage.extensions,
});

/**
 * The questions that went back to the person in a stage, as far as its clocks depend on them: until its first answer, which
 * also ends the wait for whatever the person had not answered by then.
 */
export function askedIn({ clarifications }: Case, { stage, answers }: CaseStage): readonly Clarification[] {
  const asked = clarifications.filter((one) => one.stage === stage);
  const ended = answers[0]?.on;
  if (ended === undefined) return asked;
  return asked
    .filter(({ askedOn }) => askedOn < ended)
    .map(({ askedOn, answeredAt }) => ({
      askedOn,
      answeredAt: answeredAt !== null && londonDay(answeredAt) <= ended ? answeredAt : ended,
    }));
}
