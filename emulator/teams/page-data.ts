/** The JSON behind the page: what one signed-in person sees of Teams. */

import { membersOf } from '../directory/groups.ts';
import { type Person as DirectoryPerson, listPeople } from '../directory/people.ts';
import { SITE_HOST } from '../shell/control-routes.ts';
import type { Tenant } from '../tenant.ts';
import { activitiesOf } from './activities.ts';
import { installedIn, listApps, type TeamsApp } from './apps.ts';
import { messagesOf } from './messages.ts';
import type { Activity, App, Channel, Person, Post, Session, Team } from './page/shapes.ts';
import { channelsOf, findChannel, isMember, isOwner, tabsOf, teamsOf } from './teams.ts';

const COUNCIL = 'Marlsbury Borough Council';
const POSTS = 50;

export function sessionOf(tenant: Tenant, person: DirectoryPerson): Session {
  const own = new Set(installedIn(tenant, { kind: 'user', id: person.id }).map(({ id }) => id));
  const { tenantId, origin } = tenant.settings;
  return {
    person: personShown(person),
    tenantId,
    council: COUNCIL,
    siteHost: SITE_HOST,
    apps: listApps(tenant).map((app) => appShown(app, own.has(app.id))),
    teams: teamsOf(tenant, person.id).map(
      (team): Team => ({
        id: team.id,
        name: team.name,
        internalId: team.generalId,
        owner: isOwner(tenant, team.id, person.id),
        apps: installedIn(tenant, { kind: 'team', id: team.id }).map(({ id }) => id),
        channels: channelsOf(tenant, team.id).map(
          (channel): Channel => ({
            id: channel.id,
            name: channel.name,
            description: channel.description,
            tabs: tabsOf(tenant, channel.id),
          }),
        ),
      }),
    ),
    unread: activitiesOf(tenant, person.id).filter(({ read }) => !read).length,
    signOut: `/${tenantId}/oauth2/v2.0/logout?post_logout_redirect_uri=${encodeURIComponent(`${origin}/teams`)}`,
  };
}

export const feedOf = (tenant: Tenant, person: DirectoryPerson): readonly Activity[] => activitiesOf(tenant, person.id);

/** The latest posts, oldest first; null where the person is no member. */
export function postsOf(tenant: Tenant, person: DirectoryPerson, channelId: string): readonly Post[] | null {
  const channel = findChannel(tenant, channelId);
  if (channel === null || !isMember(tenant, channel.teamId, person.id)) return null;
  return messagesOf(tenant, channel.id, POSTS).toReversed();
}

/** Who can be picked: the team's members, or everybody. */
export const peopleOf = (tenant: Tenant, teamId: string | null): readonly Person[] =>
  (teamId === null ? listPeople(tenant) : membersOf(tenant, teamId))
    .filter(({ kind }) => kind === 'person')
    .map(personShown);

const personShown = (person: DirectoryPerson): Person => ({
  id: person.id,
  name: person.displayName,
  upn: person.userPrincipalName,
  title: person.jobTitle,
});

const appShown = ({ id, manifest }: TeamsApp, personal: boolean): App => ({
  id,
  manifestId: manifest.id,
  version: manifest.version,
  name: manifest.name,
  accentColor: manifest.accentColor,
  showLoadingIndicator: manifest.showLoadingIndicator,
  validDomains: manifest.validDomains,
  tabs: manifest.staticTabs,
  personal,
});
