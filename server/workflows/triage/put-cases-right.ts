import type { DecisionRefusal } from '../../../src/domain/triage/decisions.ts';
import type { IntakeEntry, Person } from '../../../src/domain/triage/intake.ts';
import { takeOffCase } from '../case/take-off-case.ts';
import type { Needs } from '../needs.ts';
import { leaveCase } from './put-on-case.ts';

type Using = Pick<Needs, 'intake' | 'register' | 'memory' | 'now' | 'standing' | 'log'>;

/** Nobody has decided since. */
export const isAsSeen = (current: IntakeEntry, seen: IntakeEntry): boolean =>
  current.state === seen.state && current.reference === seen.reference;

/**
 * What a decision leaves to be put right on a case: one that a slower decision opened or put the message on is nobody's, one
 * that the message was moved from loses it. Done now or by the next repair (`repair-cases.ts`).
 */
export async function afterwards(reference: string, work: () => Promise<unknown>, needs: Using): Promise<void> {
  try {
    await work();
  } catch (fault) {
    needs.log({ msg: 'a case waits to be put right after a decision', reference, fault });
  }
}

type Moved = {
  readonly row: IntakeEntry;
  readonly joined: string | null;
  readonly why: string;
  readonly by: Person;
};

/**
 * The case that a message was on loses it. Where somebody has gone on there since it was asked, everything is as it was: that
 * case has the message, the other one does not, and the row says so. Null: it has gone.
 */
export async function leaveOrComeBack(
  entry: IntakeEntry,
  { row, joined, why, by }: Moved,
  needs: Using,
): Promise<DecisionRefusal | null> {
  const { key, reference: before, state, reason, decided } = entry;
  if (before === null) return null;
  let kept: DecisionRefusal | null = null;
  await afterwards(
    before,
    async () => {
      const left = await leaveCase(entry, { into: row.reference, why, by }, needs);
      if (left.ok) return;
      kept = left.refusal;
      if (joined !== null) await takeOffCase(joined, { intakeKey: key, into: before, why: '', by }, needs);
      const back = await needs.intake.change(key, (current) =>
        isAsSeen(current, row) || current.reference === before
          ? { ...current, state, reason, reference: before, decided }
          : current,
      );
      needs.memory.rememberIntake(back);
    },
    needs,
  );
  return kept;
}

/** A message was put on a case, a crash kept the row from saying so, and it has been decided about and undone since. */
export async function forgetEarlierPuts({ key, reference }: IntakeEntry, by: Person, needs: Using): Promise<void> {
  for (const put of needs.memory.mailNotAgreed(key))
    if (put.type === 'message linked')
      await afterwards(
        put.reference,
        () => takeOffCase(put.reference, { intakeKey: key, into: reference, why: '', by }, needs),
        needs,
      );
}
