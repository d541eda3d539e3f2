import type { MyNotices } from '../../../server/http/notice-needs.ts';
import type { Viewer } from '../../../src/domain/access.ts';
import { NO_WISHES, type Wishes } from '../../../src/domain/reminders/colleague.ts';
import type { Person } from '../../../src/domain/triage/intake.ts';
import { InMemoryColleagues } from '../in-memory/colleagues.ts';
import { InMemoryNotices } from '../in-memory/notices.ts';

/** Reminders over the lists in memory. */
export class FakeReminders implements MyNotices {
  readonly notices = new InMemoryNotices();
  readonly colleagues = new InMemoryColleagues();

  async mine(person: string) {
    const known = (await this.colleagues.all()).find(({ id }) => id === person);
    return { rows: await this.notices.of(person), wishes: known?.wishes ?? NO_WISHES };
  }

  async wish(who: Person & Viewer, wishes: Wishes): Promise<void> {
    await this.colleagues.met(who);
    await this.colleagues.wish(who.id, wishes);
  }
}
