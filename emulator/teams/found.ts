/** What an address names, or the 404 and 403 that Teams answers instead. */
import { findUser, type Person } from '../directory/people.ts';
import type { Call } from '../route.ts';
import { forbidden, notFound } from './refusals.ts';
import { type Channel, findChannel, findTeam, isMember, type Team } from './teams.ts';

export function personOf(call: Call): Person {
  const person = findUser(call.tenant, call.params.user!);
  if (person === null || person.kind !== 'person') throw notFound('No user found.');
  return person;
}

/** The person whose Teams is read: a delegated caller reads nobody else's. */
export function ownerOf(call: Call): Person {
  const person = personOf(call);
  if (!call.caller.app && person.id !== call.caller.oid) throw forbidden('The Teams of somebody else cannot be read.');
  return person;
}

/** The team an address names; a delegated caller must be a member. */
export function teamOf(call: Call): Team {
  const team = findTeam(call.tenant, call.params.team!);
  if (team === null) throw notFound('No team found with Group Id.');
  if (!call.caller.app && !isMember(call.tenant, team.id, call.caller.oid)) {
    throw forbidden('User is not a member of the team.');
  }
  return team;
}

export function channelOf(call: Call): { readonly team: Team; readonly channel: Channel } {
  const team = teamOf(call);
  const channel = findChannel(call.tenant, call.params.channel!);
  if (channel === null || channel.teamId !== team.id) throw notFound('Channel not found.');
  return { team, channel };
}
