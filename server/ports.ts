/**
 * What the workflows need from the outside, in our words. The Graph adapters (`server/graph`) and the working
 * fakes (`test/support/in-memory`) pass the same contracts (`test/ports`).
 */
import type { CaseTraits, Viewer } from '../src/domain/access.ts';
import type { CalendarDate } from '../src/domain/calendar/calendar-date.ts';
import type { CaseEvent, EventOf } from '../src/domain/case/case.ts';
import type { CaseSummary } from '../src/domain/case/summary.ts';
import type { Mail } from '../src/domain/mail.ts';
import type { Colleague, Wishes } from '../src/domain/reminders/colleague.ts';
import type { Delivery, NoticeRow, Obstacle } from '../src/domain/reminders/delivery.ts';
import type { TakenDown } from '../src/domain/triage/by-hand.ts';
import type { IntakeEntry, Person } from '../src/domain/triage/intake.ts';

/**
 * Why the outside could not do its part; an adapter throws an error named `GraphFault` that carries it.
 * `throttled` and `unavailable` have been tried again within a budget already and may be worth another time, from
 * `retryAt` (a UTC instant) on where it is known. Known by name and not by class, because panes and tabs are frames.
 */
export type FaultKind = 'throttled' | 'unavailable' | 'conflict' | 'missing' | 'forbidden' | 'unexpected';
export type Fault = Error & { readonly kind: FaultKind; readonly operation: string; readonly retryAt: string | null };
export const isFault = (error: unknown, ...kinds: readonly FaultKind[]): error is Fault =>
  error instanceof Error &&
  error.name === 'GraphFault' &&
  (kinds.length === 0 || kinds.includes((error as Fault).kind));

/** What a fault is called on a log or a page: its kind, or else the class of the error; never what it says. */
export const nameOfFault = (error: unknown): string =>
  error instanceof Error ? ('kind' in error ? String(error.kind) : error.name) : 'unknown';

/** An opaque place in a stream of changes, as its adapter gave it. Null is the start. */
export type Cursor = string | null;

/** A message as a mailbox lists it, before it is read. All instants are UTC ISO 8601. */
export type Sighting = {
  readonly mailbox: string;
  /** The mailbox's immutable id. */
  readonly id: string;
  readonly conversationId: string | null;
  readonly receivedAt: string;
  readonly categories: readonly string[];
  /** Put there by an import rather than delivered; its own headers then say when it was received. */
  readonly imported: boolean;
  /** Files are attached, as far as a listing tells; pictures in the body do not count. */
  readonly hasAttachments: boolean;
};

export interface Mailbox {
  /**
   * Pages of what arrived or changed in the inbox after `cursor`. The cursor of a page is kept only when all of it is
   * accounted for. A cursor the mailbox has forgotten begins again from the start, so callers must be idempotent.
   */
  changes(mailbox: string, cursor: Cursor): AsyncIterable<{ seen: readonly Sighting[]; cursor: Cursor }>;
  /** Every message the mailbox holds that others sent to it, in any folder, received at or after `since` (null: ever). */
  received(mailbox: string, since: string | null): AsyncIterable<readonly Sighting[]>;
  /** Those of them that have this internet Message-ID, written without brackets. */
  find(mailbox: string, messageId: string): Promise<readonly Sighting[]>;
  /** The message exactly as stored (MIME). */
  read(mailbox: string, id: string): Promise<Uint8Array | 'gone'>;
  /**
   * Puts one of our category marks on the message, replacing another of ours, keeping everyone else's. Where the caller
   * does not know the categories it has (`categories` left out), they are read first.
   */
  mark(
    message: { readonly mailbox: string; readonly id: string; readonly categories?: readonly string[] },
    category: string,
  ): Promise<'marked' | 'refused' | 'gone'>;
  /** Puts a MIME message into the inbox, as an import does. Answers its immutable id. */
  put(mailbox: string, mime: Uint8Array): Promise<string>;
}

export interface IntakeLog {
  /** Writes the row unless one with this key exists; answers the row that stands. Never writes twice. */
  record(entry: IntakeEntry): Promise<{ readonly entry: IntakeEntry; readonly created: boolean }>;
  find(key: string): Promise<IntakeEntry | null>;
  /**
   * Applies `edit` to the row as it stands; runs it again on a fresh copy when someone else was faster, so `edit` must
   * not mind being run twice. A fault of kind `missing` where there is no such row.
   */
  change(key: string, edit: (current: IntakeEntry) => IntakeEntry): Promise<IntakeEntry>;
  /** Takes the row away if it still stands as `only` wants. Answers whether there is none any more. */
  remove(key: string, only: (current: IntakeEntry) => boolean): Promise<boolean>;
  /** Rows written or changed after `cursor`, in pages. */
  changes(cursor: Cursor): AsyncIterable<Changes<IntakeEntry>>;
}

