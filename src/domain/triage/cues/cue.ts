import type { Phrase } from '../phrases.ts';

/**
 * One kind of thing people say and what it tells. `rule` is stable: rows of the log carry it, and `src/words` has its
 * sentence. Weights are log-odds: 1.4 turns an even guess into four to one.
 */
export type Cue = {
  readonly rule: string;
  readonly weight: number;
  readonly words: readonly Phrase[];
  /** Says nothing after "not", "no", "never", "without". */
  readonly unlessNegated?: true;
  /** Says little where the sentence is about a neighbour, a firm or another body, and not about the council. */
  readonly blames?: true;
  /** Counts in a question only. */
  readonly asks?: true;
};
