import { appIcon, avatar, el, when } from '../../pages/element.ts';
import { drawCard } from './card.ts';
import { drawHtml } from './post-html.ts';
import type { Post } from './shapes.ts';

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

/** The posts of a channel, oldest first, the asked one (or the last) in view. */
export function postsView(posts: readonly Post[], name: string): HTMLElement {
  if (posts.length === 0) {
    return el(
      'div',
      { class: 'posts' },
      el(
        'div',
        { class: 'empty' },
        el('p', {}, `Nobody has posted in ${name} yet.`),
        el('p', { class: 'soft' }, 'People post through Graph, apps through a workflow’s webhook.'),
      ),
    );
  }
  return el(
    'div',
    { class: 'posts' },
    el('ol', { 'aria-label': 'Posts' }, ...posts.map((post) => el('li', {}, drawPost(post)))),
  );
}

function drawPost(post: Post): HTMLElement {
  const { sender, subject, createdAt, importance } = post;
  return el(
    'article',
    { class: 'post', id: `post-${post.id}`, tabindex: -1 },
    sender.kind === 'user' ? avatar(sender.name) : appIcon({ name: sender.name, accentColor: '#5b5fc7' }),
    el(
      'div',
      { class: 'post-body' },
      el(
        'p',
        { class: 'by' },
        el('strong', {}, sender.name),
        when(createdAt),
        importance === 'normal'
          ? null
          : el('span', { class: 'importance' }, importance === 'high' ? 'Important' : 'Urgent'),
      ),
      subject === null ? null : el('h2', {}, subject),
      ...content(post),
    ),
  );
}

function content(post: Post): Node[] {
  if (post.contentType === 'text') return [el('p', { class: 'plain' }, post.content)];
  const attachments = new Map(
    post.attachments
      .filter(({ contentType }) => contentType === ADAPTIVE_CARD)
      .map(({ id, content: card }) => [id, drawCard(card ?? '')]),
  );
  return drawHtml(post.content, attachments);
}
