import type { Viewer } from '../../../src/domain/access.ts';
import { type FacetCount, type Facets, MINE, NOBODY } from '../../../src/domain/board/board-filter.ts';
import { DUE_BANDS } from '../../../src/domain/board/due-band.ts';
import type { CalendarDate } from '../../../src/domain/calendar/calendar-date.ts';
import { CASE_STATUSES } from '../../../src/domain/case/case.ts';
import { bandOf } from './bands.ts';
import { type Board, type Kind, SEES } from './board.ts';
import { FAILS, UNSEEN } from './board-filters.ts';

/** A case that passes a filter, or fails one alone, counts once under its kind; the choices are added up from there. */
const UNDER_KIND = [0, FAILS.stage, FAILS.directorate, FAILS.service, FAILS.correspondence] as const;

/** Cases by every choice of every filter. */
export class BoardCounts {
  readonly #board: Board;
  readonly #band: (day: number) => number;
  readonly #sights: Uint8Array;
  readonly #mine: Uint8Array;
  readonly #status = new Uint32Array(CASE_STATUSES.length + 1);
  readonly #due = new Uint32Array(DUE_BANDS.length);
  readonly #handler: Uint32Array;
  /** By what they fail, and by kind: those seen whole, and those seen in their progress. */
  readonly #whole: ReadonlyMap<number, Uint32Array>;
  readonly #progress: ReadonlyMap<number, Uint32Array>;
  #mineCount = 0;

  constructor(board: Board, viewer: Viewer, today: CalendarDate) {
    const byKind = () => new Map(UNDER_KIND.map((fails) => [fails as number, new Uint32Array(board.kinds.length)]));
    this.#board = board;
    this.#band = bandOf(today);
    this.#sights = board.sights(viewer);
    this.#mine = board.mine(viewer);
    this.#handler = new Uint32Array(board.handlers.size);
    this.#whole = byKind();
    this.#progress = byKind();
  }

  /** A status that is not chosen counts what choosing it would bring. */
  ofStatus(status: number, count: number): void {
    this.#status[status] = count;
  }

  /**
   * Counts cases of a chosen status; hands on those that pass every filter, and answers how many. What fails two filters
   * is in no list, and no other choice of one filter would bring it in. By index: `for of` over so many costs twice that.
   */
  add(ids: Int32Array, failsOf: (id: number) => number, passing: (id: number) => void): number {
    const { kind, handler, next } = this.#board.columns;
    const [sights, mine, band, due, handlers] = [this.#sights, this.#mine, this.#band, this.#due, this.#handler];
    const whole = this.#whole.get(0) as Uint32Array;
    let count = 0;
    let mineCount = 0;
    for (let at = 0; at < ids.length; at += 1) {
      const id = ids[at] as number;
      const fails = failsOf(id);
      if (fails === UNSEEN || (fails & (fails - 1)) !== 0) continue;
      const seenWhole = sights[id] === SEES.whole;
      if (fails === 0 || fails === FAILS.due) due[band(next[id] as number)]! += 1;
      if (seenWhole && (fails === 0 || fails === FAILS.officer)) {
        handlers[handler[id] as number]! += 1;
        mineCount += mine[id] as number;
      }
      if (fails === 0) {
        count += 1;
        passing(id);
      }
      if (fails === 0 && seenWhole) whole[kind[id] as number]! += 1;
      else {
        const apart = (seenWhole ? this.#whole : this.#progress).get(fails);
        if (apart !== undefined) apart[kind[id] as number]! += 1;
      }
    }
    this.#mineCount += mineCount;
    return count;
  }

  told(): Facets {
    const { handlers, handlerNames } = this.#board;
    const officers = named(
      this.#handler,
      (number) => handlers.textOf(number),
      (number) => handlerNames[number] ?? null,
    );
    const first: FacetCount[] = [
      { value: MINE, label: null, count: this.#mineCount },
      { value: NOBODY, label: null, count: this.#handler[0] ?? 0 },
    ];
    return {
      status: named(this.#status, (number) => CASE_STATUSES[number - 1] ?? null),
      stage: this.#byKind(FAILS.stage, ({ stage }) => [String(stage)], [this.#whole, this.#progress]),
      directorate: this.#byKind(FAILS.directorate, ({ traits }) => traits.directorates),
      officer: [...first.filter(({ count }) => count > 0), ...officers],
      due: named(this.#due, (number) => DUE_BANDS[number] ?? null),
      service: this.#byKind(FAILS.service, ({ traits }) => traits.services),
      correspondence: this.#byKind(FAILS.correspondence, ({ correspondence }) =>
        correspondence === null ? [] : [correspondence],
      ),
    };
  }

  /** The choices of one filter: of cases that pass all, and of those that fail it alone. */
  #byKind(
    fails: number,
    valuesOf: (kind: Kind) => readonly string[],
    seen: readonly ReadonlyMap<number, Uint32Array>[] = [this.#whole],
  ): readonly FacetCount[] {
    const { kinds } = this.#board;
    const counts = new Map<string, number>();
    for (const byFails of seen)
      for (const byKind of [byFails.get(0), byFails.get(fails)])
        for (let kind = 0; byKind !== undefined && kind < byKind.length; kind += 1) {
          const count = byKind[kind] as number;
          if (count === 0) continue;
          for (const value of valuesOf(kinds[kind] as Kind)) counts.set(value, (counts.get(value) ?? 0) + count);
        }
    return mostFirst([...counts].map(([value, count]) => ({ value, label: null, count })));
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
