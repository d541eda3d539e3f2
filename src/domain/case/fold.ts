import type { Case, CaseEvent } from './case.ts';
import { newStage } from './changes/change.ts';
import { changeBy, isUnderstood } from './changes.ts';
import { IN_PASSING, isInPassing } from './happening.ts';
import { readsMail } from './stages.ts';

/**
 * The state of a case from its whole history, in order. Null where there is no history.
 *
 * Throws on a history that cannot be: a gap, a repeat, another case's event, a beginning that is no opening. Events are
 * written under a unique reference and sequence, so any of these means that the reading was wrong, and a state folded
 * from half a history must not be shown as the case.
 *
 * An event of a kind this version does not know was written by a newer one: it is counted and kept, and the case says so
 * (decision 0007).
 */
export const fold = (events: readonly CaseEvent[]): Case | null => foldOn(null, events);

/** The same from a state that was folded before: what came after it goes on top. */
export function foldOn(state: Case | null, events: readonly CaseEvent[]): Case | null {
  let kase = state;
  for (const event of events) {
    const expected = (kase?.sequence ?? 0) + 1;
    if (kase !== null && event.reference !== kase.reference)
      throw new Error(`History of ${kase.reference} holds an event of ${event.reference}.`);
    if (event.sequence !== expected)
      throw new Error(`History of ${event.reference}: expected event ${expected}, found ${event.sequence}.`);
    kase = kase === null ? begin(event) : next(kase, event);
  }
  return kase;
}

function begin(event: CaseEvent): Case {
  if (event.type !== 'opened') throw new Error(`History of ${event.reference} begins with "${event.type}".`);
  const { reference, category, subject, fromName, fromAddress, service, receivedAt, intakeKey } = event;
  return {
    reference,
    status: event.toConfirm ? 'To confirm' : 'Open',
    category,
    correspondence: event.correspondence ?? null,
    subject,
    fromName,
    fromAddress,
    service,
    receivedAt,
    openedAt: event.at,
    openedBy: event.by,
    intakeKey,
    origin: event.origin ?? null,
    messages: 1,
    lastMessageAt: receivedAt,
    joined: [],
    stages: event.reached?.stages ?? [newStage(1, receivedAt)],
    points: [],
    assignments: [],
    involved: event.reached?.involved ?? [],
    complainedAbout: [],
    independence: event.reached?.independence ?? [],
    complaintOffered: null,
    earlyResolution: null,
    escalationAsked: null,
    alsoAsked: [],
    clarifications: [],
    remedies: [],
    contact: event.contact ?? null,
    members: [],
    membersUpdatedOn: [],
    refusals: [],
    related: event.origin ? [{ reference: event.origin.of, how: event.origin.how }] : [],
    restricted: event.restricted ?? null,
    delays: [],
    closure: null,
    countedBy: event.calendar ?? null,
    movedOn: false,
    sequence: event.sequence,
    notUnderstood: [],
  };
}

/** What a case may have seen and still be taken back as opened wrongly. */
const BEGINNINGS: readonly CaseEvent['type'][] = [
  'opened',
  'confirmed',
  'withdrawn',
  'reinstated',
  'calendar recomputed',
  ...IN_PASSING,
];

function next(kase: Case, event: CaseEvent): Case {
  const { sequence } = event;
  const movedOn = kase.movedOn || !BEGINNINGS.includes(event.type);
  if (event.type === 'opened') throw new Error(`Case ${kase.reference} is opened a second time by event ${sequence}.`);
  if (!isUnderstood(event)) {
    const { type } = event as CaseEvent;
    const notUnderstood = [...kase.notUnderstood, { sequence, type }];
    return { ...kase, movedOn, sequence, notUnderstood, countedBy: countedBy(kase, kase.closure, event) };
  }
  // A withdrawn case stands again only when a person reinstates it; whatever else crosses the withdrawal is counted.
  const heard = kase.status !== 'Withdrawn' || event.type === 'reinstated' || isInPassing(event.type);
  const change = heard ? changeBy(kase, event) : {};
  const { closure = kase.closure, joined = kase.joined } = change;
  return {
    ...kase,
    ...change,
    joined: seenBy(kase, event, joined),
    movedOn,
    sequence,
    countedBy: countedBy(kase, closure, event),
  };
}

/** Recorded beside an act on another case, or of mail: whoever did that has not read what lies here. */
const UNSEEING: readonly CaseEvent['type'][] = [...IN_PASSING, 'took in', 'converted', 'split'];

/**
 * Whoever has the case and acts on it has read the mail that had joined it when they looked. What a merger hands over is news in
 * the other case, not here.
 */
function seenBy(kase: Case, { type, by, seen, sequence }: CaseEvent, joined: Case['joined']): Case['joined'] {
  if (UNSEEING.includes(type) || joined.every((one) => one.seen)) return joined;
  if (!readsMail(kase, by) && type !== 'merged') return joined;
  const upTo = seen ?? sequence;
  return joined.map((one) => (one.sequence <= upTo ? { ...one, seen: true } : one));
}

/** What still happens to a closed case does not count its dates again (domain rule: closed ones are never changed). */
const countedBy = (before: Case, closure: Case['closure'], { calendar }: Pick<CaseEvent, 'calendar'>): string | null =>
  before.closure !== null && closure !== null ? before.countedBy : (calendar ?? before.countedBy);
