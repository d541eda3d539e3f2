import { confirmCase, reinstateCase, withdrawCase } from '../../../src/domain/case/decide.ts';
import { done, type Outcome, refused } from '../../../src/domain/outcome.ts';
import { choicesFor, type Decision, type DecisionRefusal } from '../../../src/domain/triage/decisions.ts';
import type { IntakeEntry, Person } from '../../../src/domain/triage/intake.ts';
import { markFor } from '../../../src/domain/triage/mark.ts';
import type { Category } from '../../../src/domain/triage/proposal.ts';
import { appendNext } from '../case/append-next.ts';
import { openCase } from '../case/open-case.ts';
import type { Needs } from '../needs.ts';

type Answer = Outcome<IntakeEntry, DecisionRefusal>;
type Using = Pick<Needs, 'intake' | 'register' | 'memory' | 'now' | 'standing' | 'mailbox'>;

/**
 * What a person decided about one message: confirm, open, undo, not for us. The case's event is written first and the
 * row after it; two people who decide at once end with one case, and the slower one is told who was faster.
 */
export async function decideOnMessage(key: string, decision: Decision, by: Person, needs: Using): Promise<Answer> {
  // read
  const entry = await needs.intake.find(key);
  if (entry === null) return refused({ reason: 'no such message' });
  const refusal = refusalFor(entry, decision);
  if (refusal !== null) return refused(refusal);

  // decide and do
  const next = await carryOut(entry, decision, by, needs);
  if (!next.ok) return next;
  const changed = await needs.intake.change(key, (current) =>
    current.state === entry.state && current.reference === entry.reference ? { ...current, ...next.value } : current,
  );
  needs.memory.rememberIntake(changed);
  if (changed.state !== next.value.state || changed.decided?.by.id !== next.value.decided?.by.id)
    return refused(beaten(changed));
  await markEverywhere(changed, needs);
  return done(changed);
}

type Change = Pick<IntakeEntry, 'state' | 'reason' | 'reference' | 'decided'>;

async function carryOut(
  entry: IntakeEntry,
  decision: Decision,
  by: Person,
  needs: Using,
): Promise<Outcome<Change, DecisionRefusal>> {
  const at = needs.now();
  const decided = (category: Category): IntakeEntry['decided'] => ({ category, by, at, reason: decision.reason });
  switch (decision.choice) {
    case 'not for us':
      return done({
        state: 'not for us',
        reason: 'marked not for us',
        reference: null,
        decided: decided(entry.proposal?.category ?? 'contact'),
      });
    case 'undo':
      return takeBack(entry, decision.reason, by, needs);
    case 'open':
    case 'confirm':
      return settle(entry, decision.category, by, decided(decision.category), needs);
  }
}

async function settle(
  entry: IntakeEntry,
  category: Category,
  by: Person,
  decided: IntakeEntry['decided'],
  needs: Using,
): Promise<Outcome<Change, DecisionRefusal>> {
  const { reference } = entry;
  if (category === 'contact') {
    if (reference !== null) {
      const withdrawn = await withdraw(reference, 'a person found that it is a contact', by, needs);
      if (!withdrawn.ok) return withdrawn;
    }
    return done({ state: 'logged', reason: 'recorded as a contact', reference: null, decided });
  }
  if (reference !== null) {
    const confirmed = await appendNext(
      reference,
      (events) => confirmCase(events, { category, by, at: needs.now() }),
      needs,
    );
    if (!confirmed.ok) return refused({ reason: 'case has moved on', reference });
    return done({ state: 'logged', reason: 'opened by a person', reference, decided });
  }
  const kase = await openCase({ entry, category, by, toConfirm: false }, needs);
  if (kase.status === 'Withdrawn')
    await appendNext(kase.reference, (events) => reinstateCase(events, { category, by, at: needs.now() }), needs);
  return done({ state: 'logged', reason: 'opened by a person', reference: kase.reference, decided });
}

async function takeBack(
  entry: IntakeEntry,
  why: string,
  by: Person,
  needs: Using,
): Promise<Outcome<Change, DecisionRefusal>> {
  if (entry.reference === null)
    return done({ state: 'proposed', reason: 'a person decides', reference: null, decided: null });
  const withdrawn = await withdraw(entry.reference, why.trim() || 'taken back by the person who decided', by, needs);
  if (!withdrawn.ok) return withdrawn;
  return done({ state: 'proposed', reason: 'case withdrawn, a person decides', reference: null, decided: null });
}

async function withdraw(
  reference: string,
  why: string,
  by: Person,
  needs: Using,
): Promise<Outcome<unknown, DecisionRefusal>> {
  const withdrawn = await appendNext(reference, (events) => withdrawCase(events, { why, by, at: needs.now() }), needs);
  return withdrawn.ok ? withdrawn : refused({ reason: 'case has moved on', reference });
}

function refusalFor(entry: IntakeEntry, { choice }: Decision): DecisionRefusal | null {
  if (choicesFor(entry).includes(choice)) return null;
  if (choice === 'undo') return { reason: 'nothing to undo' };
  return entry.decided === null ? { reason: 'not possible as it stands', choice, state: entry.state } : beaten(entry);
}

const beaten = (entry: IntakeEntry): DecisionRefusal =>
  entry.decided === null
    ? { reason: 'nothing to undo' }
    : {
        reason: 'already decided by someone else',
        by: entry.decided.by,
        at: entry.decided.at,
        state: entry.state,
        category: entry.decided.category,
        reference: entry.reference,
      };

/** The message's own category mark, in every mailbox that received it. A mailbox that refuses loses nothing. */
async function markEverywhere(entry: IntakeEntry, { mailbox }: Using): Promise<void> {
  for (const receipt of entry.received)
    await mailbox.mark({ mailbox: receipt.mailbox, id: receipt.messageId }, markFor(entry));
}
