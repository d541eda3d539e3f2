import { done, type Outcome, refused } from '../outcome.ts';
import { isTypeId } from '../policy/correspondence-types.ts';
import { type IntakeEntry, type Person, REDRESS } from '../triage/intake.ts';
import type { Case, CaseCategory, CaseEvent, EventOf } from './case.ts';
import { fold } from './fold.ts';
import type { Origin } from './happening.ts';
import { isDissatisfied } from './mail.ts';
import { messagesOn } from './messages-on.ts';
import type { CaseRefusal } from './refusal.ts';
import type { Reached } from './split-off.ts';
import { mergedInto } from './stages.ts';

/** An event to append; null where the case stands as wished already, so that an act repeated after a crash adds nothing. */
type Decided = Outcome<CaseEvent | null, CaseRefusal>;

type Act = {
  readonly by: Person;
  /** UTC instant. */
  readonly at: string;
};

export type Opening = Act & {
  /** A free number of the series; the register refuses a taken one, and the caller takes the next. */
  readonly reference: string;
  readonly entry: Pick<IntakeEntry, 'key' | 'subject' | 'fromName' | 'fromAddress' | 'proposal'>;
  readonly category: CaseCategory;
  /** What it is handled as; null or left out: the usual of its category. */
  readonly correspondence?: string | null;
  /** When the council received the message, a UTC instant. */
  readonly receivedAt: string;
  readonly toConfirm: boolean;
};

/** The first event of a case. Nothing stands yet that could refuse it; the register sees to it that a message opens one case. */
export function decideToOpen({
  reference,
  entry,
  category,
  correspondence = null,
  receivedAt,
  toConfirm,
  by,
  at,
}: Opening): EventOf<'opened'> {
  const { key: intakeKey, subject, fromName, fromAddress } = entry;
  const service = entry.proposal?.service ?? null;
  const from = { subject, fromName, fromAddress };
  return {
    type: 'opened',
    reference,
    sequence: 1,
    at,
    by,
    category,
    correspondence,
    intakeKey,
    ...from,
    service,
    receivedAt,
    toConfirm,
  };
}

export type OpeningFrom = Act & {
  readonly reference: string;
  readonly category: CaseCategory;
  readonly correspondence: string | null;
  /** The message that it is about; the one that opened the other case, where it has none of its own. */
  readonly intakeKey: string;
  /** For a conversion the day of the dissatisfaction counts, not that of the request (Code 1.7). */
  readonly receivedAt: string;
  readonly origin: Origin;
  readonly reached?: Reached;
};

/** The first event of a case that comes out of another one. */
export const decideToOpenFrom = (parent: Case, { reference, by, at, ...own }: OpeningFrom): EventOf<'opened'> => ({
  type: 'opened',
  reference,
  sequence: 1,
  at,
  by,
  subject: parent.subject,
  fromName: parent.fromName,
  fromAddress: parent.fromAddress,
  service: parent.service,
  toConfirm: false,
  ...(parent.restricted && { restricted: parent.restricted }),
  ...(parent.contact && { contact: parent.contact }),
  ...own,
});

type Saying = Act & {
  readonly category: CaseCategory;
  /** What it is handled as; null or left out: as it stands. */
  readonly correspondence?: string | null;
};

/** A person says what a case is that Redress opened on its own, as proposed or not. */
export function confirmCase(
  events: readonly CaseEvent[],
  { category, correspondence = null, by, at }: Saying,
): Decided {
  const kase = fold(events);
  if (kase === null) return refused({ reason: 'no such case' });
  const { reference } = kase;
  const refusal = notByThisPerson(kase, by) ?? unknownKind(correspondence);
  if (refusal) return refused(refusal);
  if (kase.status === 'Withdrawn') return refused({ reason: 'case withdrawn', reference });
  if (kase.status === 'To confirm')
    return done({ type: 'confirmed', category, correspondence, ...nextAct(kase, by, at) });
  if (kase.category === category) return done(null);
  return refused({ reason: 'already confirmed', reference, category: kase.category });
}

