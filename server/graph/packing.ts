/** What packing needs to know of a waiting call. */
export type Load = {
  readonly alone: boolean;
  /** The size of its part in a batch's body. */
  readonly bytes: number;
  readonly mailbox: string | null;
};

/** JSON batching: at most 20 calls, and a request body below 4 MB. */
const PARTS = 20;
const BODY_BYTES = 3_500_000;
/** Outlook: four calls at a time for one app and mailbox. */
export const AT_ONCE_PER_MAILBOX = 4;

/** A call whose part is larger than this goes by itself. */
export const LARGEST_PART = 2_000_000;

/**
 * Which of the waiting calls travel next, by position: one that goes alone, or a batch. First come, first served, and
 * for one mailbox strictly so. `inUse`: how many of its four places each mailbox has taken by trips under way.
 *
 * Graph works off at most four Outlook calls of one batch at a time (Microsoft's throttling limits, "JSON batching"),
 * so a batch may hold any number of calls for a mailbox and takes all four of its places.
 */
export function nextTrip(waiting: readonly Load[], inUse: ReadonlyMap<string, number>): number[] {
  const taken: number[] = [];
  const closed = new Set<string>();
  let bytes = 0;
  for (const [position, load] of waiting.entries()) {
    if (taken.length === PARTS) break;
    const { mailbox } = load;
    if (mailbox !== null) {
      const used = inUse.get(mailbox) ?? 0;
      const places = load.alone ? AT_ONCE_PER_MAILBOX - used : used === 0 ? PARTS : 0;
      if (places <= 0 || closed.has(mailbox)) {
        closed.add(mailbox);
        continue;
      }
    }
    if (load.alone && taken.length === 0) return [position];
    if (load.alone || (taken.length > 0 && bytes + load.bytes > BODY_BYTES)) {
      if (mailbox !== null) closed.add(mailbox);
      continue;
    }
    taken.push(position);
    bytes += load.bytes;
  }
  return taken;
}

/** The places a trip takes of each mailbox's four. */
export function placesOf(trip: readonly Load[]): Map<string, number> {
  const places = trip.length === 1 ? 1 : AT_ONCE_PER_MAILBOX;
  return new Map(trip.flatMap(({ mailbox }) => (mailbox === null ? [] : [[mailbox, places]])));
}

/** Whether a trip is worth starting at once rather than waiting for company. */
export const isFull = (trip: readonly Load[]): boolean => trip.length === PARTS || trip.some(({ alone }) => alone);
