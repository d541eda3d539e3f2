import type { Labelled } from './corpus.ts';
import { nearDuplicates } from './near-duplicates.ts';

/**
 * The briefs that nothing is trained or tuned on: whole ones, since a writer's manner is learned with their messages. Drawn
 * before the first training; `market` was written after the last choice that was made of the model.
 */
export const HELD_BACK: readonly string[] = ['cathedral', 'garrison', 'market'];

export type Split = { readonly training: readonly Labelled[]; readonly heldBack: readonly Labelled[] };

/** The corpus without what was written twice, in its two parts. */
export function split(corpus: readonly Labelled[]): Split {
  const twice = new Set(nearDuplicates(corpus).map(({ dropped }) => dropped));
  const once = corpus.filter(({ id }) => !twice.has(id));
  return {
    training: once.filter(({ brief }) => !HELD_BACK.includes(brief)),
    heldBack: once.filter(({ brief }) => HELD_BACK.includes(brief)),
  };
}

/** Each brief of some messages with the others: what is trained on when that one is asked. */
export const byBrief = <T extends { readonly message: Labelled }>(
  reads: readonly T[],
): readonly { readonly brief: string; readonly own: readonly T[]; readonly others: readonly T[] }[] =>
  [...new Set(reads.map(({ message }) => message.brief))].map((brief) => ({
    brief,
    own: reads.filter(({ message }) => message.brief === brief),
    others: reads.filter(({ message }) => message.brief !== brief),
  }));
