import type { AgeBand } from '../../../domain/case/age-bands.ts';

/** How long cases have been open, by working days since they were received. */
export type AgeWords = {
  /** What the bands are bands of. */
  readonly title: string;
  readonly band: Readonly<Record<AgeBand, string>>;
  /** The same with what the Code gives that time for. */
  readonly means: Readonly<Record<AgeBand, string>>;
};
