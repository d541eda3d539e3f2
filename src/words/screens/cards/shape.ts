import type { ClockName, Mover } from '../../../domain/clock/case-clock.ts';
import type { TypeId } from '../../../domain/policy/correspondence-types.ts';

export type CardKind = Exclude<TypeId, `ombudsman-${string}`> | 'ombudsman';

/** A case in a list: when it is due, what comes next and whose move it is. */
export type CardWords = {
  readonly due: {
    readonly overdue: (workingDays: number) => string;
    readonly today: string;
    readonly left: (workingDays: number) => string;
    readonly none: string;
  };
  /** What has to be done by the date. */
  readonly next: Readonly<Record<ClockName, string>>;
  readonly move: Readonly<Record<Mover, string>>;
  /** In short; what the Ombudsman writes is one kind on a card. */
  readonly kind: Readonly<Record<CardKind, string>>;
  readonly stage: (stage: number) => string;
  readonly nobody: string;
  readonly noSubject: string;
  readonly restricted: string;
  /** Instead of what is not shown to members: only how far it is. */
  readonly progressOnly: string;
  readonly copied: (reference: string) => string;
};
