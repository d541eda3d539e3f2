/** What was sent to Microsoft 365 since the start. Numbers only: nothing here tells whose mail it was. */
export type Counts = {
  /** HTTP round trips to Graph, batches included, tokens not. */
  readonly requests: number;
  readonly batches: number;
  /** Calls that travelled inside batches. */
  readonly parts: number;
  /** Round trips to pre-authenticated upload and download addresses. */
  readonly transfers: number;
  readonly tokens: number;
  readonly throttled: number;
  /** Tries that brought no answer. */
  readonly lost: number;
  readonly retried: number;
  readonly faults: number;
};

export type Counter = {
  add(what: keyof Counts, number?: number): void;
  read(): Counts;
};

export function startCounting(): Counter {
  const counts: Record<keyof Counts, number> = {
    requests: 0,
    batches: 0,
    parts: 0,
    transfers: 0,
    tokens: 0,
    throttled: 0,
    lost: 0,
    retried: 0,
    faults: 0,
  };
  return {
    add: (what, number = 1) => {
      counts[what] += number;
    },
    read: () => ({ ...counts }),
  };
}
