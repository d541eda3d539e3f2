import type { Case } from '../../../src/domain/case/case.ts';
import { confirmCase, reinstateCase, withdrawCase } from '../../../src/domain/case/decide.ts';
import { done, type Outcome, refused } from '../../../src/domain/outcome.ts';
import { inMailboxes } from '../../../src/domain/triage/by-hand.ts';
import { choicesFor, type Decision, type DecisionRefusal } from '../../../src/domain/triage/decisions.ts';
import type { IntakeEntry, Person } from '../../../src/domain/triage/intake.ts';
import type { Category } from '../../../src/domain/triage/proposal.ts';
import { isOfSeen } from '../../../src/domain/triage/seen-message.ts';
import { agreeOnOpening } from '../case/agree-on-opening.ts';
import { appendNext } from '../case/append-next.ts';
import { openCase } from '../case/open-case.ts';
import { takeOffCase } from '../case/take-off-case.ts';
import type { Needs } from '../needs.ts';
import { afterwards, forgetEarlierPuts, isAsSeen, leaveOrComeBack } from './put-cases-right.ts';
import { putMark } from './put-mark.ts';
import { leaveCase, putOnCase } from './put-on-case.ts';

type Answer = Outcome<IntakeEntry, DecisionRefusal>;
type Using = Pick<Needs, 'intake' | 'register' | 'memory' | 'now' | 'standing' | 'mailbox' | 'log'>;

/**
 * What a person decided about one message: confirm, open, put on a case, undo, not for us. The case's event is written first and the
 * row after it. Of two people who decide at once the one whose row stands was faster; the other is told so, and a case
 * that only their decision opened is taken back. Asked again after a fault, a decision goes on from where it stopped.
 */
export async function decideOnMessage(key: string, decision: Decision, by: Person, needs: Using): Promise<Answer> {
  // read
  const entry = await needs.intake.find(key);
  if (entry === null) return refused({ reason: 'no such message' });
  if (decision.seen && !isOfSeen(entry, decision.seen)) return refused({ reason: 'not the message you saw' });
  if (standsSo(entry, decision, by)) return done(entry);
  const refusal = refusalFor(entry, decision);
  if (refusal !== null) return refused(refusal);

  // decide and do
  const carried = await carryOut(entry, decision, by, needs);
  if (!carried.ok) return carried;
  const { opened, joined, ...next } = carried.value;
  let applied = false;
  const row = await needs.intake.change(key, (current) => {
    applied = isAsSeen(current, entry) || isSame(current, next);
    return applied ? { ...current, ...next } : current;
  });
  needs.memory.rememberIntake(row);
  if (!applied) {
    if (opened !== null) await afterwards(opened, () => agreeOnOpening(opened, needs), needs);
    if (joined !== null && joined !== row.reference) {
      const back = { intakeKey: key, into: row.reference, why: '', by };
      await afterwards(joined, () => takeOffCase(joined, back, needs), needs);
    }
    return refused(beaten(row, decision));
  }
  if (decision.choice === 'link') {
    const kept = await leaveOrComeBack(entry, { row, joined, why: decision.reason, by }, needs);
    if (kept !== null) return refused(kept);
  }
  if (decision.choice === 'undo') await forgetEarlierPuts(row, by, needs);
  // In every mailbox that received it.
  for (const { mailbox, messageId } of inMailboxes(row.received)) await putMark({ mailbox, id: messageId }, row, needs);
  return done(row);
}

type Change = Pick<IntakeEntry, 'state' | 'reason' | 'reference' | 'decided'>;
/** What the row is to say, and the case that this very decision opened for the message, or put it on. */
type Carried = Change & { readonly opened: string | null; readonly joined: string | null };

/** The row says so already: the repair of a slow decision, or two people of one mind. What was typed is still to be kept. */
const isSame = (current: IntakeEntry, next: Change): boolean =>
  current.state === next.state &&
  current.reference === next.reference &&
  current.decided?.by.id === next.decided?.by.id &&
  current.decided?.category === next.decided?.category;

/** This person decided just so before: they ask again because no answer reached them. */
function standsSo({ state, decided, reference }: IntakeEntry, decision: Decision, by: Person): boolean {
  if (decided?.by.id !== by.id || decision.choice === 'undo') return false;
  if (decision.choice === 'not for us') return state === 'not for us';
  if (decision.choice === 'link') return state === 'linked' && reference === decision.reference;
  return state === 'logged' && decided.category === decision.category;
}

