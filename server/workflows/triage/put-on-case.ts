import { withdrawCase } from '../../../src/domain/case/decide.ts';
import { fold } from '../../../src/domain/case/fold.ts';
import { done, type Outcome, refused } from '../../../src/domain/outcome.ts';
import type { Decision, DecisionRefusal } from '../../../src/domain/triage/decisions.ts';
import type { IntakeEntry, Person } from '../../../src/domain/triage/intake.ts';
import { agreeOnOpening } from '../case/agree-on-opening.ts';
import { type Linked, linkMessage } from '../case/link-message.ts';
import { mayTakeOff, takeOffCase } from '../case/take-off-case.ts';
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
  // read, decide
  const stays = await whyItStays(entry, { into: reference, by }, needs);
  if (stays !== null) return refused(stays);

  // do
  const linked = await linkMessage(reference, { entry, rung: BY_HAND, by }, needs);
  if (linked.ok) return linked.value.kase === null ? refused(noSuchCase(reference)) : linked;
  const { reason } = linked.refusal;
  return refused(reason === 'case withdrawn' ? { reason: 'case was withdrawn', reference } : noSuchCase(reference));
}

const noSuchCase = (reference: string): DecisionRefusal => ({ reason: 'no such case to put it on', reference });

type Before = Pick<IntakeEntry, 'key' | 'state' | 'reference'>;
type Leaving = { readonly into: string | null; readonly by: Person };

/** Why the case that a message is on does not let it go, as that stands: people have gone on. Null: it may go. */
export async function whyItStays(
  { key: intakeKey, state, reference }: Before,
  { into, by }: Leaving,
  needs: Pick<Needs, 'register' | 'now'>,
): Promise<DecisionRefusal | null> {
  if (reference === null || reference === into) return null;
  if (state === 'logged') {
    // The case that Redress had opened for it is to go.
    const opened = await needs.register.events(reference);
    return withdrawCase(opened, { why: '', by, at: needs.now() }).ok ? null : movedOn(reference);
  }
  const may = await mayTakeOff(reference, { intakeKey, into, why: '', by }, needs);
  return may.ok ? null : actedOn(reference);
}

const movedOn = (reference: string): DecisionRefusal => ({ reason: 'case has moved on', reference });
const actedOn = (reference: string): DecisionRefusal => ({ reason: 'message was acted on', reference });

/**
 * The case that a message was on before it was put on another: it loses the message, or, where it was opened for it, goes.
 * Refused where people have gone on there: then it keeps the message.
 */
export async function leaveCase(
  before: Before,
  { into, why, by }: Leaving & { readonly why: string },
  needs: Using,
): Promise<Outcome<null, DecisionRefusal>> {
  const { key: intakeKey, reference, state } = before;
  if (reference === null || reference === into) return done(null);
  if (state === 'logged') {
    await agreeOnOpening(reference, needs);
    const opened = fold(await needs.register.events(reference));
    return opened === null || opened.status === 'Withdrawn' ? done(null) : refused(movedOn(reference));
  }
  const taken = await takeOffCase(reference, { intakeKey, into, why, by }, needs);
  return taken.ok ? taken : refused(actedOn(reference));
}
