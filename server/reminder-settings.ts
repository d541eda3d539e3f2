import { z } from 'zod';
import { DIRECTORATES } from '../src/domain/areas.ts';
import { readOfficeHours, readRaiseAfter, readTimeOfDay } from '../src/domain/reminders/read-reminders.ts';
import { type ReminderPolicy, USUAL_REMINDERS } from '../src/domain/reminders/reminder-policy.ts';

const readable = (read: (text: string) => unknown): z.ZodType => z.string().refine((text) => read(text) !== null);

/** The settings of reminders, as `WANTED` in `config.ts` takes them. */
export const REMINDER_SETTINGS = {
  REDRESS_REMINDERS: {
    check: z.enum(['on', 'off']),
    otherwise: 'on',
    say: 'on or off: whether people are reminded of what is due',
  },
  REDRESS_TEAMS_APP_ID: {
    check: z.guid(),
    optional: true,
    say: "the id of Redress in the organisation's catalogue of Teams apps (Teams admin centre, Manage apps), a GUID; without it reminders stand in Redress only",
  },
  REDRESS_TEAMS_CHANNELS: {
    check: readable(readChannels),
    optional: true,
    say: 'the workflow that posts to the channel of each directorate, as JSON: {"Environment": "https://…", "*": "https://…"}; the star is for the whole council',
  },
  REDRESS_OFFICE_HOURS: {
    check: readable(readOfficeHours),
    otherwise: '08:30-17:00',
    say: 'when people may be reminded on working days in England and Wales, from and to, as 08:30-17:00',
  },
  REDRESS_DIGEST_AT: {
    check: readable(readTimeOfDay),
    otherwise: '08:45',
    say: 'when the morning digest goes out to whoever named no time of their own, from 00:00 to 23:59, as 08:45',
  },
  REDRESS_RAISE_AFTER: {
    check: readable(readRaiseAfter),
    otherwise: '1, 3, 5',
    say: 'after how many working days overdue the deputy, the head of service and the director are told: three whole numbers, each larger than the one before, as 1, 3, 5',
  },
  REDRESS_OMBUDSMAN_DAYS: {
    check: z.coerce.number().int().min(1).max(20),
    otherwise: '3',
    say: 'how many working days ahead a deadline of the Ombudsman is urgent, a whole number from 1 to 20',
  },
} as const;

export type ReminderConfig = {
  /** Null: nobody is reminded. */
  readonly reminders: ReminderPolicy | null;
  readonly teamsAppId: string | null;
  /** The address of each directorate's workflow; `*`: that of the whole council. */
  readonly teamsChannels: ReadonlyMap<string, string>;
};

/** From texts that `REMINDER_SETTINGS` has checked. */
export const reminderConfig = (text: (name: keyof typeof REMINDER_SETTINGS) => string): ReminderConfig => ({
  reminders:
    text('REDRESS_REMINDERS') === 'off'
      ? null
      : {
          ...USUAL_REMINDERS,
          ...readOfficeHours(text('REDRESS_OFFICE_HOURS')),
          digestAt: readTimeOfDay(text('REDRESS_DIGEST_AT')) ?? USUAL_REMINDERS.digestAt,
          raiseAfter: readRaiseAfter(text('REDRESS_RAISE_AFTER')) ?? USUAL_REMINDERS.raiseAfter,
          ombudsmanDays: Number(text('REDRESS_OMBUDSMAN_DAYS')),
        },
  teamsAppId: text('REDRESS_TEAMS_APP_ID').toLowerCase() || null,
  teamsChannels: readChannels(text('REDRESS_TEAMS_CHANNELS')) ?? new Map(),
});

/** Directorates of the council, each with the address of a workflow. Whoever knows the address can post, so it is https. */
function readChannels(text: string): ReadonlyMap<string, string> | null {
  if (text === '') return new Map();
  const read = parsed(text);
  if (typeof read !== 'object' || read === null) return null;
  const channels = new Map<string, string>();
  for (const [name, address] of Object.entries(read)) {
    if (name !== '*' && !DIRECTORATES.includes(name)) return null;
    if (typeof address !== 'string' || !isSafe(address)) return null;
    channels.set(name, address);
  }
  return channels;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: whoever wrote it is told so by the setting's own words.
    return null;
  }
}

/** Https, or http on this machine; what is no address at all is not safe either. */
export function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
}
