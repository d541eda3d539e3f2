import { avatar, el, icon, when } from '../../pages/element.ts';
import type { Line } from './shapes.ts';

export type Chosen = { readonly how: 'alone' | 'toggle' | 'range' };

type Does = {
  readonly choose: (id: string, how: Chosen['how']) => void;
  readonly more: (() => void) | null;
};

/** The messages of a folder, newest first. One is chosen by a click, more by their boxes or with Ctrl and Shift. */
export function messageList(
  name: string,
  lines: readonly Line[],
  chosen: ReadonlySet<string>,
  { choose, more }: Does,
): HTMLElement {
  const line = (one: Line): HTMLElement => {
    const to = one.isDraft ? one.toRecipients.map((each) => each.emailAddress.name).join('; ') : null;
    const who = to ?? one.from?.emailAddress.name ?? '(nobody)';
    const isChosen = chosen.has(one.id);
    return el(
      'li',
      { class: `mail-line${one.isRead ? '' : ' unread'}`, 'data-id': one.id, 'data-chosen': isChosen || undefined },
      el('input', {
        ...{ type: 'checkbox', 'aria-label': `Choose ${one.subject || 'the message without a subject'}` },
        ...{ checked: isChosen && chosen.size > 1 },
        on: { change: () => choose(one.id, 'toggle') },
      }),
      el(
        'button',
        {
          ...{ class: 'quiet mail-open', type: 'button', 'aria-current': isChosen ? 'true' : undefined },
          on: {
            click: (event) =>
              choose(one.id, event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'alone'),
          },
        },
        avatar(who),
        el(
          'span',
          { class: 'words' },
          el('span', { class: 'top-line' }, el('span', { class: 'from' }, who), when(Date.parse(one.receivedDateTime))),
          el(
            'span',
            { class: 'subject' },
            one.isDraft && el('span', { class: 'draft' }, '[Draft] '),
            one.subject || '(No subject)',
            one.hasAttachments && el('span', { class: 'unseen' }, ', with attachments'),
            one.hasAttachments && icon('attach'),
          ),
          el('span', { class: 'preview' }, one.bodyPreview || 'This message has no words.'),
          one.categories.length > 0 &&
            el(
              'span',
              { class: 'marks' },
              ...one.categories.map((category) => el('span', { class: 'mark' }, category)),
            ),
        ),
        !one.isRead && el('span', { class: 'unseen' }, 'Unread'),
      ),
    );
  };
  return el(
    'section',
    { class: 'list', 'aria-label': 'Messages' },
    el('h1', { tabindex: -1 }, name),
    lines.length === 0
      ? el('p', { class: 'empty' }, 'Nothing in this folder.')
      : el('ul', { 'aria-label': 'Messages', on: { keydown: moveByArrows } }, ...lines.map(line)),
    more && el('button', { class: 'more', type: 'button', on: { click: more } }, 'Show more'),
  );
}

/** Up and down go to the message before and after, as in Outlook. */
function moveByArrows(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const line = (event.target as Element).closest('li');
  const next = event.key === 'ArrowDown' ? line?.nextElementSibling : line?.previousElementSibling;
  const button = next?.querySelector<HTMLButtonElement>('.mail-open');
  if (!button) return;
  event.preventDefault();
  button.focus();
  button.click();
}
