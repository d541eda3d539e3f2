import { addUser, findUser, type Person } from '../../../emulator/directory/people.ts';
import { startEmulator } from '../../../emulator/start.ts';
import { findApp, type TeamsApp, uploadApp } from '../../../emulator/teams/apps.ts';
import { REDRESS_TEAMS_APP_ID, redressManifest, USUAL_ORIGIN } from '../../../emulator/teams/redress-app.ts';
import { addChannel, addTab, addTeam } from '../../../emulator/teams/teams.ts';
import { addWorkflow } from '../../../emulator/teams/workflows.ts';
import { AMINA, type Answer, callerOf } from '../core/caller.ts';

export const CARYS = 'carys.penhallow@marlsbury.gov.example';
export const OUTSIDER = 'nobody.special@marlsbury.gov.example';

/** A tenant with one team of two, a channel beside General, a Redress tab, and a workflow; limits are off. */
export async function openTeam() {
  const emulator = await startEmulator({ throttles: false });
  const { tenant } = emulator;
  const caller = await callerOf(emulator);
  const amina = findUser(tenant, AMINA)!;
  const carys = addUser(tenant, { userPrincipalName: CARYS, displayName: 'Carys Penhallow' });
  const outsider = addUser(tenant, { userPrincipalName: OUTSIDER, displayName: 'Nobody Special' });
  const team = addTeam(tenant, { name: 'Resident feedback', owners: [carys.id], members: [amina.id] });
  const channel = addChannel(tenant, team.id, 'Morning digest');
  // Wider than Redress's own, which never notifies a whole team.
  const names = ['TeamsActivity.Send.User', 'TeamsActivity.Send.Group'];
  const resourceSpecific = names.map((name) => ({ name, type: 'Application' }));
  uploadApp(tenant, { ...redressManifest(USUAL_ORIGIN), authorization: { permissions: { resourceSpecific } } });
  const app: TeamsApp = findApp(tenant, REDRESS_TEAMS_APP_ID)!;
  const tab = addTab(tenant, channel, app, {
    name: 'Redress',
    entityId: 'board',
    contentUrl: 'http://localhost:4000/#board',
  });
  const workflow = addWorkflow(tenant, channel, 'Digest', carys.id);
  /** Redress as it stands: no Teams role in its token, what it may do here comes with its installation. */
  const own = await caller.token({ app: caller.connection.clientId });
  const roles = (...names: string[]) => caller.token({ app: caller.connection.clientId, roles: names });
  const delegated = (person: Person, ...scopes: string[]) =>
    caller.token({ user: person.userPrincipalName, audience: 'graph', scopes });
  const feed = async (user: string): Promise<Record<string, unknown>[]> =>
    (await caller.control('GET', `/teams/activity?user=${encodeURIComponent(user)}`)).body.activity;
  const installed = (body: Record<string, unknown>): Promise<Answer> =>
    caller.control('POST', '/teams/installation', { app: app.id, ...body });
  return {
    ...{ emulator, tenant, caller, amina, carys, outsider, team, channel, app, tab, workflow },
    ...{ own, roles, delegated, feed, installed },
    close: () => emulator.close(),
  };
}

export type ATeam = Awaited<ReturnType<typeof openTeam>>;

/** Status and code of an answer. */
export const told = ({ status, body }: Answer): [number, string | undefined] => [status, body?.error?.code];
