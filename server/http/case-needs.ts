import type { Area, Role, Sight, Viewer } from '../../src/domain/access.ts';
import type { BoardFilter, BoardSort, Facets } from '../../src/domain/board/board-filter.ts';
import type { CaseFacts } from '../../src/domain/board/case-facts.ts';
import type { Holiday } from '../../src/domain/calendar/bank-holidays.ts';
import type { CalendarDate } from '../../src/domain/calendar/calendar-date.ts';
import type { Asked } from '../../src/domain/case/act.ts';
import type { AgeBand } from '../../src/domain/case/age-bands.ts';
import type { Case, CaseEvent } from '../../src/domain/case/case.ts';
import type { Given } from '../../src/domain/case/given.ts';
import type { AssignmentRole, DateSource } from '../../src/domain/case/happening.ts';
import type { Conflict } from '../../src/domain/case/independence.ts';
import type { Lacking } from '../../src/domain/case/lacking.ts';
import type { Load } from '../../src/domain/case/load.ts';
import type { CaseRefusal } from '../../src/domain/case/refusal.ts';
import type { StillOpen } from '../../src/domain/case/still-open.ts';
import type { CaseClock } from '../../src/domain/clock/case-clock.ts';
import type { CaseClockExplained } from '../../src/domain/clock/explain-case-clock.ts';
import type { OutcomeCount, Span, TimelinessCount } from '../../src/domain/figures/timeliness.ts';
import type { Outcome } from '../../src/domain/outcome.ts';
import type { IntakeEntry, Person } from '../../src/domain/triage/intake.ts';
import type { AttachedFile, Letter } from '../ports.ts';
import type { MailReads } from './mail-needs.ts';
import type { Linked, SeenCase, Soon } from './needs.ts';
import type { PaneReads } from './pane-needs.ts';
import type { ReplyReads } from './reply-needs.ts';

export type SeenPage = {
  readonly rows: readonly SeenCase[];
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
  readonly total: number;
  readonly facets: Facets;
};

type Section = { readonly total: number; readonly rows: readonly SeenCase[] };

export type SeenWork = {
  readonly overdue: Section;
  readonly dueToday: Section;
  readonly thisWeek: Section;
  /** After this week, in the next ten working days. */
  readonly comingUp: Section;
  /** Open cases with a later date or none. */
  readonly later: number;
  /** Every open case the viewer sees, and how many of them nobody has. */
  readonly open: { readonly cases: number; readonly unassigned: number };
  /** What somebody else gave to the viewer, who has neither opened it nor done anything on it since, the latest first; of everybody’s nothing. */
  readonly given: readonly ({ readonly seen: SeenCase } & Given)[];
  /** Open cases that nobody has and that are late or due this week; null for who does not give them out. */
  readonly unowned: { readonly overdue: number; readonly thisWeek: number } | null;
  readonly newMail: {
    readonly total: number;
    readonly rows: readonly { readonly seen: SeenCase; readonly messages: readonly IntakeEntry[] }[];
  };
  readonly earlyLooks: Section;
  readonly toConfirm: Section;
  readonly escalations: Section;
  readonly clarifications: Section;
  readonly promised: {
    readonly total: number;
    readonly rows: readonly { readonly seen: SeenCase; readonly promised: CaseFacts['promised'] }[];
  };
};

export type FoundCase = SeenCase & {
  readonly found: 'reference' | 'name' | 'address' | 'subject' | 'words';
  readonly snippet: string | null;
};

export type OfficerLoad = {
  readonly person: Person;
  readonly directorates: readonly string[];
  readonly open: number;
  readonly overdue: number;
  readonly dueThisWeek: number;
};

export type SeenLoad = {
  readonly officers: readonly OfficerLoad[];
  readonly unassigned: number;
  readonly pool: { readonly waiting: number; readonly officers: readonly OfficerLoad[] };
};

export type SeenTrends = {
  readonly span: Span;
  readonly volumes: readonly {
    readonly month: string;
    readonly complaints: number;
    readonly serviceRequests: number;
    readonly other: number;
  }[];
  readonly timeliness: readonly {
    readonly directorate: string;
    readonly stage: number;
    readonly of: TimelinessCount;
  }[];
  readonly outcomes: readonly { readonly directorate: string; readonly of: OutcomeCount }[];
  /** What is still to be answered today, by age, every band. */
  readonly ageing: readonly { readonly band: AgeBand; readonly open: number; readonly overdue: number }[];
};

export type ExplainedClock = { readonly clock: CaseClock; readonly because: CaseClockExplained | null };

/** A message on a case, with the writer's own words where they have been read in. */
export type CaseMail = Linked<IntakeEntry> & { readonly ownWords: string | null };

