import type { CalendarDate } from '../calendar/calendar-date.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import type { Service } from '../triage/proposal.ts';
import { type ClockRule, isInForce } from './clock-rule.ts';
import { CLOCKS, type Clock, type ClockId } from './clock-rules.ts';
import type { CorrespondenceType, Stage } from './correspondence-type.ts';
import { TYPES, type TypeId } from './correspondence-types.ts';
import { exceeds, type LocalClock, type PolicyPack } from './policy-pack.ts';

/** The council's own period beside the one of a Code, of guidance or of law. Both dates are always computed. */
export type LocalTarget = {
  /** The rule with the council's count, start and authority; how binding it is stays what the rule beside it is. */
  readonly rule: ClockRule;
  /** Longer than the Code or the guidance has it. */
  readonly exceeds: boolean;
  /** Why; never null where it exceeds. */
  readonly reason: string | null;
  readonly until: CalendarDate | null;
};

/** A clock of one case. Where only the council sets the period, its own is `rule` and there is no other beside it. */
export type AppliedClock = { readonly rule: Clock; readonly local: LocalTarget | null };

/** What one case runs under, from the day it was received to its end. */
export type CaseRules = {
  readonly type: CorrespondenceType & { readonly id: TypeId };
  readonly policy: PolicyPack;
  /** Every clock that a stage of the type names and that was in force. */
  readonly clocks: ReadonlyMap<ClockId, AppliedClock>;
};

export type NoRules =
  | { readonly reason: 'type not in force'; readonly type: TypeId; readonly receivedOn: CalendarDate }
  | { readonly reason: 'no policy then'; readonly receivedOn: CalendarDate; readonly earliest: CalendarDate | null };

/**
 * The rules for a case by the day it was received, never by today's: a new policy or law leaves older cases alone. Of
 * policies that begin on one day the one later in the list counts, as its correction.
 */
export function rulesFor(
  history: readonly PolicyPack[],
  type: TypeId,
  service: Service | null,
  receivedOn: CalendarDate,
): Outcome<CaseRules, NoRules> {
  const policy = policyOn(history, receivedOn);
  if (policy === null) return refused({ reason: 'no policy then', receivedOn, earliest: earliestOf(history) });
  const row = TYPES.find(({ id, ...days }) => id === type && isInForce(days, receivedOn));
  if (row === undefined) return refused({ reason: 'type not in force', type, receivedOn });
  const clocks = new Map<ClockId, AppliedClock>();
  for (const rule of CLOCKS) {
    const named = row.stages.some((stage) => clocksOf(stage).includes(rule.id));
    if (named && isInForce(rule, receivedOn)) clocks.set(rule.id, applied(rule, policy, service, receivedOn));
  }
  return done({ type: row, policy, clocks });
}

/** The policy whose days of receipt a day belongs to; null before the first. */
function policyOn(history: readonly PolicyPack[], receivedOn: CalendarDate): PolicyPack | null {
  let latest: PolicyPack | null = null;
  for (const pack of history)
    if (pack.effectiveFrom <= receivedOn && (latest === null || pack.effectiveFrom >= latest.effectiveFrom))
      latest = pack;
  return latest;
}

const earliestOf = (history: readonly PolicyPack[]): CalendarDate | null =>
  history.map(({ effectiveFrom }) => effectiveFrom).sort()[0] ?? null;

/** The ids of every clock of a stage. */
export const clocksOf = ({
  acknowledges,
  responds,
  extends: put,
  outer,
  askedWithin,
  also,
}: Stage): readonly ClockId[] => [askedWithin, acknowledges, responds, put, outer, ...also].filter((id) => id !== null);

/** One clock under one policy, for a service on a day of receipt. An exception for the service goes before the rule for all. */
export function applied(
  rule: Clock,
  policy: PolicyPack,
  service: Service | null,
  receivedOn: CalendarDate,
): AppliedClock {
  const forIt = (own: Service | null) => (local: LocalClock) =>
    local.clock === rule.id && local.service === own && (local.until === null || receivedOn <= local.until);
  const local = (service === null ? undefined : policy.clocks.find(forIt(service))) ?? policy.clocks.find(forIt(null));
  if (local === undefined) return { rule, local: null };
  const own = {
    ...rule,
    count: local.count,
    unit: local.unit ?? rule.unit,
    starts: local.starts ?? rule.starts,
    authority: null,
  };
  if (rule.standard === 'local default') return { rule: own, local: null };
  const { reason, until } = local;
  return { rule, local: { rule: own, exceeds: exceeds(rule, local.count), reason, until } };
}
