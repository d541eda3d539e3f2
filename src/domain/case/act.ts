import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Outcome } from '../outcome.ts';
import type { Person } from '../triage/intake.ts';
import type { Case, CaseCategory } from './case.ts';
import type { Happening, HappeningType, InPassing } from './happening.ts';
import type { Ground } from './procedure.ts';
import type { CaseRefusal } from './refusal.ts';

/** Kinds of event that have a decision of their own (`decide.ts`), because opening and mail come by another way. */
type Apart = 'opened' | 'confirmed' | 'withdrawn' | 'reinstated' | InPassing;
export type ActType = Exclude<HappeningType, Apart>;

/** What a person need not say, because the case itself says it. */
type Computed = {
  readonly extended: 'from';
  readonly 'escalation asked': 'late';
  readonly escalated: 'toStage' | 'late';
  readonly corrected: 'from';
  readonly 'remedy promised': 'remedy';
  readonly 'procedure changed': 'from';
  readonly 'clarification asked': 'stage';
};

/** What has to be said is a plain yes or no here, so that a "no" can be refused in words. */
type Said<T> = T extends true
  ? boolean
  : T extends readonly (infer One)[]
    ? readonly Said<One>[]
    : T extends string
      ? T
      : T extends object
        ? { readonly [F in keyof T]: Said<T[F]> }
        : T;

type Without<H extends Happening> = H extends Happening
  ? Said<Omit<H, H['type'] extends keyof Computed ? Computed[H['type']] : never>>
  : never;

/** What somebody says has happened, or is to happen, on a case: the event without what the rules add. */
export type Act = { readonly [T in ActType]: Without<Extract<Happening, { readonly type: T }>> }[ActType];
export type ActOf<T extends ActType> = Extract<Act, { readonly type: T }>;

/** Acts on one case that open or change another: there a person says less, and the workflow sees to the other case. */
type OfTwoCases =
  | { readonly type: 'converted'; readonly intakeKey: string }
  /** No message says it: it was said by phone or at the counter, at `receivedAt`. */
  | { readonly type: 'converted'; readonly intakeKey: null; readonly receivedAt: string }
  | { readonly type: 'split'; readonly points: readonly number[]; readonly why: string }
  | { readonly type: 'merged'; readonly into: string; readonly why: string; readonly ofAnother?: boolean };

/** What a person asks for on a case, whichever way it goes. */
export type Asked =
  | Exclude<Act, { readonly type: OfTwoCases['type'] | 'took in' | 'calendar recomputed' }>
  | OfTwoCases
  | {
      readonly type: 'confirmed' | 'reinstated';
      readonly category: CaseCategory;
      readonly correspondence?: string | null;
    }
  | { readonly type: 'withdrawn'; readonly why: string };

/** Who acts and when, under which rules. */
export type Circumstances = {
  readonly by: Person;
  /** UTC instant. */
  readonly at: string;
  readonly today: CalendarDate;
  readonly ground: Ground;
};

/** What came of an act: what to record; null where the case stands as wished already. */
export type Decided = Outcome<Happening | null, CaseRefusal>;

/** The rule of every kind of act in a group. */
export type Rules<T extends ActType> = {
  readonly [K in T]: (kase: Case, act: ActOf<K>, circumstances: Circumstances) => Decided;
};
