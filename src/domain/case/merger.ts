import { done, type Outcome, refused } from '../outcome.ts';
import { type Person, REDRESS } from '../triage/intake.ts';
import type { Case, CaseEvent, EscalationAsked, JoinedMessage } from './case.ts';
import { decideAct } from './decide-act.ts';
import { fold } from './fold.ts';
import { cameWith, followOff, stillToCome } from './handed-over.ts';
import { hasAsked } from './mail.ts';
import { messagesOn } from './messages-on.ts';
import type { Ground } from './procedure.ts';
import type { CaseRefusal } from './refusal.ts';
import { isSeenByMore } from './restriction.ts';
import { isSameSender } from './same-sender.ts';
import { hasTakenIn, mergedInto } from './stages.ts';
import { hasToTakeAlong, takeAlong } from './taken-along.ts';

/** An event to append; null where the case stands as wished already. */
type Decided = Outcome<CaseEvent | null, CaseRefusal>;
type Merging = {
  readonly why: string;
  readonly by: Person;
  /** UTC instant. */
  readonly at: string;
  readonly ground: Ground;
};
type TakingOver = Merging & {
  readonly from: readonly CaseEvent[];
  /** Said on purpose: the two came from different people. */
  readonly ofAnother?: boolean;
};

/**
 * The next thing that a case takes over of another one that goes on in it, until nothing is left: its messages (those that are
 * on both already are not taken twice), before them who alone may see it and who is complained about, and the requests for the next stage that wait there, or
 * that its messages make here. Once it has begun, what still comes to the other one is taken over as well, and what is
 * taken off there goes here too.
 */
export function takeOver(
  events: readonly CaseEvent[],
  { from: history, ofAnother = false, ...merging }: TakingOver,
): Decided {
  const [kase, from] = [fold(events), fold(history)];
  if (kase === null || from === null) return refused({ reason: 'no such case' });
  const elsewhere = mergedInto(from);
  if (elsewhere !== null && elsewhere !== kase.reference)
    return refused({ reason: 'goes on in another case', reference: from.reference, into: elsewhere });
  const hasBegun = hasTakenIn(kase, from.reference);
  const refusal = hasBegun
    ? null
    : (mayNotTakeIn(events, kase, from, merging) ?? mayNotBeOfAnother(kase, from, ofAnother));
  if (refusal) return refused(refusal);
  // Nobody sees mail of a restricted case before its restriction stands here too.
  if (hasBegun && hasToTakeAlong(kase, from, events)) return takeAlong(events, from, merging);
  const off = followOff(events, history, merging.at);
  if (off) return done(off);
  const coming = stillToCome(events, history);
  if (!hasBegun || coming.length > 0) return takeIn(events, from, coming, merging);
  const asked = requestsOn(from).find((one) => isAbout(events, one) && !hasHeardOf(events, one));
  if (asked) return ask(events, asked, merging);
  // What somebody else wrote first is no request of this person for the next stage (Code 6: theirs, about their own).
  return isOfAnother(kase, from) ? done(null) : askedByMail(events, kase, from, merging);
}

/** A request that a message makes waits where that message is. */
const isAbout = (events: readonly CaseEvent[], { intakeKey }: EscalationAsked): boolean =>
  intakeKey === null || messagesOn(events).includes(intakeKey);

/** A message that is not content asked for nothing where no answer was; here it may be about one. */
function askedByMail(events: readonly CaseEvent[], kase: Case, from: Case, merging: Merging): Decided {
  const came = cameWith(events, from.reference);
  for (const { intakeKey, receivedAt, dissatisfied } of kase.joined) {
    if (!dissatisfied || !came.includes(intakeKey) || hasAsked(events, intakeKey)) continue;
    const asked = ask(events, { receivedAt, intakeKey }, merging);
    if (asked.ok && asked.value !== null) return asked;
  }
  return done(null);
}

/** Whether two cases came from different people. */
export const isOfAnother = (kase: Case, other: Case): boolean =>
  !isSameSender(
    { name: kase.fromName, address: kase.fromAddress },
    { name: other.fromName, address: other.fromAddress },
  );

