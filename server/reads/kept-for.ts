/**
 * An answer that many ask for and that costs a lot to make: one is made at a time, whoever asks meanwhile waits for that
 * one, and it serves for a while from when it was there. One that failed is not kept: the next who asks makes another.
 */
export function keptFor<T>(ms: number, make: () => Promise<T>, now = () => performance.now()): () => Promise<T> {
  let kept: { readonly answer: Promise<T>; until: number } | null = null;
  return () => {
    if (kept !== null && now() < kept.until) return kept.answer;
    const mine = { answer: make(), until: Number.POSITIVE_INFINITY };
    kept = mine;
    mine.answer.then(
      () => {
        mine.until = now() + ms;
      },
      () => {
        kept = null;
      },
    );
    return mine.answer;
  };
}
