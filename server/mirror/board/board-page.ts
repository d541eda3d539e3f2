import type { Viewer } from '../../../src/domain/access.ts';
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
import { type Board, SEES } from './board.ts';
import type { Names } from './columns.ts';
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

/** Which filters a case does not pass, as bits. */
const FAILS = { stage: 1, due: 2, directorate: 4, officer: 8, service: 16, correspondence: 32 } as const;
const UNSEEN = -1;
const MOST_STAGES = 10;
const WHOLE = SEES.whole;

/**
 * One page of a board, with the count of all and of every other choice, each case looked at once. Whatever the viewer may
 * not see is left out before anything is counted. Of a case seen in its progress alone nothing is filtered or counted by what is not
 * shown of it.
 */
export function boardPage(board: Board, viewer: Viewer, asked: BoardAsked): BoardPage {
  const { stage, next, kind, service, correspondence, handler, byReceipt, byDue } = board.columns;
  const sights = board.sights(viewer);
  const mine = board.mine(viewer);
  const passes = choices(board, asked);
  const counts = new Counts(board);
  const places = asked.sort === 'received' ? byReceipt : byDue;
  const foremost = new Foremost(asked.limit + 1, Number(asked.after ?? 0) || 0);
  const band = bandOf(asked.today);
  const { found } = asked;
  // What the passes read stands in names of its own, so that nothing is looked up on the way.
  const { stage: byStage, due: byBand, kind: byKind } = counts;
  const { service: byService, correspondence: byCorrespondence, handler: byHandler } = counts;
  const { stage: okStage, due: okDue, kind: okKind, service: okService } = passes;
  const { correspondence: okCorrespondence, handler: okHandler, mine: okMine, ofWhole } = passes;
  const onlyStatus =
    found === null && Object.keys(FAILS).every((name) => asked.filter[name as FacetName] === undefined);
  let total = 0;
  let mineCount = 0;

  /** The filters a case does not pass, its status aside; `UNSEEN` where it is not the viewer's to see. */
  const failsOf = (id: number): number => {
    const sees = sights[id] as number;
    if (sees === SEES.nothing || (found !== null && (sees !== WHOLE || found[id] !== 1))) return UNSEEN;
    const fails = (okStage[stage[id] as number] as number) | (okDue[band(next[id] as number)] as number);
    if (sees !== WHOLE) return fails | ofWhole;
    return (
      fails |
      (okKind[kind[id] as number] as number) |
      (okService[service[id] as number] as number) |
      (okCorrespondence[correspondence[id] as number] as number) |
      (okMine && mine[id] === 1 ? 0 : (okHandler[handler[id] as number] as number))
    );
  };

  for (const [status, isChosen] of passes.status.entries()) {
    const ids = board.byStatus.of(status);
    let withIt = 0;
    // Cases of a status that is not chosen count for the choice of that status, and for nothing else.
    if (!isChosen && onlyStatus) withIt = board.seenByStatus(viewer)[status] as number;
    else if (!isChosen) for (const id of ids) withIt += Number(failsOf(id) === 0);
    else
      for (const id of ids) {
        const fails = failsOf(id);
        if (fails === UNSEEN) continue;
        if (fails === 0) {
          withIt += 1;
          foremost.offer(places[id] as number);
        } else if ((fails & (fails - 1)) !== 0) {
          // What fails two filters is in no list, and no other choice of one filter would bring it in.
          continue;
        }
        // What fails one filter alone counts for the other choices of that filter.
        if (fails === 0 || fails === FAILS.stage) byStage[stage[id] as number]! += 1;
        if (fails === 0 || fails === FAILS.due) byBand[band(next[id] as number)]! += 1;
        if (sights[id] !== WHOLE) continue;
        if (fails === 0 || fails === FAILS.directorate) byKind[kind[id] as number]! += 1;
        if (fails === 0 || fails === FAILS.service) byService[service[id] as number]! += 1;
        if (fails === 0 || fails === FAILS.correspondence) byCorrespondence[correspondence[id] as number]! += 1;
        if (fails === 0 || fails === FAILS.officer) {
          byHandler[handler[id] as number]! += 1;
          mineCount += mine[id] as number;
        }
      }
    counts.status[status] = withIt;
    if (isChosen) total += withIt;
  }
  const first = foremost.inOrder();
  const shown = first.slice(0, asked.limit);
  return {
    cases: shown.map((place) => seenAt(place, sights)),
    next: first.length > asked.limit ? String(shown.at(-1)) : null,
    total,
    facets: counts.told(mineCount),
  };
}

export const seenAt = (place: number, sights: Uint8Array): SeenCase => {
  const id = idAt(place);
  return { id, sight: sights[id] === WHOLE ? 'whole' : 'progress' };
};

/**
 * For each filter and each number of its column: 0 where it passes, the filter's own bit where it does not; for statuses
 * whether it is chosen. `ofWhole`: the bits of the filters by which nothing is found that is not seen whole.
 */
function choices(board: Board, { filter }: BoardAsked) {
  const { directorate, officer } = filter;
  const bits = (name: keyof typeof FAILS, passes: readonly boolean[]): Uint8Array =>
    Uint8Array.from(passes, (one) => (one ? 0 : FAILS[name]));
  const of = <T>(all: readonly T[], asked: readonly T[] | undefined): boolean[] =>
    all.map((one) => asked === undefined || asked.includes(one));
  const named = (names: Names, asked: readonly string[] | undefined, none: boolean): boolean[] => {
    const chosen = new Set(asked?.map((text) => names.find(text)));
    return Array.from({ length: names.size }, (_, n) => asked === undefined || (n === 0 ? none : chosen.has(n)));
  };
  const stages = Array.from({ length: MOST_STAGES }, (_, stage) => stage);
  const wholeOnly = ['directorate', 'officer', 'service', 'correspondence'] as const;
  return {
    status: [false, ...of(CASE_STATUSES, filter.status ?? OPEN_STATUSES)],
    stage: bits('stage', of(stages, filter.stage)),
    due: bits('due', of(DUE_BANDS, filter.due)),
    kind: bits(
      'directorate',
      board.kinds.map((kind) => directorate?.some((one) => kind.directorates.includes(one)) ?? true),
    ),
    service: bits('service', [filter.service === undefined, ...of(SERVICES, filter.service)]),
    correspondence: bits('correspondence', named(board.correspondences, filter.correspondence, false)),
    handler: bits('officer', named(board.handlers, officer, officer?.includes(NOBODY) ?? false)),
    mine: officer?.includes(MINE) ?? false,
    ofWhole: wholeOnly.reduce((fails, name) => (filter[name] === undefined ? fails : fails | FAILS[name]), 0),
  };
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
  readonly #board: Board;

  constructor(board: Board) {
    this.#board = board;
    this.kind = new Uint32Array(board.kinds.length);
    this.correspondence = new Uint32Array(board.correspondences.size);
    this.handler = new Uint32Array(board.handlers.size);
  }

  told(mine: number): Facets {
    const { handlers, handlerNames, correspondences, kinds } = this.#board;
    const directorates = new Map<string, number>();
    this.kind.forEach((count, kind) => {
      for (const one of kinds[kind]?.directorates ?? []) directorates.set(one, (directorates.get(one) ?? 0) + count);
    });
    const officers = named(
      this.handler,
      (number) => handlers.textOf(number),
      (number) => handlerNames[number] ?? null,
    );
    const [nobody] = this.handler;
    const first: FacetCount[] = [
      { value: MINE, label: null, count: mine },
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
