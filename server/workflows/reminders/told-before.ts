import type { NoticeRow } from '../../../src/domain/reminders/delivery.ts';
import { isUrgent } from '../../../src/domain/reminders/notice.ts';

/**
 * What this server knows of the notices of a day. It spares looks and is never relied on: a notice made by another server
 * meanwhile, or on an earlier day, is found by its key when this one tries to make it.
 */
export class ToldBefore {
  readonly day: string;
  readonly #rows = new Map<string, NoticeRow>();

  constructor(day: string, rows: readonly NoticeRow[]) {
    this.day = day;
    for (const row of rows) this.add(row);
  }

  add(row: NoticeRow): void {
    this.#rows.set(row.key, row);
  }

  has = (key: string): boolean => this.#rows.has(key);

  /** `besides`: notices that are about to be looked at again and must not count twice. */
  urgentOn = (day: string, person: string, besides: { has(key: string): boolean }): number =>
    [...this.#rows.values()].filter(
      (row) =>
        !besides.has(row.key) &&
        row.day === day &&
        row.to.is === 'person' &&
        row.to.id === person &&
        isUrgent(row.matter),
    ).length;
}
