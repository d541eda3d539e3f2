/** What one write to the mirror has touched; worked off before it is committed, told of afterwards. */
export class Touched {
  /** Cases whose row, history or messages changed. */
  readonly cases = new Set<string>();
  /** Of these, the ones to tell of: an event alone is not, for the row that shows it follows. */
  readonly shown = new Set<string>();
  /** Cases whose words to search for may have changed. */
  readonly words = new Set<string>();
  /** Ids of rows of cases that are gone. */
  readonly gone: number[] = [];
  /** Messages of the log that belong to no case. */
  loose = 0;
}
