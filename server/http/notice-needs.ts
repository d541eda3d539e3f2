import type { Viewer } from '../../src/domain/access.ts';
import type { Wishes } from '../../src/domain/reminders/colleague.ts';
import type { NoticeRow } from '../../src/domain/reminders/delivery.ts';
import type { Person } from '../../src/domain/triage/intake.ts';

/** The reminders of whoever asks. Faults are thrown, as those of `Reads`. */
export interface MyNotices {
  /** The latest first; wishes as they stand, the usual ones where nobody has any. */
  mine(person: string): Promise<{ readonly rows: readonly NoticeRow[]; readonly wishes: Wishes }>;
  wish(who: Person & Viewer, wishes: Wishes): Promise<void>;
}
