import type { Viewer } from '../../../src/domain/access.ts';
import { type BoardFilter, MINE, NOBODY, OPEN_STATUSES } from '../../../src/domain/board/board-filter.ts';
import { DUE_BANDS } from '../../../src/domain/board/due-band.ts';
import type { CalendarDate } from '../../../src/domain/calendar/calendar-date.ts';
import { CASE_STATUSES } from '../../../src/domain/case/case.ts';
import { bandOf } from './bands.ts';
import { type Board, type Kind, SEES } from './board.ts';

/** The filters beside the status that a case does not pass, as bits. */
export const FAILS = { stage: 1, due: 2, directorate: 4, officer: 8, service: 16, correspondence: 32 } as const;
export type Narrowing = keyof typeof FAILS;
/** Not the viewer's to see, or not found by the words of the filter. */
export const UNSEEN = -1;

/** Which statuses are chosen, by their number. */
export const chosenStatuses = (filter: BoardFilter): readonly boolean[] => [
  false,
  ...CASE_STATUSES.map((status) => (filter.status ?? OPEN_STATUSES).includes(status)),
];

/** Whether nothing but the status narrows a board. */
export const narrowsByStatusOnly = (filter: BoardFilter): boolean =>
  Object.keys(FAILS).every((name) => filter[name as Narrowing] === undefined);

/**
 * What a case fails, its status aside: 0, some `FAILS`, or `UNSEEN`. By what is not shown of a case that is seen in its
 * progress alone, it is not found.
 */
export function failing(
  board: Board,
  viewer: Viewer,
  { filter, found, today }: { filter: BoardFilter; found: Uint8Array | null; today: CalendarDate },
): (id: number) => number {
  // What runs for every case reads from names of its own, so that nothing is looked up on the way.
  const { next, kind, handler } = board.columns;
  const sights = board.sights(viewer);
  const mine = board.mine(viewer);
  const band = bandOf(today);
  const ofDue = Uint8Array.from(DUE_BANDS, (one) => (passes(filter.due, one) ? 0 : FAILS.due));
  const ofKind = Uint8Array.from(board.kinds, (one) => failsOfKind(filter, one));
  const ofHandler = failsOfHandlers(board, filter.officer);
  const orMine = filter.officer?.includes(MINE) ?? false;
  const unlessWhole = (['directorate', 'officer', 'service', 'correspondence'] as const).reduce(
    (fails, name) => (filter[name] === undefined ? fails : fails | FAILS[name]),
    0,
  );
  return (id) => {
    const sees = sights[id] as number;
    if (sees === SEES.nothing || (found !== null && (sees !== SEES.whole || found[id] !== 1))) return UNSEEN;
    const fails = (ofKind[kind[id] as number] as number) | (ofDue[band(next[id] as number)] as number);
    if (sees !== SEES.whole) return (fails & (FAILS.stage | FAILS.due)) | unlessWhole;
    return orMine && mine[id] === 1 ? fails : fails | (ofHandler[handler[id] as number] as number);
  };
}

const passes = <T>(chosen: readonly T[] | undefined, value: T): boolean =>
  chosen === undefined || chosen.includes(value);
const passesOr = <T>(chosen: readonly T[] | undefined, value: T | null): boolean =>
  chosen === undefined || (value !== null && chosen.includes(value));

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
