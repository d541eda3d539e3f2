import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Case, CaseStage } from '../case/case.ts';
import type { Ground } from '../case/procedure.ts';
import type { Standard } from '../policy/clock-rule.ts';
import type { ClockId } from '../policy/clock-rules.ts';
import type { CaseRules } from '../policy/rules-for.ts';
import type { ClockState } from './clock-state.ts';

export const CLOCK_NAMES = [
  'acknowledge',
  'step',
  'early look',
  'member update',
  'respond',
  'extension',
  'outer limit',
  'escalation window',
  'remedy',
] as const;
/**
 * What a case may have a date for. `early look` is the council's own, inside the time for the reply; `step` is what a
 * procedure has on the way to it, such as a review panel.
 */
export type ClockName = (typeof CLOCK_NAMES)[number];

export const MOVERS = ['complaints team', 'handler', 'owners of points', 'owner of a remedy', 'the person'] as const;
/** Who has to do something by a date. `the person` is who wrote to the council. */
export type Mover = (typeof MOVERS)[number];

/** The one date of a case to look at: which clock it belongs to, and whose move it is. The person's is never overdue. */
export type NextDate = { readonly on: CalendarDate; readonly clock: ClockName; readonly move: Mover };

export type CaseClock = {
  readonly clock: ClockName;
  readonly stage: number;
  /** The rule it runs by; null where a date was told, set, promised or counted from another one. */
  readonly rule: ClockId | null;
  readonly start: CalendarDate;
  /** Null while it is paused. */
  readonly due: CalendarDate | null;
  /** How binding: by whom the date was made. */
  readonly standard: Standard | 'told' | 'set' | 'promised' | 'internal';
  /** The council's own date beside it, with its own state; null where there is none. */
  readonly local: {
    readonly due: CalendarDate;
    readonly exceeds: boolean;
    readonly reason: string | null;
    readonly state: ClockState;
  } | null;
  /** The usual period, in a kind of correspondence whose letters give a date of their own, and nobody has read it yet. */
  readonly provisional: boolean;
  readonly state: ClockState;
  readonly move: Mover;
  /** The remedy it is for. */
  readonly remedy: number | null;
};

/** A stage of a case, looked at on a day. */
export type StageOnDay = {
  readonly kase: Case;
  readonly stage: CaseStage;
  readonly rules: CaseRules | null;
  readonly ground: Ground;
  readonly today: CalendarDate;
  /** Nothing more will be done in this stage. */
  readonly over: boolean;
};
