/** Graph's team, channel, teamsTab, teamsApp, teamsAppDefinition and teamsAppInstallation. */
import type { Tenant } from '../tenant.ts';
import { installationId, type Scope, type TeamsApp } from './apps.ts';
import type { Channel, Tab, Team } from './teams.ts';

type Json = Record<string, unknown>;

const TEAMS = 'https://teams.microsoft.com';
const iso = (instant: number): string => new Date(instant).toISOString();
const encoded = encodeURIComponent;

export const teamShape = (tenant: Tenant, team: Team): Json => ({
  id: team.id,
  createdDateTime: iso(team.createdAt),
  displayName: team.name,
  description: team.description,
  internalId: team.generalId,
  classification: null,
  specialization: null,
  visibility: 'private',
  webUrl: `${TEAMS}/l/team/${encoded(team.generalId)}/conversations?groupId=${team.id}&tenantId=${tenant.settings.tenantId}`,
  isArchived: false,
  tenantId: tenant.settings.tenantId,
});

export const channelShape = (tenant: Tenant, channel: Channel): Json => ({
  id: channel.id,
  createdDateTime: iso(channel.createdAt),
  displayName: channel.name,
  description: channel.description,
  isFavoriteByDefault: null,
  email: '',
  tenantId: tenant.settings.tenantId,
  webUrl: channelLink(tenant, channel),
  membershipType: 'standard',
  isArchived: false,
});

export const channelLink = (tenant: Tenant, channel: Channel): string =>
  `${TEAMS}/l/channel/${encoded(channel.id)}/${encoded(channel.name)}?groupId=${channel.teamId}&tenantId=${tenant.settings.tenantId}`;

export const messageLink = (tenant: Tenant, channel: Channel, messageId: string): string =>
  `${TEAMS}/l/message/${encoded(channel.id)}/${messageId}?groupId=${channel.teamId}&tenantId=${tenant.settings.tenantId}&createdTime=${messageId}&parentMessageId=${messageId}`;

/** The deep link of an app's tab, in a channel or personal, and of a page inside it. */
export function entityLink(
  appId: string,
  entityId: string,
  { channelId, subEntityId }: { readonly channelId?: string; readonly subEntityId?: string } = {},
): string {
  const context = JSON.stringify({ subEntityId, channelId });
  return `${TEAMS}/l/entity/${encoded(appId)}/${encoded(entityId)}${context === '{}' ? '' : `?context=${encoded(context)}`}`;
}

export const tabShape = (tab: Tab): Json => ({
  id: tab.id,
  displayName: tab.name,
  webUrl: entityLink(tab.appId, tab.entityId, { channelId: tab.channelId }),
  configuration: {
    entityId: tab.entityId,
    contentUrl: tab.contentUrl,
    removeUrl: null,
    websiteUrl: tab.websiteUrl,
  },
});

export const appShape = ({ id, manifest }: TeamsApp): Json => ({
  id,
  externalId: manifest.id,
  displayName: manifest.name,
  distributionMethod: 'organization',
});

export const definitionShape = ({ id, manifest }: TeamsApp): Json => ({
  id: Buffer.from(`${id}##${manifest.version}##Published`).toString('base64'),
  teamsAppId: id,
  displayName: manifest.name,
  version: manifest.version,
  publishingState: 'published',
  shortDescription: manifest.description,
  description: manifest.description,
  lastModifiedDateTime: null,
  createdBy: null,
  authorization: {
    clientAppId: manifest.registration?.id ?? null,
    requiredPermissionSet: { resourceSpecificPermissions: permissions(manifest.resourceSpecific) },
  },
});

export const installationShape = (scope: Scope, app: TeamsApp): Json => ({
  id: installationId(scope, app),
  consentedPermissionSet: { resourceSpecificPermissions: permissions(app.manifest.resourceSpecific) },
});

const permissions = (names: readonly string[]): Json[] =>
  names.map((permissionValue) => ({ permissionValue, permissionType: 'application' }));
