import { londonDay } from '../../../src/domain/calendar/london-day.ts';
import type { CaseEvent } from '../../../src/domain/case/case.ts';
import type { DateMoved } from '../../../src/domain/case/date-moved.ts';
import { type Recount, recount } from '../../../src/domain/case/recomputed.ts';
import { isFault } from '../../ports.ts';
import { atOnce } from '../at-once.ts';
import type { Left } from '../left.ts';
import type { Needs } from '../needs.ts';
import { countAgain } from './count-again.ts';
import { showCase } from './show-case.ts';

type Using = Pick<Needs, 'register' | 'memory' | 'now' | 'standing'>;

/** Cases written at once, so that the adapter's batches of 20 fill. */
const AT_ONCE = 20;
/** How often another writer may be faster on one case; it is come back to. */
const TRIES = 5;

/** Cases were counted by other bank holidays than this server's, which must not count them back. */
export class OtherCalendars extends Error {
  readonly kind = 'other calendars';

  constructor(version: string, here: string) {
    super(
      `Cases were counted by bank holidays of version ${version}, and this server has ${here}; they stand as they were counted. Give every server the same holidays file and version of Redress; a day put down by mistake stays in the file and says so with takenBackOn.`,
    );
  }
}

/** The cases whose dates moved, with what moved; and what could not be counted. */
export type Recomputed = {
  readonly moved: ReadonlyMap<string, readonly DateMoved[]>;
  readonly left: readonly Left[];
};

/**
 * Bank holidays changed: the dates of open cases are counted again, and a case whose dates move says so in one event, with
 * what moved from when to when and for which days. Closed cases are left as they are. Safe to run twice, on several servers
 * at once, and after a crash: each event of a case names the calendars it was counted by, so what is done is not done again.
 *
 * `references`: of any cases; what this server remembers of them tells which are worth asking for. `onlyLook`: nothing is
 * written. A case that cannot be counted is left and stops no other.
 */
export async function recomputeCases(
  references: Iterable<string>,
  needs: Using,
  onlyLook = false,
): Promise<Recomputed> {
  const moved = new Map<string, readonly DateMoved[]>();
  const left = new Map<string, Left>();
  for (const reference of references) {
    try {
      const found = counted(needs.memory.eventsOf(reference), needs);
      if (found.found === 'moved') moved.set(reference, found.act.moved);
      if (found.found === 'other calendars') {
        const id = `calendars ${found.version}`;
        left.set(id, { id, fault: new OtherCalendars(found.version, needs.standing.ground.calendars.version) });
      }
    } catch (fault) {
      // A history that somebody changed by hand.
      left.set(reference, { id: reference, fault });
    }
  }
  if (!onlyLook) await recordAll(moved, left, needs);
  return { moved, left: [...left.values()] };
}

/** Records what moved; takes out of `moved` what was not recorded after all. */
async function recordAll(
  moved: Map<string, readonly DateMoved[]>,
  left: Map<string, Left>,
  needs: Using,
): Promise<void> {
  await atOnce([...moved.keys()], AT_ONCE, async (reference) => {
    try {
      const dates = await record(reference, needs);
      if (dates === null) moved.delete(reference);
      else moved.set(reference, dates);
    } catch (fault) {
      moved.delete(reference);
      left.set(reference, { id: reference, fault });
    }
  });
  const passing = [...left.values()].find(({ fault }) => isFault(fault, 'throttled', 'unavailable'));
  if (passing) throw passing.fault;
}

const counted = (events: readonly CaseEvent[], { now, standing }: Pick<Needs, 'now' | 'standing'>): Recount =>
  recount(events, standing.ground, londonDay(now()));

/** Decided anew on the history as it stands: somebody may have acted since, or another server been faster. */
async function record(reference: string, needs: Using): Promise<readonly DateMoved[] | null> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const events = await needs.register.events(reference);
    const event = countAgain(events, needs);
    if (event === null) return null;
    const appended = await needs.register.append(event);
    if (appended.kind !== 'appended') continue;
    await showCase([...events, event], needs);
    return event.moved;
  }
  throw new Error(`Case ${reference} was changed by others while its dates were counted again; it is tried again.`);
}
