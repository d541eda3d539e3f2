import type { CaseCategory, CaseStatus } from '../../../domain/case/case.ts';
import type { ByHandChannel } from '../../../domain/triage/by-hand.ts';
import type { IntakeReason, IntakeState } from '../../../domain/triage/intake.ts';
import type { Category } from '../../../domain/triage/proposal.ts';
import type { Question } from '../../../domain/triage/question.ts';
import type { Rung } from '../../../domain/triage/threading-ladder.ts';

/** What points to a case that a message may belong to. */
export type Because = Rung | 'a case of the sender';

export type Sureness = 'very likely' | 'likely' | 'possible' | 'unsure';

/** The log of messages, and deciding about them. */
export type MailWords = {
  readonly state: Readonly<Record<IntakeState, string>>;
  readonly reason: Readonly<Record<IntakeReason, string>>;
  readonly sureness: Readonly<Record<Sureness, string>>;
  readonly reconcile: {
    readonly allAccounted: (messages: number) => string;
    readonly notAccounted: (difference: number) => string;
    readonly explain: string;
    readonly checkedAt: (when: string) => string;
    readonly byMailbox: string;
    /** Why these counts are higher than those of the list below. */
    readonly eachCounted: string;
    readonly mailbox: string;
    readonly messages: string;
    readonly inTheLog: string;
    readonly difference: string;
    readonly failed: string;
  };
  readonly filter: { readonly label: string; readonly all: string; readonly count: (rows: number) => string };
  readonly list: {
    readonly heading: string;
    readonly showNew: (messages: number) => string;
    readonly older: string;
    readonly loadingOlder: string;
    readonly announceNew: (messages: number) => string;
    readonly asOf: (when: string) => string;
  };
  readonly row: {
    readonly noSubject: string;
    readonly from: string;
    readonly receivedAt: (mailboxes: string) => string;
    /** How it came, where it was written down by hand. */
    readonly receivedBy: Readonly<Record<ByHandChannel, string>>;
    readonly proposed: string;
    readonly noProposal: string;
    readonly needsHuman: string;
    /** What would settle a doubtful proposal. */
    readonly questions: Readonly<Record<Question, string>>;
    readonly why: string;
    readonly whyLead: string;
    readonly noWhy: string;
    readonly inSubject: string;
    readonly pointsTo: (what: string) => string;
    readonly flags: string;
    readonly attachments: (files: number) => string;
    readonly mayBelongTo: string;
    /** What points to the case. */
    readonly because: Readonly<Record<Because, string>>;
    /** How a case stands, where it is not simply open. */
    readonly caseState: Readonly<Record<Exclude<CaseStatus, 'Open'>, string>>;
    readonly withdrawn: string;
    readonly read: string;
    readonly close: string;
    readonly message: string;
    readonly marked: string;
    readonly attached: string;
    readonly caseLabel: string;
    readonly decidedBy: (name: string, when: string) => string;
    readonly openRow: string;
    /** Saves the message as it was kept. */
    readonly saveFile: string;
  };
  readonly act: {
    readonly confirm: Readonly<Record<Category, string>>;
    readonly change: string;
    readonly openCase: string;
    readonly undo: string;
    readonly putOn: (reference: string) => string;
    readonly link: string;
    readonly move: string;
    readonly takeOff: string;
    readonly linkTitle: string;
    readonly moveTitle: string;
    readonly linkLead: string;
    readonly moveLead: (reference: string) => string;
    readonly likely: string;
    readonly find: string;
    readonly findHint: string;
    readonly found: (cases: number) => string;
    readonly foundMore: string;
    readonly noneFound: string;
    readonly choose: string;
    readonly takeOffTitle: string;
    readonly takeOffLead: (reference: string) => string;
    readonly notForUs: string;
    readonly changeTitle: string;
    readonly openTitle: string;
    readonly undoTitle: string;
    readonly notForUsTitle: string;
    readonly changeLead: string;
    readonly openLead: string;
    readonly undoLead: string;
    readonly undoCaseLead: (reference: string) => string;
    readonly notForUsLead: string;
    readonly categoryHint: Readonly<Record<Category, string>>;
    readonly reason: string;
    readonly reasonHint: string;
    readonly save: Readonly<Record<Category, string>>;
    /** A case that whoever decided may not see; null: it is known nowhere whose it is. */
    readonly wentTo: (reference: string, directorate: string | null) => string;
    /** The line that keeps what was decided last, and the way back. */
    readonly last: string;
    readonly done: {
      readonly contact: string;
      readonly case: Readonly<Record<CaseCategory, (reference: string) => string>>;
      readonly linked: (reference: string) => string;
      readonly takenOff: string;
      readonly undone: string;
      readonly notForUs: string;
    };
  };
  readonly empty: {
    readonly nothingYet: string;
    readonly nothingYetLead: string;
    readonly nothingHere: string;
    readonly nothingToDecide: string;
    readonly nothingToDecideLead: string;
    readonly showAll: string;
  };
};