/** A person takes back a case that holds nothing but the message that opened it; its history stays. */
export function withdrawCase(events: readonly CaseEvent[], { why, by, at }: Act & { readonly why: string }): Decided {
  const kase = fold(events);
  if (kase === null) return refused({ reason: 'no such case' });
  const { reference, messages } = kase;
  const refusal = notByThisPerson(kase, by);
  if (refusal) return refused(refusal);
  if (kase.status === 'Withdrawn') return done(null);
  if (messages > 1 || kase.movedOn) return refused({ reason: 'case has moved on', reference, messages });
  return done({ type: 'withdrawn', why, ...nextAct(kase, by, at) });
}

/**
 * Points got a case of their own, and then could not leave the one they are on: it is taken back, as long as nothing is on it
 * but what the split put there.
 */
export function takeBackSplit(events: readonly CaseEvent[], { by, at }: Act): Decided {
  const kase = fold(events);
  if (kase === null) return refused({ reason: 'no such case' });
  const { reference, messages, status } = kase;
  if (status === 'Withdrawn') return done(null);
  if (events.some(({ type }) => !OF_SPLIT.includes(type)))
    return refused({ reason: 'case has moved on', reference, messages });
  return done({ type: 'withdrawn', why: '', ...nextAct(kase, by, at) });
}

/** What is on a case that was split off, before anybody works on it. */
const OF_SPLIT: readonly CaseEvent['type'][] = [
  'opened',
  'points recorded',
  'restricted',
  'complained about',
  'withdrawn',
  'reinstated',
  'calendar recomputed',
];

/** A person takes up again the case that was withdrawn: a message opens one case only, so it is never a second one. */
export function reinstateCase(
  events: readonly CaseEvent[],
  { category, correspondence = null, reached, by, at }: Saying & { readonly reached?: Reached },
): Decided {
  const kase = fold(events);
  if (kase === null) return refused({ reason: 'no such case' });
  const refusal = notByThisPerson(kase, by) ?? unknownKind(correspondence);
  if (refusal) return refused(refusal);
  if (kase.status !== 'Withdrawn') return confirmCase(events, { category, correspondence, by, at });
  return done({ type: 'reinstated', category, correspondence, ...(reached && { reached }), ...nextAct(kase, by, at) });
}

type Linking = Act & {
  readonly entry: Pick<IntakeEntry, 'key' | 'received'> & Partial<Pick<IntakeEntry, 'proposal'>>;
  /** The rung of the threading ladder, or a person's choice. */
  readonly rung: string;
};

/**
 * Puts a message on a case, once. A withdrawn case takes no more: a person decides where the message goes. A merged one
 * says where it goes on. Whatever else stands, and whichever version wrote it, mail joins: it must never be lost.
 */
export function linkMessageTo(events: readonly CaseEvent[], { entry, rung, by, at }: Linking): Decided {
  const kase = fold(events);
  if (kase === null) return refused({ reason: 'no such case' });
  if (messagesOn(events).includes(entry.key)) return done(null);
  if (kase.status === 'Withdrawn') return refused({ reason: 'case withdrawn', reference: kase.reference });
  const into = mergedInto(kase);
  if (into !== null) return refused({ reason: 'goes on in another case', reference: kase.reference, into });
  const receivedAt = entry.received[0]?.at ?? at;
  const dissatisfied = isDissatisfied(entry) ? ({ dissatisfied: true } as const) : {};
  return done({
    type: 'message linked',
    intakeKey: entry.key,
    rung,
    receivedAt,
    ...dissatisfied,
    ...nextAct(kase, by, at),
  });
}

const nextAct = ({ reference, sequence }: Case, by: Person, at: string) => ({
  reference,
  sequence: sequence + 1,
  at,
  by,
});

function notByThisPerson({ reference, notUnderstood }: Case, by: Person): CaseRefusal | null {
  if (by.id === REDRESS.id) return { reason: 'a person must do this', reference };
  return notUnderstood.length > 0 ? { reason: 'needs a newer version', reference, events: notUnderstood.length } : null;
}

const unknownKind = (correspondence: string | null): CaseRefusal | null =>
  correspondence === null || isTypeId(correspondence)
    ? null
    : { reason: 'no such kind of correspondence', correspondence };
