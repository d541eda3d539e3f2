import { londonDay } from '../../../src/domain/calendar/london-day.ts';
import { fold } from '../../../src/domain/case/fold.ts';
import type { Ground } from '../../../src/domain/case/procedure.ts';
import { recompute } from '../../../src/domain/case/recomputed.ts';
import { REDRESS } from '../../../src/domain/triage/intake.ts';
import type { Needs } from '../needs.ts';
import { recordAct } from './record-act.ts';

/**
 * A holiday was proclaimed: the dates of open cases are counted again, and each case says which of its dates moved, from
 * and to, and for which day. Closed cases are left as they are. Safe to run twice: a case says it once for each version of
 * the calendars. Answers the references whose dates moved.
 *
 * `references`: cases that are open; `before`: the ground with the calendars as they were.
 */
export async function recomputeCases(
  references: Iterable<string>,
  before: Ground,
  needs: Pick<Needs, 'register' | 'memory' | 'now' | 'standing'>,
): Promise<readonly string[]> {
  const after = needs.standing.ground;
  const moved: string[] = [];
  for (const reference of references) {
    const events = await needs.register.events(reference);
    const kase = fold(events);
    const { version } = after.calendars['uk-union'];
    const counted = events.some((event) => event.type === 'calendar recomputed' && event.calendar === version);
    const act = kase === null || counted ? null : recompute(kase, before, after, londonDay(needs.now()));
    if (act === null) continue;
    const recorded = await recordAct(reference, { act, by: REDRESS, seen: null }, needs);
    if (recorded.ok && recorded.value.event !== null) moved.push(reference);
  }
  return moved;
}
