import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Person } from '../triage/intake.ts';
import type { Category, Service } from '../triage/proposal.ts';
import type {
  AssignmentRole,
  Channel,
  Contact,
  DateSource,
  Happening,
  Milestone,
  Origin,
  PointOutcome,
  PointRecorded,
  RefusalGround,
  RemedyKind,
} from './happening.ts';

/** What a case opens as. A contact has no case: its `Intake` row is the record. */
export type CaseCategory = Exclude<Category, 'contact'>;

/** One line of a case's history. `sequence` starts at 1 and has no gaps; appending it is the commit (decision 3). */
export type CaseEvent = Happening & {
  readonly reference: string;
  readonly sequence: number;
  /** UTC instant of the act. */
  readonly at: string;
  readonly by: Person;
  /** The version of the calendars by which dates were counted when it happened; absent: written before they were named. */
  readonly calendar?: string;
  /** The last event that its author had seen, where mail had joined the case after that; absent: they had seen it all. */
  readonly seen?: number;
};

/** The event of one kind, for those who know which they hold. */
export type EventOf<T extends Happening['type']> = Extract<CaseEvent, { readonly type: T }>;

export const CASE_STATUSES = ['To confirm', 'Open', 'Answered', 'Closed', 'Withdrawn'] as const;
/** `Answered`: the reply of the current stage went out, and the person may still ask for the next. */
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** A point as it stands, and whose part of the reply is in. Who owns it in a stage is an assignment. */
export type CasePoint = Omit<PointRecorded, 'owner'> & {
  readonly partsIn: readonly { readonly stage: number; readonly of: Person; readonly at: string }[];
  /** The case it was split off into; such a point needs no answer here. */
  readonly splitInto: string | null;
};

export type Extension = {
  readonly reason: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly toldOn: CalendarDate;
  readonly beyondCap: string | null;
  /** Told under a procedure that the case has left since. */
  readonly procedureLeft?: true;
};

/** A date of the reply that no rule counts. `on`: the day it was agreed, or read in the letter. */
export type DateSet = { readonly due: CalendarDate; readonly source: DateSource; readonly on: CalendarDate };

/** One stage of the procedure: from the complaint, or the request for the stage, to its answer. */
export type CaseStage = {
  readonly stage: number;
  /** UTC instant of the complaint (stage 1) or of the request for this stage. */
  readonly receivedAt: string;
  readonly acknowledged: { readonly on: CalendarDate; readonly how: Channel } | null;
  readonly extensions: readonly Extension[];
  readonly calls: readonly { readonly on: CalendarDate; readonly reached: boolean; readonly note: string }[];
  readonly looks: readonly { readonly on: CalendarDate; readonly reader: Person; readonly as: AssignmentRole }[];
  /** The last date that was set; `earlier`: those before it, as they were recorded. None of them is forgotten. */
  readonly dateSet: (DateSet & { readonly earlier: readonly DateSet[] }) | null;
  readonly milestones: readonly { readonly milestone: Milestone; readonly on: CalendarDate }[];
  /** The first one stops the clock; there are more where the case was reopened. */
  readonly answers: readonly CaseAnswer[];
  /** Opened again after an answer, until the next one. */
  readonly reopenedOn: CalendarDate | null;
};

export type CaseAnswer = {
  readonly on: CalendarDate;
  readonly how: Channel;
  /** Whose answer it is. */
  readonly signedBy: Person;
  readonly outcomes: readonly PointOutcome[];
  /** The case it was given in, from which this one was split off since; absent: this very one. */
  readonly givenIn?: string;
};

export type Assignment = {
  readonly stage: number;
  readonly role: AssignmentRole;
  /** Null: the whole case. */
  readonly point: number | null;
  readonly person: Person;
};

/** A part somebody once had in a stage; it is never forgotten, because independence depends on it. */
export type Involvement = { readonly person: Person; readonly stage: number; readonly as: AssignmentRole | 'author' };

export type Remedy = {
  readonly remedy: number;
  readonly kind: RemedyKind;
  readonly what: string;
  readonly promisedOn: CalendarDate;
  readonly due: CalendarDate;
  readonly owner: Person | null;
  readonly point: number | null;
  readonly doneOn: CalendarDate | null;
  readonly proved: { readonly on: CalendarDate; readonly proof: string } | null;
  readonly notPossible: { readonly on: CalendarDate; readonly why: string; readonly instead: string } | null;
};

/** A message that joined a case after its opening. */
export type JoinedMessage = {
  readonly intakeKey: string;
  readonly receivedAt: string;
  /** The event by which it joined. */
  readonly sequence: number;
  /** Whoever has the case (where nobody has it, anybody) put it there or has acted on it since; or somebody marked it as read. */
  readonly seen: boolean;
  /** As it read, the person is not content with something: about an answer it asks for the next stage. */
  readonly dissatisfied?: boolean;
};

