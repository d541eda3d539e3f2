import { avatar, el } from '../../pages/element.ts';
import { modal } from '../../pages/modal.ts';
import type { DialogAsked, DialogWorld, PeopleAsked } from './calls.ts';
import type { TabFrame } from './framed-tab.ts';
import type { Person } from './shapes.ts';

/** The link of a page, to be copied. */
export function showLink(link: string, label: string): void {
  const told = el('span', { role: 'status', class: 'soft' });
  const field = el('input', { id: 'shared-link', readonly: true, value: link, type: 'text' });
  const copy = async (): Promise<void> => {
    field.select();
    try {
      await navigator.clipboard.writeText(link);
      told.textContent = 'Copied.';
    } catch {
      told.textContent = 'Press Ctrl+C to copy it.';
    }
  };
  modal(
    'Copy link',
    'narrow',
    () => undefined,
    el('p', {}, label),
    el('label', { for: 'shared-link' }, 'Link to this page'),
    field,
    el(
      'div',
      { class: 'actions' },
      told,
      el('button', { class: 'main', type: 'button', autofocus: true, on: { click: () => void copy() } }, 'Copy'),
    ),
  );
}

/** The people picker: who was chosen, or null where nobody was. */
export function pickPeople(everybody: readonly Person[], asked: PeopleAsked): Promise<readonly Person[] | null> {
  const { singleSelect = false, setSelected = [] } = asked;
  const title = asked.title ?? (singleSelect ? 'Select a person' : 'Select people');
  const chosen = new Set(setSelected.slice(0, singleSelect ? 1 : undefined));
  return new Promise((resolve) => {
    let result: readonly Person[] | null = null;
    const search = el('input', {
      id: 'people-search',
      type: 'search',
      autocomplete: 'off',
      on: { input: () => draw() },
    });
    const list = el('div', { class: 'people', role: 'group', 'aria-label': 'People' });
    const done = el('button', { class: 'main', type: 'button', on: { click: () => finish() } }, 'Done');
    const draw = (): void => {
      const words = plain(search.value).split(/\s+/).filter(Boolean);
      const found = everybody.filter((person) =>
        words.every((word) => plain(`${person.name} ${person.upn}`).includes(word)),
      );
      list.replaceChildren(
        ...found.map((person) => choice(person)),
        ...(found.length === 0 ? [el('p', { class: 'soft' }, 'Nobody by that name.')] : []),
      );
      done.disabled = chosen.size === 0;
    };
    const choice = (person: Person): HTMLElement =>
      el(
        'label',
        { class: 'person' },
        el('input', {
          type: singleSelect ? 'radio' : 'checkbox',
          name: 'person',
          checked: chosen.has(person.id),
          on: {
            change: ({ target }) => {
              if (singleSelect) chosen.clear();
              if ((target as HTMLInputElement).checked) chosen.add(person.id);
              else chosen.delete(person.id);
              done.disabled = chosen.size === 0;
            },
          },
        }),
        avatar(person.name),
        el('span', {}, el('strong', {}, person.name), el('span', { class: 'soft' }, person.title ?? person.upn)),
      );
    const finish = (): void => {
      result = everybody.filter(({ id }) => chosen.has(id));
      dialog.close();
    };
    draw();
    const dialog = modal(
      title,
      'narrow',
      () => resolve(result),
      el('label', { for: 'people-search' }, 'Find a person'),
      search,
      list,
      el(
        'div',
        { class: 'actions' },
        el('button', { type: 'button', on: { click: () => dialog.close() } }, 'Cancel'),
        done,
      ),
    );
    search.focus();
  });
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What Teams tells an opener whose dialog the person closed. */
const CLOSED = 'User cancelled/closed the task module.';
const SIZES: Readonly<Record<string, number>> = { small: 320, medium: 480, large: 720 };

/** A dialog with a page of the app in it (`dialog.url`). Resolves with what the page submits, or with CLOSED. */
export function openTaskDialog(
  asked: DialogAsked,
  make: (inside: Pick<DialogWorld, 'complete' | 'resize'>) => TabFrame,
): Promise<readonly [string | null, unknown?]> {
  return new Promise((resolve) => {
    let ended: readonly [string | null, unknown?] = [CLOSED];
    const resize: DialogWorld['resize'] = ({ width, height }) => {
      inside.element.style.setProperty('--width', pixels(width));
      inside.element.style.setProperty('--height', pixels(height));
    };
    const complete = (result: unknown): void => {
      ended = [null, result];
      dialog.close();
    };
    const inside = make({ complete, resize });
    resize(asked);
    const dialog = modal(
      asked.title ?? 'Dialog',
      'task',
      () => {
        inside.close();
        resolve(ended);
      },
      inside.element,
    );
  });
}

const pixels = (size: number | string | undefined): string =>
  `${typeof size === 'number' ? size : (SIZES[size ?? 'small'] ?? SIZES.small)}px`;