/** Everything known of one case that somebody sees. Of one seen in its progress nothing is shown but that. */
export type SeenDetail = {
  readonly seen: SeenCase;
  readonly kase: Case;
  readonly events: readonly CaseEvent[];
  readonly clocks: readonly ExplainedClock[];
  readonly messages: readonly CaseMail[];
  /** What can be done on the case as it stands, by anybody. */
  readonly possible: readonly Asked['type'][];
  /** What the procedure lacks on it now, in order. */
  readonly lacking: readonly Lacking[];
  /** References named in it that this viewer may see. */
  readonly visible: ReadonlySet<string>;
  readonly stillOpen: readonly StillOpen[];
  /** Working days in England and Wales since receipt. */
  readonly age: number;
  /** Kinds of correspondence it may be handled as. */
  readonly correspondences: readonly string[];
  /** Where a date that is set may come from. */
  readonly dateSources: readonly DateSource[];
  /** Somebody else gave it to the viewer, who has not opened it since. */
  readonly given: boolean;
};

/** `gone`: the message is known, and its file cannot be read any more or never could be. */
export type KeptFile = AttachedFile | 'gone' | null;

export type FoundPerson = {
  readonly person: Person;
  readonly directorates: readonly string[];
  readonly handling: number;
  readonly conflicts: readonly Conflict[];
  /** What they have open; null where nobody is to be suggested by it. */
  readonly load: Omit<Load, 'person'> | null;
  readonly suggested: boolean;
};

/**
 * What the screens read of cases. Each names the viewer first: what comes back is theirs to see, counts included, and a
 * case that is not theirs is one that does not exist.
 */
export interface CaseReads extends MailReads, PaneReads, ReplyReads {
  /** The day in London. */
  today(): CalendarDate;
  sight(viewer: Viewer, reference: string): Soon<Sight>;
  board(
    viewer: Viewer,
    asked: {
      readonly filter: BoardFilter;
      readonly sort: BoardSort;
      readonly limit: number;
      /** The place of the first row, from 0. */
      readonly from?: number;
      readonly after: string | null;
    },
  ): Soon<SeenPage>;
  /** All of a board as it is when the first are taken, each case once, so many at a time. */
  wholeBoard(
    viewer: Viewer,
    asked: { readonly filter: BoardFilter; readonly sort: BoardSort; readonly atOnce: number },
  ): Soon<Iterable<readonly SeenCase[]>>;
  work(viewer: Viewer, whose: 'mine' | 'all'): Soon<SeenWork>;
  search(
    viewer: Viewer,
    text: string,
    limit: number,
  ): Soon<{ readonly hits: readonly FoundCase[]; readonly more: boolean }>;
  days(
    viewer: Viewer,
    asked: { readonly from: CalendarDate; readonly to: CalendarDate; readonly whose: 'mine' | 'all' },
  ): Soon<
    readonly (Section & { readonly on: CalendarDate; readonly working: boolean; readonly holiday: Holiday | null })[]
  >;
  load(viewer: Viewer): Soon<SeenLoad>;
  trends(viewer: Viewer, span: Span): Soon<SeenTrends>;
  detail(viewer: Viewer, reference: string): Soon<SeenDetail | null>;
  /** `gone`: the message is known, and its file cannot be read any more or never could be. */
  letter(viewer: Viewer, reference: string, key: string): Soon<Letter | 'gone' | null>;
  /**
   * A file of a message, by its place in the list of attachments, or the message itself; `reference`: on a case, null: in
   * the log. What the viewer may not read is not there.
   */
  kept(
    viewer: Viewer,
    of: { readonly reference: string | null; readonly key: string },
    place: number | 'message',
  ): Soon<KeptFile>;
  people(
    viewer: Viewer,
    asked: {
      readonly text: string;
      readonly reference: string | null;
      /** The part they are to have: until a name is typed, those come first who are of its pool. */
      readonly as: AssignmentRole | null;
      readonly limit: number;
    },
  ): Soon<{ readonly people: readonly FoundPerson[] /** How many are of the pool. */; readonly pool: number }>;
  /** Somebody of the council, or of the history of a case, as they are called; null: nobody knows of them. */
  person(reference: string, id: string): Soon<Person | null>;
  /** Remembers who signed in, so that cases can be given to them. */
  saw(person: Person, area: Area, roles: readonly Role[]): void;
  /** Working days from today to a day, by the calendar of England and Wales; below zero when it has passed. */
  daysLeft(on: CalendarDate): number;
  /** Tells of every change from now on; answers how to stop. */
  follow(tell: (change: CaseChange) => void): () => void;
}

/** What changed: cases by reference, loose messages, and whether other people may see a case than before. */
export type CaseChange = { readonly cases: readonly string[]; readonly mail: boolean; readonly reseen: boolean };

/** `meanwhile`: what others did on it after the person last looked. */
export type CaseActed = { readonly opened: string | null; readonly meanwhile: readonly CaseEvent[] };
export type CaseNotActed = { readonly why: CaseRefusal };

/** What a person does on a case. `seen`: the last event they saw of it. */
export interface CaseWorkflows {
  act(reference: string, act: Asked, by: Person, seen: number): Promise<Outcome<CaseActed, CaseNotActed>>;
  /** They have read these messages of the case. */
  markSeen(
    reference: string,
    read: { readonly keys: readonly string[]; readonly by: Person; readonly ofTeam: boolean },
  ): Promise<Outcome<null, CaseNotActed>>;
  /** They have opened the case; nothing where it was not given to them. */
  seeAssignment(reference: string, by: Person): Promise<Outcome<null, CaseNotActed>>;
}
