import type { WatchedMailbox } from '../../../src/domain/triage/intake.ts';
import { isStandIn } from '../../../src/domain/triage/merge.ts';
import { isFault, type Sighting } from '../../ports.ts';
import { atOnce } from '../at-once.ts';
import type { Left } from '../left.ts';
import type { Needs } from '../needs.ts';
import type { BytesInHand } from './bytes-in-hand.ts';
import { type Handling, holdBack } from './hold-back.ts';
import { mailArrived } from './mail-arrived.ts';
import type { Stumbles } from './stumbles.ts';

/** Messages worked on at once: enough that the adapter's batches of 20 fill. */
const AT_ONCE = 40;
/** So many failures and not one message that came through: it is not the messages. */
const SEVERAL = 10;

/** What the lanes share while they work through mail. */
export type Working = Needs & { readonly stumbles: Stumbles; readonly inHand: BytesInHand };

/** `left`: messages without a row yet, which are tried again. */
export type Tally = { readonly seen: number; readonly recorded: number; readonly left: readonly Left[] };

/**
 * Brings every sighting to its end, or leaves it to be tried again and in the end held; one message never stops those
 * beside it or behind it. Where the service asks us to wait, or where nothing comes through, the whole fails, so that the
 * caller keeps its place and comes again. A message that is held because it could not be fetched is tried with each sighting.
 */
export async function accountFor(
  sightings: readonly Sighting[],
  watched: WatchedMailbox,
  needs: Working,
): Promise<Tally> {
  const { stumbles, inHand, memory } = needs;
  const rows = memory.rowsOf(
    watched.address,
    sightings.map(({ id }) => id),
  );
  const waiting = sightings.filter(({ id }) => rows.get(id)?.some(isStandIn) ?? true);
  const began = needs.now();
  const left: Left[] = [];
  const failed: { readonly sighting: Sighting; readonly handling: Handling; readonly fault: unknown }[] = [];
  const through: Sighting[] = [];

  const throttled = () => failed.find(({ fault }) => isFault(fault, 'throttled'));
  const isUseless = (): boolean => (failed.length >= SEVERAL && through.length === 0) || throttled() !== undefined;
  await atOnce(waiting, AT_ONCE, async (sighting) => {
    if (isUseless()) return;
    const waits = stumbles.waitsAfter(sighting);
    if (waits !== null) {
      if (!rows.has(sighting.id)) left.push({ id: sighting.id, fault: waits.fault });
      return;
    }
    await inHand.hold(sighting.hasAttachments, async (weighs) => {
      const handling: Handling = { reading: null, file: null, weighs };
      try {
        await mailArrived(sighting, watched, needs, handling);
        through.push(sighting);
      } catch (fault) {
        failed.push({ sighting, handling, fault });
      }
    });
  });
  const wait = throttled();
  if (wait !== undefined) throw wait.fault;

  for (const sighting of through) stumbles.cameThrough(sighting);
  let recorded = through.length;
  for (const { sighting, handling, fault } of failed) {
    const hadItsTries = stumbles.failed(sighting, fault, began);
    const stands = rows.has(sighting.id);
    const isHeld = stands || (hadItsTries && (await holdBack(sighting, watched, handling, needs)));
    if (!isHeld) left.push({ id: sighting.id, fault });
    else if (hadItsTries) stumbles.held(sighting);
    if (isHeld && !stands) recorded += 1;
  }
  if (isUseless()) throw failed[0]?.fault;
  return { seen: sightings.length, recorded, left };
}
