import type { Sight, Viewer } from '../../../src/domain/access.ts';
import {
  type BoardFilter,
  type BoardSort,
  FACETS,
  type FacetCount,
  type FacetName,
  type Facets,
  MINE,
  NOBODY,
  OPEN_STATUSES,
} from '../../../src/domain/board/board-filter.ts';
import { DUE_BANDS, type DueBand, endOfWeek } from '../../../src/domain/board/due-band.ts';
import { type CalendarDate, dayNumber } from '../../../src/domain/calendar/calendar-date.ts';
import { CASE_STATUSES } from '../../../src/domain/case/case.ts';
import { SERVICES } from '../../../src/domain/triage/proposal.ts';
import type { Board } from './board.ts';
import { Foremost, idAt } from './foremost.ts';

export type BoardAsked = {
  readonly filter: BoardFilter;
  readonly sort: BoardSort;
  readonly limit: number;
  /** The `next` of the page before; null for the first. */
  readonly after: string | null;
  readonly today: CalendarDate;
  /** Cases that the words of the filter are found in; null where it has none. */
  readonly found: Uint8Array | null;
};

/** A case by the id of its row, and how much of it the viewer sees. */
export type SeenCase = { readonly id: number; readonly sight: 'whole' | 'progress' };

export type BoardPage = {
  readonly cases: readonly SeenCase[];
  readonly next: string | null;
  readonly total: number;
  readonly facets: Facets;
};

const [STATUS, STAGE, DIRECTORATE, OFFICER, DUE, SERVICE, CORRESPONDENCE] = [1, 2, 4, 8, 16, 32, 64];
const MOST_STAGES = 10;

/**
 * One page of a board, with the count of all and of every other choice, in one pass. Whatever the viewer may not see is
 * left out before anything is counted. Of a case seen in its progress alone nothing is filtered or counted by what is not
 * shown of it.
 */
export function boardPage(board: Board, viewer: Viewer, asked: BoardAsked): BoardPage {
  const { columns, kinds } = board;
  const sight = board.sights(viewer);
  const chosen = choices(board, viewer, asked);
  const counts = new Counts(board);
  const places = asked.sort === 'received' ? columns.byReceipt : columns.byDue;
  const foremost = new Foremost(asked.limit + 1, asked.after === null ? 0 : Number(asked.after) || 0);
  const band = bandOf(asked.today);
  let total = 0;
  for (let id = 1; id < columns.end; id += 1) {
    const seen = sight(id);
    if (seen === null) continue;
    const whole = seen === 'whole';
    if (asked.found !== null && !(whole && asked.found[id] === 1)) continue;
    const due = band(columns.next[id] as number);
    let fails = 0;
    if (!chosen.status[columns.status[id] as number]) fails |= STATUS;
    if (!chosen.stage[columns.stage[id] as number]) fails |= STAGE;
    if (!chosen.due[due]) fails |= DUE;
    if (chosen.kind !== null && !(whole && chosen.kind[columns.kind[id] as number])) fails |= DIRECTORATE;
    if (chosen.service !== null && !(whole && chosen.service[columns.service[id] as number])) fails |= SERVICE;
    if (chosen.correspondence !== null && !(whole && chosen.correspondence[columns.correspondence[id] as number]))
      fails |= CORRESPONDENCE;
    const mine = whole && (columns.handler[id] === chosen.me || chosen.busy.has(id));
    if (chosen.officer !== null && !(whole && (chosen.officer[columns.handler[id] as number] || (mine && chosen.mine))))
      fails |= OFFICER;
    if (fails !== 0 && (fails & (fails - 1)) !== 0) continue;
    if (fails === 0) {
      total += 1;
      foremost.offer(places[id] as number);
    }
    const lacks = (filter: number): boolean => fails === 0 || fails === filter;
    if (lacks(STATUS)) counts.status[columns.status[id] as number]! += 1;
    if (lacks(STAGE)) counts.stage[columns.stage[id] as number]! += 1;
    if (lacks(DUE)) counts.due[due]! += 1;
    if (!whole) continue;
    if (lacks(DIRECTORATE)) counts.kind[columns.kind[id] as number]! += 1;
    if (lacks(SERVICE)) counts.service[columns.service[id] as number]! += 1;
    if (lacks(CORRESPONDENCE)) counts.correspondence[columns.correspondence[id] as number]! += 1;
    if (lacks(OFFICER)) {
      counts.handler[columns.handler[id] as number]! += 1;
      if (mine) counts.mine += 1;
    }
  }
  const first = foremost.inOrder();
  const shown = first.slice(0, asked.limit);
  return {
    cases: shown.map((place) => seenAt(place, sight)),
    next: first.length > asked.limit ? String(shown.at(-1)) : null,
    total,
    facets: counts.told(kinds.map(({ directorates }) => directorates)),
  };
}

export const seenAt = (place: number, sight: (id: number) => Sight): SeenCase => {
  const id = idAt(place);
  return { id, sight: sight(id) === 'whole' ? 'whole' : 'progress' };
};

