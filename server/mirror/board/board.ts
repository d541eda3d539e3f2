import { type CaseTraits, type Sight, sightOf, type Viewer } from '../../../src/domain/access.ts';
import { OPEN_STATUSES } from '../../../src/domain/board/board-filter.ts';
import type { CaseFacts } from '../../../src/domain/board/case-facts.ts';
import { dayNumber } from '../../../src/domain/calendar/calendar-date.ts';
import { londonDayNumber } from '../../../src/domain/calendar/london-day.ts';
import type { WorkingCalendar } from '../../../src/domain/calendar/working-calendar.ts';
import { CASE_STATUSES } from '../../../src/domain/case/case.ts';
import { FINDINGS } from '../../../src/domain/case/happening.ts';
import { INTAKE_STATES, type IntakeState, type Person } from '../../../src/domain/triage/intake.ts';
import { SERVICES, type Service } from '../../../src/domain/triage/proposal.ts';
import type { Statements } from '../statements.ts';
import {
  type AnswerRow,
  allAnswers,
  allMessageCounts,
  allRows,
  answersOf,
  type BoardRow,
  isLookedInto,
  lookedInto,
  messageCounts,
  relatedTo,
  rowOf,
} from './board-rows.ts';
import { ANSWERS, Belongings, Columns, EXTENDED, FLAG, Names, PAST_LIMIT, STATES } from './columns.ts';
import { placeOf } from './foremost.ts';
import { Groups } from './groups.ts';

/** Viewers whose sights are kept, a byte a case each. */
const KEPT = 16;
const NO_DATE = 2 ** 20;
/** Seconds from 1970 to 2106. */
const LAST_SECOND = 2 ** 32 - 1;

/** What a viewer sees of a case, as numbers: nothing is 0. */
export const SEES = { nothing: 0, progress: 1, whole: 2 } as const;

/** What many cases have in common: all that the rule of access asks of most of them, and what a board filters by. */
export type Kind = {
  readonly traits: CaseTraits;
  readonly stage: number;
  readonly correspondence: string | null;
  readonly complaint: boolean;
  /** The choices of a filter that it comes under, by their numbers in `Board`. */
  readonly numbers: {
    readonly directorates: readonly number[];
    readonly services: readonly number[];
    readonly correspondence: readonly number[];
  };
};

/** What is known of one viewer until something changes. */
type Kept = {
  readonly version: number;
  readonly sights: Uint8Array;
  readonly mine: Uint8Array;
  readonly byStatus: Uint32Array;
};

/** Every case as numbers, and the rule of access over them. Filled from the tables of the mirror, and kept beside them. */
export class Board {
  /** By which what is due today and this week is told. */
  readonly calendar: WorkingCalendar;
  readonly columns = new Columns();
  /** Ids of cases by the number of their status. */
  readonly byStatus = new Groups(CASE_STATUSES.length);
  /** The one group of those on which there is something to do, or may be: most cases are closed, and on those there is not. */
  readonly #stirring = new Groups(1);
  readonly handlers = new Names();
  readonly handlerNames: (string | null)[] = [];
  readonly directorates = new Names();
  readonly services = new Names();
  readonly correspondences = new Names();
  readonly kinds: Kind[] = [];
  readonly #kindOf = new Names();
  /** Who had a part in a case, and who has something to do on it. */
  readonly people = new Belongings();
  readonly busy = new Belongings();
  readonly #restricted = new Map<number, readonly string[]>();
  /** Of each of the Ombudsman's: its reference, and those of the cases it has to do with. */
  readonly #ombudsmans = new Map<number, readonly string[]>();
  readonly #kept = new Map<string, Kept>();
  #version = 0;

  constructor(calendar: WorkingCalendar) {
    this.calendar = calendar;
  }

  fill(sql: Statements): void {
    const looked = lookedInto(sql);
    for (const row of allRows(sql)) {
      this.#put(row, looked.has(row.reference));
      if (row.ombudsman === 1) this.#ombudsmans.set(row.id, [row.reference, ...relatedTo(sql, row.reference)]);
      this.people.add(row.id, listed(row.people));
      this.busy.add(row.id, listed(row.busy));
    }
    for (const answer of allAnswers(sql)) this.#answer(answer);
    for (const { id, state, n } of allMessageCounts(sql)) this.#count(id, state, n);
  }

  /**
   * Takes a case over as the tables have it now, and what its being the Ombudsman's says of others. Answers whether other
   * people may see it than before.
   */
  refresh(sql: Statements, reference: string): boolean {
    const row = rowOf(sql, reference);
    if (row === undefined) return false;
    const changed = this.#take(row, isLookedInto(sql, reference));
    this.people.give(row.id, listed(row.people));
    this.busy.give(row.id, listed(row.busy));
    this.#version += 1;
    this.columns.answerDue.fill(0, row.id * ANSWERS, (row.id + 1) * ANSWERS);
    this.columns.answeredOn.fill(0, row.id * ANSWERS, (row.id + 1) * ANSWERS);
    for (const answer of answersOf(sql, row.id)) this.#answer(answer);
    this.columns.messages.fill(0, row.id * STATES, (row.id + 1) * STATES);
    for (const { state, n } of messageCounts(sql, reference)) this.#count(row.id, state, n);
    return this.#lookInto(sql, row.id, row.ombudsman === 1 ? reference : null) || changed;
  }

