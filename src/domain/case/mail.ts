import { done, type Outcome, refused } from '../outcome.ts';
import type { IntakeEntry, Person } from '../triage/intake.ts';
import type { CaseEvent } from './case.ts';
import { fold } from './fold.ts';
import { messagesOn } from './messages-on.ts';
import type { CaseRefusal } from './refusal.ts';
import { handlerOf } from './stages.ts';

/** An event to append; null where the case stands as wished already. */
type Decided = Outcome<CaseEvent | null, CaseRefusal>;
type Act = {
  readonly by: Person;
  /** UTC instant. */
  readonly at: string;
};

type TakingOff = Act & {
  readonly intakeKey: string;
  /** The case it goes to; null: it waits for a decision again. */
  readonly into: string | null;
  readonly why: string;
};

/**
 * Takes a message off a case that it was put on wrongly; that it came and went stays in the history, whatever else stands.
 * The message that opened the case stays, and so does one that somebody has gone on from: the next stage, an answer to a
 * question, a complaint that came out of it.
 */
export function takeMessageOff(events: readonly CaseEvent[], { intakeKey, into, why, by, at }: TakingOff): Decided {
  const kase = fold(events);
  if (kase === null) return refused({ reason: 'no such case' });
  const { reference, sequence } = kase;
  if (!messagesOn(events).includes(intakeKey)) return done(null);
  if (kase.intakeKey === intakeKey || wentOnFrom(events, intakeKey))
    return refused({ reason: 'message was acted on', reference });
  return done({ type: 'message taken off', intakeKey, into, why, reference, sequence: sequence + 1, at, by });
}

const wentOnFrom = (events: readonly CaseEvent[], key: string): boolean =>
  events.some(
    (event) =>
      (event.type === 'escalated' || event.type === 'clarification answered' || event.type === 'converted') &&
      event.intakeKey === key,
  );

/** Whoever is not content with an answer asks for the next stage, in whatever words (LGSCO Code 6, stage 2: no reasons). */
export const isDissatisfied = ({ proposal }: Partial<Pick<IntakeEntry, 'proposal'>>): boolean =>
  !!proposal && (proposal.category === 'complaint' || proposal.flags.includes('escalation'));

/** The message has asked for the next stage already, whatever came of that; put on the case anew it asks anew. */
export const hasAsked = (events: readonly CaseEvent[], key: string): boolean =>
  events.findLast(
    (event) => (event.type === 'escalation asked' || event.type === 'message taken off') && event.intakeKey === key,
  )?.type === 'escalation asked';

type Reading = Act & {
  readonly keys: readonly string[];
  /** Of the complaints team. */
  readonly ofTeam: boolean;
};

/**
 * Whoever has the case, or the complaints team where nobody has it, has read messages that joined it; those that are seen
 * already, or gone, are left out. What others have read stays new to those whose mail it is.
 */
export function markMessagesSeen(events: readonly CaseEvent[], { keys, ofTeam, by, at }: Reading): Decided {
  const kase = fold(events);
  if (kase === null) return refused({ reason: 'no such case' });
  const { reference, sequence } = kase;
  const messages = kase.joined.filter((one) => !one.seen && keys.includes(one.intakeKey)).map((one) => one.intakeKey);
  if (messages.length === 0) return done(null);
  const person = handlerOf(kase)?.person ?? null;
  if (!isMailOf(person, by.id, ofTeam))
    return refused(
      person === null ? { reason: 'mail of the complaints team' } : { reason: 'mail of somebody else', person },
    );
  return done({ type: 'messages seen', messages: [...new Set(messages)], reference, sequence: sequence + 1, at, by });
}

/** Whether mail of a case is somebody's to mark as read: its handler's; where nobody has it, the complaints team's. */
export const isMailOf = (handler: Person | null, id: string, ofTeam: boolean): boolean =>
  handler === null ? ofTeam : handler.id === id;

/** An act whose author had not seen all the mail that has joined the case says up to where they had: the rest stays new. */
export const asSeen = (events: readonly CaseEvent[], act: CaseEvent, seen: number | null): CaseEvent =>
  seen !== null && events.some(({ type, sequence }) => type === 'message linked' && sequence > seen)
    ? { ...act, seen }
    : act;
