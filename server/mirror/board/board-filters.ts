import type { Viewer } from '../../../src/domain/access.ts';
import { type BoardFilter, MINE, NOBODY, OPEN_STATUSES } from '../../../src/domain/board/board-filter.ts';
import { DUE_BANDS } from '../../../src/domain/board/due-bands.ts';
import type { CalendarDate } from '../../../src/domain/calendar/calendar-date.ts';
import { AGE_BANDS } from '../../../src/domain/case/age-bands.ts';
import { CASE_STATUSES } from '../../../src/domain/case/case.ts';
import { ageOf, bandOf } from './bands.ts';
import { type Board, type Kind, SEES } from './board.ts';

/** The filters beside the status that a case does not pass, as bits. */
export const FAILS = {
  stage: 1,
  due: 2,
  directorate: 4,
  officer: 8,
  service: 16,
  correspondence: 32,
  age: 64,
} as const;
export type Narrowing = keyof typeof FAILS;

/** Which statuses are chosen, by their number. */
export const chosenStatuses = (filter: BoardFilter): readonly boolean[] => [
  false,
  ...CASE_STATUSES.map((status) => (filter.status ?? OPEN_STATUSES).includes(status)),
];

/** Whether nothing but the status narrows a board. */
export const narrowsByStatusOnly = (filter: BoardFilter): boolean =>
  Object.keys(FAILS).every((name) => filter[name as Narrowing] === undefined);

/** What a filter asks of a case, its status aside, as tables by number: whoever looks at every case looks nothing up. */
export type Sieve = {
  /** What fails by the kind, by the handler (0 is nobody) and by the band of the next date: `FAILS` as bits. */
  readonly ofKind: Uint8Array;
  readonly ofHandler: Uint8Array;
  readonly ofDue: Uint8Array;
  /** And by its age. */
  readonly ofAge: Uint8Array;
  /** Whoever the handler is, the viewer's own pass. */
  readonly orMine: boolean;
  /** By what is not shown of a case that is seen in its progress alone, it is not found. */
  readonly unlessWhole: number;
  /** The filter has words: by those only cases seen whole are found. */
  readonly wholeOnly: boolean;
};

export function sieveOf(
  board: Board,
  { filter, found }: { readonly filter: BoardFilter; readonly found: unknown },
): Sieve {
  return {
    ofKind: failsOfKinds(board, filter),
    ofHandler: failsOfHandlers(board, filter.officer),
    ofDue: Uint8Array.from(DUE_BANDS, (one) => (passes(filter.due, one) ? 0 : FAILS.due)),
    ofAge: Uint8Array.from([...AGE_BANDS, null], (one) =>
      filter.age === undefined || (one !== null && filter.age.includes(one.band)) ? 0 : FAILS.age,
    ),
    orMine: filter.officer?.includes(MINE) ?? false,
    unlessWhole: (['directorate', 'officer', 'service', 'correspondence'] as const).reduce(
      (fails, name) => (filter[name] === undefined ? fails : fails | FAILS[name]),
      0,
    ),
    wholeOnly: found !== null,
  };
}

/** Cases of one status, by its number. */
export type OfStatus = { readonly status: number; readonly ids: Int32Array };

/** How many of these cases pass everything; what each of the others fails is not asked. */
export function passing(
  board: Board,
  viewer: Viewer,
  sieve: Sieve,
  { status, ids }: OfStatus,
  today: CalendarDate,
): number {
  const { kind, handler, next, received } = board.columns;
  const age = ageOf(today, board.calendar)(status);
  const [sights, mine, band] = [board.sights(viewer), board.mine(viewer), bandOf(today, board.calendar)];
  const { ofKind, ofHandler, ofDue, ofAge, orMine, unlessWhole, wholeOnly } = sieve;
  let count = 0;
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] as number;
    const sees = sights[id] as number;
    if (sees === SEES.nothing) continue;
    const ofThis = ofKind[kind[id] as number] as number;
    if (sees === SEES.whole) {
      if (ofThis !== 0 || !(ofHandler[handler[id] as number] === 0 || (orMine && mine[id] === 1))) continue;
    } else if (wholeOnly || unlessWhole !== 0 || (ofThis & FAILS.stage) !== 0) continue;
    if (ofDue[band(next[id] as number)] === 0 && ofAge[age(received[id] as number)] === 0) count += 1;
  }
  return count;
}

const passes = <T>(chosen: readonly T[] | undefined, value: T): boolean =>
  chosen === undefined || chosen.includes(value);
const passesOr = <T>(chosen: readonly T[] | undefined, value: T | null): boolean =>
  chosen === undefined || (value !== null && chosen.includes(value));

/** A filter that asks nothing of kinds is passed by all of them. */
function failsOfKinds({ kinds }: Board, filter: BoardFilter): Uint8Array {
  const asks = (['stage', 'service', 'correspondence', 'directorate'] as const).some((name) => filter[name]);
  return asks ? Uint8Array.from(kinds, (one) => failsOfKind(filter, one)) : new Uint8Array(kinds.length);
}

const failsOfKind = (filter: BoardFilter, { traits, stage, correspondence }: Kind): number =>
  (passes(filter.stage, stage) ? 0 : FAILS.stage) |
  (filter.service === undefined || traits.services.some((one) => filter.service?.includes(one)) ? 0 : FAILS.service) |
  (passesOr(filter.correspondence, correspondence) ? 0 : FAILS.correspondence) |
  (filter.directorate === undefined || traits.directorates.some((one) => filter.directorate?.includes(one))
    ? 0
    : FAILS.directorate);

/** By the number of the handler; 0 is nobody. */
function failsOfHandlers({ handlers }: Board, chosen: readonly string[] | undefined): Uint8Array {
  const fails = new Uint8Array(handlers.size).fill(chosen === undefined ? 0 : FAILS.officer);
  for (const text of chosen ?? []) {
    const number = text === NOBODY ? 0 : handlers.find(text);
    if (number !== null) fails[number] = 0;
  }
  return fails;
}
