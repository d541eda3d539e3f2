import { londonDay } from '../../../src/domain/calendar/london-day.ts';
import type { CaseEvent, EventOf } from '../../../src/domain/case/case.ts';
import { countedBy } from '../../../src/domain/case/counted-by.ts';
import { decideAct } from '../../../src/domain/case/decide-act.ts';
import { recount } from '../../../src/domain/case/recomputed.ts';
import { REDRESS } from '../../../src/domain/triage/intake.ts';
import type { Needs } from '../needs.ts';

/**
 * The event by which a case says that its dates have moved with the bank holidays; null where none has, or where this
 * server must not count them.
 */
export function countAgain(
  events: readonly CaseEvent[],
  { now, standing: { ground } }: Pick<Needs, 'now' | 'standing'>,
): EventOf<'calendar recomputed'> | null {
  const at = now();
  const found = recount(events, ground, londonDay(at));
  if (found.found !== 'moved') return null;
  const decided = decideAct(events, { act: found.act, by: REDRESS, at, seen: null, ground });
  const event = decided.ok ? decided.value : null;
  return event?.type === 'calendar recomputed' ? countedBy(event, ground) : null;
}
