import type { CaseTraits, Role } from '../../../src/domain/access.ts';
import { calendarDate } from '../../../src/domain/calendar/calendar-date.ts';
import { PUBLISHED_CALENDARS } from '../../../src/domain/calendar/calendars.ts';
import type { ClockName, Mover } from '../../../src/domain/clock/case-clock.ts';
import { type Colleague, NO_WISHES, type Wishes } from '../../../src/domain/reminders/colleague.ts';
import type { DueNotice, Situation } from '../../../src/domain/reminders/due-notices.ts';
import type { NearCase } from '../../../src/domain/reminders/near-case.ts';
import type { Notice } from '../../../src/domain/reminders/notice.ts';
import { USUAL_REMINDERS } from '../../../src/domain/reminders/reminder-policy.ts';

export const day = calendarDate;

export const colleague = (
  id: string,
  name: string,
  role: Role,
  more: Partial<Omit<Colleague, 'id' | 'name' | 'roles'>> = {},
): Colleague => ({ id, name, roles: [role], area: null, deputy: null, wishes: NO_WISHES, ...more });

/** Everybody is invented. Kelvin empties bins, Ruksana stands in for him, Geraldine heads waste, Yvette directs it all. */
export const KELVIN = colleague('kelvin', 'Kelvin Astbridge', 'Redress.Officer', { deputy: 'Ruksana Mirpuri' });
export const RUKSANA = colleague('ruksana', 'Ruksana Mirpuri', 'Redress.Officer', {
  area: { directorates: [], services: ['waste'] },
});
export const GERALDINE = colleague('geraldine', 'Geraldine Whinfell', 'Redress.HeadOfService', {
  area: { directorates: [], services: ['waste'] },
});
export const YVETTE = colleague('yvette', 'Yvette Danbury-Osei', 'Redress.Director', {
  area: { directorates: ['Environment'], services: [] },
});
export const JOSEPHINE = colleague('josephine', 'Josephine Tarrant-Hale', 'Redress.ComplaintsTeam');
export const VERITY = colleague('verity', 'Verity Camberwick', 'Redress.LinkOfficer');
export const GILLIAN = colleague('gillian', 'Gillian Underhay', 'Redress.Auditor');
export const EVERYBODY: readonly Colleague[] = [KELVIN, RUKSANA, GERALDINE, YVETTE, JOSEPHINE, VERITY, GILLIAN];

export const wishing = (who: Colleague, wishes: Partial<Wishes>): Colleague => ({
  ...who,
  wishes: { ...who.wishes, ...wishes },
});

type Told = Partial<Omit<NearCase, 'traits'>> & { readonly traits?: Partial<CaseTraits> };

/** Kelvin's stage 1 complaint about waste, with nothing near. Who is busy on a case has a part in it. */
export function aCase({ traits, ...more }: Told = {}): NearCase {
  const handler = more.handler === undefined ? KELVIN.id : more.handler;
  const busy = more.busy ?? [...(handler === null ? [] : [handler]), ...(more.owners ?? [])];
  return {
    reference: 'RD-26-000123',
    stage: 1,
    ombudsmanLetter: false,
    toConfirm: false,
    next: null,
    replyDue: null,
    earlyLook: null,
    owners: [],
    ...more,
    handler,
    busy,
    traits: {
      directorates: ['Environment'],
      services: ['waste'],
      people: busy,
      member: false,
      ombudsman: more.ombudsmanLetter ?? false,
      restrictedTo: null,
      ...traits,
    },
  };
}

/** The same, with its reply due on a day. */
export const dueOn = (on: string, more: Told = {}): NearCase => aCase({ next: next(on), replyDue: day(on), ...more });

export const next = (on: string, clock: ClockName = 'respond', move: Mover = 'handler') => ({
  on: day(on),
  clock,
  move,
});

/** Tuesday 24 November 2026, 10:00 in London, everybody registered, nobody told of anything. */
export const situation = (more: Partial<Situation> = {}): Situation => ({
  at: '2026-11-24T10:00:00Z',
  calendar: PUBLISHED_CALENDARS['england-and-wales'],
  policy: USUAL_REMINDERS,
  colleagues: EVERYBODY,
  cases: [],
  channels: [],
  messages: 0,
  told: { has: () => false, urgentOn: () => 0 },
  ...more,
});

/** Each notice as "kind to whom". */
export const said = (due: readonly DueNotice[]): string[] =>
  due.map(({ notice: { matter, to } }) => `${matter.kind} to ${to.is === 'person' ? to.id : `#${to.directorate}`}`);

export const urgentSaid = (due: readonly DueNotice[]): string[] => said(due).filter((one) => !one.includes('digest'));

export const noticesTo = (due: readonly DueNotice[], id: string): readonly Notice[] =>
  due.flatMap(({ notice }) => (notice.to.is === 'person' && notice.to.id === id ? [notice] : []));
