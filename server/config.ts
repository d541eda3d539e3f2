import { z } from 'zod';
import { DIRECTORATES, type GroupAreas, readGroupAreas } from '../src/domain/areas.ts';
import type { Proclamation } from '../src/domain/calendar/proclaimed.ts';
import { done, type Outcome, refused } from '../src/domain/outcome.ts';
import { DEFAULT_POLICY, type PolicyPack } from '../src/domain/policy/policy-pack.ts';
import type { WatchedMailbox } from '../src/domain/triage/intake.ts';
import { certificateProblem, inHouse, readHolidaysFile, readPolicyFile } from './council-files.ts';
import { isSafe, REMINDER_SETTINGS, type ReminderConfig, reminderConfig } from './reminder-settings.ts';
import { unknownSettings } from './setting-names.ts';

/**
 * Everything the server is told, by environment variables. `WANTED` is the one list: it checks, it explains what is
 * missing, and `.env.example` is compared with it by a test.
 */
const guid = z.guid();
const address = z.url({ protocol: /^https?$/ });
const port = z.coerce.number().int().min(0).max(65_535);

type Setting = {
  readonly check: z.ZodType;
  readonly otherwise?: string;
  readonly optional?: true;
  readonly say: string;
};

export const WANTED = {
  REDRESS_TENANT_ID: { check: guid, say: 'the directory (tenant) id of your Microsoft 365, a GUID' },
  REDRESS_CLIENT_ID: { check: guid, say: 'the application (client) id of the Redress app registration, a GUID' },
  REDRESS_CLIENT_SECRET: {
    check: z.string().min(8),
    optional: true,
    say: 'the value of a client secret, at least 8 characters; or set REDRESS_CERTIFICATE_FILE instead',
  },
  REDRESS_CLIENT_SECRET_EXPIRES: {
    check: z.iso.date(),
    optional: true,
    say: 'the day the secret or certificate ends, as 2027-03-31, so that the self-check can warn',
  },
  REDRESS_CERTIFICATE_FILE: {
    check: z.string().min(1),
    optional: true,
    say: 'a PEM file with private key and certificate, instead of a secret',
  },
  REDRESS_SITE: {
    check: z.string().regex(/^[^/:\s]+:\/[^/:\s][^:\s]*$/),
    say: 'the SharePoint site that holds the lists, as host:/sites/name; not its address, so without https://',
  },
  REDRESS_MAILBOXES: {
    check: z.string().min(3),
    say: 'the shared mailboxes with kind and mode, as contact@example.gov.uk=triage:suggest, ombudsman@example.gov.uk=ombudsman',
  },
  REDRESS_PUBLIC_URL: {
    check: address.refine((text) => /^[a-z]+:\/\/[^/?#]+\/*$/i.test(text)),
    optional: true,
    say: 'the address Microsoft Graph and the browsers reach this server at, https, no path',
  },
  REDRESS_PORT: { check: port, otherwise: '4000', say: 'the port to listen on, a whole number from 0 to 65535' },
  REDRESS_HOST: {
    check: z.string().min(1),
    otherwise: '127.0.0.1',
    say: 'the interface to listen on, as 127.0.0.1 (this machine alone) or 0.0.0.0 (every one)',
  },
  REDRESS_DATA: {
    check: z.string().min(1),
    otherwise: 'data/server',
    say: 'the folder of the local read model; it can be deleted at any time',
  },
  REDRESS_REFERENCE_PREFIX: {
    check: z.string().regex(/^[A-Z]{2,4}$/),
    otherwise: 'RD',
    say: 'two to four capital letters that begin every case reference',
  },
  REDRESS_WEBHOOK_SECRET: {
    check: z.string().min(16).max(128),
    optional: true,
    say: 'a random text of 16 to 128 characters that proves a notification comes from Graph',
  },
  REDRESS_API_URI: {
    check: z.string().startsWith('api://'),
    optional: true,
    say: 'the Application ID URI of the app registration, as api://redress.example.gov.uk/client-id; api://client-id when left out',
  },
  REDRESS_GROUPS: {
    check: z.string().refine((text) => readGroupAreas(text) !== null),
    optional: true,
    say: `the groups of the directory that stand for directorates or services, as GROUP-ID=Environment, GROUP-ID=Place+environmental_health; directorates: ${DIRECTORATES.join(', ')}; left out, officers and heads see only the cases they have a part in`,
  },
  REDRESS_POLICY_FILE: {
    check: z.string().min(1),
    optional: true,
    say: 'a JSON file with the policies of the council, one pack or a list of them (docs/how-to/policy-pack.md); left out, the Codes and the law as they stand',
  },
  REDRESS_HOLIDAYS_FILE: {
    check: z.string().min(1),
    optional: true,
    say: 'a JSON file with bank holidays proclaimed since the calendars of this version were published (docs/how-to/proclaimed-holidays.md)',
  },
  REDRESS_TEAMS_HOSTS: {
    check: z.string().refine((text) => readHosts(text) !== null),
    optional: true,
    say: 'origins that may show Redress in a frame beside the Microsoft 365 hosts it knows (a sovereign cloud), as https://teams.example.us, https://*.example.us',
  },
  REDRESS_OFFICE_JS: {
    check: address,
    otherwise: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    say: "the address of Outlook's library for add-ins, https or on this machine; Microsoft's when left out",
  },
  REDRESS_COUNCIL: {
    check: z.string().min(1),
    otherwise: 'Your council',
    say: 'the name of the council, for the screens',
  },
  REDRESS_GRAPH_URL: {
    check: address,
    otherwise: 'https://graph.microsoft.com',
    say: 'the address of Microsoft Graph, https or on this machine; https://graph.microsoft.com when left out',
  },
  REDRESS_AUTHORITY: {
    check: address,
    optional: true,
    say: 'the address of the sign-in, https or on this machine, as https://login.microsoftonline.com/tenant-id, which it is when left out',
  },
  REDRESS_AUTHORITY_METADATA: {
    check: z.string().refine(isMetadata),
    optional: true,
    say: "the authority's OpenID configuration as JSON with issuer, token_endpoint and jwks_uri, where it is not Microsoft's own",
  },
  REDRESS_SWEEP_MINUTES: {
    check: z.coerce.number().positive().max(1440),
    otherwise: '5',
    say: 'how often every mailbox is compared with the log, in minutes: more than 0 and at most 1440',
  },
  ...REMINDER_SETTINGS,
  REDRESS_LOG: {
    check: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']),
    otherwise: 'info',
    say: 'how much is logged: fatal, error, warn, info, debug or silent',
  },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof WANTED;
export type ConfigProblem = {
  readonly name: string;
  readonly problem: string;
  /** What is wrong inside the file it names, line by line. */
  readonly inside?: readonly string[];
  /** A sentence. */
  readonly todo: string;
};

export const knownSettings = (): readonly string[] => Object.keys(WANTED);

export type Config = ReminderConfig & {
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  readonly clientSecretExpires: string | null;
  readonly certificateFile: string | null;
  readonly siteHost: string;
  readonly sitePath: string;
  readonly mailboxes: readonly WatchedMailbox[];
  readonly publicUrl: string | null;
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly referencePrefix: string;
  readonly webhookSecret: string | null;
  readonly apiUri: string;
  readonly groupAreas: GroupAreas;
  readonly policies: readonly PolicyPack[];
  readonly proclamations: readonly Proclamation[];
  readonly teamsHosts: readonly string[];
  /** Where Outlook's library for add-ins comes from. */
  readonly officeJs: string;
  readonly council: string;
  readonly graphUrl: string;
  readonly authority: string;
  readonly authorityMetadata: string | null;
  readonly sweepMinutes: number;
  readonly log: string;
};

/** Reads and checks the environment. Answers every problem at once, each with the setting's name and what to put there. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
): { ok: true; config: Config } | { ok: false; problems: ConfigProblem[] } {
  const problems: ConfigProblem[] = unknownSettings(env, knownSettings()).flatMap(({ name, meant }) =>
    meant === null ? [] : [{ name, problem: 'is no setting of Redress', todo: `Did you mean ${meant}?` }],
  );
  /** Each setting is named once, by the first that is wrong with it. */
  const refuse = (name: SettingName, problem: string, inside?: readonly string[]): void => {
    if (problems.some((one) => one.name === name)) return;
    problems.push({ name, problem, ...(inside && { inside }), todo: `Put there: ${WANTED[name].say}.` });
  };
  const value = {} as Record<SettingName, string | null>;
  for (const name of Object.keys(WANTED) as SettingName[]) {
    const setting: Setting = WANTED[name];
    const given = env[name]?.trim() || setting.otherwise || null;
    value[name] = given;
    if (given === null) {
      if (!setting.optional) refuse(name, 'is missing');
    } else if (!setting.check.safeParse(given).success) {
      refuse(name, 'is not usable');
    }
  }
  if (value.REDRESS_CLIENT_SECRET === null && value.REDRESS_CERTIFICATE_FILE === null) {
    refuse('REDRESS_CLIENT_SECRET', 'is missing');
  }
  for (const name of ['REDRESS_GRAPH_URL', 'REDRESS_PUBLIC_URL', 'REDRESS_AUTHORITY', 'REDRESS_OFFICE_JS'] as const) {
    if (value[name] && !isSafe(value[name])) refuse(name, 'is neither https nor an address of this machine');
  }
  const mailboxes = readMailboxes(value.REDRESS_MAILBOXES ?? '');
  if (value.REDRESS_MAILBOXES && !mailboxes.ok) refuse('REDRESS_MAILBOXES', 'is not usable', mailboxes.refusal);
  const certificate =
    value.REDRESS_CERTIFICATE_FILE === null ? null : certificateProblem(value.REDRESS_CERTIFICATE_FILE);
  if (certificate !== null) refuse('REDRESS_CERTIFICATE_FILE', 'is not usable', [certificate]);
  const policies = value.REDRESS_POLICY_FILE ? readPolicyFile(value.REDRESS_POLICY_FILE) : done([DEFAULT_POLICY]);
  const proclamations = value.REDRESS_HOLIDAYS_FILE ? readHolidaysFile(value.REDRESS_HOLIDAYS_FILE) : done([]);
  for (const [name, read] of [
    ['REDRESS_POLICY_FILE', policies],
    ['REDRESS_HOLIDAYS_FILE', proclamations],
  ] as const)
    if (!read.ok) refuse(name, 'is not usable', read.refusal);
  if (problems.length > 0) return { ok: false, problems };

  const text = (name: SettingName): string => value[name] ?? '';
  // Microsoft's tokens and notices write ids in lower case, and they are compared letter by letter.
  const [tenantId, clientId] = [text('REDRESS_TENANT_ID').toLowerCase(), text('REDRESS_CLIENT_ID').toLowerCase()];
  const [siteHost = '', sitePath = ''] = text('REDRESS_SITE').split(':');
  return {
    ok: true,
    config: {
      tenantId,
      clientId,
      clientSecret: value.REDRESS_CLIENT_SECRET,
      clientSecretExpires: value.REDRESS_CLIENT_SECRET_EXPIRES,
      certificateFile: value.REDRESS_CERTIFICATE_FILE === null ? null : inHouse(value.REDRESS_CERTIFICATE_FILE),
      siteHost,
      sitePath,
      mailboxes: mailboxes.ok ? mailboxes.value : [],
      publicUrl: value.REDRESS_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
      port: Number(text('REDRESS_PORT')),
      host: text('REDRESS_HOST'),
      data: text('REDRESS_DATA'),
      referencePrefix: text('REDRESS_REFERENCE_PREFIX'),
      webhookSecret: value.REDRESS_WEBHOOK_SECRET,
      groupAreas: readGroupAreas(text('REDRESS_GROUPS')) ?? new Map(),
      policies: policies.ok ? policies.value : [],
      proclamations: proclamations.ok ? proclamations.value : [],
      apiUri: (value.REDRESS_API_URI ?? `api://${clientId}`).replace(/\/+$/, ''),
      teamsHosts: readHosts(text('REDRESS_TEAMS_HOSTS')) ?? [],
      officeJs: text('REDRESS_OFFICE_JS'),
      council: text('REDRESS_COUNCIL'),
      graphUrl: text('REDRESS_GRAPH_URL').replace(/\/+$/, ''),
      authority: value.REDRESS_AUTHORITY ?? `https://login.microsoftonline.com/${tenantId}`,
      authorityMetadata: value.REDRESS_AUTHORITY_METADATA,
      sweepMinutes: Number(text('REDRESS_SWEEP_MINUTES')),
      ...reminderConfig(text),
      log: text('REDRESS_LOG'),
    },
  };
}

/** What a person reads when the start is refused: every setting, its problem, and what to put there. */
export const explain = (problems: readonly ConfigProblem[]): string =>
  [
    'Redress cannot start: settings are missing or wrong. Nothing was changed anywhere.',
    ...problems.flatMap(({ name, problem, inside = [], todo }) => [
      `  ${name} ${problem}. ${todo}`,
      ...inside.map((line) => `    ${line}`),
    ]),
    'Settings come from the environment or from a file .env beside package.json; .env.example lists them all.',
  ].join('\n');

/** The OpenID configuration of an authority; keys are fetched from it, so they never come in the clear. */
function isMetadata(text: string): boolean {
  try {
    const { issuer, jwks_uri: keys, token_endpoint: tokens } = JSON.parse(text) as Record<string, unknown>;
    return typeof issuer === 'string' && [keys, tokens].every((one) => typeof one === 'string' && isSafe(one));
  } catch {
    return false;
  }
}

/** Origins separated by commas; the first piece of a host may be a star, as in a frame-ancestors policy. */
function readHosts(text: string): string[] | null {
  const hosts = text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const fits = (host: string): boolean =>
    /^https:\/\/(\*\.)?[a-z0-9.-]+\.[a-z]{2,}(:\d+)?$/i.test(host) ||
    /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/.test(host);
  return hosts.every(fits) ? hosts : null;
}

function readMailboxes(text: string): Outcome<WatchedMailbox[], readonly string[]> {
  const mailboxes: WatchedMailbox[] = [];
  const problems: string[] = [];
  for (const piece of text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const [address = '', how, ...more] = piece.toLowerCase().split('=');
    const [, kind, mode = 'suggest'] = /^(triage|ombudsman)(?::(suggest|auto))?$/.exec(how ?? '') ?? [];
    if (!/^[^\s@]+@[^\s@]+$/.test(address)) problems.push(`${piece}: does not begin with an e-mail address`);
    else if (how === undefined)
      problems.push(`${piece}: says not what it is for; =triage or =ombudsman comes after it`);
    else if (kind === undefined || more.length > 0)
      problems.push(`${piece}: what comes after = is triage, triage:suggest, triage:auto or ombudsman`);
    else if (mailboxes.some((one) => one.address === address)) problems.push(`${address}: stands there twice`);
    else mailboxes.push({ address, kind: kind as WatchedMailbox['kind'], mode: mode as WatchedMailbox['mode'] });
  }
  if (mailboxes.length + problems.length === 0) problems.push('no mailbox is named');
  return problems.length > 0 ? refused(problems) : done(mailboxes);
}
