/** Where one can be in Teams, and the addresses of those places. Deep links as Teams documents them ("Deep links"). */
import type { App, Channel, ChannelTab, Session, TabOfApp, Team } from './shapes.ts';

export type Place =
  | { readonly view: 'activity' }
  | { readonly view: 'teams' }
  | { readonly view: 'posts'; readonly team: Team; readonly channel: Channel; readonly post: string | null }
  | {
      readonly view: 'channel tab';
      readonly team: Team;
      readonly channel: Channel;
      readonly app: App;
      readonly tab: ChannelTab;
      readonly subPage: string | null;
    }
  | { readonly view: 'app'; readonly app: App; readonly tab: TabOfApp; readonly subPage: string | null }
  /** A link that leads nowhere: why, and its own way out where it names one. */
  | { readonly view: 'nowhere'; readonly why: string; readonly instead: string | null };

/** "Teams can't parse deep links that exceed 1900 characters in length on Microsoft Windows." */
const LONGEST = 1900;
const HOSTS = new Set(['teams.microsoft.com', 'teams.cloud.microsoft']);

/** Whether an address is one of Teams, ours or the real one's. */
export const isTeamsAddress = (url: URL, here: string): boolean =>
  (HOSTS.has(url.host) || url.origin === here) && /^\/(l|teams)(\/|$)/.test(url.pathname);

/** An address as a link on this page: one of Teams leads to the pretend one, also in a window of its own. */
export function linkHere(address: string, here: string): string {
  const url = new URL(address);
  return isTeamsAddress(url, here) ? here + url.pathname + url.search : address;
}

/** The place an address of Teams names. */
export function placeOf(url: URL, session: Session): Place {
  if (url.href.length > LONGEST) return nowhere(`The link is longer than ${LONGEST} characters; Windows cuts it off.`);
  const pieces = decoded(url.pathname);
  if (pieces === null) return nowhere('The link cannot be read: its encoding is broken.');
  const [root, kind, first, second] = pieces;
  const tenant = url.searchParams.get('tenantId');
  if (tenant !== null && tenant !== session.tenantId) return nowhere('The link is for another organisation.');
  if (root === 'teams') return kind === undefined || kind === 'activity' ? { view: kind ?? 'teams' } : nowhere(UNKNOWN);
  switch (kind) {
    case 'entity':
      return entity(url, session, first ?? '', second ?? '');
    case 'app':
      return app(session, first ?? '');
    case 'channel':
    case 'message':
      return channel(session, first ?? '', kind === 'message' ? (second ?? null) : null);
    case 'team':
      return channel(session, first ?? '', null);
    default:
      return nowhere(UNKNOWN);
  }
}

const UNKNOWN = 'The pretend Teams does not know links of this kind.';

const nowhere = (why: string, instead: string | null = null): Place => ({ view: 'nowhere', why, instead });

function entity(url: URL, session: Session, appId: string, entityId: string): Place {
  const instead = webAddress(url.searchParams.get('webUrl'));
  const context = contextOf(url.searchParams.get('context'));
  if (context === null) return nowhere('The "context" of the link is no JSON object.', instead);
  const { subEntityId = null, channelId } = context;
  if (subEntityId !== null && typeof subEntityId !== 'string')
    return nowhere('"subEntityId" in the context of the link must be text.', instead);
  const found = findApp(session, appId);
  if ('why' in found) return { ...found, instead };
  if (channelId !== undefined) return channelTab(session, found, entityId, String(channelId), subEntityId, instead);
  if (!found.personal) return nowhere(`${found.name} is not installed for you.`, instead);
  const tab = found.tabs.find((one) => one.entityId === entityId);
  if (tab === undefined) return nowhere(`${found.name} has no personal tab "${entityId}".`, instead);
  return { view: 'app', app: found, tab, subPage: subEntityId };
}

function channelTab(
  session: Session,
  found: App,
  entityId: string,
  channelId: string,
  subPage: string | null,
  instead: string | null,
): Place {
  const at = findChannel(session, channelId);
  if (at === null) return nowhere('You are not a member of the channel the link names.', instead);
  const tab = at.channel.tabs.find((one) => one.appId === found.id && one.entityId === entityId);
  if (tab === undefined) return nowhere(`The channel has no tab "${entityId}" of ${found.name}.`, instead);
  return { view: 'channel tab', ...at, app: found, tab, subPage };
}

function app(session: Session, appId: string): Place {
  const found = findApp(session, appId);
  if ('why' in found) return found;
  const [tab] = found.tabs;
  if (!found.personal || tab === undefined) return nowhere(`${found.name} is not installed for you.`);
  return { view: 'app', app: found, tab, subPage: null };
}

function channel(session: Session, channelId: string, post: string | null): Place {
  const at = findChannel(session, channelId);
  return at === null ? nowhere('You are not a member of that channel.') : { view: 'posts', ...at, post };
}

/** By the catalogue's id: the id in the manifest is good for an app that somebody uploaded for themselves alone. */
function findApp(session: Session, id: string): App | Extract<Place, { view: 'nowhere' }> {
  const found = session.apps.find((one) => one.id === id.toLowerCase());
  if (found !== undefined) return found;
  const named = session.apps.find((one) => one.manifestId === id.toLowerCase());
  const why =
    named === undefined
      ? 'No app with the id in the link is in your organisation’s catalogue.'
      : `The link names ${named.name} by the id in its manifest. An app of your organisation’s catalogue is named by the catalogue’s id, ${named.id}.`;
  return { view: 'nowhere', why, instead: null };
}

export function findChannel(session: Session, channelId: string): { team: Team; channel: Channel } | null {
  for (const team of session.teams) {
    const found = team.channels.find(({ id }) => id === channelId);
    if (found !== undefined) return { team, channel: found };
  }
  return null;
}

/** The address of a place, as Teams writes it; the path alone is also our own address of it. */
export function addressOf(place: Exclude<Place, { view: 'nowhere' }>, session: Session): string {
  const e = encodeURIComponent;
  switch (place.view) {
    case 'activity':
      return '/teams/activity';
    case 'teams':
      return '/teams';
    case 'posts': {
      const { team, channel } = place;
      const ids = `groupId=${team.id}&tenantId=${session.tenantId}`;
      return place.post === null
        ? `/l/channel/${e(channel.id)}/${e(channel.name)}?${ids}`
        : `/l/message/${e(channel.id)}/${e(place.post)}?${ids}`;
    }
    case 'channel tab':
    case 'app': {
      const channelId = place.view === 'app' ? undefined : place.channel.id;
      const context = JSON.stringify({ subEntityId: place.subPage ?? undefined, channelId });
      const query = context === '{}' ? '' : `?context=${e(context)}`;
      return `/l/entity/${e(place.app.id)}/${e(place.tab.entityId)}${query}`;
    }
  }
}

function decoded(path: string): string[] | null {
  try {
    return path.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return null;
  }
}

function contextOf(text: string | null): Readonly<Record<string, unknown>> | null {
  if (text === null) return {};
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

const webAddress = (text: string | null): string | null =>
  text !== null && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) ? text : null;
