import type { KnownCase, NearWork } from '../../server/ports.ts';
import { type ReminderNeeds, remindingFrom } from '../../server/workflows/reminders/send-reminders.ts';
import type { CaseTraits } from '../../src/domain/access.ts';
import { calendarDate } from '../../src/domain/calendar/calendar-date.ts';
import { PUBLISHED_CALENDARS } from '../../src/domain/calendar/calendars.ts';
import type { CaseEvent } from '../../src/domain/case/case.ts';
import type { CaseSummary } from '../../src/domain/case/summary.ts';
import type { Colleague } from '../../src/domain/reminders/colleague.ts';
import { USUAL_REMINDERS } from '../../src/domain/reminders/reminder-policy.ts';
import { activitySaid, cardSaid } from '../../src/words/reminders/said.ts';
import { reminderWordsIn } from '../../src/words/reminders/words.ts';
import { aCase } from './builders.ts';
import { InMemoryColleagues } from './in-memory/colleagues.ts';
import { InMemoryNotices } from './in-memory/notices.ts';
import { InMemoryTeams } from './in-memory/teams.ts';

/** A case as the read model knows it: Kelvin's, about waste, its reply due on a day. */
export function aKnownCase(
  due: string,
  { traits, ...row }: Partial<CaseSummary> & { readonly traits?: Partial<CaseTraits> } = {},
): KnownCase {
  const kase = aCase({
    handler: { id: 'kelvin', name: 'Kelvin Astbridge' },
    next: { on: calendarDate(due), clock: 'respond', move: 'handler' },
    replyDue: calendarDate(due),
    ...row,
  });
  const busy = kase.handler === null ? [] : [kase.handler.id];
  return {
    row: kase,
    busy,
    traits: {
      directorates: kase.directorates,
      services: kase.service === null ? [] : [kase.service],
      people: busy,
      member: false,
      ombudsman: false,
      restrictedTo: null,
      ...traits,
    },
  };
}

/** The read model, as far as reminders ask it. */
export function workOf(
  cases: readonly KnownCase[],
  messages = 0,
  histories: Readonly<Record<string, readonly CaseEvent[]>> = {},
): NearWork {
  return {
    near: (until) =>
      cases.filter(({ row }) => row.status === 'To confirm' || (row.next !== null && row.next.on <= until)),
    history: (reference) => histories[reference] ?? [],
    messagesToDecide: () => messages,
  };
}

/** What stands outside every server: the lists and Teams. Servers over it come and go. */
export function aReminderDesk(colleagues: readonly Colleague[], channels: readonly (string | null)[] = []) {
  const notices = new InMemoryNotices();
  const teams = new InMemoryTeams(
    colleagues.map(({ id }) => id),
    channels,
  );
  const people = new InMemoryColleagues(colleagues);
  let now = '2026-11-24T09:00:00.000Z';
  /** A server that has just started. */
  const server = (work: NearWork, more: Partial<ReminderNeeds> = {}) =>
    remindingFrom({
      notices,
      teams,
      colleagues: people,
      work,
      wording: {
        activity: (notice, language) => activitySaid(notice, reminderWordsIn(language)),
        card: (notice) => cardSaid(notice, reminderWordsIn('en')),
      },
      now: () => now,
      reminders: {
        policy: USUAL_REMINDERS,
        calendar: PUBLISHED_CALENDARS['england-and-wales'],
        channels: channels.map((directorate) => ({ directorate })),
      },
      ...more,
    });
  return {
    notices,
    teams,
    people,
    server,
    at: (instant: string): void => {
      now = instant;
    },
    pass: (minutes: number): void => {
      now = new Date(Date.parse(now) + minutes * 60_000).toISOString();
    },
    now: () => now,
    /** Each notice with what became of it. */
    became: () =>
      Object.fromEntries(notices.all().map(({ key, delivery }) => [key, `${delivery.state} ${delivery.sends}`])),
  };
}
