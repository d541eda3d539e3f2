import { calendarDate } from '../calendar/calendar-date.ts';
import { londonDay } from '../calendar/london-day.ts';
import type { CaseEvent } from './case.ts';
import type { Happening, HappeningType } from './happening.ts';

/** Whether a value read from outside has a kind of content. */
type Kind = (value: unknown) => boolean;
type Shape<H extends Happening> = { readonly [F in keyof Omit<H, 'type'>]-?: Kind };

const text: Kind = (value) => typeof value === 'string';
const whole: Kind = (value) => Number.isInteger(value);
const yesOrNo: Kind = (value) => typeof value === 'boolean';
const told: Kind = (value) => value === true;
const day: Kind = (value) => typeof value === 'string' && reads(() => calendarDate(value));
const instant: Kind = (value) => typeof value === 'string' && reads(() => londonDay(value));
const orNull =
  (kind: Kind): Kind =>
  (value) =>
    value === null || kind(value);
const optional =
  (kind: Kind): Kind =>
  (value) =>
    value === undefined || value === null || kind(value);
const list =
  (kind: Kind): Kind =>
  (value) =>
    Array.isArray(value) && value.every(kind);
const fields =
  (shape: Readonly<Record<string, Kind>>): Kind =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(shape).every(([name, kind]) => kind((value as Record<string, unknown>)[name]));
const person = fields({ id: text, name: text });

function reads(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    // Not a day or an instant: that is the answer.
    return false;
  }
}

const contact = {
  representative: orNull(fields({ name: text, consent: text })),
  adjustments: text,
  preferred: orNull(text),
};
const dateSet = { due: day, source: text, on: day };
const outcome = fields({ point: whole, finding: text, reasonsGiven: told, learning: orNull(text) });
const stageReached = fields({
  stage: whole,
  receivedAt: instant,
  acknowledged: orNull(fields({ on: day, how: text })),
  extensions: list(fields({ reason: text, from: day, until: day, toldOn: day, beyondCap: orNull(text) })),
  calls: list(fields({ on: day, reached: yesOrNo, note: text })),
  looks: list(fields({ on: day, reader: person, as: text })),
  dateSet: orNull(fields({ ...dateSet, earlier: list(fields(dateSet)) })),
  milestones: list(fields({ milestone: text, on: day })),
  answers: list(fields({ on: day, how: text, signedBy: person, outcomes: list(outcome), givenIn: optional(text) })),
  reopenedOn: orNull(day),
});

/** How far a case had come that another one was split off from. */
const reached = fields({
  stages: (value) => Array.isArray(value) && value.length > 0 && value.every(stageReached),
  involved: list(fields({ person, stage: whole, as: text })),
  independence: list(fields({ person, stage: whole, independent: yesOrNo, note: text, at: instant })),
});

/**
 * What each kind of event holds; a field left out does not compile. Words out of a closed set (a channel, a finding) are
 * only texts here: a newer version may know more of them, and its events must still be read (decision 0007).
 */