/** One page of a list's changes. `row` is the list's own row id; a removed row has nothing but that. */
export type Changes<T> = {
  readonly put: readonly { readonly row: string; readonly value: T }[];
  readonly removed: readonly string[];
  readonly cursor: Cursor;
  /** True on the first page after the list began again from the start: what is not named from here on no longer exists. */
  readonly fromTheStart: boolean;
  /** Rows that stand in the list and that nobody can make sense of (a person wrote them by hand). Absent: none. */
  readonly unreadable?: readonly { readonly row: string; readonly why: string }[];
};

export interface CaseRegister {
  /**
   * Appends one event; this is the commit. `taken`: another event has this reference and sequence.
   * `opened already`: this message has opened a case before (its first event is given back).
   */
  append(
    event: CaseEvent,
  ): Promise<
    | { readonly kind: 'appended' }
    | { readonly kind: 'taken'; readonly by: CaseEvent }
    | { readonly kind: 'opened already'; readonly event: CaseEvent }
  >;
  /** All events of one case in order; empty where there is none. */
  events(reference: string): Promise<readonly CaseEvent[]>;
  /** Writes the readable `Cases` row unless a fresher one (higher sequence) stands. */
  show(kase: CaseSummary): Promise<void>;
  eventChanges(cursor: Cursor): AsyncIterable<Changes<CaseEvent>>;
  caseChanges(cursor: Cursor): AsyncIterable<Changes<CaseSummary>>;
}

export interface CaseFiles {
  /** Keeps bytes under a path, once: the same path again replaces the same content. Answers the address a person can open. */
  keep(path: string, bytes: Uint8Array, mediaType: string): Promise<{ readonly url: string }>;
  read(path: string): Promise<Uint8Array | 'gone'>;
}

/** `about` is the mailbox address or the list's name that it wakes us for. */
export type Subscription = { readonly id: string; readonly about: string; readonly expiresAt: string };

export interface Subscriptions {
  /** Ours and alive, as the tenant sees them. */
  list(): Promise<readonly Subscription[]>;
  watchMailbox(mailbox: string, expiresAt: string): Promise<Subscription>;
  watchList(list: 'Cases' | 'Case events' | 'Intake', expiresAt: string): Promise<Subscription>;
  renew(id: string, expiresAt: string): Promise<'renewed' | 'gone'>;
  end(id: string): Promise<void>;
}

/** What came of reading one message. `sha256` is of the bytes as they came, `key` says which message it is. */
export type Reading = { readonly key: string; readonly sha256: string } & (
  | { readonly ok: true; readonly mail: Mail }
  | { readonly ok: false; readonly why: 'could not be read' | 'took too long to read' | 'too large to read' }
);

/** Reads MIME in a worker with a time limit, because single messages kill or hang known parsers. Never rejects. */
export interface MailReader {
  read(mime: Uint8Array): Promise<Reading>;
  /** The key of a message that is gone before it could be read. */
  goneKey(mailbox: string, id: string): string;
  close(): Promise<void>;
}

/** Writes down as MIME what reached the council without mail. The same is the same bytes. */
export interface MailWriter {
  takenDown(taken: TakenDown, by: Person): Uint8Array;
}

/** A message taken apart for reading. `html` is safe to show (null: it had none); `leftOut`: something of it is not there. */
export type Letter = { readonly mail: Mail; readonly html: string | null; readonly leftOut: boolean };

/** A file that came with a message, as it was sent. */
export type AttachedFile = { readonly name: string; readonly bytes: Uint8Array };

/** Reads kept MIME for a person to read, under the same limits. Null where it cannot be read. */
export interface LetterReader {
  letter(mime: Uint8Array): Promise<Letter | null>;
  /** The attachment at a place of the message's list, from 0; null also where there is none. */
  attached(mime: Uint8Array, place: number): Promise<AttachedFile | null>;
}

/** Facts about earlier mail and cases, answered at once from the local read model. */
export interface Lookup {
  /** The rows that messages of a mailbox have already, by their ids there; usually one each. */
  rowsOf(mailbox: string, ids: readonly string[]): ReadonlyMap<string, readonly IntakeEntry[]>;
  intake(key: string): IntakeEntry | null;
  reference(reference: string): CaseSummary | null;
  /** The event by which this message opened a case, in an earlier run too. */
  openingBy(key: string): CaseEvent | null;
  /** References of cases whose messages carry one of these Message-IDs. */
  byMessageId(ids: readonly string[]): readonly string[];
  byConversation(conversationId: string): readonly string[];
  /** Cases of this sender that stand, newest first. */
  bySender(address: string): readonly CaseSummary[];
  /** Addresses that have written on a case, lower case. */
  correspondents(reference: string): readonly string[];
}

