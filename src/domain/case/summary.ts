import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { NextDate } from '../clock/case-clock.ts';
import type { Person } from '../triage/intake.ts';
import type { Service } from '../triage/proposal.ts';
import { directorateOf } from '../triage/taxonomy.ts';
import type { Case, CaseCategory, CaseStatus } from './case.ts';
import type { Finding } from './happening.ts';
import { correspondenceOf } from './procedure.ts';
import { currentStage, firstAnswer, handlerOf, overall, standingPoints } from './stages.ts';

/** A case as one readable row of the `Cases` list, and as boards and lists show it. */
export type CaseSummary = {
  readonly reference: string;
  readonly status: CaseStatus;
  readonly category: CaseCategory;
  /** What it is handled as, chosen or usual. */
  readonly correspondence: string;
  readonly stage: number;
  readonly subject: string;
  readonly fromName: string;
  readonly fromAddress: string;
  readonly service: Service | null;
  /** Everyone who answers for a part: of its service and of its points. */
  readonly directorates: readonly string[];
  /** Who has the whole case in this stage. */
  readonly handler: Person | null;
  readonly receivedAt: string;
  readonly acknowledgedOn: CalendarDate | null;
  /** What comes next, by when, and whose move it is; null where nothing is due. */
  readonly next: NextDate | null;
  /** The day the reply of this stage is, or was, due; null where nobody set one. */
  readonly replyDue: CalendarDate | null;
  /** The day the draft is to be looked at; null where it was, or need not be. */
  readonly earlyLook: CalendarDate | null;
  readonly answeredOn: CalendarDate | null;
  readonly outcome: Finding | null;
  readonly earlyResolution: boolean;
  readonly complaintOffered: 'yes' | 'no' | 'declined' | null;
  /** Remedies that were promised and are not proved yet. */
  readonly openRemedies: number;
  readonly restricted: boolean;
  readonly openedAt: string;
  readonly openedBy: Person;
  readonly closedAt: string | null;
  readonly intakeKey: string;
  readonly messages: number;
  readonly lastMessageAt: string;
  /** A newer version of Redress has acted on it: what is shown may be behind until this one is updated. */
  readonly needsUpdate: boolean;
  /** The last event this row shows; tells a stale row from a fresh one. */
  readonly sequence: number;
};

/** What the clocks add to a summary; the fold knows neither policy nor calendar. */
export type Due = {
  readonly next: NextDate | null;
  readonly replyDue: CalendarDate | null;
  readonly earlyLook: CalendarDate | null;
};

/**
 * The row of a case. Where a newer version wrote events this one does not know, the row says so and counts as old as
 * the last event before them, so that it never stands over a row which the newer version wrote (decision 0007).
 */
export function summarise(kase: Case, { next, replyDue, earlyLook }: Due): CaseSummary {
  const stage = currentStage(kase);
  const answer = firstAnswer(stage);
  const unknown = kase.notUnderstood[0];
  const services = [kase.service, ...standingPoints(kase).map(({ service }) => service)];
  return {
    reference: kase.reference,
    status: kase.status,
    category: kase.category,
    correspondence: correspondenceOf(kase),
    stage: stage.stage,
    subject: kase.subject,
    fromName: kase.fromName,
    fromAddress: kase.fromAddress,
    service: kase.service,
    directorates: [...new Set(services.flatMap((service) => (service === null ? [] : [directorateOf(service)])))],
    handler: handlerOf(kase)?.person ?? null,
    receivedAt: kase.receivedAt,
    acknowledgedOn: stage.acknowledged?.on ?? null,
    next,
    replyDue,
    earlyLook,
    answeredOn: answer?.on ?? null,
    outcome: overall(answer),
    earlyResolution: kase.earlyResolution !== null,
    complaintOffered: kase.complaintOffered?.answer ?? null,
    openRemedies: kase.remedies.filter(({ proved, notPossible }) => proved === null && notPossible === null).length,
    restricted: kase.restricted !== null,
    openedAt: kase.openedAt,
    openedBy: kase.openedBy,
    closedAt: kase.closure?.at ?? null,
    intakeKey: kase.intakeKey,
    messages: kase.messages,
    lastMessageAt: kase.lastMessageAt,
    needsUpdate: unknown !== undefined,
    sequence: unknown === undefined ? kase.sequence : unknown.sequence - 1,
  };
}