/** For each filter which numbers of its column pass; null where it lets everything through. */
function choices(board: Board, viewer: Viewer, { filter }: BoardAsked) {
  const of = <T>(all: readonly T[], asked: readonly T[] | undefined, none: 0 | 1): boolean[] => {
    const passes = all.map((one) => asked === undefined || asked.includes(one));
    return none === 1 ? [asked === undefined, ...passes] : passes;
  };
  const officers = filter.officer;
  const stages = Array.from({ length: MOST_STAGES }, (_, stage) => stage);
  return {
    status: of(CASE_STATUSES, filter.status ?? OPEN_STATUSES, 1),
    stage: of(stages, filter.stage, 0),
    due: of(DUE_BANDS, filter.due, 0),
    kind:
      filter.directorate === undefined
        ? null
        : board.kinds.map(({ directorates }) => directorates.some((one) => filter.directorate?.includes(one))),
    service: filter.service === undefined ? null : of(SERVICES, filter.service, 1),
    correspondence: filter.correspondence === undefined ? null : numbers(board.correspondences, filter.correspondence),
    officer: officers === undefined ? null : numbers(board.handlers, officers, officers.includes(NOBODY)),
    mine: officers?.includes(MINE) ?? false,
    me: board.handlers.find(viewer.id) ?? -1,
    busy: board.busy.of(viewer.id),
  };
}

type Numbered = { readonly size: number; find(text: string): number | null };

function numbers(names: Numbered, asked: readonly string[], none = false): boolean[] {
  const passes = Array.from({ length: names.size }, () => false);
  for (const text of asked) {
    const number = names.find(text);
    if (number !== null) passes[number] = true;
  }
  passes[0] = none;
  return passes;
}

/** The place in `DUE_BANDS` of a day number, 0 for no date; the same as `dueBand`. */
export function bandOf(today: CalendarDate): (day: number) => number {
  const [now, sunday] = [dayNumber(today), dayNumber(endOfWeek(today))];
  const at = (band: DueBand): number => DUE_BANDS.indexOf(band);
  const [overdue, onIt, week, later, none] = DUE_BANDS.map(at) as [number, number, number, number, number];
  return (day) => {
    if (day === 0) return none;
    if (day < now) return overdue;
    if (day === now) return onIt;
    return day <= sunday ? week : later;
  };
}

/** Cases by every choice of every filter. */
class Counts {
  readonly status = new Uint32Array(CASE_STATUSES.length + 1);
  readonly stage = new Uint32Array(MOST_STAGES);
  readonly due = new Uint32Array(DUE_BANDS.length);
  readonly service = new Uint32Array(SERVICES.length + 1);
  readonly kind: Uint32Array;
  readonly correspondence: Uint32Array;
  readonly handler: Uint32Array;
  mine = 0;
  readonly #board: Board;

  constructor(board: Board) {
    this.#board = board;
    this.kind = new Uint32Array(board.kinds.length);
    this.correspondence = new Uint32Array(board.correspondences.size);
    this.handler = new Uint32Array(board.handlers.size);
  }

  told(directoratesOfKinds: readonly (readonly string[])[]): Facets {
    const { handlers, handlerNames, correspondences } = this.#board;
    const directorates = new Map<string, number>();
    this.kind.forEach((count, kind) => {
      for (const one of directoratesOfKinds[kind] ?? []) directorates.set(one, (directorates.get(one) ?? 0) + count);
    });
    const officers = named(
      this.handler,
      (number) => handlers.textOf(number),
      (number) => handlerNames[number] ?? null,
    );
    const [nobody] = this.handler;
    const first: FacetCount[] = [
      { value: MINE, label: null, count: this.mine },
      { value: NOBODY, label: null, count: nobody ?? 0 },
    ];
    const facets: Record<FacetName, readonly FacetCount[]> = {
      status: named(this.status, (number) => CASE_STATUSES[number - 1] ?? null),
      stage: named(this.stage, (number) => String(number)),
      directorate: mostFirst([...directorates].map(([value, count]) => ({ value, label: null, count }))),
      officer: [...first.filter(({ count }) => count > 0), ...officers],
      due: named(this.due, (number) => DUE_BANDS[number] ?? null),
      service: named(this.service, (number) => SERVICES[number - 1] ?? null),
      correspondence: named(this.correspondence, (number) => correspondences.textOf(number)),
    };
    return Object.fromEntries(FACETS.map((name) => [name, facets[name]])) as Facets;
  }
}

function named(
  counts: Uint32Array,
  value: (number: number) => string | null,
  label: (number: number) => string | null = () => null,
): readonly FacetCount[] {
  const told: FacetCount[] = [];
  counts.forEach((count, number) => {
    const text = value(number);
    if (text !== null) told.push({ value: text, label: label(number), count });
  });
  return mostFirst(told);
}

const mostFirst = (counts: readonly FacetCount[]): readonly FacetCount[] =>
  counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
