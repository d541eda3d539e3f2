import { membersOf } from '../directory/groups.ts';
import { findUser } from '../directory/people.ts';
import type { Call, Reply, Route } from '../route.ts';
import { notify } from './activities.ts';
import { readActivity, readActivityBody } from './activity-request.ts';
import { callersApp, type Scope, type TeamsApp } from './apps.ts';
import { consentedIn } from './consent.ts';
import { personOf, teamOf } from './found.ts';
import { forbidden, invalid, notFound } from './refusals.ts';
import { findChannel, isMember, type Team } from './teams.ts';

/** `sendActivityNotification` to a person and in a team. In chats and to many at once: not imitated. */
export const activityRoutes: readonly Route[] = [
  {
    method: 'POST',
    pattern: '/users/:user/teamwork/sendActivityNotification',
    permissions: { app: ['TeamsActivity.Send.User', 'TeamsActivity.Send'], delegated: ['TeamsActivity.Send'] },
    granted: consentedIn,
    workload: 'teams',
    options: [],
    handle: toPerson,
  },
  {
    method: 'POST',
    pattern: '/teams/:team/sendActivityNotification',
    permissions: { app: ['TeamsActivity.Send.Group', 'TeamsActivity.Send'], delegated: ['TeamsActivity.Send'] },
    granted: consentedIn,
    workload: 'teams',
    options: [],
    handle: inTeam,
  },
];

const SENT: Reply = { status: 204 };

function toPerson(call: Call): Reply {
  const person = personOf(call);
  const scope: Scope = { kind: 'user', id: person.id };
  const body = readActivityBody(call);
  // The recipient stands in the address; the action has no such parameter here.
  if (body.recipient !== undefined) throw invalid("The parameter 'recipient' is not one of this action.");
  const app = sendingApp(call, scope, body);
  const asked = readActivity(call, body, scope, app, actorOf(call, app));
  const sender = senderOf(call);
  if (sender === person.id) throw forbidden('Users cannot send notifications to themselves.');
  notify(call.tenant, person.id, app, sender, asked);
  return SENT;
}

function inTeam(call: Call): Reply {
  const team = teamOf(call);
  const scope: Scope = { kind: 'team', id: team.id };
  const body = readActivityBody(call);
  const app = sendingApp(call, scope, body);
  const asked = readActivity(call, body, scope, app, actorOf(call, app));
  const sender = senderOf(call);
  const recipients = recipientsOf(call, team, body.recipient);
  if (sender !== null && recipients.length === 1 && recipients[0] === sender)
    throw forbidden('Users cannot send notifications to themselves.');
  for (const id of recipients) if (id !== sender) notify(call.tenant, id, app, sender, asked);
  return SENT;
}

/** Throws the 403 of an app that is not installed where it wants to be heard. */
function sendingApp(call: Call, scope: Scope, body: Readonly<Record<string, unknown>>): TeamsApp {
  const teamsAppId = typeof body.teamsAppId === 'string' ? body.teamsAppId : null;
  const app = callersApp(call.tenant, scope, call.caller.appId, teamsAppId);
  if (app !== null) return app;
  throw forbidden(
    `Application with AAD App Id '${call.caller.appId}' is not authorized to generate custom text notifications about '${scope.id}' to the recipient. Ensure that the expected Teams app is installed in the target scope (user, team, or chat).`,
  );
}

/** `{actor}`: the person of a delegated call, else the app. */
const actorOf = (call: Call, app: TeamsApp): string =>
  call.caller.app ? app.manifest.name : (findUser(call.tenant, call.caller.oid)?.displayName ?? '');

const senderOf = (call: Call): string | null => (call.caller.app ? null : call.caller.oid);

function recipientsOf(call: Call, team: Team, json: unknown): readonly string[] {
  const recipient = (typeof json === 'object' && json !== null ? json : {}) as Record<string, unknown>;
  const type = String(recipient['@odata.type'] ?? '').replace(/^#?(microsoft\.graph|Microsoft\.Teams\.GraphSvc)\./, '');
  switch (type) {
    case 'aadUserNotificationRecipient': {
      const person = findUser(call.tenant, String(recipient.userId ?? ''));
      if (person === null || person.kind !== 'person') throw notFound('The recipient was not found.');
      if (!isMember(call.tenant, team.id, person.id)) throw forbidden('The recipient is not a member of the team.');
      return [person.id];
    }
    case 'teamMembersNotificationRecipient':
      if (recipient.teamId !== team.id) throw invalid("'teamId' of the recipient must be the team of the address.");
      return everyMember(call, team);
    case 'channelMembersNotificationRecipient': {
      if (recipient.teamId !== team.id) throw invalid("'teamId' of the recipient must be the team of the address.");
      const channel = findChannel(call.tenant, String(recipient.channelId ?? ''));
      if (channel === null || channel.teamId !== team.id) throw notFound('The channel of the recipient was not found.');
      return everyMember(call, team);
    }
    default:
      throw invalid("'recipient' needs an '@odata.type' of a recipient in a team.");
  }
}

/** A standard channel has the members of its team. */
const everyMember = (call: Call, team: Team): readonly string[] => membersOf(call.tenant, team.id).map(({ id }) => id);
