import { londonDay } from '../../../src/domain/calendar/london-day.ts';
import type { Case, CaseEvent } from '../../../src/domain/case/case.ts';
import { fold } from '../../../src/domain/case/fold.ts';
import { currentStage } from '../../../src/domain/case/stages.ts';
import { summarise } from '../../../src/domain/case/summary.ts';
import { caseClocks } from '../../../src/domain/clock/case-clocks.ts';
import { dueFor } from '../../../src/domain/clock/next-date.ts';
import type { Needs } from '../needs.ts';

/** Folds the events, writes the readable row with its dates, and remembers both. */
export async function showCase(
  events: readonly CaseEvent[],
  { register, memory, now, standing }: Pick<Needs, 'register' | 'memory' | 'now' | 'standing'>,
): Promise<Case> {
  const kase = fold(events);
  if (kase === null) throw new Error('A case has at least one event.');
  for (const event of events) memory.rememberEvent(event);
  const clocks = caseClocks(kase, standing.ground, londonDay(now()));
  const summary = summarise(kase, dueFor(clocks, currentStage(kase).stage));
  await register.show(summary);
  memory.rememberCase(summary);
  return kase;
}
