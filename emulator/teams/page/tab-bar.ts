import { appIcon, el, icon } from '../../pages/element.ts';
import { addressOf, type Place } from './place.ts';
import type { Session } from './shapes.ts';

type WithTabs = Extract<Place, { view: 'app' | 'posts' | 'channel tab' }>;

/** The head of an app or a channel: its name, its tabs, and what can be done with the open one. */
export function tabBar(
  session: Session,
  place: WithTabs,
  does: { readonly reload: () => void; readonly copyLink: () => void },
): HTMLElement {
  const heading =
    place.view === 'app'
      ? [appIcon(place.app), el('h1', { tabindex: -1 }, place.app.name)]
      : [
          el('a', { class: 'quiet back', href: '/teams', 'aria-label': 'Back to teams and channels' }, icon('back')),
          el('h1', { tabindex: -1 }, el('span', { class: 'team-name' }, `${place.team.name} › `), place.channel.name),
        ];
  const open = place.view === 'posts' ? null : place.tab;
  const tabs = tabsOf(session, place).map(({ name, href, current }) =>
    el('li', {}, el('a', { href, 'aria-current': current ? 'page' : undefined }, name)),
  );
  return el(
    'header',
    { class: 'tab-bar' },
    el('div', { class: 'heading' }, ...heading),
    el('nav', { 'aria-label': 'Tabs' }, el('ul', {}, ...tabs)),
    open === null
      ? null
      : el(
          'div',
          { class: 'tools' },
          tool('Copy link to this tab', 'link', does.copyLink),
          tool('Reload the tab', 'reload', does.reload),
          el(
            'a',
            {
              class: 'quiet',
              href: open.websiteUrl,
              target: '_blank',
              rel: 'noopener',
              'aria-label': 'Open in the browser',
              title: 'Open in the browser',
            },
            icon('out'),
          ),
        ),
  );
}

function tabsOf(session: Session, place: WithTabs): { name: string; href: string; current: boolean }[] {
  if (place.view === 'app') {
    const { app } = place;
    return app.tabs.map((tab) => ({
      name: tab.name,
      href: addressOf({ view: 'app', app, tab, subPage: null }, session),
      current: tab.entityId === place.tab.entityId,
    }));
  }
  const { team, channel } = place;
  const posts = addressOf({ view: 'posts', team, channel, post: null }, session);
  return [
    { name: 'Posts', href: posts, current: place.view === 'posts' },
    ...channel.tabs.flatMap((tab) => {
      const app = session.apps.find(({ id }) => id === tab.appId);
      if (app === undefined) return [];
      return [
        {
          name: tab.name,
          href: addressOf({ view: 'channel tab', team, channel, app, tab, subPage: null }, session),
          current: place.view === 'channel tab' && place.tab.id === tab.id,
        },
      ];
    }),
  ];
}

const tool = (name: string, picture: 'link' | 'reload', click: () => void): HTMLElement =>
  el('button', { class: 'quiet', type: 'button', title: name, 'aria-label': name, on: { click } }, icon(picture));
