import type { NoticeShape } from '../../../src/api/notice-shapes.ts';
import {
  type CalendarDate,
  calendarDate,
  dateOfDayNumber,
  dayNumber,
} from '../../../src/domain/calendar/calendar-date.ts';
import type { Delivery, NoticeRow } from '../../../src/domain/reminders/delivery.ts';
import type { Matter, Notice } from '../../../src/domain/reminders/notice.ts';
import type { Running } from '../http/running.ts';
import { NIA, today } from './caseload.ts';

export const BINS = 'RD-26-000123';
export const DAMP = 'RD-26-000118';
export const daysBack = (days: number): CalendarDate => dateOfDayNumber(dayNumber(today()) - days);

export const dueToday = (reference: string) => ({ kind: 'due today', reference, clock: 'respond' }) as const;
export const some = (...first: string[]) => ({ total: first.length, first });
export const digest = (
  more: Partial<Extract<NoticeShape['matter'], { kind: 'digest' }>['cases']> = {},
  messages = 0,
) => ({
  kind: 'digest' as const,
  messages,
  cases: {
    ...{ overdue: some(), 'due today': some(), 'early look': some(), 'this week': some(), 'to confirm': some() },
    ...more,
  },
});

/** What Nia is told in a running council. */
export class NoticesToNia {
  readonly #here: Running;
  #made = 0;

  constructor(here: Running) {
    this.#here = here;
  }

  /** She was told something, so many days ago. */
  async told(matter: Matter, { days = 0, ...delivery }: { readonly days?: number } & Partial<Delivery> = {}) {
    const made = ++this.#made;
    const day = daysBack(days);
    const notice: Notice = { key: `notice ${made}`, day, to: { is: 'person', ...NIA }, matter };
    // Each later in its day than the one before it, so that it is new also to whoever has looked at that one.
    const at = new Date(Date.parse(`${day}T00:01:00Z`) + made * 1_000).toISOString();
    const row: NoticeRow = { ...notice, delivery: { state: 'sent', because: null, sends: 1, at, ...delivery } };
    await this.#here.council.reminders.notices.record(row);
    return row;
  }

  /** A month in which everything happened that can: the latest first. */
  async everything(): Promise<readonly NoticeRow[]> {
    const gone = { state: 'refused', because: 'app not installed' } as const;
    const morning = await this.told(digest({ overdue: some(BINS), 'this week': some(DAMP) }, 3));
    return [
      await this.told(dueToday(BINS)),
      morning,
      await this.told(
        { kind: 'overdue', reference: DAMP, clock: 'acknowledge', due: daysBack(3) },
        { days: 2, ...gone },
      ),
      await this.told(digest({ 'due today': some(DAMP) }), { days: 3, ...gone }),
      await this.told(
        { kind: 'raised', reference: BINS, step: 'director', due: calendarDate('2026-07-09') },
        { days: 4, state: 'unclear', because: 'no answer' },
      ),
      await this.told(
        { kind: 'ombudsman deadline', reference: DAMP, due: daysBack(2) },
        { days: 5, state: 'waiting', because: 'Teams is busy' },
      ),
      await this.told(dueToday(DAMP), { days: 6, state: 'in Redress only', because: 'asked for' }),
      await this.told(digest({}, 2), { days: 7, state: 'too late', because: 'no longer due' }),
    ];
  }
}
