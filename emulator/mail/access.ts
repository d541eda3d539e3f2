import { type Call, type Caller, GraphFault, type Route } from '../route.ts';
import type { Mailbox } from './mailbox.ts';
import { askedMailbox, rightsOf } from './mailboxes.ts';

/** What a call does to a mailbox, which decides the permission it needs (platform facts 2.1). */
export type Deed = 'list' | 'read' | 'write' | 'send' | 'read settings' | 'write settings';

type Needed = { readonly app: readonly string[]; readonly own: readonly string[]; readonly shared: readonly string[] };

const NEEDED: Readonly<Record<Deed, Needed>> = {
  list: {
    app: ['Mail.ReadBasic.All', 'Mail.ReadBasic', 'Mail.Read', 'Mail.ReadWrite'],
    own: ['Mail.ReadBasic', 'Mail.Read', 'Mail.ReadWrite'],
    shared: ['Mail.ReadBasic.Shared', 'Mail.Read.Shared', 'Mail.ReadWrite.Shared'],
  },
  read: {
    app: ['Mail.Read', 'Mail.ReadWrite'],
    own: ['Mail.Read', 'Mail.ReadWrite'],
    shared: ['Mail.Read.Shared', 'Mail.ReadWrite.Shared'],
  },
  write: { app: ['Mail.ReadWrite'], own: ['Mail.ReadWrite'], shared: ['Mail.ReadWrite.Shared'] },
  send: { app: ['Mail.Send'], own: ['Mail.Send'], shared: ['Mail.Send.Shared'] },
  // There is no shared variant: a delegate is refused (platform facts 2.1).
  'read settings': {
    app: ['MailboxSettings.Read', 'MailboxSettings.ReadWrite'],
    own: ['MailboxSettings.Read', 'MailboxSettings.ReadWrite'],
    shared: [],
  },
  'write settings': { app: ['MailboxSettings.ReadWrite'], own: ['MailboxSettings.ReadWrite'], shared: [] },
};

export function permissionsFor(deed: Deed): Route['permissions'] {
  const { app, own, shared } = NEEDED[deed];
  return { app, delegated: [...own, ...shared] };
}

/**
 * The mailbox a call names, once it is clear that the caller may do this there: an app everywhere, a person in their
 * own mailbox with the plain scope and in another's with the shared scope and Full Access (or Send As).
 */
export function openMailbox(call: Call, deed: Deed): Mailbox {
  const { caller, tenant } = call;
  const mailbox = askedMailbox(tenant, call.params.user!);
  if (caller.app) return mailbox;
  const own = caller.oid === mailbox.userId;
  if (!holds(caller, own ? NEEDED[deed].own : NEEDED[deed].shared)) throw accessDenied();
  if (own) return mailbox;
  const rights = rightsOf(tenant, mailbox.box, caller.oid);
  if (deed === 'send' && !rights.sendAs) throw sendAsDenied();
  if (deed !== 'send' && !rights.fullAccess) throw accessDenied();
  return mailbox;
}

/** Whether nothing more than a ReadBasic permission is held for this mailbox. */
export function basicOnly(caller: Caller, mailbox: Mailbox): boolean {
  const { app, own, shared } = NEEDED.read;
  return !holds(caller, caller.app ? app : caller.oid === mailbox.userId ? own : shared);
}

export const accessDenied = (): GraphFault =>
  new GraphFault(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');

export const sendAsDenied = (): GraphFault =>
  new GraphFault(
    403,
    'ErrorSendAsDenied',
    'The user account which was used to submit this request does not have the right to send mail on behalf of the specified sending account.',
  );

const holds = (caller: Caller, permissions: readonly string[]): boolean =>
  permissions.some((permission) => caller.permissions.has(permission));
