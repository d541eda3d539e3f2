import { el } from '../../pages/element.ts';
import type { Folder, Mailbox } from './shapes.ts';

export type At = { readonly mailbox: string; readonly folder: string };

/** The mailboxes of a person, each with its folders and how many of their messages are unread. */
export function folderList(mailboxes: readonly Mailbox[], at: At, open: (at: At) => void): HTMLElement {
  const line = (mailbox: Mailbox, folder: Folder): HTMLElement => {
    const counted = folder.known === 'drafts' ? folder.total : folder.unread;
    const here = mailbox.address === at.mailbox && folder.id === at.folder;
    return el(
      'li',
      {},
      el(
        'button',
        {
          ...{ class: `quiet folder depth-${folder.depth}`, type: 'button', 'aria-current': here ? 'true' : undefined },
          on: { click: () => open({ mailbox: mailbox.address, folder: folder.id }) },
        },
        el('span', {}, folder.name),
        counted === 0
          ? null
          : el(
              'span',
              { class: 'count' },
              String(counted),
              el('span', { class: 'unseen' }, folder.known === 'drafts' ? ' drafts' : ' unread'),
            ),
      ),
    );
  };
  return el(
    'nav',
    { class: 'folders', 'aria-label': 'Folders' },
    ...mailboxes.map((mailbox) =>
      el(
        'details',
        { open: true },
        el('summary', {}, mailbox.name),
        el(
          'ul',
          {},
          ...mailbox.folders
            .filter(({ known, total }) => known === null || SHOWN.has(known) || total > 0)
            .map((folder) => line(mailbox, folder)),
        ),
      ),
    ),
  );
}

/** Always there; the others only where there is something in them. */
const SHOWN = new Set(['inbox', 'drafts', 'sentitems']);
