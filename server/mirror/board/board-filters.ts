import type { Viewer } from '../../../src/domain/access.ts';
import { type BoardFilter, MINE, NOBODY, OPEN_STATUSES } from '../../../src/domain/board/board-filter.ts';
import { DUE_BANDS } from '../../../src/domain/board/due-band.ts';
import type { CalendarDate } from '../../../src/domain/calendar/calendar-date.ts';
import { CASE_STATUSES } from '../../../src/domain/case/case.ts';
import { SERVICES } from '../../../src/domain/triage/proposal.ts';
import { bandOf } from './bands.ts';
import { type Board, SEES } from './board.ts';
import type { Names } from './columns.ts';

/** The filters beside the status that a case does not pass, as bits. */
export const FAILS = { stage: 1, due: 2, directorate: 4, officer: 8, service: 16, correspondence: 32 } as const;
/** Not the viewer's to see, or not found by the words of the filter. */
export const UNSEEN = -1;
/** Stages there may be, and 0. */
export const STAGES = 10;

/** Which statuses are chosen, by their number. */
export const chosenStatuses = (filter: BoardFilter): readonly boolean[] => [
  false,
  ...CASE_STATUSES.map((status) => (filter.status ?? OPEN_STATUSES).includes(status)),
];

/** Whether nothing but the status narrows a board. */
export const narrowsByStatusOnly = (filter: BoardFilter): boolean =>
  Object.keys(FAILS).every((name) => filter[name as keyof typeof FAILS] === undefined);

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
  const { stage, next, kind, service, correspondence, handler } = board.columns;
  const sights = board.sights(viewer);
  const mine = board.mine(viewer);
  const band = bandOf(today);
  const bits = bitsOf(board, filter);
  const { stage: ofStage, due: ofDue, kind: ofKind, service: ofService } = bits;
  const { correspondence: ofCorrespondence, handler: ofHandler, mine: orMine, unlessWhole } = bits;
  return (id) => {
    const sees = sights[id] as number;
    if (sees === SEES.nothing || (found !== null && (sees !== SEES.whole || found[id] !== 1))) return UNSEEN;
    const fails = (ofStage[stage[id] as number] as number) | (ofDue[band(next[id] as number)] as number);
    if (sees !== SEES.whole) return fails | unlessWhole;
    return (
      fails |
      (ofKind[kind[id] as number] as number) |
      (ofService[service[id] as number] as number) |
      (ofCorrespondence[correspondence[id] as number] as number) |
      (orMine && mine[id] === 1 ? 0 : (ofHandler[handler[id] as number] as number))
    );
  };
}

/** For each filter and each number of its column: 0 where it passes, the filter's own bit where it does not. */
function bitsOf(board: Board, filter: BoardFilter) {
  const { directorate, officer } = filter;
  const bits = (name: keyof typeof FAILS, passes: readonly boolean[]): Uint8Array =>
    Uint8Array.from(passes, (one) => (one ? 0 : FAILS[name]));
  const of = <T>(all: readonly T[], asked: readonly T[] | undefined): boolean[] =>
    all.map((one) => asked === undefined || asked.includes(one));
  const named = (names: Names, asked: readonly string[] | undefined, none: boolean): boolean[] => {
    const chosen = new Set(asked?.map((text) => names.find(text)));
    return Array.from({ length: names.size }, (_, n) => asked === undefined || (n === 0 ? none : chosen.has(n)));
  };
  const stages = Array.from({ length: STAGES }, (_, stage) => stage);
  const wholeOnly = ['directorate', 'officer', 'service', 'correspondence'] as const;
  return {
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
    unlessWhole: wholeOnly.reduce((fails, name) => (filter[name] === undefined ? fails : fails | FAILS[name]), 0),
  };
}
