import { askedFolder } from '../mail/folders.ts';
import { folderId } from '../mail/ids.ts';
import { askedMailbox } from '../mail/mailboxes.ts';
import { type Call, GraphFault } from '../route.ts';
import { listOf } from '../sharepoint/lists.ts';
import { addressPieces } from '../shell/route-index.ts';
import type { Change } from '../tenant.ts';

export type Kind = 'message' | 'list';
export type ChangeType = 'created' | 'updated' | 'deleted';

/** What a subscription watches. */
export type Topic = { readonly kind: Kind; readonly topic: string };

/** Longest life in minutes (platform facts 3.4). */
export const LONGEST: Readonly<Record<Kind, number>> = { message: 10_080, list: 42_300 };

const MAIL_APP = ['Mail.ReadBasic.All', 'Mail.ReadBasic', 'Mail.Read', 'Mail.ReadWrite'];
const MAIL_OWN = ['Mail.ReadBasic', 'Mail.Read', 'Mail.ReadWrite'];
const LISTS = ['Sites.ReadWrite.All', 'Sites.Manage.All', 'Sites.FullControl.All'];

/**
 * Reads the resource of a subscription and checks that the caller may watch it. Throws 400 for an address nobody can
 * watch, 403 without the permission, 404 where it does not exist, 501 for what the emulator does not imitate.
 */
export function readTopic(call: Call, resource: string): Topic {
  const pieces = addressPieces(resource.replace(/^https?:\/\/[^/]+\/v1\.0/i, ''));
  if (pieces === null || pieces.length === 0) throw notWatchable(resource);
  const person = pieces[0]!.toLowerCase() === 'me' ? ['users', call.caller.oid, ...pieces.slice(1)] : pieces;
  const [root, owner, collection, inner, last] = person;
  switch (root!.toLowerCase()) {
    case 'users':
      if (collection?.toLowerCase() === 'messages' && person.length === 3) return mailTopic(call, owner!, null);
      if (collection?.toLowerCase() === 'mailfolders' && last?.toLowerCase() === 'messages' && person.length === 5) {
        return mailTopic(call, owner!, inner!);
      }
      break;
    case 'sites':
      if (collection?.toLowerCase() === 'lists' && person.length === 4) return listTopic(call, owner!, inner!);
      break;
  }
  throw notWatchable(resource);
}

/** The topics a change belongs to. */
export function topicsOf(change: Change): readonly string[] {
  if (change.kind === 'listItem') return [change.resource];
  if (change.kind !== 'message') return [];
  const [, user, , folder] = change.resource.split('/');
  return [`users/${user}`, `users/${user}/${folder}`];
}

function mailTopic(call: Call, user: string, folder: string | null): Topic {
  const { caller, tenant } = call;
  need(call, caller.app ? MAIL_APP : MAIL_OWN);
  const mailbox = askedMailbox(tenant, user);
  // A delegate cannot watch somebody else's mailbox.
  if (!caller.app && mailbox.userId !== caller.oid) throw denied();
  const whole = `users/${mailbox.userId}`;
  if (folder === null) return { kind: 'message', topic: whole };
  return { kind: 'message', topic: `${whole}/${folderId(mailbox.key, askedFolder(tenant, mailbox, folder).id)}` };
}

function listTopic(call: Call, site: string, list: string): Topic {
  need(call, LISTS);
  const found = listOf({ ...call, params: { site, list } });
  return { kind: 'list', topic: `sites/${found.site.id}/lists/${found.list.id}` };
}

function need(call: Call, permissions: readonly string[]): void {
  if (!permissions.some((permission) => call.caller.permissions.has(permission))) throw denied();
}

const denied = (): GraphFault =>
  new GraphFault(
    403,
    'ExtensionError',
    'Operation: Create; Exception: [Status Code: Forbidden; Reason: Access is denied.]',
  );

function notWatchable(resource: string): GraphFault {
  const shown = resource.slice(0, 200);
  if (
    /^\/?(?:teams|chats|communications|drives|groups|me\/events|users\/[^/]+\/(?:events|contacts)|users$|users\/[^/]+$)/i.test(
      resource,
    )
  ) {
    return new GraphFault(501, 'notSupported', `The emulator does not imitate subscriptions to '${shown}'.`);
  }
  return new GraphFault(400, 'ExtensionError', `Resource '${shown}' is not supported for subscriptions.`);
}
