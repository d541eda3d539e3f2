import { type CalendarDate, dateOfDayNumber, dayNumber } from '../calendar/calendar-date.ts';
import type { Service } from '../triage/proposal.ts';
import type { Clock, ClockId } from './clock-rules.ts';
import type { CorrespondenceType, Stage } from './correspondence-type.ts';
import { TYPES, type TypeId } from './correspondence-types.ts';
import type { PolicyPack } from './policy-pack.ts';
import { type AppliedClock, applied, rulesFor } from './rules-for.ts';

/** A clock under a policy, and where it is another for a service. */
export type ClockMeaning = AppliedClock & {
  readonly exceptions: readonly (AppliedClock & { readonly service: Service; readonly until: CalendarDate | null })[];
};

/** What a policy makes of one kind of correspondence, stage by stage; a stage of which nothing has a period is empty. */
export type TypeMeaning = {
  readonly type: CorrespondenceType & { readonly id: TypeId };
  /** The first day of receipt, where the kind begins within the days of the policy; null: with them. */
  readonly from: CalendarDate | null;
  readonly stages: readonly (readonly ClockMeaning[])[];
};

/** The days of receipt a policy is for. `until` null: no end is known; `replacedBy`: another begins on the same day. */
export type PolicyDays = {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly replacedBy: PolicyPack | null;
};

/** The days of the policy at a place in the history, in which the later of two that begin together counts. */
export function daysOf(history: readonly PolicyPack[], place: number): PolicyDays | null {
  const pack = history[place];
  if (pack === undefined) return null;
  const from = pack.effectiveFrom;
  const [next] = history
    .map(({ effectiveFrom }) => effectiveFrom)
    .filter((day) => day > from)
    .sort();
  return {
    from,
    until: next === undefined ? null : dateOfDayNumber(dayNumber(next) - 1),
    replacedBy: history.slice(place + 1).findLast(({ effectiveFrom }) => effectiveFrom === from) ?? null,
  };
}

/** What a policy makes of every kind of correspondence that there is in its days, in the order of the table. */
export const meaningOf = (
  pack: PolicyPack,
  { from, until }: Pick<PolicyDays, 'from' | 'until'>,
): readonly TypeMeaning[] =>
  TYPES.filter(
    (type) => (type.to === null || type.to >= from) && (type.from === null || until === null || type.from <= until),
  ).flatMap((type) => {
    const begins = type.from !== null && type.from > from ? type.from : null;
    const day = begins ?? from;
    const rules = rulesFor([pack], type.id, null, day);
    if (!rules.ok) return [];
    const meaning = (id: ClockId): readonly ClockMeaning[] => {
      const clock = rules.value.clocks.get(id);
      return clock ? [{ ...clock, exceptions: exceptionsOf(pack, clock.rule, day) }] : [];
    };
    return [{ type, from: begins, stages: type.stages.map((stage) => inOrder(stage).flatMap(meaning)) }];
  });

/** The clocks of a stage in the order they run. */
const inOrder = ({ askedWithin, acknowledges, also, responds, extends: put, outer }: Stage): readonly ClockId[] =>
  [askedWithin, acknowledges, ...also, responds, put, outer].filter((id) => id !== null);

const exceptionsOf = (pack: PolicyPack, rule: Clock, day: CalendarDate): ClockMeaning['exceptions'] =>
  pack.clocks.flatMap(({ clock, service, until }) =>
    clock !== rule.id || service === null || (until !== null && until < day)
      ? []
      : [{ service, until, ...applied(rule, pack, service, day) }],
  );
