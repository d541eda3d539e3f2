import { findUser, type Person } from '../directory/people.ts';
import { findApp } from '../teams/apps.ts';
import { postMessage } from '../teams/messages.ts';
import { REDRESS_TEAMS_APP_ID } from '../teams/redress-app.ts';
import { addChannel, addTab, addTeam, type Channel } from '../teams/teams.ts';
import { addWorkflow } from '../teams/workflows.ts';
import type { Tenant } from '../tenant.ts';
import { addressOf, PEOPLE } from './council.ts';

const MANAGER = 'Josephine Tarrant-Hale';
const LINK_OFFICER = 'Verity Camberwick';

/**
 * The council's teams: one for everybody who works in Redress, with the tab and a channel whose workflow posts the
 * morning digest, and one of the complaints team. Councillors are in neither.
 */
export function addCouncilTeams(tenant: Tenant): void {
  const known = PEOPLE.filter(({ roles }) => roles.length > 0);
  const ids = (people: typeof PEOPLE): string[] => people.map((person) => findUser(tenant, addressOf(person))!.id);
  const manager = named(tenant, MANAGER);
  const feedback = addTeam(tenant, {
    name: 'Resident feedback',
    description: 'Complaints, service requests and what we learn from them',
    owners: [manager.id],
    members: ids(known),
  });
  const channel = (name: string, description: string): Channel => addChannel(tenant, feedback.id, name, description);
  const general = channel('General', '');
  const digest = channel('Morning digest', 'What is due today, every working morning');
  const complaints = channel('Complaints', 'Cases of both stages');
  channel('Ombudsman', 'Enquiries and decisions');
  addWorkflow(tenant, digest, 'Post the digest of Redress', manager.id);
  tab(tenant, general);
  tab(tenant, complaints);
  post(tenant, general, manager, 'Welcome. The Redress tab above shows what is due today; please ask here first.');
  post(
    tenant,
    complaints,
    named(tenant, LINK_OFFICER),
    'Reminder: tell me the same day when the Ombudsman writes to you.',
  );

  const team = addTeam(tenant, {
    name: 'Complaints team',
    description: 'Reviews and quality',
    owners: [manager.id],
    members: ids(PEOPLE.filter(({ groups }) => groups.includes('Complaints team'))),
  });
  addChannel(tenant, team.id, 'Stage 2 reviews');
}

function tab(tenant: Tenant, channel: Channel): void {
  const app = findApp(tenant, REDRESS_TEAMS_APP_ID)!;
  // Whoever adds the tab to a channel chooses what it opens with; everybody's cases are the channel's business.
  const contentUrl = new URL('#board', app.manifest.staticTabs[0]!.contentUrl).href;
  addTab(tenant, channel, app, { name: 'Redress', entityId: 'board', contentUrl });
}

function post(tenant: Tenant, channel: Channel, person: Person, content: string): void {
  const sender = { kind: 'user', id: person.id, name: person.displayName } as const;
  postMessage(tenant, channel, {
    ...{ sender, content, subject: null, importance: 'normal', contentType: 'text' },
    ...{ attachments: [], mentions: [] },
  });
}

const named = (tenant: Tenant, name: string): Person =>
  findUser(tenant, addressOf(PEOPLE.find((person) => person.name === name)!))!;
