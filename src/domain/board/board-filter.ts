import type { AgeBand } from '../case/age-bands.ts';
import type { CaseStatus } from '../case/case.ts';
import type { Service } from '../triage/proposal.ts';
import type { DueBand } from './due-bands.ts';

/** Cases of one person: `mine` those they handle or have something to do on, `nobody` those without a handler. */
export const MINE = 'mine';
export const NOBODY = 'nobody';

/**
 * What a board shows. Values of one filter add up, filters narrow each other; one left out lets everything through.
 * `officer`: ids of handlers, `mine`, `nobody`. `age`: since receipt; what is closed or taken back grows no older, and has none.
 */
export type BoardFilter = {
  readonly status?: readonly CaseStatus[] | undefined;
  readonly stage?: readonly number[] | undefined;
  readonly directorate?: readonly string[] | undefined;
  readonly officer?: readonly string[] | undefined;
  readonly due?: readonly DueBand[] | undefined;
  readonly age?: readonly AgeBand[] | undefined;
  readonly service?: readonly Service[] | undefined;
  readonly correspondence?: readonly string[] | undefined;
  readonly text?: string | undefined;
};

/** `days left`: the next date, earliest first, those without one last. `received`: latest first. */
export type BoardSort = 'days left' | 'received';

export const FACETS = ['status', 'stage', 'directorate', 'officer', 'due', 'age', 'service', 'correspondence'] as const;
export type FacetName = (typeof FACETS)[number];

/** One choice of a filter and how many cases there would be with it, the other filters staying as they are. */
export type FacetCount = { readonly value: string; readonly label: string | null; readonly count: number };
export type Facets = Readonly<Record<FacetName, readonly FacetCount[]>>;

/** What is still to be answered: what a board shows when no status is named. */
export const OPEN_STATUSES: readonly CaseStatus[] = ['To confirm', 'Open'];
