import type { Theme } from '../../pages/theme.ts';
import type { App, Channel, Session, TabOfApp, Team } from './shapes.ts';

/** A tab on show: personal, or in a channel; `task`: a dialog that a tab opened. */
export type OpenTab = {
  readonly app: App;
  readonly tab: TabOfApp;
  readonly subPage: string | null;
  readonly at: { readonly team: Team; readonly channel: Channel } | null;
  readonly frameContext: 'content' | 'task';
};

const LOCALE = 'en-gb';
const newId = (): string => crypto.randomUUID();
const SESSION_ID = newId();

/**
 * The flat context of the protocol (teams-js 2.58.0, `interfaces.d.ts`, `Context`), which the library turns into
 * `app.Context`. A personal tab knows of no team; one in a standard channel knows team, group, channel and site.
 */
export function contextOf(open: OpenTab, session: Session, theme: Theme): Record<string, unknown> {
  const { person, tenantId, siteHost } = session;
  return {
    locale: LOCALE,
    theme,
    entityId: open.tab.entityId,
    ...(open.subPage === null ? {} : { subEntityId: open.subPage }),
    isFullScreen: false,
    isMultiWindow: false,
    frameContext: open.frameContext,
    hostName: 'Teams',
    hostClientType: 'web',
    ringId: 'general',
    sessionId: SESSION_ID,
    appSessionId: newId(),
    appId: open.app.id,
    manifestVersion: open.app.version,
    tid: tenantId,
    tenantSKU: 'enterprise',
    userObjectId: person.id,
    userPrincipalName: person.upn,
    loginHint: person.upn,
    upn: person.upn,
    userDisplayName: person.name,
    ...(open.at === null ? {} : inChannel(open.at, siteHost)),
  };
}

function inChannel({ team, channel }: NonNullable<OpenTab['at']>, siteHost: string): Record<string, unknown> {
  const site = `/sites/${team.name.replace(/[^A-Za-z0-9]/g, '')}`;
  return {
    groupId: team.id,
    teamId: team.internalId,
    teamName: team.name,
    teamType: 0,
    isTeamArchived: false,
    // UserTeamRole: 0 an owner, 1 a member.
    userTeamRole: team.owner ? 0 : 1,
    teamSiteUrl: `https://${siteHost}${site}`,
    teamSiteDomain: siteHost,
    teamSitePath: site,
    channelId: channel.id,
    channelName: channel.name,
    channelType: 'Regular',
    channelRelativeUrl: `${site}/Shared Documents/${channel.name}`,
  };
}

/** `contentUrl` with its documented placeholders filled, by new names and old. */
export function contentUrlOf(open: OpenTab, session: Session, theme: Theme): string {
  const values: Record<string, string> = {
    'page.id': open.tab.entityId,
    entityId: open.tab.entityId,
    'page.subPageId': open.subPage ?? '',
    subEntityId: open.subPage ?? '',
    'user.loginHint': session.person.upn,
    loginHint: session.person.upn,
    upn: session.person.upn,
    'user.userPrincipalName': session.person.upn,
    userPrincipalName: session.person.upn,
    'user.id': session.person.id,
    userObjectId: session.person.id,
    'app.theme': theme,
    theme,
    'team.groupId': open.at?.team.id ?? '',
    groupId: open.at?.team.id ?? '',
    'user.tenant.id': session.tenantId,
    tid: session.tenantId,
    'app.locale': LOCALE,
    locale: LOCALE,
  };
  return open.tab.contentUrl.replace(/\{([A-Za-z.]+)\}/g, (whole, name: string) =>
    name in values ? encodeURIComponent(values[name]!) : whole,
  );
}