const SHAPES: { readonly [T in HappeningType]: Shape<Extract<Happening, { readonly type: T }>> } = {
  opened: {
    category: text,
    correspondence: optional(text),
    intakeKey: text,
    subject: text,
    fromName: text,
    fromAddress: text,
    service: orNull(text),
    receivedAt: instant,
    toConfirm: yesOrNo,
    origin: optional(fields({ how: text, of: text, points: optional(list(whole)), why: optional(text) })),
    restricted: optional(fields({ to: list(person), why: text })),
    contact: optional(fields(contact)),
    reached: optional(reached),
  },
  confirmed: { category: text, correspondence: optional(text) },
  withdrawn: { why: text },
  reinstated: { category: text, correspondence: optional(text), reached: optional(reached) },
  'message linked': { intakeKey: text, rung: text, receivedAt: instant, dissatisfied: optional(yesOrNo) },
  'message taken off': { intakeKey: text, into: orNull(text), why: text },
  'messages seen': { messages: list(text) },
  'assignment seen': {},
  acknowledged: { stage: whole, on: day, how: text },
  'points recorded': { points: list(fields({ number: whole, text, service: orNull(text), owner: orNull(person) })) },
  assigned: { stage: whole, role: text, point: orNull(whole), to: orNull(person) },
  'part sent in': { stage: whole, points: list(whole), of: person },
  'draft looked at': { stage: whole, on: day, reader: person, as: text },
  'complaint offered': { answer: text, why: text },
  'call attempted': { stage: whole, on: day, reached: yesOrNo, note: text },
  'complained about': { person },
  'not complained about': { person, why: text },
  'independence checked': { person, independent: yesOrNo, note: text },
  'liaison noted': { with: person, note: text },
  'contact noted': contact,
  'member involved': { name: text, as: text },
  'member updated': { on: day, note: text },
  extended: {
    stage: whole,
    reason: text,
    from: day,
    until: day,
    toldOn: day,
    ombudsmanTold: told,
    beyondCap: orNull(text),
  },
  'date set': { stage: whole, due: day, source: text, on: optional(day), why: optional(text) },
  'milestone reached': { stage: whole, milestone: text, on: day, why: optional(text) },
  'clarification asked': { stage: optional(whole), on: day, what: text },
  'clarification answered': { receivedAt: instant, intakeKey: orNull(text) },
  'procedure changed': { from: orNull(text), to: text, why: text },
  'calendar recomputed': {
    calendar: text,
    moved: list(
      fields({
        clock: text,
        rule: orNull(text),
        stage: whole,
        own: yesOrNo,
        from: day,
        to: day,
        because: list(fields({ day, name: text, kept: yesOrNo })),
      }),
    ),
    shown: optional(list(fields({ what: text, from: orNull(day), to: orNull(day) }))),
  },
  'delay explained': { why: text, toldOn: optional(day) },
  responded: {
    stage: whole,
    on: day,
    how: text,
    signedBy: person,
    outcomes: list(outcome),
    nextStepTold: told,
  },
  'resolved early': { stage: whole, on: day, how: text, escalationTold: told },
  'escalation asked': { receivedAt: instant, intakeKey: orNull(text), late: whole },
  escalated: { toStage: whole, receivedAt: instant, intakeKey: orNull(text), late: whole, wants: text },
  refused: {
    what: text,
    ground: text,
    on: day,
    reasons: text,
    knownOn: optional(day),
    weighed: text,
    rightsTold: told,
  },
  closed: { ground: text, words: text },
  reopened: { why: text },
  'remedy promised': {
    remedy: whole,
    kind: text,
    what: text,
    due: day,
    owner: orNull(person),
    point: orNull(whole),
  },
  'remedy done': { remedy: whole, on: day, why: optional(text) },
  'remedy proof sent': { remedy: whole, on: day, proof: text },
  'remedy not possible': { remedy: whole, on: day, why: text, instead: text, ombudsmanTold: told },
  converted: { complaint: text, intakeKey: text },
  split: { into: text, points: list(whole), why: text },
  merged: { into: text, why: text, ofAnother: optional(yesOrNo) },
  'took in': {
    from: text,
    messages: list(text),
    joined: optional(
      list(fields({ intakeKey: text, receivedAt: instant, seen: yesOrNo, dissatisfied: optional(yesOrNo) })),
    ),
    why: optional(text),
  },
  restricted: { to: list(person), why: text },
  'restriction lifted': { why: text },
  corrected: { what: text, stage: whole, from: text, to: text, why: text },
  noted: { text },
};

const envelope = fields({
  type: text,
  reference: text,
  sequence: whole,
  at: instant,
  by: person,
  calendar: optional(text),
  seen: optional(whole),
});

/**
 * Whether a value read from outside is an event that can be folded: whole in the fields of its kind. An event of a kind
 * that is not known here needs only the fields that all have.
 */
export function isEvent(value: unknown): value is CaseEvent {
  if (!envelope(value)) return false;
  const { type } = value as { readonly type: string };
  return !Object.hasOwn(SHAPES, type) || fields(SHAPES[type as HappeningType])(value);
}
