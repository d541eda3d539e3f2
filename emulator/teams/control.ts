import { findUser } from '../directory/people.ts';
import { GraphFault } from '../route.ts';
import type { ControlCall, ControlRoute } from '../slice.ts';
import type { Tenant } from '../tenant.ts';
import { activitiesOf } from './activities.ts';
import { findApp, listApps, setInstalled, type TeamsApp, uploadApp } from './apps.ts';
import { tellPage } from './live.ts';
import { BadManifest } from './manifest.ts';
import { redressManifest } from './redress-app.ts';
import { channelsOf, findTeam, listTeams, tabsOf } from './teams.ts';
import { enableWorkflow, runsOf, workflowsOf, workflowUrl } from './workflows.ts';

/** What an administrator of Teams would do in other portals, and what only a test wants. */
export const teamsControls: readonly ControlRoute[] = [
  { method: 'GET', path: '/teams', handle: ({ tenant }) => ({ status: 200, body: overview(tenant) }) },
  { method: 'POST', path: '/teams/app', handle: (call) => ({ status: 200, body: upload(call) }) },
  {
    method: 'POST',
    path: '/teams/installation',
    handle: (call) => {
      install(call);
      return { status: 204 };
    },
  },
  {
    method: 'POST',
    path: '/teams/workflow',
    handle: ({ json, tenant }) => {
      const { id, enabled } = record(json);
      if (typeof enabled !== 'boolean') throw bad('"enabled" must be true or false.');
      if (!enableWorkflow(tenant, String(id), enabled)) throw missing('No such workflow.');
      return { status: 204 };
    },
  },
  {
    method: 'GET',
    path: '/teams/activity',
    handle: ({ query, tenant }) => {
      const person = findUser(tenant, query.user ?? '');
      if (person === null) throw missing('No such person is in the directory.');
      return { status: 200, body: { activity: activitiesOf(tenant, person.id) } };
    },
  },
  {
    method: 'DELETE',
    path: '/teams',
    handle: ({ tenant }) => {
      forget(tenant);
      return { status: 204 };
    },
  },
];

/** Everything a program or a test must know to speak to Teams: ids, and the addresses of the workflows. */
function overview(tenant: Tenant): Record<string, unknown> {
  return {
    page: `${tenant.settings.origin}/teams`,
    apps: listApps(tenant).map(appNamed),
    teams: listTeams(tenant).map((team) => ({
      id: team.id,
      name: team.name,
      channels: channelsOf(tenant, team.id).map((channel) => ({
        id: channel.id,
        name: channel.name,
        tabs: tabsOf(tenant, channel.id).map(({ id, name, entityId, contentUrl }) => ({
          id,
          name,
          entityId,
          contentUrl,
        })),
        workflows: workflowsOf(tenant, channel.id).map((workflow) => ({
          id: workflow.id,
          name: workflow.name,
          enabled: workflow.enabled,
          url: workflowUrl(tenant, workflow),
          runs: runsOf(tenant, workflow.id),
        })),
      })),
    })),
  };
}

const appNamed = ({ id, manifest }: TeamsApp): Record<string, unknown> => ({
  id,
  manifestId: manifest.id,
  name: manifest.name,
});

/** `{"origin": "http://localhost:4000"}`: Redress, served there; `{"manifest": {…}}`: an app package's manifest. */
function upload({ json, tenant }: ControlCall): Record<string, unknown> {
  const { origin, manifest } = record(json);
  try {
    if (manifest !== undefined) return appNamed(uploadApp(tenant, manifest));
    if (typeof origin !== 'string' || !URL.canParse(origin)) throw bad('Give "origin" (an address) or "manifest".');
    return appNamed(uploadApp(tenant, redressManifest(new URL(origin).origin)));
  } catch (error) {
    if (error instanceof BadManifest) throw bad(error.message);
    throw error;
  }
}

/** `{"app": catalogue id, "user": upn | id, "installed": false}`, or `"team"` in place of `"user"`. */
function install({ json, tenant }: ControlCall): void {
  const { app: appId, user, team: teamId, installed } = record(json);
  const app = findApp(tenant, String(appId));
  if (app === null) throw missing('No such app is in the catalogue.');
  if (typeof installed !== 'boolean') throw bad('"installed" must be true or false.');
  if (user !== undefined) {
    const person = findUser(tenant, String(user));
    if (person === null) throw missing('No such person is in the directory.');
    setInstalled(tenant, app, { kind: 'user', id: person.id }, installed);
    return;
  }
  const team = findTeam(tenant, String(teamId));
  if (team === null) throw missing('No such team.');
  setInstalled(tenant, app, { kind: 'team', id: team.id }, installed);
}

/** Forgets what was posted, sent and run, and where apps were taken away; teams, channels, tabs and apps stay. */
function forget(tenant: Tenant): void {
  tenant.transaction(() => {
    for (const table of ['messages', 'activities', 'workflow_runs', 'removals'])
      tenant.db.exec(`DELETE FROM teams_${table}`);
    tenant.db.exec('UPDATE teams_workflows SET enabled = 1');
  });
  tellPage(tenant, { kind: 'apps' });
}

function record(json: unknown): Record<string, unknown> {
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Record<string, unknown>;
  throw bad('The body must be a JSON object.');
}

const bad = (message: string): GraphFault => new GraphFault(400, 'badRequest', message);
const missing = (message: string): GraphFault => new GraphFault(404, 'notFound', message);
