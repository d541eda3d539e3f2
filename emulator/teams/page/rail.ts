import { appIcon, el, icon } from '../../pages/element.ts';
import { addressOf, type Place } from './place.ts';
import type { App, Session } from './shapes.ts';

/** The app bar. Chat stands there greyed out, for it is not imitated. */
export function rail(session: Session, place: Place): HTMLElement {
  const apps = session.apps.filter(({ personal, tabs }) => personal && tabs.length > 0);
  const entry = (href: string, name: string, picture: Node, current: boolean, more: Node | null = null): HTMLElement =>
    el(
      'li',
      {},
      el(
        'a',
        { href, 'aria-current': current ? 'page' : undefined },
        el('span', { class: 'picture' }, picture, more),
        name,
      ),
    );
  const { unread } = session;
  const badge =
    unread === 0
      ? null
      : el('span', { class: 'badge' }, String(Math.min(unread, 99)), el('span', { class: 'unseen' }, ' unread'));
  const channel = place.view === 'posts' || place.view === 'channel tab' || place.view === 'teams';
  return el(
    'nav',
    { class: 'rail', 'aria-label': 'App bar' },
    el(
      'ul',
      {},
      entry('/teams/activity', 'Activity', icon('activity'), place.view === 'activity', badge),
      el(
        'li',
        {},
        el(
          'button',
          { class: 'quiet off', type: 'button', disabled: true, title: 'Chats are not imitated' },
          el('span', { class: 'picture' }, icon('chat')),
          'Chat',
          el('span', { class: 'unseen' }, ' (not imitated)'),
        ),
      ),
      entry('/teams', 'Teams', icon('teams'), channel),
      ...apps.map((app) =>
        entry(home(app, session), app.name, appIcon(app), place.view === 'app' && place.app.id === app.id),
      ),
    ),
  );
}

const home = (app: App, session: Session): string =>
  addressOf({ view: 'app', app, tab: app.tabs[0]!, subPage: null }, session);
