import type { Action, Role } from '../domain/access.ts';
import type { DecisionRefusal } from '../domain/triage/decisions.ts';

export const LANGUAGES = ['en', 'cy'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One sentence per refusal, made from its facts: leave one out and the build fails. */
export type Sentences<R extends { readonly reason: string }, S> = {
  readonly [K in R['reason']]: (facts: Extract<R, { readonly reason: K }>) => S;
};

/** What a person reads when something did not happen: what happened, what was kept, what can be done. */
export type ProblemWords = {
  readonly title: string;
  readonly detail: string;
  readonly kept: string;
  readonly todo: string;
};

/** Problems that no workflow decided: the door, the request, the machine. */
export type DoorProblem =
  | { readonly reason: 'no such page' }
  | { readonly reason: 'bad request' }
  | { readonly reason: 'too large' }
  | { readonly reason: 'too many requests'; readonly seconds: number }
  | { readonly reason: 'not signed in' }
  | { readonly reason: 'sign-in has ended' }
  | { readonly reason: 'sign-in is not for Redress' }
  | { readonly reason: 'not a person' }
  | { readonly reason: 'sign-in cannot be checked' }
  | { readonly reason: 'not allowed'; readonly action: Action }
  /** The sign-in could not carry the groups that say which part of the council somebody works for. */
  | { readonly reason: 'directorate not known' }
  | { readonly reason: 'message cannot be read' }
  | { readonly reason: 'file not given out' }
  | { readonly reason: 'Microsoft 365 is busy' }
  | { readonly reason: 'something broke' };

/** What Redress answers with, from the server. What stands on the screens is in `names` and `screens`. */
export type Words = {
  readonly language: Language;
  readonly role: Readonly<Record<Role, string>>;
  readonly action: Readonly<Record<Action, string>>;
  readonly decisionRefused: Sentences<DecisionRefusal, ProblemWords>;
  readonly door: Sentences<DoorProblem, ProblemWords>;
};
