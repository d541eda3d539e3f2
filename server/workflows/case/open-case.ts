import { londonDay } from '../../../src/domain/calendar/london-day.ts';
import type { Case, CaseCategory, CaseEvent } from '../../../src/domain/case/case.ts';
import { decideToOpen } from '../../../src/domain/case/decide.ts';
import { fold } from '../../../src/domain/case/fold.ts';
import { formatReference, seriesOf } from '../../../src/domain/case/reference.ts';
import { summarise } from '../../../src/domain/case/summary.ts';
import type { IntakeEntry, Person } from '../../../src/domain/triage/intake.ts';
import type { Needs } from '../needs.ts';

/** How many numbers other servers may take between our looking and our writing before we call it a fault. */
const TRIES = 200;

type Opening = {
  readonly entry: IntakeEntry;
  readonly category: CaseCategory;
  readonly by: Person;
  readonly toConfirm: boolean;
};

/**
 * Opens the case of a message, once: the message's key is unique among openings, so a second attempt (after a crash,
 * or by another server) answers the case that the first one opened. Numbers are taken by writing them.
 */
export async function openCase(
  { entry, category, by, toConfirm }: Opening,
  { register, memory, now, standing }: Pick<Needs, 'register' | 'memory' | 'now' | 'standing'>,
): Promise<Case> {
  const receivedAt = entry.received[0]?.at ?? now();
  const series = seriesOf(standing.referencePrefix, londonDay(receivedAt));
  for (let tries = 0; tries < TRIES; tries += 1) {
    const event = decideToOpen({
      reference: formatReference(series, memory.nextNumber(series)),
      entry,
      category,
      receivedAt,
      by,
      toConfirm,
      at: now(),
    });
    const appended = await register.append(event);
    if (appended.kind === 'taken') {
      memory.rememberEvent(appended.by);
      continue;
    }
    const first = appended.kind === 'appended' ? event : appended.event;
    return showCase(appended.kind === 'appended' ? [first] : await register.events(first.reference), {
      register,
      memory,
    });
  }
  throw new Error(
    `No case number could be taken in series ${series} after ${TRIES} tries; the message stays in its mailbox and is tried again.`,
  );
}

/** Folds the events, writes the readable row and remembers both. */
export async function showCase(
  events: readonly CaseEvent[],
  { register, memory }: Pick<Needs, 'register' | 'memory'>,
): Promise<Case> {
  const kase = fold(events);
  if (kase === null) throw new Error('A case has at least one event.');
  for (const event of events) memory.rememberEvent(event);
  const summary = summarise(kase, { next: null, replyDue: null });
  await register.show(summary);
  memory.rememberCase(summary);
  return kase;
}
