import type { WatchedMailbox } from '../../../src/domain/triage/intake.ts';
import type { Sighting } from '../../ports.ts';
import type { Needs } from '../needs.ts';
import { holdBack } from './hold-back.ts';
import { mailArrived } from './mail-arrived.ts';

/** Messages worked on at once: enough that the adapter's batches of 20 fill, few enough for a small server's memory. */
const AT_ONCE = 40;

export type Tally = { readonly seen: number; readonly recorded: number };

/**
 * Brings every sighting to its end. One that fails for a passing reason (the service is busy or away) fails the whole
 * after the others are done, so that the caller keeps its place and comes again; one that can never succeed is held.
 */
export async function accountFor(
  sightings: readonly Sighting[],
  watched: WatchedMailbox,
  needs: Needs,
): Promise<Tally> {
  const known = needs.memory.known(
    watched.address,
    sightings.map(({ id }) => id),
  );
  const waiting = sightings.filter(({ id }) => !known.has(id));
  const queue = [...waiting];
  const passing: unknown[] = [];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      try {
        await mailArrived(next, watched, needs);
      } catch (error) {
        const held = await holdBack(next, watched, error, needs);
        if (!held) passing.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, waiting.length) }, work));
  if (passing.length > 0) throw passing[0];
  return { seen: sightings.length, recorded: waiting.length };
}
