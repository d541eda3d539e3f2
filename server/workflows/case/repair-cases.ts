import type { Needs } from '../needs.ts';
import { showCase } from './open-case.ts';

/**
 * Writes again the readable rows that a crash left behind their events (decision 3: appending the event is the commit,
 * the row is its projection). Answers the references it mended.
 */
export async function repairCases({
  register,
  memory,
}: Pick<Needs, 'register' | 'memory'>): Promise<readonly string[]> {
  const behind = memory.behind();
  for (const reference of behind) {
    const events = await register.events(reference);
    if (events.length > 0) await showCase(events, { register, memory });
  }
  return behind;
}
