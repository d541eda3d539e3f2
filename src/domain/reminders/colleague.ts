import type { Viewer } from '../access.ts';
import type { Person } from '../triage/intake.ts';

/** What a person asked for about their own notices. */
export type Wishes = {
  /** Minutes after midnight in London; `usual`: when the council sends it. */
  readonly digest: number | 'usual' | 'off';
  /** `in Redress only`: urgent notices stand in the tab and make no sound in Teams. What is raised with them always does. */
  readonly urgent: 'in Teams' | 'in Redress only';
  readonly language: 'en' | 'cy';
};

export const NO_WISHES: Wishes = { digest: 'usual', urgent: 'in Teams', language: 'en' };

/** Somebody who has signed in to Redress: roles and area are those of their last sign-in. */
export type Colleague = Person &
  Viewer & {
    /** Who stands in for them: the id or the name of a colleague. */
    readonly deputy: string | null;
    readonly wishes: Wishes;
  };