/** Two people are answered by one reply only where that is meant, none has gone out, and both are of one kind (Code 5.2). */
function mayNotBeOfAnother(kase: Case, from: Case, isMeant: boolean): CaseRefusal | null {
  if (!isOfAnother(kase, from)) return null;
  const { reference, fromName, fromAddress } = kase;
  const own = (because: 'answered' | 'service request') =>
    ({ reason: 'somebody else is owed their own', reference, because }) as const;
  if (kase.status === 'Answered') return own('answered');
  if (kase.category !== from.category) return own('service request');
  return isMeant ? null : { reason: 'other case of somebody else', reference, name: fromName || fromAddress };
}

/** It is open, nobody sees it who may not see what comes, and the requests that wait there can wait here. */
function mayNotTakeIn(events: readonly CaseEvent[], kase: Case, from: Case, merging: Merging): CaseRefusal | null {
  const { reference, closure, status } = kase;
  if (closure !== null || status === 'Withdrawn') return { reason: 'other case not open', reference };
  if (isSeenByMore(kase, from)) return { reason: 'other case seen by more', reference };
  const homeless = requestsOn(from).find((one) => !ask(events, { ...one, intakeKey: null }, merging).ok);
  return homeless ? { reason: 'request for the next stage waits', receivedAt: homeless.receivedAt } : null;
}

function takeIn(events: readonly CaseEvent[], from: Case, messages: readonly string[], merging: Merging): Decided {
  const { why, ...acting } = merging;
  const first: JoinedMessage = { intakeKey: from.intakeKey, receivedAt: from.receivedAt, sequence: 1, seen: true };
  const joined = [first, ...from.joined]
    .filter(({ intakeKey }) => messages.includes(intakeKey))
    .map(({ sequence: _there, ...one }) => one);
  const act = { type: 'took in', from: from.reference, messages, joined, why } as const;
  return decideAct(events, { act, seen: null, ...acting });
}

const requestsOn = ({ escalationAsked, alsoAsked }: Case): readonly EscalationAsked[] =>
  [escalationAsked, ...alsoAsked].flatMap((one) => one ?? []);

const hasHeardOf = (events: readonly CaseEvent[], { receivedAt, intakeKey }: EscalationAsked): boolean =>
  events.some(
    (event) => event.type === 'escalation asked' && event.receivedAt === receivedAt && event.intakeKey === intakeKey,
  );

const ask = (
  events: readonly CaseEvent[],
  { receivedAt, intakeKey }: Pick<EscalationAsked, 'receivedAt' | 'intakeKey'>,
  { at, ground }: Merging,
): Decided =>
  decideAct(events, { act: { type: 'escalation asked', receivedAt, intakeKey }, by: REDRESS, at, seen: null, ground });

/** The case that another one has taken over ends in that. */
export function endInAnother(
  events: readonly CaseEvent[],
  { into, why, ofAnother, ...acting }: Merging & { readonly into: string; readonly ofAnother?: boolean },
): Decided {
  const act = { type: 'merged', into, why, ...(ofAnother && { ofAnother }) } as const;
  return hasEndedIn(events, into) ? done(null) : decideAct(events, { act, seen: null, ...acting });
}

export function hasEndedIn(events: readonly CaseEvent[], into: string): boolean {
  const kase = fold(events);
  return (
    kase?.closure?.ground === 'merged' &&
    kase.related.some(({ reference, how }) => reference === into && how === 'merged')
  );
}

/** Several that were merged into each other at once have all ended: this one goes on after all. */
export function goOnAfterAll(
  events: readonly CaseEvent[],
  { why, by, at }: Pick<Merging, 'why' | 'by' | 'at'>,
): Decided {
  const kase = fold(events);
  if (kase === null) return refused({ reason: 'no such case' });
  const { reference, sequence } = kase;
  return done(mergedInto(kase) === null ? null : { type: 'reopened', why, reference, sequence: sequence + 1, at, by });
}
