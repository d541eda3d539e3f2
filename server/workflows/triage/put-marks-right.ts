import type { IntakeEntry } from '../../../src/domain/triage/intake.ts';
import { markFor } from '../../../src/domain/triage/mark.ts';
import { isStandIn } from '../../../src/domain/triage/merge.ts';
import type { Sighting } from '../../ports.ts';
import { atOnce } from '../at-once.ts';
import type { Needs } from '../needs.ts';
import { putMark } from './put-mark.ts';

/** As many calls as travel in one batch. */
const AT_ONCE = 20;
/** A mailbox that refuses so often refuses them all. */
const REFUSALS = 3;

/**
 * Marks the messages of a page whose mark is missing or says something else than their row: the call that should have put
 * it was throttled or lost. The row is read afresh first, because another server may have changed it and its mark just now.
 * Answers whether it is worth going on: not in a mailbox that refuses marks, nor while it is busy.
 */
export async function putMarksRight(
  sightings: readonly Sighting[],
  rows: ReadonlyMap<string, readonly IntakeEntry[]>,
  needs: Pick<Needs, 'mailbox' | 'intake' | 'log'>,
): Promise<boolean> {
  const wrong = sightings.flatMap((sighting) => {
    const row = rows.get(sighting.id)?.[0];
    const right = row === undefined || isStandIn(row) || sighting.categories.includes(markFor(row));
    return right ? [] : [{ sighting, key: row.key }];
  });
  let refusals = 0;
  await atOnce(wrong, AT_ONCE, async ({ sighting, key }) => {
    if (refusals >= REFUSALS) return;
    const row = await needs.intake.find(key).catch(() => null); // away: so is the sweep's own work, and it says so
    if (row === null || sighting.categories.includes(markFor(row))) return;
    const put = await putMark(sighting, row, needs);
    if (put === 'refused' || put === 'not now') refusals += 1;
  });
  return refusals < REFUSALS;
}
