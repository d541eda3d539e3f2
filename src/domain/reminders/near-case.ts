import type { CaseTraits } from '../access.ts';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Case } from '../case/case.ts';
import { currentStage, ownerOf, standingPoints } from '../case/stages.ts';
import type { CaseSummary } from '../case/summary.ts';
import type { NextDate } from '../clock/case-clock.ts';
import { TYPES } from '../policy/correspondence-types.ts';

/**
 * All that reminders know of a case. There is no subject, no name and no address of whoever wrote, so no notice can repeat
 * one (UK GDPR art. 5(1)(c)); people are ids of colleagues.
 */
export type NearCase = {
  readonly reference: string;
  readonly stage: number;
  /** A letter of the Ombudsman, with a date that the Ombudsman gave. */
  readonly ombudsmanLetter: boolean;
  readonly toConfirm: boolean;
  /** The council's next date; null where nothing is due or the move is the person's. */
  readonly next: NextDate | null;
  /** The day the reply is due; null where none is owed. */
  readonly replyDue: CalendarDate | null;
  /** The day the draft is to be looked at, until somebody has. */
  readonly earlyLook: CalendarDate | null;
  readonly handler: string | null;
  /** Those whose part of the reply, or whose remedy, is awaited. */
  readonly owners: readonly string[];
  /** Everyone with something to do on it. */
  readonly busy: readonly string[];
  /** What the rule of access asks. */
  readonly traits: CaseTraits;
};

const OMBUDSMAN: ReadonlySet<string> = new Set(
  TYPES.filter(({ procedure }) => procedure === 'ombudsman').map(({ id }) => id),
);

/** Whose move it is stands in the history where it is not the handler's or the team's. */
export const needsHistory = ({ next }: CaseSummary): boolean =>
  next?.move === 'owners of points' || next?.move === 'owner of a remedy';

/** A case from its row and what the read model knows beside it; `kase` where `needsHistory` says so. */
export function nearCase(
  row: CaseSummary,
  { traits, busy }: { readonly traits: CaseTraits; readonly busy: readonly string[] },
  kase: Case | null,
): NearCase {
  const owed = row.status === 'Open' || row.status === 'To confirm';
  return {
    reference: row.reference,
    stage: row.stage,
    ombudsmanLetter: OMBUDSMAN.has(row.correspondence),
    toConfirm: row.status === 'To confirm',
    next: row.next === null || row.next.move === 'the person' ? null : row.next,
    replyDue: owed ? row.replyDue : null,
    earlyLook: owed ? row.earlyLook : null,
    handler: row.handler?.id ?? null,
    owners: kase === null ? [] : [...new Set(owners(kase, row.next))],
    busy,
    traits,
  };
}

function owners(kase: Case, next: NextDate | null): readonly string[] {
  const { stage } = currentStage(kase);
  if (next?.move === 'owner of a remedy') {
    const awaited = kase.remedies.filter(({ doneOn, notPossible }) => doneOn === null && notPossible === null);
    return awaited.flatMap(({ owner }) => owner?.id ?? []);
  }
  if (next?.move !== 'owners of points') return [];
  return standingPoints(kase)
    .filter(({ partsIn }) => !partsIn.some((part) => part.stage === stage))
    .flatMap(({ number }) => ownerOf(kase, number, stage)?.person.id ?? []);
}
