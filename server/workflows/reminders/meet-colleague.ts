import type { Viewer } from '../../../src/domain/access.ts';
import { londonDay } from '../../../src/domain/calendar/london-day.ts';
import type { Person } from '../../../src/domain/triage/intake.ts';
import type { Colleagues, Now } from '../../ports.ts';

/**
 * Keeps what a sign-in says of somebody, so that reminders know whom to tell of what: when it has changed, and once a day.
 * Answers a function for every call that somebody makes; it costs nothing when there is nothing new.
 */
export function meetingFrom({
  colleagues,
  now,
}: {
  readonly colleagues: Colleagues;
  readonly now: Now;
}): (who: Person & Viewer) => Promise<void> {
  const kept = new Map<string, string>();
  /** When a list that could not be written is tried again, whoever calls. */
  let notBefore = 0;
  return async ({ id, name, roles, area }) => {
    const at = now();
    const says = JSON.stringify([londonDay(at), name, roles, area]);
    if (kept.get(id) === says || Date.parse(at) < notBefore) return;
    kept.set(id, says);
    try {
      await colleagues.met({ id, name, roles, area }, at);
    } catch (error) {
      kept.delete(id);
      notBefore = Date.parse(at) + AGAIN_MS;
      throw error;
    }
  };
}

const AGAIN_MS = 60_000;
