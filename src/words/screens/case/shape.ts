import type { Relation } from '../../../domain/case/case.ts';
import type {
  AssignmentRole,
  Channel,
  Consent,
  Finding,
  RefusalGround,
  RemedyKind,
} from '../../../domain/case/happening.ts';
import type { Lacking } from '../../../domain/case/lacking.ts';

/** What can be recorded on a case, by what it is about. */
export type ActGroup = 'reply' | 'people' | 'remedies' | 'case';

/** How binding a date is. */
export type Binding =
  | 'statute'
  | 'Code'
  | 'national guidance'
  | 'local default'
  | 'told'
  | 'set'
  | 'promised'
  | 'internal';

/** One case: what stands on its page. The words of its forms are `FormWords`. */
export type CaseWords = {
  readonly next: string;
  readonly nothingNext: string;
  readonly moveOf: (who: string) => string;
  /** Why the first button is the first: what the procedure lacks. */
  readonly lacking: Readonly<Record<Lacking, string>>;
  readonly moreActs: string;
  readonly actGroup: Readonly<Record<ActGroup, string>>;
  readonly readOnly: string;
  readonly copyLink: string;
  readonly linkCopied: string;
  readonly openRow: string;
  readonly print: string;
  /** Stands on paper alone. */
  readonly printed: (day: string, by: string) => string;
  readonly from: string;
  readonly received: (day: string) => string;
  readonly onIt: {
    readonly reading: (names: string, people: number) => string;
    readonly writing: (names: string, people: number) => string;
    readonly and: string;
  };
  readonly opened: (reference: string) => string;
  readonly recorded: string;
  readonly escalationWaits: (day: string) => string;
  readonly late: (workingDays: number) => string;
  readonly needsUpdate: string;
  readonly progressOnly: string;

  readonly points: {
    readonly title: string;
    readonly whoAnswers: string;
    readonly splitLater: string;
    readonly empty: string;
    readonly ownedBy: (name: string) => string;
    readonly noOwner: string;
    readonly partIn: (name: string, day: string) => string;
    readonly partMissing: string;
    readonly splitInto: (reference: string) => string;
    readonly learned: (what: string) => string;
  };
  readonly finding: Readonly<Record<Finding, string>>;
  readonly messages: {
    readonly title: string;
    readonly empty: string;
    readonly whole: string;
    readonly quoted: string;
    readonly leftOut: string;
    /** The message is too long to be looked through whole. */
    readonly cut: string;
    readonly notRead: string;
    /** Saves the message as it was kept. */
    readonly saveKept: string;
    readonly to: string;
  };
  readonly files: {
    readonly title: string;
    /** A file that is not given out by itself, because its kind may run. */
    readonly notGivenOut: string;
  };
  readonly timeline: {
    readonly title: string;
    readonly all: (events: number) => string;
    /** Who was given what: a role, and a point or (null) the whole case. `name` null: taken away. */
    readonly assigned: (name: string | null, role: string, point: number | null) => string;
    /** Who answers a point. */
    readonly answers: (name: string, point: number) => string;
    readonly points: (numbers: string, points: number) => string;
    /** Written down on a later day than it happened. */
    readonly recorded: (when: string, by: string) => string;
  };
  /** What others did while this person was busy on the case. */
  readonly meanwhile: { readonly title: string; readonly seen: string };
  readonly dates: {
    readonly title: string;
    readonly empty: string;
    readonly why: string;
    readonly noCount: string;
    readonly stage: (stage: number) => string;
    readonly paused: (day: string) => string;
    readonly running: (workingDays: number, isToday: boolean) => string;
    readonly met: (day: string, workingDays: number) => string;
    readonly metLate: (day: string, workingDays: number) => string;
    readonly missed: (workingDays: number) => string;
    readonly extended: (day: string) => string;
    readonly ended: string;
    readonly local: (day: string) => string;
    readonly exceeds: string;
    readonly provisional: string;
  };
  readonly binding: Readonly<Record<Binding, string>>;
  readonly people: {
    readonly title: string;
    readonly empty: string;
    readonly before: string;
    readonly nobodyInStage: string;
    readonly stageNow: (stage: string) => string;
    readonly point: (number: number) => string;
    readonly complainedAbout: string;
    readonly complainedAboutLead: string;
    readonly member: Readonly<Record<'councillor' | 'MP', string>>;
    /** How the person wishes to be dealt with. */
    readonly contact: string;
    readonly actsFor: (name: string) => string;
    readonly consent: Readonly<Record<Consent, string>>;
    readonly adjustments: (what: string) => string;
    readonly preferred: (how: string) => string;
    readonly readers: string;
    readonly guard: string;
    readonly independent: (name: string) => string;
    readonly notIndependent: (name: string) => string;
  };
  readonly role: Readonly<Record<AssignmentRole | 'author', string>>;
  readonly remedies: {
    readonly title: string;
    readonly due: (day: string) => string;
    readonly done: (day: string) => string;
    readonly proved: (day: string) => string;
    readonly notPossible: (day: string) => string;
  };
  readonly remedyKind: Readonly<Record<RemedyKind, string>>;
  readonly related: { readonly title: string } & Readonly<Record<Relation, string>>;
  readonly refusals: { readonly title: string };
  readonly ground: Readonly<Record<RefusalGround, string>>;
  readonly stillOpen: string;
  readonly openFor: (workingDays: number) => string;
  readonly channel: Readonly<Record<Channel, string>>;
  readonly by: (name: string) => string;
};
