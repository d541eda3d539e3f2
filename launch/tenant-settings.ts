import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unifiedManifest } from '../manifest/unified-manifest.ts';
import type { Settings } from './own-settings.ts';

/** What the embedded tenant says when it is ready. */
export type EmbeddedTenant = {
  readonly origin: string;
  readonly smtpPort: number;
  /** Whether the synthetic council is in it, from this start or an earlier one. */
  readonly seeded: boolean;
  readonly seededNow: boolean;
};

type Connection = {
  tenantId: string;
  graphUrl: string;
  authority: string;
  authorityMetadata: string;
  clientId: string;
  clientSecret: string;
  siteHost: string;
  sitePath: string;
  council?: string;
  mailboxes: { address: string; kind: string }[];
  groups: { id: string; displayName: string }[];
};

/** What the directorates of the synthetic council answer for, in the directorates and services that Redress knows. */
const AREAS: Readonly<Record<string, string>> = {
  'Corporate Services': 'Resources',
  Neighbourhoods: 'waste+highways+parking+parks',
  'Growth and Regulation': 'Place+environmental_health',
  'Housing and Communities': 'Housing+Communities',
  'Children and Learning': 'children+education',
  'Adult Social Care': 'Adult Services',
};

type Teams = {
  apps: { id: string; name: string }[];
  teams: { channels: { workflows: { url: string }[] }[] }[];
};

/** The server's settings for the embedded tenant, as a real tenant's administrator would write them. */
export async function connectionSettings(
  origin: string,
  here: { port: string; data: string; mode: string },
): Promise<Record<string, string>> {
  const asked = async <T>(path: string): Promise<T> => (await (await fetch(`${origin}/control${path}`)).json()) as T;
  const connection = await asked<Connection>('/connection');
  const teams = await asked<Teams>('/teams');
  return {
    REDRESS_TENANT_ID: connection.tenantId,
    REDRESS_CLIENT_ID: connection.clientId,
    REDRESS_CLIENT_SECRET: connection.clientSecret,
    REDRESS_GRAPH_URL: connection.graphUrl,
    REDRESS_AUTHORITY: connection.authority,
    REDRESS_AUTHORITY_METADATA: connection.authorityMetadata,
    REDRESS_SITE: `${connection.siteHost}:${connection.sitePath}`,
    REDRESS_MAILBOXES: connection.mailboxes
      .map(({ address, kind }) => `${address}=${kind}${kind === 'triage' ? `:${here.mode}` : ''}`)
      .join(','),
    REDRESS_GROUPS: connection.groups
      .flatMap(({ id, displayName }) => (AREAS[displayName] ? [`${id}=${AREAS[displayName]}`] : []))
      .join(','),
    REDRESS_TEAMS_HOSTS: origin,
    REDRESS_OFFICE_JS: `${origin}/outlook/office.js`,
    ...inTeams(teams),
    REDRESS_COUNCIL: connection.council ?? 'Marlsbury Borough Council',
    REDRESS_PORT: here.port,
    REDRESS_PUBLIC_URL: `http://localhost:${here.port}`,
    REDRESS_DATA: join(here.data, 'server'),
    REDRESS_WEBHOOK_SECRET: keptSecret(here.data),
  };
}

/** The app of the catalogue, and the first workflow that somebody set up for the digest of the whole council. */
function inTeams({ apps, teams }: Teams): Record<string, string> {
  const app = apps.find(({ name }) => name === 'Redress');
  const [workflow] = teams.flatMap(({ channels }) => channels).flatMap(({ workflows }) => workflows);
  return {
    ...(app && { REDRESS_TEAMS_APP_ID: app.id }),
    ...(workflow && { REDRESS_TEAMS_CHANNELS: JSON.stringify({ '*': workflow.url }) }),
  };
}

/** Tells the tenant's Teams and Outlook where Redress is served, as an administrator does by uploading its packages. */
export async function showInTeamsAndOutlook(
  tenant: string,
  { REDRESS_PUBLIC_URL: origin = '', REDRESS_CLIENT_ID: clientId = '' }: Settings,
): Promise<void> {
  const manifest = unifiedManifest({
    ...{ origin, clientId, privacyUrl: `${origin}/`, termsUrl: `${origin}/`, severalAtOnce: true },
  });
  for (const place of ['teams', 'outlook']) {
    const { ok, status } = await fetch(`${tenant}/control/${place}/app`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ manifest }),
    });
    if (!ok) throw new Error(`The embedded tenant did not take the address of Redress for ${place} (${status}).`);
  }
}

/**
 * Whether the tenant holds callers back as Microsoft 365 does. The first start puts in 60 days of mail and casework within a
 * minute, which no council does, and would wait most of a second minute for SharePoint's allowance.
 */
export async function throttle(tenant: string, throttles: boolean): Promise<void> {
  const { ok, status } = await fetch(`${tenant}/control/settings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ throttles }),
  });
  if (!ok) throw new Error(`The embedded tenant did not take its throttles (${status}).`);
}

export const settingsFile = (settings: Readonly<Record<string, string>>): string =>
  `# Written by npm start for the command line: how to reach the embedded tenant that is running.\n${Object.entries(
    settings,
  )
    .map(([name, value]) => `${name}=${quoted(name, value)}`)
    .join('\n')}\n`;

/** In quotes that the value does not hold itself: inside them Node has no escapes (`util.parseEnv`). */
function quoted(name: string, value: string): string {
  const quote = ["'", '`', '"'].find((one) => !value.includes(one));
  if (quote === undefined) throw new Error(`${name} holds all three kinds of quotes and cannot be written down.`);
  return `${quote}${value}${quote}`;
}

/** The same secret after a restart, so that subscriptions that are alive stay believed. */
function keptSecret(data: string): string {
  const file = join(data, 'embedded.env');
  const before = existsSync(file)
    ? /^REDRESS_WEBHOOK_SECRET='([^']+)'$/m.exec(readFileSync(file, 'utf8'))?.[1]
    : undefined;
  return before ?? randomBytes(24).toString('base64url');
}
