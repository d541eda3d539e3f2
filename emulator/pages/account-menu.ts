import { avatar, el } from './element.ts';
import { THEME_NAMES, type Theme, type Themes } from './theme.ts';

/** Whose session it is, and where it ends. */
type Account = {
  readonly person: { readonly name: string; readonly upn: string; readonly title: string | null };
  readonly council: string;
  readonly signOut: string;
};

/** Who is signed in, the colours, and how to be somebody else. */
export function accountMenu({ person, council, signOut }: Account, themes: Themes, home: string): HTMLElement {
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
        { href: `${home}/sign-in?to=${encodeURIComponent(home)}`, 'data-whole': true },
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
