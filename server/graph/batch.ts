import { answersOf, batchOf, partOf } from './batch-body.ts';
import type { Counter } from './counts.ts';
import { isFull, LARGEST_PART, type Load, nextTrip, placesOf } from './packing.ts';
import type { GraphRequest, Tried } from './request.ts';
import type { Transport } from './transport.ts';

export type Batcher = {
  /** One try of one call. Calls asked for at about the same time travel together. */
  send(request: GraphRequest): Promise<Tried>;
};

type Waiting = Load & {
  readonly request: GraphRequest;
  readonly part: string;
  readonly settle: (outcome: Promise<Tried> | Tried) => void;
};

/** Trips under way at the same time, batches and lone calls together. */
const TRIPS = 6;
/** How long the first of a batch waits for company when the line is idle, and when answers are on their way. */
const TICK_MS = 2;
const PATIENCE_MS = 25;

/** Gathers calls into JSON batches. Nothing is repeated here: what became of each call is for `calls.ts` to judge. */
export function openBatcher(transport: Transport, counter: Counter): Batcher {
  let waiting: Waiting[] = [];
  let trips = 0;
  let timer: NodeJS.Timeout | null = null;
  const inUse = new Map<string, number>();

  const occupy = (trip: readonly Load[], sign: 1 | -1) => {
    for (const [mailbox, places] of placesOf(trip)) {
      const left = (inUse.get(mailbox) ?? 0) + sign * places;
      if (left === 0) inUse.delete(mailbox);
      else inUse.set(mailbox, left);
    }
  };

  const depart = (partly: boolean) => {
    while (trips < TRIPS && waiting.length > 0) {
      const positions = new Set(nextTrip(waiting, inUse));
      const trip = waiting.filter((_, position) => positions.has(position));
      if (trip.length === 0 || !(partly || isFull(trip))) break;
      waiting = waiting.filter((_, position) => !positions.has(position));
      trips += 1;
      occupy(trip, 1);
      void travel(trip).finally(() => {
        trips -= 1;
        occupy(trip, -1);
        soon();
      });
    }
  };

  /** Answers bring their callers' next calls: they are waited for, or every batch after the first would be a small one. */
  const soon = () => {
    const ms = trips === 0 ? TICK_MS : PATIENCE_MS;
    if (waiting.length === 0 || (timer !== null && trips > 0)) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      depart(true);
      soon();
    }, ms);
  };

  const travel = async (trip: readonly Waiting[]): Promise<void> => {
    const [first] = trip;
    if (trip.length === 1 && first) {
      const tried = transport.send(first.request);
      first.settle(tried);
      await tried.catch(() => undefined); // told to the caller by `settle`
      return;
    }
    counter.add('batches');
    counter.add('parts', trip.length);
    try {
      const answer = await transport.send({
        operation: 'send a batch',
        method: 'POST',
        path: '/$batch',
        bytes: { content: batchOf(trip.map(({ part }) => part)), mediaType: 'application/json' },
      });
      if (answer !== 'lost' && (answer.status === 400 || answer.status === 413)) {
        // The envelope was refused before any part was looked at: each call by itself shows which one is at fault.
        for (const one of trip) wait({ ...one, alone: true });
        return;
      }
      if (answer === 'lost' || answer.status >= 300) {
        for (const one of trip) one.settle(answer);
        return;
      }
      const tried = answersOf(
        answer.json,
        trip.map(({ request }) => request),
      );
      counter.add('throttled', tried.filter((one) => one !== 'lost' && one.status === 429).length);
      for (const [position, one] of trip.entries()) one.settle(tried[position] ?? 'lost');
    } catch (error) {
      for (const one of trip) one.settle(Promise.reject(error));
    }
  };

  const wait = (one: Waiting) => {
    waiting.push(one);
    depart(false);
    soon();
  };

  return {
    send: (request) =>
      new Promise((settle) => {
        const part = request.alone ? '' : partOf(request);
        const alone = request.alone === true || part.length > LARGEST_PART;
        wait({ request, part, alone, bytes: part.length, mailbox: request.mailbox ?? null, settle });
      }),
  };
}
