import type { Viewer } from '../../../src/domain/access.ts';
import { DUE_BANDS, type DueBand } from '../../../src/domain/board/due-bands.ts';
import { type CalendarDate, dayNumber } from '../../../src/domain/calendar/calendar-date.ts';
import { CASE_STATUSES } from '../../../src/domain/case/case.ts';
import { bandOf } from './bands.ts';
import { type Board, SEES } from './board.ts';
import { type SeenCase, seenAt } from './board-page.ts';
import { FLAG } from './columns.ts';
import { Foremost, placeOf } from './foremost.ts';

export type WorkAsked = {
  readonly whose: 'mine' | 'all';
  readonly today: CalendarDate;
  /** The last day of what comes up after this week. */
  readonly until: CalendarDate;
  /** Cases in each list. */
  readonly limit: number;
};

export const WORK_LISTS = [
  'newMail',
  'overdue',
  'dueToday',
  'thisWeek',
  'comingUp',
  'earlyLooks',
  'toConfirm',
  'escalations',
  'clarifications',
  'promised',
] as const;
export type WorkList = (typeof WORK_LISTS)[number];

/** `later`: open cases with a date after those, or none. `total`: cases altogether; of what was promised, promises. */
export type Listed = { readonly total: number; readonly cases: readonly SeenCase[] };

const statusNumber = (status: (typeof CASE_STATUSES)[number]): number => CASE_STATUSES.indexOf(status) + 1;
const TO_CONFIRM = statusNumber('To confirm');
const OPEN = statusNumber('Open');
const WITHDRAWN = statusNumber('Withdrawn');
/** Mail that must not wait comes before all other, whenever that came: minutes stay below it until 2225. */
const NOT_PRESSING = 2 ** 27;

/** Open cases that nobody has and whose next move is ours, by when it is due. */
export type Unowned = { readonly overdue: number; readonly thisWeek: number };
type Rest = {
  readonly later: number;
  /** Whatever its date and whosever it is: what the board shows of what is to be answered. `unassigned`: nobody has it. */
  readonly open: { readonly cases: number; readonly unassigned: number };
  /** For the complaints team, which is to give them to somebody; null for everybody else. */
  readonly unowned: Unowned | null;
};
export type WorkLists = Readonly<Record<WorkList, Listed>> & Rest;

/**
 * What there is to do. Mine is what I handle or have a part to do in; of what waits for a person's decision also what nobody
 * has. New mail is for whoever has the case, and for the complaints team where nobody has it. Dates on which the person's own move ends are no work of ours.
 */
export function boardWork(board: Board, viewer: Viewer, asked: WorkAsked): WorkLists {
  const { columns } = board;
  const sights = board.sights(viewer);
  const own = board.mine(viewer);
  const band = bandOf(asked.today, board.calendar);
  const at = (one: DueBand): number => DUE_BANDS.indexOf(one);
  const [overdue, today, week] = [at('overdue'), at('today'), at('this week')];
  const [now, last] = [dayNumber(asked.today), dayNumber(asked.until)];
  const me = board.handlers.find(viewer.id);
  const isOfTeam = viewer.roles.includes('Redress.ComplaintsTeam');
  let later = 0;
  const unowned = { overdue: 0, thisWeek: 0 };
  const open = { cases: 0, unassigned: 0 };
  const lists = Object.fromEntries(WORK_LISTS.map((name) => [name, new List(asked.limit)])) as Record<WorkList, List>;
  const stirring = board.stirring();
  for (let n = 0; n < stirring.length; n += 1) {
    const id = stirring[n] as number;
    const status = columns.status[id] as number;
    const handler = columns.handler[id] as number;
    const newMail = columns.newMail[id] as number;
    if (newMail !== 0 && sights[id] === SEES.whole) {
      const hears = handler === 0 ? isOfTeam : handler === me;
      const waits = ((columns.flags[id] as number) & FLAG.presses) !== 0 ? 0 : NOT_PRESSING;
      if (asked.whose === 'all' || hears) lists.newMail.add(placeOf(newMail + waits, id));
    }
    if (status === WITHDRAWN || sights[id] === SEES.nothing) continue;
    const flags = columns.flags[id] as number;
    if (status === OPEN || status === TO_CONFIRM) {
      open.cases += 1;
      if (handler === 0) open.unassigned += 1;
    }
    const mine = asked.whose === 'all' || own[id] === 1;
    const place = columns.byDue[id] as number;
    if (isOfTeam && handler === 0 && status === OPEN && (flags & FLAG.theirs) === 0) {
      const due = band(columns.next[id] as number);
      if (due === overdue) unowned.overdue += 1;
      else if (due === today || due === week) unowned.thisWeek += 1;
    }
    if (mine && (flags & FLAG.theirs) === 0) {
      const due = band(columns.next[id] as number);
      if (due === overdue) lists.overdue.add(place);
      else if (due === today) lists.dueToday.add(place);
      else if (due === week) lists.thisWeek.add(place);
      else if (status === OPEN || status === TO_CONFIRM) {
        const next = columns.next[id] as number;
        if (next !== 0 && next <= last) lists.comingUp.add(place);
        else later += 1;
      }
    }
    const look = columns.look[id] as number;
    if (mine && look !== 0 && look <= now && (status === OPEN || status === TO_CONFIRM))
      lists.earlyLooks.add(placeOf(look, id));
    if (mine || handler === 0) {
      if (status === TO_CONFIRM) lists.toConfirm.add(place);
      if ((flags & FLAG.escalation) !== 0) lists.escalations.add(place);
    }
    if (mine && (flags & FLAG.answer) !== 0) lists.clarifications.add(place);
    if (mine && (columns.promises[id] as number) > 0)
      lists.promised.add(placeOf(columns.promise[id] as number, id), columns.promises[id]);
  }
  const listed = WORK_LISTS.map((name) => [name, { total: lists[name].total, cases: lists[name].cases(sights) }]);
  return {
    ...(Object.fromEntries(listed) as Record<WorkList, Listed>),
    later,
    open,
    unowned: isOfTeam ? unowned : null,
  };
}

/** The first cases of a list, and how many there are. */
export class List {
  total = 0;
  readonly #first: Foremost;

  constructor(limit: number) {
    this.#first = new Foremost(limit);
  }

  add(place: number, count = 1): void {
    this.total += count;
    this.#first.offer(place);
  }

  cases = (sights: Uint8Array): readonly SeenCase[] => this.#first.inOrder().map((place) => seenAt(place, sights));
}
