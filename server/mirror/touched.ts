/** What one write to the mirror has touched; worked off before it is committed, told of afterwards. */
export class Touched {
  /** Cases whose row or history changed: what is derived from them changes too. */
  readonly cases = new Set<string>();
  /** Cases to tell of: their row or their messages changed. An event alone is not told of, for its row follows. */
  readonly shown = new Set<string>();
  /** Cases whose words to search for may have changed. */
  readonly words = new Set<string>();
  /** Ids of rows of cases that are gone. */
  readonly gone: number[] = [];
  /** Messages of the log that belong to no case. */
  loose = 0;
}
