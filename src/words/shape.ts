import type { Action, Role } from '../domain/access.ts';
import type { CaseCategory, CaseStatus } from '../domain/case/case.ts';
import type { DecisionRefusal } from '../domain/triage/decisions.ts';
import type { IntakeReason, IntakeState } from '../domain/triage/intake.ts';
import type { Category, Flag, Service } from '../domain/triage/proposal.ts';

export const LANGUAGES = ['en', 'cy'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One sentence per refusal, made from its facts: leave one out and the build fails. */
export type Sentences<R extends { readonly reason: string }, S> = {
  readonly [K in R['reason']]: (facts: Extract<R, { readonly reason: K }>) => S;
};

/** What a person reads when something did not happen: what happened, what was kept, what can be done. */
export type ProblemWords = {
  readonly title: string;
  readonly detail: string;
  readonly kept: string;
  readonly todo: string;
};

/** Problems that no workflow decided: the door, the request, the machine. */
export type DoorProblem =
  | { readonly reason: 'no such page' }
  | { readonly reason: 'bad request' }
  | { readonly reason: 'too large' }
  | { readonly reason: 'too many requests'; readonly seconds: number }
  | { readonly reason: 'not signed in' }
  | { readonly reason: 'sign-in has ended' }
  | { readonly reason: 'sign-in is not for Redress' }
  | { readonly reason: 'not a person' }
  | { readonly reason: 'sign-in cannot be checked' }
  | { readonly reason: 'not allowed'; readonly action: Action }
  /** The sign-in could not carry the groups that say which part of the council somebody works for. */
  | { readonly reason: 'directorate not known' }
  | { readonly reason: 'message cannot be read' }
  | { readonly reason: 'Microsoft 365 is busy' }
  | { readonly reason: 'something broke' };

export type ThemeChoice = 'device' | 'light' | 'dark' | 'contrast';
export type Sureness = 'very likely' | 'likely' | 'possible' | 'unsure';

/** Every sentence a person reads. One value of this type per language. */
export type Words = {
  readonly language: Language;
  /** The name of this language in itself, and the invitation to the other one in that other language. */
  readonly ownName: string;
  readonly otherLanguage: { readonly language: Language; readonly name: string };
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
  readonly date: {
    readonly today: (time: string) => string;
    readonly yesterday: (time: string) => string;
    /** The same inside a sentence. */
    readonly todayWithin: (time: string) => string;
    readonly yesterdayWithin: (time: string) => string;
    readonly day: (weekday: string, day: number, month: string, time: string) => string;
    readonly dayOfYear: (day: number, month: string, year: number, time: string) => string;
  };

  readonly category: Readonly<Record<Category, string>>;
  readonly state: Readonly<Record<IntakeState, string>>;
  readonly reason: Readonly<Record<IntakeReason, string>>;
  readonly flag: Readonly<Record<Flag, string>>;
  readonly service: Readonly<Record<Service, string>>;
  readonly caseStatus: Readonly<Record<CaseStatus, string>>;
  readonly role: Readonly<Record<Role, string>>;
  readonly action: Readonly<Record<Action, string>>;
  readonly sureness: Readonly<Record<Sureness, string>>;

  readonly decisionRefused: Sentences<DecisionRefusal, ProblemWords>;
  readonly door: Sentences<DoorProblem, ProblemWords>;

  readonly screen: ScreenWords;
};

export type ScreenWords = {
  readonly product: string;
  readonly skip: string;
  readonly nav: { readonly label: string; readonly mail: string; readonly cases: string };
  readonly header: {
    readonly signedInAs: (name: string) => string;
    readonly signOut: string;
    readonly colours: string;
    readonly theme: Readonly<Record<ThemeChoice, string>>;
  };
  readonly reconcile: {
    readonly allAccounted: (messages: number) => string;
    readonly notAccounted: (difference: number) => string;
    readonly explain: string;
    readonly checkedAt: (when: string) => string;
    readonly byMailbox: string;
    readonly mailbox: string;
    readonly messages: string;
    readonly inTheLog: string;
    readonly difference: string;
    readonly checking: string;
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
    readonly unknownSender: string;
    readonly from: string;
    readonly receivedAt: (mailboxes: string) => string;
    readonly proposed: string;
    readonly noProposal: string;
    readonly needsHuman: string;
    readonly why: string;
    readonly whyLead: string;
    readonly noWhy: string;
    readonly inSubject: string;
    readonly pointsTo: (what: string) => string;
    readonly flags: string;
    readonly attachments: (files: number) => string;
    readonly mayBelongTo: (reference: string) => string;
    readonly caseLabel: string;
    readonly decidedBy: (name: string, when: string) => string;
    readonly openRow: string;
    readonly openFile: string;
    readonly newWindow: string;
    readonly working: string;
  };
  readonly act: {
    readonly confirm: Readonly<Record<Category, string>>;
    readonly change: string;
    readonly openCase: string;
    readonly undo: string;
    readonly notForUs: string;
    readonly cancel: string;
    readonly close: string;
    readonly changeTitle: string;
    readonly openTitle: string;
    readonly undoTitle: string;
    readonly notForUsTitle: string;
    readonly changeLead: string;
    readonly openLead: string;
    readonly undoLead: string;
    readonly undoCaseLead: (reference: string) => string;
    readonly notForUsLead: string;
    readonly chooseCategory: string;
    readonly categoryHint: Readonly<Record<Category, string>>;
    readonly reason: string;
    readonly reasonHint: string;
    readonly save: Readonly<Record<Category, string>>;
    readonly done: {
      readonly contact: string;
      readonly case: Readonly<Record<CaseCategory, (reference: string) => string>>;
      readonly undone: string;
      readonly notForUs: string;
    };
  };
  readonly cases: {
    readonly heading: string;
    readonly reference: string;
    readonly subject: string;
    readonly from: string;
    readonly category: string;
    readonly status: string;
    readonly received: string;
    readonly service: string;
    readonly messages: (messages: number) => string;
    readonly openedBy: (name: string) => string;
    readonly empty: string;
    readonly emptyLead: string;
  };
  readonly empty: {
    readonly nothingYet: string;
    readonly nothingYetLead: string;
    readonly nothingHere: string;
    readonly nothingToDecide: string;
    readonly nothingToDecideLead: string;
    readonly showAll: string;
  };
  readonly signIn: {
    readonly working: string;
    readonly lead: string;
    readonly out: string;
    readonly outLead: string;
    readonly button: string;
    readonly failed: ProblemWords;
    readonly noRole: ProblemWords;
  };
  readonly loading: string;
  readonly offline: { readonly title: string; readonly lead: (when: string) => string; readonly leadBlank: string };
  readonly unreadable: ProblemWords;
  readonly notice: {
    readonly kept: string;
    readonly todo: string;
    readonly reference: string;
    readonly tryAgain: string;
    readonly dismiss: string;
    readonly signInAgain: string;
  };
};
