import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { StartingEvent } from '../policy/clock-rule.ts';
import type { Person } from '../triage/intake.ts';
import type { Service } from '../triage/proposal.ts';
import type { CaseCategory } from './case.ts';
import type { DateMoved, DateShown } from './date-moved.ts';
import type { Filing } from './filing.ts';
import type { Reached } from './split-off.ts';

export const CHANNELS = ['email', 'letter', 'phone', 'in person', 'web form', 'social media'] as const;
/** How something was said or received: a complaint counts however it is made (Code 1.4, 3.2). */
export type Channel = (typeof CHANNELS)[number];

export const ASSIGNMENTS = ['responder', 'investigation officer', 'peer reader', 'adviser'] as const;
/** What a person does on a case. The responder of a point owns that point; the responder of the case owns the reply. */
export type AssignmentRole = (typeof ASSIGNMENTS)[number];

export const CONSENTS = ['shown', 'asked for', 'not needed'] as const;
/** Whether it is known that the person agrees to somebody acting for them; not needed where the law gives the right to. */
export type Consent = (typeof CONSENTS)[number];

/** How the person of a case wishes to be dealt with. */
export type Contact = {
  /** Who acts for them (Code 1.5, 3.6); null: they speak for themselves. */
  readonly representative: { readonly name: string; readonly consent: Consent } | null;
  /** What is adjusted for them (Equality Act 2010 s.20; Code 5.6: made, recorded, kept under review); empty: nothing. */
  readonly adjustments: string;
  /** How they wish to be reached; null: as it comes. */
  readonly preferred: Channel | null;
};

export const FINDINGS = ['upheld', 'partly upheld', 'not upheld', 'no finding'] as const;
/** What a council finds on one point. The Ombudsman knows no "partly upheld"; councils do. */
export type Finding = (typeof FINDINGS)[number];

export const REMEDY_KINDS = [
  'apology',
  'explanation',
  'action after delay',
  'decision reconsidered',
  'record put right',
  'payment',
  'policy or practice changed',
] as const;
/** The ways of putting things right (Code 7.1). */
export type RemedyKind = (typeof REMEDY_KINDS)[number];

export const REFUSAL_GROUNDS = [
  'over twelve months',
  'already answered in full',
  'separate right of appeal',
  'court or tribunal',
  'another body answers for it',
  'late request for the next stage',
  'other',
] as const;
/** Why a complaint or an escalation is not taken on. A ground never decides by itself (Code 2.5: no blanket exclusions). */
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];

/** Where a case comes from when it does not begin with a message of its own. */
export type Origin =
  | { readonly how: 'converted'; readonly of: string }
  | {
      readonly how: 'split';
      readonly of: string;
      readonly points: readonly number[];
      /** The reason that the other case gives; absent: written by a server that kept it there alone. */
      readonly why?: string;
    };

/** One numbered point of a complaint, with the service that answers for it and, where it has one, an owner of its own. */
export type PointRecorded = {
  readonly number: number;
  readonly text: string;
  readonly service: Service | null;
  readonly owner: Person | null;
};

export type PointOutcome = {
  readonly point: number;
  readonly finding: Finding;
  /** The reply gives its reasons on this point (Code 6.7). */
  readonly reasonsGiven: true;
  /** What the council learned, also from a point that was not upheld; null where nothing was. */
  readonly learning: string | null;
};

export const MILESTONES = [
  'statement agreed',
  'panel held',
  'panel report received',
  'letter dated',
  'final decision',
] as const satisfies readonly StartingEvent[];
/** `set by the council`: the person declined to discuss it, and was told the period in writing (SI 2009/309 reg. 13). */
export const DATE_SOURCES = ['the letter', 'agreed with the person', 'set by the council'] as const;
/** Where a date of the reply comes from that no rule counts. */
export type DateSource = (typeof DATE_SOURCES)[number];
export type Milestone = (typeof MILESTONES)[number];

