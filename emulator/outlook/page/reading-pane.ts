import { avatar, el, icon, when } from '../../pages/element.ts';
import { cleanHtml } from './clean-html.ts';
import type { InfoBar } from './read-methods.ts';
import { server } from './server.ts';
import type { Address, Attachment, Message, Placed } from './shapes.ts';

type Does = {
  readonly reply: (kind: 'createReply' | 'createReplyAll' | 'createForward') => void;
  readonly remove: () => void;
  readonly markUnread: () => void;
  readonly back: () => void;
  readonly addIn: HTMLElement | null;
};

/** A message as it is read: who, when, what is attached, what add-ins have put above it, and its text without what could run. */
export async function readingPane(
  { mailbox, message }: Placed<Message>,
  bars: readonly InfoBar[],
  does: Does,
): Promise<HTMLElement> {
  const from = message.from?.emailAddress ?? { name: '(nobody)', address: '' };
  const tool = (name: string, picture: Parameters<typeof icon>[0], click: () => void): HTMLElement =>
    el('button', { class: 'quiet wide', type: 'button', on: { click } }, icon(picture), name);
  const files = message.attachments.filter(({ isInline }) => !isInline);
  const body = el('div', { class: 'mail-body' });
  body.append(cleanHtml(message.body.content, await pictures(mailbox, message)));
  return el(
    'article',
    { class: 'reading', 'aria-label': 'Message' },
    el(
      'div',
      { class: 'commands', role: 'toolbar', 'aria-label': 'Message' },
      el(
        'button',
        { class: 'quiet back', type: 'button', 'aria-label': 'Back to the messages', on: { click: does.back } },
        icon('back'),
      ),
      tool('Reply', 'reply', () => does.reply('createReply')),
      tool('Reply all', 'reply-all', () => does.reply('createReplyAll')),
      tool('Forward', 'forward', () => does.reply('createForward')),
      tool('Delete', 'delete', does.remove),
      tool('Mark as unread', 'unread', does.markUnread),
      does.addIn,
    ),
    infoBars(bars),
    el('h2', { class: 'subject', tabindex: -1 }, message.subject || '(No subject)'),
    el(
      'div',
      { class: 'sender' },
      avatar(from.name),
      el(
        'div',
        {},
        el('p', {}, el('strong', {}, from.name), el('span', { class: 'soft' }, ` <${from.address}>`)),
        el('p', { class: 'soft' }, `To: ${names(message.toRecipients)}`),
        message.ccRecipients.length > 0 && el('p', { class: 'soft' }, `Cc: ${names(message.ccRecipients)}`),
      ),
      when(Date.parse(message.receivedDateTime)),
    ),
    files.length > 0 &&
      el(
        'ul',
        { class: 'files', 'aria-label': 'Attachments' },
        ...files.map((file) => el('li', {}, attached(mailbox, message.id, file))),
      ),
    body,
  );
}

export function infoBars(bars: readonly InfoBar[]): HTMLElement {
  const kinds = ['information', 'progress', 'error'];
  return el(
    'div',
    { class: 'info-bars', role: 'status' },
    ...bars.map(({ message, type }) => el('p', { class: `info-bar ${kinds[type] ?? 'information'}` }, message)),
  );
}

/** Several are chosen: how many, as Outlook says it. */
export const severalChosen = (count: number, back: () => void, addIn: HTMLElement | null): HTMLElement =>
  el(
    'div',
    { class: 'reading none' },
    el(
      'div',
      { class: 'commands' },
      el(
        'button',
        { class: 'quiet back', type: 'button', 'aria-label': 'Back to the messages', on: { click: back } },
        icon('back'),
      ),
      addIn,
    ),
    el('p', { class: 'empty', role: 'status' }, `${count} messages chosen`),
  );

export const noneChosen = (addIn: HTMLElement | null): HTMLElement =>
  el(
    'div',
    { class: 'reading none' },
    el('div', { class: 'commands' }, addIn),
    el('p', { class: 'empty' }, 'Choose a message to read it.'),
  );

const names = (people: readonly { emailAddress: Address }[]): string =>
  people.map(({ emailAddress }) => emailAddress.name || emailAddress.address).join('; ');

/** A file is fetched when it is asked for. */
function attached(mailbox: string, message: string, file: Attachment): HTMLElement {
  const download = async (): Promise<void> => {
    const content = await server.content(mailbox, message, file.id);
    const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
    const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
    el('a', { href: address, download: file.name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  return el('button', { type: 'button', on: { click: () => void download() } }, icon('attach'), file.name);
}

const PICTURE = /^image\/(png|jpeg|gif|webp)$/i;

/** The pictures that stand inside the text, by their content ids. */
async function pictures(mailbox: string, message: Message): Promise<ReadonlyMap<string, string>> {
  const inside = message.attachments.filter(
    ({ isInline, contentId, contentType }) => isInline && contentId && PICTURE.test(contentType ?? ''),
  );
  const shown = await Promise.all(
    inside.map(async (file): Promise<[string, string]> => {
      const content = await server.content(mailbox, message.id, file.id).catch(() => '');
      return [file.contentId ?? '', `data:${file.contentType};base64,${content}`];
    }),
  );
  return new Map(shown);
}
