import { drawings, type Judged, macroF1 } from './metrics.ts';

/** How much worse than the shipped model a new one may at most be, in macro-F1: chance moves a figure so far by itself. */
export const MARGIN = 0.01;
/** So many of 100 paired drawings may lie below. */
const BELOW = 0.05;

export type Comparison = {
  readonly messages: number;
  readonly shipped: number;
  readonly candidate: number;
  /** What the candidate gains in the worst of the drawings that count. */
  readonly atLeast: number;
  readonly mayReplace: boolean;
};

/**
 * Whether a candidate is no worse than the shipped model on the same messages, in the same order (non-inferiority by paired
 * bootstrap: both are asked of the same 1,000 drawings, and in 95 of 100 the candidate must not lose more than `MARGIN`).
 */
export function compared(shipped: readonly Judged[], candidate: readonly Judged[]): Comparison {
  const gains = drawings(shipped.length)
    .map((drawn) => {
      const of = (judged: readonly Judged[]): number => macroF1(drawn.map((n) => judged[n] as Judged));
      return of(candidate) - of(shipped);
    })
    .sort((a, b) => a - b);
  const atLeast = gains[Math.floor(gains.length * BELOW)] ?? Number.NEGATIVE_INFINITY;
  return {
    messages: shipped.length,
    shipped: macroF1(shipped),
    candidate: macroF1(candidate),
    atLeast,
    mayReplace: shipped.length > 0 && atLeast >= -MARGIN,
  };
}