type Beginning =
  | {
      readonly type: 'opened';
      readonly category: CaseCategory;
      /** The correspondence type it is handled as; null or absent (servers before types): nobody has said yet. */
      readonly correspondence?: string | null;
      /** The message that opened it. */
      readonly intakeKey: string;
      readonly subject: string;
      readonly fromName: string;
      readonly fromAddress: string;
      readonly service: Service | null;
      /** When the council received it, a UTC instant; the London day of it starts the clocks. */
      readonly receivedAt: string;
      /** Opened by Redress on its own and not yet looked at by a person. */
      readonly toConfirm: boolean;
      /** The case it was converted or split from; absent where a message opened it. */
      readonly origin?: Origin;
      /** Who alone may see it, from its first moment: what came from a restricted case is as guarded as that. */
      readonly restricted?: { readonly to: readonly Person[]; readonly why: string };
      /** How the person wishes to be dealt with, as the case knows it that this one came out of; absent: nobody has said. */
      readonly contact?: Contact;
      /** Where it stands from its first moment, split off at a later stage; absent: at the beginning of stage 1. */
      readonly reached?: Reached;
    }
  | { readonly type: 'confirmed'; readonly category: CaseCategory; readonly correspondence?: string | null }
  | { readonly type: 'withdrawn'; readonly why: string }
  /** A person opened it again after it was withdrawn: a message opens one case in its life, so it is this one. */
  | {
      readonly type: 'reinstated';
      readonly category: CaseCategory;
      readonly correspondence?: string | null;
      /** Points are split off a second time, and the case they are on has come further; absent: it stands where it stood. */
      readonly reached?: Reached;
    }
  /** `dissatisfied`: as it reads, the person is not content with something. Absent: they are, or it was not kept yet. */
  | {
      readonly type: 'message linked';
      readonly intakeKey: string;
      readonly rung: string;
      readonly receivedAt: string;
      readonly dissatisfied?: boolean;
    }
  /** It was put here wrongly. `into`: the case it went to; null: it waits for a decision again. */
  | {
      readonly type: 'message taken off';
      readonly intakeKey: string;
      readonly into: string | null;
      readonly why: string;
    }
  /** Somebody has read these messages, which joined the case while nobody looked. */
  | { readonly type: 'messages seen'; readonly messages: readonly string[] }
  /** Whoever it was given to has opened it. */
  | { readonly type: 'assignment seen' };

/**
 * What mail does to a case, or is done with its mail, and that somebody has looked, by ways of their own. None of it is an
 * act on the matter itself.
 */
export const IN_PASSING = [
  'message linked',
  'message taken off',
  'messages seen',
  'assignment seen',
] as const satisfies readonly HappeningType[];
export type InPassing = (typeof IN_PASSING)[number];
export const isInPassing = (type: HappeningType): type is InPassing => IN_PASSING.some((one) => one === type);

type Handling =
  | { readonly type: 'acknowledged'; readonly stage: number; readonly on: CalendarDate; readonly how: Channel }
  /** Adds points, or words and owners to points of these numbers. */
  | { readonly type: 'points recorded'; readonly points: readonly PointRecorded[] }
  /** `point` null: the whole case. `to` null: nobody any more. */
  | {
      readonly type: 'assigned';
      readonly stage: number;
      readonly role: AssignmentRole;
      readonly point: number | null;
      readonly to: Person | null;
    }
  /** An owner's part of the one reply is in. */
  | { readonly type: 'part sent in'; readonly stage: number; readonly points: readonly number[]; readonly of: Person }
  /** Somebody read the draft before the deadline and offered another view; the responder decides. */
  | {
      readonly type: 'draft looked at';
      readonly stage: number;
      readonly on: CalendarDate;
      readonly reader: Person;
      readonly as: 'peer reader' | 'adviser';
    }
  /** Dissatisfaction was heard: was the person given the choice to complain (Code 5.3)? `no` needs its reason. */
  | { readonly type: 'complaint offered'; readonly answer: 'yes' | 'no' | 'declined'; readonly why: string }
  /** A phone call at stage 2, or any other stage: tried, and whether the person was reached. */
  | {
      readonly type: 'call attempted';
      readonly stage: number;
      readonly on: CalendarDate;
      readonly reached: boolean;
      readonly note: string;
    }
  | { readonly type: 'complained about'; readonly person: Person }
  /** They were named by mistake; the history keeps both. */
  | { readonly type: 'not complained about'; readonly person: Person; readonly why: string }
  | {
      readonly type: 'independence checked';
      readonly person: Person;
      readonly independent: boolean;
      readonly note: string;
    }
  /** What was agreed with the head of service, for the long-running and the serious. */
  | { readonly type: 'liaison noted'; readonly with: Person; readonly note: string }
  /** How the person wishes to be dealt with, from here on: it takes the place of whatever was noted before. */
  | ({ readonly type: 'contact noted' } & Contact)
  | { readonly type: 'member involved'; readonly name: string; readonly as: 'councillor' | 'MP' }
  | { readonly type: 'member updated'; readonly on: CalendarDate; readonly note: string };

