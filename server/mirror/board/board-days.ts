import type { Viewer } from '../../../src/domain/access.ts';
import { type CalendarDate, dateOfDayNumber, dayNumber } from '../../../src/domain/calendar/calendar-date.ts';
import { type Board, SEES } from './board.ts';
import { List, type Listed } from './board-work.ts';
import { FLAG } from './columns.ts';

export type DaysAsked = {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly whose: 'mine' | 'all';
  /** Cases of each day. */
  readonly limit: number;
};

/** The cases by the day of their next date, for every day of a span, empty ones too. */
export function boardDays(
  board: Board,
  viewer: Viewer,
  { from, to, whose, limit }: DaysAsked,
): readonly (Listed & { readonly on: CalendarDate })[] {
  const { columns } = board;
  const sights = board.sights(viewer);
  const own = board.mine(viewer);
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const days = Array.from({ length: Math.max(0, last - first + 1) }, () => new List(limit));
  const stirring = board.stirring();
  for (let n = 0; n < stirring.length; n += 1) {
    const id = stirring[n] as number;
    const next = columns.next[id] as number;
    if (next < first || next > last || next === 0 || ((columns.flags[id] as number) & FLAG.theirs) !== 0) continue;
    if (sights[id] === SEES.nothing || (whose === 'mine' && own[id] === 0)) continue;
    days[next - first]?.add(columns.byDue[id] as number);
  }
  return days.map((day, n) => ({ on: dateOfDayNumber(first + n), total: day.total, cases: day.cases(sights) }));
}
