import type { CalendarDate } from '../calendar/calendar-date.ts';
import { versionOrder } from '../calendar/calendar-version.ts';
import type { CalendarName } from '../calendar/calendars.ts';
import { dayOn } from '../calendar/day-range.ts';
import { daysBetween } from '../calendar/working-calendar.ts';
import type { CaseClock } from '../clock/case-clock.ts';
import { caseClocks } from '../clock/case-clocks.ts';
import { dueFor } from '../clock/next-date.ts';
import { clockNamed } from '../policy/clock-rules.ts';
import type { ActOf } from './act.ts';
import type { Case, CaseEvent } from './case.ts';
import type { DateMoved, DayChanged } from './date-moved.ts';
import { fold } from './fold.ts';
import { type Ground, rulesOf, versionOf } from './procedure.ts';
import { currentStage } from './stages.ts';
import type { CaseSummary } from './summary.ts';

type Recomputed = ActOf<'calendar recomputed'>;

/** What counting the dates of a case again comes to. */
export type Recount =
  | { readonly found: 'nothing moved' }
  | { readonly found: 'moved'; readonly act: Recomputed }
  /** They were counted by calendars that are newer than those here, or that nobody here knows: they are left. */
  | { readonly found: 'other calendars'; readonly version: string };

const NOTHING: Recount = { found: 'nothing moved' };

/**
 * Counts the dates of a case again where they were last counted by other calendars than those of now. Its history says by
 * which, so a second run, or another server's, finds it done. A closed case keeps its dates.
 */
export function recount(events: readonly CaseEvent[], ground: Ground, today: CalendarDate): Recount {
  const now = ground.calendars.version;
  if (events.at(-1)?.calendar === now) return NOTHING;
  const kase = fold(events);
  if (kase === null || kase.closure !== null) return NOTHING;
  const version = versionOf(kase);
  const order = versionOrder(now, version);
  if (order === 'same') return NOTHING;
  const calendars = ground.earlier?.(version) ?? null;
  const countedOn = order === 'earlier' || (order === 'aside' && events.some(({ calendar }) => calendar === now));
  if (countedOn || calendars === null) return { found: 'other calendars', version };
  const act = recompute(kase, { ...ground, calendars }, ground, today);
  return act === null ? NOTHING : { found: 'moved', act };
}

/**
 * What a change of calendars does to a case: the act to record, with every date that moved and the days it moved for; null
 * where nothing moved, or the case is closed. What was told, set or promised stays as it was said, and so does the date that
 * an extension has replaced.
 */
export function recompute(kase: Case, before: Ground, after: Ground, today: CalendarDate): Recomputed | null {
  if (kase.closure !== null) return null;
  const old = caseClocks(kase, before, today);
  const moved = caseClocks(kase, after, today).flatMap((clock) => {
    const was = old.find((one) => sameClock(one, clock));
    return was && counts(clock) ? movedBy(was, clock, before, after) : [];
  });
  return moved.length === 0 ? null : { type: 'calendar recomputed', calendar: after.calendars.version, moved };
}

type Shown = Pick<CaseSummary, 'next' | 'replyDue' | 'earlyLook' | 'sequence'>;

/**
 * What the rules of now do to the dates that the row of a case shows, which was written when they were others: the act to
 * record; null where it shows them already. Only a row that is not behind the history tells, and bank holidays are seen to
 * before (`recount`).
 */
export function recountByRules(kase: Case, row: Shown, ground: Ground, today: CalendarDate): Recomputed | null {
  const { closure, status, notUnderstood, sequence } = kase;
  const calendar = ground.calendars.version;
  const isOver = closure !== null || status === 'Withdrawn';
  if (isOver || notUnderstood.length > 0 || row.sequence !== sequence) return null;
  if (versionOf(kase) !== calendar || rulesOf(kase, ground) === null) return null;
  const due = dueFor(caseClocks(kase, ground, today), currentStage(kase).stage);
  const dates = [
    { what: 'next', from: row.next?.on ?? null, to: due.next?.on ?? null },
    { what: 'reply due', from: row.replyDue, to: due.replyDue },
    { what: 'early look', from: row.earlyLook, to: due.earlyLook },
  ] as const;
  const shown = dates.filter(({ from, to }) => from !== to);
  return shown.length === 0 ? null : { type: 'calendar recomputed', calendar, moved: [], shown };
}

const sameClock = (a: CaseClock, b: CaseClock): boolean =>
  a.clock === b.clock && a.stage === b.stage && a.rule === b.rule && a.start === b.start && a.remedy === b.remedy;

/** Whether a date is still worked to, or what was done is measured by it; a window of the person's is shown to the end. */
const counts = ({ clock, state }: CaseClock): boolean =>
  (state.is !== 'extended' && state.is !== 'ended') || (clock === 'escalation window' && state.is === 'ended');

function movedBy(was: CaseClock, is: CaseClock, before: Ground, after: Ground): readonly DateMoved[] {
  const { clock, rule, stage } = is;
  const moved = (own: boolean, from: CalendarDate | undefined | null, to: CalendarDate | undefined | null) => {
    if (!from || !to || from === to) return [];
    const because = daysFor(is, { first: is.start, last: from > to ? from : to }, before, after);
    return [{ clock, rule, stage, own, from, to, because }];
  };
  return [...moved(false, was.due, is.due), ...moved(true, was.local?.due, is.local?.due)];
}

/** The days of its own calendar that changed within a period; where its calendar is another's, those of the kingdom. */
function daysFor(
  { rule }: CaseClock,
  { first, last }: { readonly first: CalendarDate; readonly last: CalendarDate },
  before: Ground,
  after: Ground,
): readonly DayChanged[] {
  const changed = (name: CalendarName) => daysBetween(before.calendars[name], after.calendars[name]);
  const own = changed(rule === null ? 'england-and-wales' : clockNamed(rule).calendar);
  const all = own.length > 0 ? own : changed('uk-union');
  const within = all.filter(({ day }) => day >= dayOn(first) && day <= dayOn(last));
  return (within.length > 0 ? within : all).map(({ holiday, added }) => ({
    day: holiday.day,
    name: holiday.title ?? holiday.name,
    kept: added,
  }));
}
