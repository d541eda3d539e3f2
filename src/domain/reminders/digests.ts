import { may } from '../access.ts';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import { type Band, type Standing, standingsOf } from './band.ts';
import type { Colleague } from './colleague.ts';
import { followers, type Staff } from './hearers.ts';
import type { NearCase } from './near-case.ts';
import { type Addressee, addressOf, type Banded, type Counted, isEmpty, type Matter, type Notice } from './notice.ts';
import type { OfficeTime } from './office-time.ts';
import type { ReminderPolicy } from './reminder-policy.ts';

/** A digest names so many cases of a band; the tab shows the others. */
const NAMED = 10;

/** A channel a digest goes to: of a directorate, or (null) of the whole council. */
export type Channel = { readonly directorate: string | null };

/** What a digest is made of; `messages` of the log wait for a decision, `told` knows earlier notices by their key. */
type Matters = {
  readonly cases: readonly NearCase[];
  readonly messages: number;
  readonly told: { readonly has: (key: string) => boolean };
};

/**
 * The digests of people whose time has come and who have not had theirs: what there is to do, each case once. Nothing to
 * do: no digest.
 */
export function personalDigests(
  now: OfficeTime,
  policy: ReminderPolicy,
  staff: Staff,
  { cases, messages, told }: Matters,
): readonly Notice[] {
  const { today, minute } = now;
  const isWanted = (one: Colleague): boolean =>
    isTime(minute, timeOf(one, policy), policy) && !told.has(keyOf('digest', today, { is: 'person', ...one }));
  const wanted = new Set(staff.all.filter(isWanted).map(({ id }) => id));
  if (wanted.size === 0) return [];
  const of = new Map([...wanted].map((id): [string, Standing[]] => [id, []]));
  for (const { kase, standing } of standingsOf(cases, now))
    for (const { id } of followers(kase, staff)) of.get(id)?.push(standing);
  return staff.all
    .filter(({ id }) => wanted.has(id))
    .flatMap(({ id, name, roles }) => {
      const banded = banding(of.get(id) ?? []);
      const toDecide = may(roles, 'decide about mail') ? messages : 0;
      if (isEmpty(banded) && toDecide === 0) return [];
      const to = { is: 'person', id, name } as const;
      return [digest(to, today, { kind: 'digest', cases: banded, messages: toDecide })];
    });
}

/** The digests of channels. Many read a channel, so restricted cases are not even counted. */
export function channelDigests(
  now: OfficeTime,
  policy: ReminderPolicy,
  channels: readonly Channel[],
  cases: readonly NearCase[],
): readonly Notice[] {
  if (!isTime(now.minute, policy.digestAt, policy)) return [];
  const open = standingsOf(
    cases.filter(({ traits }) => traits.restrictedTo === null),
    now,
  );
  return channels.flatMap(({ directorate }) => {
    const own = open.filter(({ kase }) => directorate === null || kase.traits.directorates.includes(directorate));
    const banded = banding(own.map(({ standing }) => standing));
    const to = { is: 'channel', directorate } as const;
    return isEmpty(banded) ? [] : [digest(to, now.today, { kind: 'team digest', cases: banded })];
  });
}

const digest = (to: Addressee, day: CalendarDate, matter: Notice['matter']): Notice => ({
  key: keyOf(matter.kind, day, to),
  day,
  to,
  matter,
});

const keyOf = (kind: Matter['kind'], day: CalendarDate, to: Addressee): string => `${kind} ${day} ${addressOf(to)}`;

/** When somebody has their digest; null: never. Never before the office opens. */
function timeOf({ wishes: { digest: wish } }: Colleague, { digestAt, opens }: ReminderPolicy): number | null {
  return wish === 'off' ? null : Math.max(opens, wish === 'usual' ? digestAt : wish);
}

/** A digest that comes hours late is not the morning's any more; what it says stands in the tab. */
const isTime = (minute: number, at: number | null, { digestLasts }: ReminderPolicy): boolean =>
  at !== null && minute >= at && minute < at + digestLasts;

function banding(standings: readonly Standing[]): Banded {
  const counted = (band: Band): Counted => {
    const own = standings.filter((one) => one.band === band);
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
