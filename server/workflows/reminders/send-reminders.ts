import { reachOf } from '../../../src/domain/board/due-band.ts';
import type { CalendarDate } from '../../../src/domain/calendar/calendar-date.ts';
import type { WorkingCalendar } from '../../../src/domain/calendar/working-calendar.ts';
import type { Case } from '../../../src/domain/case/case.ts';
import { fold } from '../../../src/domain/case/fold.ts';
import type { Colleague } from '../../../src/domain/reminders/colleague.ts';
import { afterSending, type Delivery, type NoticeRow, settle, taken } from '../../../src/domain/reminders/delivery.ts';
import type { Channel } from '../../../src/domain/reminders/digests.ts';
import { type DueNotice, dueNotices } from '../../../src/domain/reminders/due-notices.ts';
import { type NearCase, nearCase, needsHistory } from '../../../src/domain/reminders/near-case.ts';
import { officeTime } from '../../../src/domain/reminders/office-time.ts';
import type { ReminderPolicy } from '../../../src/domain/reminders/reminder-policy.ts';
import { type Colleagues, isFault, type NearWork, type Notices, type Now, type Teams } from '../../ports.ts';
import type { Left } from '../left.ts';
import { handOver, type Wording } from './hand-over.ts';
import { ToldBefore } from './told-before.ts';

export type ReminderNeeds = {
  readonly notices: Notices;
  readonly colleagues: Colleagues;
  readonly teams: Teams;
  readonly work: NearWork;
  readonly wording: Wording;
  readonly now: Now;
  readonly reminders: {
    readonly policy: ReminderPolicy;
    readonly calendar: WorkingCalendar;
    readonly channels: readonly Channel[];
  };
};

/** Teams asks us to wait: nothing more is sent in this run, and what was not sent is written down as waiting. */
export class TeamsIsBusy extends Error {
  override readonly name = 'TeamsIsBusy';
  readonly kind = 'throttled';
  readonly retryAt: string | null;

  constructor(retryAt: string | null) {
    super('Teams is busy; the notices that are left go out later.');
    this.retryAt = retryAt;
  }
}

/**
 * Tells everybody what they are due to be told now. A notice is first written under its unique key, then sent, then
 * marked; so any number of servers may run this, and may die anywhere. Answers a function to be called again and again,
 * which remembers what the day has brought; `stopping` ends a run between two notices.
 */
export function remindingFrom(needs: ReminderNeeds): (stopping?: () => boolean) => Promise<readonly Left[]> {
  let before: ToldBefore | null = null;
  return async (stopping = () => false) => {
    const { policy, calendar, channels } = needs.reminders;
    const at = needs.now();
    const office = officeTime(at, calendar, policy);
    if (office === null) return [];
    const { today } = office;

    const unsettled = new Map((await needs.notices.unsettled()).map((row) => [row.key, row]));
    const known = before?.day === today ? before : new ToldBefore(today, await needs.notices.on(today));
    before = known;
    const colleagues = await needs.colleagues.all();
    const due = dueNotices({
      at,
      calendar,
      policy,
      colleagues,
      channels,
      cases: nearCases(reachOf(today, calendar).week, needs.work),
      messages: needs.work.messagesToDecide(),
      told: {
        has: (key) => known.has(key) && !unsettled.has(key),
        urgentOn: (day, person) => known.urgentOn(day, person, unsettled),
      },
    });

    const languages = new Map(colleagues.map(({ id, wishes }) => [id, wishes.language]));
    const isDue = new Set(due.map(({ notice: { key } }) => key));
    return eachApart(
      [
        ...due.map(({ notice, quiet }) => ({
          id: notice.key,
          work: async () => {
            const row = unsettled.get(notice.key);
            const settled = row ? settleRow(row, true, languages, needs) : make({ notice, quiet }, languages, needs);
            known.add(await settled);
          },
        })),
        ...[...unsettled.values()]
          .filter(({ key }) => !isDue.has(key))
          .map((row) => ({ id: row.key, work: () => settleRow(row, false, languages, needs) })),
      ],
      stopping,
    );
  };
}

type Piece = { readonly id: string; readonly work: () => Promise<unknown> };

/** One after the other: one that fails by itself keeps nobody else's notice back. When Microsoft 365 is away, all wait. */
async function eachApart(pieces: readonly Piece[], stopping: () => boolean): Promise<readonly Left[]> {
  const left: Left[] = [];
  for (const { id, work } of pieces) {
    if (stopping()) break;
    try {
      await work();
    } catch (error) {
      if (error instanceof TeamsIsBusy || isFault(error, 'throttled', 'unavailable')) throw error;
      left.push({ id, fault: error });
    }
  }
  return left;
}

function nearCases(until: CalendarDate, work: NearWork): readonly NearCase[] {
  return work
    .near(until)
    .map((known) => nearCase(known.row, known, needsHistory(known.row) ? caseOf(known.row.reference, work) : null));
}

function caseOf(reference: string, work: NearWork): Case | null {
  try {
    return fold(work.history(reference));
  } catch {
    // Part of the history has not come yet. Whoever handles the case is told then, and its owners the next time.
    return null;
  }
}

type Languages = ReadonlyMap<string, Colleague['wishes']['language']>;

/** Writes a notice unless somebody has, and sends it if this server was the one to write it. */
async function make({ notice, quiet }: DueNotice, languages: Languages, needs: ReminderNeeds): Promise<NoticeRow> {
  const at = needs.now();
  const delivery: Delivery = quiet ? { state: 'in Redress only', because: 'asked for', sends: 0, at } : taken(at);
  const { row, created } = await needs.notices.record({ ...notice, delivery });
  return created && !quiet ? send(row, languages, needs) : row;
}

/** Does what is to be done about a notice that some server took and did not finish. */
async function settleRow(
  row: NoticeRow,
  stillDue: boolean,
  languages: Languages,
  needs: ReminderNeeds,
): Promise<NoticeRow> {
  const settling = settle(row, needs.now(), stillDue);
  if (settling.next === 'leave') return row;
  const written = await needs.notices.deliver(row.key, row.delivery, settling.as);
  if (written !== 'written') return row;
  const taken = { ...row, delivery: settling.as };
  return settling.next === 'send' ? send(taken, languages, needs) : taken;
}

/** Sends a notice that this server has taken, and marks it. */
async function send(row: NoticeRow, languages: Languages, needs: ReminderNeeds): Promise<NoticeRow> {
  const language = row.to.is === 'person' ? (languages.get(row.to.id) ?? 'en') : 'en';
  const outcome = await handOver(row, language, needs);
  const delivery = afterSending(row, outcome, needs.now());
  await needs.notices.deliver(row.key, row.delivery, delivery);
  if (outcome.is === 'busy') throw new TeamsIsBusy(outcome.until);
  return { ...row, delivery };
}
