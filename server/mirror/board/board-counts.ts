import type { Viewer } from '../../../src/domain/access.ts';
import {
  FACETS,
  type FacetCount,
  type FacetName,
  type Facets,
  MINE,
  NOBODY,
} from '../../../src/domain/board/board-filter.ts';
import { DUE_BANDS } from '../../../src/domain/board/due-band.ts';
import type { CalendarDate } from '../../../src/domain/calendar/calendar-date.ts';
import { CASE_STATUSES } from '../../../src/domain/case/case.ts';
import { SERVICES } from '../../../src/domain/triage/proposal.ts';
import { bandOf } from './bands.ts';
import type { Board } from './board.ts';
import { FAILS, STAGES } from './board-filters.ts';

/** Cases by every choice of every filter. */
export class BoardCounts {
  readonly status = new Uint32Array(CASE_STATUSES.length + 1);
  readonly stage = new Uint32Array(STAGES);
  readonly due = new Uint32Array(DUE_BANDS.length);
  readonly service = new Uint32Array(SERVICES.length + 1);
  readonly kind: Uint32Array;
  readonly correspondence: Uint32Array;
  readonly handler: Uint32Array;
  readonly #board: Board;
  readonly #band: (day: number) => number;
  readonly #mine: Uint8Array;
  #mineCount = 0;

  constructor(board: Board, viewer: Viewer, today: CalendarDate) {
    this.#board = board;
    this.#band = bandOf(today);
    this.#mine = board.mine(viewer);
    this.kind = new Uint32Array(board.kinds.length);
    this.correspondence = new Uint32Array(board.correspondences.size);
    this.handler = new Uint32Array(board.handlers.size);
  }

  /**
   * Counts a case that passes every filter, or fails one alone: then it counts for the other choices of that filter. Its
   * status is counted apart.
   */
  add(id: number, fails: number, whole: boolean): void {
    const { stage, kind, service, correspondence, handler, next } = this.#board.columns;
    if (fails === 0 || fails === FAILS.stage) this.stage[stage[id] as number]! += 1;
    if (fails === 0 || fails === FAILS.due) this.due[this.#band(next[id] as number)]! += 1;
    if (!whole) return;
    if (fails === 0 || fails === FAILS.directorate) this.kind[kind[id] as number]! += 1;
    if (fails === 0 || fails === FAILS.service) this.service[service[id] as number]! += 1;
    if (fails === 0 || fails === FAILS.correspondence) this.correspondence[correspondence[id] as number]! += 1;
    if (fails !== 0 && fails !== FAILS.officer) return;
    this.handler[handler[id] as number]! += 1;
    this.#mineCount += this.#mine[id] as number;
  }

  told(): Facets {
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
      { value: MINE, label: null, count: this.#mineCount },
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
