import type { CalendarDate } from '../calendar/calendar-date.ts';
import { londonDay } from '../calendar/london-day.ts';
import type { Case, CaseStage } from '../case/case.ts';
import type { Finding } from '../case/happening.ts';
import type { Ground } from '../case/procedure.ts';
import { currentStage, firstAnswer, handlerOf, overall, standingPoints } from '../case/stages.ts';
import type { CaseClock } from '../clock/case-clock.ts';
import { caseClocks } from '../clock/case-clocks.ts';
import type { Service } from '../triage/proposal.ts';

/** How one stage was answered, for the figures. */
export type StageAnswer = {
  readonly stage: number;
  /** The day it was due: the extended one where the person was told of it in time; null where nothing set one. */
  readonly due: CalendarDate | null;
  readonly extendedInTime: boolean;
  /**
   * Answered after the limit counted from receipt, however late it was acknowledged: the second measure, beside the day it
   * was due (domain facts 5.2, rule 7).
   */
  readonly pastLimit: boolean;
  /** Null: not answered. */
  readonly answeredOn: CalendarDate | null;
  readonly finding: Finding | null;
};

/** What lists of cases know beside the readable row, because it stands in the history alone. */
export type CaseFacts = {
  readonly services: readonly Service[];
  /** Ids of those who have or ever had a part in it. */
  readonly people: readonly string[];
  /** Ids of those who have something to do on it now: who handles the stage, owns a point, reads, owes a remedy. */
  readonly busy: readonly string[];
  /** An investigation officer has the whole case. */
  readonly investigated: boolean;
  readonly member: boolean;
  readonly restrictedTo: readonly string[] | null;
  /** When the next stage was asked for, while nobody has decided. */
  readonly escalationAsked: string | null;
  /** Since when an answer to a question is awaited. */
  readonly waitingSince: CalendarDate | null;
  readonly promised: readonly {
    readonly remedy: number;
    readonly what: string;
    readonly due: CalendarDate;
    readonly owner: string | null;
  }[];
  /** Messages that joined it and that nobody has looked at who has it. */
  readonly newMail: readonly { readonly key: string; readonly at: string }[];
  readonly related: readonly string[];
  readonly answers: readonly StageAnswer[];
};

const MEMBERS = ['member-enquiry', 'mp-enquiry'];

export function factsOf(kase: Case, ground: Ground): CaseFacts {
  const now = kase.assignments.filter(({ stage }) => stage === currentStage(kase).stage);
  const promised = kase.remedies.filter(({ proved, notPossible }) => proved === null && notPossible === null);
  const owners = promised.flatMap(({ owner }) => owner ?? []);
  const parts = [...kase.involved.map(({ person }) => person), ...kase.remedies.flatMap(({ owner }) => owner ?? [])];
  const services = [kase.service, ...standingPoints(kase).map(({ service }) => service)];
  // The dates do not hang on the day they are asked for; only how the clocks stand does, which is not kept here.
  const clocks = caseClocks(kase, ground, londonDay(kase.openedAt));
  return {
    services: [...new Set(services.flatMap((service) => service ?? []))],
    people: ids(parts),
    busy: kase.closure === null ? ids([...now.map(({ person }) => person), ...owners]) : ids(owners),
    investigated: handlerOf(kase)?.role === 'investigation officer',
    member: kase.members.length > 0 || MEMBERS.includes(kase.correspondence ?? ''),
    restrictedTo: kase.restricted?.to.map(({ id }) => id) ?? null,
    escalationAsked: kase.escalationAsked?.receivedAt ?? null,
    waitingSince: kase.clarifications.findLast(({ answeredAt }) => answeredAt === null)?.askedOn ?? null,
    promised: promised.map(({ remedy, what, due, owner }) => ({ remedy, what, due, owner: owner?.id ?? null })),
    newMail: kase.joined.filter(({ seen }) => !seen).map(({ intakeKey: key, receivedAt: at }) => ({ key, at })),
    related: kase.related.map(({ reference }) => reference),
    // An answer is counted once: in the case that it was given in.
    answers: kase.stages.filter(isOwn).map((stage) => {
      const answer = firstAnswer(stage);
      const limit = clocks.find((one) => one.clock === 'outer limit' && one.stage === stage.stage)?.due ?? null;
      return {
        stage: stage.stage,
        ...dueOf(clocks, stage),
        pastLimit: answer !== null && limit !== null && answer.on > limit,
        answeredOn: answer?.on ?? null,
        finding: overall(answer),
      };
    }),
  };
}

const isOwn = (stage: CaseStage): boolean => firstAnswer(stage)?.givenIn === undefined;

/**
 * The due date that timeliness is measured by: that of the law or Code, not the council's own earlier target; put off only
 * by an extension that the person was told of before it passed (LGSCO Code 5.5, 6.5). Where nobody acknowledged first, the
 * limit from receipt counts: a council would else be on time whenever it answers, because the answer starts the ten days.
 * So it does where a later day was agreed only after the limit had passed (SI 2009/309 reg. 14).
 */
function dueOf(
  clocks: readonly CaseClock[],
  { stage, acknowledged, extensions }: CaseStage,
): Pick<StageAnswer, 'due' | 'extendedInTime'> {
  const of = (name: CaseClock['clock']) => clocks.find((one) => one.clock === name && one.stage === stage);
  const [reply, limit, put] = [of('respond'), of('outer limit'), of('extension')];
  const [first, second] = [reply?.due ?? null, limit?.due ?? null];
  const agreedLate = reply?.standard === 'set' && first !== null && second !== null && second < first;
  const original = acknowledged === null || agreedLate ? (second ?? first) : (first ?? second);
  const told = put?.due ? extensions.at(-1) : undefined;
  const extendedInTime = told !== undefined && original !== null && told.toldOn <= original;
  return { due: extendedInTime ? (put?.due ?? original) : original, extendedInTime };
}

const ids = (people: readonly { readonly id: string }[]): readonly string[] => [...new Set(people.map(({ id }) => id))];
