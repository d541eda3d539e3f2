import { appIcon, el, icon } from '../../pages/element.ts';
import { type Framed, OfficeFrame } from './office-frame.ts';
import type { AddIn } from './shapes.ts';

/** Beside what is read or written: the add-in's page, with its name above. */
export type AddInPane = {
  readonly element: HTMLElement;
  readonly frame: OfficeFrame;
  close(): void;
};

/** Its own icon, or its first letter. */
export const addInIcon = (addIn: AddIn): HTMLElement =>
  addIn.icon === null ? appIcon(addIn) : el('img', { class: 'add-in-icon', src: addIn.icon, alt: '' });

/** `pin`: null where the add-in cannot be pinned. */
export function addInPane(
  framed: Framed,
  closed: () => void,
  pin: { readonly on: boolean; readonly changed: (on: boolean) => void } | null,
): AddInPane {
  const { addIn } = framed;
  const frame = new OfficeFrame(framed, addIn.name);
  const pinned = el(
    'button',
    {
      ...{
        class: 'quiet pin',
        type: 'button',
        'aria-label': 'Pin the pane',
        title: 'Pin: stays open for the next message',
      },
      ...{ 'aria-pressed': String(pin?.on ?? false) },
      on: {
        click: () => {
          const on = pinned.getAttribute('aria-pressed') !== 'true';
          pinned.setAttribute('aria-pressed', String(on));
          pin?.changed(on);
        },
      },
    },
    icon('pin'),
  );
  const element = el(
    'aside',
    { class: 'add-in', 'aria-label': addIn.name },
    el(
      'header',
      { class: 'add-in-head', 'aria-label': addIn.name },
      addInIcon(addIn),
      el('h2', {}, addIn.name),
      pin === null ? null : pinned,
      el(
        'button',
        { class: 'quiet', type: 'button', 'aria-label': `Close ${addIn.name}`, on: { click: closed } },
        icon('close'),
      ),
    ),
    frame.element,
  );
  return {
    element,
    frame,
    close: () => {
      frame.close();
      element.remove();
    },
  };
}
