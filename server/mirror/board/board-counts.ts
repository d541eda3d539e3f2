import type { Viewer } from '../../../src/domain/access.ts';
import { type FacetCount, type Facets, MINE, NOBODY } from '../../../src/domain/board/board-filter.ts';
import { DUE_BANDS } from '../../../src/domain/board/due-bands.ts';
import type { CalendarDate } from '../../../src/domain/calendar/calendar-date.ts';
import { AGE_BANDS } from '../../../src/domain/case/age-bands.ts';
import { CASE_STATUSES } from '../../../src/domain/case/case.ts';
import { ageOf, bandOf, NO_AGE } from './bands.ts';
import { type Board, type Kind, SEES } from './board.ts';
import { FAILS, type OfStatus, type Sieve } from './board-filters.ts';
import type { Foremost } from './foremost.ts';

/** Filters whose choices are added up from the kinds of the cases that fail nothing else. */
const BY_KIND = FAILS.stage | FAILS.directorate | FAILS.service | FAILS.correspondence;

/** One past the highest stage a case may have: a number of two digits in every procedure there is. */
const STAGES = 100;

/** Cases by every choice of every filter. */
export class BoardCounts {
  readonly #board: Board;
  readonly #band: (day: number) => number;
  readonly #ageOf: (status: number) => (received: number) => number;
  readonly #sights: Uint8Array;
  readonly #mine: Uint8Array;
  readonly #status = new Uint32Array(CASE_STATUSES.length + 1);
  readonly #due = new Uint32Array(DUE_BANDS.length);
  readonly #age = new Uint32Array(NO_AGE + 1);
  readonly #handler: Uint32Array;
  /** By the one filter that they fail, or by 0, and by kind: those seen whole, and those seen in their progress. */
  readonly #whole = new Map<number, Uint32Array>();
  readonly #progress = new Map<number, Uint32Array>();
  #mineCount = 0;

  constructor(board: Board, viewer: Viewer, today: CalendarDate) {
    this.#board = board;
    this.#band = bandOf(today, board.calendar);
    this.#ageOf = ageOf(today, board.calendar);
    this.#sights = board.sights(viewer);
    this.#mine = board.mine(viewer);
    this.#handler = new Uint32Array(board.handlers.size);
  }

  /** A status that is not chosen counts what choosing it would bring. */
  ofStatus(status: number, count: number): void {
    this.#status[status] = count;
  }

