import type { Viewer } from '../../../src/domain/access.ts';
import {
  type BoardFilter,
  type BoardSort,
  type Facets,
  OPEN_STATUSES,
} from '../../../src/domain/board/board-filter.ts';
import type { CalendarDate } from '../../../src/domain/calendar/calendar-date.ts';
import { CASE_STATUSES } from '../../../src/domain/case/case.ts';
import { type Board, SEES } from './board.ts';
import { BoardCounts } from './board-counts.ts';
import { chosenStatuses, narrowsByStatusOnly, passing, sieveOf } from './board-filters.ts';
import { Foremost, idAt } from './foremost.ts';

export type BoardAsked = {
  readonly filter: BoardFilter;
  readonly sort: BoardSort;
  readonly limit: number;
  /** The place of the first case of the page, from 0, among all that come after `after`. */
  readonly from?: number;
  /** The `next` of the page before; null for the first. */
  readonly after: string | null;
  readonly today: CalendarDate;
  /** Cases that the words of the filter are found in, as ones by id; null where it has none. */
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

/**
 * One page of a board, with the count of all and of every other choice, each case looked at once. Whatever the viewer may
 * not see is left out before anything is counted.
 */
export function boardPage(board: Board, viewer: Viewer, asked: BoardAsked): BoardPage {
  const sights = board.sights(viewer);
  const sieve = sieveOf(board, asked);
  const counts = new BoardCounts(board, viewer, asked.today);
  const places = asked.sort === 'received' ? board.columns.byReceipt : board.columns.byDue;
  const from = Math.min(asked.from ?? 0, board.columns.end);
  const foremost = new Foremost(from + asked.limit + 1, Number(asked.after ?? 0) || 0);
  const unnarrowed = asked.found === null && narrowsByStatusOnly(asked.filter);
  let total = 0;
  const found = asked.found && byStatus(board, asked.found);
  for (const [status, isChosen] of chosenStatuses(asked.filter).entries()) {
    const ids = found === null ? board.byStatus.of(status) : (found[status] as Int32Array);
    let count = 0;
    if (isChosen) {
      count = counts.add({ status, ids }, sieve, places, foremost);
      total += count;
    } else if (unnarrowed) count = board.seenByStatus(viewer)[status] as number;
    else count = passing(board, viewer, sieve, { status, ids }, asked.today);
    counts.ofStatus(status, count);
  }
  const first = foremost.inOrder().slice(from);
  const shown = first.slice(0, asked.limit);
  return {
    cases: shown.map((place) => seenAt(place, sights)),
    next: first.length > asked.limit ? String(shown.at(-1)) : null,
    total,
    facets: counts.told(),
  };
}

/** The ids of the cases that are marked, apart by the number of their status. */
function byStatus({ columns: { status, end } }: Board, marks: Uint8Array): readonly Int32Array[] {
  const sizes = new Uint32Array(CASE_STATUSES.length + 1);
  for (let id = 1; id < end; id += 1) if (marks[id] === 1) sizes[status[id] as number]! += 1;
  const apart = Array.from(sizes, (size) => new Int32Array(size));
  sizes.fill(0);
  for (let id = 1; id < end; id += 1) {
    if (marks[id] !== 1) continue;
    const of = status[id] as number;
    const place = sizes[of] as number;
    (apart[of] as Int32Array)[place] = id;
    sizes[of] = place + 1;
  }
  return apart;
}

const OPEN = OPEN_STATUSES.map((status) => CASE_STATUSES.indexOf(status) + 1);

/** The first of the viewer's own open cases by receipt, the latest first. */
export function boardOwn(board: Board, viewer: Viewer, limit: number): readonly SeenCase[] {
  const [sights, mine, foremost] = [board.sights(viewer), board.mine(viewer), new Foremost(limit)];
  for (const status of OPEN)
    for (const id of board.byStatus.of(status))
      if (mine[id] === 1 && sights[id] === SEES.whole) foremost.offer(board.columns.byReceipt[id] as number);
  return foremost.inOrder().map((place) => seenAt(place, sights));
}

export const seenAt = (place: number, sights: Uint8Array): SeenCase => {
  const id = idAt(place);
  return { id, sight: sights[id] === SEES.whole ? 'whole' : 'progress' };
};
