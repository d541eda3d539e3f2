import type { Authority, InForce } from './clock-rule.ts';
import type { ClockId } from './clock-rules.ts';

export type Procedure =
  | 'corporate'
  | 'housing'
  | 'children'
  | 'adults'
  | 'public health'
  | 'request'
  | 'members'
  | 'information rights'
  | 'ombudsman'
  | 'elsewhere';

/** Whom a person may turn to when the council's answer does not satisfy them. */
export type WhichOmbudsman = 'LGSCO' | 'Housing Ombudsman' | 'both' | 'ICO' | 'none';

/**
 * What a question back to the person does to the clocks that start with the receipt of what they sent: nothing (a Code clock never stops: it is a reason to
 * extend), start them again on the day of the answer (where law says so, only if it was asked before the first period ended), or leave the days of
 * waiting out of the count.
 */
export type OnClarification = 'runs on' | 'restarts' | 'restarts if asked early' | 'pauses';

/** One stage of a procedure and its clocks; null where nothing sets a period. */
export type Stage = {
  readonly acknowledges: ClockId | null;
  readonly responds: ClockId | null;
  /** The latest day the response may be put off to; what it starts from says how it is counted. */
  readonly extends: ClockId | null;
  /** A limit that stands whatever happens to the others. */
  readonly outer: ClockId | null;
  /** Until when the person may ask for this stage. Passing it closes nothing: a late request goes to a person. */
  readonly askedWithin: ClockId | null;
  /** Other periods of the stage, in the order they run. */
  readonly also: readonly ClockId[];
  /** Asked for by word of mouth, it begins when the written statement of that is agreed, not with the request. */
  readonly spoken: 'from the statement' | null;
  /** Where the person declines to discuss it the council sets the period for the reply, and says so in writing. */
  readonly setByCouncil: boolean;
};

/** One row: a kind of correspondence, the procedure it follows and its stages, the first at index 0. */
export type CorrespondenceType = InForce & {
  readonly id: string;
  readonly procedure: Procedure;
  readonly ombudsman: WhichOmbudsman;
  readonly stages: readonly Stage[];
  readonly onClarification: OnClarification;
  /** A date that the letter itself gives beats every clock of the row. */
  readonly letterDateWins: boolean;
  readonly authority: Authority;
};

/** A stage of which only what is named has a period. */
export const stage = (named: Partial<Stage>): Stage => ({
  acknowledges: null,
  responds: null,
  extends: null,
  outer: null,
  askedWithin: null,
  also: [],
  spoken: null,
  setByCouncil: false,
  ...named,
});
