import type { Notices } from '../../../server/ports.ts';
import type { CalendarDate } from '../../../src/domain/calendar/calendar-date.ts';
import type { Delivery, NoticeRow } from '../../../src/domain/reminders/delivery.ts';
import { addressOf } from '../../../src/domain/reminders/notice.ts';
import { Rows } from './rows.ts';

/** The list `Notices` in memory. Keys are unique without regard to case, as SharePoint's unique columns are. */
export class InMemoryNotices implements Notices {
  readonly #rows = new Rows<NoticeRow>();
  readonly #spoilt = new Set<string>();

  async record(row: NoticeRow): Promise<{ row: NoticeRow; created: boolean }> {
    const standing = this.#of(row.key);
    if (standing) return { row: standing.value, created: false };
    if (this.#spoilt.has(row.key)) return { row: structuredClone(row), created: false };
    this.#rows.add(row);
    return { row: structuredClone(row), created: true };
  }

  async deliver(key: string, from: Delivery, to: Delivery): Promise<'written' | 'changed by another' | 'gone'> {
    const standing = this.#of(key);
    if (!standing) return this.#spoilt.has(key) ? 'changed by another' : 'gone';
    const { delivery } = standing.value;
    if (delivery.state !== from.state || delivery.sends !== from.sends || delivery.at !== from.at)
      return 'changed by another';
    this.#rows.replace(standing.row, { ...standing.value, delivery: to });
    return 'written';
  }

  async on(day: CalendarDate): Promise<readonly NoticeRow[]> {
    return this.all().filter((row) => row.day === day);
  }

  async unsettled(): Promise<readonly NoticeRow[]> {
    return this.all().filter(({ delivery: { state } }) => state === 'sending' || state === 'waiting');
  }

  async of(person: string): Promise<readonly NoticeRow[]> {
    const madeAt = ({ day, delivery }: NoticeRow): string => `${day} ${delivery.at}`;
    return this.all()
      .filter(({ to }) => addressOf(to) === person)
      .sort((a, b) => (madeAt(a) < madeAt(b) ? 1 : -1));
  }

  // ---- what a test looks at and does by hand

  all(): NoticeRow[] {
    return this.#rows.all();
  }

  removeByHand(key: string): void {
    const standing = this.#of(key);
    if (standing) this.#rows.remove(standing.row);
  }

  spoilByHand(key: string): void {
    const standing = this.#of(key);
    if (!standing) return;
    this.#rows.spoil(standing.row);
    this.#spoilt.add(key);
  }

  #of = (key: string) => this.#rows.find((row) => row.key.toLowerCase() === key.toLowerCase());
}
