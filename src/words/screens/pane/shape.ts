import type { CaseCategory } from '../../../domain/case/case.ts';
import type { Category, Flag } from '../../../domain/triage/proposal.ts';
import type { ProblemWords } from '../../shape.ts';

type Screen = { readonly title: string; readonly lead: string };

/** The pane in Outlook that reads. */
export type PaneWords = {
  readonly signIn: {
    readonly working: string;
    readonly button: string;
    readonly asking: string;
    readonly why: Readonly<Record<'first' | 'not now' | 'failed', Screen>>;
    /** For whoever looks after sign-in at the council: which permission, of which app. */
    readonly consent: ProblemWords;
  };
  readonly noLibrary: ProblemWords;
  readonly notInOutlook: Screen;
  readonly openInBrowser: string;
  readonly copyDetails: string;
  readonly copied: string;
  readonly checking: string;
  readonly other: Screen;
  readonly tooMany: Screen;
  readonly beingRead: { readonly title: string; readonly lead: (mailbox: string) => string };
  readonly elsewhere: { readonly title: string; readonly lead: string; readonly watched: string };
  readonly notOne: { readonly title: string; readonly lead: (found: number) => string };
  readonly moved: Screen;
  readonly movedSaid: string;
  /** Of a message that is not selected any more. `why`: the title of what was wrong. */
  readonly notLogged: (which: string, why: string) => string;

  readonly head: {
    readonly received: (when: string) => string;
    readonly alsoReceived: (mailboxes: string) => string;
    readonly newPerson: string;
  };
  readonly proposal: {
    readonly legend: string;
    readonly proposed: string;
    readonly define: Readonly<Record<Category, string>>;
    readonly onCase: (reference: string) => string;
    readonly why: string;
    readonly whyNot: string;
    readonly noWords: string;
    readonly inSubject: string;
    readonly question: string;
    /** The text goes on where it was cut. */
    readonly marked: string;
  };
  readonly override: {
    readonly lead: string;
    readonly hint: string;
    /** Why it is this and not what was proposed, the commonest first. Kept with the decision. */
    readonly reasons: Readonly<Record<Category, readonly string[]>>;
  };
  readonly prompts: { readonly title: string; readonly of: Readonly<Record<Flag, string>> };
  readonly offer: {
    readonly title: string;
    readonly lead: string;
    readonly afterwards: string;
    readonly asked: string;
    readonly declined: string;
    readonly noted: string;
  };
  readonly goesTo: { readonly title: string; readonly nobody: string };
  readonly starts: {
    readonly title: string;
    readonly none: string;
    readonly why: string;
    readonly noRule: string;
  };
  readonly person: {
    readonly title: (name: string) => string;
    readonly cases: string;
    readonly earlier: string;
    readonly more: (more: number) => string;
  };
  readonly act: {
    readonly log: Readonly<Record<Category, string>>;
    readonly putOn: (reference: string) => string;
    readonly about: (pieces: readonly string[]) => string;
    readonly noSubject: string;
    readonly choose: string;
    readonly saving: string;
    readonly more: string;
    readonly notForUs: string;
    readonly spam: string;
    readonly automatic: string;
    /** Kept with the decision. */
    readonly reason: { readonly spam: string; readonly automatic: string };
    readonly another: string;
    /** The end of it, for a narrow row of buttons. */
    readonly anotherShort: string;
    readonly move: string;
    readonly nothing: string;
  };
  readonly find: {
    readonly title: string;
    readonly label: string;
    readonly hint: string;
    readonly none: string;
    readonly searching: string;
    readonly close: string;
  };
  readonly proof: {
    readonly logged: Readonly<Record<Category, string>>;
    readonly onCase: string;
    readonly notForUs: string;
    readonly by: (name: string, when: string) => string;
    readonly openCase: string;
    readonly openRow: string;
    readonly undo: string;
    readonly undoFor: (seconds: number) => string;
    readonly undone: string;
    readonly acknowledge: string;
    readonly acknowledging: string;
    readonly acknowledged: string;
    readonly acknowledgeRefused: string;
    readonly acknowledgeMoved: string;
    /** The message is not by whom the case is of. */
    readonly notTheirs: (reference: string, whose: string) => string;
    readonly otherMailbox: (mailbox: string) => string;
    readonly attachmentsLead: string;
    /** On the message itself, where others look over a shoulder: no names. */
    readonly infoBar: (reference: string | null) => string;
    readonly said: (reference: string | null) => string;
  };

  readonly nothing: Screen & {
    readonly queue: string;
    readonly queueNone: string;
    readonly more: (rows: number) => string;
    readonly openMail: string;
  };
  readonly byHand: {
    readonly open: string;
    readonly title: string;
    readonly channel: string;
    readonly channels: Readonly<Record<'phone' | 'letter' | 'counter', string>>;
    readonly when: string;
    readonly name: string;
    readonly address: string;
    readonly addressHint: string;
    readonly subject: string;
    readonly text: string;
    readonly textHint: string;
    readonly category: string;
    readonly service: string;
    readonly serviceNone: string;
    readonly save: Readonly<Record<Category, string>>;
    readonly cancel: string;
    readonly kept: string;
    readonly done: (reference: string | null) => string;
    readonly again: string;
  };
  readonly several: {
    readonly title: (messages: number) => string;
    readonly lead: string;
    readonly checking: (done: number, all: number) => string;
    readonly confirm: (messages: number) => string;
    readonly none: string;
    readonly stop: string;
    readonly resume: (left: number) => string;
    readonly done: (logged: number) => string;
    readonly of: {
      readonly waiting: string;
      readonly proposed: (category: string) => string;
      readonly logged: (reference: string | null) => string;
      readonly elsewhere: string;
      readonly failed: string;
      readonly unsure: string;
      readonly decided: string;
    };
  };
  readonly shortcuts: {
    readonly title: string;
    readonly list: readonly (readonly [keys: string, does: string])[];
  };
  readonly foot: { readonly language: string; readonly signedInAs: (who: string) => string };
  readonly caseOpened: Readonly<Record<CaseCategory, string>>;
};
