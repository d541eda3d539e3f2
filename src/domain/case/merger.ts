import { done, type Outcome, refused } from '../outcome.ts';
import type { Person } from '../triage/intake.ts';
import type { Case, CaseEvent } from './case.ts';
import { decideAct } from './decide-act.ts';
import { fold } from './fold.ts';
import { asSeen } from './mail.ts';
import { messagesOn } from './messages-on.ts';
import type { Ground } from './procedure.ts';
import type { CaseRefusal } from './refusal.ts';

/** An event to append; null where the case stands as wished already. */
type Decided = Outcome<CaseEvent | null, CaseRefusal>;
type Merging = {
  readonly why: string;
  readonly by: Person;
  /** UTC instant. */
  readonly at: string;
  readonly ground: Ground;
};

/**
 * A case takes in the messages of another one that goes on in it; those that are on both already are not taken twice. It is
 * open then, and nobody sees it who may not see what comes.
 */
export function takeIn(
  events: readonly CaseEvent[],
  { from, messages, why, ...acting }: Merging & { readonly from: Case; readonly messages: readonly string[] },
): Decided {
  const kase = fold(events);
  if (kase === null) return refused({ reason: 'no such case' });
  const { reference, related, closure, status } = kase;
  if (related.some((one) => one.reference === from.reference && one.how === 'took in')) return done(null);
  if (closure !== null || status === 'Withdrawn') return refused({ reason: 'other case not open', reference });
  if (isSeenByMore(kase, from)) return refused({ reason: 'other case seen by more', reference });
  const here = messagesOn(events);
  const coming = messages.filter((key) => !here.includes(key));
  const first = { intakeKey: from.intakeKey, receivedAt: from.receivedAt, seen: true };
  const joined = [first, ...from.joined]
    .filter(({ intakeKey }) => coming.includes(intakeKey))
    .map(({ intakeKey, receivedAt, seen }) => ({ intakeKey, receivedAt, seen }));
  const act = { type: 'took in', from: from.reference, messages: coming, joined, why } as const;
  return decideAct(events, { act, seen: null, ...acting });
}

/** The case whose messages another one has taken in, up to the event `handed`, ends in that. */
export function endInAnother(
  events: readonly CaseEvent[],
  { into, why, handed, ...acting }: Merging & { readonly into: string; readonly handed: number },
): Decided {
  const kase = fold(events);
  const isEnded =
    kase?.closure?.ground === 'merged' &&
    kase.related.some(({ reference, how }) => reference === into && how === 'merged');
  if (isEnded) return done(null);
  const ended = decideAct(events, { act: { type: 'merged', into, why }, seen: null, ...acting });
  return ended.ok && ended.value !== null ? done(asSeen(events, ended.value, handed)) : ended;
}

const isSeenByMore = (kase: Case, than: Case): boolean =>
  than.restricted !== null &&
  (kase.restricted === null || kase.restricted.to.some(({ id }) => !than.restricted?.to.some((one) => one.id === id)));