type Timing =
  | {
      readonly type: 'extended';
      readonly stage: number;
      readonly reason: string;
      /** The due date it is counted from, and the new one the person was told. */
      readonly from: CalendarDate;
      readonly until: CalendarDate;
      readonly toldOn: CalendarDate;
      /** The person was given the Ombudsman's details (Code 6.5). */
      readonly ombudsmanTold: true;
      /** Why it goes beyond the cap of its type (Code 6.4: "without good reason"); null where it does not. */
      readonly beyondCap: string | null;
    }
  /**
   * The letter itself says by when, or the council and the person agreed it: that date is the reply's, where the kind of
   * correspondence lets it be. A person read it and says so.
   */
  | {
      readonly type: 'date set';
      readonly stage: number;
      readonly due: CalendarDate;
      readonly source: DateSource;
      /** The day it was agreed, or read in the letter; absent: the day it was recorded. */
      readonly on?: CalendarDate;
      /** Why another date that stood is changed; absent or null where none did. */
      readonly why?: string | null;
    }
  /** Something outside the council's own handling that a clock starts from. */
  | {
      readonly type: 'milestone reached';
      readonly stage: number;
      readonly milestone: Milestone;
      readonly on: CalendarDate;
      /** Why another day that stood is changed; absent or null where none did. */
      readonly why?: string | null;
    }
  /** Absent `stage`: written before it was named, in the stage that was current then. */
  | {
      readonly type: 'clarification asked';
      readonly stage?: number;
      readonly on: CalendarDate;
      readonly what: string;
    }
  | { readonly type: 'clarification answered'; readonly receivedAt: string; readonly intakeKey: string | null }
  /** Re-bases the clocks from the original day of receipt. */
  | { readonly type: 'procedure changed'; readonly from: string | null; readonly to: string; readonly why: string }
  /**
   * Bank holidays changed: `calendar` is the version that its dates are counted by from here on. `shown`: what else its row
   * shows otherwise, because the rules have changed; absent: nothing.
   */
  | {
      readonly type: 'calendar recomputed';
      readonly calendar: string;
      readonly moved: readonly DateMoved[];
      readonly shown?: readonly DateShown[];
    }
  /** `toldOn`: the day the person was told so in writing. */
  | { readonly type: 'delay explained'; readonly why: string; readonly toldOn?: CalendarDate | undefined };

type Answering =
  | {
      readonly type: 'responded';
      readonly stage: number;
      readonly on: CalendarDate;
      readonly how: Channel;
      /** Whose answer it is; who recorded it is `by`. */
      readonly signedBy: Person;
      /** One per point; empty where the correspondence is no complaint. */
      readonly outcomes: readonly PointOutcome[];
      /** The person was told of the next step: the next stage, or the Ombudsman (Code 6.8). */
      readonly nextStepTold: true;
    }
  /** An attribute of an answer or a service request, never a stage or a status (Code 5.2). */
  | {
      readonly type: 'resolved early';
      readonly stage: number;
      readonly on: CalendarDate;
      readonly how: Channel;
      readonly escalationTold: true;
    }
  /** A request for the next stage was seen, in whatever words; a person has not decided yet. */
  | {
      readonly type: 'escalation asked';
      readonly receivedAt: string;
      readonly intakeKey: string | null;
      /** Working days after the council's own window; 0 within it. Never decides by itself (Code 5.7). */
      readonly late: number;
    }
  | {
      readonly type: 'escalated';
      readonly toStage: number;
      /** When the request was received, a UTC instant: its day starts the clock of the stage. */
      readonly receivedAt: string;
      readonly intakeKey: string | null;
      readonly late: number;
      /** What the person is still unhappy with, as far as it is known; they need not say (Code 6.12). */
      readonly wants: string;
    }
  | {
      readonly type: 'refused';
      readonly what: 'complaint' | 'escalation';
      readonly ground: RefusalGround;
      readonly on: CalendarDate;
      /** What the person was told. */
      readonly reasons: string;
      /**
       * The day of the matter, or the later one on which the person came to know of it, where more than twelve months are the
       * ground; absent or null: another ground, or written before the day was asked for.
       */
      readonly knownOn?: CalendarDate | null;
      /** What was weighed in this very case: discretion, evidence, circumstances (Code 2.1, 2.2). */
      readonly weighed: string;
      /** The person was told that they may take the refusal to the Ombudsman (Code 2.4). */
      readonly rightsTold: true;
    }
  /** `taken back`: the person withdrew their complaint, in the words of `words`; silence never does. */
  | { readonly type: 'closed'; readonly ground: 'answered' | 'taken back' | 'routed elsewhere'; readonly words: string }
  | { readonly type: 'reopened'; readonly why: string };

type Remedying =
  | {
      readonly type: 'remedy promised';
      readonly remedy: number;
      readonly kind: RemedyKind;
      readonly what: string;
      readonly due: CalendarDate;
      readonly owner: Person | null;
      readonly point: number | null;
    }
  /** `why`: why another day that stood is changed; absent or null where none did. */
  | { readonly type: 'remedy done'; readonly remedy: number; readonly on: CalendarDate; readonly why?: string | null }
  /** Done and proved differ: `proof` says what shows it, and where it is. */
  | { readonly type: 'remedy proof sent'; readonly remedy: number; readonly on: CalendarDate; readonly proof: string }
  /** It cannot be delivered: the person is told why, offered something else, and reminded of the Ombudsman (Code 7.4). */
  | {
      readonly type: 'remedy not possible';
      readonly remedy: number;
      readonly on: CalendarDate;
      readonly why: string;
      readonly instead: string;
      readonly ombudsmanTold: true;
    };

/** Everything that can happen to a case. */
export type Happening = Beginning | Handling | Timing | Answering | Remedying | Filing;
export type HappeningType = Happening['type'];