/** Somebody is not content with the answer of a stage. */
export type EscalationAsked = {
  /** UTC instant. */
  readonly receivedAt: string;
  /** The message that says so; null: they said it otherwise. */
  readonly intakeKey: string | null;
  readonly late: number;
};

export type Closure = {
  readonly ground: 'answered' | 'taken back' | 'routed elsewhere' | 'refused' | 'merged';
  /** UTC instant. */
  readonly at: string;
  readonly by: Person;
  readonly words: string;
};

/** How another case belongs to this one: the complaint it became, the case it came from, what joined or left it. */
export type Relation = 'complaint' | 'converted' | 'split' | 'merged' | 'took in';

/** The state of a case, folded from its events. What the list shows of it is a `CaseSummary`. */
export type Case = {
  readonly reference: string;
  readonly status: CaseStatus;
  readonly category: CaseCategory;
  /** The correspondence type a person chose; null: the council's default for the category. */
  readonly correspondence: string | null;
  readonly subject: string;
  readonly fromName: string;
  readonly fromAddress: string;
  readonly service: Service | null;
  readonly receivedAt: string;
  readonly openedAt: string;
  readonly openedBy: Person;
  readonly intakeKey: string;
  readonly origin: Origin | null;
  /** Messages on the case, the first included. */
  readonly messages: number;
  readonly lastMessageAt: string;
  /** The messages that joined it and are still on it, in that order. */
  readonly joined: readonly JoinedMessage[];

  /** The stages reached so far, the first at index 0; the last is the current one. */
  readonly stages: readonly [CaseStage, ...CaseStage[]];
  readonly points: readonly CasePoint[];
  /** Who has what to do now. */
  readonly assignments: readonly Assignment[];
  /** Who ever had, and in which stage. */
  readonly involved: readonly Involvement[];
  readonly complainedAbout: readonly Person[];
  readonly independence: readonly {
    readonly person: Person;
    readonly stage: number;
    readonly independent: boolean;
    readonly note: string;
    readonly at: string;
  }[];
  readonly complaintOffered: { readonly answer: 'yes' | 'no' | 'declined'; readonly why: string } | null;
  readonly earlyResolution: { readonly stage: number; readonly on: CalendarDate; readonly how: Channel } | null;
  /** A request for the next stage that waits for a person: of several the one that was recorded first. */
  readonly escalationAsked: EscalationAsked | null;
  /** The others that wait: where the message of the first one turns out to belong elsewhere, they still ask. */
  readonly alsoAsked: readonly EscalationAsked[];
  readonly clarifications: readonly {
    readonly stage: number;
    readonly askedOn: CalendarDate;
    readonly what: string;
    /** UTC instant; null while it is awaited. */
    readonly answeredAt: string | null;
  }[];
  readonly remedies: readonly Remedy[];
  /** How the person wishes to be dealt with, as last noted; null: nobody has said. */
  readonly contact: Contact | null;
  readonly members: readonly {
    readonly name: string;
    readonly as: 'councillor' | 'MP';
    readonly since: CalendarDate;
  }[];
  readonly membersUpdatedOn: readonly CalendarDate[];
  readonly refusals: readonly {
    readonly what: 'complaint' | 'escalation';
    readonly ground: RefusalGround;
    readonly on: CalendarDate;
    readonly reasons: string;
  }[];
  readonly related: readonly { readonly reference: string; readonly how: Relation }[];
  /** Who alone may see it; null: everyone whom the access rules let. */
  readonly restricted: { readonly to: readonly Person[]; readonly why: string } | null;
  /** Why it is still open, latest last; and the day the person was told, where they were. */
  readonly delays: readonly {
    readonly why: string;
    readonly at: string;
    readonly by: Person;
    readonly toldOn?: CalendarDate;
  }[];
  readonly closure: Closure | null;

  /**
   * The version of the calendars by which its dates were last counted: those of its last event, or of the event that closed
   * it. Null: those of the time before versions were named.
   */
  readonly countedBy: string | null;
  /** More has happened than its beginning and its mail, so that it is not taken back as opened wrongly. */
  readonly movedOn: boolean;
  /** The sequence of the last event folded in. */
  readonly sequence: number;
  /**
   * Events of kinds that this version does not know, written by a newer one. They are counted and kept; while there are
   * any, the state shown here may be behind, and people cannot act on the case from this version.
   */
  readonly notUnderstood: readonly { readonly sequence: number; readonly type: string }[];
};
