import type { Ground } from '../../src/domain/case/procedure.ts';
import type { TriageModel } from '../../src/domain/triage/classify.ts';
import type { WatchedMailbox } from '../../src/domain/triage/intake.ts';
import type { CaseFiles, CaseRegister, IntakeLog, Mailbox, MailReader, Memory, Now } from '../ports.ts';

/** What the council has decided and the workflows follow. */
export type Standing = {
  readonly mailboxes: readonly WatchedMailbox[];
  /** The letters that begin every case reference. */
  readonly referencePrefix: string;
  /** Every policy the council has had, and the calendars. */
  readonly ground: Ground;
};

/**
 * Says on the server's log what went wrong and is made good later: a fault's kind, ids and counts, never a name, an address
 * of a resident, a subject or a word of a message.
 */
export type Log = (line: { readonly msg: string; readonly fault: unknown } & Readonly<Record<string, unknown>>) => void;

/** Everything the workflows may need; each names the part it uses. */
export type Needs = {
  readonly mailbox: Mailbox;
  readonly reader: MailReader;
  readonly files: CaseFiles;
  readonly intake: IntakeLog;
  readonly register: CaseRegister;
  readonly memory: Memory;
  readonly now: Now;
  readonly log: Log;
  readonly standing: Standing;
  /** What mail is told apart by. */
  readonly triage: TriageModel;
};
