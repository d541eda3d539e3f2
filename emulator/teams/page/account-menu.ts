import type { Theme } from './context.ts';
import { avatar, el } from './element.ts';
import type { Session } from './shapes.ts';
import { THEME_NAMES, type Themes } from './theme.ts';

/** Who is signed in, the colours, and how to be somebody else. */
export function accountMenu({ person, council, signOut }: Session, themes: Themes): HTMLElement {
  const menu = el(
    'div',
    { id: 'account', class: 'account', popover: 'auto', role: 'group', 'aria-label': 'Account and settings' },
    el('p', { class: 'soft' }, council),
    el(
      'div',
      { class: 'who' },
      avatar(person.name),
      el(
        'div',
        {},
        el('strong', {}, person.name),
        el('span', { class: 'soft' }, person.title ?? ''),
        el('span', { class: 'soft upn' }, person.upn),
      ),
    ),
    el(
      'fieldset',
      {},
      el('legend', {}, 'Theme'),
      ...(Object.entries(THEME_NAMES) as [Theme, string][]).map(([theme, name]) =>
        el(
          'label',
          {},
          el('input', {
            type: 'radio',
            name: 'theme',
            value: theme,
            checked: themes.now === theme,
            on: { change: () => themes.choose(theme) },
          }),
          name,
        ),
      ),
    ),
    el(
      'div',
      { class: 'ways' },
      el(
        'a',
        { href: `/teams/sign-in?to=${encodeURIComponent('/teams')}`, 'data-whole': true },
        'Sign in as somebody else',
      ),
      el('a', { href: signOut, 'data-whole': true }, 'Sign out'),
    ),
  );
  const button = el(
    'button',
    {
      class: 'quiet account-button',
      type: 'button',
      popovertarget: 'account',
    },
    avatar(person.name),
    el('span', { class: 'unseen' }, `Account of ${person.name}`),
  );
  return el('div', { class: 'account-place' }, button, menu);
}