/** The local read model as the workflows use it: facts, what was just written, and places in the streams of changes. */
export interface Memory extends Lookup {
  rememberIntake(entry: IntakeEntry): void;
  /** The row was taken away. */
  forgetIntake(key: string): void;
  /** The writer's own words of a message whose row stands here. */
  rememberWords(entry: IntakeEntry, text: string): void;
  rememberEvent(event: CaseEvent): void;
  rememberCase(kase: CaseSummary): void;
  cursor(name: string): Cursor;
  keepCursor(name: string, cursor: Cursor): void;
  /** Reads what has been written on cases since the last time, by others too, and keeps the place. */
  feedEvents(register: Pick<CaseRegister, 'eventChanges'>): Promise<unknown>;
  /** The number after the highest of a series, never the same twice in this process: many messages are worked on at once. */
  nextNumber(series: string): number;
  /** Cases whose readable row is missing or older than their last event. */
  behind(): readonly string[];
  /** References of cases that are neither closed nor withdrawn. */
  openCases(): readonly string[];
  /** The history of a case as far as it is known here, in order. */
  eventsOf(reference: string): readonly CaseEvent[];
  /** Openings of standing cases whose message's row names no case, or another one that a person put it on. */
  openingsWithoutRow(): readonly CaseEvent[];
  /** The last that a history says of a message that joined its case or was taken off it, where the message's row says otherwise. */
  mailNotAgreed(key?: string): readonly (EventOf<'message linked'> | EventOf<'message taken off'>)[];
  /** Openings of standing cases that came out of another one, which does not name them. */
  openingsNotNamed(): readonly CaseEvent[];
  /** What standing cases took in of another one, which has not ended. */
  mergersNotEnded(): readonly EventOf<'took in'>[];
  /** What cases took in, and have still, of another one that has ended in a third. */
  mergersElsewhere(): readonly EventOf<'took in'>[];
  /** Every receipt of a mailbox, for reconciling. */
  receipts(mailbox: string): readonly { readonly message: string; readonly key: string }[];
}

/** The list `Notices`: everything somebody was told, or is to be told, and what became of it. */
export interface Notices {
  /** Writes the row unless one with this key stands; answers the row that stands. Never writes twice. */
  record(row: NoticeRow): Promise<{ readonly row: NoticeRow; readonly created: boolean }>;
  /** Writes what became of a notice, if it still stands `from` so: of several servers one takes it, the others are told. */
  deliver(key: string, from: Delivery, to: Delivery): Promise<'written' | 'changed by another' | 'gone'>;
  /** Those made on a day. */
  on(day: CalendarDate): Promise<readonly NoticeRow[]>;
  /** Those that were taken or wait, of any day. */
  unsettled(): Promise<readonly NoticeRow[]>;
  /** Those for one person, the latest first. */
  of(person: string): Promise<readonly NoticeRow[]>;
}

/** The list `People`: who works with Redress, what they may hear of, and how they want to be told. */
export interface Colleagues {
  all(): Promise<readonly Colleague[]>;
  /** Somebody has signed in: keeps what their sign-in says of them. Their deputy and their wishes stay. */
  met(who: Person & Viewer, at: string): Promise<void>;
  /** Keeps what somebody asked for about their own notices. */
  wish(person: string, wishes: Wishes): Promise<'kept' | 'unknown person'>;
}

/** A line for somebody's activity feed. `type` and `parameters` are those the app package declares. */
export type Activity = {
  readonly type: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly title: string;
  readonly preview: string;
  /** The case it leads to; null: to what there is to do today. */
  readonly reference: string | null;
  /** A later line of the same chain takes an earlier one's place. */
  readonly chain: string;
};

/** A digest for a channel: each section counts and names cases. */
export type Card = {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly {
    readonly label: string;
    readonly references: readonly string[];
    readonly more: string;
  }[];
  readonly action: string;
};

/**
 * Telling people in Microsoft Teams. An obstacle is an answer: this person or channel cannot be reached. A fault of kind
 * `throttled` says that nothing was sent, one of kind `unavailable` that nobody knows.
 */
export interface Teams {
  notify(person: string, activity: Activity): Promise<'sent' | Obstacle>;
  /** `directorate` null: the channel of the whole council. */
  post(directorate: string | null, card: Card): Promise<'sent' | Obstacle>;
}

/** A case in hand with what the rule of access and reminders ask beside its row. */
export type KnownCase = {
  readonly row: CaseSummary;
  readonly traits: CaseTraits;
  /** Ids of those who have something to do on it now. */
  readonly busy: readonly string[];
};

/** What lies near, from the local read model. */
export interface NearWork {
  /** Cases that are not over and whose next date or early look lies on a day or before it, and those to confirm. */
  near(until: CalendarDate): readonly KnownCase[];
  history(reference: string): readonly CaseEvent[];
  /** Messages of the log that wait for a decision. */
  messagesToDecide(): number;
}

/** The clock: the only way a workflow learns the time (a UTC instant). */
export type Now = () => string;
