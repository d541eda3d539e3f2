import { seesPool, type Viewer } from '../../../src/domain/access.ts';
import { OPEN_STATUSES } from '../../../src/domain/board/board-filter.ts';
import { DUE_BANDS } from '../../../src/domain/board/due-bands.ts';
import type { CalendarDate } from '../../../src/domain/calendar/calendar-date.ts';
import { CASE_STATUSES } from '../../../src/domain/case/case.ts';
import type { Person } from '../../../src/domain/triage/intake.ts';
import { bandOf } from './bands.ts';
import { type Board, SEES } from './board.ts';
import { FLAG } from './columns.ts';

export type OfficerLoad = {
  readonly person: Person;
  readonly open: number;
  readonly overdue: number;
  readonly dueThisWeek: number;
};

export type Load = {
  readonly officers: readonly OfficerLoad[];
  readonly unassigned: number;
  /** Open cases of a later stage, whose handlers are investigation officers; `waiting`: for one. */
  readonly pool: { readonly waiting: number; readonly officers: readonly OfficerLoad[] };
};

type Sum = { open: number; overdue: number; dueThisWeek: number };
const OPEN = OPEN_STATUSES.map((status) => CASE_STATUSES.indexOf(status) + 1);

/** Who has how many open cases, among those the viewer may see; the pool's load also among those they may only count. */
export function boardLoad(board: Board, viewer: Viewer, today: CalendarDate): Load {
  const { columns } = board;
  const sights = board.sights(viewer);
  const pooled = seesPool(viewer.roles);
  const band = bandOf(today, board.calendar);
  const officers = new Map<number, Sum>();
  const pool = new Map<number, Sum>();
  let unassigned = 0;
  let waiting = 0;
  const stirring = board.stirring();
  for (let n = 0; n < stirring.length; n += 1) {
    const id = stirring[n] as number;
    if (!OPEN.includes(columns.status[id] as number)) continue;
    const seen = sights[id] === SEES.whole;
    const handler = columns.handler[id] as number;
    const flags = columns.flags[id] as number;
    const due = DUE_BANDS[band(columns.next[id] as number)];
    if (seen && handler === 0) unassigned += 1;
    if (seen && handler !== 0) add(officers, handler, due);
    if (!seen && (!pooled || board.isRestricted(id))) continue;
    const { stage, complaint } = board.kindOf(id);
    if (handler === 0 && stage > 1 && complaint) waiting += 1;
    if (handler !== 0 && (flags & FLAG.investigated) !== 0) add(pool, handler, due);
  }
  const told = (sums: Map<number, Sum>): OfficerLoad[] =>
    [...sums]
      .map(([handler, sum]) => ({ person: board.personOf(handler), ...sum }))
      .sort((a, b) => b.open - a.open || (a.person.name < b.person.name ? -1 : 1));
  return { officers: told(officers), unassigned, pool: { waiting, officers: told(pool) } };
}

/** What somebody has open: whole cases, and parts in those of others. */
export type Tasks = { readonly investigations: number; readonly replies: number; readonly parts: number };

/** What each of some people has open, counted among the same cases as the load is. */
export function boardTasks(board: Board, viewer: Viewer, people: readonly string[]): readonly Tasks[] {
  const { status, handler, flags } = board.columns;
  const sights = board.sights(viewer);
  const pooled = seesPool(viewer.roles);
  return people.map((person) => {
    const own = board.handlers.find(person);
    const tasks = { investigations: 0, replies: 0, parts: 0 };
    for (const id of board.busy.of(person)) {
      if (!OPEN.includes(status[id] as number)) continue;
      if (sights[id] !== SEES.whole && (!pooled || board.isRestricted(id))) continue;
      if (own === null || handler[id] !== own) tasks.parts += 1;
      else if (((flags[id] as number) & FLAG.investigated) !== 0) tasks.investigations += 1;
      else tasks.replies += 1;
    }
    return tasks;
  });
}

function add(sums: Map<number, Sum>, handler: number, due: (typeof DUE_BANDS)[number] | undefined): void {
  const sum = sums.get(handler) ?? { open: 0, overdue: 0, dueThisWeek: 0 };
  sums.set(handler, sum);
  sum.open += 1;
  if (due === 'overdue') sum.overdue += 1;
  if (due === 'today' || due === 'this week') sum.dueThisWeek += 1;
}
