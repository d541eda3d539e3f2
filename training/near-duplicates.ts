import type { Labelled } from './corpus.ts';

/** Runs of so many words are compared. */
const RUN = 4;
/** Two messages that share this much of their runs are one message written twice. */
const ALIKE = 0.35;
/** Shorter ones have no run to share: they are compared as wholes. */
const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];

export type Pair = { readonly kept: string; readonly dropped: string; readonly alike: number };

/**
 * Messages that say the same in the same words as one before them: pairs of ids, and the share of their runs of four words
 * that both have (Jaccard's index; 1 for short ones that are equal).
 */
export function nearDuplicates(messages: readonly Labelled[], alike = ALIKE): readonly Pair[] {
  const withRun = new Map<string, number[]>();
  const runs: ReadonlySet<string>[] = [];
  const pairs: Pair[] = [];
  for (const [n, { id, body }] of messages.entries()) {
    const own = runsOf(wordsOf(body));
    runs.push(own);
    const shared = new Map<number, number>();
    for (const run of own) {
      const others = withRun.get(run) ?? [];
      for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
      withRun.set(run, [...others, n]);
    }
    for (const [other, both] of shared) {
      const share = both / (own.size + (runs[other] as ReadonlySet<string>).size - both);
      if (share >= alike) pairs.push({ kept: (messages[other] as Labelled).id, dropped: id, alike: share });
    }
  }
  return pairs;
}

function runsOf(words: readonly string[]): ReadonlySet<string> {
  if (words.length < RUN) return new Set([words.join(' ')]);
  return new Set(words.slice(RUN - 1).map((_, n) => words.slice(n, n + RUN).join(' ')));
}
