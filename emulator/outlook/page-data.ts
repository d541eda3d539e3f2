/** The JSON behind the page: what one signed-in person sees of Outlook. */
import type { Person } from '../directory/people.ts';
import { childFolders, type Folder as FolderRow, folderShape, knownFolder } from '../mail/folders.ts';
import type { Mailbox as MailboxRow } from '../mail/mailbox.ts';
import { mailboxesOpenTo, mailboxOf } from '../mail/mailboxes.ts';
import { latestChange } from '../mail/store.ts';
import type { Tenant } from '../tenant.ts';
import { deployedAddIn } from './add-in.ts';
import type { Folder, Mailbox, Mailboxes, Session } from './page/shapes.ts';

const COUNCIL = 'Marlsbury Borough Council';
const SHOWN = ['inbox', 'drafts', 'sentitems', 'archive', 'deleteditems', 'junkemail'];

/** `environment`: the host of the sign-in service. */
export function sessionOf(tenant: Tenant, person: Person, environment: string): Session {
  const { tenantId, origin, switches } = tenant.settings;
  return {
    person: { id: person.id, name: person.displayName, upn: person.userPrincipalName, title: person.jobTitle },
    council: COUNCIL,
    tenantId,
    addIn: deployedAddIn(tenant),
    mailboxSet: String(switches.outlookMailboxSet),
    environment,
    nestedAppAuth: switches.outlookNestedAppAuth === true,
    signOut: `/${tenantId}/oauth2/v2.0/logout?post_logout_redirect_uri=${encodeURIComponent(`${origin}/outlook`)}`,
  };
}

/** Their own mailbox first, then those that are shared with them; and up to which change they are told. */
export function mailboxesShown(tenant: Tenant, person: Person): Mailboxes {
  const own = mailboxOf(tenant, person.id);
  const boxes = [...(own === null ? [] : [own]), ...mailboxesOpenTo(tenant, person.id)];
  return {
    at: latestChange(tenant),
    mailboxes: boxes.map(
      (box): Mailbox => ({
        address: box.address,
        name: box.displayName,
        own: box.userId === person.id,
        folders: foldersOf(tenant, box),
      }),
    ),
  };
}

function foldersOf(tenant: Tenant, box: MailboxRow): Folder[] {
  return SHOWN.flatMap((known) => {
    const folder = knownFolder(tenant, box.box, known)!;
    const children = childFolders(tenant, folder).map((child) => shown(tenant, box, child, 1));
    return [shown(tenant, box, folder, 0), ...children];
  });
}

function shown(tenant: Tenant, box: MailboxRow, folder: FolderRow, depth: 0 | 1): Folder {
  const { id, displayName, unreadItemCount, totalItemCount } = folderShape(tenant, box, folder);
  return {
    id: String(id),
    name: String(displayName),
    known: folder.known,
    depth,
    unread: Number(unreadItemCount),
    total: Number(totalItemCount),
  };
}
