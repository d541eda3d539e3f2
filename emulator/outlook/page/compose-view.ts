import { el, icon } from '../../pages/element.ts';
import { type ComposeKind, Draft, type Fields } from './draft.ts';
import type { Address, Message } from './shapes.ts';

type Does = {
  readonly send: (draft: Draft, told: (words: string) => void) => Promise<void>;
  readonly discard: (draft: Draft) => Promise<void>;
  readonly addIn: HTMLElement | null;
};

/** The form in which a message is written, and the draft in it. */
export function composeView(
  mailbox: string,
  kind: ComposeKind,
  message: Message,
  from: Address,
  does: Does,
): { readonly element: HTMLElement; readonly draft: Draft } {
  const input = (name: string): HTMLInputElement =>
    el('input', { id: `compose-${name}`, type: 'text', autocomplete: 'off', spellcheck: name === 'subject' });
  const body = el('div', {
    ...{ class: 'mail-body compose-body', contenteditable: 'true', role: 'textbox', tabindex: 0 },
    ...{ 'aria-multiline': 'true', 'aria-label': 'Message body' },
  });
  const fields: Fields = { to: input('to'), cc: input('cc'), bcc: input('bcc'), subject: input('subject'), body };
  const draft = new Draft(mailbox, kind, message, from, fields);
  const status = el('p', { class: 'compose-status soft', role: 'status' });
  const files = el('ul', { class: 'files', 'aria-label': 'Attachments' });
  const picker = el('input', { type: 'file', multiple: true, class: 'unseen', tabindex: -1, 'aria-hidden': 'true' });
  const send = el('button', { class: 'main', type: 'button' }, icon('send'), 'Send');
  const say = (words: string): void => {
    status.textContent = words;
  };

  const drawFiles = (): void => {
    const shown = draft.attachments().map(({ id, name }) =>
      el(
        'li',
        {},
        name,
        el(
          'button',
          {
            ...{ class: 'quiet', type: 'button', 'aria-label': `Remove ${name}` },
            on: { click: () => void draft.detach(id).then(drawFiles) },
          },
          icon('close'),
        ),
      ),
    );
    files.replaceChildren(...shown);
    files.hidden = shown.length === 0;
  };
  picker.addEventListener('change', async () => {
    for (const file of picker.files ?? [])
      await draft
        .attach(file.name, file.type, await base64Of(file), false)
        .catch(() => say(`${file.name} could not be attached.`));
    picker.value = '';
    drawFiles();
  });
  send.addEventListener('click', async () => {
    send.disabled = true;
    await does.send(draft, say);
    send.disabled = false;
  });
  drawFiles();

  const row = (name: keyof Fields & string, label: string): HTMLElement =>
    el('div', { class: 'field' }, el('label', { for: `compose-${name}` }, label), fields[name]);
  const element = el(
    'section',
    { class: 'compose', 'aria-label': 'New message' },
    el(
      'div',
      { class: 'commands', role: 'toolbar', 'aria-label': 'Message' },
      send,
      el(
        'button',
        { class: 'quiet wide', type: 'button', on: { click: () => picker.click() } },
        icon('attach'),
        'Attach file',
      ),
      el(
        'button',
        { class: 'quiet wide', type: 'button', on: { click: () => void does.discard(draft) } },
        icon('delete'),
        'Discard',
      ),
      does.addIn,
      picker,
    ),
    el('p', { class: 'from soft' }, `From: ${from.name} <${from.address}>`),
    row('to', 'To'),
    row('cc', 'Cc'),
    el('details', {}, el('summary', {}, 'Bcc'), row('bcc', 'Bcc')),
    row('subject', 'Subject'),
    files,
    status,
    body,
  );
  return { element, draft };
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
}
