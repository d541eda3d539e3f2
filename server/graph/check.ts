/** One thing looked at, in words a person at the council can act on. */
export type Check = {
  readonly name: string;
  readonly verdict: 'good' | 'warning' | 'bad' | 'unknown';
  readonly words: string;
  /** What to do about it; null where there is nothing to do. */
  readonly todo: string | null;
};
