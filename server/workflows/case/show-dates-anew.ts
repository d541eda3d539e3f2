import { londonDay } from '../../../src/domain/calendar/london-day.ts';
import type { CaseEvent } from '../../../src/domain/case/case.ts';
import { countedBy } from '../../../src/domain/case/counted-by.ts';
import { decideAct } from '../../../src/domain/case/decide-act.ts';
import { fold } from '../../../src/domain/case/fold.ts';
import { recountByRules } from '../../../src/domain/case/recomputed.ts';
import { REDRESS } from '../../../src/domain/triage/intake.ts';
import { isFault } from '../../ports.ts';
import { atOnce } from '../at-once.ts';
import type { Left } from '../left.ts';
import type { Needs } from '../needs.ts';
import { showCase } from './show-case.ts';

type Using = Pick<Needs, 'register' | 'memory' | 'now' | 'standing'>;

/** Cases written at once, so that the adapter's batches of 20 fill. */
const AT_ONCE = 20;

/**
 * The rules that dates are counted by have changed, with this version of Redress or with the council's policy: a case whose
 * row shows other dates than those of now says so in one event, and its row follows. Asked once at the start: two servers
 * with different rules would otherwise write over each other for ever. Safe to repeat; a case that cannot be counted is
 * left and stops no other.
 */
export async function showDatesAnew(references: readonly string[], needs: Using): Promise<readonly Left[]> {
  const left: Left[] = [];
  // What this server remembers tells which are worth asking for.
  const changed = references.filter((reference) =>
    attempt(reference, left, () => recounted(needs.memory.eventsOf(reference), needs)),
  );
  await atOnce(changed, AT_ONCE, async (reference) => {
    try {
      const events = await needs.register.events(reference);
      const event = recounted(events, needs);
      // Where another writer took the place, the row follows what they wrote.
      if (event && (await needs.register.append(event)).kind === 'appended') await showCase([...events, event], needs);
    } catch (fault) {
      left.push({ id: reference, fault });
    }
  });
  const passing = left.find(({ fault }) => isFault(fault, 'throttled', 'unavailable'));
  if (passing) throw passing.fault;
  return left;
}

function attempt<T>(reference: string, left: Left[], work: () => T): T | null {
  try {
    return work();
  } catch (fault) {
    // A history that somebody changed by hand.
    left.push({ id: reference, fault });
    return null;
  }
}

/** The event by which a case says that its row shows other dates now; null where it shows them already. */
function recounted(events: readonly CaseEvent[], { memory, now, standing: { ground } }: Using): CaseEvent | null {
  const kase = fold(events);
  const row = kase && memory.reference(kase.reference);
  const at = now();
  const act = row && recountByRules(kase, row, ground, londonDay(at));
  if (!act) return null;
  const decided = decideAct(events, { act, by: REDRESS, at, seen: null, ground });
  return decided.ok && decided.value ? countedBy(decided.value, ground) : null;
}
