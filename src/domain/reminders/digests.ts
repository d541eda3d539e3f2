import { may } from '../access.ts';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import { type Band, bandOf, pressingDate } from './band.ts';
import type { Colleague } from './colleague.ts';
import { followers, type Staff } from './hearers.ts';
import type { NearCase } from './near-case.ts';
import { type Addressee, addressOf, type Banded, type Counted, isEmpty, type Notice } from './notice.ts';
import type { OfficeTime } from './office-time.ts';
import type { ReminderPolicy } from './reminder-policy.ts';

/** A digest names so many cases of a band; the tab shows the others. */
const NAMED = 10;

/** A channel a digest goes to: of a directorate, or (null) of the whole council. */
export type Channel = { readonly directorate: string | null };

/** The digests of people whose time has come: what there is to do, each case once. Nothing to do: no digest. */
export function personalDigests(
  { today, minute }: OfficeTime,
  policy: ReminderPolicy,
  staff: Staff,
  cases: readonly NearCase[],
  messages: number,
): readonly Notice[] {
  const wanted = new Set(staff.all.filter((one) => isTime(minute, timeOf(one, policy), policy)).map(({ id }) => id));
  if (wanted.size === 0) return [];
  const of = new Map<string, NearCase[]>();
  for (const kase of cases) {
    if (bandOf(kase, today) === null) continue;
    for (const { id } of followers(kase, staff)) if (wanted.has(id)) of.set(id, [...(of.get(id) ?? []), kase]);
  }
  return staff.all
    .filter(({ id }) => wanted.has(id))
    .flatMap(({ id, name, roles }) => {
      const banded = banding(of.get(id) ?? [], today);
      const toDecide = may(roles, 'decide about mail') ? messages : 0;
      if (isEmpty(banded) && toDecide === 0) return [];
      const to = { is: 'person', id, name } as const;
      return [digest(to, today, { kind: 'digest', cases: banded, messages: toDecide })];
    });
}

/** The digests of channels. Many read a channel, so restricted cases are not even counted. */
export function channelDigests(
  { today, minute }: OfficeTime,
  policy: ReminderPolicy,
  channels: readonly Channel[],
  cases: readonly NearCase[],
): readonly Notice[] {
  if (!isTime(minute, policy.digestAt, policy)) return [];
  const open = cases.filter(({ traits }) => traits.restrictedTo === null);
  return channels.flatMap(({ directorate }) => {
    const own = open.filter(({ traits }) => directorate === null || traits.directorates.includes(directorate));
    const banded = banding(own, today);
    const to = { is: 'channel', directorate } as const;
    return isEmpty(banded) ? [] : [digest(to, today, { kind: 'team digest', cases: banded })];
  });
}

const digest = (to: Addressee, day: CalendarDate, matter: Notice['matter']): Notice => ({
  key: `${matter.kind} ${day} ${addressOf(to)}`,
  day,
  to,
  matter,
});

/** When somebody has their digest; null: never. Never before the office opens. */
function timeOf({ wishes: { digest: wish } }: Colleague, { digestAt, opens }: ReminderPolicy): number | null {
  return wish === 'off' ? null : Math.max(opens, wish === 'usual' ? digestAt : wish);
}

/** A digest that comes hours late is not the morning's any more; what it says stands in the tab. */
const isTime = (minute: number, at: number | null, { digestLasts }: ReminderPolicy): boolean =>
  at !== null && minute >= at && minute < at + digestLasts;

function banding(cases: readonly NearCase[], today: CalendarDate): Banded {
  const found = cases
    .flatMap((kase) => {
      const band = bandOf(kase, today);
      return band === null ? [] : [{ band, reference: kase.reference, on: pressingDate(kase) ?? '' }];
    })
    .sort((a, b) => compare(a.on, b.on) || compare(a.reference, b.reference));
  const counted = (band: Band): Counted => {
    const own = found.filter((one) => one.band === band);
    return { total: own.length, first: own.slice(0, NAMED).map(({ reference }) => reference) };
  };
  return {
    overdue: counted('overdue'),
    'due today': counted('due today'),
    'early look': counted('early look'),
    'this week': counted('this week'),
    'to confirm': counted('to confirm'),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
