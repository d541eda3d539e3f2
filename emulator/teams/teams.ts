import { addGroup, addMember } from '../directory/people.ts';
import type { Tenant } from '../tenant.ts';
import type { TeamsApp } from './apps.ts';

/** A team is a Microsoft 365 group; `generalId` is the id of its General channel, which the client also calls the team's. */
export type Team = {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly createdAt: number;
  readonly generalId: string;
};

export type Channel = {
  readonly id: string;
  readonly teamId: string;
  readonly name: string;
  readonly description: string | null;
  readonly createdAt: number;
};

export type Tab = {
  readonly id: string;
  readonly channelId: string;
  readonly appId: string;
  readonly name: string;
  readonly entityId: string;
  readonly contentUrl: string;
  readonly websiteUrl: string;
};

/** Adds a team with its General channel, or gives the one of this name. Members are the group's. */
export function addTeam(
  tenant: Tenant,
  team: {
    readonly name: string;
    readonly description?: string;
    readonly owners?: readonly string[];
    readonly members: readonly string[];
  },
): Team {
  return tenant.transaction(() => {
    const id = addGroup(tenant, {
      displayName: team.name,
      ...(team.description === undefined ? {} : { description: team.description }),
    });
    for (const member of [...(team.owners ?? []), ...team.members]) addMember(tenant, id, member);
    if (findTeam(tenant, id) === null) {
      tenant.sql('INSERT INTO teams_teams VALUES (?, ?, ?)').run(id, team.description ?? null, tenant.clock.now());
      addChannel(tenant, id, 'General', team.description);
    }
    for (const owner of team.owners ?? [])
      tenant.sql('INSERT OR IGNORE INTO teams_owners VALUES (?, ?)').run(id, owner);
    return findTeam(tenant, id)!;
  });
}

/** Adds a standard channel, or gives the one of this name. */
export function addChannel(tenant: Tenant, teamId: string, name: string, description?: string): Channel {
  const standing = channelsOf(tenant, teamId).find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (standing !== undefined) return standing;
  const id = `19:${tenant.guid('channel').replaceAll('-', '')}@thread.tacv2`;
  tenant
    .sql('INSERT INTO teams_channels VALUES (?, ?, ?, ?, ?, ?)')
    .run(id, teamId, name, description ?? null, tenant.clock.now(), tenant.next('teams channel'));
  return findChannel(tenant, id)!;
}

/** Adds a tab of an app, as an owner of the team does with its configuration page. */
export function addTab(
  tenant: Tenant,
  channel: Channel,
  app: TeamsApp,
  tab: { readonly name: string; readonly entityId: string; readonly contentUrl: string },
): Tab {
  const standing = tabsOf(tenant, channel.id).find((one) => one.appId === app.id && one.entityId === tab.entityId);
  if (standing !== undefined) return standing;
  const id = tenant.guid('tab');
  tenant
    .sql('INSERT INTO teams_tabs VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
    .run(id, channel.id, app.id, tab.name, tab.entityId, tab.contentUrl, tab.contentUrl, tenant.next('teams tab'));
  return tabsOf(tenant, channel.id).find((one) => one.id === id)!;
}

const TEAM = `SELECT t.*, g.display_name AS name, (SELECT c.id FROM teams_channels c WHERE c.team_id = t.id
  ORDER BY c.position LIMIT 1) AS general_id FROM teams_teams t JOIN directory_groups g ON g.id = t.id`;

export function listTeams(tenant: Tenant): Team[] {
  return tenant.sql(`${TEAM} ORDER BY g.display_name`).all().map(teamFrom);
}

export function findTeam(tenant: Tenant, id: string): Team | null {
  const row = tenant.sql(`${TEAM} WHERE t.id = ?`).get(id);
  return row === undefined ? null : teamFrom(row);
}

/** The teams somebody is a member of. */
export function teamsOf(tenant: Tenant, userId: string): Team[] {
  return tenant
    .sql(`${TEAM} JOIN directory_members m ON m.group_id = t.id WHERE m.user_id = ? ORDER BY g.display_name`)
    .all(userId)
    .map(teamFrom);
}

export const isMember = (tenant: Tenant, teamId: string, userId: string): boolean =>
  tenant.sql('SELECT 1 FROM directory_members WHERE group_id = ? AND user_id = ?').get(teamId, userId) !== undefined;

export const isOwner = (tenant: Tenant, teamId: string, userId: string): boolean =>
  tenant.sql('SELECT 1 FROM teams_owners WHERE team_id = ? AND user_id = ?').get(teamId, userId) !== undefined;

/** General first, then as they were added. */
export function channelsOf(tenant: Tenant, teamId: string): Channel[] {
  return tenant.sql('SELECT * FROM teams_channels WHERE team_id = ? ORDER BY position').all(teamId).map(channelFrom);
}

export function findChannel(tenant: Tenant, id: string): Channel | null {
  const row = tenant.sql('SELECT * FROM teams_channels WHERE id = ?').get(id);
  return row === undefined ? null : channelFrom(row);
}

export function tabsOf(tenant: Tenant, channelId: string): Tab[] {
  return tenant.sql('SELECT * FROM teams_tabs WHERE channel_id = ? ORDER BY position').all(channelId).map(tabFrom);
}

type Row = Record<string, unknown>;
const orNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const teamFrom = (row: Row): Team => ({
  id: String(row.id),
  name: String(row.name),
  description: orNull(row.description),
  createdAt: Number(row.created_at),
  generalId: String(row.general_id),
});

const channelFrom = (row: Row): Channel => ({
  id: String(row.id),
  teamId: String(row.team_id),
  name: String(row.name),
  description: orNull(row.description),
  createdAt: Number(row.created_at),
});

const tabFrom = (row: Row): Tab => ({
  id: String(row.id),
  channelId: String(row.channel_id),
  appId: String(row.app_id),
  name: String(row.name),
  entityId: String(row.entity_id),
  contentUrl: String(row.content_url),
  websiteUrl: String(row.website_url),
});
