import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Due } from '../case/summary.ts';
import { type CaseClock, CLOCK_NAMES, type NextDate } from './case-clock.ts';

/** Inside the council only, or a limit behind a nearer date: shown, but not the date to work to. */
const BEHIND = ['early look', 'outer limit'];

/** Still to be done, whether its date has passed or not; a window of the person's is open until the case goes on. */
const isOpen = ({ clock, state }: CaseClock): boolean =>
  state.is === 'running' || state.is === 'missed' || (clock === 'escalation window' && state.is === 'ended');

/** The date to work to: the council's own where it is the earlier one. */
export const workTo = ({ due, local }: CaseClock): CalendarDate | null =>
  due !== null && local !== null && local.due < due ? local.due : due;

/**
 * The one date of a case to look at next, and whose move it is; null where nothing is due. It depends on what happened and
 * not on the day one looks: an overdue date stays the next one until something is done about it. Where it is the person's
 * move nothing is ever overdue; once their window has passed, the case may be closed.
 */
export function nextDate(clocks: readonly CaseClock[]): NextDate | null {
  const open = clocks.filter(isOpen);
  const near = open.filter(({ clock }) => !BEHIND.includes(clock));
  // A procedure without a period for its reply has nothing nearer than its limit (SI 2009/309 reg. 14).
  const limits = open.filter(
    ({ clock, stage }) =>
      clock === 'outer limit' && !near.some((one) => one.stage === stage && REPLYING.has(one.clock)),
  );
  const [first] = [...near, ...limits]
    .flatMap(({ clock, move, ...dates }) => {
      const on = workTo({ clock, move, ...dates });
      return on === null ? [] : [{ on, clock, move }];
    })
    .sort((a, b) => compare(a.on, b.on) || CLOCK_NAMES.indexOf(a.clock) - CLOCK_NAMES.indexOf(b.clock));
  return first ?? null;
}

const REPLYING: ReadonlySet<string> = new Set(['acknowledge', 'respond', 'extension']);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The date the reply of a stage is, or was, due: the one told, else the one to work to, else the limit. */
export function replyDue(clocks: readonly CaseClock[], stage: number): CalendarDate | null {
  const of = (name: CaseClock['clock']) => clocks.filter((one) => one.clock === name && one.stage === stage);
  const further = of('respond').find((one) => one.standard === 'internal');
  const reply = further ?? of('extension')[0] ?? of('respond')[0] ?? of('outer limit')[0];
  return reply ? workTo(reply) : null;
}

/** What the clocks add to the readable row of a case. */
export const dueFor = (clocks: readonly CaseClock[], stage: number): Due => ({
  next: nextDate(clocks),
  replyDue: replyDue(clocks, stage),
  earlyLook: clocks.find((one) => one.clock === 'early look' && one.stage === stage && isOpen(one))?.due ?? null,
});
