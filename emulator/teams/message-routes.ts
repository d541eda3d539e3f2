import { findUser } from '../directory/people.ts';
import { nextLink, readTop } from '../odata/paging.ts';
import type { Call, Reply, Route } from '../route.ts';
import { entity } from './answers.ts';
import { consentedIn } from './consent.ts';
import { channelOf } from './found.ts';
import { readMessage } from './message-request.ts';
import { messageShape, messagesOf, postMessage } from './messages.ts';
import { forbidden, invalid } from './refusals.ts';

/**
 * Posting into a channel is a person's act (`ChannelMessage.Send`, delegated). An app alone posts through Graph only while
 * a channel is in migration (`Teamwork.Migrate.All`), and no channel here is.
 */
export const messageRoutes: readonly Route[] = [
  {
    method: 'POST',
    pattern: '/teams/:team/channels/:channel/messages',
    permissions: { app: ['Teamwork.Migrate.All'], delegated: ['ChannelMessage.Send', 'Group.ReadWrite.All'] },
    workload: 'teams',
    options: [],
    handle: post,
  },
  {
    method: 'GET',
    pattern: '/teams/:team/channels/:channel/messages',
    permissions: {
      app: ['ChannelMessage.Read.Group', 'ChannelMessage.Read.All'],
      delegated: ['ChannelMessage.Read.All'],
    },
    granted: consentedIn,
    workload: 'teams',
    options: ['$top', '$skiptoken'],
    handle: read,
  },
];

function post(call: Call): Reply {
  const { team, channel } = channelOf(call);
  if (call.caller.app) throw forbidden('The channel is not in migration: an app cannot post into it.');
  const asked = readMessage(call);
  const person = findUser(call.tenant, call.caller.oid)!;
  const sender = { kind: 'user', id: person.id, name: person.displayName } as const;
  const message = postMessage(call.tenant, channel, { ...asked, sender });
  const context = `teams('${team.id}')/channels('${encodeURIComponent(channel.id)}')/messages`;
  return entity(call, context, messageShape(call.tenant, channel, message), 201);
}

function read(call: Call): Reply {
  const { team, channel } = channelOf(call);
  const top = readTop(call.query.$top, 20, 50);
  if (top === null) throw invalid("'$top' must lie between 1 and 50.");
  const before = call.query.$skiptoken === undefined ? null : Number(call.query.$skiptoken);
  if (Number.isNaN(before)) throw invalid('The page token cannot be read.');
  const found = messagesOf(call.tenant, channel.id, top + 1, before);
  const page = found.slice(0, top);
  return {
    status: 200,
    body: {
      '@odata.context': `${call.base}/$metadata#teams('${team.id}')/channels('${encodeURIComponent(channel.id)}')/messages`,
      '@odata.count': page.length,
      ...(found.length > top
        ? { '@odata.nextLink': nextLink(call.base, call.path, call.query, String(page.at(-1)!.createdAt)) }
        : {}),
      value: page.map((message) => messageShape(call.tenant, channel, message)),
    },
  };
}
