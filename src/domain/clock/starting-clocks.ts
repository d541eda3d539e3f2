import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { CaseCategory } from '../case/case.ts';
import { decideToOpen } from '../case/decide.ts';
import { fold } from '../case/fold.ts';
import { type Ground, proposedCorrespondence } from '../case/procedure.ts';
import { type IntakeEntry, REDRESS } from '../triage/intake.ts';
import type { CaseClock } from './case-clock.ts';
import { caseClocks } from './case-clocks.ts';
import { type CaseClockExplained, explainCaseClock } from './explain-case-clock.ts';

export type StartingClock = { readonly clock: CaseClock; readonly because: CaseClockExplained | null };

/**
 * The clocks of the case that a message would open in a category, as they would stand on a day: of that very case, folded
 * from its opening. Our own early look, which binds nobody, is left out.
 */
export function startingClocks(
  entry: Pick<IntakeEntry, 'key' | 'subject' | 'fromName' | 'fromAddress' | 'proposal' | 'received'>,
  category: CaseCategory,
  { ground, today, at }: { readonly ground: Ground; readonly today: CalendarDate; readonly at: string },
): readonly StartingClock[] {
  const correspondence = proposedCorrespondence(category, entry.proposal?.flags ?? []);
  const receivedAt = entry.received[0]?.at ?? at;
  const about = { reference: '', entry, category, correspondence, receivedAt, toConfirm: false };
  const kase = fold([decideToOpen({ ...about, by: REDRESS, at })]);
  if (kase === null) return [];
  return caseClocks(kase, ground, today)
    .filter(({ standard }) => standard !== 'internal')
    .map((clock) => ({ clock, because: explainCaseClock(kase, clock, ground) }));
}
