import { appIcon, avatar, el, when } from '../../pages/element.ts';
import type { Activity } from './shapes.ts';

/** The feed, newest first. A line leads to what it is about, and is read from then on. */
export function feedView(feed: readonly Activity[], read: (id: string) => void): HTMLElement {
  if (feed.length === 0) {
    return el(
      'div',
      { class: 'empty' },
      el('p', {}, 'Nothing yet.'),
      el('p', { class: 'soft' }, 'What apps send you through Graph (sendActivityNotification) comes in here at once.'),
    );
  }
  const lines = feed.map((one) => el('li', {}, activityLine(one, read)));
  return el('ul', { class: 'feed', 'aria-label': 'Notifications' }, ...lines);
}

export function activityLine(activity: Activity, read: (id: string) => void): HTMLElement {
  const { sender, title, preview, topic, link, createdAt } = activity;
  const app = { name: activity.appName, accentColor: activity.accentColor };
  return el(
    'a',
    { class: activity.read ? 'line' : 'line unread', href: link, on: { click: () => read(activity.id) } },
    // With an app alone its icon is the picture; a person's has the app's beside it (activity feed documentation).
    el(
      'span',
      { class: 'picture' },
      sender === null ? appIcon(app) : avatar(sender.name),
      sender === null ? null : appIcon(app),
    ),
    el(
      'span',
      { class: 'words' },
      el('span', { class: 'top' }, el('span', { class: 'from' }, sender?.name ?? activity.appName), when(createdAt)),
      el('span', { class: 'title' }, title),
      el('span', { class: 'preview' }, preview),
      el('span', { class: 'topic' }, topic),
    ),
    activity.read ? null : el('span', { class: 'dot' }, el('span', { class: 'unseen' }, 'Unread')),
  );
}