async function carryOut(
  entry: IntakeEntry,
  decision: Decision,
  by: Person,
  needs: Using,
): Promise<Outcome<Carried, DecisionRefusal>> {
  const decided = (category: Category): IntakeEntry['decided'] => ({
    category,
    by,
    at: needs.now(),
    reason: decision.reason,
  });
  switch (decision.choice) {
    case 'not for us':
      return done({
        state: 'not for us',
        reason: 'marked not for us',
        reference: null,
        decided: decided(entry.proposal?.category ?? 'contact'),
        ...NOTHING_DONE,
      });
    case 'link': {
      const put = await putOnCase(entry, decision, by, needs);
      if (!put.ok) return put;
      const reference = put.value.kase?.reference ?? decision.reference;
      return done({
        state: 'linked',
        reason: 'put on a case by a person',
        reference,
        decided: decided(entry.proposal?.category ?? 'contact'),
        ...NOTHING_DONE,
        joined: put.value.isNew ? reference : null,
      });
    }
    case 'undo':
      // An undo has to know of every case that the message was put on, by others too: a put that is found only afterwards
      // would be taken for the newer decision.
      await needs.memory.feedEvents(needs.register);
      return takeBack(entry, decision.reason, by, needs);
    case 'open':
    case 'confirm':
      return settle(entry, decision, by, decided(decision.category), needs);
  }
}

const NOTHING_DONE = { opened: null, joined: null } as const;

async function settle(
  entry: IntakeEntry,
  decision: Extract<Decision, { choice: 'open' | 'confirm' }>,
  by: Person,
  decided: IntakeEntry['decided'],
  needs: Using,
): Promise<Outcome<Carried, DecisionRefusal>> {
  const { reference } = entry;
  const { category } = decision;
  if (category === 'contact') {
    if (reference !== null) {
      const withdrawn = await withdraw(reference, 'a person found that it is a contact', by, needs);
      if (!withdrawn.ok) return withdrawn;
    }
    return done({ state: 'logged', reason: 'recorded as a contact', reference: null, decided, ...NOTHING_DONE });
  }
  const as = (of: string, opened: string | null) =>
    done({ state: 'logged', reason: 'opened by a person', reference: of, decided, opened, joined: null } as const);
  if (reference !== null) {
    const confirmed = await appendNext(
      reference,
      (events) => confirmCase(events, { category, by, at: needs.now() }),
      needs,
    );
    return confirmed.ok ? as(reference, null) : refused({ reason: 'case has moved on', reference });
  }
  const { kase, isNew } = await openCase({ entry, category, by, toConfirm: false }, needs);
  if (isNew) return as(kase.reference, kase.reference);
  // Opened before: by Redress, by an earlier try, or by somebody a moment ago; or withdrawn since.
  const agreed = await appendNext(
    kase.reference,
    (events) => reinstateCase(events, { category, by, at: needs.now() }),
    needs,
  );
  return agreed.ok ? as(kase.reference, null) : refused(await fasterOn(kase, decision, needs));
}

/** Somebody has opened the message's case as something else. Their row may not say so yet: then it does now. */
async function fasterOn(kase: Case, decision: Decision, needs: Using): Promise<DecisionRefusal> {
  await agreeOnOpening(kase.reference, needs);
  const row = await needs.intake.find(kase.intakeKey);
  return row === null ? { reason: 'no such message' } : beaten(row, decision);
}

async function takeBack(
  entry: IntakeEntry,
  why: string,
  by: Person,
  needs: Using,
): Promise<Outcome<Carried, DecisionRefusal>> {
  const back = { state: 'proposed', reference: null, decided: null, ...NOTHING_DONE } as const;
  if (entry.reference === null) return done({ ...back, reason: 'a person decides' });
  if (entry.state === 'linked') {
    const left = await leaveCase(entry, { into: null, why: why.trim(), by }, needs);
    return left.ok ? done({ ...back, reason: 'taken off a case, a person decides' }) : left;
  }
  const withdrawn = await withdraw(entry.reference, why.trim() || 'taken back by the person who decided', by, needs);
  return withdrawn.ok ? done({ ...back, reason: 'case withdrawn, a person decides' }) : withdrawn;
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

function refusalFor(entry: IntakeEntry, decision: Decision): DecisionRefusal | null {
  const wasSeen =
    decision.choice !== 'link' || (decision.from === entry.reference && decision.from !== decision.reference);
  if (wasSeen && choicesFor(entry).includes(decision.choice)) return null;
  return decision.choice === 'undo' ? { reason: 'nothing to undo' } : beaten(entry, decision);
}

const beaten = ({ decided, state, reference }: IntakeEntry, { choice }: Decision): DecisionRefusal =>
  decided === null
    ? { reason: 'not possible as it stands', choice, state }
    : {
        reason: 'already decided by someone else',
        by: decided.by,
        at: decided.at,
        state,
        category: decided.category,
        reference,
      };
