import { el, icon } from './element.ts';

/** A dialog of the page. `onClose` is called once, however it is closed; Escape closes it. */
export function modal(
  title: string,
  kind: string,
  onClose: () => void,
  ...content: (Node | null)[]
): HTMLDialogElement {
  const heading = el('h2', { id: `dialog-${title.replace(/\W+/g, '-').toLowerCase()}` }, title);
  const close = el(
    'button',
    { class: 'quiet', type: 'button', 'aria-label': 'Close', on: { click: () => dialog.close() } },
    icon('close'),
  );
  const dialog = el(
    'dialog',
    { class: kind, 'aria-labelledby': heading.id },
    el('div', { class: 'dialog-head' }, heading, close),
    ...content,
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
    onClose();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** Whether the person agrees to what must happen before a token is given. */
export function askConsent(app: string, what: 'consent' | 'interaction'): Promise<boolean> {
  return new Promise((resolve) => {
    let agreed = false;
    const words =
      what === 'consent'
        ? `${app} wants to sign you in and read your profile, and to act in ${app} as you.`
        : 'Your organisation needs more from you before you go on. In a real tenant you would prove who you are a second way; here it is enough to continue.';
    const agree = (): void => {
      agreed = true;
      dialog.close();
    };
    const dialog = modal(
      what === 'consent' ? 'Permissions requested' : 'More information required',
      'narrow',
      () => resolve(agreed),
      el('p', {}, words),
      el(
        'div',
        { class: 'actions' },
        el('button', { type: 'button', on: { click: () => dialog.close() } }, 'Cancel'),
        el(
          'button',
          { class: 'main', type: 'button', autofocus: true, on: { click: agree } },
          what === 'consent' ? 'Accept' : 'Continue',
        ),
      ),
    );
  });
}
