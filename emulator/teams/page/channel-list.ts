import { el } from '../../pages/element.ts';
import { addressOf } from './place.ts';
import type { Session } from './shapes.ts';

/** The teams of the person with their channels; the open one is marked, and none is open where this is the whole page. */
export function channelList(session: Session, openChannel: string | null): HTMLElement {
  return el(
    'nav',
    { class: 'channels', 'aria-label': 'Teams and channels' },
    openChannel === null ? el('h1', { tabindex: -1 }, 'Teams') : el('h2', {}, 'Teams'),
    session.teams.length === 0 ? el('p', { class: 'soft' }, 'You are not a member of any team.') : null,
    ...session.teams.map((team) =>
      el(
        'section',
        {},
        el(
          openChannel === null ? 'h2' : 'h3',
          {},
          el('span', { class: `team-tile tint-${team.name.length % 6}`, 'aria-hidden': 'true' }, initials(team.name)),
          team.name,
        ),
        el(
          'ul',
          {},
          ...team.channels.map((channel) =>
            el(
              'li',
              {},
              el(
                'a',
                {
                  href: addressOf({ view: 'posts', team, channel, post: null }, session),
                  'aria-current': channel.id === openChannel ? 'page' : undefined,
                },
                channel.name,
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word[0] ?? '')
    .join('')
    .toUpperCase();
