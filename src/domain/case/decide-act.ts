import { londonDay } from '../calendar/london-day.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import { type Person, REDRESS } from '../triage/intake.ts';
import type { Act, ActType, Circumstances, Decided, Rules } from './act.ts';
import { ANSWERING } from './acts/answering.ts';
import { FILING } from './acts/filing.ts';
import { HANDLING } from './acts/handling.ts';
import { REMEDYING } from './acts/remedying.ts';
import { TIMING } from './acts/timing.ts';
import type { Case, CaseEvent } from './case.ts';
import { fold } from './fold.ts';
import { isInPassing } from './happening.ts';
import { messagesOn } from './messages-on.ts';
import type { Ground } from './procedure.ts';
import type { CaseRefusal } from './refusal.ts';
import { mergedInto } from './stages.ts';

/** The rule of every kind of act; one left out does not compile. */
const RULES: Rules<ActType> = { ...HANDLING, ...TIMING, ...ANSWERING, ...REMEDYING, ...FILING };

/** What Redress itself may record. Everything else decides something, and a person does that. */
const OF_REDRESS: readonly ActType[] = ['escalation asked', 'calendar recomputed'];

/** What is possible on a case that nobody has confirmed. */
const UNCONFIRMED: readonly ActType[] = [
  ...OF_REDRESS,
  'noted',
  'restricted',
  'restriction lifted',
  'complained about',
  'not complained about',
];

/** What is possible after a case was closed: its actions outlive it (Code 6.6, 7.3), and so does the way to the next stage. */
const AFTER_CLOSURE: readonly ActType[] = [
  ...UNCONFIRMED,
  'reopened',
  'escalated',
  'refused',
  // Dissatisfaction with an answer makes a complaint, however long ago the request was closed (Code 1.7).
  'converted',
  'corrected',
  'contact noted',
  'liaison noted',
  'member updated',
  'remedy promised',
  'remedy done',
  'remedy proof sent',
  'remedy not possible',
  // What still comes to a case that is being merged into this one must not be lost.
  'took in',
];

/** What was merged goes on in the other case: here nothing is asked for, let in, taken in, refused or guarded any more. */
const OF_THE_OTHER: readonly ActType[] = ['escalation asked', 'escalated', 'refused', 'took in', 'restricted'];

/** What stands beside whatever others did meanwhile, because it takes nothing away from it. */
const BESIDE: readonly ActType[] = [
  ...OF_REDRESS,
  'noted',
  'part sent in',
  'draft looked at',
  'call attempted',
  'complained about',
  'independence checked',
  'liaison noted',
  'member involved',
  'member updated',
  'milestone reached',
  'clarification answered',
  'delay explained',
  'remedy promised',
  'remedy done',
  'remedy proof sent',
  'took in',
];

/** A cell of the list holds about 63,999 characters; the event needs some of them for itself. */
const MOST_CHARACTERS = 60_000;

export type Acting = {
  readonly act: Act;
  readonly by: Person;
  /** UTC instant. */
  readonly at: string;
  /** The last event the person had seen; null where nobody looked, as for Redress itself. */
  readonly seen: number | null;
  readonly ground: Ground;
};

/** What others did on a case after an event. Mail that joined it, and what Redress noted, is no act of a person. */
export const meanwhileOn = (events: readonly CaseEvent[], seen: number | null, by: Person): readonly CaseEvent[] =>
  seen === null
    ? []
    : events.filter(
        (event) => event.sequence > seen && !isInPassing(event.type) && ![by.id, REDRESS.id].includes(event.by.id),
      );

/**
 * Decides one act on a case by its rules: the event to append, null where the case stands as wished already, or why not.
 */
export function decideAct(
  events: readonly CaseEvent[],
  { act, by, at, seen, ground }: Acting,
): Outcome<CaseEvent | null, CaseRefusal> {
  const kase = fold(events);
  if (kase === null) return refused({ reason: 'no such case' });
  if (isRepeated(events, act, seen, by)) return done(null);
  const refusal = standing(kase, act, by) ?? overtaken(events, act, seen, by);
  if (refusal) return refused(refusal);
  const decided = ruleOf(act)(kase, act, { by, at, today: londonDay(at), ground });
  if (!decided.ok || decided.value === null) return decided as Outcome<null, CaseRefusal>;
  if (restsOnAnother(events, act)) return refused({ reason: 'no such message' });
  const { reference } = kase;
  const event = { ...decided.value, reference, sequence: kase.sequence + 1, at, by };
  const characters = JSON.stringify(event).length;
  if (characters > MOST_CHARACTERS) return refused({ reason: 'too much text', characters, most: MOST_CHARACTERS });
  return done(event);
}

/** Whether the case as it stands takes this kind of act at all, from this person. */
function standing(kase: Case, { type }: Act, by: Person): CaseRefusal | null {
  const { reference, status, closure, notUnderstood } = kase;
  if (status === 'Withdrawn') return { reason: 'case withdrawn', reference };
  if (notUnderstood.length > 0) return { reason: 'needs a newer version', reference, events: notUnderstood.length };
  if (by.id === REDRESS.id && !OF_REDRESS.includes(type)) return { reason: 'a person must do this', reference };
  if (status === 'To confirm' && !UNCONFIRMED.includes(type)) return { reason: 'to be confirmed first', reference };
  const into = mergedInto(kase);
  if (into !== null && OF_THE_OTHER.includes(type)) return { reason: 'goes on in another case', reference, into };
  if (closure && !AFTER_CLOSURE.includes(type)) return { reason: 'case closed', reference, ground: closure.ground };
  return null;
}

/** An act that decides something must not decide over what its author has not seen. */
function overtaken(events: readonly CaseEvent[], { type }: Act, seen: number | null, by: Person): CaseRefusal | null {
  const meanwhile = meanwhileOn(events, seen, by);
  if (meanwhile.length === 0 || BESIDE.includes(type)) return null;
  return { reason: 'someone was faster', reference: meanwhile[0]?.reference ?? '', meanwhile };
}

/**
 * An act rests on a message of its own case. Any other may be of a case that this person may not see, and whether there is
 * one is not told either.
 */
const restsOnAnother = (events: readonly CaseEvent[], act: Act): boolean =>
  'intakeKey' in act && act.intakeKey !== null && !messagesOn(events).includes(act.intakeKey);

const ruleOf = ({ type }: Act): ((kase: Case, act: Act, circumstances: Circumstances) => Decided) =>
  // The table pairs each kind with its own act, which the compiler cannot follow through a lookup.
  RULES[type] as (kase: Case, act: Act, circumstances: Circumstances) => Decided;

/**
 * The last of its kind that the same person has recorded since they looked says the very same: a second click, or a try
 * after a lost answer. One before that does not: what they have said since stands, and saying the first again is to change it.
 */
function isRepeated(events: readonly CaseEvent[], act: Act, seen: number | null, by: Person): boolean {
  if (seen === null) return false;
  const last = events.findLast(
    ({ sequence, type, by: { id } }) => sequence > seen && type === act.type && id === by.id,
  );
  return last !== undefined && says(last, act);
}

/** Whether an event records what was said; it holds more than that. Read back, its fields may stand in another order. */
const says = (event: CaseEvent, act: Act): boolean =>
  Object.entries(act).every(([field, said]) => sorted((event as Record<string, unknown>)[field]) === sorted(said));

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
