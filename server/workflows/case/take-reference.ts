import { londonDay } from '../../../src/domain/calendar/london-day.ts';
import type { CaseEvent, EventOf } from '../../../src/domain/case/case.ts';
import { formatReference, seriesOf } from '../../../src/domain/case/reference.ts';
import type { Needs } from '../needs.ts';

/** How many numbers other servers may take between our looking and our writing before we call it a fault. */
const TRIES = 200;

/**
 * Writes the first event of a case under the next free number of the year of its receipt: numbers are taken by writing
 * them (decision 0003). Answers the events that stand: the one written, or the whole history of the case that the same
 * opening made before.
 */
export async function takeReference(
  receivedAt: string,
  open: (reference: string) => EventOf<'opened'>,
  { register, memory, standing }: Pick<Needs, 'register' | 'memory' | 'standing'>,
): Promise<readonly CaseEvent[]> {
  const series = seriesOf(standing.referencePrefix, londonDay(receivedAt));
  for (let tries = 0; tries < TRIES; tries += 1) {
    const event = open(formatReference(series, memory.nextNumber(series)));
    const appended = await register.append(event);
    if (appended.kind === 'appended') return [event];
    if (appended.kind === 'opened already') return register.events(appended.event.reference);
    memory.rememberEvent(appended.by);
  }
  throw new Error(
    `No case number could be taken in series ${series} after ${TRIES} tries; nothing was opened, and it is tried again.`,
  );
}