  /** The row of a case is gone, and with it what it says of others. */
  forget(sql: Statements, id: number): void {
    if (id >= this.columns.end) return;
    this.#lookInto(sql, id, null);
    this.#version += 1;
    this.#stirs(id, false);
    this.byStatus.move(id, this.columns.status[id] as number, 0);
    this.columns.status[id] = 0;
    this.people.give(id, []);
    this.busy.give(id, []);
    this.#restricted.delete(id);
  }

  /**
   * What a case says of those it has to do with, and did before: `reference` of one of the Ombudsman's, null for any other.
   * Answers whether other people may see one of those than before.
   */
  #lookInto(sql: Statements, id: number, reference: string | null): boolean {
    const [was, ...before] = this.#ombudsmans.get(id) ?? [];
    if (reference === null && was === undefined) return false;
    const now = reference === null ? [] : relatedTo(sql, reference);
    if (reference === null) this.#ombudsmans.delete(id);
    else this.#ombudsmans.set(id, [reference, ...now]);
    // A case may have come to name it, and may still.
    const others = new Set([...before, ...now, ...(was === undefined ? [] : relatedTo(sql, was))]);
    let changed = false;
    for (const other of others) {
      const row = rowOf(sql, other);
      if (row !== undefined) changed = this.#take(row, isLookedInto(sql, other)) || changed;
    }
    return changed;
  }

  /** Puts a case in its place; answers whether other people may see it than before. */
  #take(row: BoardRow, looked: boolean): boolean {
    const before = this.columns.status[row.id] ? JSON.stringify(this.#traits(row.id)) : null;
    this.#put(row, looked);
    return before !== null && before !== JSON.stringify(this.#traits(row.id));
  }

  /** Ids of the cases that are open, have a date to come, or wait for anything. */
  stirring = (): Int32Array => this.#stirring.of(1);

  #stirs(id: number, does: boolean): void {
    const { stirs } = this.columns;
    this.#stirring.move(id, stirs[id] as number, does ? 1 : 0);
    stirs[id] = does ? 1 : 0;
  }

  /** How much a viewer sees of one case. */
  sight(viewer: Viewer, id: number): Sight {
    if (!this.columns.status[id]) return null;
    const people = this.people.of(viewer.id).has(id) ? [viewer.id] : [];
    return sightOf(viewer, { ...this.#traits(id), people });
  }

  /**
   * The same for every case at once, as `SEES` numbers by id: the rule is asked once for every kind of case there is, and
   * for those apart from their kind, which are the viewer's own and the restricted ones.
   */
  sights = (viewer: Viewer): Uint8Array => this.#keptFor(viewer).sights;

  /** The cases that a viewer handles or has something to do on, as ones by id. */
  mine = (viewer: Viewer): Uint8Array => this.#keptFor(viewer).mine;

  /** How many cases of each status a viewer sees, by the number of the status. */
  seenByStatus = (viewer: Viewer): Uint32Array => this.#keptFor(viewer).byStatus;

  #keptFor(viewer: Viewer): Kept {
    const key = JSON.stringify([viewer.id, viewer.roles, viewer.area]);
    const before = this.#kept.get(key);
    if (before?.version === this.#version) return before;
    const sights = this.#sights(viewer);
    const { status, end } = this.columns;
    const byStatus = new Uint32Array(CASE_STATUSES.length + 1);
    for (let id = 1; id < end; id += 1) if (sights[id] !== SEES.nothing) byStatus[status[id] as number]! += 1;
    const kept = { version: this.#version, sights, mine: this.#mine(viewer), byStatus };
    if (this.#kept.size >= KEPT) this.#kept.clear();
    this.#kept.set(key, kept);
    return kept;
  }

  #sights(viewer: Viewer): Uint8Array {
    const { kind, status, end } = this.columns;
    const usual = Uint8Array.from(this.kinds, ({ traits }) => SEES[sightOf(viewer, traits) ?? 'nothing']);
    const sights = new Uint8Array(end);
    for (let id = 1; id < end; id += 1) if (status[id] !== 0) sights[id] = usual[kind[id] as number] as number;
    for (const ids of [this.people.of(viewer.id), this.#restricted.keys()])
      for (const id of ids) sights[id] = SEES[this.sight(viewer, id) ?? 'nothing'];
    return sights;
  }

  #mine(viewer: Viewer): Uint8Array {
    const { handler, end } = this.columns;
    const marks = new Uint8Array(end);
    const me = this.handlers.find(viewer.id);
    if (me !== null) for (let id = 1; id < end; id += 1) if (handler[id] === me) marks[id] = 1;
    for (const id of this.busy.of(viewer.id)) marks[id] = 1;
    return marks;
  }

  #traits = (id: number): CaseTraits => ({
    ...this.kindOf(id).traits,
    restrictedTo: this.#restricted.get(id) ?? null,
  });

  kindOf = (id: number): Kind => this.kinds[this.columns.kind[id] as number] as Kind;

  isRestricted = (id: number): boolean => this.#restricted.has(id);
  restricted = (): readonly number[] => [...this.#restricted.keys()];

  personOf = (handler: number): Person => ({
    id: this.handlers.textOf(handler) ?? '',
    name: this.handlerNames[handler] ?? '',
  });

  #put(row: BoardRow, looked: boolean): void {
    const { id } = row;
    const columns = this.columns;
    columns.reach(id);
    const next = row.next_on === null ? 0 : dayNumber(row.next_on);
    this.#version += 1;
    const status = CASE_STATUSES.indexOf(row.status) + 1;
    this.byStatus.move(id, columns.status[id] as number, status);
    columns.status[id] = status;
    columns.kind[id] = this.#kind(row, looked);
    columns.handler[id] = this.#handler(row.handler, row.handler_name);
    columns.next[id] = next;
    columns.look[id] = row.early_look === null ? 0 : dayNumber(row.early_look);
    columns.received[id] = londonDayNumber(row.received_at);
    const promised = row.promised === null ? [] : (JSON.parse(row.promised) as CaseFacts['promised']);
    columns.promises[id] = Math.min(promised.length, 255);
    columns.promise[id] = promised.length === 0 ? 0 : Math.min(...promised.map(({ due }) => dayNumber(due)));
    columns.flags[id] =
      (row.escalation_asked === null ? 0 : FLAG.escalation) |
      (row.waiting_since === null ? 0 : FLAG.answer) |
      (row.next_move === 'the person' ? FLAG.theirs : 0) |
      (row.investigated === 1 ? FLAG.investigated : 0) |
      (row.new_presses === 1 ? FLAG.presses : 0);
    columns.newMail[id] = row.new_since === null ? 0 : Math.floor(Date.parse(row.new_since) / 60_000);
    const waits = next + (columns.look[id] as number) + promised.length + columns.flags[id]! + columns.newMail[id]! > 0;
    this.#stirs(id, waits || OPEN_STATUSES.includes(row.status));
    columns.byDue[id] = placeOf(next === 0 ? NO_DATE : next, id);
    columns.byReceipt[id] = placeOf(LAST_SECOND - Math.floor(Date.parse(row.received_at) / 1000), id);
    if (row.restricted === 1 || row.restricted_to !== null) this.#restricted.set(id, listed(row.restricted_to));
    else this.#restricted.delete(id);
  }

  #kind(row: BoardRow, looked: boolean): number {
    const { directorates, service, stage, correspondence, category } = row;
    const ombudsman = row.ombudsman === 1 || looked;
    // In whichever order its points name them, it is the same kind.
    const services = [...new Set(listed(row.services ?? service))].filter(isService).sort();
    const says = [directorates, services, row.member, ombudsman, stage, correspondence, category];
    const number = this.#kindOf.numberOf(says.join(';')) - 1;
    const named = directorates === '' ? [] : directorates.split('|');
    this.kinds[number] ??= {
      traits: {
        directorates: named,
        services,
        people: [],
        member: row.member === 1,
        ombudsman,
        restrictedTo: null,
      },
      stage,
      correspondence,
      complaint: category === 'complaint',
      numbers: {
        directorates: named.map((one) => this.directorates.numberOf(one)),
        services: services.map((one) => this.services.numberOf(one)),
        correspondence: correspondence === null ? [] : [this.correspondences.numberOf(correspondence)],
      },
    };
    return number;
  }

  #handler(id: string | null, name: string | null): number {
    const number = this.handlers.numberOf(id);
    this.handlerNames[number] = name;
    return number;
  }

  #answer({ id, stage, due, extended, past_limit: past, answered_on: answeredOn, finding }: AnswerRow): void {
    if (stage > ANSWERS) return;
    const at = id * ANSWERS + stage - 1;
    this.columns.answerDue[at] = due === null ? 0 : dayNumber(due);
    this.columns.answeredOn[at] = answeredOn === null ? 0 : dayNumber(answeredOn);
    this.columns.finding[at] =
      (finding === null ? 0 : FINDINGS.indexOf(finding) + 1) |
      (extended === 1 ? EXTENDED : 0) |
      (past === 1 ? PAST_LIMIT : 0);
  }

  #count(id: number, state: IntakeState, n: number): void {
    this.columns.messages[id * STATES + INTAKE_STATES.indexOf(state)] = n;
  }
}

const isService = (text: string): text is Service => SERVICES.some((service) => service === text);
const listed = (text: string | null): readonly string[] => (text === null || text === '' ? [] : text.split(' '));
