import type { Case, CaseEvent } from '../../../src/domain/case/case.ts';
import { withdrawCase } from '../../../src/domain/case/decide.ts';
import { fold } from '../../../src/domain/case/fold.ts';
import { type IntakeEntry, REDRESS } from '../../../src/domain/triage/intake.ts';
import type { Needs } from '../needs.ts';
import { appendNext } from './append-next.ts';

/**
 * A case and the row of the message that opened it come to agree, where the row names no case: it names this one; or,
 * where a person decided about the message otherwise, or put it on another case, the case is taken back by that decision. A
 * case on which more has happened meanwhile is not taken back: then the row names it after all.
 */
export async function agreeOnOpening(
  reference: string,
  needs: Pick<Needs, 'register' | 'memory' | 'intake' | 'now' | 'standing'>,
): Promise<void> {
  const { intake, memory, register, now } = needs;
  // read
  const kase = fold(await register.events(reference));
  if (kase === null || kase.status === 'Withdrawn') return;
  const row = await intake.find(kase.intakeKey);
  if (row === null || row.reference === reference || (row.reference !== null && !isPutElsewhere(row))) return;

  // decide and do
  if (row.decided !== null && (isWithoutCase(row) || isPutElsewhere(row))) {
    const act = { why: row.reason, by: row.decided.by, at: now() };
    const takeBack = (events: readonly CaseEvent[]) => withdrawCase(events, act);
    if ((await appendNext(reference, takeBack, needs)).ok) return;
  }
  memory.rememberIntake(await intake.change(row.key, (current) => nameCase(current, kase)));
}

/** What a person can decide that leaves a message without a case. */
const isWithoutCase = ({ state, decided }: IntakeEntry): boolean =>
  state === 'not for us' || decided?.category === 'contact';

/** A person has put the message on a case that it did not open. */
const isPutElsewhere = ({ state, decided }: IntakeEntry): boolean => state === 'linked' && decided !== null;

function nameCase(current: IntakeEntry, { reference, category, openedBy, openedAt }: Case): IntakeEntry {
  if (current.reference !== null && !isPutElsewhere(current)) return current;
  if (openedBy.id === REDRESS.id)
    return { ...current, state: 'logged', reason: 'opened by Redress, to be confirmed', reference };
  const decided = { category, by: openedBy, at: openedAt, reason: '' };
  return { ...current, state: 'logged', reason: 'opened by a person', reference, decided };
}
