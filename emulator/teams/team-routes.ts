import type { Call, Reply, Route } from '../route.ts';
import { collection, entity, expanded, filtered } from './answers.ts';
import { findApp, installedIn, listApps, type Scope } from './apps.ts';
import { consentedIn } from './consent.ts';
import { channelOf, ownerOf, teamOf } from './found.ts';
import { notFound } from './refusals.ts';
import { appShape, channelShape, definitionShape, installationShape, tabShape, teamShape } from './shapes.ts';
import { channelsOf, tabsOf, teamsOf } from './teams.ts';

const READ_TEAM = ['Team.ReadBasic.All', 'TeamSettings.Read.All', 'TeamSettings.ReadWrite.All'];
const READ_JOINED = [...READ_TEAM, 'User.Read.All', 'User.ReadWrite.All'];
const READ_CHANNEL = ['Channel.ReadBasic.All', 'ChannelSettings.Read.All', 'ChannelSettings.ReadWrite.All'];
const READ_TAB = ['TeamsTab.Read.All', 'TeamsTab.ReadWrite.All'];
const READ_CATALOGUE = ['AppCatalog.Read.All', 'AppCatalog.ReadWrite.All'];

const inTeam = { workload: 'teams', granted: consentedIn } as const;

/** Reading teams, channels, tabs, and which apps are installed where. */
export const teamRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: '/users/:user/joinedTeams',
    permissions: { app: READ_JOINED, delegated: READ_JOINED },
    workload: 'teams',
    options: [],
    handle: (call) =>
      collection(
        call,
        'teams',
        teamsOf(call.tenant, ownerOf(call).id).map((team) => teamShape(call.tenant, team)),
      ),
  },
  {
    method: 'GET',
    pattern: '/teams/:team',
    permissions: {
      app: ['TeamSettings.Read.Group', 'TeamSettings.ReadWrite.Group', ...READ_TEAM],
      delegated: READ_TEAM,
    },
    ...inTeam,
    options: [],
    handle: (call) => entity(call, 'teams', teamShape(call.tenant, teamOf(call))),
  },
  {
    method: 'GET',
    pattern: '/teams/:team/channels',
    permissions: {
      app: ['ChannelSettings.Read.Group', 'ChannelSettings.ReadWrite.Group', ...READ_CHANNEL],
      delegated: READ_CHANNEL,
    },
    ...inTeam,
    options: ['$filter'],
    handle: (call) => {
      const team = teamOf(call);
      const all = channelsOf(call.tenant, team.id).map((channel) => channelShape(call.tenant, channel));
      return collection(
        call,
        `teams('${team.id}')/channels`,
        filtered(call, ['id', 'displayName', 'membershipType'], all),
      );
    },
  },
  {
    method: 'GET',
    pattern: '/teams/:team/channels/:channel',
    permissions: {
      app: ['ChannelSettings.Read.Group', 'ChannelSettings.ReadWrite.Group', ...READ_CHANNEL],
      delegated: READ_CHANNEL,
    },
    ...inTeam,
    options: [],
    handle: (call) => {
      const { team, channel } = channelOf(call);
      return entity(call, `teams('${team.id}')/channels`, channelShape(call.tenant, channel));
    },
  },
  {
    method: 'GET',
    pattern: '/teams/:team/channels/:channel/tabs',
    permissions: {
      app: ['TeamsTab.Read.Group', 'TeamsTab.ReadWrite.Group', 'TeamsTab.ReadWriteForTeam.All', ...READ_TAB],
      delegated: ['TeamsTab.ReadWriteForTeam', ...READ_TAB],
    },
    ...inTeam,
    options: ['$filter', '$expand'],
    handle: tabs,
  },
  {
    method: 'GET',
    pattern: '/teams/:team/installedApps',
    permissions: {
      app: [
        'TeamsAppInstallation.Read.Group',
        'TeamsAppInstallation.ReadForTeam.All',
        'TeamsAppInstallation.ReadWriteSelfForTeam.All',
        'TeamsAppInstallation.ReadWriteForTeam.All',
      ],
      delegated: [
        'TeamsAppInstallation.ReadForTeam',
        'TeamsAppInstallation.ReadWriteSelfForTeam',
        'TeamsAppInstallation.ReadWriteForTeam',
      ],
    },
    ...inTeam,
    options: ['$filter', '$expand'],
    handle: (call) => {
      const { id } = teamOf(call);
      return installations(call, `teams('${id}')/installedApps`, { kind: 'team', id });
    },
  },
  {
    method: 'GET',
    pattern: '/users/:user/teamwork/installedApps',
    permissions: {
      app: [
        'TeamsAppInstallation.ReadForUser.All',
        'TeamsAppInstallation.ReadWriteSelfForUser.All',
        'TeamsAppInstallation.ReadWriteForUser.All',
      ],
      delegated: [
        'TeamsAppInstallation.ReadForUser',
        'TeamsAppInstallation.ReadWriteSelfForUser',
        'TeamsAppInstallation.ReadWriteForUser',
      ],
    },
    workload: 'teams',
    options: ['$filter', '$expand'],
    handle: (call) => {
      const { id } = ownerOf(call);
      return installations(call, `users('${id}')/teamwork/installedApps`, { kind: 'user', id });
    },
  },
  {
    method: 'GET',
    pattern: '/appCatalogs/teamsApps',
    permissions: { app: READ_CATALOGUE, delegated: ['AppCatalog.Submit', ...READ_CATALOGUE] },
    workload: 'teams',
    options: ['$filter'],
    handle: (call) => {
      const all = listApps(call.tenant).map(appShape);
      const paths = ['id', 'externalId', 'displayName', 'distributionMethod'];
      return collection(call, 'appCatalogs/teamsApps', filtered(call, paths, all));
    },
  },
];

function tabs(call: Call): Reply {
  const { team, channel } = channelOf(call);
  const expand = expanded(call, ['teamsApp']);
  const all = tabsOf(call.tenant, channel.id).map((tab) => {
    const app = findApp(call.tenant, tab.appId);
    if (app === null) throw notFound('The app of a tab is gone.');
    return { ...tabShape(tab), teamsApp: appShape(app) };
  });
  const found = filtered(call, ['id', 'displayName', 'teamsApp/id'], all);
  const kept = expand.has('teamsApp') ? found : found.map(({ teamsApp: _, ...tab }) => tab);
  return collection(call, `teams('${team.id}')/channels('${encodeURIComponent(channel.id)}')/tabs`, kept);
}

function installations(call: Call, context: string, scope: Scope): Reply {
  const expand = expanded(call, ['teamsApp', 'teamsAppDefinition']);
  const all = installedIn(call.tenant, scope).map((app) => ({
    ...installationShape(scope, app),
    teamsApp: appShape(app),
    teamsAppDefinition: definitionShape(app),
  }));
  const paths = ['id', 'teamsApp/id', 'teamsApp/externalId', 'teamsApp/displayName', 'teamsAppDefinition/displayName'];
  const found = filtered(call, paths, all).map(({ teamsApp, teamsAppDefinition, ...installation }) => ({
    ...installation,
    ...(expand.has('teamsApp') ? { teamsApp } : {}),
    ...(expand.has('teamsAppDefinition') ? { teamsAppDefinition } : {}),
  }));
  return collection(call, context, found);
}
