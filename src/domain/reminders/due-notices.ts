import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Colleague } from './colleague.ts';
import { type Channel, channelDigests, personalDigests } from './digests.ts';
import { staffOf } from './hearers.ts';
import type { NearCase } from './near-case.ts';
import { isUrgent, NOTICE_KINDS, type Notice } from './notice.ts';
import { officeTime } from './office-time.ts';
import type { ReminderPolicy } from './reminder-policy.ts';
import { urgencies } from './urgencies.ts';

/** Everything that reminders depend on, at one moment. */
export type Situation = {
  /** A UTC instant. */
  readonly at: string;
  readonly calendar: WorkingCalendar;
  readonly policy: ReminderPolicy;
  readonly colleagues: readonly Colleague[];
  readonly cases: readonly NearCase[];
  readonly channels: readonly Channel[];
  /** Messages of the log that wait for a decision. */
  readonly messages: number;
  readonly told: Told;
};

/** What is known of earlier notices. Knowing too little costs a look, never a second notice: the key alone decides. */
export type Told = {
  readonly has: (key: string) => boolean;
  /** How many urgent notices somebody had on a day. */
  readonly urgentOn: (day: string, person: string) => number;
};

/** A notice that is due. `quiet`: whoever it is for asked that it should only stand in Redress. */
export type DueNotice = { readonly notice: Notice; readonly quiet: boolean };

/**
 * The notices that are due and that nobody has made yet, the most pressing first. Empty outside office hours in England
 * and Wales. Urgent ones beyond what a person has in a day are not made: the digest and the tab have the cases anyway, and
 * what is as true tomorrow is told then. The same moment gives the same notices, on whichever server one asks.
 */
export function dueNotices(situation: Situation): readonly DueNotice[] {
  const { at, calendar, policy, colleagues, cases, channels, told } = situation;
  const now = officeTime(at, calendar, policy);
  if (now === null) return [];
  const staff = staffOf(colleagues);
  const made = [
    ...cases.flatMap((kase) => urgencies(now, policy, calendar, staff, kase)),
    ...personalDigests(now, policy, staff, situation),
    ...channelDigests(now, policy, channels, cases),
  ];
  const fresh = new Map(made.filter(({ key }) => !told.has(key)).map((notice) => [notice.key, notice]));
  const sorted = [...fresh.values()].sort((a, b) => rank(a) - rank(b) || compare(a.key, b.key));
  const urgent = new Map<string, number>();
  return sorted.flatMap((notice): readonly DueNotice[] => {
    const { to, matter } = notice;
    if (to.is === 'channel' || !isUrgent(matter)) return [{ notice, quiet: false }];
    const count = (urgent.get(to.id) ?? told.urgentOn(now.today, to.id)) + 1;
    if (count > policy.mostUrgent) return [];
    urgent.set(to.id, count);
    const muted = matter.kind !== 'raised' && staff.byId.get(to.id)?.wishes.urgent === 'in Redress only';
    return [{ notice, quiet: muted }];
  });
}

const rank = ({ matter }: Notice): number => NOTICE_KINDS.indexOf(matter.kind);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
