import { withdrawCase } from '../../../src/domain/case/decide.ts';
import { done, type Outcome, refused } from '../../../src/domain/outcome.ts';
import type { Decision, DecisionRefusal } from '../../../src/domain/triage/decisions.ts';
import type { IntakeEntry, Person } from '../../../src/domain/triage/intake.ts';
import { agreeOnOpening } from '../case/agree-on-opening.ts';
import { type Linked, linkMessage } from '../case/link-message.ts';
import { takeOffCase } from '../case/take-off-case.ts';
import type { Needs } from '../needs.ts';

type Using = Pick<Needs, 'intake' | 'register' | 'memory' | 'now' | 'standing'>;
type ByHand = Extract<Decision, { choice: 'link' }>;

/** What the history of the case says instead of a rung of the ladder. */
const BY_HAND = 'put there by a person';

/** Puts a message on the case that a person chose, as far as the case is concerned; its row follows. */
export async function putOnCase(
  entry: IntakeEntry,
  { reference }: ByHand,
  by: Person,
  needs: Using,
): Promise<Outcome<Linked, DecisionRefusal>> {
  // read, decide: the case that Redress had opened for it is to go, where that can still be
  if (entry.state === 'logged' && entry.reference !== null) {
    const opened = await needs.register.events(entry.reference);
    const withdrawn = withdrawCase(opened, { why: '', by, at: needs.now() });
    if (!withdrawn.ok) return refused({ reason: 'case has moved on', reference: entry.reference });
  }

  // do
  const linked = await linkMessage(reference, { entry, rung: BY_HAND, by }, needs);
  if (linked.ok) return linked.value.kase === null ? refused(noSuchCase(reference)) : linked;
  const { reason } = linked.refusal;
  return refused(reason === 'case withdrawn' ? { reason: 'case was withdrawn', reference } : noSuchCase(reference));
}

const noSuchCase = (reference: string): DecisionRefusal => ({ reason: 'no such case to put it on', reference });

/** The case that a message was on before it was put on another: it loses the message, or, where it was opened for it, goes. */
export async function leaveCase(
  before: Pick<IntakeEntry, 'key' | 'state' | 'reference'>,
  { into, why, by }: { readonly into: string | null; readonly why: string; readonly by: Person },
  needs: Using,
): Promise<Outcome<null, DecisionRefusal>> {
  const { key: intakeKey, reference, state } = before;
  if (reference === null || reference === into) return done(null);
  if (state === 'logged') {
    await agreeOnOpening(reference, needs);
    return done(null);
  }
  const taken = await takeOffCase(reference, { intakeKey, into, why, by }, needs);
  return taken.ok ? taken : refused({ reason: 'message was acted on', reference });
}