  /**
   * Counts cases of a chosen status; offers those that pass every filter by their `places`, and answers how many. What
   * fails two filters is in no list, and no other choice of one filter would bring it in. What runs for every case reads
   * from names of its own, by index: `for of` over so many costs twice that.
   */
  add({ status, ids }: OfStatus, sieve: Sieve, places: Float64Array, foremost: Foremost): number {
    const { kind, handler, next, received } = this.#board.columns;
    const [ageOf, ages] = [this.#ageOf(status), this.#age];
    const [sights, mine, band, due, handlers] = [this.#sights, this.#mine, this.#band, this.#due, this.#handler];
    const { ofKind, ofHandler, ofDue, ofAge, orMine, wholeOnly } = sieve;
    const whole = this.#byKindOf(this.#whole, 0);
    let count = 0;
    let mineCount = 0;
    for (let at = 0; at < ids.length; at += 1) {
      const id = ids[at] as number;
      const sees = sights[id] as number;
      if (sees === SEES.nothing) continue;
      if (sees !== SEES.whole) {
        if (!wholeOnly) count += this.#addProgress(id, ageOf(received[id] as number), sieve, places, foremost);
        continue;
      }
      const ofThis = kind[id] as number;
      const fails = ofKind[ofThis] as number;
      if ((fails & (fails - 1)) !== 0) continue;
      const inBand = band(next[id] as number);
      const isMine = mine[id] as number;
      const has = handler[id] as number;
      const age = ageOf(received[id] as number);
      const all =
        fails |
        (ofDue[inBand] as number) |
        (ofAge[age] as number) |
        (orMine && isMine === 1 ? 0 : (ofHandler[has] as number));
      if (all === 0) {
        due[inBand]! += 1;
        ages[age]! += 1;
        handlers[has]! += 1;
        mineCount += isMine;
        whole[ofThis]! += 1;
        count += 1;
        foremost.offer(places[id] as number);
      } else if (all === FAILS.due) due[inBand]! += 1;
      else if (all === FAILS.age) ages[age]! += 1;
      else if (all === FAILS.officer) {
        handlers[has]! += 1;
        mineCount += isMine;
      } else if ((all & (all - 1)) === 0) this.#byKindOf(this.#whole, all)[ofThis]! += 1;
    }
    this.#mineCount += mineCount;
    return count;
  }

  /** The same for a case that is seen in its progress, of which its officer is not counted; few are. */
  #addProgress(
    id: number,
    age: number,
    { ofKind, ofDue, ofAge, unlessWhole }: Sieve,
    places: Float64Array,
    foremost: Foremost,
  ): number {
    const { kind, next } = this.#board.columns;
    const ofThis = kind[id] as number;
    const inBand = this.#band(next[id] as number);
    const fails =
      ((ofKind[ofThis] as number) & FAILS.stage) | (ofDue[inBand] as number) | (ofAge[age] as number) | unlessWhole;
    if (fails === 0 || fails === FAILS.due) this.#due[inBand]! += 1;
    if (fails === 0 || fails === FAILS.age) this.#age[age]! += 1;
    if (fails === 0 || ((fails & (fails - 1)) === 0 && (fails & BY_KIND) !== 0))
      this.#byKindOf(this.#progress, fails)[ofThis]! += 1;
    if (fails === 0) foremost.offer(places[id] as number);
    return fails === 0 ? 1 : 0;
  }

  #byKindOf(seen: Map<number, Uint32Array>, fails: number): Uint32Array {
    const known = seen.get(fails);
    if (known !== undefined) return known;
    const counts = new Uint32Array(this.#board.kinds.length);
    seen.set(fails, counts);
    return counts;
  }

  told(): Facets {
    const { handlers, handlerNames, directorates, services, correspondences } = this.#board;
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
      stage: named(
        this.#ofKinds(FAILS.stage, STAGES, ({ stage }) => [stage], [this.#whole, this.#progress]),
        String,
      ),
      directorate: named(
        this.#ofKinds(FAILS.directorate, directorates.size, (kind) => kind.numbers.directorates),
        (number) => directorates.textOf(number),
      ),
      officer: [...first.filter(({ count }) => count > 0), ...officers],
      due: named(this.#due, (number) => DUE_BANDS[number] ?? null),
      age: named(this.#age, (number) => AGE_BANDS[number]?.band ?? null),
      service: named(
        this.#ofKinds(FAILS.service, services.size, (kind) => kind.numbers.services),
        (number) => services.textOf(number),
      ),
      correspondence: named(
        this.#ofKinds(FAILS.correspondence, correspondences.size, (kind) => kind.numbers.correspondence),
        (number) => correspondences.textOf(number),
      ),
    };
  }

  /** The choices of one filter by their number: of cases that pass all, and of those that fail it alone. */
  #ofKinds(
    fails: number,
    choices: number,
    numbersOf: (kind: Kind) => readonly number[],
    seen: readonly ReadonlyMap<number, Uint32Array>[] = [this.#whole],
  ): Uint32Array {
    const { kinds } = this.#board;
    const counts = new Uint32Array(choices);
    for (const byFails of seen)
      for (const byKind of [byFails.get(0), byFails.get(fails)])
        for (let kind = 0; byKind !== undefined && kind < byKind.length; kind += 1) {
          const count = byKind[kind] as number;
          if (count === 0) continue;
          const numbers = numbersOf(kinds[kind] as Kind);
          for (let n = 0; n < numbers.length; n += 1) counts[numbers[n] as number]! += count;
        }
    return counts;
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
