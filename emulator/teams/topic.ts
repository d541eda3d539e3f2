import type { Call } from '../route.ts';
import { findApp, installationId, type Scope, type TeamsApp } from './apps.ts';
import { findMessage } from './messages.ts';
import { invalid, notFound } from './refusals.ts';
import { channelLink, entityLink, messageLink, teamShape } from './shapes.ts';
import { findChannel, findTeam, tabsOf } from './teams.ts';

/** What a notification is about: the words shown, and the Teams link a click follows. */
export type Topic = { readonly text: string; readonly link: string };

const TEAMS = 'https://teams.microsoft.com/';
const ROOTS = ['https://graph.microsoft.com/v1.0'];
const LONGEST_LINK = 1900;

/**
 * Reads `topic`. `text` needs a `webUrl` of Teams; `entityUrl` names an installation or catalogue app (to a person), or
 * the team itself or something in it (to a team). Throws 400, or 404 for a thing that is not there.
 */
export function readTopic(call: Call, json: unknown, scope: Scope, app: TeamsApp): Topic {
  const topic = typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
  const { source, value, webUrl } = topic;
  if (typeof value !== 'string' || value === '') throw invalid("'topic' needs a 'value'.");
  if (source === 'text') return { text: value, link: teamsLink(webUrl) };
  if (source !== 'entityUrl') throw invalid("'source' of 'topic' must be 'entityUrl' or 'text'.");
  const topicLink = webUrl === undefined || webUrl === null ? null : teamsLink(webUrl);
  const pieces = piecesOf(call, value);
  const found = scope.kind === 'user' ? ofPerson(call, scope, app, pieces) : ofTeam(call, scope, pieces);
  return { text: found.text, link: topicLink ?? found.link };
}

function teamsLink(webUrl: unknown): string {
  if (typeof webUrl !== 'string' || !webUrl.startsWith(TEAMS) || !URL.canParse(webUrl)) {
    throw invalid(`'webUrl' of 'topic' must begin with ${TEAMS}`);
  }
  if (webUrl.length > LONGEST_LINK) throw invalid(`'webUrl' of 'topic' is longer than ${LONGEST_LINK} characters.`);
  return webUrl;
}

/** The decoded pieces of a Graph address below its version. */
function piecesOf(call: Call, value: string): string[] {
  const root = [...ROOTS, call.base].find((one) => value.startsWith(`${one}/`));
  if (root === undefined) throw invalid("'value' of 'topic' must be the address of a Graph resource.");
  try {
    return value
      .slice(root.length + 1)
      .split('/')
      .map(decodeURIComponent);
  } catch {
    throw invalid("'value' of 'topic' cannot be read.");
  }
}

function ofPerson(call: Call, scope: Scope, app: TeamsApp, pieces: readonly string[]): Topic {
  const [set, first, teamwork, installed, id] = pieces;
  const home = { text: app.manifest.name, link: entityLink(app.id, app.manifest.staticTabs[0]?.entityId ?? '') };
  if (set === 'users' && teamwork === 'teamwork' && installed === 'installedApps' && pieces.length === 5) {
    const same = first === scope.id || first === call.params.user;
    if (same && id === installationId(scope, app)) return home;
    throw notFound('The installation named by the topic was not found.');
  }
  if (set === 'appCatalogs' && first === 'teamsApps' && pieces.length === 3) {
    if (findApp(call.tenant, pieces[2]!)?.id === app.id) return home;
    throw notFound('The app named by the topic was not found.');
  }
  throw invalid('A notification to a user is about a teamsAppInstallation or a teamsCatalogApp.');
}

function ofTeam(call: Call, scope: Scope, pieces: readonly string[]): Topic {
  const [teams, teamId, channels, channelId, kind, id] = pieces;
  if (teams !== 'teams' || teamId !== scope.id) throw invalid('The topic must be the team or something in it.');
  const { tenant } = call;
  const team = findTeam(tenant, teamId)!;
  if (pieces.length === 2) return { text: team.name, link: String(teamShape(tenant, team).webUrl) };
  const channel = channels === 'channels' ? findChannel(tenant, channelId ?? '') : null;
  if (channel === null || channel.teamId !== teamId) throw notFound('The channel named by the topic was not found.');
  if (pieces.length === 4) return { text: channel.name, link: channelLink(tenant, channel) };
  if (pieces.length === 6 && kind === 'tabs') {
    const tab = tabsOf(tenant, channel.id).find((one) => one.id === id);
    if (tab === undefined) throw notFound('The tab named by the topic was not found.');
    return { text: tab.name, link: entityLink(tab.appId, tab.entityId, { channelId: channel.id }) };
  }
  if (pieces.length === 6 && kind === 'messages') {
    if (findMessage(tenant, channel.id, id!) === null) throw notFound('The message of the topic was not found.');
    return { text: channel.name, link: messageLink(tenant, channel, id!) };
  }
  throw invalid('A notification in a team is about a team, channel, chatMessage or teamsTab.');
}
