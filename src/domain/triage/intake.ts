import type { AttachmentNote } from '../mail.ts';
import type { Category, Proposal } from './proposal.ts';

export type MailboxKind = 'triage' | 'ombudsman';
/** `suggest`: a person opens the case. `auto`: a confident proposal opens it at once, to be confirmed. */
export type MailboxMode = 'suggest' | 'auto';
export type WatchedMailbox = { readonly address: string; readonly kind: MailboxKind; readonly mode: MailboxMode };

/** One place and time a message was received. `messageId` is the mailbox's own immutable id. */
export type Receipt = { readonly mailbox: string; readonly messageId: string; readonly at: string };

/** Where every message ends (architecture decision 4). `proposed` waits for a person. */
export const INTAKE_STATES = ['proposed', 'logged', 'linked', 'automatic', 'not for us', 'held'] as const;
export type IntakeState = (typeof INTAKE_STATES)[number];

/** Why a row stands as it does: a closed set, so that every one has its sentence in `src/words`. */
export type IntakeReason =
  | 'a person decides'
  | 'unsure, a person decides'
  | 'a person looks first'
  | 'may belong to a case'
  | 'signals name different cases'
  | 'sender not proven to be the Ombudsman'
  | 'opened by Redress, to be confirmed'
  | 'opened by a person'
  | 'recorded as a contact'
  | 'case withdrawn, a person decides'
  | 'ombudsman correspondence'
  | 'belongs to a case'
  | 'put on a case by a person'
  | 'taken off a case, a person decides'
  | 'automatic reply'
  | 'bounce'
  | 'bulk or list mail'
  | 'read receipt'
  | 'sent by one of our own mailboxes'
  | 'marked not for us'
  | 'could not be read'
  | 'could not be logged'
  | 'took too long to read'
  | 'too large to read'
  | 'gone before it could be read';

export type KeptFile = {
  readonly path: string;
  readonly url: string;
  /** Lower-case hex of the message exactly as the mailbox gave it. */
  readonly sha256: string;
  readonly bytes: number;
};

/** One row of the `Intake` list: one message ever seen, however many mailboxes it reached. */
export type IntakeEntry = {
  /** Made once by a unique column; see `message-key.ts`. */
  readonly key: string;
  readonly received: readonly Receipt[];
  readonly kind: MailboxKind;
  readonly subject: string;
  readonly fromName: string;
  readonly fromAddress: string;
  /** `Message-ID` without brackets, cut to 255 characters. */
  readonly messageId: string | null;
  readonly conversationId: string | null;
  readonly file: KeptFile | null;
  readonly attachments: readonly AttachmentNote[];
  readonly proposal: Proposal | null;
  readonly state: IntakeState;
  readonly reason: IntakeReason;
  /** The case it opened or belongs to. */
  readonly reference: string | null;
  /** The rung of the threading ladder that placed it, or the weak signal that suggests a case. */
  readonly rung: string | null;
  /** A case a weak signal points to; nothing was linked. */
  readonly suggestedReference: string | null;
  /** What a person decided, and who (Entra object id and display name). */
  readonly decided: {
    readonly category: Category;
    readonly by: Person;
    readonly at: string;
    readonly reason: string;
  } | null;
};

/** Someone who acted: the Entra object id is the identity, the name is for reading. */
export type Person = { readonly id: string; readonly name: string };
export const REDRESS: Person = { id: 'redress', name: 'Redress' };
