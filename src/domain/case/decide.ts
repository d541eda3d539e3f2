import { done, type Outcome, refused } from '../outcome.ts';
import { type IntakeEntry, type Person, REDRESS } from '../triage/intake.ts';
import type { Case, CaseCategory, CaseEvent } from './case.ts';
import { fold } from './fold.ts';

/** Why an act on a case was not done. Nothing has changed then. Each has its sentence in `src/words`. */
export type CaseRefusal =
  | { readonly reason: 'no such case' }
  | { readonly reason: 'case withdrawn'; readonly reference: string }
  /** A person has said already what the case is, and something else. */
  | { readonly reason: 'already confirmed'; readonly reference: string; readonly category: CaseCategory }
  /** More has happened than its opening, so taking back one message must not take the case with it. */
  | { readonly reason: 'case has moved on'; readonly reference: string; readonly messages: number }
  /** What Redress opened on its own is confirmed, or taken back, by a person. */
  | { readonly reason: 'a person must do this'; readonly reference: string };

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
  /** When the council received the message, a UTC instant. */
  readonly receivedAt: string;
  readonly toConfirm: boolean;
};

/** The first event of a case. Nothing stands yet that could refuse it; the register sees to it that a message opens one case. */
export function decideToOpen({ reference, entry, category, receivedAt, toConfirm, by, at }: Opening): CaseEvent {
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
    intakeKey,
    ...from,
    service,
    receivedAt,
    toConfirm,
  };
}

/** A person says what a case is that Redress opened on its own, as proposed or not. */
export function confirmCase(
  events: readonly CaseEvent[],
  { category, by, at }: Act & { readonly category: CaseCategory },
): Decided {
  const kase = fold(events);
  if (kase === null) return refused({ reason: 'no such case' });
  const { reference } = kase;
  if (by.id === REDRESS.id) return refused({ reason: 'a person must do this', reference });
  if (kase.status === 'Withdrawn') return refused({ reason: 'case withdrawn', reference });
  if (kase.status === 'To confirm') return done({ type: 'confirmed', category, ...nextAct(kase, by, at) });
  if (kase.category === category) return done(null);
  return refused({ reason: 'already confirmed', reference, category: kase.category });
}

/** A person takes back a case that holds nothing but the message that opened it; its history stays. */
export function withdrawCase(events: readonly CaseEvent[], { why, by, at }: Act & { readonly why: string }): Decided {
  const kase = fold(events);
  if (kase === null) return refused({ reason: 'no such case' });
  const { reference, messages } = kase;
  if (by.id === REDRESS.id) return refused({ reason: 'a person must do this', reference });
  if (kase.status === 'Withdrawn') return done(null);
  if (messages > 1) return refused({ reason: 'case has moved on', reference, messages });
  return done({ type: 'withdrawn', why, ...nextAct(kase, by, at) });
}

/** A person takes up again the case that was withdrawn: a message opens one case only, so it is never a second one. */
export function reinstateCase(
  events: readonly CaseEvent[],
  { category, by, at }: Act & { readonly category: CaseCategory },
): Decided {
  const kase = fold(events);
  if (kase === null) return refused({ reason: 'no such case' });
  if (by.id === REDRESS.id) return refused({ reason: 'a person must do this', reference: kase.reference });
  if (kase.status !== 'Withdrawn') return confirmCase(events, { category, by, at });
  return done({ type: 'reinstated', category, ...nextAct(kase, by, at) });
}

type Linking = Act & {
  readonly entry: Pick<IntakeEntry, 'key' | 'received'>;
  /** The rung of the threading ladder, or a person's choice. */
  readonly rung: string;
};

/** Puts a message on a case, once. A withdrawn case takes no more: a person decides where the message goes. */
export function linkMessageTo(events: readonly CaseEvent[], { entry, rung, by, at }: Linking): Decided {
  const kase = fold(events);
  if (kase === null) return refused({ reason: 'no such case' });
  if (isOn(events, entry.key)) return done(null);
  if (kase.status === 'Withdrawn') return refused({ reason: 'case withdrawn', reference: kase.reference });
  const receivedAt = entry.received[0]?.at ?? at;
  return done({ type: 'message linked', intakeKey: entry.key, rung, receivedAt, ...nextAct(kase, by, at) });
}

const nextAct = ({ reference, sequence }: Case, by: Person, at: string) => ({
  reference,
  sequence: sequence + 1,
  at,
  by,
});

const isOn = (events: readonly CaseEvent[], key: string): boolean =>
  events.some((event) => (event.type === 'opened' || event.type === 'message linked') && event.intakeKey === key);
