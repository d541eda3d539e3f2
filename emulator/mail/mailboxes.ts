import { addUser, findUser } from '../directory/people.ts';
import { GraphFault } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import { addStandingFolders } from './folders.ts';
import { mailboxKey } from './ids.ts';
import type { Mailbox } from './mailbox.ts';

/** Gives the person with this address a mailbox; where nobody has the address, a shared mailbox comes to be. */
export function addMailbox(tenant: Tenant, mailbox: { address: string; displayName: string }): Mailbox {
  const user =
    findUser(tenant, mailbox.address) ??
    addUser(tenant, { userPrincipalName: mailbox.address, displayName: mailbox.displayName, kind: 'shared mailbox' });
  return mailboxOf(tenant, user.id)!;
}

/** By object id, user principal name or address. null: nobody, or somebody without a mailbox. */
export function mailboxOf(tenant: Tenant, user: string): Mailbox | null {
  const person = findUser(tenant, user);
  if (person === null || person.mail === null) return null;
  return {
    box: boxOf(tenant, person.id),
    userId: person.id,
    address: person.mail,
    displayName: person.displayName,
    key: mailboxKey(person.id),
  };
}

/** The mailbox a request names, or the 404 Exchange answers. */
export function askedMailbox(tenant: Tenant, user: string): Mailbox {
  const mailbox = mailboxOf(tenant, user);
  if (mailbox !== null) return mailbox;
  if (findUser(tenant, user) === null) {
    throw new GraphFault(404, 'ErrorInvalidUser', 'The requested user is invalid.');
  }
  throw new GraphFault(
    404,
    'MailboxNotEnabledForRESTAPI',
    'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
  );
}

/** Exchange permissions on a mailbox for somebody else: Full Access and Send As are independent of each other. */
export function shareMailbox(
  tenant: Tenant,
  address: string,
  personId: string,
  rights: { fullAccess: boolean; sendAs: boolean },
): void {
  const mailbox = mailboxOf(tenant, address);
  if (mailbox === null) throw new Error('There is no such mailbox to share.');
  tenant
    .sql(
      `INSERT INTO mail_rights VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET
       full_access = excluded.full_access, send_as = excluded.send_as`,
    )
    .run(mailbox.box, personId, rights.fullAccess ? 1 : 0, rights.sendAs ? 1 : 0);
}

export function rightsOf(tenant: Tenant, box: number, personId: string): { fullAccess: boolean; sendAs: boolean } {
  const row = tenant
    .sql('SELECT full_access, send_as FROM mail_rights WHERE box = ? AND person_id = ?')
    .get(box, personId);
  return { fullAccess: row?.full_access === 1, sendAs: row?.send_as === 1 };
}

/** The mailboxes of others that a person opens (Full Access), by address. */
export function mailboxesOpenTo(tenant: Tenant, personId: string): Mailbox[] {
  return tenant
    .sql(`SELECT user_id FROM mail_rights JOIN mail_boxes USING (box) WHERE person_id = ? AND full_access = 1`)
    .all(personId)
    .flatMap(({ user_id }) => mailboxOf(tenant, String(user_id)) ?? [])
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** A mailbox and its folders come to be when somebody first looks. */
function boxOf(tenant: Tenant, userId: string): number {
  const row = tenant.sql('SELECT box FROM mail_boxes WHERE user_id = ?').get(userId);
  if (row !== undefined) return Number(row.box);
  return tenant.transaction(() => {
    const box = Number(tenant.sql('INSERT INTO mail_boxes (user_id) VALUES (?)').run(userId).lastInsertRowid);
    addStandingFolders(tenant, box);
    return box;
  });
}
